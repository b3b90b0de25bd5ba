import type { BasisRow } from '../../db/cases/bases.js'
import type { Publishable } from '../../rules/publicity/publicity.js'
import { seesWithheld } from '../shared/row-rules.js'
import type { Context } from './context.js'
import type { CityLoaders } from './loaders.js'
import type { EndingNode, EntryNode, RecordNode } from './model.js'

export interface WithBasis {
  readonly basis?: BasisRow | null
}

/**
 * What is answered of a record with what it rests on, as a promise only where it rests on something: most records rest on
 * nothing, and there are many of them.
 */
export function withBasis<Answer>(
  record: RecordNode,
  load: CityLoaders,
  answer: (record: RecordNode & Publishable & WithBasis) => Answer,
): Answer | Promise<Awaited<Answer>> {
  const told = { ...record, listCode: null }
  if (record.restsOn === null) return answer(told)
  return load.bases
    .load(record.restsOn)
    .then(async ([basis = null]) => answer({ ...told, basis })) as Promise<Awaited<Answer>>
}

/** How the penalty on which a listing rests was revoked by the day asked about, even where it was repaired before. */
export async function basisRevokedOf(
  { restsOn, subjectCode, on }: EntryNode,
  context: Context,
): Promise<EndingNode | null> {
  if (restsOn === null) return null
  const { load } = context
  const ends = await load.endings.load(restsOn)
  const recorded = ends.find(({ endedBy, endedOn }) => endedBy === 'REVOKED' && endedOn <= on)
  if (!recorded) return null
  const [basis = null] = await load.bases.load(restsOn)
  const told = { endedBy: 'REVOKED', endedOn: recorded.endedOn, recorded } as const
  return toldOfBasis(told, basis, subjectCode, context)
}

/** Id of what a record or entry rests on; null where it rests on nothing, or on what the city does not share with the caller. */
export async function shownBasisOf(
  { restsOn, subjectCode }: RecordNode | EntryNode,
  { caller, store, load }: Context,
): Promise<string | null> {
  if (restsOn === null || seesWithheld(caller, store.jurisdiction.code, subjectCode)) return restsOn
  const hidden = await load.notShared()
  if (hidden.length === 0) return restsOn
  const [basis] = await load.bases.load(restsOn)
  return hidden.some(({ id }) => id === basis?.datasetId) ? null : restsOn
}

/** That it has ended is said of the entry; document and reason are of what the city may not share (不予共享). */
export async function toldOfBasis(
  ending: EndingNode,
  basis: BasisRow | null,
  subjectCode: string,
  { caller, store, load }: Context,
): Promise<EndingNode> {
  const isShown =
    seesWithheld(caller, store.jurisdiction.code, subjectCode) ||
    !(await load.notShared()).some(({ id }) => id === basis?.datasetId)
  return isShown ? ending : { ...ending, recorded: null }
}
