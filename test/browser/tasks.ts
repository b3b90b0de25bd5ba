import type { Browser, Page } from 'playwright-core'
import { openAs, settled } from '../console/support/console.js'

/** What somebody who has read nothing does in the pages, counted from the first one. */
export interface Walked {
  readonly task: string
  /** Clicks, choices and lines typed. */
  readonly steps: readonly string[]
  /** What the browser and the hub took for them; reading and thinking come on top. */
  readonly seconds: number
}

const patient = { timeout: 60_000 }

/**
 * The four tasks of a first day, by what stands on the pages alone.
 *
 * @param firm  that is on a list
 */
export async function walkTasks(
  browser: Browser,
  url: string,
  firm: { readonly code: string; readonly name: string },
): Promise<Walked[]> {
  const walked: Walked[] = []
  const walk = async (
    task: string,
    role: 'regulator' | 'auditor',
    work: (
      page: Page,
      step: (what: string, act: () => Promise<unknown>) => Promise<void>,
    ) => unknown,
  ) => {
    const page = await openAs(browser, url, '/', { role })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled(page, patient.timeout)
    const steps: string[] = []
    const begunMs = performance.now()
    await work(page, async (what, act) => {
      steps.push(what)
      await act()
    })
    walked.push({ task, steps, seconds: (performance.now() - begunMs) / 1_000 })
    await page.context().close()
  }
  const goTo = (page: Page, name: string) => () =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click(patient)
  const see = (page: Page, text: string | RegExp) =>
    page.locator('main').getByText(text).first().waitFor(patient)

  await walk('比对嘉兴、昆山的安全生产名单，把链接发给同事', 'regulator', async (page, step) => {
    await step('点“名单比对”', goTo(page, '名单比对'))
    await page
      .getByLabel('名单', { exact: true })
      .locator('option', { hasText: '安全生产' })
      .waitFor({ ...patient, state: 'attached' })
    const list = page.getByLabel('名单', { exact: true })
    const option = await list.locator('option', { hasText: '安全生产' }).innerText()
    await step('名单选“安全生产”', () => list.selectOption({ label: option }))
    await step('去掉“太仓”', () => page.getByLabel('太仓', { exact: true }).uncheck(patient))
    await see(page, /\d+ 家主体/)
    await step('点“复制链接”', () => page.getByRole('button', { name: '复制链接' }).click(patient))
    await page.getByText('已复制').waitFor(patient)
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    if (copied !== page.url()) throw new Error(`copied ${copied}, not ${page.url()}`)
  })
  await walk('谁在一地受激励、在另一地被警示，存成 Excel', 'regulator', async (page, step) => {
    await step('点“红黑冲突”', goTo(page, '红黑冲突'))
    const save = page.getByText('导出 Excel')
    await save.waitFor(patient)
    const download = page.waitForEvent('download', patient)
    await step('点“导出 Excel”', () => save.click(patient))
    const name = (await download).suggestedFilename()
    if (!name.endsWith('.xlsx')) throw new Error(`saved ${name}`)
  })
  await walk('为什么某项措施不能对一家企业实施', 'regulator', async (page, step) => {
    await step('搜索框输入企业名称，回车', async () => {
      await page.getByRole('searchbox').fill(firm.name)
      await page.keyboard.press('Enter')
    })
    const link = page.locator('main').getByRole('link', { name: firm.name }).first()
    await link.waitFor(patient)
    await step('点企业名称', () => link.click(patient))
    const no = page.locator('.measures').getByRole('link', { name: '不适用' }).first()
    await no.waitFor(patient)
    await step('在“措施 × 城市”表中点“不适用”', () => no.click(patient))
    await page
      .locator('.opened')
      .getByText(/决定|复核/)
      .first()
      .waitFor(patient)
  })
  await walk('谁查询过一家企业', 'auditor', async (page, step) => {
    await step('点“审计”', goTo(page, '审计'))
    await step('“主体代码”填代码', () => page.getByLabel('主体代码').fill(firm.code, patient))
    await step('点“查询”', () =>
      page.locator('main').getByRole('button', { name: '查询', exact: true }).click(patient),
    )
    await page.waitForURL(new RegExp(`code=${firm.code}`), patient)
    await page.locator('main tbody tr').first().waitFor(patient)
  })
  return walked
}
