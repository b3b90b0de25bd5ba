import { userInfo } from 'node:os'
import { SingleBar } from 'cli-progress'
import { Command, Option } from 'commander'
import { listRefused, rowsOf } from '../db/ledger/runs.js'
import type { Bulk } from '../db/ledger/stage.js'
import { openCity, openDatabases } from '../db/open.js'
import { databaseFailure } from '../db/server/failure.js'
import { bulkOf, databaseSettings } from '../db/settings.js'
import type { CityStore } from '../db/store.js'
import { loadCatalogues } from '../rules/catalogues.js'
import { languageOfCommand, takeLanguage } from '../runtime/command.js'
import { complain } from '../runtime/complain.js'
import { HubError } from '../schema/errors.js'
import type { SheetKind } from '../schema/intake.js'
import { anyOf, written } from '../schema/language.js'
import { choiceNamed } from '../schema/names.js'
import { enabledJurisdictions, memberWith } from '../schema/register.js'
import { dayInChina } from '../schema/scalars/date.js'
import { sheetChoices, sheetNamed } from '../schema/sheet-names.js'
import type { OpenedFile } from './read/file.js'
import { knownSheets, openFile, type SheetNotRead, type Wanted } from './read/open-file.js'
import { checkReportFolder, FailedRows } from './report/failed-rows.js'
import { Findings } from './report/findings.js'
import { runSummary } from './report/summary.js'
import { loadRuleBook, type RuleBook } from './run/city-facts.js'
import { checkCity, importSheet, type KnownSheet } from './run/import-sheet.js'
import { allLayouts } from './sheets/header.js'
import { columnTable, templateCsv } from './sheets/template.js'

const jurisdictions = enabledJurisdictions()
/** What help says of a sheet's argument. */
const kinds = `by its key or Chinese name: ${sheetChoices.map(({ key, names }) => `${key} ${names[0]}`).join(', ')}`

/** What the user of this computer reads. */
const language = languageOfCommand(process.env)

/** Rows that wait or were refused and are named on the console. */
const rowsShown = 5

const texts = {
  endsWith1: {
    en: 'Ends with 1 when a file or all rows of a sheet were refused.',
    zh: '文件被拒绝或一张表的所有行均退回时，以 1 结束。',
  },
  progress: {
    en: '{bar} {percentage}% | {rows} rows | {rate} rows/s | {eta_formatted} left',
    zh: '{bar} {percentage}% | {rows} 行 | 每秒 {rate} 行 | 剩余 {eta_formatted}',
  },
  sheetNotRead: {
    en: '{file}, sheet {name} was not read: {reason}.',
    zh: '{file} 的工作表“{name}”未读取：{reason}。',
  },
  dealtWith: {
    en: 'Before the failure these files were dealt with: {files}.',
    zh: '出错之前已处理的文件：{files}。',
  },
  fileFailed: { en: '{message}', zh: '无法读写文件 {path}（{code}）。' },
  onceMended: {
    en: 'What was taken so far stays; once that is mended, go on with --resume.',
    zh: '已收录的部分保留；排除上述问题后，请加 --resume 继续。',
  },
  onceBack: {
    en: 'What was taken so far stays; once it answers again, go on with --resume.',
    zh: '已收录的部分保留；数据库恢复应答后，请加 --resume 继续。',
  },
  mend: {
    en: '  Mend the rows in {files} and hand them in again.',
    zh: '  请在{files}中修改退回的行，然后重新报送。',
  },
} as const

interface Options {
  readonly city: string
  readonly dryRun?: boolean
  readonly resume?: boolean
  readonly sheet: readonly string[]
  readonly by?: string
  readonly report?: string
}

interface ReadFile {
  readonly file: OpenedFile
  readonly known: readonly KnownSheet[]
  readonly notRead: readonly SheetNotRead[]
}

async function importFiles(paths: readonly string[], options: Options): Promise<void> {
  const layouts = allLayouts()
  const jurisdiction = memberWith(jurisdictions, options.city)
  // All files are looked through before anything of the first one is taken.
  if (options.report !== undefined) await checkReportFolder(options.report)
  const files: ReadFile[] = []
  const opened: OpenedFile[] = []
  for (const path of paths) opened.push(await openFile(path))
  const wanted = wantedSheets(options.sheet, opened)
  for (const file of opened) {
    files.push({ file, ...(await knownSheets(file, layouts, wanted)) })
  }
  const settings = databaseSettings(process.env, jurisdictions)
  const catalogues = loadCatalogues()
  const databases = await openDatabases(settings, catalogues)
  const taken: string[] = []
  try {
    const store = await openCity(databases, jurisdiction, process.env, settings)
    const common = {
      book: loadRuleBook(catalogues),
      bulk: bulkOf(settings, jurisdiction),
    }
    if (!options.resume) await checkCities(store, files, common.book)
    for (const { file, known, notRead } of files) {
      for (const sheet of known) await importKnown(store, file, sheet, { ...options, ...common })
      for (const { name, reason } of notRead) {
        const values = { file: file.name, name, reason }
        console.log(written(texts.sheetNotRead, values, language))
      }
      taken.push(file.name)
    }
  } catch (error) {
    if (taken.length > 0 && !options.dryRun) {
      console.error(written(texts.dealtWith, { files: taken }, language))
    }
    throw error
  } finally {
    for (const { file } of files) file.close()
    await databases.close()
  }
}

