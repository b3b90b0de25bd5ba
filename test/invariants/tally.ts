/** What was looked at for one invariant, and where it does not hold. */
export class Tally {
  checked = 0
  readonly broken: string[] = []
  readonly number: number
  /** As `domain.md` 1.12 has it. */
  readonly clause: string

  constructor(number: number, clause: string) {
    this.number = number
    this.clause = clause
  }

  /** @param what  names what was looked at, where the invariant does not hold */
  expect(holds: boolean, what: () => string): void {
    this.checked += 1
    if (!holds) this.broken.push(what())
  }
}
