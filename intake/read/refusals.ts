import { HubError } from '../../schema/errors.js'
import { mostColumns } from './file.js'

/** IMPORT_FILE_UNREADABLE. */
export function unreadable(name: string, reason: string): HubError {
  return new HubError('IMPORT_FILE_UNREADABLE', `${name} cannot be read: ${reason}.`)
}

/** IMPORT_FILE_TOO_LARGE. */
export function tooLong(name: string, row: number): HubError {
  return new HubError(
    'IMPORT_FILE_TOO_LARGE',
    `${name}: row ${row} is longer than 1 MiB; shorten its texts, and look for a quotation mark that is not closed.`,
  )
}

/** IMPORT_FILE_TOO_LARGE. */
export function tooManyColumns(name: string, columns: number): HubError {
  return new HubError(
    'IMPORT_FILE_TOO_LARGE',
    `${name}: the first row has ${columns} columns; the hub reads up to ${mostColumns}.`,
  )
}
