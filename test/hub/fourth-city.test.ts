import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRegister } from '../../schema/register.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { fieldsByRole } from './roles.js'

const register = loadRegister()

describe('with every candidate of the register enabled', () => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await startTestHub({
      jurisdictions: register.map((jurisdiction) => ({ ...jurisdiction, enabled: true })),
    })
  })
  afterAll(() => hub.close())

  fieldsByRole(() => hub)

  it('has a root field, a file and clocks for each', async () => {
    expect(hub.jurisdictions.length).toBeGreaterThan(3)
    const fields = hub.jurisdictions.map(
      ({ key }) => `${key} { code name coverage { organisations } }`,
    )
    const { body } = await hub.ask({ query: `{ ${fields.join(' ')} }` })
    expect(body.errors).toBeUndefined()
    expect(body.data).toMatchObject(
      Object.fromEntries(hub.jurisdictions.map(({ key, code, name }) => [key, { code, name }])),
    )
    expect(Object.keys(body.extensions.dataset).sort()).toEqual(
      hub.jurisdictions.map(({ key }) => key).sort(),
    )
  })
})

it('no code names a city: a member is an entry of the register and its data', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const words = register.flatMap(({ key, typePrefix, code, name, parentCity, demoDivision }) => [
    key,
    typePrefix,
    code,
    name,
    name.slice(0, 2),
    demoDivision,
    ...(parentCity ? [parentCity.name, parentCity.code] : []),
  ])
  const isSource = (file: string) =>
    /\.(ts|mjs|graphql|sql)$/.test(file) &&
    !/(^|\/)(generated|meta)\/|resolver-types\.ts$/.test(file)
  // Texts that show a form, and the one division that demonstration persons stand under.
  const examples = [
    /such as 320583/,
    /(key|code) of [a-z ]*member: (kunshan|[0-9]{6})/,
    /'91990583MA00000000'/,
    /personDivision = '990583'/,
  ]
  const composed = ['schema/api.graphql', 'schema/supergraph.graphql']
  const found = ['schema', 'rules', 'db', 'intake', 'subgraphs', 'gateway'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((file) => isSource(file) && !composed.includes(file))
      .flatMap((file) =>
        readFileSync(path.join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, index) => {
            // Comments and SDL descriptions may give an example.
            const code = line.replace(/^\s*(\/\/|\*|\/\*\*|"|#).*$/, '').replace(/\/\*\*.*\*\//, '')
            return words.some((word) => code.includes(word)) &&
              !examples.some((example) => example.test(code))
              ? [`${file}:${index + 1}: ${line.trim()}`]
              : []
          }),
      ),
  )
  expect(found).toEqual([])
})
