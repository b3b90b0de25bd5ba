import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Witness } from '../../../db/border/witness.js'

const [first, second, third] = [1, 2, 3].map((n) => `5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d0${n}`) as [
  string,
  string,
  string,
]
const at = (epoch: string, position: number) => ({ epoch, position, serverSince: null })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'witness-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a witness', () => {
  it('calls a store behind that shows a lower position of its epoch, or an epoch before', () => {
    const witness = new Witness()
    expect(witness.isBehind(at(first, 0))).toBe(false)
    witness.note(at(first, 7))
    expect([6, 7, 8].map((position) => witness.isBehind(at(first, position)))).toEqual([
      true,
      false,
      false,
    ])
    witness.note(at(second, 3))
    expect(witness.isBehind(at(first, 9))).toBe(true)
    expect(witness.isBehind(at(second, 3))).toBe(false)
    expect(witness.isBehind(at(third, 0))).toBe(false)
  })

  it('is not led back by an answer of an epoch before that comes late', () => {
    const witness = new Witness()
    witness.note(at(first, 7))
    witness.note(at(second, 3))
    witness.note(at(first, 8))
    expect(witness.latest).toEqual(at(second, 3))
  })

  it('calls an answer behind only by what had been seen before it was asked for', () => {
    const witness = new Witness()
    witness.note(at(first, 7))
    const since = witness.latest
    witness.note(at(first, 9))
    expect(witness.isBehind(at(first, 8), since)).toBe(false)
  })

  it('takes from others what goes further in the same epoch, and never another epoch', () => {
    const witness = new Witness()
    witness.learn(at(first, 4))
    witness.learn(at(first, 6))
    witness.learn(at(second, 9))
    expect(witness.latest).toEqual(at(first, 6))
    expect([at(first, 6), at(first, 7), at(second, 1)].map((seen) => witness.isNews(seen))).toEqual(
      [false, true, true],
    )
  })

  it('notices the table that a restore has made in place of another, and takes in nothing of it before it is settled', () => {
    const witness = new Witness()
    witness.settle(at(first, 4), '16400', [first])
    witness.note(at(first, 4), '16400')
    expect(witness.isElsewhere).toBe(false)
    witness.note(at(first, 9), '17001')
    expect(witness.isElsewhere).toBe(true)
    // What was taken anew there may stand where something else was seen.
    expect(witness.latest).toMatchObject(at(first, 4))
  })

  it('outlives its process in a file, which no other process lowers', async () => {
    const file = path.join(folder, 'deep', 'kunshan.json')
    const one = new Witness({ file })
    const other = new Witness({ file })
    one.note(at(first, 3))
    one.note(at(second, 5))
    await one.close()
    other.note(at(second, 4))
    await other.close()
    const later = new Witness({ file })
    await later.load()
    expect(later.latest).toEqual(at(second, 5))
    expect(later.isBehind(at(first, 9))).toBe(true)
  })

  it('says once that its file cannot be read, and goes on with what it sees', async () => {
    const file = path.join(folder, 'damaged.json')
    await writeFile(file, '{"epoch":')
    const errors: unknown[] = []
    const witness = new Witness({ file, onError: (error) => errors.push(error) })
    await witness.load()
    witness.note(at(first, 1))
    await witness.close()
    expect(errors).toHaveLength(1)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...at(first, 1), epochs: [first] })
  })
})
