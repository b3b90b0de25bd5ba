import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { graphql } from '../api/generated/gql.js'
import { usePurpose } from '../api/purpose.js'
import { useSession } from '../api/session.js'
import { useStep } from '../api/use-step.js'
import { Problems } from '../ui/answered.js'
import { useCities } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
import { PurposeDialog } from '../ui/purpose.js'
import { useWords } from '../words/words.js'
import { FileBody, useFile } from './subject/file.js'
import { Receipt } from './subject/receipt.js'

const PersonKeyStep = graphql(`
  mutation ConsolePersonKey($idNumber: String!, $name: String!) {
    ofCity { personKey(idNumber: $idNumber, name: $name) }
  }
`)

/** A natural person: why first, then number and name, then the file. None of the three is in the address. */
export function Person() {
  const words = useWords()
  const { purpose, person } = usePurpose()
  const [isOpen, setOpen] = useState(false)
  if (purpose && person) return <PersonFile code={person} />
  return (
    <Page title={words.person.question} trail={[words.pages.search, words.pages.person]}>
      {purpose ? (
        <Identity />
      ) : (
        <>
          <p className="verdict">{words.person.first}</p>
          <p>
            <button type="button" className="primary" onClick={() => setOpen(true)}>
              {words.purpose.state}
            </button>
          </p>
          <PurposeDialog isOpen={isOpen} close={() => setOpen(false)} />
        </>
      )}
    </Page>
  )
}

/** Number and name go to one city, in the body of a request, and stay nowhere. */
function Identity() {
  const words = useWords()
  const cities = useCities()
  const { part } = useSession()
  const { lookAt } = usePurpose()
  const step = useStep(PersonKeyStep)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    step.mutate(
      { city: text('city'), variables: { idNumber: text('idNumber'), name: text('name') } },
      {
        onSuccess: ({ data }) => {
          if (data.ofCity?.personKey) lookAt(data.ofCity.personKey)
        },
      },
    )
  }
  const problems = step.error?.problems ?? step.data?.problems ?? []
  return (
    <>
      <form className="filters" onSubmit={submit} autoComplete="off">
        <div className="field">
          <label htmlFor="person-city">{words.person.city}</label>
          <select id="person-city" name="city" defaultValue={part.city} key={cities.length}>
            {cities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="person-number">{words.person.idNumber}</label>
          <input
            id="person-number"
            name="idNumber"
            required
            minLength={15}
            maxLength={18}
            size={20}
            spellCheck={false}
          />
        </div>
        <div className="field">
          <label htmlFor="person-name">{words.person.name}</label>
          <input id="person-name" name="name" required size={12} />
        </div>
        <button type="submit" className="primary" disabled={step.isPending}>
          {words.search.go}
        </button>
      </form>
      <p className="quiet">{words.person.kept}</p>
      {(problems.length > 0 || step.error) && (
        <Problems
          problems={problems}
          requestId={step.data?.requestId ?? step.error?.requestId ?? ''}
        />
      )}
    </>
  )
}

function PersonFile({ code }: { code: string }) {
  const words = useWords()
  const { lookAt } = usePurpose()
  const view = useSearch({ from: '/person' })
  const asked = useFile(code, true)
  return (
    <Page
      title={words.person.title}
      trail={[words.pages.search, words.pages.person]}
      at={asked.data?.at}
    >
      <div className="result-line">
        <button type="button" onClick={() => lookAt(null)}>
          {words.person.another}
        </button>
        <TakeAway>
          <Receipt code={code} isPerson />
        </TakeAway>
      </div>
      <FileBody code={code} isPerson asked={asked} view={view} />
    </Page>
  )
}
