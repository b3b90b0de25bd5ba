import { HubError } from '../schema/errors.js'

/**
 * Says on the error stream why a command failed: code and sentence where a user can mend it, the whole error where the
 * fault is ours.
 */
export function complain(error: unknown): void {
  console.error(error instanceof HubError ? `${error.code}: ${error.message}` : error)
}
