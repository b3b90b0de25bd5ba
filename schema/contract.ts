import { composeServices } from '@apollo/composition'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { type DocumentNode, parse, printSchema, visit } from 'graphql'
import { HubError } from './errors.js'
import type { Jurisdiction } from './register.js'
import {
  auditPort,
  auditSdl,
  auditSubgraphName,
  citySdl,
  cityTemplateSdl,
  zonePort,
  zoneSdl,
  zoneSubgraphName,
} from './sdl.js'

export interface Contract {
  /** SDL by subgraph name. */
  readonly subgraphs: Readonly<Record<string, string>>
  /** The composed supergraph with its access rules. */
  readonly supergraph: string
  /** What clients see. */
  readonly api: string
}

/**
 * Everything that follows from the register and the SDL templates.
 *
 * @throws {HubError} CONFIGURATION_INVALID with the composer's words when the subgraphs do not compose
 */
export function composeContract(jurisdictions: readonly Jurisdiction[]): Contract {
  const services = [
    { name: zoneSubgraphName, port: zonePort, sdl: zoneSdl(jurisdictions) },
    { name: auditSubgraphName, port: auditPort, sdl: auditSdl() },
    ...jurisdictions.map((jurisdiction) => ({
      name: jurisdiction.key,
      port: jurisdiction.port,
      sdl: citySdl(jurisdiction),
    })),
  ]
  const composed = composeServices(
    services.map(({ name, port, sdl }) => ({
      name,
      url: `http://127.0.0.1:${port}/graphql`,
      typeDefs: parse(sdl),
    })),
  )
  if (composed.errors) {
    throw new HubError('CONFIGURATION_INVALID.noComposition', {
      errors: composed.errors.map((error) => error.message).join('\n'),
    })
  }
  return {
    subgraphs: Object.fromEntries(services.map(({ name, sdl }) => [name, sdl])),
    supergraph: composed.supergraphSdl,
    api: printSchema(composed.schema.toAPISchema().toGraphQLJSSchema()),
  }
}

/** TypeScript of the resolver types of the city template and of the zone, by file. */
export async function resolverTypes(
  jurisdictions: readonly Jurisdiction[],
): Promise<Record<string, string>> {
  return {
    'subgraphs/city/resolver-types.ts': await resolverTypesOf(cityTemplateSdl(), cityMappers),
    'subgraphs/audit/resolver-types.ts': await resolverTypesOf(auditSdl(), auditMappers),
    'subgraphs/zone/resolver-types.ts': await resolverTypesOf(zoneSdl(jurisdictions), zoneMappers),
  }
}

const auditMappers = {
  AuditEntry: '../../db/hub/audit-entries.js#ChainedEntry',
  Access: '../../db/hub/audit-entries.js#ChainedEntry',
  AccessStatement: './model.js#StatementNode',
  Viewer: './model.js#ViewerNode',
  ViewerBudget: './context.js#ToldBudget',
  ViewerUsage: '../../db/hub/usage.js#UsageRow',
  AlarmRule: '../../db/hub/audit-alarms.js#AlarmRuleRow',
  AuditAlarm: '../../db/hub/audit-alarms.js#Alarm',
}

const cityMappers = {
  City: './model.js#Member',
  CityMutation: './model.js#Member',
  CityCreditFile: '../../db/subjects/files.js#FileRow',
  CreditRecord: './model.js#RecordNode',
  ListEntry: './model.js#EntryNode',
  Commitment: '../../db/records/records.js#RecordRow',
  CreditList: '../../rules/catalogues.js#CreditListRow',
  Behaviour: '../../rules/catalogues.js#BehaviourRow',
  Measure: '../../rules/catalogues.js#MeasureRow',
  Threshold: '../shared/values.js#ThresholdNode',
  Standard: '../../db/standards/policy.js#StandardRow',
  Recognition: '../../db/standards/policy.js#RecognitionRow',
  PunishmentPath: '../../db/standards/policy.js#PunishmentPathRow',
  IncentiveKind: '../shared/products.js#KindNode',
  IncentiveProduct: '../../db/incentives/products.js#ProductRow',
  ProductRecognition: '../../db/incentives/products.js#ProductRecognitionRow',
  ListEquality: '../shared/products.js#EqualityNode',
  Dataset: '../../db/supply/supplies.js#DatasetRow',
  Supply: './policy.js#NamedSupply',
  SupplyEvent: '../../db/supply/supply-events.js#SupplyEventRow',
  Objection: '../../db/cases/cases.js#ObjectionRow',
  Repair: '../../db/cases/cases.js#RepairRow',
  Feedback: '../../db/cases/cases.js#FeedbackRow',
  Case: './model.js#CaseNode',
  RepairCase: './model.js#CaseNode',
  ObjectionCase: './model.js#CaseNode',
  RepairProof: './model.js#ProofNode',
  CaseStepTaken: './model.js#CaseStepNode',
  Agent: '../../db/cases/agents.js#AgentRow',
  CityDeadlines: './model.js#DeadlinesNode',
  LimitKept: './model.js#LimitNode',
  CityTimelinePart: './model.js#TimelinePartNode',
  CityChangePart: './model.js#ChangePartNode',
  ChangePage: '../shared/changes.js#ChangePageNode',
  BenefitUse: '../../db/incentives/benefit-uses.js#BenefitUseVersion',
  BenefitUseStepTaken: '../../db/incentives/benefit-uses.js#BenefitUseVersion',
  RedEntry: '../../db/incentives/red-entries.js#RedEntryVersion',
  RedEntryStepTaken: '../../db/incentives/red-entries.js#RedEntryVersion',
  Ending: './model.js#EndingNode',
  IntakeRun: '../../db/intake/runs.js#IntakeRunRow',
  RefusedRow: '../../db/intake/runs.js#QuarantinedRow',
  WaitingRow: '../../schema/intake.js#RowWaiting',
  RowFault: '../../schema/faults.js#Fault',
  RowForSteward: '../../intake/run/steward-desk.js#DeskRow',
  Provenance: '../../db/intake/provenance.js#SourceRow',
}

