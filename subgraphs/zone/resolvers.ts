import { valuesOf } from '../../rules/figures.js'
import { publicByDefault, publicUntil } from '../../rules/publicity/publicity.js'
import { statusOn } from '../../rules/publicity/status.js'
import { toldId } from '../../schema/object-id.js'
import type { Jurisdiction } from '../../schema/register.js'
import { nodeId } from '../../schema/scalars/node-id.js'
import { benefitSentence, standingSentence } from '../../schema/standing-sentence.js'
import { whenThere } from '../shared/later.js'
import { productResolvers } from '../shared/products.js'
import { personCount } from '../shared/row-rules.js'
import { behaviourOf, listOf, valueResolvers } from '../shared/values.js'
import { conditionOf, jurisdictionWith, searchPageOf, subjectOf, subjectsOf } from './answers.js'
import { redCheckOf, redEntriesOf } from './applicants.js'
import { benefitsOf } from './benefits.js'
import {
  behindOf,
  changeEdgesOf,
  changesOf,
  changesPageInfoOf,
  neverSuppliedOf,
  nextOf,
} from './changes.js'
import { comparisonOf } from './comparison.js'
import { conflictPageOf } from './conflicts.js'
import { deadlinesIn } from './deadlines.js'
import { decisionChangesOf } from './decision-changes.js'
import { decisionOf, decisionsOf, decisionsOnEach } from './decisions.js'
import { freshnessOf } from './freshness.js'
import { valueLabelsOf } from './labels.js'
import { overlapOf } from './list-counts.js'
import { nodeOf } from './node.js'
import { productCountsOf } from './product-counts.js'
import { productGapsOf } from './product-gaps.js'
import { productMatrixOf, productsOf } from './products.js'
import { purposesOf } from './purposes.js'
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
import { statisticsOf } from './statistics.js'
import { type FileStub, fileStub, type JurisdictionStub, jurisdictionStub } from './stubs.js'
import { taskCountsOf, taskPageOf, whatToDo } from './tasks.js'
import { timelineEdgesOf, timelineOf, timelinePageInfoOf } from './timeline.js'

