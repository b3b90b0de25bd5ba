/** How far the hub has heard of its members. */
export interface Freshness {
  /** By how much the hub's clock is ahead of the browser's. */
  readonly aheadMs: number
  readonly members: readonly {
    readonly jurisdictionCode: string
    readonly name: string
    readonly nameEn: string
    readonly heardAt: string | null
    readonly isAsked: boolean
  }[]
}

/** Asked every few seconds, by nobody in particular: it prolongs no session and leaves no row in the audit log. */
export async function freshness(signal: AbortSignal): Promise<Freshness> {
  const response = await fetch('/freshness', { signal, credentials: 'same-origin' })
  if (!response.ok) throw new Error(`HTTP status ${response.status}`)
  const { at, members } = (await response.json()) as Pick<Freshness, 'members'> & { at: string }
  return { aheadMs: Date.parse(at) - Date.now(), members }
}
