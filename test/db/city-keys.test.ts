import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inspect } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { newRowKey, unwrapRowKey } from '../../db/server/seal.js'
import { cityKeys, databaseSettings } from '../../db/settings.js'
import { loadRegister } from '../../schema/register.js'

const folder = mkdtempSync(path.join(tmpdir(), 'city-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const kunshan = loadRegister().find(({ key }) => key === 'kunshan')!
const hex = () => randomBytes(32).toString('hex')
const ids = hex()
const keysOf = (env: Record<string, string>) =>
  cityKeys(
    { HUB_ISSUER: 'https://issuer.example', ID_SECRET_KUNSHAN: ids, ...env },
    kunshan,
    databaseSettings({ HUB_DATA: folder }, [kunshan]),
  )

function file(text: string, name = hex()): string {
  const at = path.join(folder, name)
  writeFileSync(at, text)
  return at
}

it('secrets come from files as from variables', () => {
  const [person, wrapping] = [hex(), hex()]
  const expected = {
    person: { version: 2, key: Buffer.from(person, 'hex') },
    wrapping: [Buffer.from(wrapping, 'hex')],
    ids: Buffer.from(ids, 'hex'),
  }
  const version = { PERSON_KEY_VERSION: '2' }
  expect(keysOf({ ...version, PERSON_KEY_SECRET: person, WRAPPING_KEY_KUNSHAN: wrapping })).toEqual(
    expected,
  )
  expect(
    keysOf({
      ...version,
      PERSON_KEY_SECRET_FILE: file(`${person}\n`),
      WRAPPING_KEY_KUNSHAN_FILE: file(`${wrapping}\n`),
    }),
  ).toEqual(expected)
})

it('one secret for two uses is refused', () => {
  const secret = hex()
  const env = { PERSON_KEY_SECRET: secret, WRAPPING_KEY_KUNSHAN: `${hex()} ${secret}` }
  expect(() => keysOf(env)).toThrow('PERSON_KEY_SECRET and WRAPPING_KEY_KUNSHAN are the same')
  const named = { PERSON_KEY_SECRET: secret, WRAPPING_KEY_KUNSHAN: hex() }
  expect(() => keysOf({ ...named, ID_SECRET_KUNSHAN: secret })).toThrow(
    'PERSON_KEY_SECRET and ID_SECRET_KUNSHAN are the same',
  )
  expect(() => keysOf({ ...named, ID_SECRET_KUNSHAN: named.WRAPPING_KEY_KUNSHAN })).toThrow(
    'WRAPPING_KEY_KUNSHAN and ID_SECRET_KUNSHAN are the same',
  )
})

it('a new wrapping key is taken from its file without a stop; the old one opens what it wrapped', async () => {
  const [old, next] = [hex(), hex()]
  const at = file(`${old}\n`)
  const keys = keysOf({ PERSON_KEY_SECRET: hex(), WRAPPING_KEY_KUNSHAN_FILE: at })
  const before = newRowKey(keys.wrapping, 'row')
  writeFileSync(at, `${next}\n${old}\n`)
  // A file is looked at again after a twentieth of a second.
  await setTimeout(100)
  expect(unwrapRowKey(before.wrappedKey, keys.wrapping, 'row')).toEqual(before.rowKey)
  const after = newRowKey(keys.wrapping, 'row')
  const newest = [Buffer.from(next, 'hex')]
  expect(unwrapRowKey(after.wrappedKey, newest, 'row')).toEqual(after.rowKey)
  writeFileSync(at, 'half of a')
  await setTimeout(100)
  expect(keys.wrapping).toEqual([...newest, Buffer.from(old, 'hex')])
})

const [one, other] = [hex(), hex()]
it.each<[string, Record<string, string>, string]>([
  ['missing', { PERSON_KEY_SECRET: one }, 'WRAPPING_KEY_KUNSHAN is missing'],
  ['no hexadecimal', { PERSON_KEY_SECRET: `x${one}` }, 'PERSON_KEY_SECRET is not 64 hex'],
  ['no secret of ids', { PERSON_KEY_SECRET: one, ID_SECRET_KUNSHAN: '' }, 'ID_SECRET_KUNSHAN is'],
  ['several', { PERSON_KEY_SECRET: `${one} ${other}` }, 'PERSON_KEY_SECRET holds several'],
  ['twice', { PERSON_KEY_SECRET: one, PERSON_KEY_SECRET_FILE: '/x' }, 'are both set'],
  ['no file', { PERSON_KEY_SECRET_FILE: '/nowhere' }, 'PERSON_KEY_SECRET_FILE: /nowhere'],
  ['no number', { PERSON_KEY_SECRET: one, PERSON_KEY_VERSION: 'two' }, 'PERSON_KEY_VERSION is'],
])('a refusal names the variable, never the value: %s', (_, env, told) => {
  const wrapping: Record<string, string> = told.startsWith('WRAPPING')
    ? {}
    : { WRAPPING_KEY_KUNSHAN: other }
  let refusal: unknown
  try {
    keysOf({ ...env, ...wrapping })
  } catch (error) {
    refusal = error
  }
  expect(refusal).toMatchObject({ code: 'CONFIGURATION_INVALID' })
  const dump = inspect(refusal, { depth: 9, showHidden: true })
  expect(dump).toContain(told)
  expect(dump).not.toContain(one)
  expect(dump).not.toContain(other)
})
