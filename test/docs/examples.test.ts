import { execFile, execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type Fence, fencesOf, pagePaths, readPage, root } from './pages.js'

/** Pages whose commands are pasted into a shell beside a running hub, in this order. */
const pasted = pagePaths().filter((page) =>
  /^(README.*|docs\/query\/.*|docs\/hand-in|docs\/operate\/(receipts|budgets))\.md$/.test(page),
)

/** Commands of the package that these pages run in the middle of others. */
const npmCommands = `npm() {
  local command=$3; shift 4
  case $command in
    receipt) node '${fileURLToPath(new URL('runtime/run.mjs', root))}' gateway/answer/receipts/main "$@" ;;
    snapshot) HUB_DATA="$PWD" node '${fileURLToPath(new URL('runtime/run.mjs', root))}' gateway/snapshots/main "$@" ;;
  esac
}`
/** Lets any Node run the mirror as a later one does by itself. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

function blocks(page: string, language: string): string[] {
  return fencesOf(readPage(page))
    .filter((fence) => fence.language === language)
    .map(({ text }) => text)
}

/** Commands that a page shows for a running hub: the others start one, or stand beside a store. */
function isForShell({ language, text }: Fence): boolean {
  return language === 'bash' && !text.startsWith('npm ')
}

interface Shown {
  readonly page: string
  readonly query: string
  /** Role and key of the city of who asks; an anonymous caller when absent. */
  readonly role?: string
  readonly city?: string
  readonly variables?: Record<string, unknown>
  readonly answer: { readonly data: unknown }
}

/** JSON as a page shows it; what it leaves out is gone from it. */
function shownJson(text: string) {
  return JSON.parse(text.replace(/,\s*…/g, '').replaceAll('…', ''))
}

/** Each query with the answer that the page shows behind it. */
function shownAnswers(page: string): Shown[] {
  const fences = fencesOf(readPage(page))
  return fences.flatMap(({ language, words, text: query }, at) => {
    if (language !== 'graphql') return []
    const behind = fences.slice(at + 1)
    const end = behind.findIndex((fence) => fence.language !== 'json')
    const json = behind.slice(0, end < 0 ? undefined : end).map(({ text }) => shownJson(text))
    const answer = json.find((one) => 'data' in one)
    if (!answer) return []
    const [role, city] = words
    return [
      {
        page,
        query,
        ...(role ? { role, city } : {}),
        variables: json.find((one) => !('data' in one)),
        answer,
      },
    ]
  })
}

/** Paths at which an answer lacks what is shown, or has it of another kind; of a list the item that fits best is looked at. */
function missingIn(answer: unknown, shown: unknown, at = 'data'): string[] {
  if (shown === null) return []
  if (Array.isArray(shown)) {
    if (!Array.isArray(answer)) return [at]
    if (shown.length === 0) return []
    // One of them is as shown; which stands first differs from store to store.
    const missing = answer.map((one, place) => missingIn(one, shown[0], `${at}.${place}`))
    return missing.sort((one, other) => one.length - other.length)[0] ?? [`${at}.0`]
  }
  if (typeof shown !== 'object') return typeof answer === typeof shown ? [] : [at]
  if (typeof answer !== 'object' || answer === null) return [at]
  return Object.entries(shown).flatMap(([key, value]) => {
    const found = (answer as Record<string, unknown>)[key]
    // What an error says is shown as it is said, or its beginning.
    if (key === 'message' && !String(found).startsWith(value)) return [`${at}.${key}: ${found}`]
    return missingIn(found, value, `${at}.${key}`)
  })
}

function hasCurl(): boolean {
  try {
    execFileSync('bash', ['-c', 'command -v curl'])
    return true
  } catch {
    return false
  }
}

it.each(pagePaths())('the queries of %s fit the public schema', (page) => {
  const schema = buildSchema(readFileSync(new URL('schema/api.graphql', root), 'utf8'))
  expect(blocks(page, 'graphql').flatMap((query) => validate(schema, parse(query)))).toEqual([])
})

it('every page of queries shows some, and all have their answers', () => {
  const queries = pasted.flatMap((page) => blocks(page, 'graphql'))
  const answered = pasted.flatMap(shownAnswers)
  expect(queries.length).toBeGreaterThan(14)
  // What is asked of the own runs and rows has other names each time; steps of cases are taken in test/hub.
  expect(queries.length - answered.length).toBe(8)
})

