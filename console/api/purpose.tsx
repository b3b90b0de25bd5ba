import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Purpose } from './ask.js'
import { useSession } from './session.js'

/** For whom and why a person is looked up: in this tab, until it is ended or somebody else is at work. */
interface Held {
  readonly purpose: Purpose | null
  /** Key of the person, as a city gave it; no address has it. */
  readonly person: string | null
  /** As whom it was stated. */
  readonly as: string
}

interface PurposeInForce extends Pick<Held, 'purpose' | 'person'> {
  readonly state: (purpose: Purpose) => void
  /** Looks at a person; null looks away. */
  readonly lookAt: (person: string | null) => void
  readonly end: () => void
}

const kept = 'hub:purpose'
const PurposeContext = createContext<PurposeInForce | null>(null)

function heldBefore(): Held | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(kept) ?? 'null')
  } catch {
    return null
  }
}

/** The purpose in force (事由). Neither it nor the person stands in an address, so a copied link tells nobody. */
export function PurposeOf({ children }: { children: ReactNode }) {
  const { part, isReady } = useSession()
  const queries = useQueryClient()
  const as = JSON.stringify(part)
  const [held, setHeld] = useState(heldBefore)
  const own = isReady && held?.as === as ? held : null
  useEffect(() => {
    // Who is at work is not known before.
    if (!isReady) return
    if (own === null) window.sessionStorage.removeItem(kept)
    else window.sessionStorage.setItem(kept, JSON.stringify(own))
  }, [own, isReady])
  const inForce: PurposeInForce = {
    purpose: own?.purpose ?? null,
    person: own?.person ?? null,
    state: (purpose) => setHeld({ purpose, person: own?.person ?? null, as }),
    lookAt: (person) => setHeld({ purpose: own?.purpose ?? null, person, as }),
    end: () => {
      setHeld(null)
      // What was answered under it must not be found later.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[4] != null })
    },
  }
  return <PurposeContext value={inForce}>{children}</PurposeContext>
}

export function usePurpose(): PurposeInForce {
  return useContext(PurposeContext)!
}
