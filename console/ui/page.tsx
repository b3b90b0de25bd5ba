import { type ReactNode, useState } from 'react'
import { useWords } from '../words/words.js'
import { CitiesLine, timeOf } from './cities.js'

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
    <>
      <title>{`${title} · ${words.name}`}</title>
      <div className="crumb">
        <span>{trail.join(' / ')}</span>
        {at && <span>{words.asOf(timeOf(at))}</span>}
      </div>
      <h1>{title}</h1>
      <CitiesLine />
      {children}
    </>
  )
}

/** What can be taken away of a view. */
export function TakeAway({ children }: { children?: ReactNode }) {
  const words = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <span className="end">
      {children}
      <button type="button" onClick={copy} aria-live="polite">
        {isCopied ? words.copied : words.copy}
      </button>
      <button type="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </span>
  )
}
