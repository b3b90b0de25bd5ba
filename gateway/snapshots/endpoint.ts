import { stat } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Caller, holdsScopes } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import {
  manifestName,
  partNamePattern,
  signatureName,
  snapshotNamePattern,
  snapshotScopes,
} from '../../schema/snapshots.js'
import type { NamedMember } from '../answer/named.js'
import { type NoteRefusal, orNoted, parametersIn } from '../answer/own-door.js'
import type { Records } from '../audit/audit-answer.js'
import { snapshotOccurrence } from '../audit/occurrence.js'
import type { ClientBounds } from '../clients/budgets/bounds.js'
import type { Sender } from '../clients/budgets/refused-tokens.js'
import { otherMethods } from '../door/methods.js'
import { listSnapshots } from './folder.js'

export interface SnapshotDoorOptions {
  /** In which the snapshots of each city stand. */
  readonly folder: string
  readonly members: () => readonly NamedMember[]
  /** @throws {HubError} as `identity` does */
  readonly callerOf: (sender: Sender) => Promise<Caller>
  /** @throws {HubError} for a caller who may export nothing */
  readonly boundsOf: (caller: Caller, address: string) => ClientBounds
  /** Where downloads are put on record; nowhere when null. */
  readonly records: Records | null
  /** None where nothing is put on record. */
  readonly noteRefusal?: NoteRefusal | undefined
}

const listRoute = '/snapshots'
const fileRoute = '/snapshots/:city/:snapshot/:file'
const points = 10

/**
 * `GET /snapshots`: the latest snapshot of each city. `GET /snapshots/<city>/<snapshot>/<file>`: one
 * file of it, also in ranges, with an ETag: a file never changes under its name.
 *
 * Each download is on record before its first byte leaves.
 */
export async function snapshotEndpoint(
  app: FastifyInstance,
  options: SnapshotDoorOptions,
): Promise<void> {
  const { folder, members } = options
  await app.register(fastifyStatic, { root: folder, serve: false })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('cache-control', 'private, no-cache')
  })
  app.get(listRoute, { exposeHeadRoute: false }, async (request, reply) => {
    await admitted(request, reply, options, 'snapshots')
    const snapshots = []
    for (const { key } of members()) {
      const [latest] = await listSnapshots(folder, key)
      if (latest) {
        const { snapshot, manifest, files } = latest
        const { jurisdiction, city, dataset, at, day, madeAt } = manifest
        snapshots.push({ jurisdiction, city, snapshot, dataset, at, day, madeAt, files })
      }
    }
    return { snapshots }
  })
  app.get<{ Params: { city: string; snapshot: string; file: string } }>(
    fileRoute,
    // A part is packed already, and a range of it is of these bytes.
    { compress: false, exposeHeadRoute: false, config: { isFile: true } },
    async (request, reply) => {
      const { caller } = await admitted(request, reply, options, 'snapshot')
      const { city, snapshot, file } = request.params
      const isKnown =
        members().some(({ key }) => key === city) &&
        snapshotNamePattern.test(snapshot) &&
        (file === manifestName || file === signatureName || partNamePattern.test(file))
      const place = path.posix.join(city, snapshot, file)
      const isThere = isKnown && (await stat(path.join(folder, place)).catch(() => null))?.isFile()
      if (!isThere) {
        throw new HubError('SNAPSHOT_UNKNOWN.file', { file: JSON.stringify(place.slice(0, 100)) })
      }
      await options.records?.log.write(
        snapshotOccurrence({ caller, requestId: request.id }, place, reply.elapsedTime),
      )
      return reply.sendFile(place)
    },
  )
  for (const route of [listRoute, fileRoute]) {
    otherMethods(app, route, ['GET'], () => new HubError('BAD_REQUEST.takesGet', { route }))
  }
}

async function admitted(
  request: FastifyRequest,
  reply: FastifyReply,
  { callerOf, boundsOf, noteRefusal }: SnapshotDoorOptions,
  operationName: string,
): Promise<{ readonly caller: Caller }> {
  const caller = await callerOf(request)
  await orNoted(
    async () => {
      if (!holdsScopes(caller.scopes, snapshotScopes)) {
        throw new HubError('UNAUTHORIZED_FIELD_OR_TYPE.snapshot')
      }
      parametersIn(request.query as Record<string, unknown>, [], words)
      const bounds = boundsOf(caller, request.ip)
      request.bounds = bounds
      await bounds.spend(points)
    },
    (error) => noteRefusal?.({ request, reply, caller, operationName, error }),
  )
  return { caller }
}

const words = { en: 'a snapshot', zh: '快照' }
