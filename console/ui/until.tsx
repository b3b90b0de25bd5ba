import { useId } from 'react'
import { dayInChina } from '../api/day.js'

/** How far ahead it is at first, days. */
const usualDays = 90

/** The day until which something is to be valid, where nobody has said another. */
export function usualUntil(): string {
  return dayInChina(new Date(), usualDays)
}

interface UntilProps {
  readonly label: string
  readonly value: string
  readonly choose: (day: string) => void
}

/** The day until which something is to be valid, today or later, with its label above. */
export function Until({ label, value, choose }: UntilProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        required
        value={value}
        min={dayInChina()}
        onChange={(event) => choose(event.target.value)}
      />
    </div>
  )
}
