import { isNull } from 'drizzle-orm'
import type { CityKeys, CityStore } from '../../db/store.js'
import { type Deadline, loadDueRules } from '../../rules/cases/deadlines.js'
import type { Catalogues } from '../../rules/catalogues.js'
import { type Fillers, fillersIn } from '../../rules/fillers.js'
import { type FineSeverity, loadPenaltyRules } from '../../rules/publicity/severity.js'
import { type ReferenceRow, readReference } from '../../rules/reference.js'
import { normaliseName } from '../../rules/subjects/names.js'
import type { BindingPower } from '../../rules/words.js'
import type { WorkingCalendar } from '../../rules/working-days.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'

export interface Unit {
  readonly code: string
  readonly name: string
  readonly isAuthority: boolean
}

/** Fixed for all cities: what the rules read of `rules/reference`. */
export interface RuleBook {
  /** Which edition of the rules a run was checked by. */
  readonly version: string
  readonly calendar: WorkingCalendar
  readonly deadlines: readonly Deadline[]
  readonly penaltyKinds: ReadonlyMap<string, ReferenceRow>
  readonly licenceKinds: ReadonlySet<string>
  readonly certificateTypes: ReadonlySet<string>
  readonly fines: readonly FineSeverity[]
  readonly fillers: Fillers
  readonly forbiddenKeywords: readonly ReferenceRow[]
  readonly figureNames: ReadonlySet<string>
}

/** What the rules know of the city that a sheet is handed in to. */
export interface CityFacts {
  readonly jurisdiction: Jurisdiction
  readonly members: readonly Jurisdiction[]
  readonly catalogues: Catalogues
  readonly keys: CityKeys
  readonly today: Day
  readonly book: RuleBook
  readonly units: ReadonlyMap<string, Unit>
  /** By their normalised names. */
  readonly unitsByName: ReadonlyMap<string, Unit>
  /** The unit that provides each dataset, by its id. */
  readonly datasets: ReadonlyMap<string, string>
  /** Day of the declaration in force of how far a kind of data is supplied, by the kind. */
  readonly declaredOn: ReadonlyMap<string, Day>
  readonly earlyCodes: ReadonlySet<string>
  /** What the city's punishment paths can ask for, by path code. */
  readonly paths: ReadonlyMap<string, BindingPower>
}

export function loadRuleBook({ behaviours }: Catalogues): RuleBook {
  const names = (file: string) => new Set(readReference(file).map((row) => row.name_zh!))
  return {
    version: '2026-11-29',
    ...loadDueRules(),
    ...loadPenaltyRules(),
    licenceKinds: names('licence_kinds'),
    certificateTypes: names('cert_types'),
    fillers: fillersIn(readReference('fillers')),
    forbiddenKeywords: readReference('forbidden_person_data'),
    figureNames: new Set(
      [...behaviours.values()].flatMap(({ threshold }) =>
        threshold.clauses.map(({ variable }) => variable),
      ),
    ),
  }
}

export async function loadCityFacts(
  { db, t, jurisdiction, members, catalogues, keys }: CityStore,
  book: RuleBook,
  today: Day,
): Promise<CityFacts> {
  const units = await db
    .select({
      code: t.organisationUnit.code,
      name: t.organisationUnit.name,
      isAuthority: t.organisationUnit.isAuthority,
    })
    .from(t.organisationUnit)
    .where(isNull(t.organisationUnit.knownTo))
  const datasets = await db
    .select({ id: t.dataset.id, unitCode: t.dataset.providingUnitCode })
    .from(t.dataset)
    .where(isNull(t.dataset.knownTo))
  const declarations = await db
    .select({ what: t.supplyDeclaration.what, declaredOn: t.supplyDeclaration.declaredOn })
    .from(t.supplyDeclaration)
    .where(isNull(t.supplyDeclaration.knownTo))
  const early = await db
    .select({ code: t.earlyCode.code })
    .from(t.earlyCode)
    .where(isNull(t.earlyCode.knownTo))
  const paths = await db
    .select({ code: t.punishmentPath.pathCode, power: t.punishmentPath.power })
    .from(t.punishmentPath)
    .where(isNull(t.punishmentPath.knownTo))
  return {
    jurisdiction,
    members,
    catalogues,
    keys,
    today,
    book,
    units: new Map(units.map((unit) => [unit.code, unit])),
    unitsByName: new Map(units.map((unit) => [normaliseName(unit.name), unit])),
    datasets: new Map(datasets.map(({ id, unitCode }) => [id, unitCode])),
    declaredOn: new Map(declarations.map(({ what, declaredOn }) => [what, declaredOn])),
    earlyCodes: new Set(early.map(({ code }) => code)),
    paths: new Map(paths.map(({ code, power }) => [code, power])),
  }
}
