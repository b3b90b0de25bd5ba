import { useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import type { AgentScope } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useSession } from '../../api/session.js'
import { useSubjectNames } from '../../api/subject-names.js'
import { useAsk } from '../../api/use-ask.js'
import { Answered } from '../../ui/answered.js'
import { useCityNames } from '../../ui/cities.js'
import { CopyButton } from '../../ui/copy-button.js'
import { Silence } from '../../ui/silence.js'
import { State } from '../../ui/state.js'
import { Table } from '../../ui/table.js'
import { useWords } from '../../words/words.js'

const MandatesQuery = graphql(`
  query ConsoleMandates {
    jurisdictions {
      code
      mandates { subjectCode scopes namedOn until revokedOn isInForce }
    }
  }
`)

interface Mandate {
  readonly scopes: readonly AgentScope[]
  readonly until: string
  readonly revokedOn?: string | null
  readonly isInForce: boolean
}

/** For which firms the agent may act, in which cities, for what and until when; one of them is open. */
export function Mandates() {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  const { part, signIn, play } = useSession()
  const [refusal, setRefusal] = useState<string | null>(null)
  const asked = useAsk(MandatesQuery, {})
  const each = (asked.data?.data.jurisdictions ?? []).flatMap(({ code, mandates }) =>
    (mandates ?? []).map((mandate) => ({ ...mandate, city: code })),
  )
  const names = useSubjectNames(each.map(({ subjectCode }) => subjectCode))
  const open = async (actsFor: string) => setRefusal(await play({ ...part, actsFor }))
  return (
    <section>
      <h2>{words.agents.mandates}</h2>
      {part.subject !== '' && (
        <p>
          {words.agents.own}
          <span className="code">{part.subject}</span>{' '}
          <CopyButton text={() => part.subject} label={words.agents.copyOwn} />
        </p>
      )}
      <Answered asked={asked} shownElsewhere={({ path }) => path.length > 1}>
        {({ jurisdictions }, { problems }) => (
          <>
            {jurisdictions.map(
              ({ code, mandates }, at) =>
                !mandates && (
                  <p key={code}>
                    {nameOf(code)}
                    {words.colon}
                    <Silence problem={problemAt(problems, ['jurisdictions', at, 'mandates'])} />
                  </p>
                ),
            )}
            {each.length === 0 ? (
              jurisdictions.every(({ mandates }) => mandates) && (
                <p className="verdict">{words.agents.noMandates}</p>
              )
            ) : (
              <Table
                label={words.agents.mandates}
                rows={each}
                keyOf={({ city, subjectCode }) => `${city} ${subjectCode}`}
                columns={[
                  {
                    title: words.agents.firm,
                    cell: ({ subjectCode }) => (
                      <>
                        {names.get(subjectCode)}
                        <div className="code">{subjectCode}</div>
                      </>
                    ),
                  },
                  { title: words.agents.city, cell: ({ city }) => nameOf(city) },
                  {
                    title: words.agents.scopes,
                    cell: ({ scopes }) =>
                      scopes.map((one) => label('AgentScope', one)).join(words.comma),
                  },
                  { title: words.mine.until, cell: ({ until }) => until },
                  {
                    title: words.mine.state,
                    cell: (mandate) => <MandateState mandate={mandate} />,
                  },
                  {
                    title: words.mine.steps,
                    cell: ({ subjectCode, isInForce }) =>
                      subjectCode === part.actsFor ? (
                        words.agents.isOpen
                      ) : isInForce && signIn === 'PICKER' ? (
                        <button type="button" onClick={() => open(subjectCode)}>
                          {words.agents.open}
                        </button>
                      ) : (
                        isInForce && <span className="quiet">{words.agents.signInFor}</span>
                      ),
                  },
                ]}
              />
            )}
            {refusal && <p role="alert">{refusal}</p>}
          </>
        )}
      </Answered>
    </section>
  )
}

/** Whether an agent may act, and since when no more. */
export function MandateState({ mandate }: { mandate: Mandate }) {
  const words = useWords()
  if (mandate.isInForce) return <State as="ok">{words.agents.inForce}</State>
  const { revokedOn, until } = mandate
  return (
    <State as="none">
      {revokedOn ? words.agents.revokedOn(revokedOn) : words.agents.endedOn(until)}
    </State>
  )
}