const zoneMappers = {
  Node: './stubs.js#NodeStub',
  CreditSubject: '../../db/subjects/zone-subjects.js#ZoneSubject',
  CreditFile: './stubs.js#FileStub',
  Jurisdiction: './stubs.js#JurisdictionStub',
  Deadlines: './stubs.js#DeadlinesStub',
  SubjectTimeline: './stubs.js#TimelinePage',
  TimelinePart: './stubs.js#TimelinePartStub',
  ChangeConnection: './stubs.js#ChangeConnectionStub',
  DecisionChange: './model.js#DecisionChangeNode',
  DecisionChangeConnection: './model.js#DecisionChangesNode',
  ChangePart: './stubs.js#ChangePartStub',
  ChangeEdge: '../shared/changes.js#ChangeEdgeNode',
  CreditList: '../../rules/catalogues.js#CreditListRow',
  Behaviour: '../../rules/catalogues.js#BehaviourRow',
  Measure: '../../rules/catalogues.js#MeasureRow',
  Threshold: '../shared/values.js#ThresholdNode',
  Standard: '../../db/standards/zone-rules.js#ZoneStandard',
  Recognition: '../../db/standards/zone-rules.js#ZoneRecognition',
  IncentiveKind: '../shared/products.js#KindNode',
  IncentiveProduct: '../../db/incentives/zone-products.js#ZoneProduct',
  ProductRecognition: '../../db/incentives/zone-products.js#ZoneProductRecognition',
  ListEquality: '../shared/products.js#EqualityNode',
  PunishmentPath: '../../db/standards/zone-rules.js#ZonePath',
  KindCount: '../../rules/standards/recognition-gaps.js#CaseCount',
  RecognitionGap: './model.js#GapNode',
  PathTrace: './model.js#TraceNode',
  ImpactedMeasure: './model.js#ImpactNode',
  SupplyGap: '../../rules/supply/silence.js#Unsupplied',
  MeasureDecision: './model.js#DecisionNode',
  DecisionGround: './model.js#GroundNode',
  DecisionFact: './model.js#FactNode',
  Task: './model.js#TaskNode',
  TaskCount: '../../rules/tasks/task-counts.js#TaskNumbers',
  TaskReport: '../../rules/tasks/tasks.js#Report',
  ComparedSubject: './model.js#ComparedNode',
  ComparedCity: './model.js#ComparedCityNode',
  ComparedEntry: './model.js#EntryNode',
  ListComparisonConnection: './model.js#ComparisonNode',
  SubjectCount: './model.js#CountNode',
  ListOverlap: './model.js#OverlapNode',
  OverlapCell: './model.js#OverlapCellNode',
  RedBlackConflict: './model.js#ConflictNode',
  RedBlackConflictConnection: './model.js#ConflictPageNode',
  Benefit: './model.js#BenefitNode',
  ProductCount: './model.js#ProductCountNode',
  BenefitFact: '../../rules/incentives/eligible.js#UsedFact',
  MissingFact: './model.js#MissingNode',
  RedEntryStanding: './model.js#RedStandingNode',
  StatisticsRow: '../../rules/statistics/statistics.js#TallySum',
}

function resolverTypesOf(sdl: string, mappers: Record<string, string>): Promise<string> {
  return codegen({
    filename: 'resolver-types.ts',
    schema: withoutRequired(parse(sdl)),
    documents: [],
    config: {
      mappers,
      contextType: './context.js#Context',
      scalars: {
        SubjectCode: 'string',
        DivisionCode: 'string',
        Date: 'string',
        DateTime: 'string',
        Cursor: 'string',
      },
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      federation: true,
      resolverTypeWrapperSignature: 'PromiseLike<T> | T',
      customResolverFn:
        '(parent: TParent, args: TArgs, context: TContext, info: GraphQLResolveInfo) => PromiseLike<TResult> | TResult',
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  })
}

/** A resolver says itself what it takes its parent for: the generator cannot read what is required below a fragment. */
function withoutRequired(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: ({ name }) =>
      name.value === 'requires' || name.value === 'external' ? null : undefined,
  })
}
