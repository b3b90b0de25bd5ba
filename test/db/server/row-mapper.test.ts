import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core'
import * as utils from 'drizzle-orm/utils'
import { expect, it } from 'vitest'
import { rowMapper } from '../../../db/server/row-mapper.js'
import { cityTables } from '../../../db/tables/city.js'

type Selected = Parameters<typeof rowMapper>[0]

/** drizzle keeps their types to itself. */
const { mapResultRow, orderSelectedFields } = utils as unknown as {
  mapResultRow(selected: Selected, row: readonly unknown[], joins: undefined): object
  orderSelectedFields(fields: Record<string, unknown>): Selected
}
const { listEntry, clock, subject } = cityTables('city')
const others = pgTable('others', {
  number: integer(),
  isSo: boolean(),
  json: jsonb(),
  day: date({ mode: 'date' }),
  at: timestamp({ mode: 'date' }),
})

it('makes of a row what drizzle makes of it', () => {
  const selected = orderSelectedFields({
    ...listEntry,
    number: others.number,
    isSo: others.isSo,
    json: others.json,
    day: others.day,
    at: others.at,
    table: sql<string>`${clock}.tableoid::text`,
    doubled: sql<number>`2 * ${others.number}`.mapWith(Number),
    named: sql<string>`'x'`.as('named'),
  })
  const values = ['text', '12', '2026-04-01', '{"a":1}', '2026-04-01T00:00:00.000000Z', null]
  const rows = values.map((_, first) =>
    selected.map((_, place) => values[(first + place) % values.length]),
  )
  const mapped = rowMapper(selected)!(rows)
  const expected = rows.map((row) => mapResultRow(selected, row, undefined))
  expect(mapped).toEqual(expected)
  expect(Object.keys(mapped[0]!)).toEqual(Object.keys(expected[0]!))
})

it('leaves objects within rows to drizzle', () => {
  expect(rowMapper(orderSelectedFields({ code: subject.code, subject }))).toBeNull()
})
