import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** An address of a database that leads where it is turned to, as that of a city whose standby takes over. */
export interface Door {
  readonly url: string
  /** Cuts who is inside; who comes from now on is led to the other address. */
  turn(address: string): void
  close(): Promise<void>
}

export async function openDoor(address: string): Promise<Door> {
  let target = new URL(address)
  const inside = new Set<Socket>()
  const server = createServer((client) => {
    const there = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [client, there],
      [there, client],
    ] as const) {
      inside.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        inside.delete(one)
        other.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of inside) socket.destroy()
  }
  const url = new URL(address)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    turn(other) {
      target = new URL(other)
      cut()
    },
    async close() {
      cut()
      server.close()
    },
  }
}
