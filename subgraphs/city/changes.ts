import { kindsIn, readPlace, writePlace } from '../../db/changes/cursors.js'
import { countCopyDigests } from '../../db/changes/digests.js'
import type { ChangeKind } from '../../db/changes/kinds.js'
import { type Change, readChanges } from '../../db/changes/page.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { changeMember } from '../../schema/snapshots.js'
import {
  type ChangeEdgeNode,
  type ChangeNode,
  type ChangePageNode,
  changePageInfo,
  changePageSize,
  kindsAsked,
} from '../shared/changes.js'
import type { Context } from './context.js'
import type { ChangePartNode } from './model.js'
import type { CityChangesArgs, CityDigestsArgs } from './resolver-types.js'

/** @throws {HubError} ARGUMENT_INVALID, CURSOR_INVALID, CURSOR_EPOCH_ENDED */
export function changePageOf(
  { kinds, first, after }: CityChangesArgs,
  context: Context,
): Promise<ChangePageNode> {
  return pageBehind(kindsAsked(kinds), changePageSize(first), after ?? '', context)
}

/** As `changePageOf`, of what the zone asks the city for. */
export function changePageOfPart(
  { first, place }: ChangePartNode,
  context: Context,
): Promise<ChangePageNode> {
  const stroke = place.indexOf('|')
  const kinds = kindsIn(place.slice(0, Math.max(stroke, 0)))
  if (stroke < 0 || kinds === null) throw new HubError('CURSOR_INVALID.notOurs')
  return pageBehind(kinds, changePageSize(first), place.slice(stroke + 1), context)
}

async function pageBehind(
  kinds: readonly ChangeKind[],
  first: number,
  after: string,
  { store, load }: Context,
): Promise<ChangePageNode> {
  const { jurisdiction } = store
  const before = await load.clock()
  const behind = after === '' ? null : readPlace(kinds, after)
  const checkEpoch = (of: string) => {
    if (behind === null || behind.isOfEpoch(of)) return
    throw new HubError(
      'CURSOR_EPOCH_ENDED.ended',
      { city: cityName(jurisdiction) },
      { jurisdictions: [jurisdiction.code] },
    )
  }
  checkEpoch(before.epoch)
  const page = await readChanges(store, { kinds, first, place: behind?.place ?? null, before })
  // It may have been restored since.
  checkEpoch(page.clock.epoch)
  const edges = page.changes.map((change) => edgeOf(change, kinds, page.clock.epoch, jurisdiction))
  const next = writePlace(page.clock.epoch, kinds, page.next)
  return {
    edges,
    pageInfo: changePageInfo(page.hasNextPage, () => edges),
    next,
    epoch: page.clock.epoch,
    position: Math.max(page.next.position, 0),
    at: page.next.at,
  }
}

/** Kinds of data that the city has never supplied, to whom they are not withheld besides. */
export async function neverSuppliedOf({ load }: Pick<Context, 'load'>): Promise<string[]> {
  return (await load.neverSupplied()).map(({ what }) => what)
}

function edgeOf(
  { position, at, kind, id, action, endedBy, object, place }: Change,
  kinds: readonly ChangeKind[],
  epoch: string,
  { code }: { readonly code: string },
): ChangeEdgeNode {
  const node: ChangeNode = {
    jurisdictionCode: code,
    position: Math.max(position, 0),
    ...{ at, kind, localId: id, action, endedBy, [changeMember[kind]]: object },
  }
  return {
    node,
    // Of a thousand, most are never asked for.
    get cursor() {
      return writePlace(epoch, kinds, place)
    },
  }
}

/**
 * What a copy is compared with, as of where the city stands.
 *
 * @throws {HubError} ARGUMENT_INVALID where it stands elsewhere than the copy, COUNT_PENDING
 */
export async function copyDigestsOf({ position }: CityDigestsArgs, { figures }: Context) {
  const { clock, digests } = await figures('copy digests', countCopyDigests)
  if (position != null && position !== clock.position) {
    throw new HubError('ARGUMENT_INVALID.digestPosition', { position, now: clock.position })
  }
  const { epoch, position: counted, at } = clock
  return { epoch, position: counted, day: dayInChina(new Date(at)), digests }
}
