import type { ReactNode } from 'react'

const icons = {
  unknown: '▨',
  serious: '▲',
  'red-list': '❀',
  warn: '◔',
  ok: '✓',
  none: '○',
  refused: '⊘',
} as const

/** What is told by a word and an icon, and by colour only besides. */
export function State({ as, children }: { as: keyof typeof icons; children: ReactNode }) {
  return (
    <span className={`state ${as}`}>
      <span aria-hidden="true">{icons[as]}</span>
      <span>{children}</span>
    </span>
  )
}
