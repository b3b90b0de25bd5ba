import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Compare, compareSearch } from './pages/compare.js'
import { Conflicts, conflictsSearch } from './pages/conflicts.js'
import { Home } from './pages/home.js'
import { Missing } from './pages/missing.js'
import { Search, searchSearch } from './pages/search.js'
import { SubjectFile } from './pages/subject.js'
import { Frame } from './ui/frame.js'

const root = createRootRoute({ component: Frame, notFoundComponent: Missing })
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const search = createRoute({
  getParentRoute: () => root,
  path: '/subjects',
  validateSearch: searchSearch,
  component: Search,
})
const subject = createRoute({
  getParentRoute: () => root,
  path: '/subjects/$code',
  component: SubjectFile,
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/lists',
  validateSearch: compareSearch,
  component: Compare,
})
const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/conflicts',
  validateSearch: conflictsSearch,
  component: Conflicts,
})

export const router = createRouter({
  routeTree: root.addChildren([home, search, subject, compare, conflicts]),
  // Plain texts, so that an address can be read and typed.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const written = new URLSearchParams(
      Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString()
    return written && `?${written}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
