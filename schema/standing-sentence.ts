import type { InBoth } from './language.js'

/** What stands beside every decision, in each language. */
export const standing: InBoth = {
  zh: '本平台只报告条件是否具备；是否采取措施由列明的机关决定，当事人可以申请人工复核。',
  en: 'The hub reports whether the conditions hold; the named authority decides, and a person may ask for its review.',
}
export const standingSentence = `${standing.zh}${standing.en}`

/** What stands beside every answer about a product. */
export const benefitSentence =
  '本平台只报告条件是否具备；是否给予由提供单位决定，不符合的不影响其他任何权利。The hub reports whether the conditions hold; the provider decides, and a NO lowers no other right.'
