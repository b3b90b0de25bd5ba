import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { databaseSettings, replicationUrl } from '../../db/settings.js'
import { enabledJurisdictions } from '../../schema/register.js'

const folder = mkdtempSync(path.join(tmpdir(), 'db-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string) => {
  const place = path.join(folder, name)
  writeFileSync(place, text)
  return place
}

const jurisdictions = enabledJurisdictions()
const kunshan = jurisdictions.find(({ key }) => key === 'kunshan')!
const address = 'postgres://hub:secret@db.example:5432/credit'

describe('an address of a database', () => {
  it('comes from its variable, or from the file that the variable with _FILE names', () => {
    const named = file('url', `${address}\n`)
    expect(databaseSettings({ DATABASE_URL_KUNSHAN_FILE: named }, jurisdictions).urls).toEqual({
      kunshan: address,
    })
    expect(databaseSettings({ DATABASE_URL_FILE: named }, jurisdictions).url).toBe(address)
    expect(replicationUrl({ REPLICATION_URL_KUNSHAN_FILE: named }, kunshan)).toBe(address)
  })

  it.each([
    ['both are set', { DATABASE_URL: address, DATABASE_URL_FILE: '/x' }, 'both set'],
    ['the file is not there', { DATABASE_URL_FILE: path.join(folder, 'none') }, 'cannot be read'],
  ])('is refused when %s', (_, env, message) => {
    expect(() => databaseSettings(env, jurisdictions)).toThrow(message)
  })
})