/** Arguments in, query out: what the zone answers across the cities. */
export const zoneResolvers: Resolvers = {
  Query: {
    creditSubject: (_, { code }, context) => subjectOf(code, context),
    creditSubjects: (_, args, context) => subjectsOf(args, context),
    searchSubjects: (_, args, context, info) => searchPageOf(args, context, info),
    node: (_, { id }, context) => nodeOf(id, context),
    jurisdictions: (_, __, { store }) => store.jurisdictions.map(jurisdictionStub),
    freshness: (_, __, context) => freshnessOf(context),
    lists: (_, __, { store }) =>
      [...store.catalogues.lists.values()].filter(({ carried }) => carried),
    measures: (_, __, { store }) => [...store.catalogues.measures.values()],
    jurisdiction: (_, { code }, { store }) => jurisdictionStub(jurisdictionWith(code, store)),
    standards: (_, args, context) => standardsOf(args, context),
    recognitionMatrix: (_, args, context, info) => matrixOf(args, context, info),
    recognitionGaps: (_, args, context, info) => gapsOf(args, context, info),
    recognitionImpact: (_, args, context, info) => impactOf(args, context, info),
    punishmentPaths: (_, args, context, info) => pathsOf(args, context, info),
    products: (_, args, context) => productsOf(args, context),
    productMatrix: (_, args, context, info) => productMatrixOf(args, context, info),
    decide: (_, args, context) => decisionOf(args, context),
    decideMany: (_, args, context) => decisionsOnEach(args, context),
    decisionChanges: (_, args, context) => decisionChangesOf(args, context),
    compareLists: (_, args, context, info) => comparisonOf(args, context, info),
    listOverlap: (_, args, context, info) => overlapOf(args, context, info),
    redBlackConflicts: (_, args, context, info) => conflictPageOf(args, context, info),
    statistics: (_, args, context, info) => statisticsOf(args, context, info),
    changes: (_, args, context) => changesOf(args, context),
    deadlines: (_, args, context) => deadlinesIn(args, context),
    tasks: (_, args, context, info) => taskPageOf(args, context, info),
    valueLabels: (_, { enums }) => valueLabelsOf(enums ?? undefined),
    purposes: () => purposesOf(),
    taskCounts: (_, args, context, info) => taskCountsOf(args, context, info),
    productCounts: (_, __, context, info) => productCountsOf(context, info),
    productGaps: (_, args, context, info) => productGapsOf(args, context, info),
    redListCheck: (_, { code }, context) => redCheckOf(code, context),
  },
  CreditSubject: {
    id: ({ code }) => nodeId({ type: 'CreditSubject', code }),
    name: ({ code, kind, name }, _, { load }) => {
      if (kind === 'PERSON') return null
      return name === undefined ? load.name.load(code) : name
    },
    files: ({ code }, _, { store }) =>
      store.jurisdictions.map((jurisdiction) => fileStub(jurisdiction, code)),
    decisions: ({ code }, args, context) => decisionsOf(code, args, context),
    timeline: (subject, args, context) => timelineOf(subject, args, context),
    benefits: ({ code }, args, context) => benefitsOf(code, args, context),
    redEntries: ({ code }, _, context) => redEntriesOf(code, context),
  },
  ChangeConnection: {
    edges: (connection) => changeEdgesOf(connection),
    pageInfo: (connection) => changesPageInfoOf(connection),
    next: (connection) => nextOf(connection),
    behind: (connection) => behindOf(connection),
    neverSupplied: (connection) => neverSuppliedOf(connection),
  },
  SubjectTimeline: {
    edges: (page, _, context) => timelineEdgesOf(page, context),
    pageInfo: (page, _, context) => timelinePageInfoOf(page, context),
  },
  Benefit: {
    statement: () => benefitSentence,
  },
  BenefitFact: {
    localId: ({ id }) => id,
    list: (fact, _, { store }) =>
      fact.kind === 'LIST_ENTRY' ? listOf(fact.listCode, store) : null,
    recordKind: (fact) => (fact.kind === 'RECORD' ? fact.recordKind : null),
  },
  KindCount: {
    persons: ({ persons }, _, { caller }) => personCount(persons, caller),
  },
  RecognitionGap: {
    behaviour: ({ behaviourCode }, _, { store }) => behaviourOf(behaviourCode, store)!,
  },
  ImpactedMeasure: {
    count: (impact) => countOf(impact),
    subjects: (impact, args, context) => impactedPageOf(impact, args, context),
  },
  PathTrace: {
    list: ({ start }, _, { store }) => listOf(start.listCode, store),
    behaviour: ({ start }, _, { store }) => behaviourOf(start.behaviourCode, store),
  },
  SupplyGap: {
    of: ({ what }) => what,
  },
  MeasureDecision: {
    statement: () => standingSentence,
  },
  DecisionGround: {
    fact: (ground) => ground.case,
  },
  DecisionFact: {
    id: ({ id, asked }) => toldId('DecisionFact', id, asked),
    localId: ({ id }) => id,
    list: ({ listCode }, _, { store }) => listOf(listCode, store),
    behaviour: ({ behaviourCode }, _, { store }) => behaviourOf(behaviourCode, store),
    values: (fact, _, { store }) => valuesOf(fact, store.catalogues),
    shareCondition: (fact, _, context) => conditionOf(fact, context),
  },
  Task: {
    dueOn: ({ due }) => due?.on ?? null,
    isDueProvisional: ({ due }) => due?.provisional ?? null,
    isOverdue: ({ due }, _, { today }) => due !== null && due.on < today,
    whatToDo: (task, _, { language }) => whatToDo(task, language),
    unitName: ({ path }) => path.implementingUnit,
    article: ({ path }) => path.legalBasis,
    factIn: ({ jurisdictionCode }) => jurisdictionCode,
    endedOn: ({ fact }, _, { today }) =>
      fact?.endedOn && fact.endedOn <= today ? fact.endedOn : null,
    statement: () => standingSentence,
  },
  TaskCount: {
    measure: ({ measureCode }, _, { store }) => store.catalogues.measures.get(measureCode)!,
  },
  ComparedSubject: {
    subjectCode: ({ code }) => code,
    subject: ({ code }, _, { load }) =>
      whenThere(load.subject.load(code), ({ subject }) => subject),
  },
  ComparedEntry: {
    id: ({ id, asked }) => toldId('ComparedEntry', id, asked),
    localId: ({ id }) => id,
    list: ({ listCode }, _, { store }) => listOf(listCode, store)!,
    publicUntil: (entry, _, { store }) => publicUntil(entry, store.catalogues),
    publicByDefault: (entry, _, { store }) => publicByDefault(entry, store.catalogues),
    status: (entry, _, { store }) => statusOn(entry, store.catalogues),
    shareCondition: (entry, _, context) => conditionOf(entry, context),
  },
  ListOverlap: {
    allLists: ({ allLists }, _, __, info) => allLists(info),
  },
  OverlapCell: {
    jurisdictions: ({ mask }, _, { store }) =>
      store.jurisdictions.filter((_, place) => mask & (1 << place)).map(({ code }) => code),
  },
  RedBlackConflict: {
    subjectCode: ({ code }) => code,
    subject: ({ code }, _, { load }) =>
      whenThere(load.subject.load(code), ({ subject }) => subject),
  },
  StatisticsRow: {
    list: ({ listCode }, _, { store }) => listOf(listCode, store),
    listEntries: ({ listEntries }) => String(listEntries),
    penalties: ({ penalties }) => String(penalties),
  },
  CreditList: valueResolvers.CreditList,
  Behaviour: valueResolvers.Behaviour,
  Threshold: valueResolvers.Threshold,
  Standard: valueResolvers.Standard,
  Recognition: {
    ...valueResolvers.Recognition,
    recognisedBy: ({ jurisdictionCode }) => jurisdictionCode,
  },
  PunishmentPath: valueResolvers.PunishmentPath,
  ...productResolvers,
  ProductRecognition: {
    ...productResolvers.ProductRecognition,
    recognisedBy: ({ jurisdictionCode }) => jurisdictionCode,
  },
}

/** What the zone answers itself of the objects that each member fills, by type name. */
export function memberResolvers(jurisdictions: readonly Jurisdiction[]) {
  return Object.fromEntries(
    jurisdictions.flatMap(({ typePrefix }) => [
      [
        `${typePrefix}CreditFile`,
        {
          id: ({ jurisdictionCode, subjectCode }: FileStub) =>
            nodeId({ type: 'CreditFile', jurisdictionCode, code: subjectCode }),
        },
      ],
      [typePrefix, { id: ({ code }: JurisdictionStub) => nodeId({ type: 'Jurisdiction', code }) }],
    ]),
  )
}
