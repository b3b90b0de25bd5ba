import { documentHash } from '../../../db/hub/documents.js'
import { Kept } from '../../../runtime/kept.js'
import { requestPoints } from '../cost/cost.js'

/** Beyond this a text is refused unread, and costs no more. */
const mostBytes = 64 * 1024
const bytesPerPoint = 16

/** Texts of operations that this process has found valid: reading one of them again costs nothing. */
export function validTexts() {
  const known = new Kept<object>()
  return {
    has: (text: string) => known.get(documentHash(text)) !== undefined,
    add: (text: string) => known.set(documentHash(text), {}),
  }
}

/** What a request costs whose text is not known to be valid, whatever comes of it: by its size alone. */
export function textPoints(text: string): number {
  return requestPoints + Math.ceil(Math.min(Buffer.byteLength(text), mostBytes) / bytesPerPoint)
}
