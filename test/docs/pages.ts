import { readdirSync, readFileSync } from 'node:fs'

export const root = new URL('../../', import.meta.url)

/** Paths of the pages for readers, from the root: README, how to contribute, and all below `docs/`. */
export function pagePaths(): string[] {
  const below = (folder: string) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`)
  const top = readdirSync(root).filter((name) => /^(README|CONTRIBUTING)\S*\.md$/.test(name))
  return [...top, ...below('docs')].sort()
}

export function readPage(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** A block between fences: its language, the words behind it, the text in it. */
export interface Fence {
  readonly language: string
  readonly words: readonly string[]
  readonly text: string
}

export function fencesOf(page: string): Fence[] {
  return [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info, text]) => {
    const [language = '', ...words] = info!.trim().split(' ')
    return { language, words, text: text! }
  })
}

/** Targets of the links of a page, as they are written; what stands in code is none. */
export function linksOf(page: string): string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '``')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
}

/** What GitHub makes of the headings of a page, and the anchors that it sets itself. */
export function anchorsOf(page: string): Set<string> {
  const anchors = new Set([...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!))
  const times = new Map<string, number>()
  for (const [, heading] of page.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading!
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    const before = times.get(slug) ?? 0
    times.set(slug, before + 1)
    anchors.add(before ? `${slug}-${before}` : slug)
  }
  return anchors
}
