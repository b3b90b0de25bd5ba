/** Longest address that is gone back to; of a longer one the first page stands in its place. */
const longest = 2_000

/**
 * Where to go back to after signing in: a path of the hub with its query, or the first page for everything else.
 *
 * Whatever a browser could read as another host's address is no path: `//host`, `/\host`, or either behind dots or tabs.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > longest || !asked.startsWith('/')) return '/'
  if (!URL.canParse(asked, here)) return '/'
  const { origin, pathname, search } = new URL(asked, here)
  return origin === here && !/^\/[/\\]/.test(pathname) ? pathname + search : '/'
}

const here = 'https://hub.invalid'
