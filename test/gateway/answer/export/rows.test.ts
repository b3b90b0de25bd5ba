import { describe, expect, it } from 'vitest'
import {
  type ExportPage,
  exportRows,
  withClosingRow,
} from '../../../../gateway/answer/export/rows.js'

const page = (codes: readonly string[] | null, next: string | null = null): ExportPage => ({
  rows: codes?.map((code) => [code, '']) ?? null,
  next,
  errors: [],
  notes: [],
  dataset: { kunshan: { epoch: 'e', position: 7 } },
})
const header = ['code', 'name']

async function written(
  first: ExportPage,
  mostRows: number,
  rest: Readonly<Record<string, ExportPage>> = {},
): Promise<string[]> {
  const lines: string[] = []
  const rows = exportRows(
    header,
    [{ en: 'list: SL06', zh: '名单为 SL06' }],
    first,
    mostRows,
    async (after) => rest[after]!,
    'zh',
    () => ({ en: 'Kunshan', zh: '昆山市' }),
  )
  for await (const cells of withClosingRow(rows, 'zh')) {
    expect(cells).toHaveLength(header.length)
    lines.push(cells.join('|'))
  }
  return lines
}
const all = (rows: number, most: number) =>
  `共 ${rows} 行，已全部导出（每个文件最多 ${most} 行）。 查询条件：名单为 SL06。 数据版本：昆山市第 7 版（纪元 e）。|`
const cut = (most: number) =>
  `达到每个文件 ${most} 行的上限，其余未导出。 查询条件：名单为 SL06。 数据版本：昆山市第 7 版（纪元 e）。|`

describe('an export', () => {
  it('has the rows of all pages, and says at its end that they are all', async () => {
    expect(await written(page(['a', 'b'], 'B'), 10, { B: page(['c']) })).toEqual([
      'code|name',
      'a|',
      'b|',
      'c|',
      all(3, 10),
    ])
  })

  it('of nothing says so', async () => {
    expect(await written(page([]), 10)).toEqual(['code|name', all(0, 10)])
  })

  it('that just fits is whole', async () => {
    expect((await written(page(['a'], 'A'), 2, { A: page(['b']) })).at(-1)).toBe(all(2, 2))
  })

  it('stops at the cap in the middle of a page or behind one, and says that there is more', async () => {
    expect(await written(page(['a', 'b', 'c']), 2)).toEqual(['code|name', 'a|', 'b|', cut(2)])
    expect(await written(page(['a', 'b'], 'B'), 2)).toEqual(['code|name', 'a|', 'b|', cut(2)])
  })

  it('says once what was told beside any page', async () => {
    const errors = [{ message: '未能查询昆山市。', extensions: { code: 'COULD_NOT_ASK' } }]
    const lines = await written({ ...page(['a'], 'A'), errors }, 9, {
      A: { ...page(['b']), errors },
    })
    expect(lines.at(-1)).toBe(
      all(2, 9).replace(' 查询条件', ' 未能查询昆山市。（COULD_NOT_ASK） 查询条件'),
    )
  })

  it('breaks off when a page that follows is not answered', async () => {
    const failed = { ...page(null), errors: [{ message: 'away' }] }
    await expect(written(page(['a'], 'A'), 9, { A: failed })).rejects.toThrow('away')
  })
})
