import { useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import type { ConsoleMineQuery } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useAsk } from '../../api/use-ask.js'
import { Answered } from '../../ui/answered.js'
import { useCityNames } from '../../ui/cities.js'
import { Parts } from '../../ui/parts.js'
import { Silence } from '../../ui/silence.js'
import { State } from '../../ui/state.js'
import { useWords } from '../../words/words.js'
import { type Chosen, StepForm } from './step-form.js'

const MineQuery = graphql(`
  query ConsoleMine($code: SubjectCode!) {
    creditSubject(code: $code) {
      files {
        jurisdictionCode
        listEntries { localId list { name } }
        records(first: 100) { edges { node { localId title } } }
        cases {
          id
          kind
          state
          revision
          openedOn
          dueOn
          isDueProvisional
          isOverdue
          targetKind
          targetId
          decidingUnit { name }
          nextSteps
          steps { step state on at actor unit { name } documentNo reason isLate }
          ... on RepairCase { proof { number repairedOn } }
        }
      }
    }
  }
`)

type File = NonNullable<ConsoleMineQuery['creditSubject']>['files'][number]
export type OwnCase = NonNullable<File['cases']>[number]

/** The subject's cases in each city, how far they have come, and what it can do. */
export function Cases({ code }: { code: string }) {
  const words = useWords()
  const [chosen, choose] = useState<Chosen | null>(null)
  const asked = useAsk(MineQuery, { code })
  const nameOf = useCityNames()
  return (
    <Answered asked={asked} shownElsewhere={({ path }) => path[1] === 'files' && path.length > 2}>
      {({ creditSubject }, { problems }) => (
        <>
          {creditSubject?.files.map((file, at) => (
            <section key={file.jurisdictionCode}>
              <h2>{nameOf(file.jurisdictionCode)}</h2>
              {!file.cases ? (
                <Silence problem={problemAt(problems, ['creditSubject', 'files', at, 'cases'])} />
              ) : file.cases.length === 0 ? (
                <p className="quiet">{words.mine.noCases}</p>
              ) : (
                file.cases.map((one) => (
                  <OneCase
                    key={one.id}
                    case={one}
                    title={titleOf(file, one)}
                    choose={(step) => choose({ case: one, city: file.jurisdictionCode, step })}
                  />
                ))
              )}
            </section>
          ))}
          {chosen && (
            <StepForm
              key={`${chosen.case.id} ${chosen.step}`}
              chosen={chosen}
              close={() => choose(null)}
            />
          )}
        </>
      )}
    </Answered>
  )
}

/** Of what has ended nothing is shown but its id. */
function titleOf({ listEntries, records }: File, { targetId }: OwnCase): string | null {
  return (
    listEntries?.find(({ localId }) => localId === targetId)?.list.name ??
    records?.edges.find(({ node }) => node.localId === targetId)?.node.title ??
    null
  )
}

interface OneCaseProps {
  readonly case: OwnCase
  readonly title: string | null
  readonly choose: (step: OwnCase['nextSteps'][number]) => void
}

function OneCase({ case: one, title, choose }: OneCaseProps) {
  const words = useWords()
  const label = useLabels()
  const proof = 'proof' in one ? one.proof : null
  return (
    <article className="panel case">
      <h3>
        {label('CaseKind', one.kind)}
        {words.colon}
        {title ?? `${label('TargetKind', one.targetKind)} ${one.targetId}`}
      </h3>
      <p>
        <strong>{label('CaseState', one.state)}</strong>
        {' · '}
        {words.mine.caseOf(one.id)}
        {one.dueOn && ` · ${words.mine.dueOn(one.dueOn)}`}
        {one.isDueProvisional && ` · ${words.mine.provisional}`}{' '}
        {one.isOverdue && <State as="warn">{words.mine.overdue}</State>}
      </p>
      {proof && <p>{words.mine.proof(proof.number, proof.repairedOn)}</p>}
      <details>
        <summary>{words.mine.history}</summary>
        <ol>
          {one.steps.map(({ step, on, at, actor, unit, documentNo, reason, isLate }) => (
            <li key={at}>
              <Parts
                of={[
                  on,
                  label('CaseStep', step),
                  unit?.name ?? label('CaseActor', actor),
                  documentNo,
                  reason,
                ]}
              />{' '}
              {isLate && <State as="warn">{words.mine.late}</State>}
            </li>
          ))}
        </ol>
      </details>
      {one.nextSteps.length > 0 && (
        <div className="offers">
          {one.nextSteps.map((step) => (
            <button key={step} type="button" onClick={() => choose(step)}>
              {label('CaseStep', step)}
            </button>
          ))}
        </div>
      )}
    </article>
  )
}
