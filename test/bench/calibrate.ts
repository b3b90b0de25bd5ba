import { sql } from 'drizzle-orm'
import { buildSchema, type DocumentNode, parse, print } from 'graphql'
import { insertMissingClients } from '../../db/hub/clients.js'
import { tickClock } from '../../db/ledger/clock.js'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import type { CityStore } from '../../db/store.js'
import { readAccessRules } from '../../gateway/access/rules.js'
import { mostPlanning } from '../../gateway/execute/hub-gateway.js'
import { pricing } from '../../gateway/operation/cost/cost.js'
import { readCosts } from '../../gateway/operation/cost/costs.js'
import { spokenCommand } from '../../runtime/command.js'
import { composeContract } from '../../schema/contract.js'
import { nodeId } from '../../schema/scalars/node-id.js'
import { bodyRow, intakeCity, penaltyRow } from '../intake/sheet-files.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { median } from './median.js'
import { inParts, rootOperations, type Values } from './root-operations.js'

// `npm run calibrate`: what each root field costs in points and in processor time, over the embedded server, whose work
// this process does too. All that a field leads to is asked for, in several requests where one would not be planned. What hangs on a city's clock is read anew each time.

/** Nobody is served so unequally: the weights of `@cost` hold while every field is within it. */
const mostOff = 3

/** What the caller of all roles is refused all the same: the other cities' own. */
const passing = ['FOREIGN_CITY', 'UNAUTHORIZED_FIELD_OR_TYPE']

export interface Calibrated {
  readonly field: string
  readonly points: number
  readonly cpuMs: number
}

async function valuesOf(hub: TestHub): Promise<Values> {
  const codes = (await findDemonstrationCodes(hub.zone, hub.today))!
  const { db, v } = hub.zone
  const subjects = await db.selectDistinct({ code: v.listEntry.subjectCode }).from(v.listEntry)
  const fifty = subjects.filter(({ code }) => !code.startsWith('P')).slice(0, 50)
  const kunshan = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
  const [run] = await kunshan.db.select().from(kunshan.t.intakeRun).limit(1)
  const [record] = await kunshan.db.select().from(kunshan.t.creditRecord).limit(1)
  const city = (key: string) => `"${hub.jurisdictions.find((one) => one.key === key)!.code}"`
  return {
    first: '50',
    code: `"${codes.listedInSeveral}"`,
    'creditSubjects.codes': JSON.stringify(fifty.map(({ code }) => code)),
    'decideMany.codes': JSON.stringify(fifty.map(({ code }) => code)),
    'jurisdiction.code': city('kunshan'),
    jurisdictions: `[${hub.jurisdictions.map(({ key }) => city(key)).join()}]`,
    from: city('jiaxing'),
    to: city('kunshan'),
    in: city('kunshan'),
    name: '"演示"',
    listCode: '"SL01"',
    behaviourCode: '"EN01"',
    measureCode: '"M11"',
    'decisionChanges.measures': '["M11"]',
    by: '[DOMAIN, JURISDICTION]',
    id: `"${record!.id}"`,
    'intakeRun.id': `"${run!.id}"`,
    subject: `"${codes.listedInSeveral}"`,
    'repairHolds.number': '"none"',
    'node.id': `"${nodeId({ type: 'CreditSubject', code: codes.listedInSeveral })}"`,
  }
}

/** Decisions that name their party otherwise than the register: a page of them waits for the city's steward. */
async function putOnDesk(kunshan: CityStore): Promise<void> {
  const city = await intakeCity(kunshan, {
    rows: async (text) => [...(await kunshan.db.execute(sql.raw(text)))],
    close: async () => {},
  })
  const indexes = Array.from({ length: 50 }, (_, index) => index)
  await city.handIn(
    'subjects',
    indexes.map((index) => bodyRow(index)),
  )
  await city.handIn(
    'penalties',
    indexes.map((index) => penaltyRow(index, city.authority, { partyName: '演示旧名有限公司' })),
  )
  await city.close()
}

