import { Link } from '@tanstack/react-router'
import { useWords } from '../words/words.js'

export function Missing() {
  const words = useWords()
  return (
    <>
      <h1>{words.pages.missing}</h1>
      <p>{words.missingText}</p>
      <p>
        <Link to="/">{words.back}</Link>
      </p>
    </>
  )
}
