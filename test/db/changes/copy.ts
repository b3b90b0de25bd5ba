import { listBases } from '../../../db/cases/bases.js'
import { listTargetsUnderObjection } from '../../../db/cases/cases.js'
import { readPlace, writePlace } from '../../../db/changes/cursors.js'
import { changeKinds } from '../../../db/changes/kinds.js'
import { type Change, type ChangePlace, readChanges } from '../../../db/changes/page.js'
import type { ChangedObject } from '../../../db/changes/reading.js'
import { listEntriesOf } from '../../../db/lists/list-entries.js'
import { listEndings } from '../../../db/records/endings.js'
import { listRecords } from '../../../db/records/records.js'
import {
  listCityMeasures,
  listPunishmentPaths,
  listRecognitions,
  listStandards,
} from '../../../db/standards/policy.js'
import type { CityStore } from '../../../db/store.js'
import { listFiles, listOrganisationNames } from '../../../db/subjects/files.js'
import { listDatasets, listSupplies } from '../../../db/supply/supplies.js'
import { publicUntil } from '../../../rules/publicity/publicity.js'
import type { Day } from '../../../schema/scalars/date.js'

/** What somebody holds who has followed the feed of a city, by the cursors that it gave him. */
export class Copy {
  cursor: string | null = null
  place: ChangePlace | null = null
  position = -1
  readonly told: Change[] = []
  readonly objects = new Map<string, ChangedObject>()
  /** How often it was emptied because the epoch of its cursor had ended. */
  emptied = 0

  /** @param first  size of its pages, each another one where it is a function */
  constructor(readonly first: number | (() => number)) {}

  /** Reads on; all that there is, or so many pages. */
  async follow(store: CityStore, pages = Number.POSITIVE_INFINITY): Promise<this> {
    for (let page = 0; page < pages; page += 1) {
      const first = typeof this.first === 'number' ? this.first : this.first()
      const behind = this.cursor === null ? null : readPlace(changeKinds, this.cursor)
      this.place = behind?.place ?? null
      const read = await readChanges(store, { kinds: changeKinds, first, place: this.place })
      const { epoch } = read.clock
      if (behind?.isOfEpoch(epoch) === false) {
        this.objects.clear()
        this.emptied += 1
        this.cursor = null
        continue
      }
      for (const change of read.changes) this.put(change)
      this.cursor = writePlace(epoch, changeKinds, read.next)
      this.place = read.next
      this.position = read.next.position
      if (!read.hasNextPage) return this
    }
    return this
  }

  put(change: Change): void {
    this.told.push(change)
    const key = `${change.kind} ${change.id}`
    if (change.object === null) this.objects.delete(key)
    else this.objects.set(key, change.object)
  }

  /** By kind and id, in their order. */
  shown(): [string, ChangedObject][] {
    return [...this.objects].sort(([one], [other]) => (one < other ? -1 : 1))
  }
}

const ruleDays: readonly Day[] = [
  '2019-06-01',
  '2024-06-01',
  '2026-11-30',
  '2027-03-01',
  '2031-01-01',
]

/**
 * What a partner's questions answer of a city, in the form of a copy: records, entries and subjects as the files show
 * them on the day, and of the rules those that some question of a day shows.
 */
