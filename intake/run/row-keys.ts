import { hash } from 'node:crypto'

type Words = [number, number, number]

/** Most keys end in a hash already. */
const hashedKey = /-[0-9a-f]{32}$/

/**
 * In which row of a file a business key was met first: sixteen bytes a row, so a million take 32 MB.
 *
 * Keys are told apart by 96 bits of their hash.
 */
export class RowKeys {
  #slots = new Uint32Array(4 * 1024)
  #used = 0

  /** The row that had the key before; null for the first, which is remembered. */
  firstRow(key: string, row: number): number | null {
    if (this.#used * 2 > this.#slots.length / 4) this.#grow()
    const hex = hashedKey.test(key) ? key.slice(-24) : hash('sha256', key, 'hex')
    const words = [0, 8, 16].map((at) => Number.parseInt(hex.slice(at, at + 8), 16)) as Words
    const at = this.#find(words)
    if (this.#slots[at + 3] !== 0) return this.#slots[at + 3]!
    this.#slots.set([...words, row], at)
    this.#used += 1
    return null
  }

  #find([a, b, c]: Words): number {
    const mask = this.#slots.length - 1
    let at = (a * 4) & mask & ~3
    for (;;) {
      const slots = this.#slots
      if (slots[at + 3] === 0) return at
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return at
      at = (at + 4) & mask
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 3] === 0) continue
      const words = [old[at]!, old[at + 1]!, old[at + 2]!] satisfies Words
      this.#slots.set(old.subarray(at, at + 4), this.#find(words))
    }
  }
}
