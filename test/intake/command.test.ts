import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unitUscc } from '../../db/seed/codes.js'
import { connect } from '../../db/server/client.js'
import { startEmbedded } from '../../db/server/embedded.js'
import { freshFolder } from '../support/embedded.js'
import { bodyCode, bodyRow, kunshan, penaltyRow, personRow, sheetCsv } from './sheet-files.js'
import { textRow, writeWorkbook } from './workbook.js'

const main = fileURLToPath(new URL('../../intake/main.ts', import.meta.url))
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
        shareCondition: '经申请批准（演示）',
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
    row 3, 罚款金额(万元) "50000": The text says 50000 元; the column is in 万元.
  Mend the rows in penalties.refused.csv, or penalties.refused.xlsx and hand them in again.
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

it('names what waits, what was noted and what was not read; ends with 1 when no row was taken', async () => {
  const late = { decidedOn: '2026-01-05' }
  const penalties = sheetCsv('penalties', [
    ...[11, 12, 13, 14, 15, 16].map((index) => penaltyRow(index, authority, late)),
    { ...penaltyRow(1, authority, late), documentNo: '迟1号' },
    { ...penaltyRow(17, authority, late), ...personRow(17), partyCode: '', representative: '' },
  ])
  const rows = penalties.trimEnd().split('\n')
  await writeWorkbook(place('book.xlsx'), {
    说明: textRow(['填写说明', '第二列']),
    处罚: rows
      .map((row) => textRow(row.split(',').map((cell) => cell.replaceAll('"', ''))))
      .join(''),
  })
  const bad = [bodyRow(18, { partyCode: '' }), bodyRow(19, { partyCode: '' })]
  await writeFile(place('bad.csv'), sheetCsv('subjects', bad))
  const run = await command('book.xlsx', 'bad.csv', '--city', 'kunshan', '--dry-run')
  const waiting = [11, 12, 13, 14, 15].map(
    (index, at) =>
      `  row ${at + 2} waits for the subject ${bodyCode(index)}: Hand the subject in on the sheet subjects; the row is taken with it.\n`,
  )
  const noted = [2, 3, 4, 5, 6].map(
    (row) =>
      `    row ${row}, 处罚决定日期 "2026-01-05": It was due on 2026-01-14; hand decisions in sooner.\n`,
  )
  expect([run.code, run.out], run.err).toEqual([
    1,
    `book.xlsx, sheet 处罚: penalties (2018), 8 rows; a dry run, nothing was written
  1 new, 0 changed, 0 as before, 7 waiting, 0 refused
${waiting.join('')}  2 further rows wait
  noted 8 × DECISION_REPORTED_LATE: The decision is older than seven working days.
${noted.join('')}  noted 1 × PERSON_NOT_PUBLIC: A decision about a person is taken and not published.
    row 9, 行政相对人类别 "自然人": Nothing to do: persons are never published.
book.xlsx, sheet 说明 was not read: the first row names no sheet that the hub knows; start from a template: npm run import -- template penalties.
bad.csv: subjects (hub), 2 rows; a dry run, nothing was written
  0 new, 0 changed, 0 as before, 0 waiting, 2 refused
  refused 2 × PARTY_IDENTIFIERS_CONTRADICT: The identifiers do not fit the kind of the party.
    row 2, 统一社会信用代码: Write the unified social credit code; the hub knows bodies by it alone.
    row 3, 统一社会信用代码: Write the unified social credit code; the hub knows bodies by it alone.
  Mend the rows in bad.refused.csv, or bad.refused.xlsx and hand them in again.
`,
  ])
}, 60_000)

it('takes nothing where the folder of reports is not there, or one of the files is another city’s', async () => {
  await writeFile(place('own.csv'), sheetCsv('subjects', [bodyRow(30)]))
  const bureau = { code: unitUscc('990585', 1), name: '演示太仓局' }
  await writeFile(place('theirs.csv'), sheetCsv('penalties', [penaltyRow(31, bureau)]))
  const files = ['own.csv', 'theirs.csv', '--city', 'kunshan']
  const nowhere = await command(...files, '--report', place('nope'))
  expect(nowhere).toEqual({
    code: 1,
    out: '',
    err: `ARGUMENT_INVALID: --report ${place('nope')}: there is no such folder; name one that is there and may be written to.\n`,
  })
  const wrong = await command(...files)
  expect(wrong).toEqual({
    code: 1,
    out: '',
    err: 'IMPORT_WRONG_CITY: theirs.csv: 1 of the first 1 rows are those of Taicang, not of Kunshan; hand it in to Taicang (on the command line --city taicang).\n',
  })
}, 60_000)

it('speaks the language that is asked for, in what it did and in why it fails', async () => {
  await writeFile(place('zh.csv'), sheetCsv('subjects', [bodyRow(20, { partyCode: '' })]))
  const run = await command('zh.csv', '--city', '昆山', '--dry-run', '--lang', 'zh')
  expect([run.code, run.out]).toEqual([
    1,
    `zh.csv：subjects（hub），共1行；试运行，未写入任何内容
  新增0行，变更0行，未变0行，待处理0行，退回1行
  退回1处：所填证照号码与相对人类别不一致。（PARTY_IDENTIFIERS_CONTRADICT）
    第2行，统一社会信用代码：请填写统一社会信用代码；本平台仅以此识别组织。
  请在zh.refused.csv，或 zh.refused.xlsx中修改退回的行，然后重新报送。
`,
  ])
  const nowhere = await command('zh.csv', '--city', '南京', '--lang', 'zh')
  expect([nowhere.code, nowhere.err]).toEqual([
    1,
    expect.stringMatching(/^JURISDICTION_UNKNOWN: .*\p{Script=Han}/u),
  ])
}, 60_000)

it('tells a report that cannot be written from a database that is lost, and writes it later', async () => {
  const name = `${'a'.repeat(250)}.csv`
  await writeFile(place(name), sheetCsv('subjects', [bodyRow(32, { partyCode: '' }), bodyRow(33)]))
  const failed = await command(name, '--city', 'kunshan')
  expect([failed.code, failed.out]).toEqual([1, expect.stringContaining('1 new, ')])
  expect(failed.err).toMatch(
    /(^|\n)ENAMETOOLONG: .*\nWhat was taken so far stays; once that is mended, go on with --resume\.\n$/,
  )
  const inChinese = await command(name, '--city', 'kunshan', '--resume', '--lang', 'zh')
  expect(inChinese.err).toMatch(
    /(^|\n)无法读写文件 .*（ENAMETOOLONG）。\n已收录的部分保留；排除上述问题后，请加 --resume 继续。\n$/,
  )
  await rename(place(name), place('short.csv'))
  const resumed = await command('short.csv', '--city', 'kunshan', '--resume')
  expect(resumed.out).toContain('Mend the rows in short.refused.csv, or short.refused.xlsx')
}, 60_000)

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
