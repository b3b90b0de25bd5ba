import { rowsOf } from '../../db/ledger/runs.js'
import {
  listCityMeasures,
  listPunishmentPaths,
  listRecognitions,
  listStandards,
} from '../../db/standards/policy.js'
import { countCoverage } from '../../db/subjects/coverage.js'
import { formerNames, presentName } from '../../db/subjects/files.js'
import {
  behavioursOf,
  behaviourWith,
  measureWith,
  seriousListWith,
} from '../../rules/catalogue-entries.js'
import { valuesOf } from '../../rules/figures.js'
import {
  publicByDefault,
  publicUntil,
  repairPossibleFrom,
} from '../../rules/publicity/publicity.js'
import { statusOn } from '../../rules/publicity/status.js'
import { datasetSubject, shareConditionOf } from '../../rules/supply/dataset-id.js'
import { register } from '../../rules/supply/supply.js'
import { idAt, toldId } from '../../schema/object-id.js'
import { nodeId } from '../../schema/scalars/node-id.js'
import { wayOutIn } from '../../schema/ways-out.js'
import { ruleDay } from '../shared/history.js'
import { whenThere } from '../shared/later.js'
import { personCount, seesWithheld } from '../shared/row-rules.js'
import { behaviourOf, listOf, valueResolvers } from '../shared/values.js'
import {
  asSupplied,
  casesShown,
  commitmentsOf,
  dueOf,
  endingOf,
  entriesOf,
  entryPageOf,
  holdingOf,
  isHeld,
  measuresOf,
  memberOf,
  notSharedOf,
  publicityVerified,
  recordPageOf,
  suppliedCounts,
  suppliesInFile,
  supplyEventPageOf,
  suspendedByItsCity,
} from './answers.js'
import { basisRevokedOf, shownBasisOf, withBasis } from './bases.js'
import { caseMutations, caseQuestions, caseTypes } from './case-types.js'
import { agentsOf, ownCasesOf, repairsShown } from './cases.js'
import { changePageOf, changePageOfPart, copyDigestsOf, neverSuppliedOf } from './changes.js'
import { checkListed, checkSupplied } from './context.js'
import { deadlinesOf, limitsOf } from './deadlines.js'
import { incentiveFields, incentiveSteps, incentiveTypes } from './incentive-types.js'
import {
  columnsOf,
  currentIdOf,
  intakeCoverageOf,
  intakeRunOf,
  intakeRunPageOf,
  meaningOf,
  provenanceOf,
  reasonsOf,
  refusedRowPageOf,
  sourcesOf,
  waitingRowPageOf,
} from './intake-answers.js'
import type { ChangePartNode, DeadlinesNode, TimelineQuestion } from './model.js'
import { namesOf } from './names.js'
import { fileOf } from './person-file.js'
import { personKeyOf } from './person-key.js'
import { productTypes } from './product-types.js'
import { productRecognitionsIn, productsIn } from './products.js'
import type { Resolvers } from './resolver-types.js'
import { ruleSteps } from './rule-steps.js'
import { deskPageOf, settlementOf, stepPageOf } from './steps.js'

import { timelineEventsOf, timelinePartOf } from './timeline.js'

