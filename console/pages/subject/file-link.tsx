import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FileView } from './file.js'

interface FileLinkProps {
  readonly view: FileView
  /** Of a link that opens something here: whether it is open. */
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** To the same file with something else open; the reader stays where they are. */
export function FileLink({ view, isOpen, children }: FileLinkProps) {
  return (
    <Link
      to="."
      search={view}
      resetScroll={false}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
    >
      {children}
    </Link>
  )
}
