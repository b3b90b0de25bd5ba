import { useRouterState } from '@tanstack/react-router'
import { lastPart, useSession } from '../api/session.js'
import { useWords } from '../words/words.js'

/** In place of a page whose reader is signed in no more: why, and the way back to the same page. */
export function SessionOver({ why }: { why: string }) {
  const words = useWords()
  const { signIn, play } = useSession()
  const signInAddress = useSignInAddress()
  return (
    <section className="notice fault" role="alert">
      <p>
        <strong>{words.session.over}</strong>
      </p>
      <p>{why}</p>
      <p className="quiet">{words.session.comesBack}</p>
      <p>
        {signIn === 'PICKER' ? (
          <button type="button" onClick={() => play(lastPart())}>
            {words.session.again}
          </button>
        ) : (
          <a href={signInAddress}>{words.session.again}</a>
        )}
      </p>
    </section>
  )
}

/** Leads to the identity provider, and from there back to the present page. */
export function useSignInAddress(): string {
  const to = useRouterState({ select: ({ location }) => location.href })
  return `/signin?${new URLSearchParams({ to })}`
}