/** Arguments in, query out: what a city's subgraph answers, under the template's own names. */
export const cityResolvers: Resolvers = {
  Query: {
    city: (_, __, context) => memberOf(context),
  },
  Mutation: {
    city: (_, __, context) => memberOf(context),
  },
  CityMutation: {
    personKey: (_, args, context, info) => personKeyOf(args, context, info),
    ...ruleSteps,
    settleRow: (_, { input }, context) => settlementOf(input, context),
    ...caseMutations,
    ...incentiveSteps,
  },
  CityCreditFile: {
    __resolveReference: ({ subjectCode }: { subjectCode: string }, context) =>
      fileOf(subjectCode, context),
    subjectCode: (file) => file.code,
    jurisdictionCode: (_, __, { store }) => store.jurisdiction.code,
    holding: (file, _, context) => holdingOf(file, context),
    name: (file, _, { load }) => whenThere(namesOf(file, load), presentName),
    formerNames: (file, _, context, info) =>
      asSupplied(file, [register], context, info, [], () =>
        whenThere(namesOf(file, context.load), formerNames),
      ),
    kind: ({ subject }) => subject?.kind ?? null,
    industryCode: ({ subject }) => subject?.industryCode ?? null,
    divisionCode: ({ subject }) => subject?.divisionCode ?? null,
    registeredOn: ({ subject }) => subject?.registeredOn ?? null,
    identifiers: (file, _, context, info) =>
      asSupplied(file, [register], context, info, [], () =>
        context.load.identifiers.load(file.code),
      ),
    legalRepresentative: (file, _, { load }) =>
      isHeld(file)
        ? whenThere(load.representatives.load(file.code), ([first]) => first?.name ?? null)
        : null,
    notShared: (file, _, context) => notSharedOf(file, context),
    incompleteSupply: (_, __, context) => suppliesInFile(context),
    records: (file, args, context, info) => recordPageOf(file, args, context, info),
    listEntries: (file, args, context, info) => entriesOf(file, args, context, info),
    commitments: (file, _, context, info) => commitmentsOf(file, context, info),
    objections: (file, _, context, info) =>
      asSupplied(file, ['OBJECTIONS'], context, info, [], () =>
        whenThere(casesShown(file, context, info), (question) =>
          context.load.objections(question).load(file.code),
        ),
      ),
    repairs: (file, _, context, info) =>
      asSupplied(file, ['REPAIRS'], context, info, [], () =>
        whenThere(repairsShown(file, context, info), (question) =>
          context.load.repairs(question).load(file.code),
        ),
      ),
    feedback: (file, _, context, info) =>
      asSupplied(file, ['FEEDBACK'], context, info, [], () =>
        whenThere(casesShown(file, context, info), (question) =>
          context.load.feedback(question).load(file.code),
        ),
      ),
    cases: (file, _, context, info) => ownCasesOf(file, context, info),
    agents: (file, _, context, info) => agentsOf(file, context, info),
  },
  City: {
    id: ({ code }) => nodeId({ type: 'Jurisdiction', code }),
    __resolveReference: (_: { code: string }, context) => memberOf(context),
    ...incentiveFields,
    units: async (_, __, { load }) => [...(await load.units()).values()],
    changes: (_, args, context) => changePageOf(args, context),
    digests: (_, args, context) => copyDigestsOf(args, context),
    datasets: async (_, __, { load }) => [...(await load.datasets()).values()],
    supplies: async (_, __, { load }) => [...(await load.supplies()).values()],
    supplyHistory: (_, args, context) => supplyEventPageOf(args, context),
    standards: async (_, { domain, on }, context, info) => {
      const { store } = context
      const behaviours = new Set(behavioursOf(domain, store.catalogues).map(({ code }) => code))
      await checkListed(context, info, 'STANDARDS')
      return (await listStandards(store, ruleDay(context, on))).filter(({ behaviourCode }) =>
        behaviours.has(behaviourCode),
      )
    },
    recognitions: async (_, { on }, context, info) => {
      await checkListed(context, info, 'RECOGNITIONS')
      return listRecognitions(context.store, ruleDay(context, on))
    },
    measures: async (_, { on }, context, info) => {
      await checkListed(context, info, 'MEASURES')
      const { store } = context
      return (await listCityMeasures(store, ruleDay(context, on))).flatMap(
        ({ measureCode }) => store.catalogues.measures.get(measureCode) ?? [],
      )
    },
    punishmentPaths: async (_, { listCode, behaviourCode, measureCode, on }, context, info) => {
      const { catalogues } = context.store
      if (listCode != null) seriousListWith(listCode, catalogues)
      if (behaviourCode != null) behaviourWith(behaviourCode, catalogues)
      if (measureCode != null) measureWith(measureCode, catalogues)
      await checkListed(context, info, 'PATHS')
      return listPunishmentPaths(context.store, {
        listCode: listCode ?? null,
        behaviourCode: behaviourCode ?? null,
        measureCode: measureCode ?? null,
        on: ruleDay(context, on),
      })
    },
    products: (_, args, context, info) => productsIn(args, context, info),
    productRecognitions: (_, args, context, info) => productRecognitionsIn(args, context, info),
    listEntries: (_, args, context, info) => entryPageOf(args, context, info),
    steps: (_, args, context) => stepPageOf(args, context),
    ...caseQuestions,
    awaitingSteward: (_, args, context) => deskPageOf(args, context),
    coverage: async (_, __, context) => {
      await checkSupplied(context, register)
      const { store, today, caller, figures } = context
      const withheld = seesWithheld(caller, store.jurisdiction.code, null)
      const coverage = await figures(`coverage ${withheld}`, (at) =>
        countCoverage(at, today, withheld),
      )
      const { records, listEntries } = await suppliedCounts(coverage, context)
      const persons = personCount(coverage.persons, caller)
      return { ...coverage, persons, records, listEntries }
    },
    intakeRuns: (_, args, context) => intakeRunPageOf(args, context),
    intakeRun: (_, { id }, context) => intakeRunOf(id, context),
    intakeCoverage: (_, { from }, context) => intakeCoverageOf(from ?? null, context),
    currentId: (_, { id }, context) => currentIdOf(id, context),
    provenance: (_, { id }, context) => sourcesOf(id, context),
  },
  CityDeadlines: {
    __resolveReference: (asked: DeadlinesNode, context) => deadlinesOf(asked, context),
    limits: (deadlines, _, context, info) => limitsOf(deadlines, context, info),
  },
  CityTimelinePart: {
    __resolveReference: (asked: TimelineQuestion, context) => timelinePartOf(asked, context),
    events: (part, _, context, info) => timelineEventsOf(part, context, info),
  },
  ChangePage: { neverSupplied: (_, __, context) => neverSuppliedOf(context) },
  CityChangePart: {
    __resolveReference: (asked: ChangePartNode) => asked,
    page: (part, _, context) => changePageOfPart(part, context),
  },
  LimitKept: {
    unit: ({ unitCode }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(unitCode) ?? null),
  },
  IntakeRun: {
    worksheet: ({ sheetName }) => sheetName || null,
    endedAt: ({ finishedAt }) => finishedAt,
    extraColumns: ({ extraColumns }) => [...extraColumns],
    rows: rowsOf,
    added: ({ rowsNew }) => rowsNew,
    changed: ({ rowsChanged }) => rowsChanged,
    unchanged: ({ rowsUnchanged }) => rowsUnchanged,
    waiting: ({ rowsWaiting }) => rowsWaiting,
    refused: ({ rowsRefused }) => rowsRefused,
    refusals: (run, _, context) => reasonsOf([run], 'refusals', context),
    questions: (run, _, context) => reasonsOf([run], 'questions', context),
    notices: (run, _, context) => reasonsOf([run], 'notices', context),
    columns: async (run, _, { load }) =>
      columnsOf([{ run, rows: rowsOf(run) }], await load.layouts()),
    refusedRows: (run, args, context) => refusedRowPageOf(run, args, context),
    waitingRows: (run, args, context) => waitingRowPageOf(run, args, context),
  },
  RowForSteward: {
    row: ({ rowNumber }) => rowNumber,
    reasons: ({ reasons }) => [...reasons],
    cells: ({ cells }) => cells && [...cells],
  },
  RefusedRow: {
    row: ({ rowNumber }) => rowNumber,
    faults: ({ faults }) => [...faults],
  },
  WaitingRow: {
    wayOut: ({ wayOut }, _, { language }) => wayOutIn(wayOut, language),
  },
  RowFault: {
    meaning: ({ code }, _, { language }) => meaningOf(code, language),
    header: ({ header }) => header ?? null,
    wayOut: ({ wayOut }, _, { language }) => wayOutIn(wayOut, language),
  },
  Provenance: {
    unit: ({ unitCode }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(unitCode ?? '') ?? null),
    file: ({ fileName }) => fileName,
    importedAt: ({ at }) => at,
  },
  CreditRecord: {
    id: ({ id, asked }) => idAt(id, { on: asked }),
    localId: ({ id }) => id,
    publicUntil: (record, _, { store, load }) =>
      withBasis(record, load, (one) => publicUntil(one, store.catalogues)),
    publicByDefault: (record, _, { store }) => publicByDefault(record, store.catalogues),
    publicityVerified: (record, _, { store }) =>
      publicityVerified({ ...record, listCode: null }, store),
    repairableFrom: (record, _, { store }) =>
      repairPossibleFrom({ ...record, listCode: null }, store.catalogues),
    restsOn: (record, _, context) => shownBasisOf(record, context),
    status: (record, _, { store, load }) =>
      withBasis(record, load, (one) => statusOn({ ...one, suspended: false }, store.catalogues)),
    ending: (record, _, context) =>
      withBasis(record, context.load, (one) => endingOf(one, context)),
    underObjection: ({ id }, _, { load }) => load.underObjection.load(id),
    behaviour: ({ behaviourCode }, _, { store }) => behaviourOf(behaviourCode, store),
    values: (record, _, { store }) => valuesOf(record, store.catalogues),
    authority: ({ unitCode }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(unitCode) ?? null),
    dataset: ({ datasetId }, _, { load }) =>
      whenThere(load.datasets(), (all) => all.get(datasetId) ?? null),
    provenance: ({ id }, _, context) => provenanceOf(context.load.recordSources, id, context),
  },
  ListEntry: {
    id: ({ id, asked }) => idAt(id, { on: asked }),
    localId: ({ id }) => id,
    list: ({ listCode }, _, { store }) => listOf(listCode, store)!,
    publicUntil: (entry, _, { store }) => publicUntil(entry, store.catalogues),
    publicByDefault: (entry, _, { store }) => publicByDefault(entry, store.catalogues),
    publicityVerified: (entry, _, { store }) => publicityVerified(entry, store),
    repairableFrom: (entry, _, { store }) => repairPossibleFrom(entry, store.catalogues),
    status: (entry, _, { store }) =>
      statusOn({ ...entry, suspended: suspendedByItsCity(entry, store) }, store.catalogues),
    ending: (entry, _, context) => endingOf(entry, context),
    restsOn: (entry, _, context) => shownBasisOf(entry, context),
    basisRevoked: (entry, _, context) => basisRevokedOf(entry, context),
    underObjection: ({ id }, _, { load }) => load.underObjection.load(id),
    behaviour: ({ behaviourCode }, _, { store }) => behaviourOf(behaviourCode, store),
    values: (entry, _, { store }) => valuesOf(entry, store.catalogues),
    standard: ({ behaviourCode, decidedOn }, _, { load }) =>
      whenThere(
        load.standards(),
        (all) =>
          all
            .get(behaviourCode ?? '')
            ?.find(
              ({ validFrom, validUntil }) =>
                validFrom <= decidedOn && (validUntil === null || decidedOn <= validUntil),
            ) ?? null,
      ),
    measures: ({ listCode }, _, { store, load }) => measuresOf(listCode, store, load),
    authority: ({ unitCode }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(unitCode) ?? null),
    dataset: ({ datasetId }, _, { load }) =>
      whenThere(load.datasets(), (all) => all.get(datasetId) ?? null),
    provenance: ({ id }, _, context) => provenanceOf(context.load.entrySources, id, context),
  },
  Ending: {
    reason: ({ recorded }) => recorded?.reason ?? null,
    documentNo: ({ recorded }) => recorded?.documentNo ?? null,
    unit: ({ recorded }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(recorded?.unitCode ?? '') ?? null),
  },
  ...caseTypes,
  ...incentiveTypes,
  Objection: {
    decisionDue: ({ acceptedOn }, _, { store }) => dueOf('OBJECTION_DECIDED', acceptedOn, store),
  },
  Repair: {
    decisionDue: ({ appliedOn }, _, { store }) => dueOf('REPAIR_DECIDED', appliedOn, store),
    answerDue: ({ appliedOn }, _, { store }) => dueOf('REPAIR_REPORTED', appliedOn, store),
  },
  Feedback: {
    targetId: ({ entryId }) => entryId,
  },
  Commitment: {
    // The record has its own: a cache takes two objects of one id for the same.
    id: ({ id }) => toldId('Commitment', id),
    localId: ({ id }) => id,
    typeCode: ({ commitmentType }) => commitmentType!,
    typeName: ({ commitmentType }, _, { store }) =>
      store.catalogues.commitmentTypes.get(commitmentType!)!.name,
    madeOn: ({ decidedOn }) => decidedOn,
    status: ({ commitmentStatus }) => commitmentStatus!,
  },
  CreditList: valueResolvers.CreditList,
  Behaviour: valueResolvers.Behaviour,
  Threshold: valueResolvers.Threshold,
  Standard: {
    ...valueResolvers.Standard,
    jurisdictionCode: (_, __, { store }) => store.jurisdiction.code,
  },
  Recognition: {
    ...valueResolvers.Recognition,
    recognisedBy: (_, __, { store }) => store.jurisdiction.code,
  },
  PunishmentPath: valueResolvers.PunishmentPath,
  ...productTypes,
  Supply: {
    of: ({ what }) => what,
    from: ({ declaration }) => declaration?.coversFrom ?? null,
    to: ({ declaration }) => declaration?.coversUntil ?? null,
    declared: ({ declaration }) => declaration?.extent ?? null,
    declaredBy: ({ declaration }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(declaration?.unitCode ?? '') ?? null),
    declaredOn: ({ declaration }) => declaration?.declaredOn ?? null,
  },
  SupplyEvent: {
    of: ({ what }) => what,
    declared: ({ extent }) => extent,
    from: ({ coversFrom }) => coversFrom,
    to: ({ coversUntil }) => coversUntil,
    by: ({ unitCode }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(unitCode ?? '') ?? null),
  },
  Dataset: {
    supply: ({ id }, _, { load }) =>
      whenThere(load.supplies(), (all) => all.get(datasetSubject(id)) ?? null),
    shareCondition: ({ shareClass, shareCondition }) =>
      shareConditionOf(shareClass === 'CONDITIONAL' ? shareCondition : undefined),
    providingUnit: ({ providingUnitCode }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(providingUnitCode) ?? null),
  },
}
