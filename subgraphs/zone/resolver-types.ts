import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ZoneSubject } from '../../db/queries/zone-subjects.js';
import type { FileStub, JurisdictionStub } from './stubs.js';
import type { Context } from './context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
   * Lower case, full-width characters, blanks and hyphens are taken and normalised. Only the form is checked here; see `CreditSubject.codeStatus`.
   */
  SubjectCode: { input: string; output: string; }
  /** Six-digit division code (行政区划代码, GB/T 2260): 320583. */
  DivisionCode: { input: string; output: string; }
  /** A day of the calendar in China, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339, in UTC with microseconds: 2026-04-01T00:00:00.000000Z. */
  DateTime: { input: string; output: string; }
  /** Where a page of a connection ends. Opaque; good only for the same field with the same arguments. */
  Cursor: { input: string; output: string; }
  _FieldSet: { input: any; output: any; }
};

/** What a masked value is, hence how it is blanked out. */
export type MaskedAs =
  /** A person's name: first and last character stay, two-character names keep the first. */
  | 'PERSON_NAME'
  /** Free text: id numbers and telephone numbers found in it are blanked out. */
  | 'FREE_TEXT';

/** What kind of subject (信用主体) a code belongs to. */
export type SubjectKind =
  /** Legal person or other organisation (法人及非法人组织). */
  | 'ORGANISATION'
  /** Sole trader (个体工商户). */
  | 'SOLE_TRADER'
  /** Natural person with full civil capacity (自然人). */
  | 'PERSON';

/** Where a page stands in its connection (Relay). */
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

/** Severity of a breach (失信程度) in NDRC Order 36 of 2025. */
export type Severity =
  /** Minor (轻微): not published in principle. */
  | 'MINOR'
  /** General (一般). */
  | 'GENERAL'
  /** Serious (严重). */
  | 'SERIOUS';

