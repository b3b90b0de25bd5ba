import { Link, useSearch } from '@tanstack/react-router'
import { useWords } from '../words/words.js'

interface PagerProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  /** The table stands among others: the reader stays where they are. */
  readonly isWithin?: boolean
}

/** To the first page and the next one, at the same address but for the cursor behind which a page begins. */
export function Pager({ pageInfo: { hasNextPage, endCursor }, isWithin = false }: PagerProps) {
  const words = useWords()
  const { after } = useSearch({ strict: false })
  const linkTo = (next: string | undefined, text: string) => (
    <Link
      className="button"
      to="."
      search={(search) => ({ ...search, after: next })}
      resetScroll={!isWithin}
    >
      {text}
    </Link>
  )
  return (
    <nav className="pager">
      {after && linkTo(undefined, words.first)}
      {hasNextPage && endCursor && linkTo(endCursor, words.next)}
    </nav>
  )
}
