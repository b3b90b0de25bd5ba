import { afterAll, beforeAll, expect, it } from 'vitest'
import { listApplicants, noFacts } from '../../../db/incentives/zone-applicants.js'
import { usePlays } from '../../../db/seed/uses.js'
import { loadDueRules } from '../../../rules/cases/deadlines.js'
import { benefitUseCase } from '../../../rules/incentives/benefit-use.js'
import { consentState } from '../../../rules/incentives/consent.js'
import { redEntryCase } from '../../../rules/incentives/red-entry-case.js'
import { announcedUntil } from '../../../rules/incentives/red-told.js'
import { grouped } from '../../../runtime/grouped.js'
import { asOf, type Seeded, seeded } from './seeded.js'

let store: Seeded
beforeAll(async () => {
  store = await seeded(2000)
})
afterAll(() => store.close())

const rowsOf = async (text: string) => {
  const rows: Record<string, unknown>[] = []
  for (const { jurisdiction } of store.cities) {
    rows.push(...(await store.rows(text.replaceAll('city.', `${jurisdiction.key}.`))))
  }
  return rows
}

it('firms use products in every state, each by a way of its table, also products of another city', async () => {
  const rows = await rowsOf(
    `select *, step_on::text as on, consent_until::text as until from city.benefit_use order by id, known_from`,
  )
  const uses = grouped(rows, ({ id }) => id as string)
  const states = new Set<string>()
  for (const steps of uses.values()) {
    let from: string | null = null
    for (const { step, state } of steps) {
      const found = benefitUseCase.transitions.find(
        (one) => one.from === from && one.step === step && one.to === state,
      )
      expect([from, step, found?.to]).toEqual([from, step, state])
      from = state as string
    }
    const { id, state, on, until } = steps.at(-1)! as Record<string, string>
    const consent = { id: id!, state: state as never, stepOn: on!, consentUntil: until! }
    states.add(consentState(consent, asOf))
  }
  expect(uses.size).toBeGreaterThan(usePlays.length)
  expect([...states].sort()).toEqual(
    ['APPLIED', 'CONSENTED', 'ENDED', 'EXPIRED', 'GRANTED', 'REFUSED', 'USED', 'WITHDRAWN'].sort(),
  )
  const own = new Map(
    store.cities.flatMap(({ jurisdiction }) => [[jurisdiction.shortCode, jurisdiction.code]]),
  )
  const elsewhere = rows.filter(
    ({ id, asked_in }) => own.get((id as string).split('-')[0]!) !== asked_in,
  )
  expect(elsewhere.length).toBeGreaterThan(0)
})

it('red entries are proposed, checked, announced, in force, refused and revoked, with a history that justifies it', async () => {
  const rows = await rowsOf(
    `select e.*, e.step_on::text as on, e.announced_on::text as announced, l.ended_by
     from city.red_entry e left join city.list_entry l on l.id = e.entry_id and l.known_to is null
     where e.known_to is null`,
  )
  expect(new Set(rows.map(({ state }) => state))).toEqual(
    new Set([...redEntryCase.open, 'IN_FORCE', 'REFUSED', 'REVOKED']),
  )
  const [{ jurisdiction }] = store.cities as [Seeded['cities'][number]]
  for (const { state, on, announced, ended_by } of rows) {
    expect([state, ended_by !== null]).toEqual([state, state === 'REVOKED'])
    if (state !== 'IN_FORCE') continue
    expect(
      announcedUntil(announced as string, jurisdiction, loadDueRules())! < (on as string),
    ).toBe(true)
  }
})

it('an objection to a red entry is pending somewhere', async () => {
  const codes = (
    await store.rows(`select distinct subject_code from zone.list_entry where colour = 'RED'`)
  ).map((row) => row.subject_code as string)
  const found = await listApplicants(store.zone, codes)
  const disputed = codes.filter((code) =>
    (found.get(code) ?? noFacts).entries.some(
      ({ colour, objections }) =>
        colour === 'RED' && objections.some(({ decidedOn }) => decidedOn === null),
    ),
  )
  expect(disputed.length).toBeGreaterThan(0)
})
