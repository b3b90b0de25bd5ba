import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const querySection = readme.split('\n## ').find((section) => section.startsWith('Query\n'))!

function blocks(language: string): string[] {
  const block = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')
  return [...querySection.matchAll(block)].map(([, text]) => text!)
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
  const queries = blocks('graphql')
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
})
