import { setTimeout } from 'node:timers/promises'
import type { Machine, Site } from './site.js'

/** What was acknowledged, and when. */
export interface Acknowledged {
  readonly name: string
  readonly atMs: number
}

/** Something that goes on until it is stopped. */
export interface Load {
  readonly done: readonly Acknowledged[]
  readonly failed: number
  stop(): Promise<void>
}

const everyMs = 250

function load(one: (number: number) => Promise<string | null>): Load {
  const done: Acknowledged[] = []
  let failed = 0
  let isRunning = true
  const running = (async () => {
    for (let number = 0; isRunning; number += 1) {
      const name = await one(number).catch(() => null)
      if (name === null) failed += 1
      else done.push({ name, atMs: Date.now() })
      await setTimeout(everyMs)
    }
  })()
  return {
    done,
    get failed() {
      return failed
    },
    async stop() {
      isRunning = false
      await running
    },
  }
}

const header =
  '行政相对人名称,行政相对人类别,CF_XDR_SHXYM,CF_FRDB,CF_WSH,CF_WFXW,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,CF_JDRQ,CF_CFJG,CF_CFJGDM,CF_SJLY,CF_SJLYDM'
const unit = '昆山市市场监督管理局,11990583MAL588M21E'

/** Hands in one penalty of Kunshan after the other, over HTTP; each is named by its file. */
export async function handIns(site: Site, series: string): Promise<Load> {
  const token = await site.token('operator', 'kunshan')
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  return load(async (number) => {
    const name = `${series}-${number}.csv`
    const row = `演示首日食品有限公司,法人及非法人组织,91990583MA171HKT1X,演示张三,KS演罚〔2026〕${series}${number}号,FD01,（演示）经营不符合食品安全标准的食品,食品安全法第一百二十四条,罚款,罚款人民币60000元,6,${day},${unit},${unit}`
    const response = await fetch(`${site.hubUrl}/intake/kunshan/penalties`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': name,
        'x-file-name': name,
      },
      body: `${header}\n${row}\n`,
      signal: AbortSignal.timeout(5_000),
    })
    const report = (await response.json()) as { added?: number }
    return response.status === 200 && report.added === 1 ? name : null
  })
}

export const asked =
  '{ creditSubject(code: "91990583MA171HKT1X") { name files { jurisdictionCode holding } } }'

/** Asks for the firm; each answer that is whole is named by its request. */
export async function questions(site: Site): Promise<Load> {
  const token = await site.token('partner', 'taicang')
  return load(() => wholeAnswer(site, token))
}

/** The request's id; null where the answer is not whole. */
export async function wholeAnswer(site: Site, token: string): Promise<string | null> {
  const response = await fetch(`${site.hubUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: asked }),
    signal: AbortSignal.timeout(5_000),
  })
  const { data, errors } = (await response.json()) as {
    data?: { creditSubject: { files: { jurisdictionCode: string; holding: string }[] } | null }
    errors?: unknown
  }
  const kunshan = data?.creditSubject?.files.find((file) => file.jurisdictionCode === '320583')
  return errors === undefined && kunshan?.holding === 'HELD'
    ? response.headers.get('x-request-id')
    : null
}

/** Lines that a statement of the superuser gives on a machine. */
export async function linesOf(site: Site, machine: Machine, statement: string): Promise<string[]> {
  const { code, output } = await site.run(
    machine,
    `. "$ETC/site.env"\nadmin_sql -d credit -Atc "${statement}"`,
  )
  if (code !== 0) throw new Error(output)
  return output.split('\n').filter(Boolean)
}
