import { and, asc, eq, isNull } from 'drizzle-orm'
import {
  type AgentScope,
  type Authorisation,
  agentRefusal,
  isInForce,
  mostAgents,
} from '../../rules/cases/agents.js'
import type { Caller } from '../../schema/caller.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import type { CityTransaction } from '../ledger/clock.js'
import {
  receiptOf,
  type StepReceipt,
  type StepRequest,
  type StepWork,
  takeDigested,
} from '../ledger/take-step.js'
import { insertRows } from '../ledger/writers.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { WithoutVersion } from '../tables/columns.js'

export type AgentRow = CityStore['t']['agent']['$inferSelect']

export interface AgentNaming {
  readonly clientKey: string
  readonly agentCode: string
  readonly scopes: readonly AgentScope[]
  readonly until: Day
}

export interface AgentRevoking {
  readonly clientKey: string
  readonly agentCode: string
}

export interface AgentNamed {
  readonly step: StepReceipt
  readonly agent: AgentRow
}

/**
 * Names an agent of the caller's firm in this city; named again, what is said now holds.
 *
 * @throws {HubError} AGENT_PRINCIPAL_REFUSED, AGENT_IS_PRINCIPAL, AGENT_END_PASSED, AGENT_TOO_MANY, ARGUMENT_INVALID;
 *   IDEMPOTENCY_KEY_REUSED
 */
export function nameAgent(
  store: CityStore,
  { name, input, caller, today }: StepRequest<'nameAgent', AgentNaming>,
): Promise<AgentNamed> {
  const { agentCode, scopes, until } = input
  return take(store, { name, input, caller }, async (work, subjectCode) => {
    await checkPrincipal(work.tx, store, subjectCode)
    if (agentCode === subjectCode) {
      throw new HubError('AGENT_IS_PRINCIPAL.agentCode', { agent: agentCode })
    }
    if (scopes.length === 0) throw new HubError('ARGUMENT_INVALID.agentScopes')
    if (until < today) throw new HubError('AGENT_END_PASSED.until', { until, today })
    const all = await listIn(work.tx, store, [subjectCode])
    const others = all.filter((one) => one.agentCode !== agentCode && isInForce(one, today))
    if (others.length >= mostAgents) {
      throw new HubError('AGENT_TOO_MANY.most', { most: mostAgents }, { most: mostAgents })
    }
    return {
      subjectCode,
      agentCode,
      scopes: { items: [...new Set(scopes)].sort() },
      namedOn: today,
      validUntil: until,
      revokedOn: null,
    }
  })
}

/**
 * Takes an authorisation of the caller's firm back.
 *
 * @throws {HubError} AGENT_UNKNOWN, AGENT_ENDED; IDEMPOTENCY_KEY_REUSED
 */
export function revokeAgent(
  store: CityStore,
  { name, input, caller, today }: StepRequest<'revokeAgent', AgentRevoking>,
): Promise<AgentNamed> {
  const { agentCode } = input
  return take(store, { name, input, caller }, async (work, subjectCode) => {
    const before = await findIn(work.tx, store, { subjectCode, agentCode })
    if (before === null) {
      throw new HubError('AGENT_UNKNOWN.agentCode', {
        agent: agentCode,
        city: cityName(store.jurisdiction),
      })
    }
    if (!isInForce(before, today)) {
      const endedOn = before.revokedOn ?? before.validUntil
      throw new HubError('AGENT_ENDED.on', { agent: agentCode, endedOn }, { endedOn })
    }
    const { scopes, namedOn, validUntil } = before
    return {
      subjectCode,
      agentCode,
      scopes: { items: scopes },
      namedOn,
      validUntil,
      revokedOn: today,
    }
  })
}

/** Agents of the firms, those of before too, in the order of their codes. */
export function listAgents({ db, t }: CityStore, codes: readonly string[]): Promise<AgentRow[]> {
  return db
    .select()
    .from(t.agent)
    .where(and(isOneOf(t.agent.subjectCode, codes), isNull(t.agent.knownTo)))
    .orderBy(asc(t.agent.subjectCode), asc(t.agent.agentCode))
}

/** What firms have authorised an agent to do, also what has ended, in the order of the firms' codes. */
export function listMandates({ db, t }: CityStore, agentCode: string): Promise<AgentRow[]> {
  return db
    .select()
    .from(t.agent)
    .where(and(eq(t.agent.agentCode, agentCode), isNull(t.agent.knownTo)))
    .orderBy(asc(t.agent.subjectCode))
}

/** How the city stands to an agent's token: what it may do today for the firm that it names. */
export interface Agency {
  readonly subjectCode: string
  readonly agentCode: string
  may(...wanted: readonly AgentScope[]): boolean
  /** Why not; for who may not. */
  refusal(wanted: readonly AgentScope[], more?: { readonly coordinate: string }): HubError
}

