import { InvalidArgumentError } from 'commander'

/** Of an option of a command. */
export function wholeNumber(written: string): number {
  if (/^[0-9]{1,9}$/.test(written)) return Number(written)
  throw new InvalidArgumentError('Write a whole number: 100.')
}
