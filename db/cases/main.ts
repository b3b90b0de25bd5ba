import { Command, InvalidArgumentError } from 'commander'
import { dueOf, limitOf } from '../../rules/cases/case.js'
import { limitNames, loadDueRules } from '../../rules/cases/deadlines.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { addWorkingDays, provisionalMark } from '../../rules/working-days.js'
import { runCommand } from '../../runtime/command.js'
import { commandLanguage } from '../../runtime/languages.js'
import { written } from '../../schema/language.js'
import { cityName, enabledJurisdictions, memberWith } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { openCity, openDatabases } from '../open.js'
import { databaseSettings } from '../settings.js'
import { listUnits } from '../standards/policy.js'
import { listCasesDue } from './case-files.js'

/** What the user of this computer reads. */
const language = commandLanguage(process.env, process.argv.slice(2))

const texts = {
  summary: {
    en: '{city}: {overdue} cases are late; {due} more are due by {until}, within {days} working days.',
    zh: '{city}：逾期 {overdue} 件；{days} 个工作日内（至 {until}）到期 {due} 件。',
  },
  overdue: { en: 'late', zh: '逾期' },
  due: { en: 'due', zh: '到期' },
  line: {
    en: '{on}{mark}  {standing}  {limit}  {id}  {unit}',
    zh: '{on}{mark}  {standing}  {limit}  {id}  {unit}',
  },
  nobody: { en: 'unit not known', zh: '单位不详' },
} as const

async function showDeadlines(key: string, { days }: { readonly days: number }): Promise<void> {
  const jurisdictions = enabledJurisdictions()
  const jurisdiction = memberWith(jurisdictions, key)
  const settings = databaseSettings(process.env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const store = await openCity(databases, jurisdiction, process.env, settings)
    const rules = loadDueRules()
    const today = dayInChina(new Date())
    const until = addWorkingDays(today, days, rules.calendar)
    const units = new Map((await listUnits(store)).map(({ code, name }) => [code, name]))
    const cases = (await listCasesDue(store, until, rules))
      .map((file) => ({
        ...file,
        due: dueOf(file.kind, file.state, file, jurisdiction, rules)!,
        limit: limitOf(file.kind, file.state, file)!.step,
      }))
      .sort((one, other) => (one.due.on < other.due.on ? -1 : one.due.on > other.due.on ? 1 : 0))
    const overdue = cases.filter(({ due }) => due.on < today).length
    const counts = { overdue, due: cases.length - overdue }
    console.log(
      written(texts.summary, { city: cityName(jurisdiction), ...counts, until, days }, language),
    )
    for (const { id, due, limit, decidingUnit } of cases) {
      const values = {
        on: due.on,
        mark: due.provisional ? provisionalMark : '',
        standing: due.on < today ? texts.overdue : texts.due,
        limit: limitNames[limit],
        id,
        unit: units.get(decidingUnit) ?? (decidingUnit || texts.nobody),
      }
      console.log(written(texts.line, values, language))
    }
  } finally {
    await databases.close()
  }
}

function wholeNumber(typed: string): number {
  if (!/^[0-9]{1,3}$/.test(typed)) throw new InvalidArgumentError('Write a whole number: 5.')
  return Number(typed)
}

const command = new Command('deadlines')
  .description("Lists the cases of a city whose next step is late or falls due, by the unit's day.")
  .argument('<city>', 'key of a member: kunshan')
  .option('--days <number>', 'how many working days ahead', wholeNumber, 5)
  .action(showDeadlines)

await runCommand(command, process.env)
