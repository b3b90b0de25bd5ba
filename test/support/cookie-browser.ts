/** What a browser does of its own accord: keeps cookies, goes where it is sent, and says which page asks. */
export class CookieBrowser {
  readonly cookies = new Map<string, string>()

  /** One request; redirections are answers. */
  async send(
    address: string,
    {
      headers,
      ...options
    }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await fetch(address, {
      redirect: 'manual',
      ...options,
      headers: { cookie: this.#written(), ...headers },
    })
    for (const set of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = set.split('; ')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      const isGone = attributes.some(
        (one) => /^max-age=0$/i.test(one) || /^expires=thu, 01 jan 1970/i.test(one),
      )
      if (isGone) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(at + 1))
    }
    return response
  }

  /** Follows an address wherever it leads, as somebody who looks at pages. */
  async visit(address: string, { until }: { until?: RegExp } = {}): Promise<Visited> {
    const way = [address]
    for (let hops = 0; hops < 15; hops += 1) {
      const here = way.at(-1)!
      if (until?.test(here)) return { way, response: null }
      const response = await this.send(here, { headers: { accept: 'text/html' } })
      const to = response.headers.get('location')
      if (to === null) return { way, response }
      way.push(new URL(to, here).href)
    }
    throw new Error(`No end of redirections: ${way.join(' → ')}`)
  }

  #written(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

export interface Visited {
  /** Every address on the way. */
  readonly way: readonly string[]
  /** Of the last one; null where it was not asked any more. */
  readonly response: Response | null
}
