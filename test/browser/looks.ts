import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { type Role, roles } from '../../schema/caller.js'
import { openAs, settled } from '../console/support/console.js'
import { axeFaults, isCutOff, unreadable, watch } from '../console/support/look.js'
import { type Pasted, pastedPages } from '../console/support/pages.js'
import { type Processes, until } from './processes.js'

/** The one that is ended. */
export const away = { key: 'kunshan', name: '昆山' }
const unknown = '未能查询'
const patienceMs = 120_000

/** All cities answer; Kunshan has been ended, its copies are still young; its clock has gone stale. */
export const states = ['whole', 'ended', 'stale'] as const
export type State = (typeof states)[number]

interface Look {
  /** From 1. */
  readonly number: number
  readonly state: State
  readonly as: Role | undefined
  readonly page: Pasted
}

export interface Looking {
  readonly hub: Processes
  readonly browser: Browser
  /** Of a firm that is on a list. */
  readonly code: string
  /** How many tabs look at once. */
  readonly atOnce: number
  /** Number of the first look; those before were looked at in an earlier run. */
  readonly from: number
  readonly role?: Role | undefined
  /** Only pages whose name holds this. */
  readonly only?: string | undefined
  readonly states: readonly State[]
  /** Folder for a picture of every look; none are taken when absent. */
  readonly shots?: string | undefined
  /** In place of Chinese. */
  readonly english?: true
}

/** Each page as each role, from a pasted address: with all cities, and with one away. */
export async function lookAtAll(looking: Looking): Promise<{ looks: number; faults: string[] }> {
  const { hub, browser, from } = looking
  const looks = looksOf(looking)
  const faults: string[] = []
  let done = 0
  const tell = ({ number, state, as, page }: Look, found: readonly string[]) => {
    done += 1
    const what = `${number}/${looks.length} ${state}, ${page.name} as ${as ?? 'nobody'}`
    console.log([what, ...found].join('\n  '))
    for (const fault of found) faults.push(`${what}: ${fault}`)
  }
  const seen = new Set<string>()
  const walk = async (state: State) => {
    const left = looks.filter((look) => look.state === state && look.number >= from)
    const whose = [...new Set(left.map(({ as }) => as))].reverse()
    const next = whose.map((one) => left.filter(({ as }) => as === one))
    const tab = async () => {
      for (let group = next.pop(); group; group = next.pop()) {
        await lookAs(group, { ...looking, seen, tell })
      }
    }
    await Promise.all(Array.from({ length: looking.atOnce }, tab))
  }
  if (looking.states.includes('whole')) await walk('whole')
  if (looking.states.includes('ended') || looking.states.includes('stale')) {
    const open = await openAs(browser, hub.url, '/lists?list=SL06', { role: 'regulator' })
    await settled(open, patienceMs)
    const shown = () => open.locator('main').innerText()
    hub.end(away.key)
    if (looking.states.includes('ended')) await walk('ended')
    await until(async () => !(await hub.isAsked(away.name)), `${away.name} to be silent`)
    if (looking.states.includes('stale')) await walk('stale')
    const told = (is: boolean) => async () => (await shown()).includes(unknown) === is
    await until(told(true), 'a page that was open to say so')
    hub.startAgain(away.key)
    await until(() => hub.isAsked(away.name), `${away.name} to be back`)
    await until(told(false), 'a page that was open to be whole again by itself')
    console.log('a page that was open has said so, and is whole again by itself')
    await open.context().close()
  }
  return { looks: done, faults }
}

/** In one order always, so that a run can go on where another one was ended. */
function looksOf({ code, role, only, states: wanted }: Looking): Look[] {
  const pages = pastedPages(code).filter(({ name }) => !only || name.includes(only))
  const everybody = [undefined, ...(Object.keys(roles) as Role[])]
  const asWhom = everybody.filter((one) => !role || one === role)
  const each = asWhom.flatMap((as) => pages.map((page) => ({ as, page })))
  // What only the city itself can tell is missing then, the rest holds: those who work with a page look.
  const theirs = each.filter(({ as, page }) => as === page.role)
  const looks = states
    .filter((state) => wanted.includes(state))
    .flatMap((state) => (state === 'ended' ? theirs : each).map((look) => ({ ...look, state })))
  return looks.map((look, at) => ({ ...look, number: at + 1 }))
}

interface As extends Looking {
  /** Screens that nothing was held against, however they came about. */
  readonly seen: Set<string>
  readonly tell: (look: Look, found: readonly string[]) => void
}

