import { Fragment } from 'react'

interface PartsProps {
  /** What is empty is left out. */
  readonly of: readonly (string | null | undefined | false)[]
}

/** Short texts with dots between; a day is never broken over two lines. */
export function Parts({ of }: PartsProps) {
  const texts = of.filter((text): text is string => Boolean(text))
  return texts.map((text, at) => (
    <Fragment key={text}>
      {at > 0 && ' · '}
      {hasDay.test(text) ? <span className="day">{text}</span> : text}
    </Fragment>
  ))
}

const hasDay = /[0-9]{4}-[0-9]{2}-[0-9]{2}/