describe.skipIf(!hasCurl())('pasted into a shell beside a running hub', () => {
  let hub: TestHub
  let code: string
  /** What each command printed, by page. */
  const printed = new Map<string, string[]>()
  const answersOf = (page: string, at: number) => JSON.parse(printed.get(page)!.at(at)!)
  /** What each command of the page prints. */
  async function paste(
    page: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<string[]> {
    const script = fencesOf(readPage(page))
      .filter(isForShell)
      .map(({ text }) => text)
      .join("\nprintf '\\036'\n")
      .replaceAll('http://127.0.0.1:4000', hub.url)
    const { stdout } = await promisify(execFile)('bash', ['-c', `${npmCommands}\n${script}`], {
      cwd: hub.folder,
      env: { ...process.env, NODE_OPTIONS: `--import ${tsx}`, ...env },
    })
    return stdout.split('\u001e')
  }
  beforeAll(async () => {
    // So many that each kind of answer has somebody in it.
    hub = await startTestHub({ subjects: 4000 })
    symlinkSync(fileURLToPath(new URL('clients', root)), path.join(hub.folder, 'clients'))
    for (const page of pasted) printed.set(page, await paste(page))
    code = answersOf('README.md', 0).data.creditSubject.code
  }, 600_000)
  afterAll(() => hub.close())

  it.each(pasted)('%s: each command prints what is shown behind it', (page) => {
    const fences = fencesOf(readPage(page))
    const commands = fences.filter(isForShell)
    const missing = commands.flatMap((command, at) => {
      const shown = fences[fences.indexOf(command) + 1]
      if (shown?.language !== 'json') return []
      const last = printed.get(page)![at]!.trim().split('\n').at(-1)!
      return missingIn(JSON.parse(last), shownJson(shown.text), `block ${at + 1}`)
    })
    expect(missing).toEqual([])
  })

  it('goes the walk from an application to the lifted measure in Chinese and, with another firm, in English', async () => {
    const page = 'docs/query/repair-walk.md'
    const chinese = printed.get(page)!
    const english = await paste(page, { SPEAK: 'en' })
    const answers = (printed: readonly string[]) =>
      printed.flatMap((text) => {
        const last = text.trim().split('\n').at(-1)!
        return last === '' ? [] : [JSON.parse(last)]
      })
    const told = (answer: unknown) => {
      const texts: string[] = []
      JSON.stringify(answer, (name, value) => {
        if (name === 'message' || name === 'whatToDo') texts.push(value)
        return value
      })
      return texts
    }
    // The same answers, whatever the language: codes, states and outcomes.
    const coded = (answer: unknown) =>
      JSON.stringify(answer).match(/"(code|state|step|outcome)":"[A-Z_]+"|^0$/g)
    expect(answers(english).map(coded)).toEqual(answers(chinese).map(coded))
    expect(answers(chinese)).toContain(0)
    expect(told(answers(chinese)).length).toBeGreaterThan(2)
    expect(told(answers(english))).toHaveLength(told(answers(chinese)).length)
    for (const text of told(answers(chinese))) expect(text).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff]/u)
    for (const text of told(answers(english))) expect(text).toMatch(/^[A-Z]/)
    const [applied] = answers(english)
    expect(JSON.stringify(applied)).not.toBe(JSON.stringify(answers(chinese)[0]))
  })

  it('goes the walk from a published product to a used one in another city in Chinese and, with another firm, in English', async () => {
    const page = 'docs/query/benefit-walk.md'
    const chinese = printed.get(page)!
    const english = await paste(page, { SPEAK: 'en' })
    // The same answers, whatever the language: codes, states and outcomes.
    const coded = (text: string) =>
      text.match(/"(state|status|standing|outcome|reason)":"[A-Z_]+"|"code":"[A-Z]+_[A-Z_]+"/g)
    expect(english.map(coded)).toEqual(chinese.map(coded))
    const all = chinese.join('\n')
    for (const state of ['IN_FORCE', 'CONSENTED', 'APPLIED', 'GRANTED', 'USED', 'SUSPENDED']) {
      expect(all).toContain(`":"${state}"`)
    }
    const sentence = (texts: readonly string[]) => /"message":"([^"]*)"/.exec(texts.join('\n'))![1]!
    expect(sentence(chinese)).toMatch(/^[\u4e00-\u9fff]/u)
    expect(sentence(english)).toMatch(/^[A-Z]/)
  })

  it('gives a partner three files in one answer', () => {
    const partner = answersOf('README.md', 0)
    expect(partner.errors).toBeUndefined()
    const { files } = partner.data.creditSubject
    expect(
      files.map(({ jurisdictionCode, holding }: Record<string, string>) => [
        jurisdictionCode,
        holding,
      ]),
    ).toEqual([
      ['330400', 'HELD'],
      ['320583', 'HELD'],
      ['320585', 'HELD'],
    ])
  })

  it('masks the name for an anonymous caller, and names the path of each refused field', () => {
    const anonymous = answersOf('docs/query/subjects.md', 1)
    const [jiaxing] = anonymous.data.creditSubject.files
    expect([jiaxing.legalRepresentative, jiaxing.identifiers]).toEqual(['魏*', null])
    const paths = anonymous.errors.map(({ path }: { path: unknown[] }) => path.join('.'))
    expect(paths).toContain('creditSubject.files.0.identifiers')
    expect(paths).toContain('creditSubject.files.0.listEntries.0.reason')
  })

  it('answers for a person whose number and name match, with a purpose', () => {
    const person = answersOf('docs/query/subjects.md', -1)
    expect(person.errors).toBeUndefined()
    expect(
      person.data.creditSubject.files.map(({ holding }: { holding: string }) => holding),
    ).toEqual(['NOT_HELD', 'HELD', 'HELD'])
  })

  it.each(
    pasted
      .flatMap(shownAnswers)
      .map((shown) => [shown.page, shown.query.trim().replace(/\s+/g, ' '), shown] as const),
  )('%s: answers as shown: %s', async (_, __, { query, role, city, variables, answer }) => {
    const token = role && (await hub.issuer.tokenFor({ role, city }))
    const { body } = await hub.ask({
      query,
      variables: variables ?? { code },
      headers: token ? { authorization: `Bearer ${token}` } : {},
    })
    expect(body.errors).toBeUndefined()
    expect(missingIn(body.data, answer.data)).toEqual([])
  })

  it('screens a file of one code as shown', () => {
    const page = 'docs/query/screening.md'
    const lines = printed.get(page)!.at(-1)!.trim().split('\n')
    const kinds = (lines: readonly string[]) => lines.map((line) => /^\{"\w+"/.exec(line)?.[0])
    const shown = blocks(page, 'text').find((text) => text.startsWith('{"screening"'))!
    expect(kinds(lines)).toEqual(kinds(shown.trim().split('\n')))
    expect(JSON.parse(lines[1]!)).toMatchObject({
      ref: 'A-1',
      code,
      decisions: [{ measureCode: 'M11', outcome: 'APPLICABLE' }],
    })
  })

  it('gives a receipt that its command finds valid', () => {
    const page = 'docs/operate/receipts.md'
    const labels = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => /^\s*\S+/.exec(line)?.[0])
    const [shown] = blocks(page, 'text')
    expect(labels(printed.get(page)![0]!)).toEqual(labels(shown!))
    expect(printed.get(page)![0]).toContain('Statement   ANSWERED')
  })

  it('gives a regulator files of a comparison and of the gaps', async () => {
    const page = 'docs/query/exports.md'
    const [comparison, batch] = printed.get(page)!.map((text) => text.trim().split('\n'))
    const [header] = blocks(page, 'csv')[0]!.split('…')
    expect(comparison![0]!.replace('\ufeff', '').startsWith(header!)).toBe(true)
    expect(comparison!.at(-1)).toContain('已全部导出')
    expect(batch!.map((row) => row.includes('91990400MANB08YY54'))).toEqual([false, true, false])
    const workbook = readFileSync(path.join(hub.folder, 'gaps.xlsx'))
    expect(workbook.subarray(0, 2).toString()).toBe('PK')
  })

  it('takes the ten rows of an operator as it says, and shows the mended ones to a partner', () => {
    const page = 'docs/hand-in.md'
    const [taken, again, last] = printed.get(page)!.map((text) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    )
    const [subjects, penalties] = taken!
    const [dry] = again!
    const [mended, partner] = last!
    const refused = readFileSync(path.join(hub.folder, 'refused.csv'), 'utf8')
    const [header, ...rows] = refused.trim().split(/\r?\n/)
    const [report, answered] = blocks(page, 'json').map((text) => JSON.parse(text))
    const shown = ({ faults }: { faults: { row: number; code: string; value: string }[] }) =>
      faults.map(({ row, code, value }) => [row, code, value])
    expect([subjects.added, penalties.added, penalties.refused, mended.added]).toEqual([5, 5, 5, 5])
    expect(shown(penalties)).toEqual(shown(report))
    expect([dry.dryRun, dry.added, dry.unchanged, shown(dry)]).toEqual([true, 0, 5, shown(report)])
    expect([header!.trim().endsWith(',退回原因'), rows.length]).toEqual([true, 5])
    const inOrder = (answer: typeof answered) =>
      answer.data.creditSubject.files.map((file: { records: { edges: object[] } }) => ({
        ...file,
        records: file.records.edges.map((edge) => JSON.stringify(edge)).sort(),
      }))
    expect(inOrder(partner)).toEqual(inOrder(answered))
  })
})
