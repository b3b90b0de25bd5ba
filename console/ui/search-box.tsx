import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef } from 'react'
import { useWords } from '../words/words.js'
import { useSlash } from './keyboard.js'
import { typedSubject } from './typed-subject.js'

/** On every page: finds a subject by its name or code. The key `/` leads to it. */
export function SearchBox() {
  const words = useWords()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const { isOn } = useSlash()
  useEffect(() => {
    if (!isOn) return
    const focus = (event: KeyboardEvent) => {
      const isTyped = event.ctrlKey || event.metaKey || event.altKey
      if (event.key !== '/' || isTyped || isWritten(event.target)) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [isOn])
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedSubject(box.current?.value ?? '')
    if (typed === null) return
    box.current?.setCustomValidity(typed === 'person' ? words.personNumber : '')
    if (typed === 'person') event.currentTarget.reportValidity()
    else if ('code' in typed) navigate({ to: '/subjects/$code', params: typed })
    else navigate({ to: '/subjects', search: typed })
  }
  return (
    <search>
      <form onSubmit={find} className="find" noValidate>
        <input
          ref={box}
          type="search"
          aria-label={words.findWhat}
          placeholder={words.findWhat}
          onInput={(event) => event.currentTarget.setCustomValidity('')}
        />
        <button type="submit">{words.find}</button>
      </form>
    </search>
  )
}

/** Where a key is a letter of a text. An open dialog has the keyboard for itself. */
function isWritten(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
}
