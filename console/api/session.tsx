import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
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
  /** Code of the firm or person that reads about itself; of an agent its own. */
  readonly subject: string
  /** Code of the firm that an agent acts for. */
  readonly actsFor: string
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
  /** In the demonstration: reads as somebody else from now on. Resolves to why not, as a sentence, or null. */
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
    readonly actsFor: string | null
  } | null
}

const nobody: Part = { role: null, city: '', subject: '', actsFor: '' }
/** As whom a visitor of the demonstration reads first. */
const firstPart: Part = { role: 'regulator', city: '', subject: '', actsFor: '' }
/** Kept in the tab: somebody has chosen a part, or to have none. */
const chosenKey = 'hub:chosen'
const beforeAnything: Told = { signIn: null, isDemonstration: true, caller: null }
const SessionContext = createContext<Session | null>(null)

/** Who has signed in, as the hub knows by its cookie, which no script reads and all tabs share. */
export function SessionOf({ children }: { children: ReactNode }) {
  const { language, words } = useSpoken()
  const [told, setTold] = useState(beforeAnything)
  const [isReady, setReady] = useState(false)
  const [ended, setEnded] = useState<string | null>(null)
  const known = useRef<string | null>(null)
  const queries = useQueryClient()

  const take = useCallback(
    (answer: Told | Over, isOwnDoing: boolean) => {
      const { caller } = answer
      const before = known.current
      known.current = caller && JSON.stringify(caller)
      // What one may see, another may not.
      if (known.current !== before) queries.clear()
      setTold((then) => (JSON.stringify(then) === JSON.stringify(answer) ? then : answer))
      setReady(true)
      if (isOver(answer)) {
        setEnded(answer.why)
        // The hub says so once.
        tabs.postMessage(null)
      } else if (caller !== null || isOwnDoing) setEnded(null)
      else if (before !== null && answer.signIn === 'PROVIDER') setEnded(words.session.out)
    },
    [queries, words],
  )
  const look = useCallback(
    async (isOwnDoing = false) => take(await whoIsSignedIn(language), isOwnDoing),
    [language, take],
  )
  const play = useCallback(
    async (part: Part) => {
      try {
        const sent =
          part.role === null ? ask('/signout', language, {}) : ask('/session', language, part)
        const response = await sent
        if (!response.ok) return await sentenceIn(response)
        window.sessionStorage.setItem(chosenKey, JSON.stringify(part))
        await look(true)
        tabs.postMessage(null)
        return null
      } catch {
        return words.failed
      }
    },
    [language, look, words],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, whatever language is spoken later.
  useEffect(() => {
    let isGone = false
    const begin = async () => {
      const answer = await whoIsSignedIn(language)
      if (isGone) return
      const isNew =
        !isOver(answer) &&
        answer.signIn === 'PICKER' &&
        answer.caller === null &&
        window.sessionStorage.getItem(chosenKey) === null
      if (isNew && (await play(firstPart)) === null) return
      take(answer, true)
      tabs.postMessage(null)
    }
    begin()
    return () => {
      isGone = true
    }
  }, [])
  // Somebody has signed in or out in another tab, or the session has ended before a page that nobody touches.
  useEffect(() => {
    tabs.onmessage = () => void look()
    const timer = setInterval(() => known.current !== null && void look(), lookEveryMs)
    return () => {
      tabs.onmessage = null
      clearInterval(timer)
    }
  }, [look])

  const session = useMemo<Session>(() => {
    const { caller, signIn, isDemonstration } = told
    return {
      part: caller
        ? {
            role: caller.roles[0] ?? null,
            city: caller.jurisdiction ?? '',
            subject: caller.subjectCode ?? '',
            actsFor: caller.actsFor ?? '',
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
        const response = await ask('/signout', language, {})
        tabs.postMessage(null)
        const { to = '/' } = response.ok ? ((await response.json()) as { to?: string }) : {}
        if (to === '/') await look(true)
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

/** Hears of whoever signs in or out in another tab of this browser. */
const tabs = new BroadcastChannel('hub:session')

/** Nobody is signed in any more, and why, as the hub says it. */
interface Over extends Told {
  readonly why: string
}

const isOver = (answer: Told | Over): answer is Over => 'why' in answer

/** A page left open is covered about when its session ends. */
const lookEveryMs = 60_000
const lookAgainMs = 3_000

/** As the hub says it. While the hub does not, it is asked again: nobody is taken for somebody else, or for nobody. */
async function whoIsSignedIn(language: Language): Promise<Told | Over> {
  let why: string | null = null
  for (;;) {
    try {
      const response = await fetch('/session', { headers: consoleHeaders(language) })
      if (response.ok) {
        const told = (await response.json()) as Told
        return why === null || told.caller !== null ? told : { ...told, why }
      }
      if (response.status === 401 && why === null) {
        // It takes its cookie back with that, and says what there is for whoever has none.
        why = await sentenceIn(response)
        continue
      }
    } catch {
      // The hub is not there just now.
    }
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
}

function ask(address: string, language: Language, body: object): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { ...consoleHeaders(language), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function sentenceIn(response: Response): Promise<string> {
  const { errors = [] } = (await response.json().catch(() => ({}))) as {
    errors?: readonly { readonly message: string }[]
  }
  return errors[0]?.message ?? `HTTP ${response.status}`
}
