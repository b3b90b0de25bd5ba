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
  CreditFile: ResolverTypeWrapper<FileStub>;
  Jurisdiction: ResolverTypeWrapper<JurisdictionStub>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
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
  CreditFile: FileStub;
  Jurisdiction: JurisdictionStub;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
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
