import { useState } from 'react'
import { useWords } from '../words/words.js'

/** Copies a text, and says that it has. */
export function CopyButton({ text, label }: { text: string | (() => string); label: string }) {
  const words = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <button type="button" onClick={copy} aria-live="polite">
      {isCopied ? words.copied : label}
    </button>
  )
}
