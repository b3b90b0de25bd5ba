import { expect, it } from 'vitest'
import { idAt, localIdIn, toldId } from '../../schema/object-id.js'

const local = 'JX-E-24affbeb9f7eee98836953a46de62562'
const moments = [
  {},
  { on: '2026-01-02' },
  { knownAt: '2026-01-02T00:00:00.000000Z' },
  { on: '2026-01-02', knownAt: '2026-01-02T00:00:00.000000Z' },
]

it.each(moments)('each id that the hub gives a fact leads to that in its city (%o)', (moment) => {
  const told = (['Commitment', 'ComparedEntry', 'DecisionFact'] as const).map((type) =>
    toldId(type, local, moment),
  )
  for (const id of [idAt(local, moment), ...told]) expect(localIdIn(id)).toBe(local)
})

it('a text of another form stays as it is', () => {
  for (const text of ['', 'CreditFile:x', 'x;when=now', 'x;knownAt=1;on=2']) {
    expect(localIdIn(text)).toBe(text)
  }
})
