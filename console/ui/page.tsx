import type { ReactNode } from 'react'
import { useWords } from '../words/words.js'
import { CitiesLine, timeOf } from './cities.js'
import { CopyButton } from './copy-button.js'
import { PageName } from './page-name.js'
import { Printed } from './printed.js'
import { PurposeBar } from './purpose.js'

interface PageProps {
  readonly title: string
  readonly trail: readonly string[]
  /** When the answer came. */
  readonly at?: Date | undefined
  readonly children: ReactNode
}

/** Breadcrumb, title, and the state of the cities. */
export function Page({ title, trail, at, children }: PageProps) {
  const words = useWords()
  return (
    <PageName value={trail.at(-1) ?? title}>
      <title>{`${title} · ${words.name}`}</title>
      <div className="crumb">
        <span>{trail.join(' / ')}</span>
        {at && <span>{words.asOf(timeOf(at))}</span>}
      </div>
      <h1>{title}</h1>
      <CitiesLine />
      <Printed title={title} />
      <PurposeBar />
      {children}
    </PageName>
  )
}

/** What can be taken away of a view. */
export function TakeAway({ children }: { children?: ReactNode }) {
  const words = useWords()
  return (
    <span className="end">
      {children}
      <CopyButton text={() => window.location.href} label={words.copy} />
      <button type="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </span>
  )
}
