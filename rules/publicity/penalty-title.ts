import type { ReferenceRow } from '../reference.js'

/** 罚款; 没收违法所得: 经营不符合食品安全标准的食品 — kinds of the penalty, then what was done. */
export function penaltyTitle(kinds: readonly ReferenceRow[], violation: string): string {
  return [kinds.map(({ name_zh }) => name_zh!).join('; '), violation].filter(Boolean).join(': ')
}

/** The kinds at the head of a title; null where it names none, or one that the table does not have. */
export function kindsInTitle(
  title: string,
  kinds: ReadonlyMap<string, ReferenceRow>,
): ReferenceRow[] | null {
  const found = title
    .split(': ')[0]!
    .split('; ')
    .map((name) => kinds.get(name))
  return found.every((kind) => kind !== undefined) ? (found as ReferenceRow[]) : null
}
