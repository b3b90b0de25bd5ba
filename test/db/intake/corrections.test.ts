import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyCode, bodyRow, type Cells, emptyKunshan, type IntakeCity } from './sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

describe('a row of the register', () => {
  const held = async (index: number) => {
    const of = (table: string, column: string) =>
      city.rows(
        `select ${column} as value from kunshan.${table} where subject_code = '${bodyCode(index)}' and known_to is null order by id`,
      )
    const values = async (found: ReturnType<typeof of>) => (await found).map(({ value }) => value)
    return {
      names: await values(of('organisation_name', 'name')),
      identifiers: await values(of('identifier', 'value')),
      representatives: (
        await city.rows(
          `select name from kunshan.representative where subject_code = '${bodyCode(index)}' and known_to is null`,
        )
      ).map(({ name }) => name),
    }
  }
  const full = (index: number): Cells =>
    bodyRow(index, {
      taxNo: '990583000000001',
      formerNames: '演示旧名 2020-05-01;演示更旧名 2015-03-31',
    })
  const allHeld = {
    names: ['演示第1号有限公司', '演示旧名', '演示更旧名'],
    identifiers: ['990583000000001'],
    representatives: ['演示张三'],
  }

  it('takes out what its columns leave empty, and nothing of other bodies', async () => {
    await city.handIn('subjects', [full(1), full(2)])
    expect(await held(1)).toEqual(allHeld)
    const emptied = bodyRow(1, { representative: '', formerNames: '演示旧名 2020-05-01' })
    const run = await city.handIn('subjects', [emptied, full(2)])
    expect([run.rowsChanged, run.rowsUnchanged]).toEqual([1, 1])
    expect(await held(1)).toEqual({
      names: ['演示第1号有限公司', '演示旧名'],
      identifiers: [],
      representatives: [],
    })
    expect((await held(2)).identifiers).toEqual(['990583000000001'])
    const [clock] = await city.rows('select position from kunshan.clock')
    await city.handIn('subjects', [emptied, full(2)])
    expect(await city.rows('select position from kunshan.clock')).toEqual([clock])
  })

  it('leaves alone what its sheet has no column for', async () => {
    await city.handIn('subjects', [full(3)])
    const { partyName, partyKind, partyCode } = full(3)
    const narrow = `主体名称,主体类别,统一社会信用代码,成立日期\n${partyName},${partyKind},${partyCode},2012-05-01\n`
    await city.handIn('subjects', Buffer.from(narrow))
    expect(await held(3)).toEqual({
      ...allHeld,
      names: ['演示第3号有限公司', '演示旧名', '演示更旧名'],
    })
  })
})
