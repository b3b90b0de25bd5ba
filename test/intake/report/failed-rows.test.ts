import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { knownSheets, openFile } from '../../../intake/read/open-file.js'
import { checkReportFolder, FailedRows } from '../../../intake/report/failed-rows.js'
import { allLayouts } from '../../../intake/sheets/header.js'
import { bodyRow, sheetCsv } from '../sheet-files.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-failed-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('overwrites no file: the next report of the name has a number, in both formats', async () => {
  const file = path.join(folder, 'p.csv')
  await writeFile(file, sheetCsv('subjects', [bodyRow(1)]))
  const {
    known: [known],
  } = await knownSheets(await openFile(file), allLayouts(), { kind: null, named: [] })
  const reports = path.join(folder, 'p.refused.csv')
  await writeFile(reports, 'mended')
  await writeFile(path.join(folder, 'p.refused-2.xlsx'), 'mended')
  const written = async (cell: string) => {
    const report = new FailedRows(folder, 'p.csv', known!, 'zh')
    await report.add([{ runId: 'r', rowNumber: 2, cells: [cell], faults: [] }])
    return (await report.finish()).map((name) => path.basename(name))
  }
  expect(await written('一')).toEqual(['p.refused-3.csv', 'p.refused-3.xlsx'])
  expect(await written('二')).toEqual(['p.refused-4.csv', 'p.refused-4.xlsx'])
  expect(await readFile(reports, 'utf8')).toBe('mended')
  expect(await readFile(path.join(folder, 'p.refused-3.csv'), 'utf8')).toContain('\n一,')
  expect((await readdir(folder)).sort()).toEqual([
    'p.csv',
    'p.refused-2.xlsx',
    'p.refused-3.csv',
    'p.refused-3.xlsx',
    'p.refused-4.csv',
    'p.refused-4.xlsx',
    'p.refused.csv',
  ])
})

it('asks for a folder that is there', async () => {
  await expect(checkReportFolder(folder)).resolves.toBeUndefined()
  for (const place of [path.join(folder, 'nope'), path.join(folder, 'p.csv')]) {
    await expect(checkReportFolder(place)).rejects.toMatchObject({
      extensions: { code: 'ARGUMENT_INVALID' },
      message: `--report ${place}: there is no such folder; name one that is there and may be written to.`,
    })
  }
})
