import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepAnchors } from '../../../db/border/anchors.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import { cityKeys } from '../../../db/settings.js'
import type { CityStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { freshFolder } from '../../support/embedded.js'

const kunshan = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
let databases: Databases
let city: CityStore
beforeAll(async () => {
  const settings = {
    members: enabledJurisdictions(),
    dataFolder: await freshFolder(),
    url: null,
    urls: {},
  }
  databases = await openDatabases(settings, loadCatalogues())
  city = await databases.city(kunshan, cityKeys({}, kunshan, settings))
})
afterAll(() => databases.close())

const anchor = (number: number) => ({ number, payload: `{"number":${number}}`, jws: 'a..b' })

it('a city keeps each anchor once, and never takes another in its place', async () => {
  expect(await keepAnchors(city, [])).toBe(0)
  expect(await keepAnchors(city, [anchor(1), anchor(2)])).toBe(2)
  expect(await keepAnchors(city, [anchor(2), anchor(3)])).toBe(3)
  await expect(keepAnchors(city, [{ ...anchor(2), jws: 'c..d' }])).rejects.toMatchObject({
    code: 'ANCHOR_DIFFERS',
    message: 'Kunshan has another anchor of number 2; run "npm run audit -- verify".',
  })
  expect(await databases.keptAnchors(kunshan)).toEqual([1, 2, 3].map(anchor))
})
