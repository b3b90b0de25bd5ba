import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type DocumentNode, parse, print } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { forgetSource } from '../../runtime/forget-source.js'
import { heapBytes } from '../../runtime/heap-bytes.js'
import { cacheBytesOf, Kept, keepAtMost, keptBytes } from '../../runtime/kept.js'
import { HubError } from '../../schema/errors.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heapUsed = () => {
  for (let time = 0; time < 3; time += 1) collect()
  return process.memoryUsage().heapUsed
}
const megabyte = 2 ** 20

afterEach(() => keepAtMost(cacheBytesOf(undefined)))

describe('what is kept shares one total', () => {
  it('and what was used least recently goes first, of whatever cache it is', () => {
    keepAtMost(100_000)
    const one = new Kept<{ text: string }>()
    const other = new Kept<{ text: string }>()
    one.set('a', { text: 'a' }, 10_000)
    other.set('a', { text: 'b' }, 10_000)
    one.get('a')
    for (let count = 0; count < 8; count += 1) one.set(`more ${count}`, { text: '' }, 10_000)
    expect([one.get('a'), other.get('a')]).toEqual([{ text: 'a' }, undefined])
    expect(keptBytes()).toBeLessThanOrEqual(100_000)
  })

  it('so that no number of entries, however large or long their keys, is more than the total', () => {
    keepAtMost(megabyte)
    const kept = new Kept<{ text: string }>()
    const before = heapUsed()
    for (let count = 0; count < 3_000; count += 1) {
      kept.set(`${count} ${'k'.repeat(5_000)}`, { text: String(count).padEnd(10_000, 'v') })
    }
    expect(kept.get(`2999 ${'k'.repeat(5_000)}`)?.text).toHaveLength(10_000)
    expect(keptBytes()).toBeLessThanOrEqual(megabyte)
    expect(heapUsed() - before).toBeLessThan(3 * megabyte)
  })

  it('and one thing alone takes an eighth of it at most', () => {
    keepAtMost(megabyte)
    const kept = new Kept<{ text: string }>()
    kept.set('small', { text: '' })
    kept.set('large', { text: 'x'.repeat(megabyte / 8) })
    expect([kept.get('small'), kept.get('large')]).toEqual([{ text: '' }, undefined])
  })

  it('and a cache that has come to its end keeps nothing more', () => {
    const end = new AbortController()
    const kept = new Kept<object>(end.signal)
    kept.set('a', {})
    end.abort()
    kept.set('b', {})
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, undefined])
  })

  it('and each cache is emptied by itself', () => {
    const [one, other] = [new Kept<object>(), new Kept<object>()]
    one.set('a', {})
    other.set('a', {})
    one.clear()
    expect([one.get('a'), other.get('a')]).toEqual([undefined, {}])
  })
})

it('the total is a setting', () => {
  expect(cacheBytesOf('64')).toBe(64 * megabyte)
  for (const written of ['7', 'much', '-1', '1e9']) {
    expect(() => cacheBytesOf(written)).toThrow(HubError)
  }
  expect(cacheBytesOf(undefined)).toBeLessThanOrEqual(256 * megabyte)
})

describe('a document that forgets its source', () => {
  const text = `query Named($variable: [Int] = [1, 2]) @include(if: true) {
    aliasOfThirteenLetters: fieldOfThirteenLetters(a: "a text of some length", b: """block
    "quoted" text""", c: { d: ENUM_OF_SOME_LENGTH, e: -1.5e300, f: null, g: "\\ud83d\\ude00 嘉昆太" }) {
      ...FragmentOfSomeLength @skip(if: $variable)
    }
  }
  fragment FragmentOfSomeLength on TypeOfSomeLength { __typename }`

  it('says the same', () => {
    expect(print(forgetSource(parse(text)))).toBe(print(parse(text)))
  })

  it('has no place in it', () => {
    expect(JSON.stringify(forgetSource(parse(text)))).not.toContain('"loc"')
  })

  it('holds none of it: 100 documents of 60 KB of comment take no more than without', () => {
    const documents: DocumentNode[] = []
    const before = heapUsed()
    for (let count = 0; count < 100; count += 1) {
      const long = `# ${String(count).repeat(60_000).slice(0, 60_000)}\n${text}`
      documents.push(forgetSource(parse(long)))
    }
    expect(heapUsed() - before).toBeLessThan(2 * megabyte)
    expect(documents).toHaveLength(100)
  })
})

it('estimates of plain objects are not below what they take', () => {
  const made: unknown[] = []
  const before = heapUsed()
  for (let count = 0; count < 500; count += 1) {
    const name = `name of some length ${count}`
    made.push({
      name,
      list: [{ kind: 'A', of: name }, new Set([name]), new Map([[name, { name }]])],
      document: forgetSource(parse('{ a(b: [1, 2, 3]) { c d ... on E { f } } }')),
    })
  }
  const taken = heapUsed() - before
  expect(heapBytes(made)).toBeGreaterThan(taken * 0.8)
  expect(heapBytes(made)).toBeLessThan(taken * 3)
})
