import { useEffect, useRef } from 'react'
import type { ChartOption } from './chart-drawing.js'

interface ChartProps {
  /** What it shows, for who does not see it: the same numbers stand in a table beside it. */
  readonly label: string
  /** Without functions; a colour is a token of the pages' style: --accent. */
  readonly option: ChartOption
  /** Height in pixels. */
  readonly height: number
}

/** A chart, whose drawing is loaded only where there is one. */
export function Chart({ label, option, height }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  // Drawn again only where something else is to be seen.
  const written = JSON.stringify(option)
  useEffect(() => {
    const element = place.current!
    let end: (() => void) | undefined
    let isOver = false
    import('./chart-drawing.js').then(({ draw }) => {
      if (!isOver) end = draw(element, written, height)
    })
    return () => {
      isOver = true
      end?.()
    }
  }, [written, height])
  return <div ref={place} className="chart" role="img" aria-label={label} />
}
