/** A request as an attacker sends it; with `hangUpAfterMs` he does not wait for the answer. */
export interface Shot {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly hangUpAfterMs?: number
}

/** Whose right an attacker has. */
export type Attacker = 'nobody' | 'analyst' | 'regulator'

export interface Attack {
  readonly name: string
  readonly as: readonly Attacker[]
  /** How many are sent in the long form, in all. */
  readonly count: number
  /** For how long the ordinary client asks on when all are sent: what was left behind may still be under way. */
  readonly aftermathMs?: number
  /** How many are under way at a time. */
  readonly clients: number
  /** @param code  of a subject that the hub holds */
  readonly shot: (number: number, code: string) => Shot
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const anybody: readonly Attacker[] = ['nobody', 'regulator']

/**
 * What took the hub down when it was looked at with its source open, each text another one than before.
 *
 * Where an attack was refused for its size since, it is sent as large as it was and as large as it may be.
 */
export const attacks: readonly Attack[] = [
  {
    name: 'operations of 1 MB',
    as: anybody,
    count: 300,
    clients: 8,
    shot: (number) => ({ query: largeOperation(number, 950_000) }),
  },
  {
    name: 'operations of 60 KB',
    as: anybody,
    count: 2_000,
    clients: 8,
    shot: (number) => ({ query: largeOperation(number, 60_000) }),
  },
  {
    name: 'documents of 180 fragments',
    as: anybody,
    count: 2_000,
    clients: 8,
    shot: (number, code) => ({
      query: `query Of${number} { creditSubject(code: "${code}") { ...F0 } } ${times(
        180,
        (place) => `fragment F${place} on CreditSubject {
          ${place < 179 ? `...F${place + 1}` : ''} code name files { jurisdictionCode holding name } }`,
      )}`,
    }),
  },
  {
    name: 'comments of 0.9 MB',
    as: anybody,
    count: 300,
    clients: 8,
    shot: (number) => ({ query: `{ __typename } # ${String(number).padEnd(900_000, 'x')}` }),
  },
  {
    name: 'comments of 60 KB',
    as: anybody,
    count: 2_000,
    clients: 8,
    shot: (number) => ({
      query: `{ jurisdictions { code } } # ${String(number).padEnd(60_000, 'x')}`,
    }),
  },
  {
    name: 'a literal of 10 KB under 98 aliases',
    as: anybody,
    count: 100,
    clients: 4,
    shot: (number, code) => ({
      query: `query Of${number} { creditSubject(code: "${code}") { ${times(98, (place) => `a${place}: files { ...F }`)} } }
        fragment F on CreditFile { records(first: 1, kinds: [${times(1_200, () => 'LICENCE')}]) { pageInfo { hasNextPage } } }`,
    }),
  },
  {
    name: 'introspection under 60 aliases',
    as: anybody,
    count: 60,
    clients: 8,
    shot: (number) => ({
      query: `query Of${number} { ${times(
        20,
        (place) =>
          `a${place}: __schema { types { name ${times(
            3,
            (field) =>
              `f${field}_${number}: fields(includeDeprecated: true) { name description args { name type { name } } type { name ofType { name } } }`,
          )} } }`,
      )} }`,
    }),
  },
  {
    name: 'invalid documents, 24 × 30 composites',
    as: anybody,
    count: 200,
    clients: 8,
    shot: (number, code) => ({
      query: `{ ${times(24, () => `creditSubject(code: "${code}") { ${times(30, (place) => `files { of${number}x${place} }`)} }`)} }`,
    }),
  },
  {
    name: 'invalid documents, a block of 30,000 lines',
    as: anybody,
    count: 200,
    clients: 8,
    shot: (number) => ({
      query: `{ creditSubject(code: """${number}${'\n '.repeat(30_000)}""") { code } }`,
    }),
  },
  {
    name: 'invalid documents, a block of 300,000 lines',
    as: anybody,
    count: 100,
    clients: 8,
    shot: (number) => ({
      query: `{ creditSubject(code: """${number}${'\n '.repeat(300_000)}""") { code } }`,
    }),
  },
  {
    name: 'new texts of 98 aliases to plan',
    as: anybody,
    count: 200,
    clients: 8,
    shot: (number, code) => ({
      query: `{ creditSubject(code: "${code}") { ${times(98, (place) => `a${number}x${place}: files { jurisdictionCode holding }`)} } }`,
    }),
  },
  {
    name: 'statistics of 20 windows, and hangs up',
    aftermathMs: 10_000,
    as: ['analyst'],
    count: 20,
    clients: 20,
    shot: (number) => ({
      query: `{ ${times(20, (place) => `a${place}: statistics(by: [LIST, MONTH], from: "20${10 + place}-01-01", on: "2030-01-${String(1 + (number % 28)).padStart(2, '0')}") { listEntries }`)} }`,
      hangUpAfterMs: 50,
    }),
  },
  {
    name: '60 different totals at once',
    as: ['regulator'],
    count: 60,
    clients: 60,
    shot: (number) => ({
      query: `{ compareLists(listCode: "SL02", jurisdictions: ["330400", "320583"], first: 1, decidedFrom: "2020-01-${String(1 + (number % 28)).padStart(2, '0')}", decidedUntil: "2026-0${1 + Math.floor(number / 28)}-01") { edges { cursor } totals { organisations } } }`,
    }),
  },
  {
    name: 'operation names of 0.9 MB, and refused',
    as: anybody,
    count: 200,
    clients: 8,
    shot: (number) => ({
      query: '{ jurisdictions { code } }',
      operationName: `Of${number}${'x'.repeat(900_000)}`,
    }),
  },
  {
    name: 'requests that are refused unread',
    as: anybody,
    count: 5_000,
    clients: 16,
    shot: (number) => ({
      query: `{ ${times(21, () => 'a')} }`,
      operationName: `p${number}_330400199001011234`,
    }),
  },
  {
    name: 'variables of 0.9 MB',
    as: anybody,
    count: 200,
    clients: 8,
    shot: (number) => ({
      query: 'query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code } }',
      variables: { codes: Array.from({ length: 40_000 }, (_, place) => `${number}x${place}`) },
    }),
  },
]

function largeOperation(number: number, bytes: number): string {
  const length = Math.floor(bytes / 18) - 60
  return `{ ${times(18, (place) => `a${place}: searchSubjects(name: "${`${number} ${place} `.padEnd(length, 'x')}") { edges { cursor } }`)} }`
}
