import { type FormEvent, useEffect, useState } from 'react'
import { useSession } from '../api/session.js'
import { useWords } from '../words/words.js'
import { useCities } from './cities.js'
import { useSignInAddress } from './session-over.js'

/** Who reads the pages, and how somebody else does. */
export function PartPicker() {
  const words = useWords()
  const { signIn, isReady } = useSession()
  if (!isReady) return null
  if (signIn === 'PICKER') return <DemonstrationPicker />
  return signIn === 'PROVIDER' ? <SignedIn /> : <span className="quiet">{words.session.none}</span>
}

/** Where people sign in at an identity provider. */
function SignedIn() {
  const words = useWords()
  const { part, roles, signOut } = useSession()
  const cities = useCities()
  const signInAddress = useSignInAddress()
  if (roles.length === 0 && part.city === '') {
    return <a href={signInAddress}>{words.session.signIn}</a>
  }
  const city = cities.find(({ code }) => code === part.city)?.name
  const names = roles.map((role) => words.roles[role] ?? role).join(words.comma)
  return (
    <>
      <span>{[names, city ?? part.city].filter(Boolean).join(' · ')}</span>
      <button type="button" onClick={() => signOut()}>
        {words.session.signOut}
      </button>
    </>
  )
}

/** In the demonstration: as whom the pages are read. */
function DemonstrationPicker() {
  const words = useWords()
  const { part, play } = useSession()
  const [role, setRole] = useState(part.role ?? '')
  const [city, setCity] = useState(part.city)
  const [refusal, setRefusal] = useState<string | null>(null)
  const cities = useCities()
  useEffect(() => {
    setRole(part.role ?? '')
    setCity(part.city)
  }, [part])
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const subject = String(form.get('subject') ?? '').trim()
    setRefusal(await play({ role: role || null, city, subject, actsFor: '' }))
  }
  return (
    <form onSubmit={change} className="part">
      <label>
        {words.session.role}{' '}
        <select value={role} onChange={(event) => setRole(event.target.value)}>
          <option value="">{words.session.anonymous}</option>
          {Object.entries(words.roles).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {role !== '' && (
        <label>
          {words.session.city}{' '}
          <select value={city} onChange={(event) => setCity(event.target.value)}>
            {cities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {role === 'subject' && (
        <label>
          {words.session.subject}{' '}
          <input name="subject" key={part.subject} defaultValue={part.subject} size={20} />
        </label>
      )}
      <button type="submit">{words.session.apply}</button>
      {refusal && <span role="alert">{refusal}</span>}
    </form>
  )
}
