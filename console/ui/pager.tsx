import { Link, useLocation, useSearch } from '@tanstack/react-router'
import { useWords } from '../words/words.js'

interface PagerProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  /** What of the address says behind which row the page begins. */
  readonly by?: 'after' | 'recordsAfter'
  /** The table stands among others: the reader stays where they are. */
  readonly isWithin?: boolean
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** Where the pages before this one begin, the first as an empty text; none where the page was opened by its address. */
    readonly pagesBefore?: readonly string[]
  }
}

/**
 * To the first page, the one before and the next one, at the same address but for the cursor behind which a page begins. The
 * one before is known to whoever has come from it; a pasted address leads to the first page and on.
 */
export function Pager({
  pageInfo: { hasNextPage, endCursor },
  by = 'after',
  isWithin = false,
}: PagerProps) {
  const words = useWords()
  const { [by]: here = '' } = useSearch({ strict: false }) as Partial<Record<typeof by, string>>
  const { pagesBefore = [] } = useLocation().state
  const linkTo = (page: string, before: readonly string[], text: string) => (
    <Link
      className="button"
      to="."
      search={(search) => ({ ...search, [by]: page || undefined })}
      state={(state) => ({ ...state, pagesBefore: before })}
      resetScroll={!isWithin}
    >
      {text}
    </Link>
  )
  const before = pagesBefore.at(-1)
  return (
    <nav className="pager">
      {here !== '' && linkTo('', [], words.first)}
      {here !== '' &&
        before !== undefined &&
        linkTo(before, pagesBefore.slice(0, -1), words.previous)}
      {hasNextPage && endCursor && linkTo(endCursor, [...pagesBefore, here], words.next)}
    </nav>
  )
}
