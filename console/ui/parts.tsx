interface PartsProps {
  /** What is empty is left out. */
  readonly of: readonly (string | null | undefined | false)[]
}

/** Short texts with dots between: no line begins or ends with a dot, and no day is broken over two lines. */
export function Parts({ of }: PartsProps) {
  const texts = of.filter((text): text is string => Boolean(text))
  if (texts.length === 0) return null
  return (
    <span className="parts">
      {texts.map((text, at) => (
        <span key={text}>
          {at > 0 && <span className="between"> · </span>}
          {hasDay.test(text) ? <span className="unbroken">{text}</span> : text}
        </span>
      ))}
    </span>
  )
}

const hasDay = /[0-9]{4}-[0-9]{2}-[0-9]{2}/
