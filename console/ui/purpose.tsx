import { type FormEvent, useState } from 'react'
import { graphql } from '../api/generated/gql.js'
import { usePurpose } from '../api/purpose.js'
import { useAsk } from '../api/use-ask.js'
import { useSpoken } from '../words/words.js'
import { Answered } from './answered.js'
import { Dialog } from './dialog.js'
import { State } from './state.js'

const PurposesQuery = graphql(`
  query ConsolePurposes {
    purposes { code name nameEn basis laws caseExample units }
    viewer { unit scopes }
  }
`)

/** What a purpose is called, by its code. */
export function usePurposeNames(): (code: string) => string {
  const { language } = useSpoken()
  const purposes = useAsk(PurposesQuery, {}).data?.data.purposes
  return (code) => {
    const found = purposes?.find((one) => one.code === code)
    return (language === 'zh' ? found?.name : found?.nameEn) ?? code
  }
}

/** The purpose in force, in sight on every page that asks about a person, with the way to end it. */
export function PurposeBar() {
  const { words } = useSpoken()
  const { purpose, end } = usePurpose()
  const nameOf = usePurposeNames()
  const [isOpen, setOpen] = useState(false)
  if (purpose === null) return null
  const { code, basis, caseNo } = purpose
  return (
    <section className="purpose" aria-label={words.purpose.inForce}>
      <State as="warn">{words.purpose.inForce}</State>
      <span>{[nameOf(code), basis, caseNo].join(' · ')}</span>
      <span className="end">
        <button type="button" onClick={() => setOpen(true)}>
          {words.purpose.change}
        </button>
        <button type="button" onClick={end}>
          {words.purpose.end}
        </button>
      </span>
      <PurposeDialog isOpen={isOpen} close={() => setOpen(false)} />
    </section>
  )
}

interface PurposeDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** Asks for purpose, law and case number before data of a person are asked for (事由). */
export function PurposeDialog({ isOpen, close }: PurposeDialogProps) {
  const { words, language } = useSpoken()
  const { purpose, state } = usePurpose()
  const asked = useAsk(PurposesQuery, {}, { when: isOpen })
  const [chosen, choose] = useState(purpose?.code ?? '')
  const { purposes = [], viewer } = asked.data?.data ?? {}
  const open = purposes.filter(
    ({ code, units }) =>
      viewer?.scopes.includes(`person:${code}`) &&
      (units == null || (viewer.unit != null && units.includes(viewer.unit))),
  )
  const stated = open.find(({ code }) => code === chosen) ?? open[0]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!stated) return
    const form = new FormData(event.currentTarget)
    state({
      code: stated.code,
      basis: String(form.get('basis')).trim(),
      caseNo: String(form.get('caseNo')).trim(),
    })
    close()
  }
  return (
    <Dialog
      title={words.purpose.title}
      isOpen={isOpen}
      close={close}
      actions={
        stated && (
          <button type="submit" form="purpose" className="primary">
            {words.purpose.state}
          </button>
        )
      }
    >
      <p>{words.purpose.meaning}</p>
      <Answered asked={asked}>
        {() =>
          stated ? (
            <form id="purpose" className="stacked" onSubmit={submit}>
              <div className="field">
                <label htmlFor="purpose-code">{words.purpose.purpose}</label>
                <select
                  id="purpose-code"
                  value={stated.code}
                  onChange={(event) => choose(event.target.value)}
                >
                  {open.map(({ code, name, nameEn }) => (
                    <option key={code} value={code}>
                      {language === 'zh' ? name : nameEn}
                    </option>
                  ))}
                </select>
              </div>
              <div className="field" key={stated.code}>
                <label htmlFor="purpose-basis">
                  {words.purpose.basis(stated.laws.join(words.or))}
                </label>
                <input
                  id="purpose-basis"
                  name="basis"
                  required
                  maxLength={200}
                  autoComplete="off"
                  defaultValue={purpose?.code === stated.code ? purpose.basis : stated.basis}
                />
              </div>
              <div className="field">
                <label htmlFor="purpose-case">{words.purpose.caseNo(stated.caseExample)}</label>
                <input
                  id="purpose-case"
                  name="caseNo"
                  required
                  maxLength={200}
                  autoComplete="off"
                  defaultValue={purpose?.caseNo ?? ''}
                />
              </div>
            </form>
          ) : (
            <>
              <p>
                <State as="refused">{words.states.refused}</State> {words.purpose.none}
              </p>
              <ul>
                {purposes.map(({ code, name, nameEn }) => (
                  <li key={code}>
                    {language === 'zh' ? name : nameEn} <span className="code">person:{code}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </Dialog>
  )
}
