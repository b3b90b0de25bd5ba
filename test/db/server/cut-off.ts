import { once } from 'node:events'
import net from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { connect } from '../../../db/server/client.js'

/**
 * A process of its own, as an error that nobody hears ends it. Cuts connections to the database at each of many places
 * and asks again after each. Prints how many times it was answered.
 */
const [address, everyBytes] = process.argv.slice(2) as [string, string]
const real = new URL(address)
/** Bytes of the server's that still pass before the cut; without a cut when infinite. */
let passing = Number.POSITIVE_INFINITY
let isReset = false
let passed = 0

const open = net.connect
const proxy = net.createServer((client) => {
  const server = open(Number(real.port), real.hostname)
  const cut = () => {
    passing = Number.POSITIVE_INFINITY
    if (isReset) client.resetAndDestroy()
    else client.end()
    server.destroy()
  }
  client.on('data', (data) => server.write(data)).on('error', () => {})
  server.on('data', (data) => {
    const part = data.subarray(0, passing)
    passed += part.length
    if (part.length > 0) client.write(part)
    passing -= part.length
    if (passing <= 0) cut()
  })
  server.on('error', () => {}).on('close', () => client.end())
  client.on('close', () => server.destroy())
})
await once(proxy.listen(0, '127.0.0.1'), 'listening')
const target = new URL(address)
target.port = String((proxy.address() as net.AddressInfo).port)

let newest: net.Socket | undefined
net.connect = ((...args: Parameters<typeof open>) => {
  newest = open(...args)
  return newest
}) as typeof open

const question = async (sql: ReturnType<typeof connect>) => {
  const [row] = await sql.unsafe('select $1::int8 as number, array[$1::int8] as list', [7])
  if (row!.number !== 7 || row!.list[0] !== 7) throw new Error(`answered ${JSON.stringify(row)}`)
}

let answered = 0
const whole = connect(target.href, { max: 1 })
await question(whole)
await whole.end()
const session = passed

// The server's side goes at each place of a session's first answers.
for (const reset of [false, true]) {
  for (let bytes = 0; bytes < session; bytes += Number(everyBytes)) {
    const sql = connect(target.href, { max: 1 })
    isReset = reset
    passing = bytes
    await question(sql).catch(() => {})
    await question(sql)
    await sql.end()
    answered += 1
  }
}

// It goes while a small write waits for its turn: closed before the writes of this turn of the event loop are sent.
const sql = connect(target.href, { max: 1 })
for (let times = 0; times < 5; times += 1) {
  await question(sql)
  await setTimeout(0)
  newest!.destroy()
  await setImmediate()
  await question(sql).catch(() => {})
  await question(sql)
  answered += 1
}

// It goes under whoever has it for himself.
const reserved = await sql.reserve()
await once(newest!.destroy(), 'close')
const { code } = await reserved.unsafe('select 1').then(
  () => ({ code: 'ANSWERED' }),
  (error) => error,
)
if (code !== 'CONNECTION_DESTROYED') throw new Error(`a lost connection says ${code}`)
answered += 1
await question(sql)
await sql.end()
proxy.close()
console.log(JSON.stringify({ answered, ofEach: Math.ceil(session / Number(everyBytes)) }))
process.exit(0)
