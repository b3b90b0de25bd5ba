import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Jurisdiction, loadRegister } from '../../schema/register.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'register-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(entries: readonly object[]) {
  const file = path.join(folder, 'jurisdictions.json')
  await writeFile(file, JSON.stringify(entries))
  return () => loadRegister(file)
}
const [first, second] = loadRegister()

it.each<[keyof Jurisdiction, string]>([
  ['code', '33040'],
  ['key', 'Jia-xing'],
  ['typePrefix', 'jiaxing'],
  ['shortCode', 'J'],
  ['demoDivision', '330400'],
])('%s "%s" is refused, naming the entry', async (field, value) => {
  expect(await read([{ ...first!, [field]: value }])).toThrow(
    expect.objectContaining({
      code: 'REGISTER_INVALID',
      message: expect.stringContaining(`${first!.name}: ${field} is "${value}"`),
    }),
  )
})

it.each<keyof Jurisdiction>([
  'code',
  'key',
  'typePrefix',
  'shortCode',
  'demoDivision',
])('%s belongs to one entry', async (field) => {
  expect(await read([first!, { ...second!, [field]: first![field] }])).toThrow(
    expect.objectContaining({
      code: 'REGISTER_INVALID',
      message: expect.stringContaining(`${second!.name}: ${field} is`),
    }),
  )
})

it('an entry without a field is refused like one that is malformed', async () => {
  const { demoDivision: _, ...without } = first!
  expect(await read([without])).toThrow(expect.objectContaining({ code: 'REGISTER_INVALID' }))
})
