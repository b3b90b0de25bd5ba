import { dayInChina } from '../../api/day.js'
import { useWords } from '../../words/words.js'
import type { Fact } from '../subject/fact.js'

interface FactActionsProps {
  readonly fact: Fact
  readonly choose: (kind: 'REPAIR' | 'OBJECTION') => void
}

/** What the subject can do about a record or entry. */
export function FactActions({ fact, choose }: FactActionsProps) {
  const words = useWords()
  const { repairableFrom } = fact.row
  const isRepairable = repairableFrom != null && repairableFrom <= dayInChina()
  return (
    <div className="offers">
      {repairableFrom != null &&
        (isRepairable ? (
          <button type="button" onClick={() => choose('REPAIR')}>
            {words.mine.repair}
          </button>
        ) : (
          <span className="quiet">{words.mine.repairFrom(repairableFrom)}</span>
        ))}
      <button type="button" onClick={() => choose('OBJECTION')}>
        {words.mine.object}
      </button>
    </div>
  )
}
