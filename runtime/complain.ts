import { HubError } from '../schema/errors.js'

/** Says on the error stream why a command failed: code and sentence of what a user can mend, all of what is ours. */
export function complain(error: unknown): void {
  console.error(error instanceof HubError ? `${error.code}: ${error.message}` : error)
}
