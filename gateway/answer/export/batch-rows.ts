import type { GraphQLFormattedError } from 'graphql'
import { words } from '../../../schema/codes/words.js'
import { labelOf } from '../../../schema/labels/labels.js'
import type { InBoth } from '../../../schema/language.js'
import { normaliseSubjectCode, parseSubjectCode } from '../../../schema/scalars/subject-code.js'
import { type Names, titleOf } from '../named.js'
import { type Column, column, type Named, some, type Values } from './subject.js'

/** A line of a batch, as its sender wrote it. */
export interface BatchLine {
  /** From 1. */
  readonly number: number
  /** Empty where nothing was written. */
  readonly written: string
}

interface Entry {
  readonly list: { readonly name: string; readonly colour: string }
  readonly decidedOn: string
  readonly publicUntil: string
}

interface Subject {
  readonly code: string
  readonly name: string | null
  readonly kind: string
  readonly files: readonly {
    readonly jurisdictionCode: string
    readonly holding: string | null
    readonly listEntries: readonly Entry[] | null
  }[]
}

interface Decision {
  readonly outcome: string
  readonly reasons: readonly string[]
  readonly articles: readonly string[]
  readonly units: readonly string[]
  readonly until: string | null
  readonly notAsked: readonly string[]
  readonly notShared: readonly string[]
  readonly notSupplied: readonly string[]
}

export interface BatchAnswer {
  readonly data: Readonly<Record<string, unknown>>
  readonly errors: readonly GraphQLFormattedError[]
}

/** What all lines of a batch are asked. */
export interface BatchQuestion {
  /** Cities in the order of their columns. */
  readonly cities: readonly string[]
  /** On which each city decides; none when absent. */
  readonly measureCode?: string
}

/** The operation that asks for some lines, none of them empty. */
export function batchOperation(
  lines: readonly BatchLine[],
  { cities, measureCode }: BatchQuestion,
): { readonly query: string; readonly variables: Record<string, unknown> } {
  const written = lines.map((line) => line.written)
  const codes = written.flatMap((text) => codeIn(text) ?? [])
  if (measureCode === undefined || codes.length === 0) {
    return {
      query: `query ${batchOperationName}($written: [String!]!) { ${subjectsField} }\n${fragment}`,
      variables: { written },
    }
  }
  const places = cities.map((_, at) => at)
  return {
    query: `query ${batchOperationName}($written: [String!]!, $codes: [SubjectCode!]!, $measureCode: ID!, ${places.map((at) => `$c${at}: DivisionCode!`).join(', ')}) {
  ${subjectsField}
  ${places.map((at) => `${decisionsIn(at)}: decideMany(codes: $codes, measureCode: $measureCode, in: $c${at}) { outcome reasons articles units until notAsked notShared notSupplied }`).join('\n  ')}
}
${fragment}`,
    variables: {
      written,
      codes,
      measureCode,
      ...Object.fromEntries(cities.map((code, at) => [`c${at}`, code])),
    },
  }
}

/** By which a batch stands in the audit log. */
export const batchOperationName = 'ExportSubjects'
const subjectsField = 'creditSubjects(written: $written) { ...Known }'
const fragment = `fragment Known on CreditSubject {
  code name kind
  files { jurisdictionCode holding listEntries { list { name colour } decidedOn publicUntil } }
}`
const decisionsIn = (place: number) => `d${place}`

