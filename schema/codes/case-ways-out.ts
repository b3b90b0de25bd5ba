import type { InBoth } from '../language.js'

/** What is to be done about a row of a case, by name. */
export const caseWaysOut = {
  openCase: {
    en: 'The case {id} of {openedOn} about the same is open; take its next step in the hub, or write {openedOn} here if this is that case.',
    zh: '同一事项的办件{id}（{openedOn}受理）尚未办结；请在本平台办理下一步，或者该行即为此件的，请在此填写{openedOn}。',
  },
  barredUntil: {
    en: 'A repair of this subject was reopened on {reopened} for false materials; another one is from after {until}.',
    zh: '该主体的信用修复于{reopened}因虚假材料被撤销；{until}之后方可再次申请和准予修复。',
  },
  nothingToRepair: {
    en: 'Name the penalty or entry that is repaired; where this one is wrong, hand in an objection or withdraw it.',
    zh: '请填写所修复的行政处罚或者名单条目；该条内容有误的，请报送异议或者撤回。',
  },
  caseFromDecision: {
    en: 'What it is about was decided on {decided}; a case of it begins on that or a later day.',
    zh: '所涉事项于{decided}作出；申请、受理日期应为该日或者更晚的日期。',
  },
} as const satisfies Readonly<Record<string, InBoth>>
