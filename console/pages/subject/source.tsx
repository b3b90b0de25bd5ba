import { useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import { problemAt } from '../../api/problems.js'
import { useAsk } from '../../api/use-ask.js'
import { timeOf } from '../../ui/cities.js'
import { Parts } from '../../ui/parts.js'
import { Silence } from '../../ui/silence.js'
import { useWords } from '../../words/words.js'

const SourceQuery = graphql(`
  query ConsoleSource($in: DivisionCode!, $id: ID!) {
    jurisdiction(code: $in) {
      provenance(id: $id) { unit { name } file row importedAt }
    }
  }
`)

interface SourceProps {
  readonly city: string
  readonly id: string
  /** Provenance of a person's facts is told to nobody. */
  readonly isPerson: boolean
}

/** Where the values of a fact come from (来源): unit, file, row and time; asked for only when it is opened. */
export function Source({ city, id, isPerson }: SourceProps) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const asked = useAsk(SourceQuery, { in: city, id }, { when: isOpen && !isPerson })
  const sources = asked.data?.data.jurisdiction?.provenance
  return (
    <details className="source" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.file.source}</summary>
      {isPerson ? (
        <p className="quiet">{words.file.sourcePerson}</p>
      ) : asked.error ? (
        <Silence problem={asked.error.problems[0] ?? null} />
      ) : !asked.data ? (
        <p className="quiet" role="status">
          {words.waiting}
        </p>
      ) : !sources ? (
        <Silence problem={problemAt(asked.data.problems, ['jurisdiction'])} />
      ) : sources.length === 0 ? (
        <p className="quiet">{words.file.sourceNone}</p>
      ) : (
        <ul className="plain">
          {sources.map(({ unit, file, row, importedAt }) => (
            <li key={`${file} ${row} ${importedAt}`}>
              <Parts
                of={[
                  unit?.name ?? words.file.sourceNoUnit,
                  file,
                  row ? words.file.sourceRow(row) : null,
                  timeOf(importedAt),
                ]}
              />
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
