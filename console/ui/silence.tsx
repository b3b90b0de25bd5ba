import type { Problem } from '../api/ask.js'
import { silentBy } from '../api/problems.js'
import { useSession } from '../api/session.js'
import { useWords } from '../words/words.js'
import { State } from './state.js'

interface SilenceProps {
  readonly problem: Problem | null
  /** Leaves out what `Refusals` says beside it. */
  readonly isShort?: boolean
}

/** Why there is nothing at a place: 未能查询, 未归集, 不予共享 or 无权查看. */
export function Silence({ problem, isShort = false }: SilenceProps) {
  const words = useWords()
  const kind = silentBy(problem)
  return (
    <>
      <State as={kind === 'refused' ? 'refused' : 'unknown'}>{words.states[kind]}</State>
      {kind === 'refused' && problem && !isShort && <Refusals problems={[problem]} />}
    </>
  )
}

/** By which rights one sees what was refused, and who grants them. */
export function Refusals({ problems }: { problems: readonly Problem[] }) {
  const words = useWords()
  const { part } = useSession()
  const refused = problems.filter((problem) => silentBy(problem) === 'refused')
  if (refused.length === 0) return null
  const rights = new Set(
    refused.flatMap(({ scopes }) =>
      scopes.map((all) => all.map((one) => words.right(words.scopes[one], one)).join(words.and)),
    ),
  )
  return (
    <span className="quiet">
      {' '}
      {rights.size > 0
        ? `${words.rightsNeeded([...rights].join(words.or))}${part.role === null ? words.signInFirst : words.whoGrants}`
        : [...new Set(refused.map(({ message }) => message))].join(' ')}
    </span>
  )
}
