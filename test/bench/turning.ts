import type { EntryFact } from '../hub/case-facts.js'
import type { Question } from '../support/hub.js'
import type { Ask } from './absence.js'
import { untilEverywhere } from './until-everywhere.js'

/** Hands a sheet in to a city, as its operator does. */
export type HandIn = (city: string, sheet: string, rows: readonly Row[]) => Promise<void>

/** Cells by the names of the columns. */
export type Row = Readonly<Record<string, string>>

export interface Turning {
  /** City whose red entries are suspended, and whose products are asked about. */
  readonly city: { readonly key: string; readonly code: string }
  /** City that lists the firms as seriously dishonest, and its unit that does. */
  readonly lister: {
    readonly key: string
    readonly listCode: string
    readonly unit: { readonly code: string; readonly name: string }
  }
  readonly gateways: readonly Ask[]
  readonly handIn: HandIn
  /** Entries of the city's red lists. */
  readonly facts: readonly EntryFact[]
  /** How many entries are measured at the most. */
  readonly turns: number
  readonly deadlineMs: number
  /** Day of the serious entries. */
  readonly today: string
  readonly now?: () => number
}

/** From the sending of a serious entry to the first answer of each kind at each gateway that it has turned. */
export interface Turned {
  /** The last of all, by entry. */
  readonly lastMs: readonly number[]
  /** The last gateway's, by kind of answer and entry. */
  readonly byKind: ReadonlyMap<string, readonly number[]>
  /** From the sending of the entry to the report of its hand-in. */
  readonly handInMs: readonly number[]
  /** Entries that were left out, since nothing was open to the firm because of them. */
  readonly leftOut: number
}

type Standing = 'OPEN' | 'TURNED' | 'NOT_ASKED'

interface Asked {
  readonly question: Question
  standing(data: never): Standing
}

/** What is asked about a firm until it has turned, by what it is called. */
function questionsOf({ id, subject }: EntryFact, city: string): Readonly<Record<string, Asked>> {
  const variables = { code: subject, city }
  return {
    'red entry': {
      question: {
        query: `query ($code: SubjectCode!) { creditSubject(code: $code) {
          redEntries { fact { localId } standing suspendedBy { jurisdictionCode } } } }`,
        variables,
      },
      standing(data: {
        creditSubject: { redEntries: { fact: { localId: string }; standing: string }[] | null }
      }) {
        const found = data.creditSubject.redEntries?.find(({ fact }) => fact.localId === id)
        if (!found) return 'NOT_ASKED'
        return found.standing === 'SUSPENDED' ? 'TURNED' : 'OPEN'
      },
    },
    benefits: {
      question: {
        query: `query ($code: SubjectCode!, $city: DivisionCode!) { creditSubject(code: $code) {
          benefits(in: $city) { outcome facts { localId } reasons } } }`,
        variables,
        as: 'subject',
        subject,
      },
      standing(data: {
        creditSubject: {
          benefits: { outcome: string; facts: { localId: string }[]; reasons: string[] }[] | null
        }
      }) {
        const rows = data.creditSubject.benefits
        if (rows === null) return 'NOT_ASKED'
        const isOpen = rows.some(
          ({ outcome, facts }) => outcome === 'YES' && facts.some(({ localId }) => localId === id),
        )
        if (isOpen) return 'OPEN'
        return rows.some(({ reasons }) => reasons.includes('RED_ENTRY_SUSPENDED'))
          ? 'TURNED'
          : 'NOT_ASKED'
      },
    },
  }
}

/**
 * Lists firms as seriously dishonest in one city, one after the other, and asks every gateway until the red entry of the
 * other city is suspended and the products are open no more. An answer with errors is none.
 *
 * @throws {Error} where an answer has not turned in time
 */
export async function measureTurning(options: Turning): Promise<Turned> {
  const { city, lister, gateways, handIn, facts, turns, deadlineMs, today } = options
  const { now = () => performance.now() } = options
  const lastMs: number[] = []
  const handInMs: number[] = []
  const byKind = new Map<string, number[]>()
  let leftOut = 0
  for (const fact of facts) {
    if (lastMs.length === turns) break
    const questions = questionsOf(fact, city.code)
    const before = await Promise.all(
      Object.values(questions).map((asked) => standingOf(asked, gateways[0]!)),
    )
    if (!before.every((is) => is === 'OPEN')) {
      leftOut += 1
      continue
    }
    const party = {
      主体名称: await nameOf(fact.subject, gateways[0]!),
      主体类别: '法人及非法人组织',
      统一社会信用代码: fact.subject,
    }
    await handIn(lister.key, 'subjects', [party])
    const from = now()
    const handed = handIn(lister.key, 'serious-list', [
      {
        名单编码: lister.listCode,
        ...party,
        认定文书号: `演示认〔2026〕${lastMs.length + 1}号`,
        认定日期: today,
        认定机关: lister.unit.name,
        认定机关统一社会信用代码: lister.unit.code,
      },
    ]).then(() => now() - from)
    const turned = untilEverywhere({
      names: Object.keys(questions),
      gateways,
      standingOf: (name, ask) => standingOf(questions[name]!, ask),
      wanted: 'TURNED',
      elapsedMs: () => now() - from,
      deadlineMs,
      since: 'the entry',
    })
    const [own, lastOf] = await Promise.all([handed, turned])
    for (const [name, ms] of lastOf) byKind.set(name, [...(byKind.get(name) ?? []), ms])
    handInMs.push(own)
    lastMs.push(Math.max(...lastOf.values()))
  }
  return { lastMs, byKind, handInMs, leftOut }
}

async function nameOf(code: string, ask: Ask): Promise<string> {
  const query = 'query ($code: SubjectCode!) { creditSubject(code: $code) { name } }'
  const { body } = await ask({ query, variables: { code } })
  return body.data.creditSubject.name
}

async function standingOf({ question, standing }: Asked, ask: Ask): Promise<Standing> {
  const { body } = await ask(question)
  const isWhole = body.data !== null && body.data !== undefined && !body.errors
  return isWhole ? standing(body.data as never) : 'NOT_ASKED'
}

/** A unit of a city that decides on a list of food and drugs, as anybody finds it. */
export async function marketAuthority(
  city: string,
  ask: Ask,
): Promise<{ readonly code: string; readonly name: string }> {
  const query = 'query ($city: DivisionCode!) { jurisdiction(code: $city) { units { code name } } }'
  const { body } = await ask({ query, variables: { city } })
  const units: readonly { code: string; name: string }[] = body.data.jurisdiction.units
  return units.find(({ name }) => name.includes('市场监督管理局'))!
}

/** Hands sheets in over HTTP: a file of one sheet, good rows only. */
export function handInOver(url: string, tokenFor: (city: string) => Promise<string>): HandIn {
  let files = 0
  return async (city, sheet, rows) => {
    files += 1
    const names = Object.keys(rows[0]!)
    const lines = [names, ...rows.map((row) => names.map((name) => row[name]!))]
    const response = await fetch(`${url}/intake/${city}/${sheet}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenFor(city)}`,
        'idempotency-key': `turning-${process.pid}-${files}`,
      },
      body: lines.map((cells) => `${cells.join(',')}\n`).join(''),
    })
    const report = (await response.json()) as { refused?: number; waiting?: number }
    if (response.status === 200 && report.waiting === 0) return
    throw new Error(`${sheet} in ${city}: ${response.status} ${JSON.stringify(report)}`)
  }
}
