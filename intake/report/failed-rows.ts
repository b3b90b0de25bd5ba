import { constants } from 'node:fs'
import { access, type FileHandle, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Refused } from '../../db/ledger/rows.js'
import { HubError } from '../../schema/errors.js'
import type { Language } from '../../schema/language.js'
import type { KnownSheet } from '../run/import-sheet.js'
import type { FailedCsv } from './failed-csv.js'
import type { FailedXlsx } from './failed-xlsx.js'
import { refusedFileName, refusedWriter } from './refused-file.js'

const formats = ['csv', 'xlsx'] as const

/**
 * Looks whether reports can be written to a folder, before anything is taken that they would be about.
 *
 * @throws {HubError} ARGUMENT_INVALID
 */
export async function checkReportFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const isOurs =
    isFolder &&
    (await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ))
  if (isOurs) return
  throw new HubError(
    isFolder ? 'ARGUMENT_INVALID.reportFolderClosed' : 'ARGUMENT_INVALID.reportFolderMissing',
    { folder },
  )
}

/**
 * The refused rows of one sheet as two files to be mended, CSV and XLSX; neither is made while there are none. No file is
 * overwritten: it may have been mended in place. Where one is there, both get a number.
 */
export class FailedRows {
  #paths: readonly string[] = []
  #files: readonly (FailedCsv | FailedXlsx)[] = []

  constructor(
    private readonly folder: string,
    private readonly fileName: string,
    private readonly known: KnownSheet,
    private readonly language: Language,
  ) {}

  async add(rows: readonly Refused[]): Promise<void> {
    if (rows.length === 0) return
    if (this.#files.length === 0) await this.#open()
    for (const file of this.#files) await file.add(rows)
  }

  /** @returns the files that were made */
  async finish(): Promise<readonly string[]> {
    for (const file of this.#files) await file.finish()
    return this.#paths
  }

  async #open(): Promise<void> {
    const about = { fileName: this.fileName, sheetName: this.known.sheet.name }
    for (let number = 1; this.#files.length === 0; number += 1) {
      const paths = formats.map((format) =>
        path.join(this.folder, refusedFileName(about, format, number)),
      )
      const handles = await openNew(paths)
      if (handles === null) continue
      this.#paths = paths
      this.#files = formats.map((format, place) =>
        refusedWriter(handles[place]!.createWriteStream(), this.known.header.cells, {
          format,
          language: this.language,
        }),
      )
    }
  }
}

/** Null where one of the files is there. */
async function openNew(paths: readonly string[]): Promise<FileHandle[] | null> {
  const handles: FileHandle[] = []
  for (const file of paths) {
    try {
      handles.push(await open(file, 'wx', 0o600))
    } catch (error) {
      for (const [place, handle] of handles.entries()) {
        await handle.close()
        await rm(paths[place]!)
      }
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null
      throw error
    }
  }
  return handles
}
