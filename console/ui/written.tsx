import { type FormEvent, useEffect, useId, useState } from 'react'

interface WrittenProps {
  readonly label: string
  readonly value: string
  /** Called once it is written: on Enter, and when one goes on to something else. */
  readonly write: (value: string) => void
  readonly type?: 'text' | 'date' | 'month'
  readonly size?: number
}

/** A value that is typed, with its label above. */
export function Written({ label, value, write, type = 'text', size }: WrittenProps) {
  const id = useId()
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const done = (event?: FormEvent) => {
    event?.preventDefault()
    if (draft.trim() !== value) write(draft.trim())
  }
  return (
    <form className="field" onSubmit={done}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => done()}
        {...(size === undefined ? {} : { size })}
      />
    </form>
  )
}
