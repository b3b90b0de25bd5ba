import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { HubError } from '../../schema/errors.js'

export interface FormFile {
  /** Fields before the file, by name. */
  readonly fields: Readonly<Record<string, string>>
  /** Without a folder; null where the form gives none. */
  readonly fileName: string | null
  /** Ends only when the whole form has, and has held nothing else. */
  readonly body: Readable
}

const limits = { files: 1, fields: 8, fieldSize: 1_000, headerPairs: 20, headerSize: 8 * 1024 }

export function isForm(headers: IncomingHttpHeaders): boolean {
  return /^multipart\/form-data\s*(;|$)/i.test(headers['content-type'] ?? '')
}

/**
 * The one file of a form (multipart/form-data), as it arrives.
 *
 * Whatever the form says otherwise stands before the file, for the file is passed on while it comes: a `dryRun` behind
 * it would be passed over, and the rows written.
 *
 * @param body  of the request; an error in it ends the file with the same error
 * @throws {HubError} ARGUMENT_INVALID; from the stream for what stands behind the file
 */
export async function fileInForm(
  body: Readable,
  headers: IncomingHttpHeaders,
  known: readonly string[],
): Promise<FormFile> {
  const form = formParser(headers)
  const fields: Record<string, string> = {}
  let file: Readable | null = null
  let ofBody: unknown = null
  body.once('error', (error) => {
    ofBody = error
  })
  const refuse = (error: HubError) => form.destroy(error)
  form.on('filesLimit', () => refuse(new HubError('ARGUMENT_INVALID.formFiles')))
  form.on('fieldsLimit', () => refuse(unreadableForm()))
  form.on('field', (name, value, isNameCut, isValueCut) => {
    const told = { name: shown(name), known }
    if (!known.includes(name)) refuse(new HubError('ARGUMENT_INVALID.formField', told))
    else if (file) refuse(new HubError('ARGUMENT_INVALID.formFieldBehind', told))
    else if (Object.hasOwn(fields, name)) refuse(new HubError('ARGUMENT_INVALID.formTwice', told))
    else if (isNameCut || isValueCut) refuse(unreadableForm())
    else fields[name] = value
  })
  const begun = new Promise<FormFile>((resolve) => {
    form.on('file', (_name, stream, fileName) => {
      file = stream
      // Told by the end of the form instead.
      stream.on('error', () => {})
      resolve({ fields, fileName: fileName || null, body: Readable.from(whole(stream)) })
    })
  })
  const ended = pipeline(body, form).catch((error: unknown) => {
    const told = error === ofBody || error instanceof HubError ? error : unreadableForm()
    file?.destroy(told as Error)
    throw told
  })
  ended.catch(() => {})
  async function* whole(stream: Readable): AsyncGenerator<Buffer> {
    try {
      yield* stream
    } catch {
      // What broke the file off broke the form off.
    }
    await ended
  }
  const none = ended.then(() => {
    throw new HubError('ARGUMENT_INVALID.formWithoutFile')
  })
  none.catch(() => {})
  return Promise.race([begun, none])
}

/** A name of any length somebody else wrote. */
function shown(name: string | undefined): string {
  return JSON.stringify((name ?? '').slice(0, 40))
}

function formParser(headers: IncomingHttpHeaders): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type']! },
      limits,
      isPartAFile: (_name, _type, fileName) => fileName !== undefined,
    })
  } catch {
    throw unreadableForm()
  }
}

function unreadableForm(): HubError {
  return new HubError('ARGUMENT_INVALID.formUnreadable')
}
