import { useId } from 'react'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly choose: (value: string) => void
}

/**
 * One of several, with its label above; a value that is none of them, as an address may have it, is shown as it stands.
 *
 * @param options  empty while they are asked for
 */
export function Choice({ label, value, options, choose }: ChoiceProps) {
  const id = useId()
  const isKnown = options.some((option) => option.value === value)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {!isKnown && <option value={value}>{options.length > 0 ? value : '…'}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
