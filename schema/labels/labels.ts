import type { InBoth } from '../language.js'
import type { Choice } from '../names.js'
import { caseLabels } from './cases.js'
import { changeLabels } from './changes.js'
import { decisionLabels } from './decisions.js'
import { deskLabels } from './desk.js'
import { incentiveLabels } from './incentives.js'
import { recordLabels } from './records.js'
import { subjectLabels } from './subjects.js'
import { timelineLabels } from './timeline.js'

/** What each value of each enum of the schema is called (名称): in cells, on pages and in sentences, in place of its code. */
export const labels = {
  ...subjectLabels,
  ...recordLabels,
  ...caseLabels,
  ...timelineLabels,
  ...decisionLabels,
  ...incentiveLabels,
  ...deskLabels,
  ...changeLabels,
} as const

export type EnumName = keyof typeof labels

/** What a value is called; itself where a later version of a city made it, which this one cannot name. */
export function labelOf(enumName: EnumName, value: string): InBoth {
  const values: Readonly<Record<string, InBoth>> = labels[enumName]
  return Object.hasOwn(values, value) ? values[value]! : { en: value, zh: value }
}

/** A value in a sentence that says what is to be typed: by its code, in Chinese with what it is called. */
export function asTyped(enumName: EnumName, value: string): InBoth {
  return { en: value, zh: `${labelOf(enumName, value).zh}（${value}）` }
}

const choices = new Map<EnumName, readonly Choice[]>()

/** The values of an enum as somebody may write them: code, Chinese or English label. */
export function valuesToName(enumName: EnumName): readonly Choice[] {
  const known = choices.get(enumName)
  if (known) return known
  const made = Object.entries<InBoth>(labels[enumName]).map(([key, { zh, en }]) => ({
    key,
    names: [zh, en],
  }))
  choices.set(enumName, made)
  return made
}
