import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ChainedEntry } from '../../db/hub/audit-entries.js';
import type { StatementNode, ViewerNode } from './model.js';
import type { ToldBudget, Context } from './context.js';
import type { UsageRow } from '../../db/hub/usage.js';
import type { AlarmRuleRow, Alarm } from '../../db/hub/audit-alarms.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ResolverFn<TResult, TParent, TContext, TArgs> = (parent: TParent, args: TArgs, context: TContext, info: GraphQLResolveInfo) => PromiseLike<TResult> | TResult
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * Code of a subject: the 18-character unified social credit code (统一社会信用代码, GB 32100), or the key of a person
   * (`P`, two digits of the key version, 32 hexadecimal digits) as `personKey` gives it.
   * Lower case, full-width characters, blanks and hyphens are accepted and normalised. Only the form is checked here; see `CreditSubject.codeStatus`.
   */
  SubjectCode: { input: string; output: string; }
  /** Six-digit division code (行政区划代码, GB/T 2260): 320583. */
  DivisionCode: { input: string; output: string; }
  /** A day of the calendar in China, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339, in UTC with microseconds: 2026-04-01T00:00:00.000000Z. */
  DateTime: { input: string; output: string; }
  /** End of a page of a connection. Opaque; valid only for the same field with the same arguments. */
  Cursor: { input: string; output: string; }
  _FieldSet: { input: any; output: any; }
};

/** What a masked value is, hence how it is blanked out. */
export type MaskedAs =
  /** A person's name: first and last character stay, two-character names keep the first. */
  | 'PERSON_NAME'
  /** Free text: id numbers and telephone numbers found in it are blanked out. */
  | 'FREE_TEXT'
  /** Number of a document or certificate: a person's number in it is blanked out, the number of a permit is not. */
  | 'DOCUMENT_NUMBER';

/** What kind of subject (信用主体) a code belongs to. */
export type SubjectKind =
  /** Legal person or other organisation (法人及非法人组织). */
  | 'ORGANISATION'
  /** Sole trader (个体工商户). */
  | 'SOLE_TRADER'
  /** Natural person with full civil capacity (自然人). */
  | 'PERSON';

/** Position of a page in its connection (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether a further page follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Always false: pages run forward only. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Cursor of the last edge, for `after`; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['Cursor']['output']>;
};

/** Questions about the audit log (审计日志) and about the caller. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * The caller (调用方): what the hub has read in the token, the points left, and the use so far. Without a token, unit,
   * client and jurisdiction are null, roles and scopes are empty, and the budget is that of the address. Null only when the
   * hub's own database could not be asked.
   */
  readonly viewer?: Maybe<Viewer>;
  /** Operations on record, latest first. Needs audit:read. Null only when refused. */
  readonly auditTrail?: Maybe<AuditTrailConnection>;
  /**
   * Who looked at data of one subject that are not public, when, and for what purpose (查询记录). For auditors; for a subject,
   * its own code only. Null only when refused.
   */
  readonly accessStatement?: Maybe<AccessStatement>;
  /**
   * Unusual look-ups (异常查询) by the rules in force, latest first, at most 1,000. Needs audit:read. An alarm is a reason to ask,
   * not a finding. Null only when refused.
   */
  readonly auditAlarms?: Maybe<ReadonlyArray<AuditAlarm>>;
};


/** Questions about the audit log (审计日志) and about the caller. */
export type QueryAuditTrailArgs = {
  unit?: InputMaybe<Scalars['String']['input']>;
  client?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['SubjectCode']['input']>;
  purpose?: InputMaybe<Scalars['String']['input']>;
  result?: InputMaybe<AuditResult>;
  field?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Questions about the audit log (审计日志) and about the caller. */
export type QueryAccessStatementArgs = {
  code: Scalars['SubjectCode']['input'];
};


/** Questions about the audit log (审计日志) and about the caller. */
export type QueryAuditAlarmsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The caller (调用方), as the hub has read the token. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Id of the program (客户端程序) that the token was issued to; null when it names none, and without a token. */
  readonly client?: Maybe<Scalars['String']['output']>;
  /** Unit (机构) that the token was issued to; null when it names none, and without a token. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** City of the unit (辖区); null when the token names none, and without a token. */
  readonly jurisdiction?: Maybe<Scalars['DivisionCode']['output']>;
  /** Roles (角色) whose scopes the token holds in full, apart from purposes of person data: PARTNER, ANALYST and so on, in alphabetical order. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** Scopes (权限范围) of the token, in alphabetical order; one that the hub does not know opens nothing. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Points (点数) of the present minute, as the answering gateway counts them, less the cost of this operation; null while they cannot be counted. */
  readonly budget?: Maybe<ViewerBudget>;
  /**
   * The caller's use (调用量) by day and operation, from the audit log: that of the program with this unit's tokens; of a data
   * subject, its own requests only. Latest day first, then the most frequent operation. Up to a minute old. Needs a token; null
   * only when refused.
   */
  readonly usage?: Maybe<ReadonlyArray<ViewerUsage>>;
};


