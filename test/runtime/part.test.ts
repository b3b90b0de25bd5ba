import { expect, it } from 'vitest'
import { command } from '../support/command.js'

it('an error that nobody hears leaves a line in the log before it ends the process', async () => {
  const script = `
    const { startPart } = await import('./runtime/part.ts')
    await startPart({}, { name: 'kunshan', host: '127.0.0.1', level: 'warn' })
    Promise.reject(new Error('lost behind the last statement'))`
  const { code, output } = await command('--input-type=module', ['-e', script])
  expect(code).not.toBe(0)
  expect(JSON.parse(output.split('\n')[0]!)).toMatchObject({
    part: 'kunshan',
    origin: 'unhandledRejection',
    msg: 'an error that nobody heard ends this process',
    err: { message: 'lost behind the last statement' },
  })
})
