import { afterAll, beforeAll, expect, it } from 'vitest'
import { refold } from '../../../db/subjects/refold.js'
import { bodyCode, bodyRow, emptyKunshan, type IntakeCity } from '../../intake/sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
  await city.handIn('subjects', [
    bodyRow(1, { partyName: '昆山演示⻓江⻋业有限公司' }),
    ...Array.from({ length: 1200 }, (_, at) => bodyRow(at + 2)),
  ])
})
afterAll(() => city.close())

const stored = () =>
  city.rows(
    `select id, name, normalised_name, grams, pinyin, fold_edition, known_from::int, known_to from kunshan.organisation_name order by id, known_from`,
  )
/** As a version of the hub without editions has left them. */
const fromBefore = () =>
  city.rows(
    `update kunshan.organisation_name set normalised_name = '昆山演示江业', grams = '{江,业,江业}', pinyin = null, fold_edition = null`,
  )

it('folds stored names anew, in as many goes as it takes, and begins no version', async () => {
  const before = await stored()
  const clock = await city.rows('select position from kunshan.clock')
  expect(before.find(({ id }) => id === `${bodyCode(1)}-1`)).toMatchObject({
    normalised_name: '昆山演示长江车业有限公司',
    pinyin: 'kunshanyanshichangjiangcheyeyouxiangongsi ksyscjcyyxgs',
    fold_edition: 1,
  })
  await fromBefore()
  let batches = 0
  const first = await refold(city.store, () => ++batches > 1)
  const others = await refold(city.store)
  expect([first, others]).toEqual([500, 701])
  expect(await refold(city.store)).toBe(0)
  expect(await stored()).toEqual(before)
  expect(await city.rows('select position from kunshan.clock')).toEqual(clock)
})

it('a row that comes again before its name was folded anew is no change', async () => {
  await fromBefore()
  const run = await city.handIn('subjects', [bodyRow(2)])
  expect([run.rowsChanged, run.rowsUnchanged]).toEqual([0, 1])
  expect(await refold(city.store)).toBe(1201)
})
