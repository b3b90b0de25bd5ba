import type { Problem } from '../../api/ask.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useCityNames } from '../../ui/cities.js'
import { Parts } from '../../ui/parts.js'
import { Silence } from '../../ui/silence.js'
import { State } from '../../ui/state.js'
import { useWords } from '../../words/words.js'
import type { Subject } from './questions.js'

interface RedEntriesProps {
  readonly subject: Subject
  readonly problems: readonly Problem[]
}

/** Entries on red lists, and whether they have effect (守信激励). */
export function RedEntries({ subject: { redEntries }, problems }: RedEntriesProps) {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  if (!redEntries) {
    return <Silence problem={problemAt(problems, ['creditSubject', 'redEntries'])} />
  }
  if (redEntries.length === 0) return <p className="quiet">{words.file.noRed}</p>
  return (
    <ul className="plain">
      {redEntries.map(({ fact, standing, suspendedBy }) => (
        <li key={`${fact.jurisdictionCode} ${fact.localId}`}>
          <State as="red-list">
            {nameOf(fact.jurisdictionCode)} · {fact.list?.name}
          </State>{' '}
          {standing === 'IN_FORCE' ? (
            label('RedEntryState', standing)
          ) : (
            <State as="warn">{label('RedEntryState', standing)}</State>
          )}
          <div className="quiet">
            <Parts
              of={[
                words.file.decided(fact.decidedOn),
                fact.validUntil && words.file.valid(fact.validUntil),
                ...suspendedBy.map((entry) =>
                  words.file.suspendedBy(nameOf(entry.jurisdictionCode), entry.list?.name ?? ''),
                ),
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
