import type { ReactNode } from 'react'
import { useWords } from '../words/words.js'

interface PagerProps {
  /** Behind which the page shown begins; undefined for the first. */
  readonly after: string | undefined
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  /** A link to the page behind a cursor, or to the first. */
  readonly linkTo: (after: string | undefined, text: string) => ReactNode
}

/** To the first page and the next one. */
export function Pager({ after, pageInfo: { hasNextPage, endCursor }, linkTo }: PagerProps) {
  const words = useWords()
  return (
    <nav className="pager">
      {after && linkTo(undefined, words.first)}
      {hasNextPage && endCursor && linkTo(endCursor, words.next)}
    </nav>
  )
}
