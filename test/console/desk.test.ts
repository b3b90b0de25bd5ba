import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sealIdentity } from '../../db/subjects/identity.js'
import { addMonths } from '../../rules/days.js'
import { personKey } from '../../rules/subjects/person-key.js'
import { citizenCheckCharacter } from '../../schema/scalars/check-characters.js'
import { type CaseFact, repairablePenalties } from '../hub/case-facts.js'
import { add, newCode, organisation, record, together } from '../hub/invented.js'
import { chromiumPath } from '../support/chromium.js'
import { settled, startConsole, type TestConsole } from './support/console.js'
import { axeFaults, isCutOff, unreadable } from './support/look.js'
import { pastedPages } from './support/pages.js'

const patient = { timeout: 30_000 }

describe.skipIf(chromiumPath === undefined)(
  'the desks of those who look up and are looked up',
  () => {
    let hub: TestConsole
    let fact: CaseFact
    beforeAll(async () => {
      hub = await startConsole()
      const [first] = await repairablePenalties(cityOf('kunshan'), hub.hub.today)
      fact = first!
    })
    afterEach(() => hub?.closePages())
    afterAll(() => hub?.close())

    const cityOf = (key: string) =>
      hub.hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
    const open = async (...asked: Parameters<TestConsole['open']>) => {
      const page = await hub.open(...asked)
      await settled(page)
      return page
    }
    const shown = (page: Page, text: string | RegExp) =>
      page.getByText(text).first().waitFor(patient)
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

    it('a firm applies for the repair of a penalty, reads its receipt, and withdraws', async () => {
      const page = await open('/mine', { role: 'subject', subject: fact.subject })
      const item = page.locator('.side-by-side td:nth-of-type(2) li', {
        has: page.getByRole('button', { name: '申请修复' }),
      })
      await item.getByRole('button', { name: '申请修复' }).first().click(patient)
      const dialog = page.getByRole('dialog')
      await dialog.getByText('提交前').waitFor(patient)
      await expect.poll(() => axeFaults(page)).toEqual([])
      await dialog.getByLabel(/整改情况/).fill('已缴清罚款并完成整改。')
      await dialog.getByLabel('证明材料名称').fill('罚款缴纳凭证')
      await dialog.getByLabel(/文号/).fill('演示票〔2026〕3号')
      await button(page, '提交').click()
      await dialog.getByText('已提交').first().waitFor(patient)
      await dialog
        .getByText(/办件编号 \S/)
        .first()
        .waitFor(patient)
      const [, id] = /办件编号 (\S+)/.exec(await dialog.innerText())!
      await button(page, '关闭').click()
      const caseOf = async () => {
        const query = `{ creditSubject(code: "${fact.subject}") { files { cases { id state
        ... on RepairCase { statement materials { title number } } } } } }`
        const { body } = await hub.hub.ask({ query, as: 'subject', subject: fact.subject })
        return body.data.creditSubject.files
          .flatMap(({ cases }: { cases: { id: string }[] }) => cases)
          .find((one: { id: string }) => one.id === id)
      }
      const submitted = await caseOf()
      expect(submitted).toEqual({
        id,
        state: 'SUBMITTED',
        statement: '已缴清罚款并完成整改。',
        materials: [{ title: '罚款缴纳凭证', number: '演示票〔2026〕3号' }],
      })
      await page.getByRole('link', { name: '我的办件' }).click()
      await page.waitForURL(/tab=cases/)
      const one = page.locator('.case', { hasText: id! })
      await one.getByRole('button', { name: '撤回' }).click(patient)
      await dialog.getByText('现状：已提交').waitFor(patient)
      await dialog.getByRole('button', { name: '撤回' }).click()
      await dialog.getByText('已撤回').first().waitFor(patient)
      const withdrawn = await caseOf()
      expect(withdrawn.state).toBe('WITHDRAWN')
      await expect.poll(() => unreadable(page)).toEqual([])
    })

    it('what cannot be submitted is told where it was to be, with what to do', async () => {
      const page = await open('/mine', { role: 'subject', subject: fact.subject })
      const submit = async () => {
        await page.getByRole('button', { name: '提出异议' }).first().click(patient)
        await page.getByLabel(/异议理由/).fill('认定日期有误')
        await button(page, '提交').click()
      }
      const dialog = page.getByRole('dialog')
      const notice = dialog.locator('.notice')
      await submit()
      // The first fact may have an objection under way; behind this one it has in any case.
      await dialog
        .getByText(/办件编号/)
        .or(notice)
        .first()
        .waitFor(patient)
      await dialog.getByRole('button', { name: '关闭' }).first().click()
      await submit()
      await notice.waitFor(patient)
      await expect.poll(() => notice.innerText()).toMatch(/请求编号/)
    }, 90_000)

    it('a firm consents to a product, sees it among its consents, and takes it back', async () => {
      const page = await open('/mine?tab=benefits', { role: 'subject', subject: fact.subject })
      await page.getByRole('button', { name: '授权查询' }).first().click(patient)
      const dialog = page.getByRole('dialog')
      await dialog.getByText('授权书').waitFor(patient)
      await dialog.getByRole('button', { name: '授权查询' }).click()
      await dialog.getByText('已授权').first().waitFor(patient)
      await button(page, '关闭').click()
      await page.getByRole('button', { name: '撤回授权' }).first().click(patient)
      await dialog.getByRole('button', { name: '撤回授权' }).click()
      await dialog.getByText('已撤回授权').first().waitFor(patient)
    })

    it('a firm names an agent, who then reads what that city holds and no other', async () => {
      const page = await open('/mine?tab=agents', { role: 'subject', subject: fact.subject })
      const inKunshan = page.locator('section', {
        has: page.getByRole('heading', { name: '昆山' }),
      })
      await inKunshan.getByRole('button', { name: '授权代理人' }).click(patient)
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/代理人的统一社会信用代码/).fill('91990000MA8N2TXE7N')
      await expect.poll(() => axeFaults(page)).toEqual([])
      await dialog.getByRole('button', { name: '授权代理人' }).click()
      await dialog.getByText('有效期至').last().waitFor(patient)
      await button(page, '关闭').click()
      const agents = await open('/mine', { role: 'agent' })
      await agents.getByRole('button', { name: '以代理人身份办理' }).click(patient)
      const penalties = agents.locator('.side-by-side tr', { hasText: '行政处罚' }).locator('td')
      await penalties.first().waitFor(patient)
      const told = async () =>
        (await penalties.allInnerTexts()).map((text) => /无权查看|提出异议/.exec(text)?.[0])
      await expect.poll(told).toEqual(['无权查看', '提出异议', '无权查看'])
      await expect.poll(() => axeFaults(agents)).toEqual([])
    }, 90_000)

    it('all records of a row of a city’s file, page by page, there and back', async () => {
      const code = newCode(9_301)
      const ids = Array.from({ length: 55 }, (_, at) => `many-${at}`)
      await add(
        cityOf('kunshan'),
        together(
          organisation(code, '演示许可甚多公司'),
          ...ids.map((id) => record({ id, subjectCode: code, decidedOn: '2026-01-05' })),
        ),
      )
      const page = await open(`/subjects/${code}`, { role: 'regulator' })
      await page.getByRole('link', { name: '显示全部' }).first().click(patient)
      const items = page
        .locator('section', { hasText: '昆山：全部行政许可' })
        .locator('ul.plain > li')
      await expect.poll(() => items.count(), patient).toBe(50)
      await page.getByRole('link', { name: '下一页' }).first().click()
      await expect.poll(() => items.count(), patient).toBe(5)
      expect(page.url()).toMatch(/records=licences.320583&recordsAfter=/)
      await page.getByRole('link', { name: '上一页' }).click()
      await expect.poll(() => items.count(), patient).toBe(50)
    }, 90_000)

    it('a firm reads which unit looked, as often as its access statement says', async () => {
      await open(`/subjects/${fact.subject}`, { role: 'partner' })
      const page = await open('/mine?tab=looked', { role: 'subject', subject: fact.subject })
      await shown(page, '昆山合作部门（演示）')
      const query = `{ accessStatement(code: "${fact.subject}") { accesses(first: 50) { edges { node { unit } } } } }`
      const { body } = await hub.hub.ask({ query, as: 'subject', subject: fact.subject })
      const units: string[] = body.data.accessStatement.accesses.edges.map(
        ({ node }: { node: { unit: string } }) => node.unit,
      )
      const looks = units.filter((unit) => unit === 'demo-kunshan-partner').length
      expect(looks).toBeGreaterThan(0)
      const row = page.locator('main table tbody tr', { hasText: '昆山合作部门（演示）' })
      await expect.poll(() => row.count()).toBe(looks)
      await expect.poll(() => unreadable(page)).toEqual([])
    })

    it('an auditor finds who looked at a firm, by its code in the address', async () => {
      const page = await open(`/audit?code=${fact.subject}`, { role: 'auditor' })
      await shown(page, `谁查询过 ${fact.subject}`)
      const row = page
        .locator('main table')
        .first()
        .locator('tbody tr', { hasText: '昆山合作部门' })
      await row.first().waitFor(patient)
      await expect.poll(() => row.first().innerText()).toContain(fact.subject)
      await expect.poll(() => axeFaults(page)).toEqual([])
    })

    it('many codes at once: each at its place, a person’s number is not sent, and the file says the same', async () => {
      const body = '990583198001010019'.slice(0, 17)
      const number = body + citizenCheckCharacter(body)
      const sent: string[] = []
      const page = await open('/subjects?many=1', { role: 'regulator' })
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      const wrong = `${fact.subject.slice(0, 17)}${fact.subject.endsWith('A') ? 'B' : 'A'}`
      const lines = [fact.subject, 'abc', number, '91990583MAJR10HN81', wrong]
      await page.getByLabel('统一社会信用代码，每行一个').fill(lines.join('\n'))
      await page.locator('form').getByRole('button', { name: '批量查询' }).click()
      await shown(page, /^5 个代码/)
      const told = page.locator('main table tbody tr')
      const names = async () =>
        (await told.allInnerTexts()).map((text) => text.split(/\s*[\t\n]+\s*/)[1])
      await expect
        .poll(names)
        .toEqual([
          expect.stringContaining('演示'),
          '代码格式有误',
          '个人身份号码，未查询',
          '各市均无档案',
          '校验码有误，请核对',
        ])
      expect(sent.filter((text) => text.includes(number))).toEqual([])
      expect(page.url()).not.toContain(fact.subject)
      await page.getByLabel('同时判断各市能否实施的措施').selectOption('M11')
      await page.waitForURL(/measure=M11/)
      const decided = told.first().locator('td').last()
      await decided.getByText(/适用|参考|展示|无法判断/).waitFor(patient)
      const [download] = await Promise.all([
        page.waitForEvent('download', patient),
        button(page, '导出 CSV').click(),
      ])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      const file: Record<string, string>[] = parse(Buffer.concat(chunks), {
        bom: true,
        columns: true,
      })
      const closing = file.pop()!.序号
      expect(file.map((row) => [row.统一社会信用代码, row.说明])).toEqual([
        [fact.subject, ''],
        ['ABC', '代码格式有误，未查询'],
        ['', '未填代码，未查询'],
        ['91990583MAJR10HN81', '各市均无档案'],
        [wrong, '校验码有误，请核对'],
      ])
      const [outcome] = (await decided.locator('.state').last().innerText()).split('\n').slice(-1)
      expect(outcome).toBe(file[0]!.太仓市结论)
      expect(closing).toContain('（M11）')
      expect(sent.filter((text) => text.includes(number))).toEqual([])
      await page.reload()
      await shown(page, /^5 个代码/)
    })

    it('a person is looked up under a purpose that stays in sight; number, key and purpose stand in no address', async () => {
      const kunshan = cityOf('kunshan')
      const born = addMonths(hub.hub.today, -12 * 40).replaceAll('-', '')
      const body = `990583${born}001`
      const number = body + citizenCheckCharacter(body)
      const code = personKey(number, kunshan.keys.person)
      await add(kunshan, {
        subject: [
          {
            ...{ code, kind: 'PERSON', codeStatus: 'OK', industryCode: null },
            ...{ divisionCode: null, registeredOn: null },
          },
        ],
        personIdentity: [sealIdentity(code, { name: '演示甲', number }, kunshan.keys)],
      })
      const addresses: string[] = []
      const page = await open('/subjects', { role: 'partner' })
      page.on('framenavigated', (frame) => addresses.push(frame.url()))
      page.on('request', (request) => addresses.push(request.url()))
      await page.getByLabel('企业名称、拼音或统一社会信用代码').fill(number)
      await page.locator('main').getByRole('button', { name: '查询' }).click()
      await page.locator('[role=alert]').getByRole('link', { name: '查询自然人' }).click(patient)
      await button(page, '说明事由').click(patient)
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/法律依据/).fill('行政许可法第三十四条', patient)
      await dialog.getByLabel(/案号/).fill('演示许可〔2026〕1号')
      await expect.poll(() => axeFaults(page)).toEqual([])
      await dialog.getByRole('button', { name: '说明事由' }).click()
      await page.getByLabel('公民身份号码').fill(number)
      await page.getByLabel('姓名').fill('演示甲')
      await page.locator('main').getByRole('button', { name: '查询', exact: true }).click()
      await shown(page, '自然人信用档案')
      await shown(page, '有档案')
      const inForce = page.locator('.purpose')
      await expect
        .poll(() => inForce.innerText())
        .toContain('行政许可审查 · 行政许可法第三十四条 · 演示许可〔2026〕1号')
      await page.reload()
      await shown(page, '有档案')
      expect(addresses.filter((text) => text.includes(number) || text.includes(code))).toEqual([])
      const query = `{ auditTrail(first: 20, purpose: "licensing") { edges { node { operationName caseNo } } } }`
      const { body: trail } = await hub.hub.ask({ query, as: 'auditor' })
      expect(trail.data.auditTrail.edges.map(({ node }: { node: object }) => node)).toContainEqual({
        operationName: 'ConsoleFile',
        caseNo: '演示许可〔2026〕1号',
      })
      await inForce.getByRole('button', { name: '结束' }).click()
      await shown(page, /查询自然人须先说明事由/)
      await page.goto(`${hub.hub.url}/subjects/${code}`)
      await page.waitForURL('**/person')
    })

    it.each([
      ['/subjects?name=', 'regulator'],
      ['/audit?code=', 'auditor'],
    ] as const)('a number pasted into %s leaves the address and is not asked for', async (address, role) => {
      const number = '110101199003070011'
      const page = await hub.open('/', { role })
      const bodies: string[] = []
      page.on('request', (request) => bodies.push(request.postData() ?? ''))
      await page.goto(`${hub.hub.url}${address}${number}`)
      await page.waitForURL((url) => url.search === '')
      await settled(page)
      const values = await page
        .locator('main input')
        .evaluateAll((inputs) => inputs.map((one) => (one as unknown as { value: string }).value))
      expect(values).not.toContain(number)
      expect(bodies.filter((body) => body.includes(number))).toEqual([])
    })

    it('who may look up nobody is told which rights it takes', async () => {
      const page = await open('/person', { role: 'regulator' })
      await button(page, '说明事由').click()
      await shown(page, /您没有查询自然人的权限/)
      await shown(page, 'person:licensing')
    })

    it.each(
      pastedPages('').filter(({ name }) => /^(?:many|person|mine)/.test(name)),
    )('$address as $role: nothing against it at 360 px', async ({ address, role }) => {
      const asked = role === 'subject' ? { role, subject: fact.subject } : { role }
      const page = await open(address, { ...asked, width: 360 })
      await expect.poll(() => axeFaults(page)).toEqual([])
      await expect.poll(() => unreadable(page)).toEqual([])
      await expect.poll(() => isCutOff(page)).toBe(false)
    })

    it('nothing came from elsewhere, and nothing was at fault', () => {
      expect(hub.faults).toEqual([])
    })
  },
)
