import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

function blocks(language: string, title = 'Query'): string[] {
  const section = readme.split('\n## ').find((text) => text.startsWith(`${title}\n`))!
  const block = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')
  return [...section.matchAll(block)].map(([, text]) => text!)
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
  beforeAll(async () => {
    hub = await startTestHub()
    const script = blocks('bash').join('\necho\n').replaceAll('http://127.0.0.1:4000', hub.url)
    const { stdout } = await promisify(execFile)('bash', ['-c', script])
    const answers = stdout.split('\n').filter(Boolean)
    ;[partner, anonymous, person] = answers.map((answer) => JSON.parse(answer))
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

  it('takes the ten rows of an operator as it says, and shows the mended ones to a partner', async () => {
    const [, ...pasted] = blocks('bash', 'Hand in data')
    const script = pasted.join('\necho\n').replaceAll('http://127.0.0.1:4000', hub.url)
    const separated = script.replaceAll(
      'hand_in subjects subjects',
      'hand_in subjects subjects; echo',
    )
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      separated.replaceAll('hand_in penalties mended', 'hand_in penalties mended; echo'),
    ])
    const answers = stdout.split('\n').filter(Boolean)
    const [subjects, penalties, mended, partner] = answers.map((answer) => JSON.parse(answer))
    const [report, answered] = blocks('json', 'Hand in data').map((text) => JSON.parse(text))
    const shown = ({ faults }: { faults: { row: number; code: string; value: string }[] }) =>
      faults.map(({ row, code, value }) => [row, code, value])
    expect([subjects.taken, penalties.taken, penalties.refused, mended.taken]).toEqual([5, 5, 5, 5])
    expect(shown(penalties)).toEqual(shown(report))
    const inOrder = (answer: typeof answered) =>
      answer.data.creditSubject.files.map((file: { records: { edges: object[] } }) => ({
        ...file,
        records: file.records.edges.map((edge) => JSON.stringify(edge)).sort(),
      }))
    expect(inOrder(partner)).toEqual(inOrder(answered))
  })
})
