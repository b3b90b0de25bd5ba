import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CityStore } from '../../db/store.js'
import { sealIdentity } from '../../db/subjects/identity.js'
import { countPersonKeyAttempt } from '../../db/subjects/person-key-attempts.js'
import { addMonths } from '../../rules/days.js'
import { personKey } from '../../rules/subjects/person-key.js'
import { citizenCheckCharacter } from '../../schema/scalars/check-characters.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, licensing } from './invented.js'

let hub: TestHub
let kunshan: CityStore
beforeAll(async () => {
  hub = await startTestHub({ subjects: 50 })
  kunshan = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
})
afterAll(() => hub.close())

/** Adds a person of the age to Kunshan; `destroyed` drops the key of the sealed identity. */
async function addPerson(bornOn: string, { destroyed = false } = {}) {
  const body = `990583${bornOn.replaceAll('-', '')}001`
  const number = body + citizenCheckCharacter(body)
  const code = personKey(number, kunshan.keys.person)
  const sealed = sealIdentity(code, { name: '演示甲', number }, kunshan.keys)
  await add(kunshan, {
    subject: [
      {
        code,
        kind: 'PERSON',
        codeStatus: 'OK',
        industryCode: null,
        divisionCode: null,
        registeredOn: null,
      },
    ],
    personIdentity: [{ ...sealed, ...(destroyed ? { wrappedKey: null } : {}) }],
  })
  return { code, number }
}

/** What a licensing partner is told of a person's file in Kunshan. */
async function fileOf(code: string) {
  const { body } = await hub.ask({
    query: `query ($code: SubjectCode!) {
      creditSubject(code: $code) { files { jurisdictionCode holding } }
    }`,
    variables: { code },
    as: 'partner',
    headers: licensing,
  })
  return {
    holding: body.data.creditSubject.files[1].holding,
    codes: (body.errors ?? []).map(
      ({ extensions }: { extensions: { code: string } }) => extensions.code,
    ),
  }
}

it('closes the file of a person under 18 to everybody, and opens it to those entitled afterwards', async () => {
  const minor = await addPerson(addMonths(hub.today, -12 * 17))
  const adult = await addPerson(addMonths(hub.today, -12 * 40))
  expect(await fileOf(minor.code)).toEqual({ holding: null, codes: ['PERSON_FILE_CLOSED'] })
  expect(await fileOf(adult.code)).toEqual({ holding: 'HELD', codes: [] })
})

it('closes the file of a person whose identity was destroyed', async () => {
  const { code } = await addPerson('1980-01-01', { destroyed: true })
  expect(await fileOf(code)).toEqual({ holding: null, codes: ['PERSON_FILE_CLOSED'] })
})

it('gives no key for a person under 18, as if number and name did not match', async () => {
  const { number } = await addPerson(addMonths(hub.today, -12 * 16))
  const { body } = await hub.ask({
    query: 'mutation ($n: String!, $m: String!) { kunshan { personKey(idNumber: $n, name: $m) } }',
    variables: { n: number, m: '演示甲' },
    as: 'partner',
    headers: licensing,
  })
  expect(body.data.kunshan.personKey).toBeNull()
  expect(body.errors[0].extensions.code).toBe('PERSON_NOT_MATCHED')
})

it('gives a unit 200 tries an hour at person keys, another unit its own', async () => {
  const { number } = await addPerson('1975-05-05')
  for (let attempt = 1; attempt <= 200; attempt += 1) {
    await countPersonKeyAttempt(kunshan, 'demo-jiaxing-partner')
  }
  const askedFrom = async (city: string) => {
    const { body } = await hub.ask({
      query:
        'mutation ($n: String!, $m: String!) { kunshan { personKey(idNumber: $n, name: $m) } }',
      variables: { n: number, m: '演示甲' },
      as: 'partner',
      city,
      headers: licensing,
    })
    return body.errors?.[0].extensions.code ?? typeof body.data.kunshan.personKey
  }
  expect(await askedFrom('jiaxing')).toBe('PERSON_KEY_BUDGET_SPENT')
  expect(await askedFrom('taicang')).toBe('string')
})
