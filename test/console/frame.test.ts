import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { zh } from '../../console/words/zh.js'
import { whileStale } from '../hub/stale.js'
import { chromiumPath } from '../support/chromium.js'
import { settled, startConsole, type TestConsole } from './support/console.js'
import { axeFaults, focusBy, isCutOff, unreadable } from './support/look.js'

const patient = { timeout: 20_000 }
const named = ['嘉兴', '昆山', '太仓']

it('every right that a field asks for has its name on the pages', () => {
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')
  const asked = [...sdl.matchAll(/requiresScopes\(scopes: (\[\[.*?\]\])\)/g)].flatMap(
    ([, scopes]) => (JSON.parse(scopes!) as string[][]).flat(),
  )
  expect(asked.length).toBeGreaterThan(50)
  expect([...new Set(asked)].filter((scope) => !Object.hasOwn(zh.scopes, scope))).toEqual([])
})

describe.skipIf(chromiumPath === undefined)('the frame of the console', () => {
  let hub: TestConsole
  beforeAll(async () => {
    hub = await startConsole()
  })
  afterEach(() => hub?.closePages())
  afterAll(() => hub?.close())

  const open = (...asked: Parameters<TestConsole['open']>) => hub.open(...asked)
  /** Of a firm that a city holds an entry of. */
  const listedCode = async (): Promise<string> => {
    const query = `{ compareLists(listCode: "SL06", jurisdictions: ["330400", "320583"], first: 1) {
      edges { node { subjectCode } } } }`
    const { body } = await hub.hub.ask({ query, as: 'regulator' })
    return body.data.compareLists.edges[0].node.subjectCode
  }
  const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor(patient)

  it('names each city while it is away, says so, and takes it back by itself', async () => {
    const page = await open('/lists?list=SL06', { role: 'regulator' })
    const cities = page.locator('.cities li')
    const choices = page.locator('fieldset label')
    await whileStale(hub.hub, 'kunshan', async () => {
      await shown(page, /昆山 未能查询（自/)
      const names = async () => (await choices.allInnerTexts()).map((text) => text.trim())
      await expect.poll(names).toEqual(named)
      // Who stands on its list alone is not known: what is counted is no whole.
      await shown(page, /^至少 \d+ 家主体/)
      await expect.poll(() => unreadable(page)).toEqual([])
    })
    await expect.poll(() => cities.nth(1).innerText(), patient).toMatch(/^昆山 \d+秒前$/)
  })

  it('asks how the cities are without a row in the audit log and without a caller', async () => {
    const rows = async () => {
      const query = '{ auditTrail(first: 100) { edges { node { operationName } } } }'
      const { body } = await hub.hub.ask({ query, as: 'auditor' })
      return body.data.auditTrail.edges.length
    }
    const before = await rows()
    const sent = await Promise.all([1, 2, 3].map(() => fetch(`${hub.hub.url}/freshness`)))
    const [first, ...others] = (await Promise.all(sent.map((one) => one.json()))) as {
      members: { name: string; isAsked: boolean }[]
    }[]
    expect(first!.members.map(({ name, isAsked }) => [name, isAsked])).toEqual([
      ['嘉兴市', true],
      ['昆山市', true],
      ['太仓市', true],
    ])
    expect(others).toEqual([first, first])
    // The look at the log itself is the one that is added.
    const after = await rows()
    expect(after - before).toBe(1)
  })

  it('a page that one may not see says which right it needs and who grants it', async () => {
    const page = await open('/statistics', { role: 'partner' })
    await shown(page, '您无权查看“统计”')
    await shown(page, '须有权限：查看统计（statistics:read）。')
    await shown(page, '请向本市信用牵头单位申请')
    await expect.poll(() => unreadable(page)).toEqual([])
    await expect.poll(() => axeFaults(page)).toEqual([])
  })

  it('a hub that does not answer is told in Chinese, with a way out', async () => {
    const page = await open('/', { role: 'regulator' })
    await page.route('**/graphql', (route) => route.abort())
    await page.goto(`${hub.hub.url}/conflicts`)
    await shown(page, '平台没有答复，或网络中断。')
    await expect.poll(() => unreadable(page)).toEqual([])
    await expect.poll(() => axeFaults(page)).toEqual([])
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: '重新查询' }).click()
    await shown(page, '冲突解决前，红名单不产生激励效果。')
  })

  it('tells what is waited for after two seconds, and a way out after ten', async () => {
    const page = await open('/', { role: 'regulator' })
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('ConsoleConflicts')) return
      await route.continue()
    })
    await page.goto(`${hub.hub.url}/conflicts`)
    await page.locator('[aria-busy="true"] .skeleton').first().waitFor(patient)
    await shown(page, '仍在等待嘉兴、昆山、太仓答复…')
    await page.getByRole('button', { name: '重新查询' }).waitFor(patient)
    await expect.poll(() => axeFaults(page)).toEqual([])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('the keyboard finds a firm, opens its file, reads a dialog and goes back', async () => {
    const { body } = await hub.hub.ask({
      query: '{ searchSubjects(name: "演示", first: 1) { edges { node { code name } } } }',
      as: 'regulator',
    })
    const { code, name } = body.data.searchSubjects.edges[0].node
    const page = await open('/', { role: 'regulator' })
    await settled(page)
    await page.keyboard.press('/')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/subjects\?name=/)
    await page.locator('tbody tr').first().waitFor(patient)
    await focusBy(page, 'Tab', { selector: 'table *', text: name })
    await focusBy(page, 'ArrowRight', { selector: 'a', text: name }, 5)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/subjects/${code}`)
    // The keyboard goes on at the beginning of the page that was opened.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
    await focusBy(page, 'Shift+Tab', { selector: 'button', text: '键盘操作' })
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor(patient)
    await expect.poll(() => axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ ...patient, state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('键盘操作')
  })

  it('the keyboard alone: an analyst groups counts in another way', async () => {
    const page = await open('/statistics?by=JURISDICTION', { role: 'analyst' })
    await page.locator('tbody tr').first().waitFor(patient)
    await focusBy(page, 'Tab', { selector: 'fieldset input' })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.waitForURL(/by=JURISDICTION%2C[A-Z]+/)
    await expect.poll(() => page.locator('thead th').count()).toBe(4)
    // Reload and Back keep what was asked.
    await page.reload()
    await settled(page)
    await expect.poll(() => page.locator('fieldset input:checked').count()).toBe(2)
    await page.goBack()
    await expect.poll(() => page.locator('fieldset input:checked').count(), patient).toBe(1)
  })

  it('the keyboard alone: an auditor comes from the first page to a row of the trail', async () => {
    const page = await open('/', { role: 'auditor' })
    await settled(page)
    await focusBy(page, 'Tab', { selector: 'nav a', text: '审计' })
    await page.keyboard.press('Enter')
    await page.waitForURL('**/audit')
    await page.locator('tbody tr').first().waitFor(patient)
    await focusBy(page, 'Tab', { selector: 'table tr' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('td, th')?.tagName))
      .toBe('TD')
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('table')))
      .toBe(null)
  })

  it('the keyboard alone: a lead unit opens the firm of a task', async () => {
    const page = await open('/', { role: 'lead' })
    await page.getByRole('grid', { name: '惩戒任务' }).waitFor(patient)
    await focusBy(page, 'Tab', { selector: '[aria-label="惩戒任务"] *' })
    await focusBy(page, 'ArrowRight', { selector: 'a' }, 5)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/subjects/*')
    await page.goBack()
    await page.waitForURL(`${hub.hub.url}/`)
  })

  it('the keyboard alone: an officer types a code, and reads why a measure does not apply', async () => {
    const page = await open('/', { role: 'officer' })
    await settled(page)
    await page.keyboard.press('/')
    await page.keyboard.type(await listedCode())
    await page.keyboard.press('Enter')
    await page.locator('.measures td a').first().waitFor(patient)
    await focusBy(page, 'Tab', { selector: '.measures td a' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.measures .opened').waitFor(patient)
  }, 60_000)

  it.each([
    ['an operator', 'operator'],
    ['a steward', 'steward'],
  ] as const)('the keyboard alone: %s reads both standards of a pair of cities', async (_, role) => {
    const page = await open('/', { role })
    await settled(page)
    await focusBy(page, 'Tab', { selector: 'nav a', text: '互认矩阵' })
    await page.keyboard.press('Enter')
    await page.locator('.matrix tbody tr').first().waitFor(patient)
    await focusBy(page, 'Tab', { selector: '.matrix tr' })
    await page.keyboard.press('ArrowDown')
    await focusBy(page, 'ArrowRight', { selector: 'button.cell' }, 5)
    await page.locator('.looked').getByText('前者与后者相比').waitFor(patient)
  })

  it('the keyboard alone: a partner states why it asks about a person, and ends it', async () => {
    const page = await open('/person', { role: 'partner' })
    await settled(page)
    await focusBy(page, 'Tab', { selector: 'main button', text: '说明事由' })
    await page.keyboard.press('Enter')
    await page.locator('#purpose-case').waitFor(patient)
    await focusBy(page, 'Tab', { selector: '#purpose-case' }, 10)
    await page.keyboard.type('演示许可〔2026〕2号')
    await page.keyboard.press('Enter')
    await page.locator('.purpose').getByText('演示许可〔2026〕2号').waitFor(patient)
    await focusBy(page, 'Tab', { selector: '.purpose button', text: '结束' })
    await page.keyboard.press('Enter')
    await shown(page, /查询自然人须先说明事由/)
  })

  it('the keyboard alone: a firm objects to what a city holds, and reads its receipt', async () => {
    const page = await open('/mine', { role: 'subject', subject: await listedCode() })
    await settled(page)
    await page.locator('.offers button').first().waitFor(patient)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#content$/)
    await focusBy(page, 'Tab', { selector: '.offers button', text: '提出异议' }, 30)
    await page.keyboard.press('Enter')
    await page.locator('#case-statement').waitFor(patient)
    await focusBy(page, 'Tab', { selector: '#case-statement' }, 10)
    await page.keyboard.type('认定日期有误')
    await focusBy(page, 'Tab', { selector: '[role="dialog"] button', text: '提交' }, 10)
    await page.keyboard.press('Enter')
    await shown(page, /办件编号/)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ ...patient, state: 'detached' })
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused, patient).toBe('提出异议')
  }, 90_000)

  it('arrows lead from cell to cell of the measures, and Enter opens why', async () => {
    const page = await open(`/subjects/${await listedCode()}`, { role: 'regulator' })
    const place = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('td')
        return [(cell?.parentElement as HTMLTableRowElement)?.rowIndex, cell?.cellIndex]
      })
    await page.locator('.measures td a').first().focus(patient)
    await expect.poll(() => place()).toEqual([1, 1])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => place()).toEqual([2, 2])
    await page.keyboard.press('Enter')
    await page.locator('.measures .opened').waitFor(patient)
  })

  it('no person’s number gets into an address', async () => {
    const page = await open('/', { role: 'regulator' })
    await settled(page)
    await page.keyboard.press('/')
    await page.keyboard.type('11010119900307277X')
    await page.keyboard.press('Enter')
    const box = page.getByRole('searchbox')
    await expect
      .poll(() => box.evaluate((one) => (one as HTMLInputElement).validationMessage))
      .toContain('不能写进地址')
    expect(page.url()).toBe(`${hub.hub.url}/`)
  })

  it('a heading sorts by click and by key, and tells which way', async () => {
    const page = await open('/', { role: 'regulator' })
    await settled(page)
    const heading = page.getByRole('columnheader', { name: '城市' })
    const order = () => page.locator('tbody tr td:first-child').allInnerTexts()
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('none')
    await heading.click(patient)
    await expect.poll(() => heading.getAttribute('aria-sort'), patient).toBe('ascending')
    await expect.poll(() => order()).toEqual(['嘉兴', '昆山', '太仓'])
    await page.keyboard.press('Enter')
    await expect.poll(() => heading.getAttribute('aria-sort'), patient).toBe('descending')
    await expect.poll(() => order()).toEqual(['太仓', '昆山', '嘉兴'])
  })

  it.each([
    ['/', 'regulator'],
    ['/subjects?name=演示', 'regulator'],
    ['/lists?list=SL06', 'regulator'],
    ['/conflicts', 'regulator'],
    ['/matrix', 'regulator'],
    ['/gaps?from=330400&to=320583', 'regulator'],
    ['/paths?from=330400&to=320583&list=SL06', 'regulator'],
    ['/statistics', 'analyst'],
    ['/audit', 'auditor'],
  ] as const)(
    '%s as %s: nothing against it at twice the size and at 360 px',
    {
      timeout: 90_000,
    },
    async (address, role) => {
      const page = await open(address, { role })
      for (const width of [640, 360]) {
        await page.setViewportSize({ width, height: 800 })
        await settled(page)
        await expect.poll(() => axeFaults(page), { message: `${width} px` }).toEqual([])
        await expect.poll(() => isCutOff(page), { message: `${width} px` }).toBe(false)
      }
      await expect.poll(() => unreadable(page)).toEqual([])
    },
  )

  it('an address that there is not is a page of its own, with nothing against it', async () => {
    const page = await open('/nowhere', { role: 'regulator' })
    await shown(page, '没有 GET /nowhere 这一地址。')
    await expect.poll(() => axeFaults(page)).toEqual([])
  })

  it('nothing was asked of others, and nothing was at fault', () => {
    expect(hub.faults).toEqual([])
  })
})
