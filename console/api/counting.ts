import type { Answer } from './ask.js'

/** Whether a total of the answer is still being counted: rows do not wait for it. */
export function isCounting({ problems }: Answer<unknown>): boolean {
  return problems.some(({ code }) => code === 'COUNT_PENDING')
}
