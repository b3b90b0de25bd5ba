import { connect } from '../../db/server/client.js'
import { connectOrOpen } from '../../db/server/embedded.js'

// A command of its own process, as `npm run` starts them: what it prints a test compares.
const embedded = await connectOrOpen(process.env.HUB_DATA!)
const sql = connect(embedded.target, { max: 1 })
const [row] = await sql`select count(*)::int as n from kunshan.subject`
console.log(JSON.stringify(row))
await sql.end()
await embedded.close()