/** The caller (调用方), as the hub has read the token. */
export type ViewerUsageArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** Points of a client's minute (点数预算). */
export type ViewerBudget = {
  readonly __typename?: 'ViewerBudget';
  /** Points of each minute (限额). */
  readonly limit: Scalars['Int']['output'];
  /** Points left (剩余) of this minute, unless other gateways spend some of them meanwhile. */
  readonly left: Scalars['Int']['output'];
  /** When the minute ends (重置时间). */
  readonly resetsAt: Scalars['DateTime']['output'];
};

/** Use of one operation on one day (日用量). */
export type ViewerUsage = {
  readonly __typename?: 'ViewerUsage';
  /** The day (日期). */
  readonly day: Scalars['Date']['output'];
  /** Name of the operation (操作名); null for those without a name, and where several are counted together. */
  readonly operationName?: Maybe<Scalars['String']['output']>;
  /** How many operations are counted together (合计操作数): 1, except in the last row of a day with more than 50. */
  readonly operations: Scalars['Int']['output'];
  /** Requests (请求数), including those that were refused or failed. */
  readonly requests: Scalars['Int']['output'];
  /** Of these, answered in part (部分应答). */
  readonly partial: Scalars['Int']['output'];
  /** Of these, refused (拒绝). */
  readonly refused: Scalars['Int']['output'];
  /** Of these, failed (失败). */
  readonly failed: Scalars['Int']['output'];
};

/** What became of an operation. */
export type AuditResult =
  /** Everything asked for was answered. */
  | 'OK'
  /** Something was refused or missing, the rest was answered. */
  | 'PARTIAL'
  /** Nothing was answered, because the caller was refused. */
  | 'REFUSED'
  /** Nothing was answered, because the request or the hub was at fault. */
  | 'FAILED';

/** A page of the audit trail (Relay connection). */
export type AuditTrailConnection = {
  readonly __typename?: 'AuditTrailConnection';
  /** Operations of this page with their cursors. */
  readonly edges: ReadonlyArray<AuditTrailEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One operation of a page. */
export type AuditTrailEdge = {
  readonly __typename?: 'AuditTrailEdge';
  /** Cursor of this operation, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The operation. */
  readonly node: AuditEntry;
};

/** One operation on record. Variables and values are not kept. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** Process of the gateway that wrote the row; its rows are chained. */
  readonly writer: Scalars['ID']['output'];
  /** Place of the row in its chain, from 1. */
  readonly seq: Scalars['Int']['output'];
  /** When it was answered. */
  readonly at: Scalars['DateTime']['output'];
  /** Header x-request-id of the answer; the pages of one export share it. */
  readonly requestId: Scalars['ID']['output'];
  /** Unit that the token was issued to; null for an anonymous caller. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Subject of the token; null for an anonymous caller. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** Program that the token was issued to; null when it names none. */
  readonly client?: Maybe<Scalars['String']['output']>;
  /** Code of the agent (受托代理人) whose token it was; null for everybody else. */
  readonly agentCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** Code of the subject for which the agent's token says it acts, which does not mean authorised; null for everybody else. */
  readonly actsFor?: Maybe<Scalars['SubjectCode']['output']>;
  /** Purpose stated, which does not mean granted; `consent` for an answer on a firm's consent to a product; null when none was. */
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** Legal basis stated with it. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** Case number stated with it; of a consent its id. */
  readonly caseNo?: Maybe<Scalars['String']['output']>;
  /** Name of the operation, shortened where it is long, without keys or numbers of persons; null when it has none. */
  readonly operationName?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its document; empty where it had none, as for a file handed in. */
  readonly operationHash: Scalars['String']['output'];
  /** Fields with a rule that the caller asked for and may read; empty when nothing was answered. */
  readonly disclosed: ReadonlyArray<Scalars['String']['output']>;
  /** Fields that were refused. */
  readonly refused: ReadonlyArray<Scalars['String']['output']>;
  /** Fields of which a part was blanked out. */
  readonly masked: ReadonlyArray<Scalars['String']['output']>;
  /** Subjects that were asked about or served. */
  readonly subjectCodes: ReadonlyArray<Scalars['SubjectCode']['output']>;
  /** What became of it. */
  readonly result: AuditResult;
  /** Codes of the errors in the answer, each once. */
  readonly errors: ReadonlyArray<Scalars['String']['output']>;
  /** From its start to the answer, in milliseconds. */
  readonly latencyMs: Scalars['Float']['output'];
  /** How many requests the row stands for: after the first few of a minute, a client's requests that were refused unread share one row. */
  readonly times: Scalars['Int']['output'];
  /** SHA-256 of the row, which the next row of the chain includes. */
  readonly hash: Scalars['String']['output'];
};

