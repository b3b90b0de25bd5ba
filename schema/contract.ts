import { composeServices } from '@apollo/composition'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { parse, printSchema } from 'graphql'
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
    throw new HubError(
      'CONFIGURATION_INVALID',
      `The subgraphs do not compose: ${composed.errors.map((error) => error.message).join('\n')}`,
    )
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
  AuditEntry: '../../db/queries/hub/audit-entries.js#ChainedEntry',
  Access: '../../db/queries/hub/audit-entries.js#ChainedEntry',
  AccessStatement: './model.js#StatementNode',
  Viewer: './model.js#ViewerNode',
  ViewerBudget: './context.js#ToldBudget',
  ViewerUsage: '../../db/queries/hub/usage.js#UsageRow',
  AlarmRule: '../../db/queries/hub/audit-alarms.js#AlarmRuleRow',
  AuditAlarm: '../../db/queries/hub/audit-alarms.js#Alarm',
}

const cityMappers = {
  City: './model.js#Member',
  CityMutation: './model.js#Member',
  CityCreditFile: '../../db/queries/files.js#FileRow',
  CreditRecord: './model.js#RecordNode',
  ListEntry: './model.js#EntryNode',
  Commitment: '../../db/queries/records.js#RecordRow',
  CreditList: '../../db/catalogues.js#CreditListRow',
  Behaviour: '../../db/catalogues.js#BehaviourRow',
  Measure: '../../db/catalogues.js#MeasureRow',
  Threshold: '../values.js#ThresholdNode',
  Standard: '../../db/queries/policy.js#StandardRow',
  Recognition: '../../db/queries/policy.js#RecognitionRow',
  PunishmentPath: '../../db/queries/policy.js#PunishmentPathRow',
  Dataset: '../../db/queries/policy.js#DatasetRow',
  Supply: './policy.js#NamedSupply',
  SupplyEvent: '../../db/queries/supply-events.js#SupplyEventRow',
  Objection: '../../db/queries/cases.js#ObjectionRow',
  Repair: '../../db/queries/cases.js#RepairRow',
  Feedback: '../../db/queries/cases.js#FeedbackRow',
  Ending: './model.js#EndingNode',
  IntakeRun: '../../db/queries/intake.js#IntakeRunRow',
  RefusedRow: '../../db/queries/intake.js#QuarantinedRow',
  WaitingRow: '../../schema/intake.js#RowWaiting',
  RowFault: '../../db/intake/rules/fault.js#Fault',
  RowForSteward: '../../db/intake/steward-desk.js#DeskRow',
  Provenance: '../../db/queries/provenance.js#SourceRow',
}

const zoneMappers = {
  Node: './stubs.js#NodeStub',
  CreditSubject: '../../db/queries/zone-subjects.js#ZoneSubject',
  CreditFile: './stubs.js#FileStub',
  Jurisdiction: './stubs.js#JurisdictionStub',
  CreditList: '../../db/catalogues.js#CreditListRow',
  Behaviour: '../../db/catalogues.js#BehaviourRow',
  Measure: '../../db/catalogues.js#MeasureRow',
  Threshold: '../values.js#ThresholdNode',
  Standard: '../../db/queries/zone-rules.js#ZoneStandard',
  Recognition: '../../db/queries/zone-rules.js#ZoneRecognition',
  PunishmentPath: '../../db/queries/zone-rules.js#ZonePath',
  KindCount: '../../db/rules/recognition-gaps.js#CaseCount',
  RecognitionGap: './model.js#GapNode',
  PathTrace: './model.js#TraceNode',
  ImpactedMeasure: './model.js#ImpactNode',
  SupplyGap: '../../db/rules/silence.js#Unsupplied',
  MeasureDecision: './model.js#DecisionNode',
  DecisionGround: './model.js#GroundNode',
  DecisionFact: './model.js#FactNode',
  ComparedSubject: './model.js#ComparedNode',
  ComparedCity: './model.js#ComparedCityNode',
  ComparedEntry: './model.js#EntryNode',
  ListComparisonConnection: './model.js#ComparisonNode',
  SubjectCount: './model.js#CountNode',
  ListOverlap: './model.js#OverlapNode',
  OverlapCell: './model.js#OverlapCellNode',
  RedBlackConflict: './model.js#ConflictNode',
  RedBlackConflictConnection: './model.js#ConflictPageNode',
  StatisticsRow: '../../db/rules/statistics.js#TallySum',
}

function resolverTypesOf(sdl: string, mappers: Record<string, string>): Promise<string> {
  return codegen({
    filename: 'resolver-types.ts',
    schema: parse(sdl),
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
