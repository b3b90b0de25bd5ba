import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Audit, auditSearch } from './pages/audit.js'
import { Broken } from './pages/broken.js'
import { Compare } from './pages/compare.js'
import { compareSearch } from './pages/compare-filters.js'
import { Conflicts, conflictsSearch } from './pages/conflicts.js'
import { Gaps, gapsSearch } from './pages/gaps.js'
import { Home } from './pages/home.js'
import { Matrix, matrixSearch } from './pages/matrix.js'
import { Mine, mineSearch } from './pages/mine/mine.js'
import { Missing } from './pages/missing.js'
import { Paths, pathsSearch } from './pages/paths.js'
import { Person } from './pages/person.js'
import { Search, searchSearch } from './pages/search.js'
import { StatisticsPage, statisticsSearch } from './pages/statistics.js'
import { fileView } from './pages/subject/file.js'
import { SubjectFile } from './pages/subject/subject.js'
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
  validateSearch: fileView,
  component: SubjectFile,
})
const person = createRoute({
  getParentRoute: () => root,
  path: '/person',
  validateSearch: fileView,
  component: Person,
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
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  validateSearch: matrixSearch,
  component: Matrix,
})
const gaps = createRoute({
  getParentRoute: () => root,
  path: '/gaps',
  validateSearch: gapsSearch,
  component: Gaps,
})
const paths = createRoute({
  getParentRoute: () => root,
  path: '/paths',
  validateSearch: pathsSearch,
  component: Paths,
})
const statistics = createRoute({
  getParentRoute: () => root,
  path: '/statistics',
  validateSearch: statisticsSearch,
  component: StatisticsPage,
})
const mine = createRoute({
  getParentRoute: () => root,
  path: '/mine',
  validateSearch: mineSearch,
  component: Mine,
})
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  component: Audit,
})

export const router = createRouter({
  defaultErrorComponent: Broken,
  routeTree: root.addChildren([
    home,
    search,
    subject,
    person,
    compare,
    conflicts,
    matrix,
    gaps,
    paths,
    statistics,
    mine,
    audit,
  ]),
  // What a page does not take leaves the address: somebody's number pasted into it is neither asked for nor shown.
  search: { strict: true },
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
