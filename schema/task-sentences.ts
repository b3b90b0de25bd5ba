import type { InBoth } from './language.js'

/** What the officer of an implementing unit does next. The hub gives no order: the unit decides, by the article. */
export const taskSentences = {
  OPEN: {
    en: '{unit} decides by {article} whether to “{action}”, and reports by {due} what became of it: EXECUTED, NOT_EXECUTED or NOT_APPLICABLE (reportTask).',
    zh: '请{unit}依据{article}决定是否“{action}”，并于{due}前（含当日）反馈办理结果：已执行、未执行或者不适用（reportTask）。',
  },
  TO_LIFT: {
    en: 'What the measure rests on has not held since {since}. {unit} lifts “{action}” by {due}, and reports the day and the document (liftTask).',
    zh: '措施的依据自{since}起不再成立，请{unit}于{due}前（含当日）解除“{action}”，并登记解除日期和文书号（liftTask）。',
  },
  EXECUTED: {
    en: 'Reported as carried out; there is nothing to do while its ground holds.',
    zh: '已反馈“已执行”；依据仍然成立，目前无需办理。',
  },
  NOT_EXECUTED: {
    en: 'Reported as not carried out; report again when that changes.',
    zh: '已反馈“未执行”；情况有变化的，请重新反馈。',
  },
  NOT_APPLICABLE: {
    en: 'Reported as not applying to the subject; report again when that changes.',
    zh: '已反馈“不适用”；情况有变化的，请重新反馈。',
  },
} as const satisfies Readonly<Record<string, InBoth>>
