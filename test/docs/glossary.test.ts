import { getTableName } from 'drizzle-orm'
import { buildSchema, isEnumType, isInterfaceType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { cityTables } from '../../db/tables/city.js'
import { hubTables } from '../../db/tables/hub.js'
import { readPage } from './pages.js'

const rows = readPage('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .slice(1)
  .map((line) => line.split(' | '))
const named = (cell: string | undefined) =>
  [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)

it('the glossary names types, fields and values that the schema has', () => {
  const schema = buildSchema(readPage('schema/api.graphql'))
  const isThere = (name: string) => {
    const [type, member] = name.split('.')
    const found = schema.getType(type!)
    if (!member || !found) return found !== undefined
    if (isEnumType(found)) return found.getValue(member) !== undefined
    return (isObjectType(found) || isInterfaceType(found)) && member in found.getFields()
  }
  const names = rows
    .flatMap(([, , inSchema]) => named(inSchema))
    .filter((one) => /^[A-Z]\w+(\.\w+)?$/.test(one))
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter((name) => !isThere(name))).toEqual([])
})

it('the glossary names tables that there are', () => {
  const tables = new Set([
    ...Object.values(cityTables('city')).map((table) => getTableName(table)),
    ...Object.values(hubTables()).map((table) => `hub.${getTableName(table)}`),
  ])
  const names = rows
    .flatMap(([, , , inTables]) => named(inTables?.replace(/`\w+` columns/, '')))
    .filter((one) => /^(hub\.)?[a-z]+(_[a-z]+)*$/.test(one))
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !tables.has(name))).toEqual([])
})