/** Null for who acts for nobody else, or says not who it is itself. */
export async function findAgency(
  tx: Pick<CityTransaction, 'select'>,
  store: CityStore,
  { ownSubjectCode: agentCode, actsFor: subjectCode }: Caller,
  today: Day,
): Promise<Agency | null> {
  // A gateway of before says nothing of either.
  if (subjectCode == null || agentCode == null) return null
  const given = await findIn(tx, store, { subjectCode, agentCode })
  return {
    subjectCode,
    agentCode,
    may: (...wanted) => agentRefusal(given, wanted, today) === null,
    refusal: (wanted, more = undefined) => {
      const why = agentRefusal(given, wanted, today) ?? 'notCovered'
      return new HubError(
        `AGENT_NOT_AUTHORISED.${why}`,
        {
          agent: agentCode,
          subject: subjectCode,
          city: cityName(store.jurisdiction),
          on: given?.revokedOn ?? null,
          until: given?.validUntil ?? null,
          scopes: given ? [...given.scopes] : words.none,
          wanted: wanted.length > 0 ? [...wanted] : words.none,
        },
        { why: whys[why], jurisdiction: store.jurisdiction.code, ...more },
      )
    },
  }
}

const whys = {
  none: 'NOT_NAMED',
  revoked: 'REVOKED',
  ended: 'ENDED',
  notCovered: 'SCOPE_NOT_GIVEN',
} as const

type Given = Authorisation & Pick<AgentRow, 'agentCode' | 'namedOn'>

async function findIn(
  tx: Pick<CityTransaction, 'select'>,
  { t }: CityStore,
  { subjectCode, agentCode }: { readonly subjectCode: string; readonly agentCode: string },
): Promise<Given | null> {
  const { agent } = t
  const [found] = await tx
    .select()
    .from(agent)
    .where(
      and(
        eq(agent.subjectCode, subjectCode),
        eq(agent.agentCode, agentCode),
        isNull(agent.knownTo),
      ),
    )
  return found ? { ...found, scopes: found.scopes.items } : null
}

async function listIn(
  tx: CityTransaction,
  { t }: CityStore,
  codes: readonly string[],
): Promise<Given[]> {
  const rows = await tx
    .select()
    .from(t.agent)
    .where(and(isOneOf(t.agent.subjectCode, codes), isNull(t.agent.knownTo)))
  return rows.map((row) => ({ ...row, scopes: row.scopes.items }))
}

/** A person's file stays closed to everybody else: a person applies in person or at the window. */
async function checkPrincipal(tx: CityTransaction, { t, jurisdiction }: CityStore, code: string) {
  if (isPersonKey(code)) throw new HubError('AGENT_PRINCIPAL_REFUSED.person')
  const { subject } = t
  const [held] = await tx
    .select({ code: subject.code })
    .from(subject)
    .where(and(eq(subject.code, code), isNull(subject.knownTo)))
  if (!held) {
    const city = cityName(jurisdiction)
    throw new HubError('AGENT_PRINCIPAL_REFUSED.notHeld', { subject: code, city })
  }
}

type Opened = WithoutVersion<AgentRow>

/** Takes a step of the firm once and answers with the version that it opened. */
async function take(
  store: CityStore,
  { name, input, caller }: { name: string; input: { readonly clientKey: string }; caller: Caller },
  write: (work: StepWork, subjectCode: string) => Promise<Opened>,
): Promise<AgentNamed> {
  const subjectCode = caller.ownSubjectCode
  if (subjectCode === null) throw new HubError('AGENT_PRINCIPAL_REFUSED.nobody')
  const { db, t } = store
  return db.transaction(async (tx) => {
    const { clientKey, ...rest } = input
    const step = { name, caller, clientKey, said: [subjectCode, rest] }
    const source = await takeDigested(tx, store, step, async (work) => {
      const { clock, sourceId } = work
      const row = await write(work, subjectCode)
      await tx
        .update(t.agent)
        .set({ knownTo: clock.position, knownToAt: clock.at })
        .where(
          and(
            eq(t.agent.subjectCode, row.subjectCode),
            eq(t.agent.agentCode, row.agentCode),
            isNull(t.agent.knownTo),
          ),
        )
      const version = { knownFrom: clock.position, knownFromAt: clock.at, sourceId }
      await insertRows(tx, t.agent, [row], version)
      return { documentNo: null, outcome: null }
    })
    const [agent] = await tx.select().from(t.agent).where(eq(t.agent.sourceId, source.id))
    return { step: receiptOf(source), agent: agent! }
  })
}
