import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { enabledJurisdictions } from '../../schema/register.js'
import { handIns, type Load, linesOf, questions, wholeAnswer } from './load.js'
import { readPage, type Step, unseenIn } from './pages.js'
import { type Machine, makeSite, type Site } from './site.js'

/** The machines of a shape, and the pages that are walked on them. */
export interface Walk {
  readonly machines: readonly string[]
  readonly pages: readonly string[]
  /** Machines by the names that the pages call them; `hub:kunshan` is the hub's machine on behalf of a city. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /** Commit of the version that is there first; this version when absent. */
  readonly from?: string
}

export interface Row {
  readonly step: string
  readonly on: string
  readonly seconds: number
  readonly seen: string
}

/** What a mishap cost, as it was seen here. */
export interface Measured {
  readonly what: string
  /** Acknowledged before the mishap. */
  readonly acknowledged: number
  readonly lost: number
  /** From the last that is still there to the mishap; null where nothing was written. */
  readonly rpoSeconds: number | null
  /** From the mishap to the first whole answer. */
  readonly rtoSeconds: number
}

export interface RunOptions {
  readonly onRow?: (row: Row) => void
  readonly onStart?: (what: string) => void
  readonly onOutput?: (output: string) => void
  /** For how long a city is written to before its server is lost, beyond which the archive holds some of it. */
  readonly writingMs?: number
}

/** A mishap and what was acknowledged before it. */
interface Mishap {
  readonly atMs: number
  readonly before: Load['done']
}

interface Run {
  readonly site: Site
  readonly groups: Walk['groups']
  readonly options: Required<RunOptions>
  readonly rows: Row[]
  readonly measured: Measured[]
  /** Settings that the pages leave to whoever reads them. */
  readonly env: Record<string, string>
  mishap: Mishap | null
  questions: Load | null
}

/** Runs what the pages say, from machines with nothing on them; ends at the first step that fails. */
export async function walk(
  { machines, pages, groups, from }: Walk,
  {
    onRow = () => {},
    onStart = () => {},
    onOutput = () => {},
    writingMs = 90_000,
  }: RunOptions = {},
): Promise<{ readonly rows: readonly Row[]; readonly measured: readonly Measured[] }> {
  const site = await makeSite(machines, from)
  const run: Run = {
    site,
    groups,
    options: { onRow, onStart, onOutput, writingMs },
    rows: [],
    measured: [],
    env: {},
    mishap: null,
    questions: null,
  }
  try {
    for (const page of pages) await walkPage(run, page)
    return run
  } finally {
    await run.questions?.stop()
    site.stop()
  }
}

/** @param only  the one machine on which it is walked, without what the pages ask of their runner */
async function walkPage(run: Run, page: string, only?: string): Promise<void> {
  for (const step of readPage(page)) {
    if (step.kind === 'untried' || (only && step.kind === 'run')) continue
    const on = step.kind === 'run' ? [''] : (run.groups[step.on] ?? [])
    for (const name of on.filter((one) => !only || one === only)) {
      const what = `${step.page}:${step.line}`
      run.options.onStart(`${what} ${name || step.text}`)
      const began = performance.now()
      const seen = step.kind === 'run' ? await direct(run, step) : await tryStep(run, name, step)
      const seconds = (performance.now() - began) / 1_000
      const row = { step: what, on: name || 'the runner', seconds, seen }
      run.rows.push(row)
      run.options.onRow(row)
    }
  }
}

async function tryStep({ site, options, env }: Run, on: string, step: Step): Promise<string> {
  const [name, city] = on.split(':')
  const machine = machineOf(site, name!)
  // Each block is a shell on that machine in which the page's first line has been said.
  const { code, output } = await site.run(machine, `. "$ETC/site.env"\n${step.text}`, {
    ...env,
    ...(city ? { CITY: city } : {}),
  })
  options.onOutput(output)
  const unseen = unseenIn(output, step.seen)
  if (code !== 0 || unseen !== null) {
    const why = code !== 0 ? `ended with ${code}` : `did not show: ${unseen}`
    const log = await site.run(
      machine,
      'tail -n 5 "$STATE"/run/*.log "$PGSOCKET/log" 2> /dev/null || true',
    )
    throw new Error(
      `${step.page}:${step.line} on ${on} ${why}\n${step.text}\n${output}\n${log.output}`,
    )
  }
  return step.seen.length > 0 ? `${step.seen.length} lines as written` : 'ended with 0'
}

function machineOf(site: Site, name: string): Machine {
  const machine = site.machines.get(name)
  if (!machine) throw new Error(`There is no machine "${name}".`)
  return machine
}

type Direction = (run: Run, words: readonly string[]) => Promise<string>