export function batchColumns({ cities, measureCode }: BatchQuestion, names: Names): Column[] {
  return [
    column('序号', 'Line', 'count', 8),
    column('统一社会信用代码', 'Code', 'text', 24),
    column('名称', 'Name', 'text', 36),
    column('主体类别', 'Kind', 'SubjectKind'),
    column('说明', 'Note', 'text', 30),
    ...cities.flatMap((code) => {
      const city = titleOf(code, names)
      const ofCity = (zh: string, en: string, of: Column['of'] = 'text', width?: number) =>
        column(`${city.zh}${zh}`, `${city.en}: ${en}`, of, width)
      return [
        ofCity('档案', 'file', 'Holding'),
        ofCity('严重失信名单', 'serious lists', 'text', 32),
        ofCity('认定日期', 'decided on', 'day'),
        ofCity('公示期至', 'public until', 'day'),
        ...(measureCode === undefined
          ? []
          : [
              ofCity('结论', 'outcome', 'DecisionOutcome'),
              ofCity('原因', 'reasons', 'DecisionReason', 40),
              ofCity('缺少的数据', 'what is missing', 'text', 24),
              ofCity('结论有效至', 'outcome until', 'day'),
              ofCity('依据', 'articles', 'text', 40),
              ofCity('实施单位', 'units', 'text', 24),
            ]),
      ]
    }),
  ]
}

/**
 * A row a line, the empty ones too.
 *
 * @param answer  to `batchOperation` of the lines that are not empty; null where all are
 * @returns  null where one of its fields was refused as a whole
 */
export function batchRows(
  lines: readonly BatchLine[],
  answer: BatchAnswer | null,
  { cities, measureCode }: BatchQuestion,
  names: Names,
): Values[][] | null {
  const subjects = answer?.data.creditSubjects as readonly (Subject | null)[] | null | undefined
  const columns = cities.map(
    (_, at) => answer?.data[decisionsIn(at)] as readonly (Decision | null)[] | null | undefined,
  )
  const isRefused = columns.some((column) => column === null)
  if (answer !== null && (!subjects || isRefused)) return null
  const perCity = measureCode === undefined ? 4 : 10
  let place = -1
  let codePlace = -1
  return lines.map(({ number, written }): Values[] => {
    const left = (note: InBoth): Values[] => [
      ...[[number], [repeatable(written)], [], [], [named(note)]],
      ...cities.flatMap(() => Array.from({ length: perCity }, () => [nothingAsked])),
    ]
    if (written === '') return left(words.batchLineEmpty)
    place += 1
    const code = codeIn(written)
    if (code !== null) codePlace += 1
    const subject = subjects?.[place] ?? null
    const problem = problemAt(answer!, ['creditSubjects', place])
    const mistake = subject === null && problem ? mistakes[String(problem.extensions?.code)] : null
    if (mistake) return left(mistake)
    const silence = subject === null && problem ? silenceOf(problem) : null
    return [
      [number],
      [subject?.code ?? written],
      some(subject?.name),
      some(subject?.kind),
      subject === null ? [problem?.message ?? named(words.batchUnknown)] : [],
      ...cities.flatMap((city, at) => [
        ...fileCells(subject, city, silence, (path) =>
          problemAt(answer!, ['creditSubjects', place, 'files', ...path]),
        ),
        ...(measureCode === undefined
          ? []
          : decisionCells(
              columns[at]?.[codePlace] ?? null,
              problemAt(answer!, [decisionsIn(at), codePlace]),
              names,
            )),
      ]),
    ]
  })
}

/** Errors that are not about one line alone, which its row tells. */
export function errorsOfAll(
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  return errors.filter(({ path = [] }) => !(path.length === 2 && typeof path[1] === 'number'))
}

function fileCells(
  subject: Subject | null,
  city: string,
  silence: Named | null,
  problemIn: (path: readonly (string | number)[]) => GraphQLFormattedError | null,
): Values[] {
  if (subject === null) {
    return silence ? [[silence], [silence], [], []] : [['NOT_HELD'], [none], [], []]
  }
  const at = subject.files.findIndex(({ jurisdictionCode }) => jurisdictionCode === city)
  const file = subject.files[at]
  const problem = problemIn([at])
  const left =
    file?.holding === 'NOT_SUPPLIED'
      ? silent('NOT_SUPPLIED')
      : problem
        ? silenceOf(problem)
        : file?.listEntries
          ? null
          : silent('COULD_NOT_ASK')
  const serious = file?.listEntries?.filter(({ list }) => list.colour === 'SERIOUS') ?? []
  const names = serious.map(({ list }) => list.name)
  return [
    [file?.holding ?? left ?? silent('COULD_NOT_ASK')],
    // What was left out stands behind what was found.
    left ? [...names, left] : names.length > 0 ? names : [none],
    serious.map(({ decidedOn }) => decidedOn),
    serious.map(({ publicUntil }) => publicUntil),
  ]
}