/** A figure of a record that a standard measures. */
export type RecordValue = {
  readonly __typename?: 'RecordValue';
  /** Name of the variable, as the standards use it: fine_cny. */
  readonly variable: Scalars['String']['output'];
  /** The figure, in the variable's unit. */
  readonly value: Scalars['Float']['output'];
  /** Unit: CNY, percent, count, day, tonne, person, grade or event. Null where the common catalogue does not measure the figure. */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** Whether a list praises or warns. */
export type ListColour =
  /** Red list of the trustworthy (红名单). */
  | 'RED'
  /** Serious-dishonesty list (严重失信主体名单). */
  | 'SERIOUS';

/** A list of the national catalogue, or a red list of the city. */
export type CreditList = {
  readonly __typename?: 'CreditList';
  /** Code: SL01 for a national serious list, RL… for a red list. */
  readonly code: Scalars['ID']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** English name. */
  readonly nameEn: Scalars['String']['output'];
  /** Red or serious. */
  readonly colour: ListColour;
  /** Document on which the list rests; null where not known. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** Whether a person has checked this row against the official text (官方文本已核对). */
  readonly verified: Scalars['Boolean']['output'];
};

/** A breach of the common catalogue (失信行为), with the hub's own threshold. */
export type Behaviour = {
  readonly __typename?: 'Behaviour';
  /** Code: TX01. */
  readonly code: Scalars['ID']['output'];
  /** Domain (领域). */
  readonly domain: Scalars['String']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** English name. */
  readonly nameEn: Scalars['String']['output'];
  /** Law it comes from. */
  readonly nationalAnchor?: Maybe<Scalars['String']['output']>;
  /** The hub's common threshold. */
  readonly threshold: Threshold;
  /** Severity in the common catalogue; a city's own never counts for more in another city. */
  readonly severity: Severity;
  /** National list it can lead to; null for none. */
  readonly listCode?: Maybe<Scalars['ID']['output']>;
  /** Whether the threshold has a published source; if not it is illustrative (示意). */
  readonly verified: Scalars['Boolean']['output'];
};

/** A threshold: clauses joined by AND or OR. */
export type Threshold = {
  readonly __typename?: 'Threshold';
  /** How the clauses are joined. */
  readonly join: ClauseJoin;
  /** The clauses, in order. */
  readonly clauses: ReadonlyArray<ThresholdClause>;
  /** Months over which one city's records add up; 0 means one record alone. */
  readonly windowMonths: Scalars['Int']['output'];
};

/** How clauses are joined. */
export type ClauseJoin =
  /** All must hold. */
  | 'AND'
  /** One is enough. */
  | 'OR';

/** One clause of a threshold. */
export type ThresholdClause = {
  readonly __typename?: 'ThresholdClause';
  /** Name of the variable: fine_cny. */
  readonly variable: Scalars['String']['output'];
  /** Comparison: >=, > or =. */
  readonly operator: Scalars['String']['output'];
  /** The figure it is compared with, in `unit`. */
  readonly value: Scalars['Float']['output'];
  /** Unit of the figure: CNY, percent, count, day, tonne, person, grade or event. */
  readonly unit: Scalars['String']['output'];
};

/** One city's standard for a breach (失信行为认定标准). */
export type Standard = {
  readonly __typename?: 'Standard';
  /** The city's own code: KS-TX01. */
  readonly localCode: Scalars['ID']['output'];
  /** The breach. */
  readonly behaviour: Behaviour;
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The city's threshold. */
  readonly threshold: Threshold;
  /** Severity in the city. */
  readonly severity: Severity;
  /** Law or document it rests on; null where not known. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** First day in force. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day in force; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is an invented local variation (示意), never a city's real rule. */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** Where a recognition stands. */
export type RecognitionStatus =
  /** Proposed by one side. */
  | 'PROPOSED'
  /** In force. */
  | 'IN_FORCE'
  /** Suspended until signed again. */
  | 'SUSPENDED'
  /** Withdrawn. */
  | 'WITHDRAWN'
  /** Refused with a reason. */
  | 'REFUSED';

/** One city's stance on another city's standard (失信行为标准互认). */
export type Recognition = {
  readonly __typename?: 'Recognition';
  /** Division code of the city whose stance this is. */
  readonly recognisedBy: Scalars['DivisionCode']['output'];
  /** Division code of the city whose standard it is about. */
  readonly originCode: Scalars['DivisionCode']['output'];
  /** The breach. */
  readonly behaviour: Behaviour;
  /** Where it stands. */
  readonly status: RecognitionStatus;
  /** Whether the record's own value must meet the recognising city's standard. */
  readonly conditional: Scalars['Boolean']['output'];
  /** Agreement it rests on; null where none is recorded. */
  readonly agreementDocument?: Maybe<Scalars['String']['output']>;
  /** Scheme it belongs to: 嘉昆太. */
  readonly scheme: Scalars['String']['output'];
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Reason for a condition or refusal; null where none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether it is invented for the demonstration (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** What a measure or path can ask for. */
export type BindingPower =
  /** A duty, by law (class 1). */
  | 'BINDING'
  /** An administrative choice (class 2). */
  | 'ADMINISTRATIVE'
  /** Advice to bodies outside public authority (class 3); never a duty. */
  | 'ADVISORY';

/** A measure of the national list (全国失信惩戒措施基础清单). */
export type Measure = {
  readonly __typename?: 'Measure';
  /** Code: M01. */
  readonly code: Scalars['ID']['output'];
  /** Class 1 to 3 of the national list. */
  readonly class: Scalars['Int']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** English name. */
  readonly nameEn: Scalars['String']['output'];
  /** What it can ask for. */
  readonly bindingPower: BindingPower;
  /** Examples of its legal basis; null where not known. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** Whether it can fall on organisations. */
  readonly appliesToOrganisations: Scalars['Boolean']['output'];
  /** Whether it can fall on persons. */
  readonly appliesToPersons: Scalars['Boolean']['output'];
  /** False for the two slots of the list that could not be confirmed. */
  readonly enabled: Scalars['Boolean']['output'];
  /** True where only a court or border organ decides and the hub only shows. */
  readonly displayOnly: Scalars['Boolean']['output'];
  /** Whether a person has checked this row against the official text (官方文本已核对). */
  readonly verified: Scalars['Boolean']['output'];
};

/** A punishment path (惩戒措施路径): list or breach, measure, unit and article in one city. */
export type PunishmentPath = {
  readonly __typename?: 'PunishmentPath';
  /** Code: PP0001. */
  readonly code: Scalars['ID']['output'];
  /** List it starts from; null when it starts from a breach. */
  readonly listCode?: Maybe<Scalars['ID']['output']>;
  /** Breach it starts from; null when it starts from a list. */
  readonly behaviourCode?: Maybe<Scalars['ID']['output']>;
  /** The measure. */
  readonly measure: Measure;
  /** Unit that carries it out. */
  readonly implementingUnit: Scalars['String']['output'];
  /** What the unit does. */
  readonly action: Scalars['String']['output'];
  /** Law or document and article. */
  readonly legalBasis: Scalars['String']['output'];
  /** What the path can ask for. */
  readonly power: BindingPower;
  /** Working days within which the unit reports back; null where no report is due. */
  readonly feedbackDueWorkingDays?: Maybe<Scalars['Int']['output']>;
  /** First day in force. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day in force; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is an invented local variation (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** What an objection or repair is about. */
export type TargetKind =
  /** A record. */
  | 'RECORD'
  /** A list entry. */
  | 'LIST_ENTRY';

/** The city's file, which the city itself fills. */
export type CreditFile = {
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** The city, which fills its own fields. */
export type Jurisdiction = {
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};

/** What can be asked across the cities. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * One subject in all cities. Null without an error means that every city was asked and none knows the code;
   * if a city could not be asked and no other knows it, null comes with the error COULD_NOT_ASK.
   */
  readonly creditSubject?: Maybe<CreditSubject>;
  /** 1 to 1,000 subjects, answered in the order asked; null for a code as in `creditSubject`. A malformed code refuses the whole list, naming every bad position. */
  readonly creditSubjects: ReadonlyArray<Maybe<CreditSubject>>;
  /**
   * Organisations and sole traders whose business name, present or former, contains the text; in code order.
   * Never finds a natural person, and never matches the name of an operator or representative.
   */
  readonly searchSubjects: CreditSubjectConnection;
  /** The members of the hub, in the order of the register. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** One member of the hub; an unknown code is the error JURISDICTION_UNKNOWN. */
  readonly jurisdiction?: Maybe<Jurisdiction>;
};


/** What can be asked across the cities. */
export type QueryCreditSubjectArgs = {
  code: Scalars['SubjectCode']['input'];
};


/** What can be asked across the cities. */
export type QueryCreditSubjectsArgs = {
  codes: ReadonlyArray<Scalars['SubjectCode']['input']>;
};


/** What can be asked across the cities. */
export type QuerySearchSubjectsArgs = {
  name: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** What can be asked across the cities. */
export type QueryJurisdictionArgs = {
  code: Scalars['DivisionCode']['input'];
};

/** A subject as the hub knows it: what all cities agree on, and one file a city. */
export type CreditSubject = {
  readonly __typename?: 'CreditSubject';
  /** Normalised code. */
  readonly code: Scalars['SubjectCode']['output'];
  /** What the check digits of the code say; lawful early codes fail them. */
  readonly codeStatus: CodeStatus;
  /** Kind of subject. */
  readonly kind: SubjectKind;
  /** Present business name, from the city that registered it last; null for a person. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** One file (信用档案) a member, in the order of the register, also where the city holds nothing on the subject. */
  readonly files: ReadonlyArray<CreditFile>;
};

/** What the check digits of a subject code say (GB 32100, GB 11714). */
export type CodeStatus =
  /** They are right, or the code is a person key, which has none. */
  | 'OK'
  /** They are wrong, and the code is on the list of lawful early codes. */
  | 'LEGACY'
  /** They are wrong. */
  | 'BAD'
  /** A dummy such as 00000000000000000X. */
  | 'PLACEHOLDER';

/** A page of subjects (Relay connection). */
export type CreditSubjectConnection = {
  readonly __typename?: 'CreditSubjectConnection';
  /** Subjects of this page with their cursors. */
  readonly edges: ReadonlyArray<CreditSubjectEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One subject of a page. */
export type CreditSubjectEdge = {
  readonly __typename?: 'CreditSubjectEdge';
  /** Cursor of this subject, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The subject. */
  readonly node: CreditSubject;
};

/** The city's file, which the city itself fills. */
export type JiaxingCreditFile = CreditFile & {
  readonly __typename?: 'JiaxingCreditFile';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** The city's file, which the city itself fills. */
export type KunshanCreditFile = CreditFile & {
  readonly __typename?: 'KunshanCreditFile';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** The city's file, which the city itself fills. */
export type TaicangCreditFile = CreditFile & {
  readonly __typename?: 'TaicangCreditFile';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** The city, which fills its own fields. */
export type Jiaxing = Jurisdiction & {
  readonly __typename?: 'Jiaxing';
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};

/** The city, which fills its own fields. */
export type Kunshan = Jurisdiction & {
  readonly __typename?: 'Kunshan';
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};

/** The city, which fills its own fields. */
export type Taicang = Jurisdiction & {
  readonly __typename?: 'Taicang';
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

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
  Severity: Severity;
  RecordValue: ResolverTypeWrapper<RecordValue>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ListColour: ListColour;
  CreditList: ResolverTypeWrapper<CreditList>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Behaviour: ResolverTypeWrapper<Behaviour>;
  Threshold: ResolverTypeWrapper<Threshold>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ClauseJoin: ClauseJoin;
  ThresholdClause: ResolverTypeWrapper<ThresholdClause>;
  Standard: ResolverTypeWrapper<Standard>;
  RecognitionStatus: RecognitionStatus;
  Recognition: ResolverTypeWrapper<Recognition>;
  BindingPower: BindingPower;
  Measure: ResolverTypeWrapper<Measure>;
  PunishmentPath: ResolverTypeWrapper<PunishmentPath>;
  TargetKind: TargetKind;
  CreditFile: ResolverTypeWrapper<FileStub>;
  Jurisdiction: ResolverTypeWrapper<JurisdictionStub>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreditSubject: ResolverTypeWrapper<ZoneSubject>;
  CodeStatus: CodeStatus;
  CreditSubjectConnection: ResolverTypeWrapper<Omit<CreditSubjectConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CreditSubjectEdge']> }>;
  CreditSubjectEdge: ResolverTypeWrapper<Omit<CreditSubjectEdge, 'node'> & { node: ResolversTypes['CreditSubject'] }>;
  JiaxingCreditFile: ResolverTypeWrapper<JiaxingCreditFile>;
  KunshanCreditFile: ResolverTypeWrapper<KunshanCreditFile>;
  TaicangCreditFile: ResolverTypeWrapper<TaicangCreditFile>;
  Jiaxing: ResolverTypeWrapper<Jiaxing>;
  Kunshan: ResolverTypeWrapper<Kunshan>;
  Taicang: ResolverTypeWrapper<Taicang>;
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
  RecordValue: RecordValue;
  Float: Scalars['Float']['output'];
  CreditList: CreditList;
  ID: Scalars['ID']['output'];
  Behaviour: Behaviour;
  Threshold: Threshold;
  Int: Scalars['Int']['output'];
  ThresholdClause: ThresholdClause;
  Standard: Standard;
  Recognition: Recognition;
  Measure: Measure;
  PunishmentPath: PunishmentPath;
  CreditFile: FileStub;
  Jurisdiction: JurisdictionStub;
  Query: Record<PropertyKey, never>;
  CreditSubject: ZoneSubject;
  CreditSubjectConnection: Omit<CreditSubjectConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CreditSubjectEdge']> };
  CreditSubjectEdge: Omit<CreditSubjectEdge, 'node'> & { node: ResolversParentTypes['CreditSubject'] };
  JiaxingCreditFile: JiaxingCreditFile;
  KunshanCreditFile: KunshanCreditFile;
  TaicangCreditFile: TaicangCreditFile;
  Jiaxing: Jiaxing;
  Kunshan: Kunshan;
  Taicang: Taicang;
  String: Scalars['String']['output'];
};

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

export type RecordValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordValue'] = ResolversParentTypes['RecordValue']> = {
  variable?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreditListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditList'] = ResolversParentTypes['CreditList']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  colour?: Resolver<ResolversTypes['ListColour'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BehaviourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Behaviour'] = ResolversParentTypes['Behaviour']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nationalAnchor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Threshold'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  listCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ThresholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Threshold'] = ResolversParentTypes['Threshold']> = {
  join?: Resolver<ResolversTypes['ClauseJoin'], ParentType, ContextType>;
  clauses?: Resolver<ReadonlyArray<ResolversTypes['ThresholdClause']>, ParentType, ContextType>;
  windowMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ThresholdClauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThresholdClause'] = ResolversParentTypes['ThresholdClause']> = {
  variable?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Standard'] = ResolversParentTypes['Standard']> = {
  localCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  behaviour?: Resolver<ResolversTypes['Behaviour'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Threshold'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecognitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recognition'] = ResolversParentTypes['Recognition']> = {
  recognisedBy?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  originCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  behaviour?: Resolver<ResolversTypes['Behaviour'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecognitionStatus'], ParentType, ContextType>;
  conditional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  agreementDocument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bindingPower?: Resolver<ResolversTypes['BindingPower'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appliesToOrganisations?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  appliesToPersons?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PunishmentPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PunishmentPath'] = ResolversParentTypes['PunishmentPath']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  behaviourCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  implementingUnit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  power?: Resolver<ResolversTypes['BindingPower'], ParentType, ContextType>;
  feedbackDueWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFile'] = ResolversParentTypes['CreditFile']> = {
  __resolveType: TypeResolveFn<'JiaxingCreditFile' | 'KunshanCreditFile' | 'TaicangCreditFile', ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction']> = {
  __resolveType: TypeResolveFn<'Jiaxing' | 'Kunshan' | 'Taicang', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  creditSubject?: Resolver<Maybe<ResolversTypes['CreditSubject']>, ParentType, ContextType, RequireFields<QueryCreditSubjectArgs, 'code'>>;
  creditSubjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['CreditSubject']>>, ParentType, ContextType, RequireFields<QueryCreditSubjectsArgs, 'codes'>>;
  searchSubjects?: Resolver<ResolversTypes['CreditSubjectConnection'], ParentType, ContextType, RequireFields<QuerySearchSubjectsArgs, 'name' | 'first'>>;
  jurisdictions?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType, RequireFields<QueryJurisdictionArgs, 'code'>>;
};

export type CreditSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditSubject'] = ResolversParentTypes['CreditSubject']> = {
  code?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  codeStatus?: Resolver<ResolversTypes['CodeStatus'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SubjectKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['CreditFile']>, ParentType, ContextType>;
};

export type CreditSubjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditSubjectConnection'] = ResolversParentTypes['CreditSubjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CreditSubjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditSubjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditSubjectEdge'] = ResolversParentTypes['CreditSubjectEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditSubject'], ParentType, ContextType>;
};

export type JiaxingCreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JiaxingCreditFile'] = ResolversParentTypes['JiaxingCreditFile']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KunshanCreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KunshanCreditFile'] = ResolversParentTypes['KunshanCreditFile']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaicangCreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaicangCreditFile'] = ResolversParentTypes['TaicangCreditFile']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JiaxingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jiaxing'] = ResolversParentTypes['Jiaxing']> = {
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KunshanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Kunshan'] = ResolversParentTypes['Kunshan']> = {
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaicangResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Taicang'] = ResolversParentTypes['Taicang']> = {
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  SubjectCode?: GraphQLScalarType;
  DivisionCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  RecordValue?: RecordValueResolvers<ContextType>;
  CreditList?: CreditListResolvers<ContextType>;
  Behaviour?: BehaviourResolvers<ContextType>;
  Threshold?: ThresholdResolvers<ContextType>;
  ThresholdClause?: ThresholdClauseResolvers<ContextType>;
  Standard?: StandardResolvers<ContextType>;
  Recognition?: RecognitionResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  PunishmentPath?: PunishmentPathResolvers<ContextType>;
  CreditFile?: CreditFileResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  CreditSubject?: CreditSubjectResolvers<ContextType>;
  CreditSubjectConnection?: CreditSubjectConnectionResolvers<ContextType>;
  CreditSubjectEdge?: CreditSubjectEdgeResolvers<ContextType>;
  JiaxingCreditFile?: JiaxingCreditFileResolvers<ContextType>;
  KunshanCreditFile?: KunshanCreditFileResolvers<ContextType>;
  TaicangCreditFile?: TaicangCreditFileResolvers<ContextType>;
  Jiaxing?: JiaxingResolvers<ContextType>;
  Kunshan?: KunshanResolvers<ContextType>;
  Taicang?: TaicangResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  public?: PublicDirectiveResolver<any, any, ContextType>;
  masked?: MaskedDirectiveResolver<any, any, ContextType>;
};