export async function asked(
  store: CityStore,
  codes: readonly string[],
  on: Day,
): Promise<{ readonly facts: [string, object][]; readonly rules: [string, string[]][] }> {
  const facts = new Map<string, object>()
  const hidden = new Set(
    (await listDatasets(store)).flatMap(({ id, shareClass }) =>
      shareClass === 'NOT_SHARED' ? [id] : [],
    ),
  )
  const { subjects } = await listFiles(store, codes)
  const organisations = [...subjects.values()].filter(({ kind }) => kind !== 'PERSON')
  const names = await listOrganisationNames(store, codes)
  for (const { code, kind, industryCode, divisionCode, registeredOn } of organisations) {
    const own = names.filter(({ subjectCode }) => subjectCode === code)
    facts.set(`SUBJECT ${code}`, {
      ...{ subjectCode: code, kind, industryCode, divisionCode, registeredOn },
      name: own.find(({ usedUntil }) => usedUntil === null)?.name ?? null,
      formerNames: own.filter(({ usedUntil }) => usedUntil !== null).map(({ name }) => name),
    })
  }
  const shared = { on, ended: false, withheld: false }
  const noPerson = codes.filter((code) => !code.startsWith('P'))
  const records = await listRecords(store, noPerson, {
    ...shared,
    ...{ kinds: null, first: null, after: null },
  })
  const entries = await listEntriesOf(store, noPerson, { ...shared, listCode: null })
  const ids = [...records, ...entries].map(({ id }) => id)
  const pending = await listTargetsUnderObjection(store, ids)
  const bases = await listBases(
    store,
    [...records, ...entries].flatMap(({ restsOn }) => restsOn ?? []),
  )
  const revoked = new Set(
    (
      await listEndings(
        store,
        bases.map(({ id }) => id),
      )
    ).flatMap(({ targetId, endedBy, endedOn }) =>
      endedBy === 'REVOKED' && endedOn <= on ? [targetId] : [],
    ),
  )
  const basisOf = (restsOn: string | null) => bases.find(({ id }) => id === restsOn) ?? null
  for (const row of records) {
    const basis = basisOf(row.restsOn)
    facts.set(`RECORD ${row.id}`, {
      ...{ subjectCode: row.subjectCode, kind: row.kind, title: row.title },
      ...{ decidedOn: row.decidedOn, validUntil: row.validUntil, severity: row.severity },
      publicUntil: publicUntil({ ...row, listCode: null, basis }, store.catalogues),
      restsOn: basis && hidden.has(basis.datasetId) ? null : row.restsOn,
      underObjection: pending.has(row.id),
      datasetId: row.datasetId,
    })
  }
  for (const row of entries) {
    const basis = basisOf(row.restsOn)
    facts.set(`LIST_ENTRY ${row.id}`, {
      ...{ subjectCode: row.subjectCode, listCode: row.listCode, reason: row.reason },
      ...{ decidedOn: row.decidedOn, validUntil: row.validUntil, severity: row.severity },
      publicUntil: publicUntil(row, store.catalogues),
      basisRevoked: row.restsOn !== null && revoked.has(row.restsOn),
      restsOn: basis && hidden.has(basis.datasetId) ? null : row.restsOn,
      underObjection: pending.has(row.id),
      datasetId: row.datasetId,
    })
  }
  for (const { id, shareClass } of await listDatasets(store)) {
    facts.set(`DATASET ${id}`, { shareClass })
  }
  for (const [what, { lastHandIn }] of await listSupplies(store)) {
    facts.set(`SUPPLY ${what}`, { lastHandIn })
  }
  const rules: [string, string[]][] = []
  const anyPath = { listCode: null, behaviourCode: null, measureCode: null }
  for (const day of ruleDays) {
    rules.push(
      [
        `STANDARD ${day}`,
        (await listStandards(store, day)).map((row) => `${row.localCode} ${row.severity}`),
      ],
      [
        `RECOGNITION ${day}`,
        (await listRecognitions(store, day)).map((row) => `${row.originCode} ${row.status}`),
      ],
      [
        `PATH ${day}`,
        (await listPunishmentPaths(store, { ...anyPath, on: day })).map((row) => row.pathCode),
      ],
      [`MEASURE ${day}`, (await listCityMeasures(store, day)).map((row) => row.measureCode)],
    )
  }
  return {
    facts: [...facts].sort(([one], [other]) => (one < other ? -1 : 1)),
    rules: rules.map(([name, found]) => [name, found.sort()]),
  }
}

/** The same of a copy: of each fact what `asked` says of it. */
export function heldBy(
  copy: Pick<Copy, 'shown'>,
  expected: Awaited<ReturnType<typeof asked>>,
): Awaited<ReturnType<typeof asked>> {
  const shown = copy.shown()
  const said = new Map(expected.facts)
  const facts = shown
    .filter(([key]) => /^(SUBJECT|RECORD|LIST_ENTRY|DATASET|SUPPLY) /.test(key))
    .map(([key, object]): [string, object] => {
      const fields = Object.keys(said.get(key) ?? object)
      return [key, Object.fromEntries(fields.map((field) => [field, object[field]]))]
    })
  const holdsOn = (object: ChangedObject, day: Day) => {
    const { validFrom, validUntil } = object as { validFrom: Day; validUntil: Day | null }
    return validFrom <= day && (validUntil === null || day <= validUntil)
  }
  const written: Readonly<Record<string, (object: ChangedObject) => string>> = {
    STANDARD: ({ localCode, severity }) => `${localCode} ${severity}`,
    RECOGNITION: ({ originCode, status }) => `${originCode} ${status}`,
    PATH: ({ code }) => `${code}`,
    MEASURE: ({ measureCode }) => `${measureCode}`,
  }
  const rules = expected.rules.map(([name]): [string, string[]] => {
    const [kind, day] = name.split(' ') as [string, Day]
    const found = shown
      .filter(([key, object]) => key.startsWith(`${kind} `) && holdsOn(object, day))
      .map(([, object]) => written[kind]!(object))
    return [name, found.sort()]
  })
  return { facts, rules }
}