/** Who looked at one subject's data. */
export type AccessStatement = {
  readonly __typename?: 'AccessStatement';
  /** Code of the subject. */
  readonly code: Scalars['SubjectCode']['output'];
  /** Look-ups that disclosed more than public data, latest first. */
  readonly accesses: AccessConnection;
};


/** Who looked at one subject's data. */
export type AccessStatementAccessesArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A page of an access statement (Relay connection). */
export type AccessConnection = {
  readonly __typename?: 'AccessConnection';
  /** Look-ups of this page with their cursors. */
  readonly edges: ReadonlyArray<AccessEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One look-up of a page. */
export type AccessEdge = {
  readonly __typename?: 'AccessEdge';
  /** Cursor of this look-up, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The look-up. */
  readonly node: Access;
};

/** One look-up, without the person who made it; an agent is named by the code that the subject gave. */
export type Access = {
  readonly __typename?: 'Access';
  /** When it was answered. */
  readonly at: Scalars['DateTime']['output'];
  /** Unit that asked; null when the token names none. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Code of the agent (受托代理人) that asked for the subject; null for everybody else. */
  readonly agentCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** Purpose stated; `consent` for an answer on the subject's own consent to a product; null when none was. */
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** Legal basis stated with it; of a consent its id. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** Fields that it could read. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
};

/** What an alarm rule looks for. */
export type AlarmKind =
  /** A program asks about many different persons in a window. */
  | 'MANY_PERSONS'
  /** A program looks up subjects outside office hours, or on a day off. */
  | 'OUTSIDE_HOURS'
  /** Many different units ask about the same person in a window. */
  | 'MANY_UNITS'
  /** A unit that has long stated other purposes states this one for the first time. */
  | 'NEW_PURPOSE';

/** A configured rule that tells unusual look-ups from usual ones. */
export type AlarmRule = {
  readonly __typename?: 'AlarmRule';
  /** Code of the rule. */
  readonly code: Scalars['ID']['output'];
  /** What it looks for. */
  readonly kind: AlarmKind;
  /** Its text, in Chinese. */
  readonly name: Scalars['String']['output'];
  /** The number at which it raises an alarm: of persons, look-ups, units, or earlier operations with a purpose. */
  readonly threshold: Scalars['Int']['output'];
  /** Length of its window in minutes; null where it has none. */
  readonly windowMinutes?: Maybe<Scalars['Int']['output']>;
};

/** One alarm: what a rule found in one window. */
export type AuditAlarm = {
  readonly __typename?: 'AuditAlarm';
  /** The rule. */
  readonly rule: AlarmRule;
  /** First look-up that counted. */
  readonly firstAt: Scalars['DateTime']['output'];
  /** Last look-up that counted. */
  readonly lastAt: Scalars['DateTime']['output'];
  /** Unit that asked; null for MANY_UNITS. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Program that asked; null for MANY_UNITS and NEW_PURPOSE, and where the token names none. */
  readonly client?: Maybe<Scalars['String']['output']>;
  /** The person; null except for MANY_UNITS. */
  readonly subjectCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** The purpose; null except for NEW_PURPOSE. */
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** How many there were. */
  readonly count: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = PromiseLike<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  MaskedAs: MaskedAs;
  SubjectCode: ResolverTypeWrapper<Scalars['SubjectCode']['output']>;
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  SubjectKind: SubjectKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Viewer: ResolverTypeWrapper<ViewerNode>;
  ViewerBudget: ResolverTypeWrapper<ToldBudget>;
  ViewerUsage: ResolverTypeWrapper<UsageRow>;
  AuditResult: AuditResult;
  AuditTrailConnection: ResolverTypeWrapper<Omit<AuditTrailConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AuditTrailEdge']> }>;
  AuditTrailEdge: ResolverTypeWrapper<Omit<AuditTrailEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditEntry: ResolverTypeWrapper<ChainedEntry>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AccessStatement: ResolverTypeWrapper<StatementNode>;
  AccessConnection: ResolverTypeWrapper<Omit<AccessConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AccessEdge']> }>;
  AccessEdge: ResolverTypeWrapper<Omit<AccessEdge, 'node'> & { node: ResolversTypes['Access'] }>;
  Access: ResolverTypeWrapper<ChainedEntry>;
  AlarmKind: AlarmKind;
  AlarmRule: ResolverTypeWrapper<AlarmRuleRow>;
  AuditAlarm: ResolverTypeWrapper<Alarm>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  SubjectCode: Scalars['SubjectCode']['output'];
  DivisionCode: Scalars['DivisionCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Cursor: Scalars['Cursor']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Viewer: ViewerNode;
  ViewerBudget: ToldBudget;
  ViewerUsage: UsageRow;
  AuditTrailConnection: Omit<AuditTrailConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AuditTrailEdge']> };
  AuditTrailEdge: Omit<AuditTrailEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditEntry: ChainedEntry;
  ID: Scalars['ID']['output'];
  Float: Scalars['Float']['output'];
  AccessStatement: StatementNode;
  AccessConnection: Omit<AccessConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AccessEdge']> };
  AccessEdge: Omit<AccessEdge, 'node'> & { node: ResolversParentTypes['Access'] };
  Access: ChainedEntry;
  AlarmRule: AlarmRuleRow;
  AuditAlarm: Alarm;
  String: Scalars['String']['output'];
};

export type SizedByDirectiveArgs = {
  arguments: ReadonlyArray<Scalars['String']['input']>;
};

export type SizedByDirectiveResolver<Result, Parent, ContextType = Context, Args = SizedByDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MaskedDirectiveArgs = {
  as: MaskedAs;
  unless: ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>;
};

export type MaskedDirectiveResolver<Result, Parent, ContextType = Context, Args = MaskedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface SubjectCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SubjectCode'], any> {
  name: 'SubjectCode';
}

export interface DivisionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DivisionCode'], any> {
  name: 'DivisionCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  auditTrail?: Resolver<Maybe<ResolversTypes['AuditTrailConnection']>, ParentType, ContextType, RequireFields<QueryAuditTrailArgs, 'first'>>;
  accessStatement?: Resolver<Maybe<ResolversTypes['AccessStatement']>, ParentType, ContextType, RequireFields<QueryAccessStatementArgs, 'code'>>;
  auditAlarms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AuditAlarm']>>, ParentType, ContextType, Partial<QueryAuditAlarmsArgs>>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['ViewerBudget']>, ParentType, ContextType>;
  usage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ViewerUsage']>>, ParentType, ContextType, RequireFields<ViewerUsageArgs, 'days'>>;
};