/** What stands between the pages' commands: hands that carry files, and mishaps. */
const directions: readonly (readonly [RegExp, Direction])[] = [
  [/^carry (\S+) from (\S+) to (\S+)$/, carry],
  [
    /^page (\S+) on (\S+)$/,
    async (run, [page, name]) => {
      await walkPage(run, page!, name)
      return 'walked again'
    },
  ],
  [
    /^kunshan writes and breaks down$/,
    async (run) =>
      lose(
        run,
        'kunshan',
        await handIns(run.site, `W${run.measured.length}-`),
        run.options.writingMs,
      ),
  ],
  [/^hub writes and breaks down$/, loseHub],
  [
    /^zone breaks down$/,
    async (run) => {
      run.site.breakDown(machineOf(run.site, 'zone'))
      run.mishap = { atMs: Date.now(), before: [] }
      return 'its server is gone'
    },
  ],
  [/^kunshan makes a mistake$/, mistake],
  [/^(kunshan|zone|hub) is measured: (.+)$/, measure],
  [
    /^questions begin$/,
    async (run) => {
      run.questions = await questions(run.site)
      return 'four a second'
    },
  ],
  [/^back, where the old version knows the way$/, goBack],
  [
    /^questions end$/,
    async (run) => {
      const { questions: load } = run
      await load!.stop()
      run.questions = null
      if (load!.done.length === 0) throw new Error('No question was answered whole meanwhile.')
      return `${load!.done.length} whole answers, ${load!.failed} not`
    },
  ],
]

async function direct(run: Run, { text, page, line }: Step): Promise<string> {
  for (const [pattern, direction] of directions) {
    const found = pattern.exec(text)
    if (found) return direction(run, found.slice(1))
  }
  throw new Error(`${page}:${line}: nothing is known of "${text}".`)
}

async function carry({ site, groups }: Run, [what, from, to]: readonly string[]): Promise<string> {
  const etc = (name: string) => machineOf(site, name).env.ETC!
  for (const source of groups[from!]!) {
    for (const target of groups[to!]!.filter((name) => name !== source)) {
      const file = what === 'replication' ? `${source}.replication` : what!
      const place = file.endsWith('.jsonl') ? machineOf(site, source).env.STATE! : etc(source)
      copyFileSync(path.join(place, file), path.join(etc(target), file))
    }
  }
  return `${what} carried`
}

async function lose(run: Run, name: string, load: Load, forMs: number): Promise<string> {
  await setTimeout(forMs)
  const atMs = Date.now()
  run.site.breakDown(machineOf(run.site, name))
  await load.stop()
  run.mishap = { atMs, before: load.done.filter((one) => one.atMs <= atMs) }
  return `${run.mishap.before.length} acknowledged, then its server is gone`
}

/** The last anchor is one that only the places know: what it saw is gone with the server. */
async function loseHub(run: Run): Promise<string> {
  const { site } = run
  const hub = machineOf(site, 'hub')
  const load = await questions(site)
  await setTimeout(3_000)
  const [archived] = await linesOf(site, hub, 'select pg_walfile_name(pg_switch_wal())')
  for (;;) {
    const [done] = await linesOf(
      site,
      hub,
      `select last_archived_wal >= '${archived}' from pg_stat_archiver`,
    )
    if (done === 't') break
    await setTimeout(200)
  }
  await setTimeout(20_000)
  const anchor = await site.run(
    hub,
    '. "$ETC/site.env"\nwith_settings gateway npm run -s audit -- anchor',
  )
  if (anchor.code !== 0) throw new Error(anchor.output)
  return lose(run, 'hub', load, 0)
}

async function mistake(run: Run): Promise<string> {
  const { site } = run
  const kunshan = machineOf(site, 'kunshan')
  const load = await handIns(site, 'M')
  await setTimeout(10_000)
  await load.stop()
  await setTimeout(1_500)
  const target = new Date()
  run.env.TARGET = target.toISOString().replace('T', ' ').replace('Z', '+00')
  await setTimeout(1_500)
  await linesOf(site, kunshan, "update kunshan.organisation_name set name = '错'")
  run.mishap = { atMs: Date.now(), before: load.done }
  return `${load.done.length} acknowledged, then all names are overwritten`
}

