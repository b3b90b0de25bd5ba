import { jurisdictionWith, searchPageOf, subjectOf, subjectsOf } from './answers.js'
import type { Resolvers } from './resolver-types.js'
import { fileStub, jurisdictionStub } from './stubs.js'

/** Arguments in, query out: what the zone answers across the cities. */
export const zoneResolvers: Resolvers = {
  Query: {
    creditSubject: (_, { code }, context) => subjectOf(code, context),
    creditSubjects: (_, { codes }, context) => subjectsOf(codes, context),
    searchSubjects: (_, args, context, info) => searchPageOf(args, context, info),
    jurisdictions: (_, __, { store }) => store.jurisdictions.map(jurisdictionStub),
    jurisdiction: (_, { code }, { store }) => jurisdictionStub(jurisdictionWith(code, store)),
  },
  CreditSubject: {
    name: ({ code, kind }, _, { load }) => (kind === 'PERSON' ? null : load.name.load(code)),
    files: ({ code }, _, { store }) =>
      store.jurisdictions.map((jurisdiction) => fileStub(jurisdiction, code)),
  },
}