export type ViewerBudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewerBudget'] = ResolversParentTypes['ViewerBudget']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ViewerUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewerUsage'] = ResolversParentTypes['ViewerUsage']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partial?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditTrailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTrailConnection'] = ResolversParentTypes['AuditTrailConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditTrailEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditTrailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTrailEdge'] = ResolversParentTypes['AuditTrailEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  writer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agentCode?: Resolver<Maybe<ResolversTypes['SubjectCode']>, ParentType, ContextType>;
  actsFor?: Resolver<Maybe<ResolversTypes['SubjectCode']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disclosed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  refused?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  masked?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subjectCodes?: Resolver<ReadonlyArray<ResolversTypes['SubjectCode']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['AuditResult'], ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  latencyMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessStatement'] = ResolversParentTypes['AccessStatement']> = {
  code?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  accesses?: Resolver<ResolversTypes['AccessConnection'], ParentType, ContextType, RequireFields<AccessStatementAccessesArgs, 'first'>>;
};

export type AccessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEdge'] = ResolversParentTypes['AccessEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
};

export type AccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agentCode?: Resolver<Maybe<ResolversTypes['SubjectCode']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlarmRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlarmRule'] = ResolversParentTypes['AlarmRule']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlarmKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditAlarmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditAlarm'] = ResolversParentTypes['AuditAlarm']> = {
  rule?: Resolver<ResolversTypes['AlarmRule'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectCode?: Resolver<Maybe<ResolversTypes['SubjectCode']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  SubjectCode?: GraphQLScalarType;
  DivisionCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ViewerBudget?: ViewerBudgetResolvers<ContextType>;
  ViewerUsage?: ViewerUsageResolvers<ContextType>;
  AuditTrailConnection?: AuditTrailConnectionResolvers<ContextType>;
  AuditTrailEdge?: AuditTrailEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AccessStatement?: AccessStatementResolvers<ContextType>;
  AccessConnection?: AccessConnectionResolvers<ContextType>;
  AccessEdge?: AccessEdgeResolvers<ContextType>;
  Access?: AccessResolvers<ContextType>;
  AlarmRule?: AlarmRuleResolvers<ContextType>;
  AuditAlarm?: AuditAlarmResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  sizedBy?: SizedByDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  masked?: MaskedDirectiveResolver<any, any, ContextType>;
};