/** Whether a unit is this city's can be told only once the units before it have been taken. */
async function checkCities(
  store: CityStore,
  files: readonly ReadFile[],
  book: RuleBook,
): Promise<void> {
  for (const { file, known } of files) {
    for (const sheet of known) {
      if (sheet.header.layout.sheet === 'units') return
      await checkCity(store, book, file, sheet, dayInChina(new Date()))
    }
  }
}

async function importKnown(
  store: CityStore,
  file: OpenedFile,
  known: KnownSheet,
  options: Options & { book: RuleBook; bulk: Bulk },
): Promise<void> {
  const { dryRun = false } = options
  const report = new FailedRows(options.report ?? '.', file.name, known, language)
  const findings = new Findings(rowsShown)
  const bar = progressBar(file.name)
  const startedAt = Date.now()
  bar.start(file.bytes, 0, { rows: 0, rate: 0 })
  const run = await importSheet(store, options.book, file, known, {
    today: dayInChina(new Date()),
    handedInBy: options.by ?? userInfo().username,
    bulk: options.bulk,
    dryRun,
    resume: options.resume,
    async onBatch(batch) {
      findings.add(batch)
      // A real run's refused rows are read back from quarantine: those from before an interruption are there too.
      if (dryRun) await report.add(batch.refused)
    },
    onProgress: ({ lastRow }) =>
      bar.update(Math.min(Math.round(file.bytesRead()), file.bytes), {
        rows: lastRow,
        rate: Math.round((lastRow * 1000) / (Date.now() - startedAt + 1)),
      }),
  }).finally(() => bar.stop())
  const waiting = await findings.waiting(store, run, dryRun)
  const { noted } = findings
  const refused = findings.refused.slice(0, rowsShown)
  console.log(runSummary(run, { isDryRun: dryRun, waiting, refused, noted, language }))
  if (run.rowsRefused > 0 && run.rowsRefused === rowsOf(run)) process.exitCode = 1
  if (!dryRun) for await (const rows of listRefused(store, run)) await report.add(rows)
  const files = await report.finish()
  if (files.length > 0)
    console.log(
      written(
        texts.mend,
        { files: anyOf(files.map((file) => ({ en: file, zh: file }))) },
        language,
      ),
    )
}

/**
 * A worksheet that has the Chinese name of a sheet is that worksheet: 行政处罚.
 *
 * @throws {HubError} ARGUMENT_INVALID
 */
function wantedSheets(written: readonly string[], files: readonly OpenedFile[]): Wanted {
  const worksheets = new Set(files.flatMap(({ sheets }) => sheets.map(({ name }) => name)))
  const asked = new Set<SheetKind>()
  const named: string[] = []
  for (const name of written) {
    const kind = choiceNamed(name, sheetChoices)
    if (kind === null || (kind !== name && worksheets.has(name))) named.push(name)
    else asked.add(kind)
  }
  if (asked.size > 1) throw new HubError('ARGUMENT_INVALID.sheetKinds', { kinds: [...asked] })
  return { kind: [...asked][0] ?? null, named }
}

function progressBar(name: string): SingleBar {
  return new SingleBar({
    format: `${name} ${texts.progress[language]}`,
    noTTYOutput: true,
    notTTYSchedule: 1_000,
  })
}

const command = new Command('import').description(
  "Takes a city's sheets, as CSV or XLSX, row by row.",
)
command
  .command('files', { isDefault: true })
  .description('take the sheets of files')
  .argument('<files...>', 'CSV or XLSX files')
  .requiredOption('--city <key>', 'the member whose data they are, by key, code or name')
  .addOption(
    new Option(
      '--sheet <kind or name>',
      'what the sheets are, where the header is not enough; or a worksheet to be read alone, a hidden one too',
    )
      .default([], 'all that are shown')
      .argParser((sheet: string, before: readonly string[]) => [...before, sheet]),
  )
  .option('--dry-run', 'check everything, write nothing')
  .option('--resume', 'go on with what was interrupted')
  .option('--report <folder>', 'where the refused rows are written; here when absent')
  .option('--by <name>', 'who hands them in; the user of this computer when absent')
  .addHelpText('after', () => `\n${written(texts.endsWith1, {}, language)}`)
  .action(importFiles)
command
  .command('template')
  .addArgument(command.createArgument('<sheet>', kinds).argParser(sheetNamed))
  .description('print an empty sheet as CSV')
  .action((sheet: SheetKind) => {
    process.stdout.write(templateCsv(sheet, allLayouts()))
  })

command
  .command('columns')
  .addArgument(command.createArgument('<sheet>', kinds).argParser(sheetNamed))
  .description('explain the columns of a sheet')
  .action((sheet: SheetKind) => console.log(columnTable(sheet, allLayouts())))

takeLanguage(command, process.env)
try {
  await command.parseAsync()
} catch (error) {
  // A failed statement holds its parameters, persons among them: only what it means is printed.
  const failure = error instanceof HubError ? error : databaseFailure(error)
  // What the operating system says of a file needs no stack.
  const isOfFile = failure === null && error instanceof Error && 'syscall' in error
  if (isOfFile) {
    const { message, path, code } = error as NodeJS.ErrnoException
    console.error(written(texts.fileFailed, { message, path, code }, language))
    console.error(written(texts.onceMended, {}, language))
  } else complain(failure ?? error, language)
  if (failure?.code === 'DATABASE_UNAVAILABLE') console.error(written(texts.onceBack, {}, language))
  process.exitCode = 1
}
