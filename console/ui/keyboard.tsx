import { useState, useSyncExternalStore } from 'react'
import { useWords } from '../words/words.js'
import { Dialog } from './dialog.js'

const kept = 'hub:slash'
const heard = new Set<() => void>()

/**
 * Whether the key `/` leads to the search box. It can be switched off: for those who speak to their computer a single
 * letter is soon said by chance (WCAG 2.1.4).
 */
export function useSlash() {
  const isOn = useSyncExternalStore(
    (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    () => window.localStorage.getItem(kept) !== 'off',
  )
  const set = (next: boolean) => {
    if (next) window.localStorage.removeItem(kept)
    else window.localStorage.setItem(kept, 'off')
    for (const hear of heard) hear()
  }
  return { isOn, set }
}

/** What the keyboard does on these pages. */
export function KeyboardHelp() {
  const { keys } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { isOn, set } = useSlash()
  const told = [
    ['/', keys.slash],
    [keys.arrowNames, keys.arrows],
    ['Enter', keys.enter],
    ['Esc', keys.escape],
    ['Tab', keys.tab],
  ] as const
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {keys.title}
      </button>
      <Dialog title={keys.title} isOpen={isOpen} close={() => setOpen(false)}>
        <dl className="keys">
          {told.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={isOn} onChange={(event) => set(event.target.checked)} />{' '}
          {keys.useSlash}
        </label>
      </Dialog>
    </>
  )
}
