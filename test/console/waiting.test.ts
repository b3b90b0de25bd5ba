import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../', import.meta.url))
const inABrowser = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const)
  .filter(([, text]) => text.includes("from 'playwright-core'"))

/** What a locator tells at once, whether or not the page has come so far. */
const told = ['all', 'allInnerTexts', 'allTextContents', 'count', 'isHidden', 'isVisible']

const isExpect = (node: ts.Node) =>
  ts.isCallExpression(node) && node.expression.getText() === 'expect'

/** Whether an awaited reading is one of a named reader, or of `expect.poll`, which is asked again. */
function isAskedAgain(node: ts.Node): boolean {
  for (let above = node.parent; above; above = above.parent) {
    if (!ts.isArrowFunction(above)) continue
    const { parent } = above
    if (ts.isVariableDeclaration(parent)) return true
    return ts.isCallExpression(parent) && parent.expression.getText().endsWith('poll')
  }
  return false
}

function readOnce(text: string): string[] {
  const source = ts.createSourceFile('', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node, isExpected: boolean): void => {
    if (ts.isAwaitExpression(node)) {
      const { expression: call } = node
      const isTold =
        ts.isCallExpression(call) &&
        ts.isPropertyAccessExpression(call.expression) &&
        told.includes(call.expression.name.text) &&
        call.expression.expression.getText() !== 'Promise'
      if (isExpected || (isTold && !isAskedAgain(node))) found.push(node.getText())
    }
    ts.forEachChild(node, (child) => visit(child, isExpected || isExpect(node)))
  }
  visit(source, false)
  return found
}

it('what a page shows is waited for (`expect.poll`), never read once', () => {
  expect(inABrowser.length).toBeGreaterThan(5)
  expect(inABrowser.flatMap(([file, text]) => readOnce(text).map((at) => [file, at]))).toEqual([])
})

it.each([
  'expect(await page.locator("li").count()).toBe(3)',
  'expect([1, await axeFaults(page)]).toEqual([1, []])',
  'it("shows", async () => { const cells = await cell.allInnerTexts() })',
])('%s reads once', (text) => {
  expect(readOnce(text)).toHaveLength(1)
})
