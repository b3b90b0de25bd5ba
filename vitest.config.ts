import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/support/closing-line.js'

const require = createRequire(import.meta.url)

export default defineConfig({
  resolve: {
    // Two copies of graphql-js refuse each other's schemas: everything shares the CommonJS file.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    setupFiles: ['test/support/same-day.ts'],
    globalSetup: ['test/support/run-folder.ts'],
    reporters: ['default', new ClosingLine()],
    // Much of the time they wait for servers and processes of their own: two at a time, also on two cores.
    maxWorkers: 2,
    // Not how long something may take: after which nothing is to be expected of it on the busiest machine.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // What is waited for comes on a busy machine too; nothing asserts how soon.
    expect: { poll: { timeout: 20_000 } },
    server: { deps: { inline: [/^@apollo\//] } },
  },
})
