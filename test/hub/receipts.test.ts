import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import type { Receipt } from '../../gateway/answer/receipts/receipt.js'
import { verifyReceipt } from '../../gateway/answer/receipts/verify-receipt.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { newCode } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

const headers = { 'x-credit-receipt': '1' }
const query = 'query ($code: SubjectCode!) { creditSubject(code: $code) { code name } }'

/** The receipt of an answer, checked as a third party would: with what the hub shows to everybody. */
async function receiptOf(request: { query: string; variables: object }, more: object = {}) {
  const keys = await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()
  const { body } = await hub.ask({ ...request, headers: { ...headers, ...more } } as never)
  const answer = Buffer.from(JSON.stringify(body))
  return verifyReceipt({ answer, keys, request: Buffer.from(JSON.stringify(request)) })
}

const stated = ({ statement, nothingFound, notAsked }: Receipt) => ({
  statement,
  nothingFound,
  notAsked,
})

describe('a receipt for a subject', () => {
  it('that is held shows what was answered under which versions', async () => {
    const { clear: code } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const { receipt, dataset } = await receiptOf({ query, variables: { code } })
    expect(stated(receipt)).toEqual({ statement: 'ANSWERED', nothingFound: [], notAsked: [] })
    expect(Object.keys(dataset).sort()).toEqual(['jiaxing', 'kunshan', 'taicang'])
  })

  it('that nobody knows states that nothing was found, by the code as the hub writes it', async () => {
    const code = newCode(1)
    const { receipt, dataset } = await receiptOf({
      query,
      variables: { code: code.toLowerCase() },
    })
    expect(stated(receipt)).toEqual({
      statement: 'NOTHING_FOUND',
      nothingFound: [code],
      notAsked: [],
    })
    expect(Object.keys(dataset).sort()).toEqual(['jiaxing', 'kunshan', 'taicang'])
  })

  it('that nobody asked may know names the city that could not be', async () => {
    const { receipt } = await whileStale(hub, 'taicang', () =>
      receiptOf({ query, variables: { code: newCode(2) } }),
    )
    expect(stated(receipt)).toEqual({
      statement: 'INCOMPLETE',
      nothingFound: [],
      notAsked: ['320585'],
    })
  })

  it('that is a person, without a purpose, states nothing about the person', async () => {
    const code = `P01${'A'.repeat(32)}`
    const { receipt } = await receiptOf({ query, variables: { code } })
    expect(stated(receipt)).toEqual({ statement: 'ANSWERED', nothingFound: [], notAsked: [] })
  })

  it('holds the stated purpose', async () => {
    const purpose = {
      'x-credit-purpose': 'licensing',
      'x-credit-basis': encodeURIComponent('行政许可法第三十四条'),
      'x-credit-case': encodeURIComponent('演示许可〔2026〕1号'),
    }
    const { receipt } = await receiptOf({ query, variables: { code: newCode(3) } }, purpose)
    expect(receipt.purpose).toEqual({
      purpose: 'licensing',
      basis: '行政许可法第三十四条',
      caseNo: '演示许可〔2026〕1号',
    })
  })
})