/** Processor time of one request, the median of those behind the first third. */
async function cpuMsOf(hub: TestHub, query: string, token: string): Promise<number> {
  const times: number[] = []
  let spent = 0
  for (let round = 0; round < 400 && (round < 12 || spent < 1_000); round += 1) {
    for (const { db, t } of hub.cities) await tickClock(db, t)
    const before = process.cpuUsage()
    const { body } = await hub.ask({ query, headers: { authorization: `Bearer ${token}` } })
    const { user, system } = process.cpuUsage(before)
    const errors = (body.errors ?? []) as { message: string; extensions: { code: string } }[]
    const serious = errors.filter(({ extensions }) => !passing.includes(extensions.code))
    if (serious.length > 0) throw new Error(`${query}: ${JSON.stringify(serious[0])}`)
    times.push((user + system) / 1_000)
    spent += times.at(-1)!
  }
  return median(times.slice(Math.floor(times.length / 3)))
}

async function calibrate(subjects: number): Promise<Calibrated[]> {
  const hub = await startTestHub({ subjects })
  try {
    const unbounded = { costLimit: 1_000_000_000, budgetPerMinute: 1_000_000_000_000 }
    await insertMissingClients(hub.hub, [
      { id: 'others', name: 'calibration', unitCode: null, isBound: false, ...unbounded },
    ])
    await putOnDesk(hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!)
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const { api, supergraph } = composeContract(hub.jurisdictions)
    const schema = buildSchema(api)
    const priceOf = pricing(schema, readCosts(supergraph), readAccessRules(supergraph))
    const priced = (document: DocumentNode) =>
      priceOf({ document, queryHash: print(document), operationName: null, variables: null })!
    const role = 'partner,regulator,analyst,auditor,operator,steward'
    const token = await hub.issuer.tokenFor({ role, city: 'kunshan' })
    const calibrated: Calibrated[] = []
    for (const { field, query } of rootOperations(schema, 'kunshan', await valuesOf(hub))) {
      const parts = inParts(parse(query), (part) => priced(part).planning <= mostPlanning)
      let points = 0
      let cpuMs = 0
      for (const part of parts) {
        const { estimate, overhead } = priced(parse(part))
        points += estimate + overhead
        cpuMs += await cpuMsOf(hub, part, token)
      }
      calibrated.push({ field, points, cpuMs })
      console.error(
        `${field}: ${points} points in ${parts.length} requests, ${cpuMs.toFixed(2)} ms`,
      )
    }
    return calibrated
  } finally {
    await hub.close()
  }
}

function table(calibrated: readonly Calibrated[]): { text: string; isEven: boolean } {
  const rates = calibrated.map(({ points, cpuMs }) => points / cpuMs)
  const middle = median(rates)
  const rows = calibrated.map(({ field, points, cpuMs }) => {
    const rate = points / cpuMs
    return { field, points, cpuMs, rate, off: rate / middle }
  })
  const isEven = rows.every(({ off }) => off <= mostOff && off >= 1 / mostOff)
  const lines = rows.map(
    ({ field, points, cpuMs, rate, off }) =>
      `| \`${field}\` | ${points} | ${cpuMs.toFixed(2)} | ${rate.toFixed(0)} | ${off.toFixed(2)} |`,
  )
  const head = ['| field | points | CPU ms | points/ms | of the median |', '|---|---|---|---|---|']
  return {
    isEven,
    text: [...head, ...lines, '', `Median: ${middle.toFixed(0)} points a millisecond.`].join('\n'),
  }
}

const command = spokenCommand('calibrate', process.env)
  .description('Measures the points a millisecond of processor time, for each root field.')
  .option('--subjects <number>', 'subjects of all cities together', '5000')
  .action(async ({ subjects }: { subjects: string }) => {
    const { text, isEven } = table(await calibrate(Number(subjects)))
    console.log(text)
    if (!isEven) process.exitCode = 1
  })
await command.parseAsync()
