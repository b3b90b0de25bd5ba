import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { spokenCommand } from '../../runtime/command.js'
import { type Role, roles } from '../../schema/caller.js'
import { openAs, settled } from '../console/support/console.js'
import { axeFaults, isCutOff, unreadable, watch } from '../console/support/look.js'
import { type Pasted, pastedPages } from '../console/support/pages.js'
import { chromiumPath } from '../support/chromium.js'
import { type Processes, startProcesses, until } from './processes.js'
import { walkTasks } from './tasks.js'

// `npm run browser`: each page as each role from a pasted address, with all cities and with one that was ended, in a real
// browser over processes of their own.

interface Asked {
  readonly role?: Role
  readonly only?: string
  readonly tasks?: true
  readonly pictures?: string
}

/** The one that is ended. */
const away = { key: 'kunshan', name: '昆山' }
const unknown = '未能查询'

const command = spokenCommand('browser', process.env)
  .description('Looks at each page of the console as each role, also while a city is away.')
  .option('--role <role>', 'only as this role')
  .option('--only <page>', 'only the pages whose name holds this')
  .option('--tasks', 'only walks four tasks from the first page, and tells their steps and seconds')
  .option('--pictures <folder>', 'only takes the pictures of docs/console.md into this folder')
  .action(async ({ role, only, tasks, pictures }: Asked) => {
    if (!chromiumPath) throw new Error('No Chromium is installed.')
    const hub = await startProcesses()
    const browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--lang=zh-CN'],
      env: { ...process.env, LANGUAGE: 'zh_CN' },
    })
    if (tasks || pictures) {
      try {
        if (tasks) await tellTasks(hub, browser)
        if (pictures) await takePictures(hub, browser, pictures)
      } finally {
        await browser.close()
        await hub.close()
      }
      return
    }
    let looks = 0
    const faults: string[] = []
    const tell = (what: string, found: readonly string[]) => {
      looks += 1
      for (const fault of found) faults.push(`${what}: ${fault}`)
      if (found.length > 0) console.log(`${what}\n  ${found.join('\n  ')}`)
    }
    try {
      const code = (await listedFirm(hub)).code
      const pages = pastedPages(code).filter(({ name }) => !only || name.includes(only))
      const asWhom = (Object.keys(roles) as Role[]).filter((one) => !role || one === role)
      const look = async (page: Pasted, as: Role | undefined, state: string) => {
        const found: string[] = []
        const looked = await openAs(browser, hub.url, page.address, {
          ...(as ? { role: as } : {}),
          ...(as === 'subject' || as === 'agent' ? { subject: code } : {}),
        })
        watch(looked, hub.url, found)
        try {
          await looked.reload()
          await settled(looked, 60_000)
          found.push(...(await unreadable(looked)), ...(await axeFaults(looked)))
          if (await isCutOff(looked)) found.push('is cut off')
          const isRefused = (await looked.getByText('您无权查看').count()) > 0
          const text = await looked.locator('main').innerText()
          if (state !== 'all asked' && page.asksKunshan && !isRefused) {
            if (!text.includes(away.name)) found.push(`does not name ${away.name}`)
            if (state === 'stale' && !text.includes(unknown)) found.push(`does not say ${unknown}`)
            await looked.emulateMedia({ media: 'print' })
            const printed = await looked.locator('main').innerText()
            if (text.includes(unknown) && !printed.includes(unknown)) {
              found.push(`does not print ${unknown}`)
            }
          }
        } catch (error) {
          found.push(String((error as Error).message).split('\n')[0]!)
        } finally {
          await looked.context().close()
        }
        tell(`${state}, ${page.name} as ${as ?? 'nobody'}`, found)
      }
      const lookAtAll = async (state: string) => {
        for (const as of [undefined, ...asWhom]) {
          for (const page of pages) await look(page, as, state)
        }
        console.log(`${state}: ${looks} looks so far, ${faults.length} faults`)
      }
      await lookAtAll('all asked')
      const open = await openAs(browser, hub.url, '/lists?list=SL06', { role: 'regulator' })
      await settled(open, 60_000)
      hub.end(away.key)
      // Its copies are still young: what only the city itself can tell is missing, the rest holds.
      for (const page of pages) await look(page, page.role, 'ended')
      await until(async () => !(await hub.isAsked(away.name)), `${away.name} to be silent`)
      await lookAtAll('stale')
      await until(
        async () => (await open.locator('.cities').innerText()).includes(unknown),
        'a page that was open to say so',
      )
      hub.startAgain(away.key)
      await until(() => hub.isAsked(away.name), `${away.name} to be back`)
      await until(
        async () => !(await open.locator('main').innerText()).includes(unknown),
        'a page that was open to be whole again by itself',
      )
      tell('back by itself', [])
    } finally {
      await browser.close()
      await hub.close()
    }
    console.log(`${looks} looks, ${faults.length} faults.`)
    process.exitCode = faults.length === 0 ? 0 : 1
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
