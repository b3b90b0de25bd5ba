import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { endInTurn } from '../../runtime/children.js'

it('what others lean on is told to end when they have ended, and what has ended is not waited for', async () => {
  const ends: string[] = []
  const start = async (name: string, ms: number) => {
    const text = `process.once('SIGTERM', () => setTimeout(() => process.exit(0), ${ms})); setInterval(() => {}, 1000); console.log('up')`
    const child = spawn(process.execPath, ['-e', text], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.once('exit', (code, signal) => ends.push(`${name} ${signal ?? code}`))
    await once(child.stdout, 'data')
    return child
  }
  const [gateway, city, database] = await Promise.all([
    start('gateway', 500),
    start('city', 200),
    start('database', 0),
  ])
  const lost = await start('lost', 0)
  lost.kill('SIGKILL')
  await once(lost, 'exit')
  await endInTurn([() => [gateway!], () => [city!, lost], () => [database!]], 'SIGTERM')
  expect(ends).toEqual(['lost SIGKILL', 'gateway 0', 'city 0', 'database 0'])
})