/** By the commands of the page, in the other order. */
async function goBack(run: Run): Promise<string> {
  const { site, groups } = run
  const cityMachines = groups['serving-city']!.map((name) => machineOf(site, name))
  const old = cityMachines[0]!.env.OLD_VERSION!
  if (old === cityMachines[0]!.env.NEW_VERSION) return 'the same version: nothing to go back to'
  const journal = JSON.parse(
    readFileSync(path.join(old, 'db/migrations/city/meta/_journal.json'), 'utf8'),
  ) as { entries: { tag: string }[] }
  const known = new Set(journal.entries.map(({ tag }) => tag))
  const applied = await linesOf(
    site,
    cityMachines[0]!,
    `select tag, adds_only from ${cityMachines[0]!.env.CITY}.migration`,
  )
  const barring = applied.filter((line) => line.endsWith('|f') && !known.has(line.split('|')[0]!))
  if (barring.length > 0) return `no way back: ${barring.join(', ')} did more than add`
  const order = [...cityMachines, machineOf(site, 'zone'), machineOf(site, 'hub')]
  for (const machine of order) {
    const parts = machine.name === 'hub' ? 'gateway' : (machine.env.CITY ?? machine.name)
    const { code, output } = await site.run(
      machine,
      `. "$ETC/site.env"
ln -sfn "$OLD_VERSION" "$HUB_HOME"
systemctl restart credit-hub@${parts}
until_ready "http://$LISTEN:$PORT/readyz"`,
    )
    if (code !== 0)
      throw new Error(`${machine.name} did not come back to the old version.\n${output}`)
  }
  const token = await site.token('partner', 'taicang')
  for (let attempt = 0; (await wholeAnswer(site, token).catch(() => null)) === null; attempt += 1) {
    if (attempt > 300) throw new Error('The old version gives no whole answer after the way back.')
    await setTimeout(200)
  }
  return 'the old version answers whole again'
}

async function measure(run: Run, [name, what]: readonly string[]): Promise<string> {
  const { site, mishap } = run
  if (mishap === null) throw new Error('Nothing has happened that could be measured.')
  const token = await site.token('partner', 'taicang')
  const until = Date.now() + 120_000
  while ((await wholeAnswer(site, token).catch(() => null)) === null) {
    if (Date.now() > until) throw new Error(`${what}: no whole answer within two minutes.`)
    await setTimeout(100)
  }
  const rtoSeconds = (Date.now() - mishap.atMs) / 1_000
  const there = new Set(await survivors(run, name!))
  const kept = mishap.before.filter((one) => there.has(one.name))
  const last = kept.at(-1)?.atMs ?? mishap.before[0]?.atMs
  run.measured.push({
    what: what!,
    acknowledged: mishap.before.length,
    lost: mishap.before.length - kept.length,
    rpoSeconds: last === undefined ? null : (mishap.atMs - last) / 1_000,
    rtoSeconds,
  })
  run.mishap = null
  return `${mishap.before.length - kept.length} of ${mishap.before.length} lost, whole answers after ${rtoSeconds.toFixed(0)} s`
}

async function survivors(run: Run, name: string): Promise<readonly string[]> {
  const { site } = run
  if (name === 'zone') return []
  if (name === 'hub') {
    return linesOf(site, machineOf(site, 'hub'), 'select request_id from hub.audit_entry')
  }
  const [running] = run.groups['serving-city']!.filter((one) => one === 'standby')
  for (const one of ['kunshan', running ?? 'kunshan']) {
    try {
      return await linesOf(site, machineOf(site, one), 'select file_name from kunshan.intake_run')
    } catch {
      // Its server is gone; the standby has taken its place.
    }
  }
  throw new Error('No server of Kunshan answers.')
}

const cities = enabledJurisdictions().map(({ key }) => key)

export const manyServers: Walk = {
  machines: [...cities, 'zone', 'hub', 'standby'],
  groups: {
    all: [...cities, 'zone', 'hub', 'standby'],
    database: [...cities, 'zone', 'hub'],
    kept: [...cities, 'hub'],
    replicated: cities,
    city: cities,
    'first-city': cities.slice(0, 1),
    'serving-city': cities.map((key) => (key === 'kunshan' ? 'standby' : key)),
    kunshan: ['kunshan'],
    standby: ['standby'],
    zone: ['zone'],
    hub: ['hub'],
  },
  pages: [
    '01-prepare.md',
    '03-many-servers.md',
    '04-first-day.md',
    '05-tls-and-issuer.md',
    '06-alarms.md',
    '07-backup.md',
    '08-restore.md',
    '09-failover.md',
    '10-upgrade.md',
  ],
}

/** The first day by the version of a commit, then the upgrade to this one and the way back. */
export function upgradeFrom(from: string): Walk {
  return {
    ...manyServers,
    from,
    machines: [...cities, 'zone', 'hub'],
    groups: {
      ...manyServers.groups,
      all: [...cities, 'zone', 'hub'],
      'serving-city': cities,
    },
    pages: ['01-prepare.md', '03-many-servers.md', '04-first-day.md', '10-upgrade.md'],
  }
}

export const oneServer: Walk = {
  machines: ['hub'],
  groups: {
    all: ['hub'],
    database: ['hub'],
    kept: ['hub'],
    replicated: [],
    one: ['hub'],
    city: cities.map((key) => `hub:${key}`),
    hub: ['hub'],
  },
  pages: [
    '01-prepare.md',
    '02-one-server.md',
    '04-first-day.md',
    '05-tls-and-issuer.md',
    '06-alarms.md',
    '07-backup.md',
  ],
}
