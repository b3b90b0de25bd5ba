import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unitUscc } from '../../../db/seed/codes.js'
import { connect } from '../../../db/server/client.js'
import { startEmbedded } from '../../../db/server/embedded.js'
import { freshFolder } from '../../support/embedded.js'
import { bodyCode, bodyRow, kunshan, penaltyRow, sheetCsv } from './sheet-files.js'

const main = fileURLToPath(new URL('../../../db/intake/main.ts', import.meta.url))
const authority = { code: unitUscc(kunshan.demoDivision, 1), name: '昆山市演示局' }
let data: string
let folder: string
beforeAll(async () => {
  data = await freshFolder()
  folder = await mkdtemp(path.join(tmpdir(), 'hub-command-'))
})
afterAll(async () => {
  await rm(data, { recursive: true })
  await rm(folder, { recursive: true })
})

function start(args: readonly string[]) {
  return execFile(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HUB_DATA: data },
  })
}

async function command(...args: string[]) {
  const child = start(args)
  let [out, err] = ['', '']
  child.stdout!.on('data', (text) => {
    out += text
  })
  child.stderr!.on('data', (text) => {
    err += text
  })
  const [code] = await once(child, 'close')
  return { code, out: out.replace(/run I[0-9a-f]+/g, 'run'), err }
}

const place = (name: string) => path.join(folder, name)

it('goes from template to report, and the mended rows are taken', async () => {
  const template = await command('template', 'penalties')
  expect(template.out.split(',').length).toBe(35)
  await writeFile(
    place('units.csv'),
    sheetCsv('units', [{ unitCode: authority.code, unitName: authority.name, isAuthority: '是' }]),
  )
  await writeFile(
    place('datasets.csv'),
    sheetCsv('datasets', [
      {
        datasetOf: 'PENALTY',
        datasetName: '行政处罚信息（演示）',
        datasetNameEn: 'penalties',
        catalogueClass: '3',
        catalogueEdition: '2024',
        shareClass: '有条件共享',
        legalBasis: '行政处罚法 第四十八条',
        unitCode: authority.code,
      },
    ]),
  )
  await writeFile(place('subjects.csv'), sheetCsv('subjects', [bodyRow(1), bodyRow(2)]))
  const bad = penaltyRow(2, authority, { fine: '50000', remarks: '=1+1' })
  await writeFile(place('penalties.csv'), sheetCsv('penalties', [penaltyRow(1, authority), bad]))

  const before = await command('units.csv', '--city', 'kunshan')
  expect([before.code, before.out]).toEqual([0, expect.stringContaining('1 new, 0 changed')])
  const run = await command('datasets.csv', 'subjects.csv', 'penalties.csv', '--city', 'kunshan')
  expect([run.code, run.out], run.err).toEqual([
    0,
    `datasets.csv: datasets (hub), 1 rows; run
  1 new, 0 changed, 0 as before, 0 waiting, 0 refused
subjects.csv: subjects (hub), 2 rows; run
  2 new, 0 changed, 0 as before, 0 waiting, 0 refused
penalties.csv: penalties (2018), 2 rows; run
  1 new, 0 changed, 0 as before, 0 waiting, 1 refused
  refused 1 × AMOUNT_CONTRADICTS_TEXT: The amount in the column is not the one in the text.
  Mend the rows in penalties.refused.csv or penalties.refused.xlsx and hand them in again.
`,
  ])
  const report = await readFile(place('penalties.refused.csv'), 'utf8')
  expect(report).toContain(`,'=1+1,`)
  await writeFile(place('mended.csv'), report.replace(',50000,', ',5,'))
  const mended = await command('mended.csv', '--city', 'kunshan')
  expect(mended.out).toBe(`mended.csv: penalties (2018), 1 rows; run
  1 new, 0 changed, 0 as before, 0 waiting, 0 refused
`)
}, 120_000)

it('works beside a running hub', async () => {
  const hub = await startEmbedded(data)
  try {
    await writeFile(place('beside.csv'), sheetCsv('subjects', [bodyRow(500)]))
    const run = await command('beside.csv', '--city', 'kunshan')
    expect([run.code, run.out.split('\n')[1]]).toEqual([
      0,
      '  1 new, 0 changed, 0 as before, 0 waiting, 0 refused',
    ])
    const sql = connect(hub.target)
    const rows = await sql`select code from kunshan.subject where code = ${bodyCode(500)}`
    expect(rows.length).toBe(1)
    await sql.end()
  } finally {
    await hub.close()
  }
}, 60_000)

it('says in one sentence what is wrong with a file or a city, and ends with 1', async () => {
  await writeFile(place('empty.csv'), '')
  expect(await command('empty.csv', '--city', 'kunshan')).toEqual({
    code: 1,
    out: '',
    err: 'IMPORT_FILE_UNREADABLE: empty.csv cannot be read: it is empty; hand in the sheet with its rows.\n',
  })
  const nowhere = await command('empty.csv', '--city', 'suzhou')
  expect([nowhere.code, nowhere.err]).toEqual([
    1,
    'JURISDICTION_UNKNOWN: There is no member "suzhou"; name one of jiaxing, kunshan, taicang.\n',
  ])
})

it('killed in the middle it goes on with --resume, and every row is there once', async () => {
  const count = 12_000
  const rows = Array.from({ length: count }, (_, at) => bodyRow(1000 + at))
  await writeFile(place('many.csv'), sheetCsv('subjects', rows))
  const child = start(['many.csv', '--city', 'kunshan'])
  const ended = once(child, 'close')
  let finished = ''
  child.stdout!.on('data', (text) => {
    finished += text
  })
  child.stderr!.on('data', (text) => {
    if (/\| [1-9]\d+ rows/.test(text)) child.kill('SIGKILL')
  })
  await ended
  expect(finished).toBe('')
  const resumed = await command('many.csv', '--city', 'kunshan', '--resume')
  expect(resumed.out).toBe(`many.csv: subjects (hub), ${count} rows; run
  ${count} new, 0 changed, 0 as before, 0 waiting, 0 refused
`)
}, 180_000)
