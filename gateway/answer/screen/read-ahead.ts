import { PassThrough, type Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { isBrokenOff } from '../../door/request-times.js'

/** Taken in while nobody reads the answer: who sends all before he reads is not locked out while it is no more. */
const aheadBytes = 1024 * 1024

/** What comes in is taken up to a bound while nobody takes it on. */
export function readAhead(body: Readable, { raw }: FastifyRequest): PassThrough {
  const ahead = new PassThrough({ highWaterMark: aheadBytes })
  const giveUp = () => ahead.destroy(new Error('the client has gone'))
  const give = () => {
    if (!body.readableEnded) giveUp()
  }
  body.once('error', give).once('close', give)
  // The last line of a body that was broken off is a part of one.
  body.once('end', () => (isBrokenOff(raw) ? giveUp() : ahead.end()))
  return body.pipe(ahead, { end: false })
}
