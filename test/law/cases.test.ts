import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { type Given, questions } from './questions.js'

const table: Record<string, string>[] = parse(readFileSync(new URL('cases.csv', import.meta.url)), {
  columns: true,
  bom: true,
})

function givenIn(written: string): Given {
  return Object.fromEntries(written.split(' | ').map((pair) => pair.split('：', 2)))
}

it('each case has a number of its own and names the article it was worked from', () => {
  expect(new Set(table.map((row) => row.编号)).size).toBe(table.length)
  expect(table.filter((row) => !row.依据条文 || !row.说明)).toEqual([])
})

it('each number of what the law asks of the hub has its cases', () => {
  const numbers = new Set(table.map((row) => Number(row.议题)))
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
})

it.each(table.map((row) => [row.编号!, row.说明!, row] as const))('%s %s', async (_, __, row) => {
  const answer = await questions[row.问!]!(givenIn(row.已知!))
  expect(answer).toBe(row.答!)
})
