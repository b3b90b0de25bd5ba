import type { Draft, Fact } from './draft.js'
import { currentId, factId, type IdGiver } from './fact-ids.js'

/** A draft that was made when facts had other ids, under those that they have now. */
export function withCurrentIds(draft: Draft, city: IdGiver): Draft {
  const { ids } = city.keys
  const target = draft.target && { ...draft.target, id: currentId(draft.target.id, ids) }
  const id = target === null ? currentId(draft.id, ids) : caseId(draft, target.id, city)
  const renewed = new Map([
    [draft.id, id],
    ...(draft.target && target ? [[draft.target.id, target.id] as const] : []),
  ])
  const facts = draft.facts.map(
    ([table, row]) =>
      [
        table,
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            isIdColumn(column) ? (renewed.get(value as string) ?? value) : value,
          ]),
        ),
      ] as unknown as Fact,
  )
  return { ...draft, id, target, facts }
}

function isIdColumn(column: string): boolean {
  return column === 'id' || column === 'targetId' || column === 'entryId'
}

/** The key of a case is what it is about and one thing more. */
function caseId({ facts }: Draft, targetId: string, city: IdGiver): string {
  const [table, row] = facts[0] ?? []
  if (table === 'repair') return factId(city, 'R', targetId, row.appliedOn)
  if (table === 'objection') return factId(city, 'O', targetId, row.acceptedOn)
  if (table === 'feedback') return factId(city, 'F', targetId, row.pathCode)
  return factId(city, 'V', targetId)
}
