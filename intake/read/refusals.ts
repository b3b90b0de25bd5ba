import { HubError } from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'
import { mostColumns } from './file.js'

/** IMPORT_FILE_UNREADABLE. */
export function unreadable(name: string, reason: InBoth): HubError {
  return new HubError('IMPORT_FILE_UNREADABLE.because', { name, reason })
}

/** IMPORT_FILE_TOO_LARGE. */
export function tooLong(name: string, row: number): HubError {
  return new HubError('IMPORT_FILE_TOO_LARGE.row', { name, row })
}

/** IMPORT_FILE_TOO_LARGE. */
export function tooManyColumns(name: string, columns: number): HubError {
  return new HubError('IMPORT_FILE_TOO_LARGE.columns', { name, columns, most: mostColumns })
}
