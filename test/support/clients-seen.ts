import { expect, vi } from 'vitest'
import { insertMissingClients, updateClient } from '../../db/hub/clients.js'
import type { HubStore } from '../../db/hub/store.js'
import type { DemoIssuer } from '../../gateway/identity/demo-issuer.js'

/** Somebody of whom no test wants anything else. */
const id = 'demo-jiaxing-lead'
let budgetPerMinute = 1_000_000

/** Waits until gateways hold what is registered of clients and documents now: each looks every two seconds. */
export async function clientsSeen(
  store: HubStore,
  { tokenFor }: Pick<DemoIssuer, 'tokenFor'>,
  urls: readonly string[],
): Promise<void> {
  budgetPerMinute += 1
  const bounds = { budgetPerMinute, costLimit: 1_000, unitCode: null, isBound: false }
  await insertMissingClients(store, [{ id, name: '-', ...bounds }])
  await updateClient(store, id, bounds)
  const authorization = `Bearer ${await tokenFor({ role: 'lead', city: 'jiaxing' })}`
  for (const url of urls) {
    const told = async () => {
      const { headers } = await fetch(`${url}/graphql?query={__typename}`, {
        headers: { authorization },
      })
      return headers.get('ratelimit-policy')
    }
    await vi.waitFor(async () => expect(await told()).toContain(`q=${budgetPerMinute};`), {
      timeout: 20_000,
      interval: 50,
    })
  }
}
