import { addDays } from '../../rules/days.js'
import { mainQuery } from './main-query.js'

/** One kind of request that is measured. */
export interface Work {
  readonly key: string
  readonly name: string
  readonly query: string
  readonly connections: number
  /** Variables of the request in this place; codes are in scattered order. */
  variables(codes: readonly string[], place: number): Readonly<Record<string, unknown>>
}

export const batchSize = 1_000

/** `all` is for benches that measure the one query that partners send most. */
export const main: Work = {
  key: 'main',
  name: 'main query',
  query: mainQuery,
  connections: 16,
  variables: (codes, place) => ({ code: codes[place % codes.length] }),
}

export const batch: Work = {
  key: 'batch',
  name: `${batchSize} codes`,
  query: `query Batch($codes: [SubjectCode!]!) {
    creditSubjects(codes: $codes) {
      code codeStatus kind name
      files { jurisdictionCode holding name listEntries { id decidedOn severity documentNo } }
    }
  }`,
  connections: 2,
  variables: (codes, place) => ({ codes: batchOf(codes, place) }),
}

export const decisions: Work = {
  key: 'decisions',
  name: 'decisions',
  query: `query Decisions($code: SubjectCode!) {
    creditSubject(code: $code) {
      code
      decisions(in: "320583") { measure { code } outcome reasons articles severity until }
    }
  }`,
  connections: 16,
  variables: main.variables,
}

export const comparison: Work = {
  key: 'comparison',
  name: 'comparison page',
  query: `query Page($from: Date) {
    compareLists(listCode: "SL02", jurisdictions: ["330400", "320583", "320585"], decidedFrom: $from, first: 50) {
      edges { node { subjectCode name differences cities { jurisdictionCode entries { id decidedOn severity documentNo } } } }
      pageInfo { hasNextPage }
    }
  }`,
  connections: 16,
  // Another question each time: some peers answer equal requests under way only once.
  variables: (_, place) => ({ from: addDays('2020-01-01', place % 2_000) }),
}

export const works: readonly Work[] = [main, batch, decisions, comparison]

/** The codes that the batch in this place asks for. */
export function batchOf(codes: readonly string[], place: number): readonly string[] {
  return Array.from(
    { length: batchSize },
    (_, index) => codes[(place * batchSize + index) % codes.length]!,
  )
}