function decisionCells(
  decision: Decision | null,
  problem: GraphQLFormattedError | null,
  names: Names,
): Values[] {
  if (decision === null) {
    const silence = problem ? silenceOf(problem) : silent('COULD_NOT_ASK')
    return [[silence], [silence], [], [], [], []]
  }
  const { outcome, reasons, articles, units, until, notAsked, notShared, notSupplied } = decision
  const lacking = (cities: readonly string[], why: Silence) =>
    cities.map((code) => {
      const [city, { label }] = [titleOf(code, names), silent(why)]
      return { code: why, label: { en: `${city.en}: ${label.en}`, zh: `${city.zh}${label.zh}` } }
    })
  return [
    [outcome],
    reasons,
    [
      ...lacking(notAsked, 'COULD_NOT_ASK'),
      ...lacking(notShared, 'NOT_SHARED'),
      ...lacking(notSupplied, 'NOT_SUPPLIED'),
    ],
    some(until),
    articles,
    units,
  ]
}

/** As the hub compares it; null where it can be none. */
function codeIn(written: string): string | null {
  try {
    return parseSubjectCode(written)
  } catch {
    return null
  }
}

/** In which of the ways an answer leaves something out; never the same as nothing found. */
type Silence = 'COULD_NOT_ASK' | 'NOT_SUPPLIED' | 'PARTIAL' | 'NOT_SHARED' | 'REFUSED'

const silences: Readonly<Record<Silence, InBoth>> = {
  COULD_NOT_ASK: labelOf('ListStanding', 'COULD_NOT_ASK'),
  NOT_SUPPLIED: labelOf('ListStanding', 'NOT_SUPPLIED'),
  NOT_SHARED: labelOf('ListStanding', 'NOT_SHARED'),
  PARTIAL: labelOf('SupplyState', 'PARTIAL'),
  REFUSED: words.mayNotSee,
}

const silenceByCode: Readonly<Record<string, Silence>> = {
  NOT_SUPPLIED: 'NOT_SUPPLIED',
  SUPPLIED_IN_PART: 'PARTIAL',
  NOT_SHARED: 'NOT_SHARED',
  UNAUTHORIZED_FIELD_OR_TYPE: 'REFUSED',
  PERSON_PURPOSE_REQUIRED: 'REFUSED',
  PERSON_FILE_CLOSED: 'REFUSED',
  AGENT_NOT_AUTHORISED: 'REFUSED',
  FOREIGN_CITY: 'REFUSED',
  CONSENT_REQUIRED: 'REFUSED',
}

function silent(why: Silence): Named {
  return { code: why, label: silences[why] }
}

function silenceOf({ extensions }: GraphQLFormattedError): Named {
  return silent(silenceByCode[String(extensions?.code)] ?? 'COULD_NOT_ASK')
}

function named(label: InBoth): Named {
  return { code: '', label }
}

const nothingAsked = named({ en: '—', zh: '—' })
const none = named(words.none)

/** What is wrong with a line that is no code, so that no city can be asked. */
const mistakes: Readonly<Record<string, InBoth>> = {
  SUBJECT_CODE_INVALID: words.batchUnread,
  SUBJECT_CODE_CHECK_WRONG: words.batchMistyped,
}

/** What was written, unless it could hold the number of a person. */
function repeatable(written: string): string {
  const isCode = codeIn(written) !== null
  return isCode || !/[0-9]{15}/.test(normaliseSubjectCode(written)) ? written.slice(0, 64) : ''
}

/** The first error at a place, within it or around it. */
function problemAt(
  { errors }: BatchAnswer,
  place: readonly (string | number)[],
): GraphQLFormattedError | null {
  return (
    errors.find(
      ({ path = [] }) =>
        path.length > 0 && path.slice(0, place.length).every((step, at) => step === place[at]),
    ) ?? null
  )
}
