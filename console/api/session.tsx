import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { type Language, useSpoken } from '../words/words.js'
import { consoleHeaders } from './headers.js'

/** As whom the pages are read. */
export interface Part {
  /** Null for somebody who has not signed in. */
  readonly role: string | null
  /** Division code of the reader's city. */
  readonly city: string
  /** Code of the firm that reads about itself. */
  readonly subject: string
}

/** How somebody signs in: at the identity provider, by the demonstration's picker, or not at all. */
export type SignIn = 'PROVIDER' | 'PICKER'

interface Session {
  readonly part: Part
  /** All roles of the reader; the first is that of `part`. */
  readonly roles: readonly string[]
  readonly signIn: SignIn | null
  readonly isDemonstration: boolean
  /** False while it is still being asked who is signed in. */
  readonly isReady: boolean
  /** Why nobody is signed in any more, as the hub says it; null where that is not so. */
  readonly ended: string | null
  /** In the demonstration: reads as somebody else from now on. Resolves to a refusal as the hub says it, or null. */
  readonly play: (part: Part) => Promise<string | null>
  readonly signOut: () => Promise<void>
  /** Asks again who is signed in: the hub has said that the session is over. */
  readonly look: () => Promise<void>
}

interface Told {
  readonly signIn: SignIn | null
  readonly isDemonstration: boolean
  readonly caller: {
    readonly roles: readonly string[]
    readonly jurisdiction: string | null
    readonly subjectCode: string | null
  } | null
}

const nobody: Part = { role: null, city: '', subject: '' }
/** As whom a visitor of the demonstration reads first. */
const firstPart: Part = { role: 'regulator', city: '', subject: '' }
/** Kept in the tab: somebody has chosen a part, or to have none. */
const chosenKey = 'hub:chosen'
const beforeAnything: Told = { signIn: null, isDemonstration: true, caller: null }
const SessionContext = createContext<Session | null>(null)

/** Who has signed in, as the hub knows by its cookie, which no script reads. */
export function SessionOf({ children }: { children: ReactNode }) {
  const { language } = useSpoken()
  const [told, setTold] = useState(beforeAnything)
  const [isReady, setReady] = useState(false)
  const [ended, setEnded] = useState<string | null>(null)
  const queries = useQueryClient()

  const take = useCallback(
    (answer: Told | string) => {
      // What one may see, another may not.
      queries.clear()
      setTold((before) => (typeof answer === 'string' ? { ...before, caller: null } : answer))
      setEnded(typeof answer === 'string' ? answer : null)
      setReady(true)
    },
    [queries],
  )
  const play = useCallback(
    async (part: Part) => {
      window.sessionStorage.setItem(chosenKey, JSON.stringify(part))
      const answer =
        part.role === null ? await signedOut(language) : await sent('/session', language, part)
      if (typeof answer === 'string') return answer
      take(answer.caller === undefined ? await asked(language) : (answer as Told))
      return null
    },
    [language, take],
  )
  const look = useCallback(async () => take(await asked(language)), [language, take])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, whatever language is spoken later.
  useEffect(() => {
    let isOver = false
    const begin = async () => {
      const answer = await asked(language)
      if (isOver) return
      const isNew =
        typeof answer !== 'string' &&
        answer.signIn === 'PICKER' &&
        answer.caller === null &&
        window.sessionStorage.getItem(chosenKey) === null
      if (isNew && (await play(firstPart)) === null) return
      take(answer)
    }
    begin()
    return () => {
      isOver = true
    }
  }, [])

  const session = useMemo<Session>(() => {
    const { caller, signIn, isDemonstration } = told
    return {
      part: caller
        ? {
            role: caller.roles[0] ?? null,
            city: caller.jurisdiction ?? '',
            subject: caller.subjectCode ?? '',
          }
        : nobody,
      roles: caller?.roles ?? [],
      signIn,
      isDemonstration,
      isReady,
      ended,
      play,
      look,
      async signOut() {
        const { to } = (await signedOut(language)) as { to?: string }
        if (to === undefined || to === '/') await look()
        else window.location.assign(to)
      },
    }
  }, [told, isReady, ended, play, look, language])
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  return useContext(SessionContext)!
}

/** The part that was chosen last in this tab. */
export function lastPart(): Part {
  try {
    return { ...firstPart, ...JSON.parse(window.sessionStorage.getItem(chosenKey) ?? '{}') }
  } catch {
    return firstPart
  }
}

/** Who is signed in; the hub's sentence where it does not say. */
async function asked(language: Language): Promise<Told | string> {
  const response = await fetch('/session', { headers: consoleHeaders(language) })
  return response.ok ? ((await response.json()) as Told) : refusalIn(response)
}

async function signedOut(language: Language) {
  return sent('/signout', language, {})
}

async function sent(
  address: string,
  language: Language,
  body: object,
): Promise<Partial<Told> | string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...consoleHeaders(language), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.ok ? ((await response.json()) as Partial<Told>) : refusalIn(response)
}

async function refusalIn(response: Response): Promise<string> {
  const { errors = [] } = (await response.json().catch(() => ({}))) as {
    errors?: readonly { readonly message: string }[]
  }
  return errors[0]?.message ?? `HTTP ${response.status}`
}
