import { type FormEvent, useState } from 'react'
import { useSession } from '../api/session.js'
import { useSpoken } from '../words/words.js'
import { useCities } from './cities.js'

/** In the demonstration: as whom the pages are read. */
export function PartPicker() {
  const { words } = useSpoken()
  const { part, play } = useSession()
  const [role, setRole] = useState(part.role ?? '')
  const [city, setCity] = useState(part.city)
  const cities = useCities()
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    play({
      role: role || null,
      city,
      subject: String(form.get('subject') ?? '').trim(),
    })
  }
  return (
    <form onSubmit={change} className="result-line" style={{ margin: 0 }}>
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
          <input name="subject" defaultValue={part.subject} required size={20} />
        </label>
      )}
      <button type="submit">{words.session.apply}</button>
    </form>
  )
}
