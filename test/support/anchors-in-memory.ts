import { type Anchor, type AnchorKeeper, mostAnchors } from '../../schema/anchors.js'
import { HubError } from '../../schema/errors.js'

/** A place that keeps anchors in memory, as a city does in its database. */
export function anchorsInMemory(kept: Anchor[], isAway = () => false): AnchorKeeper {
  const answer = () => {
    if (isAway()) throw new Error('away')
  }
  return {
    async keep(anchors) {
      answer()
      for (const anchor of anchors) {
        const before = kept.find(({ number }) => number === anchor.number)
        if (before === undefined) kept.push(anchor)
        else if (before.payload !== anchor.payload) {
          throw new HubError('ANCHOR_DIFFERS.otherInCity', {
            city: 'memory',
            number: anchor.number,
          })
        }
      }
      return kept.at(-1)?.number ?? 0
    },
    async kept(after) {
      answer()
      return kept.filter(({ number }) => number > after).slice(0, mostAnchors)
    },
  }
}
