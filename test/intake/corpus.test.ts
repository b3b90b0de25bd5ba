import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toldReport } from '../../gateway/door/told-report.js'
import { anonymous, type Caller } from '../../schema/caller.js'
import type { IntakeAnswer } from '../../schema/intake.js'
import { cityIntake } from '../../subgraphs/city/intake.js'
import { command } from '../support/command.js'
import { freshFolder } from '../support/embedded.js'
import { emptyKunshan, type IntakeCity, kunshan, sheetCsv } from './sheet-files.js'

// Sheets as people make them. A case is a file of the folder `cases` and beside it `<file>.json`: what is right, the
// report over HTTP and on the console, and what the city holds afterwards. They are handed in in the order of their names.

const folder = fileURLToPath(new URL('cases/', import.meta.url))

interface Case {
  readonly file: string
  readonly sheet: string
  /** The right outcome, in words. */
  readonly right: string
  readonly status: number
  readonly report: object
  readonly console: readonly string[]
  /** Rows of the city by the query that gives them. */
  readonly holds?: Readonly<Record<string, readonly object[]>>
}

async function readCases(): Promise<Case[]> {
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (file) => ({
      file,
      ...JSON.parse(await readFile(path.join(folder, `${file}.json`), 'utf8')),
    })),
  )
}
const cases = await readCases()

const operator: Caller = {
  ...anonymous,
  subject: 'operator',
  unit: 'u',
  jurisdiction: kunshan.code,
  scopes: ['intake:write'],
}

describe('over HTTP', () => {
  let city: IntakeCity
  let work: string
  beforeAll(async () => {
    city = await emptyKunshan()
    work = await mkdtemp(path.join(tmpdir(), 'hub-corpus-'))
  })
  afterAll(async () => {
    await city.close()
    await rm(work, { recursive: true })
  })

  it.each(cases)('$file: $right', async ({ file, sheet, status, report, holds = {} }) => {
    const options = { bulk: 'UNNEST', folder: work } as const
    const intake = cityIntake(city.store, () => new Date('2026-11-29T04:00:00Z'), options)
    const handedIn = {
      sheet,
      worksheet: null,
      fileName: file,
      idempotencyKey: file,
      dryRun: false,
      body: createReadStream(path.join(folder, file)),
    }
    const answer = await intake.handIn(handedIn, operator, new AbortController().signal)
    expect(withoutRun(answer)).toEqual({ status, body: report })
    for (const [query, rows] of Object.entries(holds)) expect(await city.rows(query)).toEqual(rows)
  })
})

function withoutRun({ status, body }: IntakeAnswer) {
  return { status, body: 'errors' in body ? body : { ...toldReport(body, 'en'), runId: 'run' } }
}

describe('on the command line', () => {
  let data: string
  let work: string
  let printed: Map<string, string[]>
  beforeAll(async () => {
    data = await freshFolder()
    work = await mkdtemp(path.join(tmpdir(), 'hub-corpus-'))
    printed = await handInAll(data, work)
  }, 240_000)
  afterAll(async () => {
    await rm(data, { recursive: true })
    await rm(work, { recursive: true })
  })

  it.each(cases)('$file: $right', ({ file, console }) => {
    expect(printed.get(file)).toEqual(console)
  })
})

/** All cases by one command; its lines by the file they are about. */
async function handInAll(data: string, work: string): Promise<Map<string, string[]>> {
  const authority = { unitCode: '11990583MAAB30H0XD', unitName: '昆山市市场监督管理局' }
  const units = path.join(work, 'units.csv')
  await writeFile(units, sheetCsv('units', [{ ...authority, isAuthority: '是' }]))
  const dataset = {
    catalogueClass: '3',
    catalogueEdition: '2024',
    shareClass: '有条件共享',
    legalBasis: '行政处罚法 第四十八条',
    unitCode: authority.unitCode,
  }
  const datasets = path.join(work, 'datasets.csv')
  const named = (datasetOf: string) => ({
    ...dataset,
    datasetOf,
    datasetName: `${datasetOf}（演示）`,
    datasetNameEn: datasetOf.toLowerCase(),
  })
  await writeFile(datasets, sheetCsv('datasets', [named('PENALTY'), named('LICENCE')]))
  const files = cases.map(({ file }) => path.join(folder, file))
  const { output } = await command(
    'intake/main.ts',
    [units, datasets, ...files, '--city', 'kunshan', '--report', work],
    { HUB_DATA: data },
  )
  const printed = new Map<string, string[]>()
  let lines: string[] = []
  for (const line of output.trimEnd().split('\n')) {
    if (line.includes('% |') || line === '') continue
    const [file] = /^[\w-]+\.(?:csv|xlsx)/.exec(line) ?? []
    if (file) {
      lines = printed.get(file) ?? []
      printed.set(file, lines)
    }
    lines.push(line.replace(/run I[0-9a-f]+/, 'run').replaceAll(`${work}/`, ''))
  }
  if (printed.size === 0) throw new Error(output)
  return new Map([...printed].map(([file, all]) => [file, withoutLate(all)]))
}

/** Whether a decision of 2026-11-20 was reported in time depends on the day on which this test runs. */
function withoutLate(lines: readonly string[]): string[] {
  const kept: string[] = []
  let isLate = false
  for (const line of lines) {
    isLate = line.includes('DECISION_REPORTED_LATE') || (isLate && line.startsWith('    '))
    if (!isLate) kept.push(line)
  }
  return kept
}
