import { expect, it } from 'vitest'
import { allLayouts, recogniseHeader } from '../../../intake/sheets/header.js'

const layouts = allLayouts()

it.each([
  ['an apostrophe', (name: string) => `'${name}`],
  ['="…"', (name: string) => `="${name}"`],
])('knows a header behind %s', (_, marked) => {
  for (const { sheet, edition, columns } of layouts) {
    const cells = columns.map(({ name }) => marked(name))
    const header = recogniseHeader(cells, { place: 'test', wanted: sheet, layouts })
    expect([header.layout.edition, header.columns, header.extra]).toEqual([edition, columns, []])
  }
})
