import { and, isNull, sql } from 'drizzle-orm'
import { normaliseName } from '../../rules/subjects/names.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { CityTransaction } from './clock.js'
import type { Draft, FactRow } from './draft.js'
import type { SourcedDraft } from './rows.js'
import { textList } from './stage.js'

/** What the register calls the bodies that a batch is about, with the names that the batch itself gives them. */
export class KnownNames {
  /** Present names in the register of the parties that it knows under other names than the row, by draft. */
  readonly otherwise = new Map<string, string>()
  /** Present names in the register that a row of it replaces without calling them former names, by draft. */
  readonly renamed = new Map<string, string>()
  /** Names that the batch gives to bodies, by code and id of the name. */
  readonly #given = new Map<string, Map<string, { name: string; isPresent: boolean }>>()
  /** Bodies that the batch gives all their former names. */
  readonly #allNamed = new Set<string>()

  constructor(
    private readonly tx: CityTransaction,
    private readonly store: CityStore,
  ) {}

  /** The batch gives a body a name. */
  give({ subjectCode, id, name, usedUntil }: FactRow<'organisationName'>): void {
    const names = this.#given.get(subjectCode) ?? new Map()
    this.#given.set(subjectCode, names.set(id, { name, isPresent: !usedUntil }))
  }

  /** The batch gives a body all its former names. */
  giveAll(code: string): void {
    this.#allNamed.add(code)
  }

  /** Of most parties the server finds the name as it is written: it sends the others, to be compared one by one. */
  async lookUp(
    rows: readonly SourcedDraft[],
    partyNamed: (draft: Draft) => { code: string | null; name: string | null },
  ): Promise<void> {
    const asked = rows.flatMap(({ draft, settlement }) => {
      const { code, name } = partyNamed(draft)
      const isSettled = settlement?.settled.includes('NAME_CONTRADICTS_REGISTER')
      return code && name && !isSettled ? { id: draft.id, code, name: normaliseName(name) } : []
    })
    if (asked.length === 0) return
    const { organisationName } = this.store.t
    const list = (key: 'id' | 'code' | 'name') => textList(asked.map((one) => one[key]))
    const others = await this.tx.execute<{ id: string; code: string; name: string }>(sql`
      select asked.id, asked.code, asked.name
      from unnest(${list('id')}, ${list('code')}, ${list('name')}) as asked (id, code, name)
      where asked.code = any(${textList([...this.#given.keys()])}) or not exists (
        select from ${organisationName} as n
        where n.subject_code = asked.code and n.known_to is null and n.normalised_name = asked.name)`)
    if (others.length === 0) return
    const known = await this.#behindBatch(others.map(({ code }) => code))
    for (const { id, code, name } of others) {
      const names = known.get(code)
      if (names && !names.all.has(name)) this.otherwise.set(id, names.present)
    }
  }

  async lookUpRenamed(rows: readonly SourcedDraft[]): Promise<void> {
    const asked = rows.flatMap(({ draft }) => {
      const names = draft.facts.flatMap(([table, values]) =>
        table === 'organisationName' ? values : [],
      )
      const present = names.find(({ usedUntil }) => !usedUntil)
      const known = new Set(names.map(({ name }) => normaliseName(name)))
      return present ? { draft, known, code: present.subjectCode } : []
    })
    if (asked.length === 0) return
    const { organisationName: n } = this.store.t
    const stored = await this.tx
      .select({ code: n.subjectCode, name: n.name })
      .from(n)
      .where(
        and(
          isOneOf(
            n.subjectCode,
            asked.map(({ code }) => code),
          ),
          isNull(n.knownTo),
          isNull(n.usedUntil),
        ),
      )
    const names = new Map(stored.map(({ code, name }) => [code, name]))
    for (const { draft, known, code } of asked) {
      const before = names.get(code)
      if (before !== undefined && !known.has(normaliseName(before))) {
        this.renamed.set(draft.id, before)
      }
    }
  }

  /** Names of bodies as they will be behind the batch; what has no name at all is missing. */
  async #behindBatch(codes: readonly string[]) {
    const { organisationName: n } = this.store.t
    const stored = await this.tx
      .select({ id: n.id, code: n.subjectCode, name: n.name, usedUntil: n.usedUntil })
      .from(n)
      .where(and(isOneOf(n.subjectCode, [...new Set(codes)]), isNull(n.knownTo)))
    const found = new Map<string, { present: string; all: Set<string> }>()
    const add = (code: string, name: string, isPresent: boolean) => {
      const names = found.get(code) ?? { present: name, all: new Set() }
      names.all.add(normaliseName(name))
      found.set(code, isPresent ? { ...names, present: name } : names)
    }
    for (const { id, code, name, usedUntil } of stored) {
      const planned = this.#given.get(code)
      if (planned?.has(id) || (planned && this.#allNamed.has(code))) continue
      add(code, name, usedUntil === null)
    }
    for (const code of codes) {
      for (const { name, isPresent } of this.#given.get(code)?.values() ?? []) {
        add(code, name, isPresent)
      }
    }
    return found
  }
}
