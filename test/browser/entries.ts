import { rm } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { insertMissingClients } from '../../db/hub/clients.js'
import { moveClock } from '../../db/ledger/clock.js'
import type { CityStore } from '../../db/store.js'
import { foldName } from '../../rules/subjects/names.js'
// @ts-expect-error Plain JavaScript, as it makes what runs.
import { buildConsole } from '../../runtime/build-console.mjs'
import { withBar } from '../bench/database.js'
import { crowdedList, fillCities } from '../bench/many-entries.js'
import { median } from '../bench/median.js'
import { openAs } from '../console/support/console.js'
import { roomy, startCluster } from '../support/cluster.js'
import { freshFolder } from '../support/embedded.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { unboundedOthers } from '../support/unbounded.js'

const root = new URL('../../', import.meta.url).pathname
const patience = { timeout: 60_000 }
const pagesForward = 50
/** A browser keeps no more than fifty addresses of a tab. */
const pagesBack = 40
/** By how much the heap may be greater after all pages than after the first ten, which the browser keeps. */
const mostGrowth = 1.5

/** Turns fifty pages of the longest tables forward, and forty back, over cities of so many list entries. */
export async function turnPages(browser: Browser, entries: number): Promise<void> {
  const cluster = await startCluster({ settings: roomy })
  const folder = await freshFolder()
  await buildConsole(root, folder)
  // Those of the seed come with what a city declares that it supplies.
  const hub = await startTestHub({ console: folder, databaseUrl: cluster.url(), subjects: 100 })
  try {
    // Turning so many pages on end is nobody's work: what a reader may ask in a minute is not tried here.
    await insertMissingClients(hub.hub, [unboundedOthers])
    await fill(hub, entries)
    for (const address of [`/lists?list=${crowdedList}`, '/subjects?name=演示']) {
      await turn(browser, hub.url, address)
    }
  } finally {
    await hub.close()
    await cluster.stop()
    await rm(folder, { recursive: true })
  }
}

async function fill({ cities }: TestHub, entries: number): Promise<void> {
  const all = entries * cities.length
  console.log(`PostgreSQL, ${entries} entries a city, ${all} in all.`)
  await withBar('Entries', all, (onProgress) => fillCities(cities, entries, onProgress))
  await withBar('Names', all, async (onProgress) => {
    for (const [place, city] of cities.entries()) {
      await nameAll(city, (named) => onProgress(place * entries + named))
    }
  })
}

const namedAtOnce = 20_000
const kinds = ['纺织', '模具', '化工', '物流', '食品', '建筑', '机电', '包装', '印染', '商贸']

/** Gives every organisation a name that can be found. */
async function nameAll(
  { db, t, jurisdiction }: CityStore,
  onProgress: (named: number) => void,
): Promise<void> {
  await db.execute(sql`drop index ${sql.identifier(jurisdiction.key)}.organisation_name_by_gram`)
  let after = ''
  for (let named = 0; ; ) {
    const codes = [
      ...(await db.execute<{ code: string }>(
        sql`select code from ${t.subject} where kind = 'ORGANISATION' and code > ${after} order by code limit ${namedAtOnce}::int`,
      )),
    ].map(({ code }) => code)
    if (codes.length === 0) break
    const rows = codes.map((code, at) => {
      const name = `演示${code.slice(-6)}${kinds[at % kinds.length]}有限公司`
      const { normalisedName, grams, pinyin, foldEdition } = foldName(name)
      return { code, name, normalised: normalisedName, grams, pinyin, edition: foldEdition }
    })
    await db.transaction(async (tx) => {
      const { position, at } = await moveClock(tx, t)
      await tx.execute(sql`
        insert into ${t.organisationName} (id, subject_code, name, normalised_name, grams, pinyin, fold_edition, known_from, known_from_at, source_id)
        select 'N' || r.code, r.code, r.name, r.normalised, r.grams, r.pinyin, r.edition, ${position}::bigint, ${at}::timestamptz, 'bench'
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r (code text, name text, normalised text, grams text[], pinyin text, edition smallint)`)
    })
    after = codes.at(-1)!
    named += codes.length
    onProgress(named)
  }
  await db.execute(
    sql`create index organisation_name_by_gram on ${t.organisationName} using gin (grams) where known_to is null`,
  )
  await db.execute(sql`analyze ${t.organisationName}`)
}

