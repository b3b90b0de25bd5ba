import net from 'node:net'

export interface Sockets {
  open(place: { host: string[]; port: number[]; path?: string }): net.Socket
  /** Cuts all that are open, and those that are opened until `mend`. */
  cut(): void
  mend(): void
}

/**
 * Sockets that send at once. postgres.js leaves Nagle's algorithm on, and tells the server behind each COPY that it has
 * failed, which nobody answers: the statement that follows would wait 40 ms for that to be acknowledged.
 */
export function socketsWithoutDelay(): Sockets {
  let opened = 0
  let isCut = false
  const all = new Set<net.Socket>()
  // As postgres.js would open it; what it writes waits in the socket until that is connected.
  const connected = ({ host, port, path }: Parameters<Sockets['open']>[0]) => {
    if (path) return net.connect(path)
    const address = { host: host[opened % host.length]!, port: port[opened % port.length]! }
    opened += 1
    return Object.assign(net.connect({ ...address, noDelay: true }), address)
  }
  return {
    open(place) {
      const socket = connected(place)
      // postgres.js takes all listeners away from a socket that is closed.
      for (const one of all) if (one.destroyed) all.delete(one)
      all.add(socket)
      if (isCut) setImmediate(() => socket.destroy(notAsked()))
      return socket
    },
    cut() {
      isCut = true
      for (const socket of all) socket.destroy()
    },
    mend() {
      isCut = false
    },
  }
}

/** The server is known not to answer. */
export function notAsked(): Error {
  return Object.assign(new Error('The server does not answer and is not asked.'), {
    code: 'CONNECTION_CLOSED',
  })
}
