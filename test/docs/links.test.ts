import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { anchorsOf, linksOf, pagePaths, readPage, root } from './pages.js'

interface Link {
  /** From the root. */
  readonly to: string
  readonly anchor: string
  readonly written: string
}

function inside(page: string): Link[] {
  return linksOf(readPage(page))
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((written) => {
      const [file = '', anchor = ''] = written.split('#')
      const to = file ? path.posix.join(path.posix.dirname(page), decodeURIComponent(file)) : page
      return { to, anchor: decodeURIComponent(anchor), written }
    })
}

function isThere(path: string): boolean {
  return existsSync(fileURLToPath(new URL(path, root)))
}

function leadsSomewhere({ to, anchor }: Link): boolean {
  if (!isThere(to)) return false
  return !anchor || (to.endsWith('.md') && anchorsOf(readPage(to)).has(anchor))
}

it.each(pagePaths())('every link of %s leads to a file and a heading that are there', (page) => {
  expect(inside(page).filter((link) => !leadsSomewhere(link))).toEqual([])
})

it.each(pagePaths())('every file that %s names by its path is there', (page) => {
  const folders = 'schema|rules|db|intake|subgraphs|gateway|runtime|clients|deploy|docs|test'
  const named = readPage(page).matchAll(new RegExp(`\`((?:${folders})/[\\w./-]*)\``, 'g'))
  const missing = [...named].map(([, path]) => path!).filter((path) => !isThere(path))
  // Made by a command, and left alone by git.
  expect(missing.filter((path) => path !== 'deploy/secrets')).toEqual([])
})

it('a link to a file or a heading that is missing is found', () => {
  const link = { to: 'README.md', anchor: '', written: '' }
  expect([
    leadsSomewhere(link),
    leadsSomewhere({ ...link, anchor: '快速开始' }),
    leadsSomewhere({ ...link, anchor: 'no-such-heading' }),
    leadsSomewhere({ ...link, to: 'docs/no-such-page.md' }),
  ]).toEqual([true, true, false, false])
})

it('both READMEs lead to the same pages', () => {
  const pages = (readme: string) =>
    [...new Set(inside(readme).map(({ to }) => to))].filter((to) => to.startsWith('docs/')).sort()
  expect(pages('README.zh.md')).toEqual(pages('README.md'))
})

it.each([
  'README.md',
  'README.zh.md',
])('%s has at most 200 lines, and leads to each page of docs in two steps', (readme) => {
  expect(readPage(readme).split('\n').length - 1).toBeLessThanOrEqual(200)
  const pages = new Set(pagePaths())
  const next = (page: string) =>
    inside(page)
      .map(({ to }) => to)
      .filter((to) => pages.has(to))
  const first = next(readme)
  const reached = new Set([...first, ...first.flatMap(next)])
  expect([...pages].filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([])
})
