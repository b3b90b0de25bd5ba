import path from 'node:path'
import { Option } from 'commander'
import { type Browser, chromium } from 'playwright-core'
import { spokenCommand } from '../../runtime/command.js'
import type { Role } from '../../schema/caller.js'
import { openAs, settled } from '../console/support/console.js'
import { type Pasted, pastedPages } from '../console/support/pages.js'
import { chromiumPath } from '../support/chromium.js'
import { wholeNumber } from '../support/whole-number.js'
import { turnPages } from './entries.js'
import { away, lookAtAll, type State, states } from './looks.js'
import { type Processes, startProcesses, until } from './processes.js'
import { walkTasks } from './tasks.js'

// `npm run browser`: each page as each role from a pasted address, with all cities and with one that was ended, in a real
// browser over processes of their own.

interface Asked {
  readonly role?: Role
  readonly only?: string
  readonly state?: State
  readonly from: number
  readonly atOnce: number
  readonly shots?: string
  readonly english?: true
  readonly tasks?: true
  readonly pictures?: string
  readonly entries?: number
}

const command = spokenCommand('browser', process.env)
  .description('Looks at each page of the console as each role, also while a city is away.')
  .option('--role <role>', 'only as this role')
  .option('--only <page>', 'only the pages whose name holds this')
  .addOption(new Option('--state <state>', 'only with the cities so').choices(states))
  .option('--from <look>', 'goes on at the look of this number', wholeNumber, 1)
  .option('--at-once <tabs>', 'how many tabs look at once', wholeNumber, 2)
  .option('--shots <folder>', 'keeps a picture of each look here')
  .option('--english', 'looks at the pages in English')
  .option('--tasks', 'only walks four tasks from the first page, and tells their steps and seconds')
  .option('--pictures <folder>', 'only takes the pictures of docs/console.md into this folder')
  .option(
    '--entries <count>',
    'only turns the pages of cities with so many entries each, on PostgreSQL',
    wholeNumber,
  )
  .action(async ({ role, only, state, tasks, pictures, entries, ...asked }: Asked) => {
    if (!chromiumPath) throw new Error('No Chromium is installed.')
    const browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--lang=zh-CN'],
      env: { ...process.env, LANGUAGE: 'zh_CN' },
    })
    if (entries) {
      try {
        await turnPages(browser, entries)
      } finally {
        await browser.close()
      }
      return
    }
    const hub = await startProcesses()
    try {
      if (tasks) await tellTasks(hub, browser)
      if (pictures) await takePictures(hub, browser, pictures)
      if (tasks || pictures) return
      const code = (await listedFirm(hub)).code
      const { looks, faults } = await lookAtAll({
        ...asked,
        ...{ hub, browser, code, role, only },
        states: state ? [state] : states,
      })
      console.log(`${looks} looks, ${faults.length} faults.\n${faults.join('\n')}`)
      process.exitCode = faults.length === 0 ? 0 : 1
    } finally {
      await browser.close()
      await hub.close()
    }
  })

async function tellTasks(hub: Processes, browser: Browser): Promise<void> {
  for (const { task, steps, seconds } of await walkTasks(browser, hub.url, await listedFirm(hub))) {
    console.log(`${task}: ${steps.length} steps, ${seconds.toFixed(1)} s\n  ${steps.join('; ')}`)
  }
}

/** Those that docs/console.md shows. */
const pictured = ['home', 'subject', 'compare', 'matrix', 'statistics', 'mine']

/** The main pages, and what they look like while a city is away. */
async function takePictures(hub: Processes, browser: Browser, folder: string): Promise<void> {
  const code = (await listedFirm(hub)).code
  const take = async ({ name, address, role }: Pick<Pasted, 'name' | 'address' | 'role'>) => {
    const page = await openAs(browser, hub.url, address, {
      role,
      ...(role === 'subject' ? { subject: code } : {}),
      width: 1_080,
      height: 720,
    })
    await settled(page, 60_000)
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
    await page.context().close()
    console.log(name)
  }
  const pages = pastedPages(code).filter(({ name }) => pictured.includes(name))
  for (const page of pages) await take(page)
  hub.end(away.key)
  await until(async () => !(await hub.isAsked(away.name)), `${away.name} to be silent`)
  for (const page of pages.filter(({ name }) => name === 'compare')) {
    await take({ ...page, name: `${page.name}-away` })
  }
}

/** A firm that stands on a list of two cities. */
async function listedFirm(hub: Processes): Promise<{ code: string; name: string }> {
  const { compareLists } = await hub.ask<{
    compareLists: { edges: { node: { subjectCode: string; name: string } }[] }
  }>(
    '{ compareLists(listCode: "SL06", jurisdictions: ["330400", "320583"], membership: ALL, first: 1) { edges { node { subjectCode name } } } }',
    'regulator',
  )
  const { subjectCode, name } = compareLists.edges[0]!.node
  return { code: subjectCode, name }
}

await command.parseAsync()