/** @throws when a page repeats a row, another page comes back than went, or the heap grows on */
async function turn(browser: Browser, url: string, address: string): Promise<void> {
  const page = await openAs(browser, url, '/', { role: 'regulator' })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const begunMs = performance.now()
  const sinceMs = () => Math.round(performance.now() - begunMs)
  await page.goto(url + address)
  await rows(page)
    .first()
    .waitFor(patience)
    .catch(async () => {
      throw new Error(`${address} shows no rows: ${await page.locator('main').innerText()}`)
    })
  const rowsMs = sinceMs()
  const isCounting = await page.getByText('统计中').isVisible()
  await page.getByText('统计中').waitFor({ ...patience, state: 'hidden' })
  const totalMs = sinceMs()
  const turned: string[] = [await codesOn(page)]
  const took: number[] = []
  const heaps: Record<number, number> = { 0: await heapMb(devtools) }
  for (let number = 1; number <= pagesForward; number += 1) {
    const fromMs = performance.now()
    await page.locator('.pager').getByRole('link', { name: '下一页' }).click(patience)
    await until(page, turned.at(-1)!, false)
    took.push(performance.now() - fromMs)
    turned.push(await codesOn(page))
    if (number === 10 || number === pagesForward) heaps[number] = await heapMb(devtools)
  }
  const all = turned.flatMap((codes) => codes.split(' '))
  const backMs: number[] = []
  for (let number = pagesForward; number > pagesForward - pagesBack; number -= 1) {
    const fromMs = performance.now()
    await page.goBack()
    await until(page, turned[number - 1]!, true)
    backMs.push(performance.now() - fromMs)
  }
  const heapBack = await heapMb(devtools)
  await page.context().close()
  console.log(
    `${address}: rows after ${rowsMs} ms (${isCounting ? `the total still being counted, there after ${totalMs} ms` : 'the total with them'}); ` +
      `${pagesForward} pages forward ${Math.round(median(took))} ms each, at most ${Math.round(Math.max(...took))}; ` +
      `${pagesBack} back ${Math.round(median(backMs))} ms each; ${all.length} rows; ` +
      `heap ${heaps[0]} MB on the first page, ${heaps[10]} after ten, ${heaps[pagesForward]} after fifty, ${heapBack} back again.`,
  )
  if (new Set(all).size !== all.length) throw new Error(`${address}: a row came twice.`)
  if (heaps[pagesForward]! > heaps[10]! * mostGrowth) throw new Error(`${address}: the heap grows.`)
}

const rows = (page: Page) => page.locator('main table tbody tr')

async function codesOn(page: Page): Promise<string> {
  return (await page.locator('main table tbody .code').allInnerTexts()).join(' ')
}

/** Waits until the rows are these, or other ones. */
async function until(page: Page, codes: string, are: boolean): Promise<void> {
  await page
    .waitForFunction(
      ([codes, are]) => {
        const shown = [...document.querySelectorAll('main table tbody .code')]
          .map((one) => one.textContent)
          .join(' ')
        return shown !== '' && (shown === codes) === are
      },
      [codes, are] as const,
      patience,
    )
    .catch(async () => {
      const shown = (await codesOn(page)) || (await page.locator('main').innerText())
      throw new Error(`${page.url()} shows ${shown}, in place of ${codes}`)
    })
}

/** What is in use once everything else is collected. */
async function heapMb(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value
  return Math.round((used / 1_048_576) * 10) / 10
}
