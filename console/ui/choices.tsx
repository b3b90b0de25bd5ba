interface ChoicesProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly chosen: readonly string[]
  readonly choose: (value: string, isChosen: boolean) => void
}

/** Any of several, with their label above. */
export function Choices({ label, options, chosen, choose }: ChoicesProps) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="choices">
        {options.map(({ value, text }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => choose(value, event.target.checked)}
            />{' '}
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
