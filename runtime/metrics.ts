import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { inTime } from './deadline.js'
import { type MetricName, metricTable } from './metric-table.js'

/**
 * What this process counts. One for the process, as Prometheus reads a process: the parts of a hub in one process count
 * together, told apart by their labels.
 */
const registry = new Registry()
const registers = [registry]

const requests = new Counter(described('hub_requests_total'))
const requestSeconds = new Histogram({
  ...described('hub_request_duration_seconds'),
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
})
const requestBytes = new Counter(described('hub_request_bytes_total'))
const errors = new Counter(described('hub_errors_total'))
const screened = new Counter(described('hub_screened_lines_total'))
const refusedFields = new Counter(described('hub_refused_fields_total'))
const lookups = new Counter(described('hub_cache_lookups_total'))
const estimatedPoints = new Counter(described('hub_cost_estimated_points_total'))
const chargedPoints = new Counter(described('hub_charged_points_total'))
const actualPoints = new Counter(described('hub_cost_actual_points_total'))
const fetches = new Counter(described('hub_subgraph_fetches_total'))
const fetchSeconds = new Histogram({
  ...described('hub_subgraph_fetch_duration_seconds'),
  buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
})
const fetchBytes = new Counter(described('hub_subgraph_bytes_total'))
const circuits = new Gauge(described('hub_circuit_open'))
const circuitsOpened = new Counter(described('hub_circuit_opened_total'))
const circuitRefusals = new Counter(described('hub_circuit_refusals_total'))

export function countRequest(operation: string, status: number, seconds: number): void {
  requests.inc({ operation, status })
  requestSeconds.observe({ operation }, seconds)
}

export function countRequestBytes(operation: string, received: number, sent: number): void {
  requestBytes.inc({ operation, direction: 'received' }, received)
  requestBytes.inc({ operation, direction: 'sent' }, sent)
}

/** @param code  one of the closed list, so the series stay few */
export function countError(code: string): void {
  errors.inc({ code })
  if (code === 'UNAUTHORIZED_FIELD_OR_TYPE') refusedFields.inc()
}

/** @param operation  name of an operation that ran; undefined where it has none */
export function countCost(
  operation: string | undefined,
  isAnonymous: boolean,
  { estimate, overhead }: { readonly estimate: number; readonly overhead: number },
  actual: number,
): void {
  const labels = { operation: operationLabel(operation ?? null, isAnonymous) }
  estimatedPoints.inc(labels, estimate + overhead)
  actualPoints.inc(labels, actual + overhead)
}

/** @param caller  whose budget it was taken from: an address's or a client's */
export function countCharge(caller: 'anonymous' | 'known', points: number): void {
  chargedPoints.inc({ caller }, points)
}

export function countScreened(decided: number, refused: number): void {
  screened.inc({ result: 'decided' }, decided)
  screened.inc({ result: 'refused' }, refused)
}

export function countLookup(cache: 'access' | 'plan' | 'subgraph_document', isHit: boolean): void {
  lookups.inc({ cache, result: isHit ? 'hit' : 'miss' })
}

export function countFetch(subgraph: string, hasAnswered: boolean, seconds: number): void {
  fetches.inc({ subgraph, result: hasAnswered ? 'answered' : 'failed' })
  fetchSeconds.observe({ subgraph }, seconds)
}

export function countFetchBytes(subgraph: string, sent: number, received: number): void {
  fetchBytes.inc({ subgraph, direction: 'sent' }, sent)
  fetchBytes.inc({ subgraph, direction: 'received' }, received)
}

/** @param to  as a circuit is named, one of a few */
export function showCircuit(to: string, isOpen: boolean): void {
  circuits.set({ to }, isOpen ? 1 : 0)
}

export function countCircuitOpened(to: string): void {
  circuitsOpened.inc({ to })
}

export function countCircuitRefusal(to: string): void {
  circuitRefusals.inc({ to })
}

export interface Reading {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

const readingTimeoutMs = 2_000

/**
 * A value that is read when somebody asks for the metrics, and never in between. While it cannot be read it is absent.
 * The latest reader of a name counts.
 */
export function gaugeAtReading(
  name: MetricName,
  read: () => readonly Reading[] | Promise<readonly Reading[]>,
): void {
  const labelNames: readonly string[] = metricTable[name].labels
  registry.removeSingleMetric(name)
  new Gauge<string>({
    ...described(name),
    async collect() {
      this.reset()
      const readings = await inTime(async () => read(), {
        ms: readingTimeoutMs,
      }).catch((): readonly Reading[] => [])
      // Without labels a gauge that was reset shows 0, which nobody has read.
      if (readings.length === 0 && labelNames.length === 0) this.remove()
      for (const { labels = {}, value } of readings) this.set(labels, value)
    },
  })
}

function described<N extends MetricName>(name: N) {
  const labelNames = metricTable[name]
    .labels as readonly (typeof metricTable)[N]['labels'][number][]
  return { name, help: metricTable[name].en, labelNames, registers }
}

let hasDefaults = false

/** All metrics as Prometheus reads them, those of the process (memory, event-loop delay, handles) included. */
export async function metricsText(): Promise<{ readonly type: string; readonly text: string }> {
  if (!hasDefaults) collectDefaultMetrics({ register: registry })
  hasDefaults = true
  return { type: registry.contentType, text: await registry.metrics() }
}

const mostNames = 200
/** Of callers without a token, who must not use up the names that tell partners' operations apart. */
const mostAnonymousNames = 50
const names = new Set<string>()
let anonymousNames = 0

/**
 * The name under which an operation is counted and logged. A client chooses it, so only 200 different ones are kept, 50
 * of them from callers without a token,
 * and none that could be a number or key of a person: the others are `other`.
 */
export function operationLabel(name: string | null | undefined, isAnonymous = false): string {
  if (!name) return 'anonymous'
  if (names.has(name)) return name
  if (names.size >= mostNames || name.length > 64 || /\d{6}|[0-9A-Fa-f]{16}/.test(name)) {
    return 'other'
  }
  if (isAnonymous) {
    if (anonymousNames >= mostAnonymousNames) return 'other'
    anonymousNames += 1
  }
  names.add(name)
  return name
}
