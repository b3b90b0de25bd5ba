import { standingSentence } from '../../db/rules/decision-reasons.js'
import { behaviourOf, smallCount, valueResolvers, valuesOf } from '../values.js'
import { jurisdictionWith, searchPageOf, subjectOf, subjectsOf } from './answers.js'
import { decisionOf, decisionsOf } from './decisions.js'
import {
  countOf,
  gapsOf,
  impactedPageOf,
  impactOf,
  matrixOf,
  pathsOf,
  standardsOf,
} from './recognition.js'
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
    standards: (_, args, context) => standardsOf(args, context),
    recognitionMatrix: (_, args, context) => matrixOf(args, context),
    recognitionGaps: (_, args, context) => gapsOf(args, context),
    recognitionImpact: (_, args, context) => impactOf(args, context),
    punishmentPaths: (_, args, context) => pathsOf(args, context),
    decide: (_, args, context) => decisionOf(args, context),
  },
  CreditSubject: {
    name: ({ code, kind }, _, { load }) => (kind === 'PERSON' ? null : load.name.load(code)),
    files: ({ code }, _, { store }) =>
      store.jurisdictions.map((jurisdiction) => fileStub(jurisdiction, code)),
    decisions: ({ code }, args, context) => decisionsOf(code, args, context),
  },
  KindCount: {
    persons: ({ persons }) => smallCount(persons),
  },
  RecognitionGap: {
    behaviour: ({ behaviourCode }, _, { store }) => behaviourOf(behaviourCode, store)!,
  },
  ImpactedMeasure: {
    count: (impact) => countOf(impact),
    subjects: (impact, args, context) => impactedPageOf(impact, args, context),
  },
  PathTrace: {
    list: ({ start }, _, { store }) => store.catalogues.lists.get(start.listCode ?? '') ?? null,
    behaviour: ({ start }, _, { store }) => behaviourOf(start.behaviourCode, store),
  },
  MeasureDecision: {
    statement: () => standingSentence,
  },
  DecisionGround: {
    fact: (ground) => ground.case,
  },
  DecisionFact: {
    list: ({ listCode }, _, { store }) => store.catalogues.lists.get(listCode ?? '') ?? null,
    behaviour: ({ behaviourCode }, _, { store }) => behaviourOf(behaviourCode, store),
    values: (fact, _, { store }) => valuesOf(fact, store),
  },
  Behaviour: valueResolvers.Behaviour,
  Threshold: valueResolvers.Threshold,
  Standard: valueResolvers.Standard,
  Recognition: {
    ...valueResolvers.Recognition,
    recognisedBy: ({ jurisdictionCode }) => jurisdictionCode,
  },
  PunishmentPath: valueResolvers.PunishmentPath,
}
