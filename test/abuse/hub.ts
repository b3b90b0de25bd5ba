import { defaultPatience } from '../../subgraphs/zone/zone.js'
import { startTestHub } from '../support/hub.js'

// A whole hub with an embedded database and the budgets that hold for whoever is not registered, in a process whose heap
// `attack.ts` bounds: prints where it is, a token a role, and subjects worth asking for.
const hub = await startTestHub({
  subjects: Number(process.argv[2] ?? 400),
  patience: defaultPatience,
})
const token = (role: 'partner' | 'analyst' | 'regulator') => hub.issuer.tokenFor({ role })
const { db, t } = hub.cities[0]!
const subjects = await db.select().from(t.subject)
console.log(
  JSON.stringify({
    url: hub.url,
    partner: await token('partner'),
    analyst: await token('analyst'),
    regulator: await token('regulator'),
    codes: subjects.filter(({ kind }) => kind === 'ORGANISATION').map(({ code }) => code),
  }),
)
process.once('SIGTERM', async () => {
  await hub.close()
  process.exit(0)
})
