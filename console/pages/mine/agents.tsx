import { useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import type { AgentScope, ConsoleAgentsQuery } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useAsk } from '../../api/use-ask.js'
import { useStep } from '../../api/use-step.js'
import { Answered } from '../../ui/answered.js'
import { BeforeAfter } from '../../ui/before-after.js'
import { Choices } from '../../ui/choices.js'
import { useCityNames } from '../../ui/cities.js'
import { Silence } from '../../ui/silence.js'
import { StepDialog } from '../../ui/step-dialog.js'
import { Table } from '../../ui/table.js'
import { Until, usualUntil } from '../../ui/until.js'
import { useWords } from '../../words/words.js'
import { MandateState } from './mandates.js'

const AgentsQuery = graphql(`
  query ConsoleAgents($code: SubjectCode!) {
    creditSubject(code: $code) {
      files {
        jurisdictionCode
        agents { agentCode scopes namedOn until revokedOn isInForce }
      }
    }
  }
`)

const NameAgentStep = graphql(`
  mutation ConsoleNameAgent($input: NameAgentInput!) {
    ofCity {
      nameAgent(input: $input) {
        step { id at }
        agent { agentCode until }
      }
    }
  }
`)

const RevokeAgentStep = graphql(`
  mutation ConsoleRevokeAgent($input: RevokeAgentInput!) {
    ofCity {
      revokeAgent(input: $input) {
        step { id at }
        agent { agentCode revokedOn }
      }
    }
  }
`)

type Agent = NonNullable<
  NonNullable<ConsoleAgentsQuery['creditSubject']>['files'][number]['agents']
>[number]

type Chosen =
  | { readonly step: 'NAME'; readonly city: string }
  | { readonly step: 'REVOKE'; readonly city: string; readonly agent: Agent }

/** Whom the firm has authorised in each city, for what and until when; it names agents and takes them back. */
export function Agents({ code }: { code: string }) {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  const [chosen, choose] = useState<Chosen | null>(null)
  const asked = useAsk(AgentsQuery, { code })
  const close = () => choose(null)
  return (
    <Answered asked={asked} shownElsewhere={({ path }) => path[1] === 'files' && path.length > 2}>
      {({ creditSubject }, { problems }) => (
        <>
          <p className="quiet">{words.agents.meaning}</p>
          {creditSubject?.files.map(({ jurisdictionCode: city, agents }, at) => (
            <section key={city} className="whole">
              <h2>{nameOf(city)}</h2>
              {!agents ? (
                <Silence problem={problemAt(problems, ['creditSubject', 'files', at, 'agents'])} />
              ) : (
                <>
                  {agents.length === 0 ? (
                    <p className="quiet">{words.agents.none}</p>
                  ) : (
                    <Table
                      label={`${words.mine.tabs.agents} ${nameOf(city)}`}
                      rows={agents}
                      keyOf={({ agentCode }) => agentCode}
                      columns={[
                        {
                          title: words.agents.agent,
                          cell: ({ agentCode }) => <span className="code">{agentCode}</span>,
                        },
                        {
                          title: words.agents.scopes,
                          cell: ({ scopes }) =>
                            scopes.map((one) => label('AgentScope', one)).join(words.comma),
                        },
                        { title: words.agents.namedOn, cell: ({ namedOn }) => namedOn },
                        { title: words.mine.until, cell: ({ until }) => until },
                        {
                          title: words.mine.state,
                          cell: (agent) => <MandateState mandate={agent} />,
                        },
                        {
                          title: words.mine.steps,
                          cell: (agent) =>
                            agent.isInForce && (
                              <button
                                type="button"
                                onClick={() => choose({ step: 'REVOKE', city, agent })}
                              >
                                {words.agents.revoke}
                              </button>
                            ),
                        },
                      ]}
                    />
                  )}
                  <p>
                    <button type="button" onClick={() => choose({ step: 'NAME', city })}>
                      {words.agents.name}
                    </button>
                  </p>
                </>
              )}
            </section>
          ))}
          {chosen?.step === 'NAME' && <NameForm city={chosen.city} close={close} />}
          {chosen?.step === 'REVOKE' && (
            <RevokeForm city={chosen.city} agent={chosen.agent} close={close} />
          )}
        </>
      )}
    </Answered>
  )
}

const allScopes: readonly AgentScope[] = ['READ_FILE', 'REPAIR', 'OBJECT']

function NameForm({ city, close }: { city: string; close: () => void }) {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  const step = useStep(NameAgentStep)
  const [scopes, setScopes] = useState<readonly AgentScope[]>(['READ_FILE'])
  const [until, setUntil] = useState(usualUntil)
  const taken = step.data?.data.ofCity?.nameAgent
  const take = (form: FormData, clientKey: string) => {
    const agentCode = String(form.get('agent')).trim()
    step.mutate({
      city,
      variables: { input: { clientKey, agentCode, scopes: [...scopes], until } },
    })
  }
  return (
    <StepDialog
      title={`${words.agents.name}${words.colon}${nameOf(city)}`}
      go={words.agents.name}
      step={step}
      taken={taken?.step}
      outcome={
        taken && (
          <>
            <span className="code">{taken.agent.agentCode}</span> ·{' '}
            {words.file.valid(taken.agent.until)}
          </>
        )
      }
      take={take}
      close={close}
    >
      <BeforeAfter before={words.agents.before} after={words.agents.after(nameOf(city), until)} />
      <div className="field">
        <label htmlFor="agent-code">{words.agents.code}</label>
        <input id="agent-code" name="agent" required maxLength={64} autoComplete="off" size={36} />
      </div>
      <Choices
        label={words.agents.scopes}
        options={allScopes.map((value) => ({ value, text: label('AgentScope', value) }))}
        chosen={scopes}
        choose={(value, isChosen) =>
          setScopes(allScopes.filter((one) => (one === value ? isChosen : scopes.includes(one))))
        }
      />
      <Until label={words.mine.until} value={until} choose={setUntil} />
    </StepDialog>
  )
}

function RevokeForm({ city, agent, close }: { city: string; agent: Agent; close: () => void }) {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  const step = useStep(RevokeAgentStep)
  const taken = step.data?.data.ofCity?.revokeAgent
  return (
    <StepDialog
      title={`${words.agents.revoke}${words.colon}${nameOf(city)}`}
      go={words.agents.revoke}
      step={step}
      taken={taken?.step}
      outcome={
        taken && (
          <>
            <span className="code">{taken.agent.agentCode}</span> · {words.agents.revoked}
          </>
        )
      }
      take={(_, clientKey) =>
        step.mutate({ city, variables: { input: { clientKey, agentCode: agent.agentCode } } })
      }
      close={close}
    >
      <p className="code">{agent.agentCode}</p>
      <BeforeAfter
        before={`${agent.scopes.map((one) => label('AgentScope', one)).join(words.comma)} · ${words.file.valid(agent.until)}`}
        after={words.agents.afterRevoking}
      />
    </StepDialog>
  )
}
