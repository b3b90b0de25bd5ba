// Run as a process of its own by the tests: opens the folder it is given and holds it until its input ends.
import { connect } from '../../../db/server/client.js'
import { startEmbedded } from '../../../db/server/embedded.js'

const [, , folder, statement] = process.argv
try {
  const embedded = await startEmbedded(folder!)
  const sql = connect(embedded.target)
  if (statement) await sql.unsafe(statement)
  console.log('open')
  process.stdin.on('end', async () => {
    await sql.end()
    await embedded.close()
  })
  process.stdin.resume()
} catch (error) {
  console.log((error as { code: string }).code)
}
