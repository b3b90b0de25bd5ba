import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityStore } from '../../db/store.js'
import { examplesFor } from '../../gateway/playground/examples.js'
import type { IntakeReport, SheetKind } from '../../schema/intake.js'
import { enabledJurisdictions, loadRegister } from '../../schema/register.js'
import { bodyCode, bodyRow, type Cells, penaltyRow, sheetCsv } from '../intake/sheet-files.js'
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

  describe('the one that no code knows', () => {
    const known = new Set(enabledJurisdictions(register).map(({ key }) => key))
    const own = () => hub.cities.find(({ jurisdiction }) => !known.has(jurisdiction.key))!
    const other = () => hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const supervisionOf = async ({ db, t, jurisdiction }: CityStore) => {
      const name = `${jurisdiction.name}市场监督管理局`
      const [unit] = await db
        .select()
        .from(t.organisationUnit)
        .where(eq(t.organisationUnit.name, name))
      return unit!
    }

    async function handIn(of: CityStore, rows: readonly Cells[], kind: SheetKind = 'penalties') {
      const city = of.jurisdiction.key
      const token = await hub.issuer.tokenFor({ role: 'operator', city })
      const response = await fetch(`${hub.url}/intake/${city}/${kind}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
        body: sheetCsv(kind, rows),
      })
      const { added, refused, faults } = (await response.json()) as IntakeReport
      return {
        added,
        refused,
        faults: [...new Set(faults.map(({ row, code }) => `${row} ${code}`))],
      }
    }

    async function take(of: CityStore, step: string, input: object) {
      const city = of.jurisdiction.key
      const { body } = await hub.ask({
        query: `mutation ($input: ${step[0]!.toUpperCase()}${step.slice(1)}Input!) {
          ${city} { ${step}(input: $input) { recognition { recognisedBy originCode status } } }
        }`,
        variables: { input: { clientKey: randomUUID(), documentNo: '示意〔2026〕7号', ...input } },
        as: 'operator',
        city,
      })
      return body.data?.[city]?.[step]?.recognition ?? body.errors
    }

    const decide = async (code: string, measureCode: string) => {
      const { body } = await hub.ask({
        query: `query ($code: SubjectCode!, $measure: ID!, $in: DivisionCode!) {
          decide(code: $code, measureCode: $measure, in: $in) { outcome reasons units articles }
        }`,
        variables: { code, measure: measureCode, in: own().jurisdiction.code },
        as: 'partner',
        city: own().jurisdiction.key,
      })
      expect(body.errors).toBeUndefined()
      return body.data.decide
    }

    it('takes its own sheet, and each city knows rows of the other for what they are', async () => {
      const [here, there] = [await supervisionOf(own()), await supervisionOf(other())]
      const decidedOn = hub.today
      for (const city of [own(), other()]) {
        await handIn(city, [bodyRow(1), bodyRow(2)], 'subjects')
      }
      const rows = [penaltyRow(1, here, { decidedOn }), penaltyRow(2, there, { decidedOn })]
      expect([await handIn(own(), rows), await handIn(other(), rows)]).toEqual([
        { added: 1, refused: 1, faults: ['3 AUTHORITY_OF_ANOTHER_CITY'] },
        { added: 1, refused: 1, faults: ['2 AUTHORITY_OF_ANOTHER_CITY'] },
      ])
    })

    it('recognises a standard by its steps, and decides along its own path by it', async () => {
      const [from, to] = [other().jurisdiction.code, own().jurisdiction.code]
      const unit = await supervisionOf(other())
      const fined = { decidedOn: hub.today, fine: '20', content: '罚款人民币200000元' }
      await handIn(other(), [bodyRow(3)], 'subjects')
      await handIn(other(), [penaltyRow(3, unit, fined)])
      const before = await decide(bodyCode(3), 'M11')
      const about = { originCode: from, behaviourCode: 'FD01' }
      const steps = [
        await take(own(), 'proposeRecognition', { ...about, conditional: false, scheme: '嘉昆太' }),
        await take(own(), 'signRecognition', { ...about, originStandardFrom: '2019-01-01' }),
        await take(other(), 'proposeRecognition', {
          ...about,
          originCode: to,
          conditional: false,
          scheme: '嘉昆太',
        }),
      ]
      expect(steps).toEqual([
        { recognisedBy: to, originCode: from, status: 'PROPOSED' },
        { recognisedBy: to, originCode: from, status: 'IN_FORCE' },
        { recognisedBy: from, originCode: to, status: 'PROPOSED' },
      ])
      const path = {
        articles: ['食品安全法 第一百零九条'],
        units: [`${own().jurisdiction.name}市场监督管理局`],
      }
      expect([before, await decide(bodyCode(3), 'M11')]).toEqual([
        { ...path, outcome: 'NOT_APPLICABLE', reasons: ['RECOGNITION_NOT_STATED'] },
        {
          ...path,
          outcome: 'APPLICABLE',
          reasons: ['RECOGNISED', 'THRESHOLD_MET', 'BASIS_UNVERIFIED'],
        },
      ])
    })

    it('screens, compares and exports as each other one does', async () => {
      const { code } = own().jurisdiction
      const bearing = async (role: string) => ({
        authorization: `Bearer ${await hub.issuer.tokenFor({ role })}`,
      })
      const screened = await fetch(`${hub.url}/screen?measures=M11&in=${code}`, {
        method: 'POST',
        headers: { ...(await bearing('partner')), 'content-type': 'application/x-ndjson' },
        body: `${JSON.stringify({ code: bodyCode(3) })}\n`,
      })
      const [, answer] = (await screened.text()).split('\n').map((line) => JSON.parse(line || '{}'))
      expect(answer).toMatchObject({
        line: 1,
        code: bodyCode(3),
        decisions: [{ measureCode: 'M11', outcome: 'APPLICABLE' }],
      })
      for (const file of [
        `gaps.csv?from=${code}&to=${other().jurisdiction.code}`,
        `comparison.csv?listCode=SL02&jurisdictions=${code},${other().jurisdiction.code}`,
      ]) {
        const response = await fetch(`${hub.url}/export/${file}`, {
          headers: await bearing('regulator'),
        })
        const lines = (await response.text()).trim().split('\n')
        expect([file, response.status, lines.length > 2]).toEqual([file, 200, true])
      }
    })

    it('stands in the examples of the playground, each of which is answered', async () => {
      const { code, key } = own().jurisdiction
      const members = [own(), other()].map(({ jurisdiction }) => jurisdiction)
      const examples = examplesFor(members, { codes: [bodyCode(3)], cities: new Map() })
      expect(JSON.stringify(examples.map(({ variables }) => variables))).toContain(code)
      for (const { title, role, query, variables } of examples) {
        const unit = role === 'officer' ? { unit: (await supervisionOf(own())).code } : {}
        const asker =
          role === 'anonymous' ? {} : { as: role, city: key, subject: bodyCode(3), ...unit }
        const { body } = await hub.ask({ query, variables, ...asker })
        expect([title, body.errors]).toEqual([title, undefined])
      }
    })
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
    /such as 320583|例如 320583/,
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
