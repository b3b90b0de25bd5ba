import type { Circuit } from '../../runtime/circuit.js'
import { countCircuitRefusal } from '../../runtime/metrics.js'
import type { Intake } from '../../schema/intake.js'

/** Takes files for a city that answers: whoever sends one else would learn after minutes that nobody reads it. */
export function untilOpen(line: Circuit, { handIn, readRefused }: Intake): Intake {
  const check = async () => {
    if (await line.isAnswered()) return
    countCircuitRefusal(line.to)
    throw new Error(`${line.to} does not answer`)
  }
  return {
    async handIn(...asked) {
      await check()
      return handIn(...asked)
    },
    async readRefused(...asked) {
      await check()
      return readRefused(...asked)
    },
  }
}
