import type { Language } from '../words/words.js'

/** After so long without a key or a click, what the pages ask by themselves does not count as use. */
const unattendedAfterMs = 60_000

let attendedAt = Date.now()
for (const event of ['pointerdown', 'keydown', 'wheel']) {
  window.addEventListener(
    event,
    () => {
      attendedAt = Date.now()
    },
    { passive: true, capture: true },
  )
}

/**
 * What the pages say of themselves with whatever they ask: that they are pages of the hub, so that the session counts, in
 * which language they are read, and whether anybody sits before them.
 */
export function consoleHeaders(language: Language): Record<string, string> {
  return {
    'x-hub-console': '1',
    'accept-language': language === 'zh' ? 'zh-CN' : 'en',
    ...(Date.now() - attendedAt > unattendedAfterMs ? { 'x-hub-unattended': '1' } : {}),
  }
}
