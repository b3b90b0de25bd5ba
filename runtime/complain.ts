import { HubError, inLanguage } from '../schema/errors.js'
import type { Language } from '../schema/language.js'

/**
 * Says on the error stream why a command failed: code and sentence where a user can mend it, the whole error where the
 * fault is ours.
 */
export function complain(error: unknown, language: Language): void {
  console.error(
    error instanceof HubError ? `${error.code}: ${inLanguage(error.sentence, language)}` : error,
  )
}
