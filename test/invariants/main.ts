import { setTimeout } from 'node:timers/promises'
import { insertMissingClients } from '../../db/hub/clients.js'
import { spokenCommand } from '../../runtime/command.js'
import { startTestHub } from '../support/hub.js'
import { wholeNumber } from '../support/whole-number.js'
import { checkInvariants } from './invariants.js'

// `npm run invariants -- 2000`: seeds that many subjects into a store of its own, and checks the ten invariants over it.
const [subjects] = spokenCommand('invariants', process.env)
  .description('Holds what callers of a hub of its own are answered against the ten invariants.')
  .argument('[subjects]', 'subjects in its store', wholeNumber, 2_000)
  .parse().processedArgs as [number]
const shown = 5
console.log(`Seeding ${subjects} subjects.`)
const hub = await startTestHub({ subjects })
try {
  // Everything is asked as fast as it is answered, which no budget is for.
  const unbounded = { costLimit: 1_000_000_000, budgetPerMinute: 1_000_000_000_000 }
  await insertMissingClients(
    hub.hub,
    ['others', 'anonymous'].map((id) => {
      return { id, name: 'invariants', unitCode: null, isBound: false, ...unbounded }
    }),
  )
  await setTimeout(3_000)
  for (const { number, clause, checked, broken } of await checkInvariants(hub)) {
    console.log(`${number}. ${clause}\n   ${checked} checked, ${broken.length} broken.`)
    for (const what of broken.slice(0, shown)) console.log(`   ${what}`)
    if (broken.length > 0 || checked === 0) process.exitCode = 1
  }
} finally {
  await hub.close()
}
