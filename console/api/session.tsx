import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** As whom the demonstration is walked. */
export interface Part {
  readonly role: string | null
  readonly city: string
  readonly subject: string
}

interface Session {
  readonly part: Part
  readonly token: string | null
  /** False while a token is still being asked for. */
  readonly isReady: boolean
  readonly play: (part: Part) => void
}

const kept = 'hub:part'
const firstPart: Part = { role: 'regulator', city: '', subject: '' }
const SessionContext = createContext<Session | null>(null)

function partBefore(): Part {
  try {
    return { ...firstPart, ...JSON.parse(window.sessionStorage.getItem(kept) ?? '{}') }
  } catch {
    return firstPart
  }
}

/** A token of the demonstration, asked for again before it ends. */
export function SessionOf({ children }: { children: ReactNode }) {
  const [part, setPart] = useState(partBefore)
  const [token, setToken] = useState<string | null>(null)
  const [isReady, setReady] = useState(false)
  const queries = useQueryClient()
  useEffect(() => {
    window.sessionStorage.setItem(kept, JSON.stringify(part))
    let isOver = false
    const renew = async () => {
      const found = part.role ? await demonstrationToken(part) : null
      if (isOver) return
      setToken(found)
      setReady(true)
    }
    renew()
    const timer = setInterval(renew, 10 * 60_000)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [part])
  const play = (next: Part) => {
    setReady(false)
    setToken(null)
    // What one may see, another may not.
    queries.clear()
    setPart(next)
  }
  return <SessionContext value={{ part, token, isReady, play }}>{children}</SessionContext>
}

export function useSession(): Session {
  return useContext(SessionContext)!
}

async function demonstrationToken({ role, city, subject }: Part): Promise<string | null> {
  const search = new URLSearchParams({ role: role ?? '' })
  if (city) search.set('city', city)
  if (subject) search.set('subject', subject)
  const response = await fetch(`/dev/token?${search}`).catch(() => null)
  if (!response?.ok) return null
  return ((await response.json()) as { token: string }).token
}