/** All looks of one role, in one tab. */
async function lookAs(looks: readonly Look[], looking: As): Promise<void> {
  const { hub, browser, code, english, tell } = looking
  const as = looks[0]!.as
  const held: string[] = []
  const underWay = new Set<unknown>()
  /** Nothing is asked for any more, what follows from an answer neither: names, above all. */
  const isQuiet = async () => {
    await settled(tab, patienceMs)
    await setTimeout(200)
    // Who has signed in may have become known meanwhile: everything is asked anew then.
    await settled(tab, patienceMs)
    return underWay.size === 0
  }
  const open = async () => {
    const opened = await openAs(browser, hub.url, '/', {
      ...(as ? { role: as } : {}),
      ...(as === 'subject' || as === 'agent' ? { subject: code } : {}),
    })
    if (english) await opened.evaluate(() => window.localStorage.setItem('hub:language', 'en'))
    opened.setDefaultTimeout(patienceMs)
    opened.setDefaultNavigationTimeout(patienceMs)
    watch(opened, hub.url, held)
    underWay.clear()
    opened.on('request', (request) => underWay.add(request))
    opened.on('requestfinished', (request) => underWay.delete(request))
    opened.on('requestfailed', (request) => underWay.delete(request))
    return opened
  }
  let tab = await open()
  for (const look of looks) {
    const found: string[] = []
    try {
      await tab.goto(hub.url + look.page.address)
      await until(isQuiet, 'a quiet page')
      found.push(...(await faultsOf(tab, look, isQuiet, looking)))
    } catch (error) {
      found.push(String((error as Error).message).split('\n')[0]!)
      await tab.context().close()
      tab = await open()
    }
    tell(look, [...found, ...held.splice(0)])
  }
  await tab.context().close()
}

async function faultsOf(
  tab: Page,
  { number, state, as, page }: Look,
  isQuiet: () => Promise<boolean>,
  { seen, shots, english }: As,
): Promise<string[]> {
  const found: string[] = []
  const main = tab.locator('main')
  const text = await main.innerText()
  if (shots) {
    const name = [
      number,
      english ? 'en' : 'zh',
      state,
      page.name.replace(' ', '-'),
      as ?? 'nobody',
    ].join('-')
    const file = path.join(shots, `${name}.png`)
    await tab.screenshot({ path: file, fullPage: true, animations: 'disabled' })
  }
  if (!english) found.push(...(await unreadable(tab)))
  if (await isCutOff(tab)) found.push('is cut off')
  // Counts and times aside, one look at the same screen is enough.
  const screen = `${page.name} ${text.replace(/[0-9]+/g, '')}`
  if (!seen.has(screen)) {
    const against = await axeFaults(tab)
    found.push(...against)
    if (against.length === 0) seen.add(screen)
    await tab.emulateMedia({ colorScheme: 'dark' })
    const inTheDark = await axeFaults(tab, ['color-contrast'])
    found.push(...inTheDark.map((fault) => `in the dark: ${fault}`))
    await tab.emulateMedia({ colorScheme: null })
    await tab.setViewportSize({ width: 360, height: 800 })
    // The page lays itself out in its own time.
    await tab.waitForTimeout(300)
    if (await isCutOff(tab)) found.push(`is cut off at 360 px: ${await widest(tab)}`)
    await tab.setViewportSize({ width: 1280, height: 900 })
  }
  const isRefused = text.includes('您无权查看')
  if (text.split('您无权查看').length > 2) found.push('says more than once that it is refused')
  if (state !== 'whole' && !english && page.asksKunshan && !isRefused) {
    if (!text.includes(away.name)) found.push(`does not name ${away.name}`)
    if (state === 'stale' && !text.includes(unknown)) found.push(`does not say ${unknown}`)
    await tab.emulateMedia({ media: 'print' })
    const printed = await main.innerText()
    await tab.emulateMedia({ media: null })
    if (text.includes(unknown) && !printed.includes(unknown)) {
      found.push(`does not print ${unknown}`)
    }
  }
  if (state === 'whole' && as === page.role && !tellsOfLooks.includes(page.name)) {
    await tab.reload()
    await until(isQuiet, 'a quiet page')
    const [before, again] = [linesOf(text), linesOf(await main.innerText())]
    const other = again.findIndex((line, at) => line !== before[at])
    if (other >= 0 || again.length < before.length) {
      found.push(`is another one when reloaded: "${again[other]}", not "${before[other]}"`)
    }
  }
  return found
}

/** What reaches farthest to the right of those that nothing keeps within. */
function widest(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const rightOf = (one: Element) => one.getBoundingClientRect().right
    const [first] = [...document.querySelectorAll('main *, header *')]
      .filter((one) => one.closest('.table') === null)
      .sort((one, other) => rightOf(other) - rightOf(one))
    return first?.outerHTML.slice(0, 200) ?? ''
  })
}

/** On these every look is another row. */
const tellsOfLooks = ['mine looked', 'audit']

/** Without how long ago a city was heard, and when was asked. */
function linesOf(text: string): string[] {
  return text.replace(/[0-9]+(?:秒|分钟| s| min)|[0-9]{2}:[0-9]{2}/g, '').split('\n')
}
