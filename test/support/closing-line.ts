import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with the one line that says how it went: `N passed, N failed, N skipped`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'pending') continue
        count[state] += 1
        tests += 1
      }
      // A file that could not be loaded has no tests to fail.
      if (tests === 0 && module.state() === 'failed') count.failed += 1
    }
    process.once('exit', () => {
      console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
    })
  }
}
