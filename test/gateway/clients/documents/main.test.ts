import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command } from '../../../support/command.js'
import { freshFolder } from '../../../support/embedded.js'

let folder: string
beforeAll(async () => {
  folder = await freshFolder()
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs `npm run documents -- …`, and gives its end and what it said. */
async function documents(...words: string[]): Promise<[code: number, said: string]> {
  const { code, output } = await command('gateway/clients/documents/main.ts', words, {
    HUB_DATA: folder,
  })
  return [code, output]
}

async function manifest(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, JSON.stringify({ members: text }))
  return file
}

it('a manifest that fits is registered and listed, and its client bound to it; a bad one ends with 1', async () => {
  const good = await manifest('good.json', 'query Members { jurisdictions { code } }')
  const bad = await manifest('bad.json', 'query Members { nothing }')
  const said = (text: string) => expect.stringContaining(text)
  expect(await documents('client', 'add', 'demo')).toEqual([0, said('demo\tdemo')])
  expect(await documents('register', bad, '--client', 'demo')).toEqual([1, said('nothing')])
  expect(await documents('register', good, '--client', 'demo')).toEqual([0, said('1 are new')])
  expect(await documents('bind', 'demo')).toEqual([0, said('its 1 registered documents')])
  expect(await documents('list')).toEqual([0, said('demo\tmembers\tMembers\t')])
  expect(await documents('bind', 'nobody')).toEqual([1, said('CLIENT_UNKNOWN')])
  expect(await documents('client', 'list', '--lang', 'zh')).toEqual([
    0,
    said('demo\tdemo\t-\t仅限已登记的查询\t每分钟 '),
  ])
  expect(await documents('unbind', 'demo', '--lang', 'zh')).toEqual([
    0,
    'demo 可以发送上限以内的任何查询。\n',
  ])
}, 120_000)
