import { readFileSync } from 'node:fs'
import { HubError } from './errors.js'
import type { InBoth } from './language.js'
import { type Choice, choiceNamed, offerFor } from './names.js'

interface Place {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** A member of the hub. Everything that differs from city to city is here or in its data, never in code. */
export interface Jurisdiction extends Place {
  /** PostgreSQL schema, subgraph name and root field: lower-case letters. */
  readonly key: string
  /** Prefix of its GraphQL types: `Kunshan` gives `KunshanCreditFile`. */
  readonly typePrefix: string
  /** The abbreviation in the reference files: JX, KS, TC. */
  readonly shortCode: string
  readonly province: Place
  /** The prefecture city above it; null where the member stands directly under the province. */
  readonly parentCity: Place | null
  /** Division that does not exist, under which its demonstration organisations are registered. */
  readonly demoDivision: string
  /** Loopback port of its subgraph when it runs alone. */
  readonly port: number
  readonly enabled: boolean
}

/** The members that take part; a disabled candidate stays in the file and nowhere else. */
export function enabledJurisdictions(
  register: readonly Jurisdiction[] = loadRegister(),
): readonly Jurisdiction[] {
  return register.filter((jurisdiction) => jurisdiction.enabled)
}

/**
 * @throws {HubError} REGISTER_INVALID, naming the entry, for a malformed code or key or one used twice
 */
export function loadRegister(
  file: string | URL = new URL('jurisdictions.json', import.meta.url),
): readonly Jurisdiction[] {
  const register = JSON.parse(readFileSync(file, 'utf8')) as Jurisdiction[]
  const patterns = {
    code: /^[0-9]{6}$/,
    key: /^[a-z]{2,30}$/,
    typePrefix: /^[A-Z][A-Za-z]*$/,
    shortCode: /^[A-Z]{2}$/,
    demoDivision: /^99[0-9]{4}$/,
  } as const
  for (const [field, pattern] of Object.entries(patterns)) {
    const seen = new Set<string>()
    for (const entry of register) {
      const value = entry[field as keyof typeof patterns]
      if (!pattern.test(value) || seen.has(value)) {
        throw new HubError('REGISTER_INVALID.field', {
          name: entry.name,
          field,
          value,
          pattern: String(pattern),
        })
      }
      seen.add(value)
    }
  }
  return register
}

/**
 * The member that somebody names, by its key, code or name.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN, with the keys there are and what may have been meant
 */
export function memberWith<
  Member extends Pick<Jurisdiction, 'key' | 'code' | 'name' | 'nameEn'> & Partial<Jurisdiction>,
>(jurisdictions: readonly Member[], written: string): Member {
  const choices = jurisdictions.map((member) => memberChoice(member))
  const key = choiceNamed(written, choices)
  if (key !== null) return jurisdictions.find((member) => member.key === key)!
  throw new HubError('JURISDICTION_UNKNOWN.key', {
    key: written.slice(0, 40),
    keys: jurisdictions.map(({ key, name }) => ({ en: key, zh: `${name}（${key}）` })),
    close: offerFor(written, choices),
  })
}

/** A member by all it is called: kunshan, 昆山市, 昆山, 320583, KS. */
export function memberChoice(
  member: Pick<Jurisdiction, 'key' | 'code' | 'name'> & Partial<Jurisdiction>,
): Choice {
  const { key, code, name, nameEn, shortCode } = member
  const names = [name, name.replace(/(?<=..)[市县区]$/u, ''), code, nameEn, shortCode]
  return { key, names: names.filter((each) => each !== undefined) }
}

/** A city as a sentence names it. */
export function cityName({ name, nameEn }: Pick<Jurisdiction, 'name' | 'nameEn'>): InBoth {
  return { en: nameEn, zh: name }
}

/** As commands name it: in English with the name that its own people use behind. */
export function fullCityName({ name, nameEn }: Pick<Jurisdiction, 'name' | 'nameEn'>): InBoth {
  return { en: `${nameEn} (${name})`, zh: name }
}
