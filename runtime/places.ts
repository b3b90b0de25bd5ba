export interface PlaceBounds {
  readonly most?: number
  readonly mostOfOne?: number
}

/** Places that are taken and given back: so many in all, and so many of one of those who take them. */
export class Places {
  readonly #most: number
  readonly #mostOfOne: number
  readonly #byOne = new Map<string, number>()
  #taken = 0

  constructor({ most = Infinity, mostOfOne = Infinity }: PlaceBounds) {
    this.#most = most
    this.#mostOfOne = mostOfOne
  }

  get taken(): number {
    return this.#taken
  }

  /**
   * @param one  who takes it; null where nobody is told from another
   * @returns  null when there is none; else what gives it back, once, however often it is called
   */
  take(one: string | null, isAlwaysTaken = false): (() => void) | null {
    const own = one === null ? 0 : (this.#byOne.get(one) ?? 0)
    if (!isAlwaysTaken && (this.#taken >= this.#most || own >= this.#mostOfOne)) return null
    this.#taken += 1
    if (one !== null) this.#byOne.set(one, own + 1)
    let isGivenBack = false
    return () => {
      if (isGivenBack) return
      isGivenBack = true
      this.#taken -= 1
      if (one === null) return
      const left = this.#byOne.get(one)! - 1
      if (left === 0) this.#byOne.delete(one)
      else this.#byOne.set(one, left)
    }
  }
}
