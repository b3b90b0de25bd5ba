import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

function blocks(language: string, title = 'Query'): string[] {
  const section = readme.split('\n## ').find((text) => text.startsWith(`${title}\n`))!
  const block = new RegExp(`\`\`\`${language}[^\\n]*\\n([\\s\\S]*?)\`\`\``, 'g')
  return [...section.matchAll(block)].map(([, text]) => text!)
}

interface Shown {
  readonly query: string
  /** Role and key of the city of who asks; an anonymous caller when absent. */
  readonly role?: string
  readonly city?: string
  readonly variables?: Record<string, unknown>
  readonly answer: { readonly data: unknown }
}

/** Each query with the answer shown behind it; what an answer leaves out is gone from it. */
function shownAnswers(): Shown[] {
  const section = readme.split('\n## ').find((text) => text.startsWith('Query\n'))!
  return section
    .split('```graphql')
    .slice(1)
    .map((text) => {
      const [, who, query] = /^([^\n]*)\n([\s\S]*?)```/.exec(text)!
      const [role, city] = who!.trim().split(' ')
      const json = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, one]) =>
        JSON.parse(one!.replace(/,\s*…/g, '').replaceAll('…', '')),
      )
      const answer = json.find((one) => 'data' in one)
      return {
        query: query!,
        ...(role ? { role, city } : {}),
        variables: json.find((one) => !('data' in one)),
        answer,
      }
    })
}

/** Paths at which an answer lacks what is shown, or has it of another kind; of a list the first is looked at. */
function missingIn(answer: unknown, shown: unknown, at = 'data'): string[] {
  if (shown === null) return []
  if (Array.isArray(shown)) {
    if (!Array.isArray(answer)) return [at]
    if (shown.length === 0) return []
    return answer.length === 0 ? [`${at}.0`] : missingIn(answer[0], shown[0], `${at}.0`)
  }
  if (typeof shown !== 'object') return typeof answer === typeof shown ? [] : [at]
  if (typeof answer !== 'object' || answer === null) return [at]
  return Object.entries(shown).flatMap(([key, value]) =>
    missingIn((answer as Record<string, unknown>)[key], value, `${at}.${key}`),
  )
}

function hasCurl(): boolean {
  try {
    execFileSync('bash', ['-c', 'command -v curl'])
    return true
  } catch {
    return false
  }
}

it('shows queries that fit the public schema', () => {
  const schema = buildSchema(readFileSync(new URL('schema/api.graphql', root), 'utf8'))
  const queries = [...blocks('graphql'), ...blocks('graphql', 'Hand in data')]
  expect(queries.flatMap((query) => validate(schema, parse(query)))).toEqual([])
  expect(queries).not.toEqual([])
})

describe.skipIf(!hasCurl())('pasted into a shell beside a running hub', () => {
  let hub: TestHub
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape; what a test expects it states.
  let partner: any, anonymous: any, person: any
  let screening: string[]
  let comparison: string[]
  beforeAll(async () => {
    // So many that each kind of answer has somebody in it.
    hub = await startTestHub({ subjects: 4000 })
    const script = blocks('bash').join('\necho\n').replaceAll('http://127.0.0.1:4000', hub.url)
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: hub.folder })
    const answers = stdout.split('\n').filter(Boolean)
    ;[partner, anonymous, person] = answers.slice(0, 3).map((answer) => JSON.parse(answer))
    screening = answers.slice(3, 7)
    comparison = answers.slice(7)
  })
  afterAll(() => hub.close())

  it('gives a partner three files in one answer', () => {
    expect(partner.errors).toBeUndefined()
    const { files } = partner.data.creditSubject
    expect(
      files.map(({ jurisdictionCode }: { jurisdictionCode: string }) => jurisdictionCode),
    ).toEqual(['330400', '320583', '320585'])
    expect(files.map(({ holding }: { holding: string }) => holding)).toEqual([
      'HELD',
      'HELD',
      'HELD',
    ])
  })

  it('masks the name for an anonymous caller, and names the path of each refused field', () => {
    const [jiaxing] = anonymous.data.creditSubject.files
    expect([jiaxing.legalRepresentative, jiaxing.identifiers]).toEqual(['魏*', null])
    const paths = anonymous.errors.map(({ path }: { path: unknown[] }) => path.join('.'))
    expect(paths).toContain('creditSubject.files.0.identifiers')
    expect(paths).toContain('creditSubject.files.0.listEntries.0.reason')
  })

  it('answers for a person whose number and name match, with a purpose', () => {
    expect(person.errors).toBeUndefined()
    expect(
      person.data.creditSubject.files.map(({ holding }: { holding: string }) => holding),
    ).toEqual(['NOT_HELD', 'HELD', 'HELD'])
  })

  it.each(
    shownAnswers().map((shown) => [shown.query.trim().replace(/\s+/g, ' '), shown] as const),
  )('answers as shown: %s', async (_, { query, role, city, variables, answer }) => {
    const token = role && (await hub.issuer.tokenFor({ role, city }))
    const { body } = await hub.ask({
      query,
      variables: variables ?? { code: partner.data.creditSubject.code },
      headers: token ? { authorization: `Bearer ${token}` } : {},
    })
    expect(body.errors).toBeUndefined()
    expect(missingIn(body.data, answer.data)).toEqual([])
  })

  it('screens a file of one code as shown', () => {
    const kinds = (lines: readonly string[]) => lines.map((line) => /^\{"\w+"/.exec(line)?.[0])
    const shown = blocks('text').find((text) => text.startsWith('{"screening"'))!
    expect(kinds(screening)).toEqual(kinds(shown.trim().split('\n')))
    expect(JSON.parse(screening[1]!)).toMatchObject({
      ref: 'A-1',
      code: partner.data.creditSubject.code,
      decisions: [{ measureCode: 'M11', outcome: 'APPLICABLE' }],
    })
  })

  it('gives a regulator files of a comparison and of the gaps', async () => {
    const [header] = blocks('csv')[0]!.split('…')
    expect(comparison[0]!.replace('\ufeff', '').startsWith(header!)).toBe(true)
    expect(comparison.at(-1)).toContain('已全部导出')
    const workbook = readFileSync(path.join(hub.folder, 'gaps.xlsx'))
    expect(workbook.subarray(0, 2).toString()).toBe('PK')
  })

  it('takes the ten rows of an operator as it says, and shows the mended ones to a partner', async () => {
    const [, ...pasted] = blocks('bash', 'Hand in data')
    const script = [...pasted, 'cat $SHEETS/refused.csv']
      .join('\necho\n')
      .replaceAll('http://127.0.0.1:4000', hub.url)
    const separated = script.replaceAll(
      'hand_in subjects subjects',
      'hand_in subjects subjects; echo',
    )
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      separated.replaceAll('hand_in penalties mended', 'hand_in penalties mended; echo'),
    ])
    const answers = stdout.split('\n').filter(Boolean)
    const [subjects, penalties, dry, mended, partner] = answers
      .slice(0, 5)
      .map((answer) => JSON.parse(answer))
    const [header, ...refused] = answers.slice(5)
    const [report, answered] = blocks('json', 'Hand in data').map((text) => JSON.parse(text))
    const shown = ({ faults }: { faults: { row: number; code: string; value: string }[] }) =>
      faults.map(({ row, code, value }) => [row, code, value])
    expect([subjects.added, penalties.added, penalties.refused, mended.added]).toEqual([5, 5, 5, 5])
    expect(shown(penalties)).toEqual(shown(report))
    expect([dry.dryRun, dry.added, dry.unchanged, shown(dry)]).toEqual([true, 0, 5, shown(report)])
    expect([header!.trim().endsWith(',退回原因'), refused.length]).toEqual([true, 5])
    const inOrder = (answer: typeof answered) =>
      answer.data.creditSubject.files.map((file: { records: { edges: object[] } }) => ({
        ...file,
        records: file.records.edges.map((edge) => JSON.stringify(edge)).sort(),
      }))
    expect(inOrder(partner)).toEqual(inOrder(answered))
  })
})
