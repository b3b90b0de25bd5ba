import type { ReactNode } from 'react'
import { useLabels } from '../../api/labels.js'
import { figureText } from '../../ui/figure.js'
import { Parts } from '../../ui/parts.js'
import { State } from '../../ui/state.js'
import { useWords } from '../../words/words.js'
import type { CreditRecord, ListEntry } from './questions.js'
import { Source } from './source.js'

/** A record or entry in one city's file. */
export interface Fact {
  readonly city: string
  readonly id: string
  /** What it is called in a sentence. */
  readonly name: string
  readonly row: ListEntry | CreditRecord
}

interface FactItemProps {
  readonly fact: Fact
  readonly heading: ReactNode
  readonly isPerson: boolean
  /** What its subject can do about it. */
  readonly actions?: ((fact: Fact) => ReactNode) | undefined
}

export function FactItem({ fact, heading, isPerson, actions }: FactItemProps) {
  const words = useWords()
  const label = useLabels()
  const { severity, decidedOn, validUntil, publicUntil, documentNo, authority } = fact.row
  // That it happened is what the record says.
  const values = fact.row.values.filter(({ unit }) => unit !== 'event')
  return (
    <li>
      <div>{heading}</div>
      <div className="quiet">
        <Parts
          of={[
            severity && label('Severity', severity),
            words.file.decided(decidedOn),
            validUntil && words.file.valid(validUntil),
            publicUntil && words.file.public(publicUntil),
          ]}
        />
      </div>
      {values.length > 0 && (
        <div className="quiet">
          {values.map((value) => figureText(value, words)).join(words.comma)}
        </div>
      )}
      <div className="quiet">
        {authority || documentNo ? (
          <Parts of={[authority?.name, documentNo]} />
        ) : (
          words.file.noAuthority
        )}
      </div>
      {fact.row.underObjection && <State as="warn">{words.file.objection}</State>}
      <Source city={fact.city} id={fact.id} isPerson={isPerson} />
      {actions?.(fact)}
    </li>
  )
}
