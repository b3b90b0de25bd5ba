import { listCodeNamed, measureCodeNamed } from '../../rules/catalogue-entries.js'
import type { Catalogues } from '../../rules/catalogues.js'
import { HubError } from '../../schema/errors.js'
import { type EnumName, labelOf, valuesToName } from '../../schema/labels/labels.js'
import type { InBoth, Word } from '../../schema/language.js'
import { choiceNamed, offerFor } from '../../schema/names.js'
import { memberWith } from '../../schema/register.js'

/** A member as it is named in an address. */
export interface NamedMember {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** What parameters of an address may name. */
export interface Names {
  readonly members: readonly NamedMember[]
  readonly catalogues: Catalogues
}

/** A parameter of an address, which becomes a variable of a query. */
export interface Parameter {
  readonly label: InBoth
  /** @throws {HubError} for what it does not understand, with what may have been meant */
  readonly read: (written: string, names: Names) => unknown
  /** What was read, as a reader is told it. */
  readonly told: (value: never, names: Names) => Word
}

/** Whatever the query itself reads: days, codes. */
export function asWritten(label: InBoth): Parameter {
  return { label, read: (written) => written, told: (value: string) => value }
}

/** A city, by its code, key or name. */
export function cityParameter(label: InBoth): Parameter {
  return {
    label,
    read: (written, { members }) => cityCodeNamed(written, members),
    told: (code: string, names) => titleOf(code, names),
  }
}

/** Cities with a comma between, in the order written. */
export function citiesParameter(label: InBoth): Parameter {
  return {
    label,
    read: (written, { members }) => partsOf(written).map((part) => cityCodeNamed(part, members)),
    told: (codes: readonly string[], names) => codes.map((code) => titleOf(code, names)),
  }
}

/** A list, by its code or name. */
export function listParameter(label: InBoth): Parameter {
  return {
    label,
    read: (written, { catalogues }) => listCodeNamed(written, catalogues),
    told: (code: string, { catalogues }) => {
      const { name, nameEn } = catalogues.lists.get(code)!
      return { en: `${code} ${nameEn}`, zh: `${name}（${code}）` }
    },
  }
}

/** A measure, by its code or name. */
export function measureParameter(label: InBoth): Parameter {
  return {
    label,
    read: (written, { catalogues }) => measureCodeNamed(written, catalogues),
    told: (code: string, { catalogues }) => {
      const { name, nameEn } = catalogues.measures.get(code)!
      return { en: `${code} ${nameEn}`, zh: `${name}（${code}）` }
    },
  }
}

/** A value of an enum, by its code or label. */
export function valueParameter(label: InBoth, enumName: EnumName): Parameter {
  const choices = valuesToName(enumName)
  return {
    label,
    read: (written) => {
      const value = choiceNamed(written, choices)
      if (value !== null) return value
      throw new HubError('BAD_USER_INPUT.noValue', {
        value: JSON.stringify(written.slice(0, 40)),
        parameter: label,
        values: choices.map(({ key }) => {
          const { en, zh } = labelOf(enumName, key)
          return { en: `${key} (${en})`, zh: `${zh}（${key}）` }
        }),
        close: offerFor(written, choices),
      })
    },
    told: (value: string) => labelOf(enumName, value),
  }
}

/** Values of an enum with a comma between, each by its code or label. */
export function valuesParameter(label: InBoth, enumName: EnumName): Parameter {
  const one = valueParameter(label, enumName)
  return {
    label,
    read: (written, names) => partsOf(written).map((part) => one.read(part, names)),
    told: (values: readonly string[]) => values.map((value) => labelOf(enumName, value)),
  }
}

/** Parts of a list in an address. */
export function partsOf(written: string): string[] {
  return written
    .split(/[,，、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** @throws {HubError} JURISDICTION_UNKNOWN, with what may have been meant */
export function cityCodeNamed(written: string, members: readonly NamedMember[]): string {
  return memberWith(members, written).code
}

/** Name of a member that the hub knows. */
export function titleOf(code: string, { members }: Pick<Names, 'members'>): InBoth {
  const member = members.find((one) => one.code === code)
  return member ? { en: member.nameEn, zh: member.name } : { en: code, zh: code }
}

/** What a city is called whose key stands in an answer. */
export function nameOf(key: string, { members }: Pick<Names, 'members'>): InBoth {
  const member = members.find((one) => one.key === key)
  return member ? { en: member.nameEn, zh: member.name } : { en: key, zh: key }
}
