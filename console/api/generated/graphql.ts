/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** End of a page of a connection. Opaque; valid only for the same field with the same arguments. */
  Cursor: { input: string; output: string; }
  /** A day of the calendar in China, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339, in UTC with microseconds: 2026-04-01T00:00:00.000000Z. */
  DateTime: { input: string; output: string; }
  /** Six-digit division code (行政区划代码, GB/T 2260): 320583. */
  DivisionCode: { input: string; output: string; }
  /**
   * Code of a subject: the 18-character unified social credit code (统一社会信用代码, GB 32100), or the key of a person
   * (`P`, two digits of the key version, 32 hexadecimal digits) as `personKey` gives it.
   * Lower case, full-width characters, blanks and hyphens are accepted and normalised. Only the form is checked here; see `CreditSubject.codeStatus`.
   */
  SubjectCode: { input: string; output: string; }
};

/** One look-up, without the person who made it; an agent is named by the code that the subject gave. */
export type Access = {
  __typename?: 'Access';
  /** Code of the agent (受托代理人) that asked for the subject; null for everybody else. */
  agentCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** When it was answered. */
  at: Scalars['DateTime']['output'];
  /** Legal basis stated with it; of a consent its id. */
  basis?: Maybe<Scalars['String']['output']>;
  /** Fields that it could read. */
  fields: Array<Scalars['String']['output']>;
  /** Purpose stated; `consent` for an answer on the subject's own consent to a product; null when none was. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Unit that asked; null when the token names none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A page of an access statement (Relay connection). */
export type AccessConnection = {
  __typename?: 'AccessConnection';
  /** Look-ups of this page with their cursors. */
  edges: Array<AccessEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One look-up of a page. */
export type AccessEdge = {
  __typename?: 'AccessEdge';
  /** Cursor of this look-up, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The look-up. */
  node: Access;
};

/** Who looked at one subject's data. */
export type AccessStatement = {
  __typename?: 'AccessStatement';
  /** Look-ups that disclosed more than public data, latest first. */
  accesses: AccessConnection;
  /** Code of the subject. */
  code: Scalars['SubjectCode']['output'];
};


/** Who looked at one subject's data. */
export type AccessStatementAccessesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An agent (受托代理人) of a firm in one city, as the firm has named it last. */
export type Agent = {
  __typename?: 'Agent';
  /** Code of the agent: of an organisation, or the key of a person; a person's number stands nowhere. */
  agentCode: Scalars['SubjectCode']['output'];
  /** Whether it may act today. */
  isInForce: Scalars['Boolean']['output'];
  /** Day on which it was named, in this city's time. */
  namedOn: Scalars['Date']['output'];
  /** Day on which the firm took the authorisation back; null while it has not. */
  revokedOn?: Maybe<Scalars['Date']['output']>;
  /** What it may do. */
  scopes: Array<AgentScope>;
  /** Last day on which it may act (有效期至). */
  until: Scalars['Date']['output'];
};

/** An agent named, or an authorisation taken back. */
export type AgentNamed = {
  __typename?: 'AgentNamed';
  /** The agent as the step left it. */
  agent: Agent;
  /** Who and when. Of what was said only a digest goes on this record. */
  step: StepReceipt;
};

/** What an agent may do for the firm that named it (授权事项). */
export type AgentScope =
  /** Object (提出异议), and take the firm's further steps in such cases; read those cases. */
  | 'OBJECT'
  /** Read the firm's file (查阅信用档案) as the firm itself does, its cases among it. */
  | 'READ_FILE'
  /** Apply for repair (申请信用修复), and take the firm's further steps in such cases; read those cases. */
  | 'REPAIR';

/** What an alarm rule looks for. */
export type AlarmKind =
  /** A program asks about many different persons in a window. */
  | 'MANY_PERSONS'
  /** Many different units ask about the same person in a window. */
  | 'MANY_UNITS'
  /** A unit that has long stated other purposes states this one for the first time. */
  | 'NEW_PURPOSE'
  /** A program looks up subjects outside office hours, or on a day off. */
  | 'OUTSIDE_HOURS';

/** A configured rule that tells unusual look-ups from usual ones. */
export type AlarmRule = {
  __typename?: 'AlarmRule';
  /** Code of the rule. */
  code: Scalars['ID']['output'];
  /** What it looks for. */
  kind: AlarmKind;
  /** Its text, in Chinese. */
  name: Scalars['String']['output'];
  /** The number at which it raises an alarm: of persons, look-ups, units, or earlier operations with a purpose. */
  threshold: Scalars['Int']['output'];
  /** Length of its window in minutes; null where it has none. */
  windowMinutes?: Maybe<Scalars['Int']['output']>;
};

/** One alarm: what a rule found in one window. */
export type AuditAlarm = {
  __typename?: 'AuditAlarm';
  /** Program that asked; null for MANY_UNITS and NEW_PURPOSE, and where the token names none. */
  client?: Maybe<Scalars['String']['output']>;
  /** How many there were. */
  count: Scalars['Int']['output'];
  /** First look-up that counted. */
  firstAt: Scalars['DateTime']['output'];
  /** Last look-up that counted. */
  lastAt: Scalars['DateTime']['output'];
  /** The purpose; null except for NEW_PURPOSE. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The rule. */
  rule: AlarmRule;
  /** The person; null except for MANY_UNITS. */
  subjectCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** Unit that asked; null for MANY_UNITS. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** One operation on record. Variables and values are not kept. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** Code of the subject for which the agent's token says it acts, which does not mean authorised; null for everybody else. */
  actsFor?: Maybe<Scalars['SubjectCode']['output']>;
  /** Code of the agent (受托代理人) whose token it was; null for everybody else. */
  agentCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** When it was answered. */
  at: Scalars['DateTime']['output'];
  /** Legal basis stated with it. */
  basis?: Maybe<Scalars['String']['output']>;
  /** Case number stated with it; of a consent its id. */
  caseNo?: Maybe<Scalars['String']['output']>;
  /** Program that the token was issued to; null when it names none. */
  client?: Maybe<Scalars['String']['output']>;
  /** Fields with a rule that the caller asked for and may read; empty when nothing was answered. */
  disclosed: Array<Scalars['String']['output']>;
  /** Codes of the errors in the answer, each once. */
  errors: Array<Scalars['String']['output']>;
  /** SHA-256 of the row, which the next row of the chain includes. */
  hash: Scalars['String']['output'];
  /** From its start to the answer, in milliseconds. */
  latencyMs: Scalars['Float']['output'];
  /** Fields of which a part was blanked out. */
  masked: Array<Scalars['String']['output']>;
  /** SHA-256 of its document; empty where it had none, as for a file handed in. */
  operationHash: Scalars['String']['output'];
  /** Name of the operation, shortened where it is long, without keys or numbers of persons; null when it has none. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** Purpose stated, which does not mean granted; `consent` for an answer on a firm's consent to a product; null when none was. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Fields that were refused. */
  refused: Array<Scalars['String']['output']>;
  /** Header x-request-id of the answer; the pages of one export share it. */
  requestId: Scalars['ID']['output'];
  /** What became of it. */
  result: AuditResult;
  /** Place of the row in its chain, from 1. */
  seq: Scalars['Int']['output'];
  /** Subject of the token; null for an anonymous caller. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Subjects that were asked about or served. */
  subjectCodes: Array<Scalars['SubjectCode']['output']>;
  /** How many requests the row stands for: after the first few of a minute, a client's requests that were refused unread share one row. */
  times: Scalars['Int']['output'];
  /** Unit that the token was issued to; null for an anonymous caller. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Process of the gateway that wrote the row; its rows are chained. */
  writer: Scalars['ID']['output'];
};

/** What became of an operation. */
export type AuditResult =
  /** Nothing was answered, because the request or the hub was at fault. */
  | 'FAILED'
  /** Everything asked for was answered. */
  | 'OK'
  /** Something was refused or missing, the rest was answered. */
  | 'PARTIAL'
  /** Nothing was answered, because the caller was refused. */
  | 'REFUSED';

/** A page of the audit trail (Relay connection). */
export type AuditTrailConnection = {
  __typename?: 'AuditTrailConnection';
  /** Operations of this page with their cursors. */
  edges: Array<AuditTrailEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One operation of a page. */
export type AuditTrailEdge = {
  __typename?: 'AuditTrailEdge';
  /** Cursor of this operation, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The operation. */
  node: AuditEntry;
};

/** What a row waits for. */
export type AwaitedKind =
  /** A licence, penalty or list entry that the city does not have. */
  | 'RECORD_OR_ENTRY'
  /** The decision of a steward of the city. */
  | 'STEWARD'
  /** A subject that the register of the city does not have. */
  | 'SUBJECT';

/** Rank of a legal basis (效力位阶), highest first, as its citation shows it. Measures of class 1 need one of the first three, or a local regulation for the city's own cases; a ministry's rule supports the listing on a national list, and measures of class 2 there. */
export type BasisRank =
  /** An administrative regulation of the State Council (行政法规). */
  | 'ADMINISTRATIVE_REGULATION'
  /** A document of the State Council, the central committee or their general offices (党中央、国务院政策文件). */
  | 'CENTRAL_DOCUMENT'
  /** A judicial interpretation (司法解释): enough for a listing by courts and for what courts decide, for no other measure of class 1. */
  | 'JUDICIAL_INTERPRETATION'
  /** A law (法律). */
  | 'LAW'
  /** A regulation of a province or of a city with districts (地方性法规). */
  | 'LOCAL_REGULATION'
  /** A memorandum (合作备忘录): at most advice. */
  | 'MEMORANDUM'
  /** A rule of a ministry (部门规章): enough for a listing on a national list, for no measure of class 1 by itself. */
  | 'MINISTRY_RULE';

/** A breach of the common catalogue (失信行为), with the hub's own threshold. */
export type Behaviour = {
  __typename?: 'Behaviour';
  /** Code: TX01. */
  code: Scalars['ID']['output'];
  /** Domain (领域). */
  domain: Scalars['String']['output'];
  /** National list it can lead to; null for none. */
  listCode?: Maybe<Scalars['ID']['output']>;
  /** Chinese name. */
  name: Scalars['String']['output'];
  /** English name. */
  nameEn: Scalars['String']['output'];
  /** Law it comes from. */
  nationalAnchor?: Maybe<Scalars['String']['output']>;
  /** Severity in the common catalogue; a city's own severity never counts for more in another city. */
  severity: Severity;
  /** The hub's common threshold. */
  threshold: Threshold;
  /** Whether the threshold has a published source; if not it is illustrative (示意). */
  verified: Scalars['Boolean']['output'];
};

/** One behaviour of the common catalogue with each member's standard. */
export type BehaviourStandards = {
  __typename?: 'BehaviourStandards';
  /** The behaviour, with the hub's own threshold. */
  behaviour: Behaviour;
  /** One for each member, in the order of the register, even where the city has no standard. */
  members: Array<MemberStandard>;
};

/** Whether one product is open to one subject (可享受情况), with its reasons. The hub reports whether the conditions hold; the provider decides. */
export type Benefit = {
  __typename?: 'Benefit';
  /** Facts that the answer rests on. */
  facts: Array<BenefitFact>;
  /** Division code of the city asked about. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** With NO the facts that would have to be there; of facts joined by OR any one is enough. Empty otherwise. */
  missing: Array<MissingFact>;
  /** Division codes of the cities that were needed and could not be asked. */
  notAsked: Array<Scalars['DivisionCode']['output']>;
  /** Day asked about. */
  on: Scalars['Date']['output'];
  /** The answer. */
  outcome: BenefitOutcome;
  /** The product, of the city that offers it. */
  product: IncentiveProduct;
  /** Why, each reason once; never empty. */
  reasons: Array<BenefitReason>;
  /** The recognition that opens it in the city asked about, with its condition; null for the city's own product. */
  recognition?: Maybe<ProductRecognition>;
  /** Division codes of the cities that have never supplied (未归集), do not share (不予共享) or do not tell what the answer needs. */
  silent: Array<Scalars['DivisionCode']['output']>;
  /** The sentence beside every answer: the provider decides, and a NO lowers no other right. */
  statement: Scalars['String']['output'];
};

/** A record or list entry that an answer about a product rests on. */
export type BenefitFact = {
  __typename?: 'BenefitFact';
  /** Day of the decision. */
  decidedOn: Scalars['Date']['output'];
  /** Division code of the city that holds it. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Record or list entry. */
  kind: TargetKind;
  /** The list; null for a record. */
  list?: Maybe<CreditList>;
  /** Id in its city (编号): the same for all its versions. */
  localId: Scalars['ID']['output'];
  /** LICENCE, AWARD or COMMITMENT; null for a list entry. */
  recordKind?: Maybe<Scalars['String']['output']>;
  /** Last day by its own term; null when that is unknown or there is none. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** A figure of a benefit. */
export type BenefitFigure = {
  __typename?: 'BenefitFigure';
  /** What it measures: 利率优惠. */
  name: Scalars['String']['output'];
  /** Unit, as the city writes it: %, 元, 天. */
  unit: Scalars['String']['output'];
  /** The figure, in its unit; 0 or more. */
  value: Scalars['Float']['output'];
};

/** A figure of a benefit. */
export type BenefitFigureInput = {
  /** What it measures, up to 40 characters, and no score: 利率优惠. */
  name: Scalars['String']['input'];
  /** Its unit, up to 20 characters: %, 元, 天. */
  unit: Scalars['String']['input'];
  /** The figure, 0 or more. */
  value: Scalars['Float']['input'];
};

/** Whether a product is open to a subject. */
export type BenefitOutcome =
  /** A city could not be asked (未能查询): nobody can say. */
  | 'COULD_NOT_ASK'
  /** A condition does not hold (暂不符合); `missing` names what would have to be there. */
  | 'NO'
  /** A city has never supplied, or does not share, what the answer needs (未归集): nobody can say. */
  | 'NOT_SUPPLIED'
  /** What the answer rests on is under objection (异议处理中): nobody can say before that is decided. */
  | 'UNDER_OBJECTION'
  /** The conditions hold (可以享受). */
  | 'YES';

/** Why a product is open to a subject or not. */
export type BenefitReason =
  /** No city has an award in force (无奖励). */
  | 'AWARD_MISSING'
  /** The penalty on which a serious entry rests was revoked (所依据的处罚已撤销): its authority has to decide. */
  | 'BASIS_REVOKED'
  /** No city has such a kept commitment (无已履行的承诺). */
  | 'COMMITMENT_MISSING'
  /** All that the product asks for is there (条件具备). */
  | 'CONDITIONS_MET'
  /** A city could not be asked (未能查询). */
  | 'COULD_NOT_ASK'
  /** The product is for those registered in other divisions (住所不适用). */
  | 'DIVISION_NOT_COVERED'
  /** No city tells where the subject is registered (住所不明). */
  | 'DIVISION_UNKNOWN'
  /** The product is for other industries (行业不适用). */
  | 'INDUSTRY_NOT_COVERED'
  /** No city tells the industry of the subject (行业不明). */
  | 'INDUSTRY_UNKNOWN'
  /** The product is not for this kind of subject (主体类别不适用). */
  | 'KIND_NOT_COVERED'
  /** No city has such a licence in force (无此类许可). */
  | 'LICENCE_MISSING'
  /** A city does not share what the answer needs (不予共享). */
  | 'NOT_SHARED'
  /** A city has never supplied what the answer needs (未归集). */
  | 'NOT_SUPPLIED'
  /** The city asked about offers the product (本市产品). */
  | 'OWN_PRODUCT'
  /** The city asked about recognises the product of another (互认产品). */
  | 'RECOGNISED'
  /** The subject is on none of the red lists that count (不在红名单). */
  | 'RED_ENTRY_MISSING'
  /** The entry on the red list is suspended by a serious entry (红名单中止). */
  | 'RED_ENTRY_SUSPENDED'
  /** The subject is not registered for long enough (注册年限不足). */
  | 'REGISTERED_TOO_SHORT'
  /** No city tells since when the subject is registered (注册日期不明). */
  | 'REGISTRATION_DAY_UNKNOWN'
  /** A city has the subject on a serious list (在严重失信主体名单). */
  | 'SERIOUS_ENTRY_ACTIVE'
  /** No city knows the subject (查无此主体). */
  | 'SUBJECT_UNKNOWN'
  /** A city does not tell of which kind a licence is, or whether a commitment was kept (种类未报送). */
  | 'TYPE_NOT_TOLD'
  /** An objection to what the answer rests on is pending (异议处理中). */
  | 'UNDER_OBJECTION';

/** A consent to one product and what came of it (授权与享受). Read by the firm and by the provider. */
export type BenefitUse = {
  __typename?: 'BenefitUse';
  /** Division code of the city as whose firm it applies. */
  askedIn: Scalars['DivisionCode']['output'];
  /** Last day of the consent. */
  consentUntil: Scalars['Date']['output'];
  /** First day of the consent. */
  consentedOn: Scalars['Date']['output'];
  /** Id of the consent, by which the provider asks. */
  id: Scalars['ID']['output'];
  /** Steps that the caller can take. */
  nextSteps: Array<BenefitUseStep>;
  /** Code of the product. */
  productCode: Scalars['ID']['output'];
  /** Unit that may ask, as the product named it when the firm consented. */
  providerCode: Scalars['SubjectCode']['output'];
  /** Steps taken so far. */
  revision: Scalars['Int']['output'];
  /** Which data the provider may ask for. */
  scope: Scalars['String']['output'];
  /** Where it stands today; EXPIRED once its last day is over. */
  state: BenefitUseState;
  /** Its steps, in the order in which they were taken. */
  steps: Array<BenefitUseStepTaken>;
  /** Code of the firm. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** Where a consent and its use stand. */
export type BenefitUseState =
  /** It has applied for the product (已申请). */
  | 'APPLIED'
  /** The firm has consented (已授权): the provider may ask. */
  | 'CONSENTED'
  /** The use is over (已终止). */
  | 'ENDED'
  /** The consent has run out (授权到期). */
  | 'EXPIRED'
  /** The provider grants it (已同意). */
  | 'GRANTED'
  /** The provider refuses it, with a reason (未同意); no other right is lowered by that. */
  | 'REFUSED'
  /** The product was used (已享受). */
  | 'USED'
  /** The firm has taken its consent back (已撤回授权). */
  | 'WITHDRAWN';

/** A step of a use. */
export type BenefitUseStep =
  /** Apply (申请), by the firm. */
  | 'APPLY'
  /** Consent (授权), by the firm. */
  | 'CONSENT'
  /** End it with a reason (终止), by either. */
  | 'END'
  /** Grant (同意), by the provider. */
  | 'GRANT'
  /** Refuse with a reason (不同意), by the provider. */
  | 'REFUSE'
  /** The last day is over; nobody takes this step. */
  | 'TERM_ENDS'
  /** Report that it was used (享受), by the provider. */
  | 'USE'
  /** Take the consent back (撤回授权), by the firm at any time. */
  | 'WITHDRAW';

/** One step of a use. */
export type BenefitUseStepTaken = {
  __typename?: 'BenefitUseStepTaken';
  /** Document on which it rests; null where none was named. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** Its day. */
  on: Scalars['Date']['output'];
  /** Why; null where nothing was said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The state that it led into. */
  state: BenefitUseState;
  /** The step. */
  step: BenefitUseStep;
};

/** A step of a use, taken. */
export type BenefitUseTaken = {
  __typename?: 'BenefitUseTaken';
  /** Who and when. Of what was said only a digest goes on this record; the use has it. */
  step: StepReceipt;
  /** The use as the step left it. */
  use: BenefitUse;
};

/** What a measure or path can require. */
export type BindingPower =
  /** An administrative choice (class 2). */
  | 'ADMINISTRATIVE'
  /** Advice to bodies outside public authority (class 3); never a duty. */
  | 'ADVISORY'
  /** A duty, by law (class 1). */
  | 'BINDING';

/** A case (办件): what happens to a record or entry after its decision. It is read by its subject, by the units of its city that act in it and by the lead unit; other cities learn only what it changes. */
export type Case = {
  /** Unit that decided what it is about (认定单位). */
  decidingUnit?: Maybe<OrganisationUnit>;
  /** Last day on which the next step is in time (办理期限), by the rule in force on the day from which it counts; null where nobody has a step to take in time. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Id of the case, the same as that of the repair or objection that it shows as. */
  id: Scalars['ID']['output'];
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed: the step is late, and taken all the same. */
  isOverdue: Scalars['Boolean']['output'];
  /** What it is about. */
  kind: CaseKind;
  /** Steps that the caller can take now. */
  nextSteps: Array<CaseStep>;
  /** Day on which it was submitted, or taken up where a sheet tells of it. */
  openedOn: Scalars['Date']['output'];
  /** Unit that took it up (受理单位); null before, and where a sheet does not tell. */
  receivingUnit?: Maybe<OrganisationUnit>;
  /** Number of steps taken, which the next step names. */
  revision: Scalars['Int']['output'];
  /** Where it stands. */
  state: CaseState;
  /** Its steps, the first first. */
  steps: Array<CaseStepTaken>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
  /** Id of the record or entry, its `localId`. */
  targetId: Scalars['ID']['output'];
  /** What kind of fact it is about. */
  targetKind: TargetKind;
};

/** As what somebody took a step. */
export type CaseActor =
  /** The unit that decided what the case is about, or the one that stands for it. */
  | 'DECIDING'
  /** The lead unit (信用牵头单位) of the city. */
  | 'LEAD'
  /** A row of a sheet tells of the step; it was taken elsewhere. */
  | 'SHEET'
  /** The subject, or who acts for it. */
  | 'SUBJECT';

/** A page of cases (Relay connection). */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  /** Cases of this page with their cursors. */
  edges: Array<CaseEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A document of a case (材料). */
export type CaseDocument = {
  __typename?: 'CaseDocument';
  /** Number; null where it has none. */
  number?: Maybe<Scalars['String']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
};

/** A document of a case. */
export type CaseDocumentInput = {
  /** Number, up to 100 characters; absent where it has none. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Title, up to 200 characters. */
  title: Scalars['String']['input'];
};

/** One case of a page. */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  /** Cursor of this case, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The case. */
  node: Case;
};

/** What of a record an objection contests. */
export type CaseField =
  /** The day of the decision (认定日期). */
  | 'DECIDED_ON'
  /** A figure (数额). */
  | 'FIGURE'
  /** Something else; the statement says what. */
  | 'OTHER'
  /** The severity (失信程度). */
  | 'SEVERITY'
  /** The last day of its own term (有效期至). */
  | 'VALID_UNTIL';

/** What a case is about. */
export type CaseKind =
  /** Objection (异议): the record is wrong, in whole or in a value. */
  | 'OBJECTION'
  /** Repair (信用修复): the record stops having effect. */
  | 'REPAIR';

/** A limit for the next step of a case that is at work (办理期限). */
export type CaseLimit =
  /** An objection is accepted or not accepted (异议受理). */
  | 'OBJECTION_ACCEPTED'
  /** An objection is decided (异议办结). */
  | 'OBJECTION_DECIDED'
  /** An objection is decided on review (异议复核). */
  | 'OBJECTION_REVIEWED'
  /** A repair is accepted, returned or not accepted (修复受理). */
  | 'REPAIR_ACCEPTED'
  /** A repair is decided (修复决定). */
  | 'REPAIR_DECIDED'
  /** A repair is decided whose time was extended (修复延期决定). */
  | 'REPAIR_EXTENDED';

/** Where a case stands. */
export type CaseState =
  /** Accepted (已受理); an objection shows its mark. */
  | 'ACCEPTED'
  /** Upheld, the record is corrected (异议成立，更正). */
  | 'CORRECTED'
  /** The time for the decision is extended (延期办理). */
  | 'EXTENDED'
  /** Forwarded to the unit that decided (已转办). */
  | 'FORWARDED'
  /** Granted (准予修复): publication, sharing and measures end. */
  | 'GRANTED'
  /** Not accepted (不予受理). */
  | 'NOT_ACCEPTED'
  /** Refused (不予修复). */
  | 'REFUSED'
  /** Rejected (异议不成立); the subject may ask for a review once. */
  | 'REJECTED'
  /** Rejected on review (复核维持). */
  | 'REJECTED_FINALLY'
  /** Upheld, the record is removed (异议成立，撤除). */
  | 'REMOVED'
  /** Reopened (撤销修复): the record has effect again from that day. */
  | 'REOPENED'
  /** Returned for materials (退回补正). */
  | 'RETURNED'
  /** A review is asked for (申请复核); the mark shows again. */
  | 'REVIEW_ASKED'
  /** Shielded by a court's ruling (法院裁定屏蔽), until the plan is performed. */
  | 'SHIELDED'
  /** Submitted (已提交), not yet taken up. */
  | 'SUBMITTED'
  /** Under review by the unit that decided (核查中). */
  | 'UNDER_REVIEW'
  /** Withdrawn by the subject (已撤回). */
  | 'WITHDRAWN';

/** A step of a case. */
export type CaseStep =
  /** Accept (受理). */
  | 'ACCEPT'
  /** Add materials (补充材料). */
  | 'ADD_MATERIALS'
  /** Ask for a review (申请复核), once. */
  | 'ASK_REVIEW'
  /** Confirm (确认): the plan is performed. */
  | 'CONFIRM'
  /** Correct the record (更正); takes `corrections` and `reason`. */
  | 'CORRECT'
  /** Extend the time (延期); takes `reason`. */
  | 'EXTEND'
  /** Forward to the unit that decided (转办). */
  | 'FORWARD'
  /** Grant (准予修复); takes `dutiesDone`, a commitment, and `earlyBasis` before the shortest term has passed. */
  | 'GRANT'
  /** End the shield (解除屏蔽): the plan failed; takes `reason`. */
  | 'LIFT_SHIELD'
  /** Do not accept (不予受理); takes `reason`. */
  | 'NOT_ACCEPT'
  /** Refuse (不予修复); takes `reason`. */
  | 'REFUSE'
  /** Reject (异议不成立); takes `reason`. */
  | 'REJECT'
  /** Remove the record (撤除); takes `reason`. */
  | 'REMOVE'
  /** Reopen (撤销修复); takes `cause` and `reason`. */
  | 'REOPEN'
  /** Return for materials (退回补正); takes `reason`. */
  | 'RETURN'
  /** Shield by a court's ruling (屏蔽); takes its number as `documentNo`. */
  | 'SHIELD'
  /** Submit (提交). */
  | 'SUBMIT'
  /** Withdraw (撤回). */
  | 'WITHDRAW';

/** A step of a case, taken. */
export type CaseStepTaken = {
  __typename?: 'CaseStepTaken';
  /** As what it was taken. */
  actor: CaseActor;
  /** Code of the agent (受托代理人) that took it for the subject; null where the subject took it itself, and for every other step. */
  agentCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** When the hub took it down. */
  at: Scalars['DateTime']['output'];
  /** Why a repair was reopened; null for every other step. */
  cause?: Maybe<ReopenCause>;
  /** Number of the document on which it rests (文书号); null for a step of the subject, and where a sheet does not tell. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** Whether it was late (逾期): behind the day on which it was due. */
  isLate: Scalars['Boolean']['output'];
  /** Day of the step, or of its document. */
  on: Scalars['Date']['output'];
  /** Why; null where the step takes no reason. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where it led. */
  state: CaseState;
  /** The step. */
  step: CaseStep;
  /** Unit that took it; null for a step of the subject, and where a sheet does not tell. */
  unit?: Maybe<OrganisationUnit>;
};

/** A step in a case, taken. */
export type CaseTaken = {
  __typename?: 'CaseTaken';
  /** The case as the step left it. */
  case: Case;
  /** Who and when. Of what was said only a digest goes on this record; the case has it. */
  step: StepReceipt;
};

/** Whether something is certain. */
export type Certainty =
  /** It is. */
  | 'CERTAIN'
  /** It depends on a city that could not be asked, does not share the list or has never supplied it. */
  | 'OPEN';

/** How clauses are joined. */
export type ClauseJoin =
  /** All must hold. */
  | 'AND'
  /** One is enough. */
  | 'OR';

/** How many subjects of a kind the city covers (覆盖率), and how many have a valid code. */
export type CodeCoverage = {
  __typename?: 'CodeCoverage';
  /** How many are to be covered: active ones by the city's own count; for persons, those on the rosters of all groups handed in (在册数量). Null until a figure is handed in on the sheet plan-figures. */
  counted?: Maybe<Scalars['Int']['output']>;
  /** What was counted, by whom and when, one line for each figure; empty until one is handed in. */
  countedBy: Array<Scalars['String']['output']>;
  /** Those with a record or list entry, or a full row of a register; persons are rounded as in `subjects`. */
  covered: Scalars['String']['output'];
  /** Kind of subject. */
  kind: SubjectKind;
  /** Share of `counted` that is covered, 0 to 1, as the plan counts it; above 1 where the register holds more than were counted. Null until `counted` is handed in. */
  share?: Maybe<Scalars['Float']['output']>;
  /** Subjects that the city knows, as a count; of persons to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  subjects: Scalars['String']['output'];
  /** Share that the plan asks for: legal persons (法人) 100 %, key persons (重点人群) 80 %; null where the plan names none. */
  target?: Maybe<Scalars['Float']['output']>;
  /** Share of `subjects` with a valid code, 0 to 1; for persons, of the rounded numbers. Null while there are none. A row without a valid code is refused: `codesRefused` and `numbersRefused` count those. */
  validShare?: Maybe<Scalars['Float']['output']>;
};

/** What the check digits of a subject code say (GB 32100, GB 11714). */
export type CodeStatus =
  /** They are wrong. */
  | 'BAD'
  /** They are wrong, and the code is on the list of lawful early codes. */
  | 'LEGACY'
  /** They are right, or the code is a person key, which has none. */
  | 'OK'
  /** A dummy such as 00000000000000000X. */
  | 'PLACEHOLDER';

/** How complete a column is. */
export type ColumnCompleteness = {
  __typename?: 'ColumnCompleteness';
  /** Field code of the column: CF_NR_FK. */
  column: Scalars['String']['output'];
  /** Its Chinese name. */
  name: Scalars['String']['output'];
  /** Rows with a value. */
  rows: Scalars['Int']['output'];
  /** Those rows as a share of all rows, 0 to 1. */
  share: Scalars['Float']['output'];
};

/** A credit commitment (信用承诺). */
export type Commitment = {
  __typename?: 'Commitment';
  /** Id (缓存标识) of the commitment for caches. */
  id: Scalars['ID']['output'];
  /** Id of the record in its city (编号): the same for all its versions. */
  localId: Scalars['ID']['output'];
  /** Day on which it was made. */
  madeOn: Scalars['Date']['output'];
  /** Its status. */
  status: CommitmentStatus;
  /** Type: CM1 to CM5. */
  typeCode: Scalars['ID']['output'];
  /** Chinese name of the type. */
  typeName: Scalars['String']['output'];
};

/** Status of a commitment. */
export type CommitmentStatus =
  /** Broken. */
  | 'BROKEN'
  /** Kept. */
  | 'FULFILLED'
  /** Made, its term not over. */
  | 'OPEN';

/** What one city has of a compared subject. */
export type ComparedCity = {
  __typename?: 'ComparedCity';
  /** Its entries, latest decision first; ended ones only for those with history:read. */
  entries: Array<ComparedEntry>;
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Whether it lists the subject. */
  standing: ListStanding;
};

/** A list entry beside those of other cities. */
export type ComparedEntry = {
  __typename?: 'ComparedEntry';
  /** Day of the decision (认定日期). */
  decidedOn: Scalars['Date']['output'];
  /** Document on which the listing rests (认定文书号). Null where none is recorded. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** Id (缓存标识) of this view of it, for caches: under `on` or `knownAt`, a different one for each. */
  id: Scalars['ID']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The list it is on. */
  list: CreditList;
  /** Id in its city (编号): the same for all its versions. */
  localId: Scalars['ID']['output'];
  /** Whether it is published by default (默认公示), without a special reason of the sector's authority; null without a severity. */
  publicByDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Last day on which the entry may be published; null for red lists. */
  publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Severity; null for red lists. */
  severity?: Maybe<Severity>;
  /** Condition on which the city shares it (有条件共享); where none was stated, the text says so. Null where it is shared without condition. */
  shareCondition?: Maybe<Scalars['String']['output']>;
  /** Its status on the day asked about. */
  status: EntryStatus;
  /** Whether an accepted objection was pending on the day (异议标注). */
  underObjection: Scalars['Boolean']['output'];
  /** Last day by its own term; null when that is unknown or there is none. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** In what entries of several cities can differ. */
export type ComparedField =
  /** Day of the decision. */
  | 'DECIDED_ON'
  /** Document on which the listing rests. */
  | 'DOCUMENT_NO'
  /** Severity. */
  | 'SEVERITY'
  /** Whether an accepted objection is pending. */
  | 'UNDER_OBJECTION'
  /** Last day by the entry's own term. */
  | 'VALID_UNTIL';

/** A subject on a list, city beside city. */
export type ComparedSubject = {
  __typename?: 'ComparedSubject';
  /** Whether it belongs to the answer for certain. */
  belongs: Certainty;
  /** One a city, in the order named. */
  cities: Array<ComparedCity>;
  /** In what the latest entries of the listing cities differ; empty when only one city lists it. Document numbers are compared only for callers who may read them. */
  differences: Array<ComparedField>;
  /** Organisation or sole trader. */
  kind: SubjectKind;
  /** Business name, as the hub knew it then; null where it knew none. */
  name?: Maybe<Scalars['String']['output']>;
  /** The subject as it is now, with its files; null when no city holds a file. */
  subject?: Maybe<CreditSubject>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** A consent to one product. */
export type ConsentToProductInput = {
  /** Division code of the city as whose firm it applies, where that city recognises the product; the product's own city when absent. */
  askedIn?: InputMaybe<Scalars['DivisionCode']['input']>;
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Code of the product, offered by the city today. */
  productCode: Scalars['ID']['input'];
  /** Which data the provider may ask for, 1 to 300 characters. */
  scope: Scalars['String']['input'];
  /** Last day of the consent, three years on at the latest; it can be taken back at any time. */
  until: Scalars['Date']['input'];
};

/** What a correction puts right. */
export type CorrectedField =
  /** The day of the decision. */
  | 'DECIDED_ON'
  /** A figure, named by `figure`. */
  | 'FIGURE'
  /** The severity (失信程度), to a lower one. It falls by itself with a corrected fine or day where the kinds of the penalty tell it; else the unit that decides names it. */
  | 'SEVERITY'
  /** The last day of its own term. */
  | 'VALID_UNTIL';

/** A value put right (更正). */
export type Correction = {
  __typename?: 'Correction';
  /** What was put right. */
  field: CorrectedField;
  /** Name of the figure; null for what is no figure. */
  figure?: Maybe<Scalars['String']['output']>;
  /** The value that holds. */
  value: Scalars['String']['output'];
};

/** A value to be put right. */
export type CorrectionInput = {
  /** What is put right. */
  field: CorrectedField;
  /** With FIGURE: its name, as `values` of the record has it. */
  figure?: InputMaybe<Scalars['String']['input']>;
  /** The value that holds: a day, a number in the figure's unit, or MINOR or GENERAL. */
  value: Scalars['String']['input'];
};

/** How much a city holds. */
export type Coverage = {
  __typename?: 'Coverage';
  /** List entries in force of organisations and sole traders, on all lists that the city has supplied; null where it has supplied none. */
  listEntries?: Maybe<Scalars['Int']['output']>;
  /** Organisations with a file. */
  organisations: Scalars['Int']['output'];
  /** Natural persons with a file, to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  persons: Scalars['String']['output'];
  /** Records in force of organisations and sole traders, of all kinds that the city has supplied; null where it has supplied none. */
  records?: Maybe<Scalars['Int']['output']>;
  /** Sole traders with a file. */
  soleTraders: Scalars['Int']['output'];
};

/** What the city holds on one subject (信用档案). */
export type CreditFile = {
  /** Agents that the firm has named in this city (授权委托), those in force and those of before, in the order of their codes; for the firm itself only. */
  agents?: Maybe<Array<Agent>>;
  /** The subject's own cases (本人办件), the latest first, in whatever state; for the subject itself, and its agent that may read the file, only. */
  cases?: Maybe<Array<Case>>;
  /** Credit commitments (信用承诺), latest first; null with the error NOT_SUPPLIED where the city has never supplied any. */
  commitments?: Maybe<Array<Commitment>>;
  /** Division of the registered seat; null for a person or when unknown. */
  divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** What implementing units did about its records and entries (惩戒反馈), latest first, what was not executed last; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  feedback?: Maybe<Array<Feedback>>;
  /** Former business names (曾用名), latest first; empty when nothing is held, null when the register was never supplied. */
  formerNames?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the city holds a file; null only when the city could not be asked, or when it refused. */
  holding?: Maybe<Holding>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  id: Scalars['ID']['output'];
  /** Further identifiers of an organisation, by type. Needs identity:read, or the subject's own token. */
  identifiers?: Maybe<Array<Identifier>>;
  /** Kinds of data in a file that the city has never supplied, or only in part (未完整归集): there may be more than is found. What was never supplied is a null list, beside the error NOT_SUPPLIED. Empty where all are declared complete. */
  incompleteSupply?: Maybe<Array<Supply>>;
  /** Industry (国民经济行业分类, GB/T 4754), its class code; null for a person or when unknown. */
  industryCode?: Maybe<Scalars['String']['output']>;
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Kind of subject; null when nothing is held. */
  kind?: Maybe<SubjectKind>;
  /** Name of the legal representative (法定代表人) or operator; null for a person or when unknown. Masked unless the caller holds identity:read. */
  legalRepresentative?: Maybe<Scalars['String']['output']>;
  /** Entries on red and serious-dishonesty lists in force on the day, latest decision first; those of a person need a stated purpose. Null with the error NOT_SUPPLIED where the city has never supplied the list asked for, or any list; where it has supplied some, they stand beside that error. */
  listEntries?: Maybe<Array<ListEntry>>;
  /** Present business name; null for a person, or when nothing is held. */
  name?: Maybe<Scalars['String']['output']>;
  /** Datasets that the city does not share with the caller (不予共享): nothing of them is in this file, whether or not anything exists; empty where nothing is withheld. The city's own callers and the subject see everything. */
  notShared?: Maybe<Array<Dataset>>;
  /** Objections (异议), latest first; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  objections?: Maybe<Array<Objection>>;
  /** Licences, penalties, commitments, interviews and awards, latest decision first. Ended records are shown only with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any kind asked for; where it has supplied some, they stand beside that error. */
  records?: Maybe<RecordConnection>;
  /** Day of registration; null for a person or when unknown. */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Repairs (信用修复), latest first: granted ones, which are about what has ended, only for the subject itself and with history:read; those applied for and refused only for the subject itself and its agents, for officers of the units that act in them and for the lead unit of the city, so empty for everybody else. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  repairs?: Maybe<Array<Repair>>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};


/** What the city holds on one subject (信用档案). */
export type CreditFileListEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the city holds on one subject (信用档案). */
export type CreditFileRecordsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RecordKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A list of the national catalogue, or a red list of the city. */
export type CreditList = Node & {
  __typename?: 'CreditList';
  /** Whether the list's own rule excludes measures of class 1 (减损权益). */
  barsClass1: Scalars['Boolean']['output'];
  /** Document on which the list rests; null where not known. */
  basis?: Maybe<Scalars['String']['output']>;
  /** Rank of that document, of several the highest. Null where the citation shows none, as for a ministry's circular: the list then supports no measure of class 1. */
  basisRank?: Maybe<BasisRank>;
  /** Code: SL01 for a national serious list, RL… for a red list. */
  code: Scalars['ID']['output'];
  /** Red or serious. */
  colour: ListColour;
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  id: Scalars['ID']['output'];
  /** Chinese name. */
  name: Scalars['String']['output'];
  /** English name. */
  nameEn: Scalars['String']['output'];
  /** Months after which an entry ends at the latest, by the list's rule; null where the rule names none or is not known. */
  termMonths?: Maybe<Scalars['Int']['output']>;
  /** Whether a person has checked this row against the official text (官方文本已核对). */
  verified: Scalars['Boolean']['output'];
};

/** One record of a file (信用记录), as the city holds it. */
export type CreditRecord = {
  __typename?: 'CreditRecord';
  /** Deciding authority. */
  authority?: Maybe<OrganisationUnit>;
  /** The breach of the common catalogue; null where none applies. */
  behaviour?: Maybe<Behaviour>;
  /** Name of the certificate (许可证书名称, XK_XKZS); null where there is none. */
  certificateName?: Maybe<Scalars['String']['output']>;
  /** Number of the certificate (许可编号, XK_XKBH); null where there is none. A person's number in it is blanked out unless the caller holds identity:read. */
  certificateNo?: Maybe<Scalars['String']['output']>;
  /** What was decided: 处罚内容 (CF_NR) of a penalty, 许可内容 (XK_NR) of a licence; null where none is recorded. Masked like `facts`. */
  content?: Maybe<Scalars['String']['output']>;
  /** Dataset it belongs to. */
  dataset?: Maybe<Dataset>;
  /** Day of the decision (决定日期). */
  decidedOn: Scalars['Date']['output'];
  /** Name of the licensing document (行政许可决定文书名称, XK_XKWS); null for other records. */
  documentName?: Maybe<Scalars['String']['output']>;
  /** Number of the document (文书号); null where there is none. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** How it ended early; null where it had not ended by the day asked about. Needs history:read. */
  ending?: Maybe<Ending>;
  /** Facts (违法事实, CF_SY); null for a licence. Id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  facts?: Maybe<Scalars['String']['output']>;
  /** Id (缓存标识) of the record for caches: its id in the city; under `on`, a different one for each day. */
  id: Scalars['ID']['output'];
  /** Kind of record. */
  kind: RecordKind;
  /** Law and article it rests on; null where none is recorded. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** Kind of licence (许可类别, XK_XKLB); null for other records. */
  licenceKind?: Maybe<Scalars['String']['output']>;
  /** Id of the record in its city (编号): the same for all its versions, whatever day is asked about. */
  localId: Scalars['ID']['output'];
  /** Where its values come from, the latest source first; several where a part was changed later. For auditors, and for operators in their own city. */
  provenance?: Maybe<Array<Provenance>>;
  /** Whether it is published by default (默认公示). False for minor breaches: they are published only for a special reason of the sector's authority, and then until `publicUntil`. Null without a severity. */
  publicByDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Last day on which it may be published. Derived from the decision date, the policy in force and what it rests on, never stored; null for records without a publicity term. */
  publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether `publicUntil` follows from an official text that has been checked (官方文本已核对); null without that day. */
  publicityVerified?: Maybe<Scalars['Boolean']['output']>;
  /** First day on which repair can be granted; null for records that need no repair. */
  repairableFrom?: Maybe<Scalars['Date']['output']>;
  /** Id of the penalty or list entry on which an interview or the finding of a broken commitment rests (所依据的记录), in the same city: the record ends with it. Null when none is stated or the city does not share it (不予共享), and for other records. */
  restsOn?: Maybe<Scalars['ID']['output']>;
  /** Severity; null for records that are not about a breach. */
  severity?: Maybe<Severity>;
  /** Its status; those that have ended are seen only with history:read. */
  status: EntryStatus;
  /** Name and number of the licence that a penalty suspends or revokes (暂扣或吊销证照名称及编号, CF_NR_ZKDX); null where it does neither. Masked like `facts`. */
  suspendedLicence?: Maybe<Scalars['String']['output']>;
  /** Its subject matter, in one line. */
  title: Scalars['String']['output'];
  /** Whether an accepted objection is pending (异议标注). */
  underObjection: Scalars['Boolean']['output'];
  /** First day on which a licence is valid by its own term (有效期自, XK_YXQZ); null when it names none. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which a licence or award is valid by its own term; null when it has none. */
  validUntil?: Maybe<Scalars['Date']['output']>;
  /** Figures that standards measure, such as the fine; empty when none is recorded. */
  values: Array<RecordValue>;
};

/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubject = Node & {
  __typename?: 'CreditSubject';
  /**
   * What incentive products (惠民便企产品) are open to the subject in a city: one row for each that the city offers, then those of other cities that it recognises.
   * For the subject itself, with its own token; for the provider of a product with the subject's consent, one row. Nobody else is answered, and of a natural person nobody but the person. Null only with an error: NOT_SUPPLIED where the city has never supplied its products.
   * A NO lowers no other right and is stored nowhere.
   */
  benefits?: Maybe<Array<Benefit>>;
  /** Normalised code. */
  code: Scalars['SubjectCode']['output'];
  /** What the check digits of the code say; lawful early codes fail them. */
  codeStatus: CodeStatus;
  /**
   * Which measures the city may apply to the subject, and why: one decision for each measure of the national list, in code order.
   * Needs records:read, or the subject's own token; for the past history:read. About a person it also needs a stated purpose, whichever city asks:
   * a decision draws on the cases of all cities. Null only when refused.
   */
  decisions?: Maybe<Array<MeasureDecision>>;
  /** One file (信用档案) from each member, in the order of the register, even where the city holds nothing on the subject. */
  files: Array<CreditFile>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person. */
  id: Scalars['ID']['output'];
  /** Kind of subject. */
  kind: SubjectKind;
  /** Present business name, from the city that registered it last; null for a person. */
  name?: Maybe<Scalars['String']['output']>;
  /**
   * Entries of the subject on red lists (红名单), of all cities, and where each stands: one that a serious entry of any city suspends grants nothing. Latest first.
   * Null with the error COULD_NOT_ASK while a city could not be asked: whether it suspends an entry is unknown.
   */
  redEntries?: Maybe<Array<RedEntryStanding>>;
  /**
   * What happened to the subject's facts in all cities (信用时间线), the latest first: records, entries, objections, repairs, what follows from them, measures carried out, ends.
   * The subject itself and holders of history:read see all of it, the subject its applications too; everybody else what the files show today, so nothing of what has ended.
   * About a person it needs a stated purpose, as the files do. While a city cannot be asked, the others are told beside the error SUBGRAPH_UNAVAILABLE;
   * `after` of such a page still stands before what that city will tell.
   */
  timeline?: Maybe<SubjectTimeline>;
};


/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubjectBenefitsArgs = {
  consent?: InputMaybe<Scalars['ID']['input']>;
  in: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubjectDecisionsArgs = {
  in: Scalars['DivisionCode']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubjectTimelineArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of subjects (Relay connection). */
export type CreditSubjectConnection = {
  __typename?: 'CreditSubjectConnection';
  /** Subjects of this page with their cursors. */
  edges: Array<CreditSubjectEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One subject of a page. */
export type CreditSubjectEdge = {
  __typename?: 'CreditSubjectEdge';
  /** Cursor of this subject, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The subject. */
  node: CreditSubject;
};

/** A dataset of the city's catalogue (信息资源目录). */
export type Dataset = {
  __typename?: 'Dataset';
  /** Number of the class in the national catalogue. */
  catalogueClass: Scalars['Int']['output'];
  /** Edition of the national catalogue. */
  catalogueEdition: Scalars['String']['output'];
  /** Id in the city's catalogue. */
  id: Scalars['ID']['output'];
  /** Law or document on which the sharing rests. */
  legalBasis: Scalars['String']['output'];
  /** Chinese name. */
  name: Scalars['String']['output'];
  /** English name. */
  nameEn: Scalars['String']['output'];
  /** Unit that provides it. */
  providingUnit?: Maybe<OrganisationUnit>;
  /** How it may be shared. */
  shareClass: ShareClass;
  /** Condition on which it is shared (共享条件); where none was stated, the text says so. Null where it is not shared on condition. */
  shareCondition?: Maybe<Scalars['String']['output']>;
  /** How far the city has supplied it (归集情况); null for a dataset of a list that the hub no longer carries. */
  supply?: Maybe<Supply>;
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type Deadlines = {
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /**
   * One for each kind of case, limit and unit that has any, in the order of limit and unit. Null with the error NOT_SUPPLIED where the city
   * has never supplied repairs and objections and none was opened by a step; null with SUBGRAPH_UNAVAILABLE while it cannot be asked.
   * To readers of other cities numbers are rounded, what the city does not share (不予共享) is not counted, which the error NOT_SHARED says beside, and a row of noughts is absent.
   */
  limits?: Maybe<Array<LimitKept>>;
  /** Last day of the period. */
  to: Scalars['Date']['output'];
};

/** A record or list entry that a decision used, as its city had it. */
export type DecisionFact = {
  __typename?: 'DecisionFact';
  /** The breach; null where none applies. */
  behaviour?: Maybe<Behaviour>;
  /** Day of the decision on it (决定日期). */
  decidedOn: Scalars['Date']['output'];
  /** Id (缓存标识) of this view of it, for caches: under `on` or `knownAt`, a different one for each. */
  id: Scalars['ID']['output'];
  /** Division code of the city that holds it. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Record or list entry. */
  kind: TargetKind;
  /** The list; null for a record. */
  list?: Maybe<CreditList>;
  /** Id in its city (编号): the same for all its versions. */
  localId: Scalars['ID']['output'];
  /** Position of the city's clock at which the version used was opened, within the epoch that `extensions.dataset` names. */
  position: Scalars['Int']['output'];
  /** Its own severity, before the cap; null when unknown. */
  severity?: Maybe<Severity>;
  /** Condition on which the city shares it (有条件共享); where none was stated, the text says so. Null where it is shared without condition. */
  shareCondition?: Maybe<Scalars['String']['output']>;
  /** Figures that standards measure; empty when none is recorded. */
  values: Array<RecordValue>;
};

/** One record or entry judged along one path. */
export type DecisionGround = {
  __typename?: 'DecisionGround';
  /** The record or entry judged. */
  fact: DecisionFact;
  /** The record or entry judged, and those that its city's or the receiving city's window adds to it. */
  facts: Array<DecisionFact>;
  /** Its own outcome. */
  outcome: DecisionOutcome;
  /** The path; null where the city has none from the record or entry to the measure. */
  path?: Maybe<PunishmentPath>;
  /** Why, each reason once; never empty. */
  reasons: Array<DecisionReason>;
  /** Severity of the effect; null when it has none or it is unknown. */
  severity?: Maybe<Severity>;
  /** Last day on which it holds, by what is known today; null when no end is known or it has no effect. */
  until?: Maybe<Scalars['Date']['output']>;
};

/** Whether a measure may be applied. */
export type DecisionOutcome =
  /** They hold for advice only (仅供参考), never for a duty. */
  | 'ADVISORY_ONLY'
  /** The conditions hold (可以适用); the named authority decides. */
  | 'APPLICABLE'
  /** Only a court or border organ decides (仅供展示). */
  | 'DISPLAY_ONLY'
  /** They do not hold (不适用). */
  | 'NOT_APPLICABLE'
  /** It is unknown (无法判断): a city could not be asked, a value is missing, an objection is pending. Never the same as not applicable. */
  | 'UNDETERMINED';

/** Why a decision came out as it did: what holds, what limits it, what is unknown, what stands against it. */
export type DecisionReason =
  /** The legal basis is a memorandum, a judicial interpretation on something that no court decides, or a ministry rule without a national list: it supports advice at most (依据位阶不足以设定义务). */
  | 'BASIS_ADVISORY'
  /** The penalty on which the listing rests was revoked (所依据的处罚已撤销): until the listing authority decides, nothing follows from it. */
  | 'BASIS_REVOKED'
  /** The legal basis does not support a measure that reduces rights (依据位阶不足以减损权益). */
  | 'BASIS_TOO_LOW'
  /** Nobody has ranked the legal basis of the path yet (依据位阶未定). */
  | 'BASIS_UNRANKED'
  /** A row that the decision rests on has not been checked against the official text (依据待核): outside the demonstration it supports advice at most. */
  | 'BASIS_UNVERIFIED'
  /** The case was decided when the recognition was not in force, and by the policy of the day recognition does not reach back (互认生效前的案件). */
  | 'BEFORE_RECOGNITION'
  /** The common catalogue does not have the behaviour (目录外行为). */
  | 'BEHAVIOUR_UNKNOWN'
  /** The data of a city that could change the outcome are not fresh (未能查询); ask again later. */
  | 'COULD_NOT_ASK'
  /** The measure, list or behaviour does not cover this kind of subject (主体类别不适用). */
  | 'KIND_NOT_COVERED'
  /** The list's own rule excludes measures that reduce rights (名单规定不得减损权益). */
  | 'LIST_BARS_MEASURE'
  /** The document that the list rests on does not support a measure that reduces rights (名单依据位阶不足以减损权益). */
  | 'LIST_BASIS_TOO_LOW'
  /** The hub does not carry the list (不收录的名单). */
  | 'LIST_NOT_CARRIED'
  /** The measure is left to bodies outside public authority (第三类措施): advice, never a duty. */
  | 'MEASURE_ADVISORY'
  /** The slot of the national list could not be confirmed and is disabled (措施待核停用). */
  | 'MEASURE_DISABLED'
  /** Only a court or border organ decides on the measure (仅供展示): the hub shows the entry. */
  | 'MEASURE_DISPLAY_ONLY'
  /** The city does not list the measure on the day (本市清单未列). */
  | 'MEASURE_NOT_LISTED'
  /** The entry is on a national serious-dishonesty list (全国性名单). */
  | 'NATIONAL_LIST'
  /** A city does not share data that could change the outcome (不予共享): ask that city whether and how it may be used. */
  | 'NOT_SHARED'
  /** A city has never supplied data that could change the outcome (未归集): it was not asked, so nothing found there proves nothing. */
  | 'NOT_SUPPLIED'
  /** No city holds an active breach or serious entry on the subject (无有效失信记录). */
  | 'NO_ACTIVE_CASE'
  /** The city whose case it is has no standard for the behaviour, on the day asked about or on that of the case (来源地无标准). */
  | 'ORIGIN_STANDARD_MISSING'
  /** The case does not meet the recognised standard, that of its own city, of the day of its decision or of the day asked about (未达来源地标准). */
  | 'ORIGIN_THRESHOLD_NOT_MET'
  /** The case is of the city itself (本市案件). */
  | 'OWN_CASE'
  /** The city has no path from the case to the measure (无惩戒措施路径). */
  | 'PATH_MISSING'
  /** The city recognises the standard of the city whose case it is (标准互认有效). */
  | 'RECOGNISED'
  /** Two agreements disagree on the recognition (互认协议冲突). */
  | 'RECOGNITION_CONFLICT'
  /** A standard changed after the recognition, which waits to be signed again (标准变更待重签). */
  | 'RECOGNITION_NEEDS_RESIGNING'
  /** No agreement names the pair of cities (未约定互认); this is not refusal. */
  | 'RECOGNITION_NOT_STATED'
  /** The recognition is proposed, not in force (互认待签). */
  | 'RECOGNITION_PROPOSED'
  /** The city refused to recognise the standard (不予互认). */
  | 'RECOGNITION_REFUSED'
  /** The recognition is suspended (互认中止). */
  | 'RECOGNITION_SUSPENDED'
  /** The recognition was withdrawn (互认撤回). */
  | 'RECOGNITION_WITHDRAWN'
  /** The standard measures a score, which may not feed a punishment (不得以积分惩戒). */
  | 'SCORE_REFUSED'
  /** The case has no severity, so its term is unknown (失信程度不明). */
  | 'SEVERITY_UNKNOWN'
  /** The city has no standard for the behaviour, on the day asked about or on that of the case (本市无标准). */
  | 'STANDARD_MISSING'
  /** The case is older than the first standard that it would have to meet: how it would have been judged then is unknown (行为时标准不明). */
  | 'STANDARD_OF_DAY_UNKNOWN'
  /** No city knows the subject (查无此主体). */
  | 'SUBJECT_UNKNOWN'
  /** The figures of the case meet the city's standard (达到本市认定标准), and the one of the day of its decision where that is known. */
  | 'THRESHOLD_MET'
  /** The figures of the case do not meet the standard of the city, of the day of its decision or of the day asked about (未达本市认定标准). */
  | 'THRESHOLD_NOT_MET'
  /** An accepted objection against the case is pending (异议处理中). */
  | 'UNDER_OBJECTION'
  /** The case lacks a figure that a standard measures, or states it over other months (缺少认定数值). */
  | 'VALUE_MISSING';

/** The last day on which a step of a case is in time (办理期限). */
export type DueDay = {
  __typename?: 'DueDay';
  /** That day; the day from which the limit counts is not counted itself. */
  on: Scalars['Date']['output'];
  /** Whether the day is provisional (暂定): the limit counts working days, and a year between has no calendar of them yet, so that at most its statutory days off were left out. The day may still move. */
  provisional: Scalars['Boolean']['output'];
};

/** Who is eligible (适用条件): facts in the firm's favour, and at most the one condition against it. */
export type Eligibility = {
  __typename?: 'Eligibility';
  /** The facts, 1 to 10. */
  facts: Array<EligibilityFact>;
  /** How the facts are joined. */
  join: ClauseJoin;
  /** Whether also no entry on a serious list may be active in any city (各市均无在列严重失信), however the facts are joined. */
  noSeriousEntry: Scalars['Boolean']['output'];
};

/** One fact that a product asks for. */
export type EligibilityFact = {
  __typename?: 'EligibilityFact';
  /** Codes of which any will do: red lists, kinds of licence (LK1 …), types of commitment (CM1 …). Empty for the other kinds. */
  codes: Array<Scalars['ID']['output']>;
  /** The kind of fact. */
  fact: EligibilityFactKind;
  /** Years of registration; null for the other kinds. */
  years?: Maybe<Scalars['Int']['output']>;
};

/** One fact that a product asks for. */
export type EligibilityFactInput = {
  /** Of RED_LIST, LICENCE and COMMITMENT_KEPT: codes of which any will do, 1 to 20. */
  codes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** RED_LIST, LICENCE, AWARD, COMMITMENT_KEPT or REGISTERED_YEARS; a score is answered SCORE_REFUSED, a fact against the firm ELIGIBILITY_BY_PENALTY. */
  fact: Scalars['String']['input'];
  /** Of REGISTERED_YEARS: the years, 1 to 100. */
  years?: InputMaybe<Scalars['Int']['input']>;
};

/** A fact in a firm's favour (守信事实). Nothing against it, and no score, is among them. */
export type EligibilityFactKind =
  /** Holder of an award in force (行政奖励). */
  | 'AWARD'
  /** Has kept a commitment (已履行的信用承诺) of one of the types named. */
  | 'COMMITMENT_KEPT'
  /** Holder of a licence in force (行政许可) of one of the kinds named. */
  | 'LICENCE'
  /** In force on one of the red lists named (红名单). */
  | 'RED_LIST'
  /** Registered for the years named at least (注册年限). */
  | 'REGISTERED_YEARS';

/** Who is eligible, as an operator writes it. */
export type EligibilityInput = {
  /** The facts, 1 to 10. */
  facts: Array<EligibilityFactInput>;
  /** How the facts are joined. */
  join: ClauseJoin;
  /** Whether also no entry on a serious list may be active in any city, however the facts are joined. */
  noSeriousEntry: Scalars['Boolean']['input'];
};

/** How a record or entry ended early. */
export type EndedBy =
  /** Together with the penalty or entry on which an interview or a broken commitment rests (所依据的记录已终止). */
  | 'BASIS_ENDED'
  /** By repair (信用修复). */
  | 'REPAIRED'
  /** By review, by court or by the authority itself (撤销). */
  | 'REVOKED'
  /** By withdrawal of what was handed in, or by an objection that was upheld (撤回). */
  | 'WITHDRAWN';

/** The early end of a record or entry; of several, the earliest. For BASIS_ENDED, the end of the record on which it rests. */
export type Ending = {
  __typename?: 'Ending';
  /** Number of the document that revoked it (撤销文书号); null for other ends. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** How it ended. */
  endedBy: EndedBy;
  /** First day on which the end takes effect. */
  endedOn: Scalars['Date']['output'];
  /** The reason, as it was handed in; null where none is recorded. Id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Unit of the city that granted the repair; null for other ends. */
  unit?: Maybe<OrganisationUnit>;
};

/** Status of a record or list entry. */
export type EntryStatus =
  /** In force. */
  | 'ACTIVE'
  /** Ended together with the penalty or entry on which it rests (所依据的记录已终止). */
  | 'BASIS_ENDED'
  /** Its term or its longest publicity has passed. */
  | 'EXPIRED'
  /** Ended by repair (信用修复). */
  | 'REPAIRED'
  /** Revoked by review or court (撤销). */
  | 'REVOKED'
  /** Withdrawn by the unit that supplied it (撤回). */
  | 'WITHDRAWN';

/** What an implementing unit reports about a record or entry (惩戒反馈). */
export type Feedback = {
  __typename?: 'Feedback';
  /** Day on which it was carried out; null where it was not. */
  executedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of the measure by its own term (执行截止日期); null where it has none, and where it was not carried out. */
  executedUntil?: Maybe<Scalars['Date']['output']>;
  /** Id of the report. */
  id: Scalars['ID']['output'];
  /** Day on which what was carried out was lifted (解除日期); null while it was not. */
  liftedOn?: Maybe<Scalars['Date']['output']>;
  /** What became of the measure. */
  outcome: FeedbackOutcome;
  /** Code of the punishment path. */
  pathCode: Scalars['ID']['output'];
  /** Id of the record or entry. */
  targetId: Scalars['ID']['output'];
};

/** What became of a measure. */
export type FeedbackOutcome =
  /** Carried out (已执行). */
  | 'EXECUTED'
  /** Did not apply to the subject (不适用). */
  | 'NOT_APPLICABLE'
  /** Not carried out (未执行). */
  | 'NOT_EXECUTED';

/** How far the hub has heard of a member. */
export type Freshness = {
  __typename?: 'Freshness';
  /** The latest that the hub has heard of the member's data (最近信号); null where it has heard nothing. */
  heardAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether answers across the cities count the member as asked (可查询). False while it is silent or its data are in doubt: they then say COULD_NOT_ASK, never that nothing was found. */
  isAsked: Scalars['Boolean']['output'];
  /** Division code of the member. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** One reason why cases have no effect. */
export type GapReason = {
  __typename?: 'GapReason';
  /** Cases without effect to which it applies. */
  cases: KindCount;
  /** The reason. */
  reason: DecisionReason;
};

/** Whether a city holds a file. */
export type Holding =
  /** The city holds a file on the subject. */
  | 'HELD'
  /** The city was asked and holds nothing on the subject. */
  | 'NOT_HELD'
  /** The city has never supplied its register (未归集), so it holds nothing on any subject: it was not asked, and its lists are null. */
  | 'NOT_SUPPLIED';

/** What becomes of a way at one step. */
export type HopState =
  /** It holds. */
  | 'HOLDS'
  /** It holds, but for advice or display only. */
  | 'LIMITS'
  /** It breaks here. */
  | 'MISSING'
  /** The way does not need this step. */
  | 'NOT_NEEDED'
  /** It is unknown. */
  | 'OPEN';

/** A number by which an organisation is known beside its subject code. */
export type Identifier = {
  __typename?: 'Identifier';
  /** What the number is. */
  type: IdentifierType;
  /** The number in half width and upper case, without blanks; hyphens stay only in the numbers of certificates. */
  value: Scalars['String']['output'];
};

/** Kinds of identifier in the national sheets (双公示). */
export type IdentifierType =
  /** Certificate number of a public institution (事业单位证书号). */
  | 'INSTITUTION_NO'
  /** Organisation code (组织机构代码, GB 11714). */
  | 'ORGANISATION_CODE'
  /** Business registration number (工商注册号). */
  | 'REGISTRATION_NO'
  /** Certificate number of a social organisation (社会组织登记证号). */
  | 'SOCIAL_ORGANISATION_NO'
  /** Tax registration number (税务登记号). */
  | 'TAX_NO';

/** Subjects for whom a measure would have another outcome than today. */
export type ImpactedMeasure = {
  __typename?: 'ImpactedMeasure';
  /** How many subjects. */
  count: KindCount;
  /** The measure. */
  measure: Measure;
  /** The outcome; never NOT_APPLICABLE. */
  outcome: DecisionOutcome;
  /** Organisations and sole traders among them, in code order; persons never appear in it. */
  subjects: CreditSubjectConnection;
};


/** Subjects for whom a measure would have another outcome than today. */
export type ImpactedMeasureSubjectsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A kind of incentive product (信易+): 信易贷, 信易批, 信易租, 信易行, 信易游, 信易阅, or one of the city's own. */
export type IncentiveKind = {
  __typename?: 'IncentiveKind';
  /** Code of the catalogue: XY2; null for a kind of the city's own. */
  code?: Maybe<Scalars['ID']['output']>;
  /** Chinese name: 信易批. */
  name: Scalars['String']['output'];
  /** English name; null for a kind of the city's own. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** What it typically offers; null for a kind of the city's own. */
  typicalBenefit?: Maybe<Scalars['String']['output']>;
  /** Whether a person has checked this row against an official text (官方文本已核对); false for a kind of the city's own. */
  verified: Scalars['Boolean']['output'];
};

/** A version of an incentive product (惠民便企产品) that a city offers to those in good standing. */
export type IncentiveProduct = {
  __typename?: 'IncentiveProduct';
  /** What the firm gains, in one sentence. */
  benefit: Scalars['String']['output'];
  /** The same in figures; empty where it has none. */
  benefitFigures: Array<BenefitFigure>;
  /** Code of the product. The same code in two cities is the same kind of service of each. */
  code: Scalars['ID']['output'];
  /** To what the firm consents (授权书), word for word; without consent its provider is told nothing. */
  consentText: Scalars['String']['output'];
  /** Divisions in which the subject is registered; all when empty. */
  divisionCodes: Array<Scalars['DivisionCode']['output']>;
  /** Number of the document by which it was published (文书号). */
  documentNo: Scalars['String']['output'];
  /** Who is eligible. */
  eligibility: Eligibility;
  /** Whether it is invented for the demonstration (示意). */
  illustrative: Scalars['Boolean']['output'];
  /** Industries, as sections or beginnings of codes of GB/T 4754: C, 3971; all when empty. */
  industryCodes: Array<Scalars['ID']['output']>;
  /** Division code of the city that offers it. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Its kind. */
  kind: IncentiveKind;
  /** Law or document that it rests on; null only where it is invented for a demonstration. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** Chinese name. */
  name: Scalars['String']['output'];
  /** Who pays for the benefit; null where the product does not say. */
  paidBy?: Maybe<Scalars['String']['output']>;
  /** Code of the unit or firm that provides it (提供方). */
  providerCode: Scalars['SubjectCode']['output'];
  /** Name of that unit or firm. */
  providerName: Scalars['String']['output'];
  /** Kinds of subject that may apply (适用对象). A person sees its own eligibility only, and nobody else does. */
  subjectKinds: Array<SubjectKind>;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** How complete and how timely a city's data are, by the plan's targets (归集质量). */
export type IntakeCoverage = {
  __typename?: 'IntakeCoverage';
  /** Subjects whose unified social credit code adds up, or was approved by a steward, by kind. */
  codes: Array<CodeCoverage>;
  /** Rows of registers handed in since the day that were refused for a missing or wrong unified social credit code. None of them is in `codes`. A file handed in twice counts once; a row that has since come mended in another file still counts. */
  codesRefused: Scalars['Int']['output'];
  /** The same for identity numbers; a person refused as a minor does not count. */
  numbersRefused: Scalars['Int']['output'];
  /** What was handed in since the day, by sheet. A file handed in twice counts once, as it came last. */
  sheets: Array<SheetCoverage>;
};

/** How often a reason occurred. */
export type IntakeReason = {
  __typename?: 'IntakeReason';
  /** Stable code of the rule. */
  code: Scalars['ID']['output'];
  /** What the code means, in one sentence. */
  meaning: Scalars['String']['output'];
  /** Rows with this reason. */
  rows: Scalars['Int']['output'];
  /** Those rows as a share of all rows, 0 to 1. */
  share: Scalars['Float']['output'];
};

/** One sheet of one file, handed in once (归集批次). */
export type IntakeRun = {
  __typename?: 'IntakeRun';
  /** Rows about something new to the city. */
  added: Scalars['Int']['output'];
  /** Rows that changed what the city had. */
  changed: Scalars['Int']['output'];
  /** How many rows have a value in each column, in the order of the sheet. */
  columns: Array<ColumnCompleteness>;
  /** When its last row was dealt with; null while it is under way. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Headers of columns that were not read. */
  extraColumns: Array<Scalars['String']['output']>;
  /** Name of the file as it was handed in. */
  fileName: Scalars['String']['output'];
  /** Who handed it in. */
  handedInBy: Scalars['String']['output'];
  /** Id of the run; the provenance of every row taken from it leads here. */
  id: Scalars['ID']['output'];
  /** Which layout its header has: 2018, 2015 or the hub's own. */
  layout: Scalars['String']['output'];
  /** Notices about rows that were taken, the most frequent first. */
  notices: Array<IntakeReason>;
  /** Why rows were put before a steward, by code, the most frequent first; rows settled since still count. */
  questions: Array<IntakeReason>;
  /** Why rows were refused, by code, the most frequent first. */
  refusals: Array<IntakeReason>;
  /** Rows in quarantine. */
  refused: Scalars['Int']['output'];
  /** Rows in quarantine, in the order of the file, with the reasons and without their other cells. */
  refusedRows: RefusedRowConnection;
  /** Rows dealt with, blank ones left out. */
  rows: Scalars['Int']['output'];
  /** Edition of the rules that its rows were checked by. */
  ruleVersion: Scalars['String']['output'];
  /** What kind of sheet it is: penalties. */
  sheet: Scalars['String']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Its status. */
  state: IntakeState;
  /** Rows that said what the city already had, and rows that waited until a later hand-in replaced them. */
  unchanged: Scalars['Int']['output'];
  /** Rows that wait for a subject or record that has not come yet, or for a steward's decision. */
  waiting: Scalars['Int']['output'];
  /** Rows that still wait, in the order of the file, with what they wait for and without their other cells. */
  waitingRows: WaitingRowConnection;
  /** Name of the worksheet; null for a file that is one sheet. */
  worksheet?: Maybe<Scalars['String']['output']>;
};


/** One sheet of one file, handed in once (归集批次). */
export type IntakeRunRefusedRowsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  code?: InputMaybe<Scalars['ID']['input']>;
  column?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One sheet of one file, handed in once (归集批次). */
export type IntakeRunWaitingRowsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of hand-ins (Relay connection). */
export type IntakeRunConnection = {
  __typename?: 'IntakeRunConnection';
  /** Runs of this page with their cursors. */
  edges: Array<IntakeRunEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One hand-in of a page. */
export type IntakeRunEdge = {
  __typename?: 'IntakeRunEdge';
  /** Cursor of this run, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The run. */
  node: IntakeRun;
};

/** State of a hand-in. */
export type IntakeState =
  /** Every row has been dealt with. */
  | 'DONE'
  /** Under way, or interrupted: sent again with the same key, it goes on. */
  | 'RUNNING'
  /** Interrupted, and the same file was then handed in as a new run, which says what became of its rows. */
  | 'SUPERSEDED';

/** A member of the hub: a city that shares its public credit information. */
export type Jiaxing = Jurisdiction & Node & {
  __typename?: 'Jiaxing';
  /** Rows that wait for a steward's decision (待人工审定), the longest wait first. For stewards of the city itself; another caller is answered FOREIGN_CITY. */
  awaitingSteward?: Maybe<RowForStewardConnection>;
  /** Consents to products of the city and what came of them (授权与享受情况), at most 200, the latest first: a firm's own with its token, those given to the caller's unit for an officer of the city. */
  benefitUses?: Maybe<Array<BenefitUse>>;
  /** One case; null with the error CASE_UNKNOWN where the city has none of this id that the caller may know of. For its subject and its agent, officers of its unit and the lead unit of the city itself. */
  case?: Maybe<Case>;
  /** Cases of the city (办件), the oldest first: all of them for its lead unit; for an officer those that the officer's unit decides or has taken up. Another city's caller is answered FOREIGN_CITY. */
  cases?: Maybe<CaseConnection>;
  /** Division code (GB/T 2260). */
  code: Scalars['DivisionCode']['output'];
  /** How much the city holds; null with the error NOT_SUPPLIED where it has never supplied its register. */
  coverage?: Maybe<Coverage>;
  /** Id (编号) by which a record, list entry or case of an organisation or sole trader is known now; null where the city holds none in force. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  currentId?: Maybe<Scalars['ID']['output']>;
  /** Datasets behind the record types and lists, in id order. */
  datasets?: Maybe<Array<Dataset>>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  id: Scalars['ID']['output'];
  /** How complete and how timely the city's data are. For operators and auditors of the city itself. */
  intakeCoverage?: Maybe<IntakeCoverage>;
  /** One sheet handed in; null where the city has no run of this id. For operators and auditors of the city itself. */
  intakeRun?: Maybe<IntakeRun>;
  /** Sheets that the city's operators have handed in, the latest first. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  intakeRuns?: Maybe<IntakeRunConnection>;
  /** Organisations and sole traders on one list, in subject order; persons never appear in it. Null with the error NOT_SUPPLIED where the city has never supplied the list. */
  listEntries?: Maybe<ListEntryConnection>;
  /** Measures (失信惩戒措施) of the national list as the city lists them on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  measures?: Maybe<Array<Measure>>;
  /** Chinese name. */
  name?: Maybe<Scalars['String']['output']>;
  /** English name. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The city's stance on other cities' products, as stated for the day. A product that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  productRecognitions?: Maybe<Array<ProductRecognition>>;
  /** Incentive products (惠民便企产品) that the city offers on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  products?: Maybe<Array<IncentiveProduct>>;
  /** Where the values of one record or list entry of an organisation or sole trader come from, the latest source first; empty where the city holds none of this id. For auditors, and for operators in their own city. */
  provenance?: Maybe<Array<Provenance>>;
  /** Punishment paths (惩戒措施路径) in force on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  punishmentPaths?: Maybe<Array<PunishmentPath>>;
  /** The city's stance on other cities' standards, as stated for the day. A pair that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  recognitions?: Maybe<Array<Recognition>>;
  /** Proposals of the city for its red lists about one subject (红名单办理情况), the latest first. For officers and lead units of the city itself; another caller is answered FOREIGN_CITY. */
  redEntries?: Maybe<Array<RedEntry>>;
  /** Whether the statement of a repair (信用修复证明) of this number holds today. False for one that holds no more and for a number that was never given: which of the two it is, and why, is not told. Null only while the city cannot be asked. */
  repairHolds?: Maybe<Scalars['Boolean']['output']>;
  /** Dishonesty standards (失信行为认定标准) in force on the day, in behaviour order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  standards?: Maybe<Array<Standard>>;
  /** Steps that the city's operators have taken on recognitions, standards and paths, and its stewards on rows that waited, the latest first. For operators and stewards of the city itself and for auditors; another caller is answered FOREIGN_CITY. */
  steps?: Maybe<StepConnection>;
  /** How far the city has supplied each kind of data (归集情况): its register, each kind of record, each list, its rules, and its cases. */
  supplies?: Maybe<Array<Supply>>;
  /** On which days rows came, and what units have declared (归集记录), the latest first, without numbers and without anybody's data. */
  supplyHistory?: Maybe<SupplyEventConnection>;
  /** Organisation units (单位) that supply data or carry out measures, in code order. */
  units?: Maybe<Array<OrganisationUnit>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingAwaitingStewardArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reasons?: InputMaybe<Array<StewardReason>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingCaseArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingCasesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<CaseKind>>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<Array<CaseState>>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  unit?: InputMaybe<Scalars['ID']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingCurrentIdArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingIntakeCoverageArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingIntakeRunArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingIntakeRunsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingListEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingProductRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingProvenanceArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingPunishmentPathsArgs = {
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  listCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingRedEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['SubjectCode']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingRepairHoldsArgs = {
  number: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingStepsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JiaxingSupplyHistoryArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<Scalars['ID']['input']>;
};

/** What the city holds on one subject (信用档案). */
export type JiaxingCreditFile = CreditFile & Node & {
  __typename?: 'JiaxingCreditFile';
  /** Agents that the firm has named in this city (授权委托), those in force and those of before, in the order of their codes; for the firm itself only. */
  agents?: Maybe<Array<Agent>>;
  /** The subject's own cases (本人办件), the latest first, in whatever state; for the subject itself, and its agent that may read the file, only. */
  cases?: Maybe<Array<Case>>;
  /** Credit commitments (信用承诺), latest first; null with the error NOT_SUPPLIED where the city has never supplied any. */
  commitments?: Maybe<Array<Commitment>>;
  /** Division of the registered seat; null for a person or when unknown. */
  divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** What implementing units did about its records and entries (惩戒反馈), latest first, what was not executed last; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  feedback?: Maybe<Array<Feedback>>;
  /** Former business names (曾用名), latest first; empty when nothing is held, null when the register was never supplied. */
  formerNames?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the city holds a file; null only when the city could not be asked, or when it refused. */
  holding?: Maybe<Holding>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  id: Scalars['ID']['output'];
  /** Further identifiers of an organisation, by type. Needs identity:read, or the subject's own token. */
  identifiers?: Maybe<Array<Identifier>>;
  /** Kinds of data in a file that the city has never supplied, or only in part (未完整归集): there may be more than is found. What was never supplied is a null list, beside the error NOT_SUPPLIED. Empty where all are declared complete. */
  incompleteSupply?: Maybe<Array<Supply>>;
  /** Industry (国民经济行业分类, GB/T 4754), its class code; null for a person or when unknown. */
  industryCode?: Maybe<Scalars['String']['output']>;
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Kind of subject; null when nothing is held. */
  kind?: Maybe<SubjectKind>;
  /** Name of the legal representative (法定代表人) or operator; null for a person or when unknown. Masked unless the caller holds identity:read. */
  legalRepresentative?: Maybe<Scalars['String']['output']>;
  /** Entries on red and serious-dishonesty lists in force on the day, latest decision first; those of a person need a stated purpose. Null with the error NOT_SUPPLIED where the city has never supplied the list asked for, or any list; where it has supplied some, they stand beside that error. */
  listEntries?: Maybe<Array<ListEntry>>;
  /** Present business name; null for a person, or when nothing is held. */
  name?: Maybe<Scalars['String']['output']>;
  /** Datasets that the city does not share with the caller (不予共享): nothing of them is in this file, whether or not anything exists; empty where nothing is withheld. The city's own callers and the subject see everything. */
  notShared?: Maybe<Array<Dataset>>;
  /** Objections (异议), latest first; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  objections?: Maybe<Array<Objection>>;
  /** Licences, penalties, commitments, interviews and awards, latest decision first. Ended records are shown only with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any kind asked for; where it has supplied some, they stand beside that error. */
  records?: Maybe<RecordConnection>;
  /** Day of registration; null for a person or when unknown. */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Repairs (信用修复), latest first: granted ones, which are about what has ended, only for the subject itself and with history:read; those applied for and refused only for the subject itself and its agents, for officers of the units that act in them and for the lead unit of the city, so empty for everybody else. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  repairs?: Maybe<Array<Repair>>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};


/** What the city holds on one subject (信用档案). */
export type JiaxingCreditFileListEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the city holds on one subject (信用档案). */
export type JiaxingCreditFileRecordsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RecordKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type JiaxingDeadlines = Deadlines & {
  __typename?: 'JiaxingDeadlines';
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /**
   * One for each kind of case, limit and unit that has any, in the order of limit and unit. Null with the error NOT_SUPPLIED where the city
   * has never supplied repairs and objections and none was opened by a step; null with SUBGRAPH_UNAVAILABLE while it cannot be asked.
   * To readers of other cities numbers are rounded, what the city does not share (不予共享) is not counted, which the error NOT_SHARED says beside, and a row of noughts is absent.
   */
  limits?: Maybe<Array<LimitKept>>;
  /** Last day of the period. */
  to: Scalars['Date']['output'];
};

/** Steps that the city offers. */
export type JiaxingMutation = {
  __typename?: 'JiaxingMutation';
  /** Consents that the provider of one product of the city asks whether the caller is eligible (授权). For the firm itself, whichever city's it is; natural persons give none, since nobody else asks about them. */
  consentToProduct?: Maybe<BenefitUseTaken>;
  /** Says that a measure was lifted (解除措施). For officers of the unit that carried it out, or the one that stands for it. A unit may lift before the hub says TO_LIFT; while the conditions still hold, the task is open again. */
  liftTask?: Maybe<TaskReported>;
  /**
   * Names an agent (授权委托代理人) that may act for the firm in this city, from now on to a last day; named again, what was said last holds. It holds in no other city.
   * For the firm itself; a natural person applies in person or at the window.
   */
  nameAgent?: Maybe<AgentNamed>;
  /**
   * Key of a person (自然人) whom this city knows, for later questions. Number and name must both match; otherwise the error is
   * PERSON_NOT_MATCHED, which does not say which of them failed. Pass both as variables: literals are refused.
   */
  personKey?: Maybe<Scalars['SubjectCode']['output']>;
  /**
   * Proposes to recognise another city's product (提出产品互认), by the same steps as a standard: where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  proposeProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Proposes to recognise another city's standard (提出互认), where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  proposeRecognition?: Maybe<RecognitionTaken>;
  /** Proposes a subject for a red list of the city (拟列入红名单). For an officer of the city; the officer's unit decides on the list. */
  proposeRedEntry?: Maybe<RedEntryTaken>;
  /**
   * Publishes a version of a punishment path (发布惩戒措施路径); the version before ends on the day before, and those planned for its first day or later are set aside.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishPath?: Maybe<PathPublished>;
  /**
   * Publishes a version of an incentive product of the city (发布惠民便企产品); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again. Who asks for a score, a penalty or a list that is no red list is refused.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishProduct?: Maybe<ProductPublished>;
  /**
   * Publishes a version of the city's standard for a breach (发布失信行为认定标准); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishStandard?: Maybe<StandardPublished>;
  /**
   * Refuses to recognise another city's product (不予产品互认), where nothing was stated, or the last statement was proposed or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  refuseProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Refuses to recognise another city's standard (不予互认), where nothing was stated, or the last statement was proposed or withdrawn; a recognition in force or suspended is withdrawn instead.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  refuseRecognition?: Maybe<RecognitionTaken>;
  /**
   * Reports what became of a measure (惩戒反馈): one report a path and fact; reported again it takes the place of the one before.
   * For officers of the unit that carries the path out, or the one that stands for it; advice is reported by nobody.
   */
  reportTask?: Maybe<TaskReported>;
  /** Takes an authorisation back (撤销授权): from now on the agent can take no step and read nothing for the firm. For the firm itself. */
  revokeAgent?: Maybe<AgentNamed>;
  /**
   * Settles a row that waits for a steward (人工审定): takes it as it is, takes it for another subject, corrects a column, or refuses it. The row goes through all rules again, as on the day it was handed in; what they refuse, no steward can take (ROW_STILL_REFUSED).
   * For stewards of the city itself; another caller is answered FOREIGN_CITY.
   */
  settleRow?: Maybe<RowSettled>;
  /**
   * Signs a recognition of a product that is proposed or suspended (签署产品互认), or one in force again after the product has changed. Only this city signs: a product stands alone.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  signProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Signs a recognition that is proposed or suspended (签署互认), or one in force again after a standard has changed. Where the two cities recognise each other, both recognitions wait until both cities have signed.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  signRecognition?: Maybe<RecognitionTaken>;
  /** Objects (异议申请) to a record or entry, or to one value of it. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  submitObjection?: Maybe<CaseTaken>;
  /** Applies for the repair (信用修复申请) of a record or entry. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  submitRepair?: Maybe<CaseTaken>;
  /**
   * Suspends the recognition of a product until it is signed again (中止产品互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  suspendProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Suspends a recognition in force until it is signed again (中止互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  suspendRecognition?: Maybe<RecognitionTaken>;
  /** Takes the next step of a use (享受办理): the firm applies, ends it or takes its consent back at any time; an officer of the provider grants, refuses with a reason, reports the use and ends it. Without a running consent nothing is done: CONSENT_EXPIRED, CONSENT_WITHDRAWN. */
  takeBenefitStep?: Maybe<BenefitUseTaken>;
  /**
   * Takes the next step of a case (办理). Which steps follow from where it stands, and for whom, says `Case.nextSteps`; what does not follow is answered CASE_STEP_NOT_ALLOWED.
   * For the subject of the case or its agent, officers of the unit that decided and the lead unit of the city itself.
   */
  takeCaseStep?: Maybe<CaseTaken>;
  /**
   * Takes the next step of a red entry (红名单办理): check it in all cities, announce it, list it, refuse or revoke it. Which steps follow says `RedEntry.nextSteps`.
   * Before CHECK and LIST the hub asks all cities: while one cannot be asked or has never supplied its serious lists, nothing is written. For officers of the unit that proposed it.
   */
  takeRedEntryStep?: Maybe<RedEntryTaken>;
  /**
   * Withdraws the recognition of a product that is proposed, in force or suspended (撤回产品互认). With a day to come it ends then.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  withdrawProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Withdraws a recognition that is proposed, in force or suspended (撤回互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  withdrawRecognition?: Maybe<RecognitionTaken>;
};


/** Steps that the city offers. */
export type JiaxingMutationConsentToProductArgs = {
  input: ConsentToProductInput;
};


/** Steps that the city offers. */
export type JiaxingMutationLiftTaskArgs = {
  input: LiftTaskInput;
};


/** Steps that the city offers. */
export type JiaxingMutationNameAgentArgs = {
  input: NameAgentInput;
};


/** Steps that the city offers. */
export type JiaxingMutationPersonKeyArgs = {
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
};


/** Steps that the city offers. */
export type JiaxingMutationProposeProductRecognitionArgs = {
  input: ProposeProductRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationProposeRecognitionArgs = {
  input: ProposeRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationProposeRedEntryArgs = {
  input: ProposeRedEntryInput;
};


/** Steps that the city offers. */
export type JiaxingMutationPublishPathArgs = {
  input: PublishPathInput;
};


/** Steps that the city offers. */
export type JiaxingMutationPublishProductArgs = {
  input: PublishProductInput;
};


/** Steps that the city offers. */
export type JiaxingMutationPublishStandardArgs = {
  input: PublishStandardInput;
};


/** Steps that the city offers. */
export type JiaxingMutationRefuseProductRecognitionArgs = {
  input: RefuseProductRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationRefuseRecognitionArgs = {
  input: RefuseRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationReportTaskArgs = {
  input: ReportTaskInput;
};


/** Steps that the city offers. */
export type JiaxingMutationRevokeAgentArgs = {
  input: RevokeAgentInput;
};


/** Steps that the city offers. */
export type JiaxingMutationSettleRowArgs = {
  input: SettleRowInput;
};


/** Steps that the city offers. */
export type JiaxingMutationSignProductRecognitionArgs = {
  input: SignProductRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationSignRecognitionArgs = {
  input: SignRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationSubmitObjectionArgs = {
  input: SubmitObjectionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationSubmitRepairArgs = {
  input: SubmitRepairInput;
};


/** Steps that the city offers. */
export type JiaxingMutationSuspendProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationSuspendRecognitionArgs = {
  input: StopRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationTakeBenefitStepArgs = {
  input: TakeBenefitStepInput;
};


/** Steps that the city offers. */
export type JiaxingMutationTakeCaseStepArgs = {
  input: TakeCaseStepInput;
};


/** Steps that the city offers. */
export type JiaxingMutationTakeRedEntryStepArgs = {
  input: TakeRedEntryStepInput;
};


/** Steps that the city offers. */
export type JiaxingMutationWithdrawProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type JiaxingMutationWithdrawRecognitionArgs = {
  input: StopRecognitionInput;
};

/** What a city tells of a page of a timeline. */
export type JiaxingTimelinePart = TimelinePart & {
  __typename?: 'JiaxingTimelinePart';
  /**
   * The city's events behind the place, the latest first: those that the page may show, and one more where there is one. Null while the city cannot be asked,
   * and with the error NOT_SUPPLIED where it has never supplied anything of it; where it has supplied some, they stand beside that error.
   */
  events?: Maybe<Array<TimelineEvent>>;
  /** Size of the page. */
  first: Scalars['Int']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Place of the city's last event before the page; empty for none. */
  place: Scalars['String']['output'];
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** A member of the hub: a city that shares its public credit information. */
export type Jurisdiction = {
  /** Rows that wait for a steward's decision (待人工审定), the longest wait first. For stewards of the city itself; another caller is answered FOREIGN_CITY. */
  awaitingSteward?: Maybe<RowForStewardConnection>;
  /** Consents to products of the city and what came of them (授权与享受情况), at most 200, the latest first: a firm's own with its token, those given to the caller's unit for an officer of the city. */
  benefitUses?: Maybe<Array<BenefitUse>>;
  /** One case; null with the error CASE_UNKNOWN where the city has none of this id that the caller may know of. For its subject and its agent, officers of its unit and the lead unit of the city itself. */
  case?: Maybe<Case>;
  /** Cases of the city (办件), the oldest first: all of them for its lead unit; for an officer those that the officer's unit decides or has taken up. Another city's caller is answered FOREIGN_CITY. */
  cases?: Maybe<CaseConnection>;
  /** Division code (GB/T 2260). */
  code: Scalars['DivisionCode']['output'];
  /** How much the city holds; null with the error NOT_SUPPLIED where it has never supplied its register. */
  coverage?: Maybe<Coverage>;
  /** Id (编号) by which a record, list entry or case of an organisation or sole trader is known now; null where the city holds none in force. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  currentId?: Maybe<Scalars['ID']['output']>;
  /** Datasets behind the record types and lists, in id order. */
  datasets?: Maybe<Array<Dataset>>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  id: Scalars['ID']['output'];
  /** How complete and how timely the city's data are. For operators and auditors of the city itself. */
  intakeCoverage?: Maybe<IntakeCoverage>;
  /** One sheet handed in; null where the city has no run of this id. For operators and auditors of the city itself. */
  intakeRun?: Maybe<IntakeRun>;
  /** Sheets that the city's operators have handed in, the latest first. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  intakeRuns?: Maybe<IntakeRunConnection>;
  /** Organisations and sole traders on one list, in subject order; persons never appear in it. Null with the error NOT_SUPPLIED where the city has never supplied the list. */
  listEntries?: Maybe<ListEntryConnection>;
  /** Measures (失信惩戒措施) of the national list as the city lists them on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  measures?: Maybe<Array<Measure>>;
  /** Chinese name. */
  name?: Maybe<Scalars['String']['output']>;
  /** English name. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The city's stance on other cities' products, as stated for the day. A product that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  productRecognitions?: Maybe<Array<ProductRecognition>>;
  /** Incentive products (惠民便企产品) that the city offers on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  products?: Maybe<Array<IncentiveProduct>>;
  /** Where the values of one record or list entry of an organisation or sole trader come from, the latest source first; empty where the city holds none of this id. For auditors, and for operators in their own city. */
  provenance?: Maybe<Array<Provenance>>;
  /** Punishment paths (惩戒措施路径) in force on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  punishmentPaths?: Maybe<Array<PunishmentPath>>;
  /** The city's stance on other cities' standards, as stated for the day. A pair that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  recognitions?: Maybe<Array<Recognition>>;
  /** Proposals of the city for its red lists about one subject (红名单办理情况), the latest first. For officers and lead units of the city itself; another caller is answered FOREIGN_CITY. */
  redEntries?: Maybe<Array<RedEntry>>;
  /** Whether the statement of a repair (信用修复证明) of this number holds today. False for one that holds no more and for a number that was never given: which of the two it is, and why, is not told. Null only while the city cannot be asked. */
  repairHolds?: Maybe<Scalars['Boolean']['output']>;
  /** Dishonesty standards (失信行为认定标准) in force on the day, in behaviour order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  standards?: Maybe<Array<Standard>>;
  /** Steps that the city's operators have taken on recognitions, standards and paths, and its stewards on rows that waited, the latest first. For operators and stewards of the city itself and for auditors; another caller is answered FOREIGN_CITY. */
  steps?: Maybe<StepConnection>;
  /** How far the city has supplied each kind of data (归集情况): its register, each kind of record, each list, its rules, and its cases. */
  supplies?: Maybe<Array<Supply>>;
  /** On which days rows came, and what units have declared (归集记录), the latest first, without numbers and without anybody's data. */
  supplyHistory?: Maybe<SupplyEventConnection>;
  /** Organisation units (单位) that supply data or carry out measures, in code order. */
  units?: Maybe<Array<OrganisationUnit>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionAwaitingStewardArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reasons?: InputMaybe<Array<StewardReason>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionCaseArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionCasesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<CaseKind>>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<Array<CaseState>>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  unit?: InputMaybe<Scalars['ID']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionCurrentIdArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionIntakeCoverageArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionIntakeRunArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionIntakeRunsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionListEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionProductRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionProvenanceArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionPunishmentPathsArgs = {
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  listCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionRedEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['SubjectCode']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionRepairHoldsArgs = {
  number: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionStepsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionSupplyHistoryArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<Scalars['ID']['input']>;
};

/** Numbers of cases or subjects. */
export type KindCount = {
  __typename?: 'KindCount';
  /** Organisations and sole traders. */
  organisations: Scalars['Int']['output'];
  /** Natural persons, to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  persons: Scalars['String']['output'];
};

/** A member of the hub: a city that shares its public credit information. */
export type Kunshan = Jurisdiction & Node & {
  __typename?: 'Kunshan';
  /** Rows that wait for a steward's decision (待人工审定), the longest wait first. For stewards of the city itself; another caller is answered FOREIGN_CITY. */
  awaitingSteward?: Maybe<RowForStewardConnection>;
  /** Consents to products of the city and what came of them (授权与享受情况), at most 200, the latest first: a firm's own with its token, those given to the caller's unit for an officer of the city. */
  benefitUses?: Maybe<Array<BenefitUse>>;
  /** One case; null with the error CASE_UNKNOWN where the city has none of this id that the caller may know of. For its subject and its agent, officers of its unit and the lead unit of the city itself. */
  case?: Maybe<Case>;
  /** Cases of the city (办件), the oldest first: all of them for its lead unit; for an officer those that the officer's unit decides or has taken up. Another city's caller is answered FOREIGN_CITY. */
  cases?: Maybe<CaseConnection>;
  /** Division code (GB/T 2260). */
  code: Scalars['DivisionCode']['output'];
  /** How much the city holds; null with the error NOT_SUPPLIED where it has never supplied its register. */
  coverage?: Maybe<Coverage>;
  /** Id (编号) by which a record, list entry or case of an organisation or sole trader is known now; null where the city holds none in force. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  currentId?: Maybe<Scalars['ID']['output']>;
  /** Datasets behind the record types and lists, in id order. */
  datasets?: Maybe<Array<Dataset>>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  id: Scalars['ID']['output'];
  /** How complete and how timely the city's data are. For operators and auditors of the city itself. */
  intakeCoverage?: Maybe<IntakeCoverage>;
  /** One sheet handed in; null where the city has no run of this id. For operators and auditors of the city itself. */
  intakeRun?: Maybe<IntakeRun>;
  /** Sheets that the city's operators have handed in, the latest first. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  intakeRuns?: Maybe<IntakeRunConnection>;
  /** Organisations and sole traders on one list, in subject order; persons never appear in it. Null with the error NOT_SUPPLIED where the city has never supplied the list. */
  listEntries?: Maybe<ListEntryConnection>;
  /** Measures (失信惩戒措施) of the national list as the city lists them on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  measures?: Maybe<Array<Measure>>;
  /** Chinese name. */
  name?: Maybe<Scalars['String']['output']>;
  /** English name. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The city's stance on other cities' products, as stated for the day. A product that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  productRecognitions?: Maybe<Array<ProductRecognition>>;
  /** Incentive products (惠民便企产品) that the city offers on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  products?: Maybe<Array<IncentiveProduct>>;
  /** Where the values of one record or list entry of an organisation or sole trader come from, the latest source first; empty where the city holds none of this id. For auditors, and for operators in their own city. */
  provenance?: Maybe<Array<Provenance>>;
  /** Punishment paths (惩戒措施路径) in force on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  punishmentPaths?: Maybe<Array<PunishmentPath>>;
  /** The city's stance on other cities' standards, as stated for the day. A pair that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  recognitions?: Maybe<Array<Recognition>>;
  /** Proposals of the city for its red lists about one subject (红名单办理情况), the latest first. For officers and lead units of the city itself; another caller is answered FOREIGN_CITY. */
  redEntries?: Maybe<Array<RedEntry>>;
  /** Whether the statement of a repair (信用修复证明) of this number holds today. False for one that holds no more and for a number that was never given: which of the two it is, and why, is not told. Null only while the city cannot be asked. */
  repairHolds?: Maybe<Scalars['Boolean']['output']>;
  /** Dishonesty standards (失信行为认定标准) in force on the day, in behaviour order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  standards?: Maybe<Array<Standard>>;
  /** Steps that the city's operators have taken on recognitions, standards and paths, and its stewards on rows that waited, the latest first. For operators and stewards of the city itself and for auditors; another caller is answered FOREIGN_CITY. */
  steps?: Maybe<StepConnection>;
  /** How far the city has supplied each kind of data (归集情况): its register, each kind of record, each list, its rules, and its cases. */
  supplies?: Maybe<Array<Supply>>;
  /** On which days rows came, and what units have declared (归集记录), the latest first, without numbers and without anybody's data. */
  supplyHistory?: Maybe<SupplyEventConnection>;
  /** Organisation units (单位) that supply data or carry out measures, in code order. */
  units?: Maybe<Array<OrganisationUnit>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanAwaitingStewardArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reasons?: InputMaybe<Array<StewardReason>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanCaseArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanCasesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<CaseKind>>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<Array<CaseState>>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  unit?: InputMaybe<Scalars['ID']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanCurrentIdArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanIntakeCoverageArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanIntakeRunArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanIntakeRunsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanListEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanProductRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanProvenanceArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanPunishmentPathsArgs = {
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  listCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanRedEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['SubjectCode']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanRepairHoldsArgs = {
  number: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanStepsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type KunshanSupplyHistoryArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<Scalars['ID']['input']>;
};

/** What the city holds on one subject (信用档案). */
export type KunshanCreditFile = CreditFile & Node & {
  __typename?: 'KunshanCreditFile';
  /** Agents that the firm has named in this city (授权委托), those in force and those of before, in the order of their codes; for the firm itself only. */
  agents?: Maybe<Array<Agent>>;
  /** The subject's own cases (本人办件), the latest first, in whatever state; for the subject itself, and its agent that may read the file, only. */
  cases?: Maybe<Array<Case>>;
  /** Credit commitments (信用承诺), latest first; null with the error NOT_SUPPLIED where the city has never supplied any. */
  commitments?: Maybe<Array<Commitment>>;
  /** Division of the registered seat; null for a person or when unknown. */
  divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** What implementing units did about its records and entries (惩戒反馈), latest first, what was not executed last; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  feedback?: Maybe<Array<Feedback>>;
  /** Former business names (曾用名), latest first; empty when nothing is held, null when the register was never supplied. */
  formerNames?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the city holds a file; null only when the city could not be asked, or when it refused. */
  holding?: Maybe<Holding>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  id: Scalars['ID']['output'];
  /** Further identifiers of an organisation, by type. Needs identity:read, or the subject's own token. */
  identifiers?: Maybe<Array<Identifier>>;
  /** Kinds of data in a file that the city has never supplied, or only in part (未完整归集): there may be more than is found. What was never supplied is a null list, beside the error NOT_SUPPLIED. Empty where all are declared complete. */
  incompleteSupply?: Maybe<Array<Supply>>;
  /** Industry (国民经济行业分类, GB/T 4754), its class code; null for a person or when unknown. */
  industryCode?: Maybe<Scalars['String']['output']>;
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Kind of subject; null when nothing is held. */
  kind?: Maybe<SubjectKind>;
  /** Name of the legal representative (法定代表人) or operator; null for a person or when unknown. Masked unless the caller holds identity:read. */
  legalRepresentative?: Maybe<Scalars['String']['output']>;
  /** Entries on red and serious-dishonesty lists in force on the day, latest decision first; those of a person need a stated purpose. Null with the error NOT_SUPPLIED where the city has never supplied the list asked for, or any list; where it has supplied some, they stand beside that error. */
  listEntries?: Maybe<Array<ListEntry>>;
  /** Present business name; null for a person, or when nothing is held. */
  name?: Maybe<Scalars['String']['output']>;
  /** Datasets that the city does not share with the caller (不予共享): nothing of them is in this file, whether or not anything exists; empty where nothing is withheld. The city's own callers and the subject see everything. */
  notShared?: Maybe<Array<Dataset>>;
  /** Objections (异议), latest first; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  objections?: Maybe<Array<Objection>>;
  /** Licences, penalties, commitments, interviews and awards, latest decision first. Ended records are shown only with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any kind asked for; where it has supplied some, they stand beside that error. */
  records?: Maybe<RecordConnection>;
  /** Day of registration; null for a person or when unknown. */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Repairs (信用修复), latest first: granted ones, which are about what has ended, only for the subject itself and with history:read; those applied for and refused only for the subject itself and its agents, for officers of the units that act in them and for the lead unit of the city, so empty for everybody else. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  repairs?: Maybe<Array<Repair>>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};


/** What the city holds on one subject (信用档案). */
export type KunshanCreditFileListEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the city holds on one subject (信用档案). */
export type KunshanCreditFileRecordsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RecordKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type KunshanDeadlines = Deadlines & {
  __typename?: 'KunshanDeadlines';
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /**
   * One for each kind of case, limit and unit that has any, in the order of limit and unit. Null with the error NOT_SUPPLIED where the city
   * has never supplied repairs and objections and none was opened by a step; null with SUBGRAPH_UNAVAILABLE while it cannot be asked.
   * To readers of other cities numbers are rounded, what the city does not share (不予共享) is not counted, which the error NOT_SHARED says beside, and a row of noughts is absent.
   */
  limits?: Maybe<Array<LimitKept>>;
  /** Last day of the period. */
  to: Scalars['Date']['output'];
};

/** Steps that the city offers. */
export type KunshanMutation = {
  __typename?: 'KunshanMutation';
  /** Consents that the provider of one product of the city asks whether the caller is eligible (授权). For the firm itself, whichever city's it is; natural persons give none, since nobody else asks about them. */
  consentToProduct?: Maybe<BenefitUseTaken>;
  /** Says that a measure was lifted (解除措施). For officers of the unit that carried it out, or the one that stands for it. A unit may lift before the hub says TO_LIFT; while the conditions still hold, the task is open again. */
  liftTask?: Maybe<TaskReported>;
  /**
   * Names an agent (授权委托代理人) that may act for the firm in this city, from now on to a last day; named again, what was said last holds. It holds in no other city.
   * For the firm itself; a natural person applies in person or at the window.
   */
  nameAgent?: Maybe<AgentNamed>;
  /**
   * Key of a person (自然人) whom this city knows, for later questions. Number and name must both match; otherwise the error is
   * PERSON_NOT_MATCHED, which does not say which of them failed. Pass both as variables: literals are refused.
   */
  personKey?: Maybe<Scalars['SubjectCode']['output']>;
  /**
   * Proposes to recognise another city's product (提出产品互认), by the same steps as a standard: where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  proposeProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Proposes to recognise another city's standard (提出互认), where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  proposeRecognition?: Maybe<RecognitionTaken>;
  /** Proposes a subject for a red list of the city (拟列入红名单). For an officer of the city; the officer's unit decides on the list. */
  proposeRedEntry?: Maybe<RedEntryTaken>;
  /**
   * Publishes a version of a punishment path (发布惩戒措施路径); the version before ends on the day before, and those planned for its first day or later are set aside.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishPath?: Maybe<PathPublished>;
  /**
   * Publishes a version of an incentive product of the city (发布惠民便企产品); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again. Who asks for a score, a penalty or a list that is no red list is refused.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishProduct?: Maybe<ProductPublished>;
  /**
   * Publishes a version of the city's standard for a breach (发布失信行为认定标准); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishStandard?: Maybe<StandardPublished>;
  /**
   * Refuses to recognise another city's product (不予产品互认), where nothing was stated, or the last statement was proposed or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  refuseProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Refuses to recognise another city's standard (不予互认), where nothing was stated, or the last statement was proposed or withdrawn; a recognition in force or suspended is withdrawn instead.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  refuseRecognition?: Maybe<RecognitionTaken>;
  /**
   * Reports what became of a measure (惩戒反馈): one report a path and fact; reported again it takes the place of the one before.
   * For officers of the unit that carries the path out, or the one that stands for it; advice is reported by nobody.
   */
  reportTask?: Maybe<TaskReported>;
  /** Takes an authorisation back (撤销授权): from now on the agent can take no step and read nothing for the firm. For the firm itself. */
  revokeAgent?: Maybe<AgentNamed>;
  /**
   * Settles a row that waits for a steward (人工审定): takes it as it is, takes it for another subject, corrects a column, or refuses it. The row goes through all rules again, as on the day it was handed in; what they refuse, no steward can take (ROW_STILL_REFUSED).
   * For stewards of the city itself; another caller is answered FOREIGN_CITY.
   */
  settleRow?: Maybe<RowSettled>;
  /**
   * Signs a recognition of a product that is proposed or suspended (签署产品互认), or one in force again after the product has changed. Only this city signs: a product stands alone.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  signProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Signs a recognition that is proposed or suspended (签署互认), or one in force again after a standard has changed. Where the two cities recognise each other, both recognitions wait until both cities have signed.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  signRecognition?: Maybe<RecognitionTaken>;
  /** Objects (异议申请) to a record or entry, or to one value of it. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  submitObjection?: Maybe<CaseTaken>;
  /** Applies for the repair (信用修复申请) of a record or entry. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  submitRepair?: Maybe<CaseTaken>;
  /**
   * Suspends the recognition of a product until it is signed again (中止产品互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  suspendProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Suspends a recognition in force until it is signed again (中止互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  suspendRecognition?: Maybe<RecognitionTaken>;
  /** Takes the next step of a use (享受办理): the firm applies, ends it or takes its consent back at any time; an officer of the provider grants, refuses with a reason, reports the use and ends it. Without a running consent nothing is done: CONSENT_EXPIRED, CONSENT_WITHDRAWN. */
  takeBenefitStep?: Maybe<BenefitUseTaken>;
  /**
   * Takes the next step of a case (办理). Which steps follow from where it stands, and for whom, says `Case.nextSteps`; what does not follow is answered CASE_STEP_NOT_ALLOWED.
   * For the subject of the case or its agent, officers of the unit that decided and the lead unit of the city itself.
   */
  takeCaseStep?: Maybe<CaseTaken>;
  /**
   * Takes the next step of a red entry (红名单办理): check it in all cities, announce it, list it, refuse or revoke it. Which steps follow says `RedEntry.nextSteps`.
   * Before CHECK and LIST the hub asks all cities: while one cannot be asked or has never supplied its serious lists, nothing is written. For officers of the unit that proposed it.
   */
  takeRedEntryStep?: Maybe<RedEntryTaken>;
  /**
   * Withdraws the recognition of a product that is proposed, in force or suspended (撤回产品互认). With a day to come it ends then.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  withdrawProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Withdraws a recognition that is proposed, in force or suspended (撤回互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  withdrawRecognition?: Maybe<RecognitionTaken>;
};


/** Steps that the city offers. */
export type KunshanMutationConsentToProductArgs = {
  input: ConsentToProductInput;
};


/** Steps that the city offers. */
export type KunshanMutationLiftTaskArgs = {
  input: LiftTaskInput;
};


/** Steps that the city offers. */
export type KunshanMutationNameAgentArgs = {
  input: NameAgentInput;
};


/** Steps that the city offers. */
export type KunshanMutationPersonKeyArgs = {
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
};


/** Steps that the city offers. */
export type KunshanMutationProposeProductRecognitionArgs = {
  input: ProposeProductRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationProposeRecognitionArgs = {
  input: ProposeRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationProposeRedEntryArgs = {
  input: ProposeRedEntryInput;
};


/** Steps that the city offers. */
export type KunshanMutationPublishPathArgs = {
  input: PublishPathInput;
};


/** Steps that the city offers. */
export type KunshanMutationPublishProductArgs = {
  input: PublishProductInput;
};


/** Steps that the city offers. */
export type KunshanMutationPublishStandardArgs = {
  input: PublishStandardInput;
};


/** Steps that the city offers. */
export type KunshanMutationRefuseProductRecognitionArgs = {
  input: RefuseProductRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationRefuseRecognitionArgs = {
  input: RefuseRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationReportTaskArgs = {
  input: ReportTaskInput;
};


/** Steps that the city offers. */
export type KunshanMutationRevokeAgentArgs = {
  input: RevokeAgentInput;
};


/** Steps that the city offers. */
export type KunshanMutationSettleRowArgs = {
  input: SettleRowInput;
};


/** Steps that the city offers. */
export type KunshanMutationSignProductRecognitionArgs = {
  input: SignProductRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationSignRecognitionArgs = {
  input: SignRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationSubmitObjectionArgs = {
  input: SubmitObjectionInput;
};


/** Steps that the city offers. */
export type KunshanMutationSubmitRepairArgs = {
  input: SubmitRepairInput;
};


/** Steps that the city offers. */
export type KunshanMutationSuspendProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationSuspendRecognitionArgs = {
  input: StopRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationTakeBenefitStepArgs = {
  input: TakeBenefitStepInput;
};


/** Steps that the city offers. */
export type KunshanMutationTakeCaseStepArgs = {
  input: TakeCaseStepInput;
};


/** Steps that the city offers. */
export type KunshanMutationTakeRedEntryStepArgs = {
  input: TakeRedEntryStepInput;
};


/** Steps that the city offers. */
export type KunshanMutationWithdrawProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type KunshanMutationWithdrawRecognitionArgs = {
  input: StopRecognitionInput;
};

/** What a city tells of a page of a timeline. */
export type KunshanTimelinePart = TimelinePart & {
  __typename?: 'KunshanTimelinePart';
  /**
   * The city's events behind the place, the latest first: those that the page may show, and one more where there is one. Null while the city cannot be asked,
   * and with the error NOT_SUPPLIED where it has never supplied anything of it; where it has supplied some, they stand beside that error.
   */
  events?: Maybe<Array<TimelineEvent>>;
  /** Size of the page. */
  first: Scalars['Int']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Place of the city's last event before the page; empty for none. */
  place: Scalars['String']['output'];
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** What a unit lifted. */
export type LiftTaskInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document by which it was lifted (解除文书号). */
  documentNo: Scalars['String']['input'];
  /** Id of the record or entry, its `id` or `localId`, of whichever city: `Task.factId`. */
  factId: Scalars['ID']['input'];
  /** Day on which it was lifted, today when absent. */
  liftedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Code of the path, one of this city: `Task.path`. */
  pathCode: Scalars['ID']['input'];
  /** Code of the subject: `Task.subjectCode`. */
  subjectCode: Scalars['SubjectCode']['input'];
};

/** How one unit keeps one limit. Numbers are exact for readers of the city itself and to the nearest 5 for all others (0 stands for 0 to 2, 5 for 3 to 7), those of a period as the sums of its rounded months. */
export type LimitKept = {
  __typename?: 'LimitKept';
  /** Steps taken in the period that met the limit, in time or late (已办): an extension meets none, nor does what the subject does. */
  done: Scalars['Int']['output'];
  /** Open cases whose next step is due and not late (待办). */
  due: Scalars['Int']['output'];
  /** Share of them that were in time (按期率), 0 to 1, of the numbers as they are shown; null where `done` is 0. */
  inTimeShare?: Maybe<Scalars['Float']['output']>;
  /** Whether a day by which it was counted may still move (暂定), because a year between has no calendar of working days yet. */
  isProvisional: Scalars['Boolean']['output'];
  /** Kind of the cases. */
  kind: CaseKind;
  /** The limit. */
  limit: CaseLimit;
  /** Median (中位数) of the working days (工作日) that they took, the day from which the limit counts not counted; null where `done` is 0. */
  medianWorkingDays?: Maybe<Scalars['Float']['output']>;
  /** Open cases whose next step is late (逾期). */
  overdue: Scalars['Int']['output'];
  /** Unit that decided what the cases are about (认定单位); null where the city lists it no more. */
  unit?: Maybe<OrganisationUnit>;
};

/** Whether a list praises or warns. */
export type ListColour =
  /** Red list of the trustworthy (红名单). */
  | 'RED'
  /** Serious-dishonesty list (严重失信主体名单). */
  | 'SERIOUS';

/** A page of a comparison (Relay connection). */
export type ListComparisonConnection = {
  __typename?: 'ListComparisonConnection';
  /** Subjects of this page with their cursors. */
  edges: Array<ListComparisonEdge>;
  /** Cities named that have never supplied the list, or only in part (未完整归集): whoever is not listed there may be on the list all the same. */
  incompleteSupply: Array<SupplyGap>;
  /** Position of the page. */
  pageInfo: PageInfo;
  /** How many subjects the whole comparison has. Null when a city named could not be asked, does not share the list or has never supplied it; null beside COUNT_PENDING while they are being counted, since the rows do not wait for that. */
  totals?: Maybe<SubjectCount>;
};

/** One subject of a page. */
export type ListComparisonEdge = {
  __typename?: 'ListComparisonEdge';
  /** Cursor of this subject, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The subject, city beside city. */
  node: ComparedSubject;
};

/** One entry on a red or serious-dishonesty list (名单条目), as the listing city holds it. */
export type ListEntry = {
  __typename?: 'ListEntry';
  /** Listing authority. */
  authority?: Maybe<OrganisationUnit>;
  /** How that penalty was revoked (所依据的处罚已撤销), with the document: decisions on the entry are UNDETERMINED until the listing authority withdraws it or lists the subject again. Null while the penalty stands, and when none is stated; document and reason are null where the penalty is not shared. */
  basisRevoked?: Maybe<Ending>;
  /** The breach of the common catalogue that led to it; null on a red list or where none applies. */
  behaviour?: Maybe<Behaviour>;
  /** Dataset that it belongs to: how the city shares it, and on which condition. */
  dataset?: Maybe<Dataset>;
  /** Day of the listing decision (认定日期). */
  decidedOn: Scalars['Date']['output'];
  /** Document on which the listing rests (认定文书号). Null where none is recorded. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** How it ended early; null where it had not ended by the day asked about. Needs history:read. */
  ending?: Maybe<Ending>;
  /** Id (缓存标识) of the entry for caches: its id in the city; under `on`, a different one for each day. */
  id: Scalars['ID']['output'];
  /** The list it is on. */
  list: CreditList;
  /** Id of the entry in its city (编号): the same for all its versions, whatever day is asked about. */
  localId: Scalars['ID']['output'];
  /** Measures that the city's paths attach to this list today. Whether one may be applied to a subject is a decision, not this list. Null where the city has never supplied its paths. */
  measures?: Maybe<Array<Measure>>;
  /** Where its values come from, the latest source first; several where a part was changed later. For auditors, and for operators in their own city. */
  provenance?: Maybe<Array<Provenance>>;
  /** Whether it is published by default (默认公示). False for minor breaches: they are published only for a special reason of the sector's authority, and then until `publicUntil`. Null without a severity. */
  publicByDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Last day on which the entry may be published. Derived from the decision date and the policy in force, never stored. */
  publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether `publicUntil` follows from an official text that has been checked (官方文本已核对); null without that day. */
  publicityVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Reason as the authority words it; id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  reason?: Maybe<Scalars['String']['output']>;
  /** First day on which the entry can be repaired (可修复起始日): the later of the days that the shortest publicity and the list's own rule give; null on a red list. */
  repairableFrom?: Maybe<Scalars['Date']['output']>;
  /** Id of the penalty on which the listing rests (所依据的处罚), in the same city. Null when none is stated, which changes nothing, and where the city does not share that penalty (不予共享). */
  restsOn?: Maybe<Scalars['ID']['output']>;
  /** Severity; null on a red list. */
  severity?: Maybe<Severity>;
  /** The city's own standard for that breach on the day of the decision; null where the city has none, or has never supplied its standards. */
  standard?: Maybe<Standard>;
  /** Its status; those that have ended are seen only with history:read. */
  status: EntryStatus;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
  /** Whether an accepted objection is pending (异议标注). */
  underObjection: Scalars['Boolean']['output'];
  /** Last day by the entry's own term; null when it has none. */
  validUntil?: Maybe<Scalars['Date']['output']>;
  /** Figures that standards measure; empty when none is recorded. */
  values: Array<RecordValue>;
};

/** A page of list entries (Relay connection). */
export type ListEntryConnection = {
  __typename?: 'ListEntryConnection';
  /** Entries of this page with their cursors. */
  edges: Array<ListEntryEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One entry of a page. */
export type ListEntryEdge = {
  __typename?: 'ListEntryEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The entry. */
  node: ListEntry;
};

/** That a red list of the recognising city counts as equal to one of the other city (名单等同). */
export type ListEquality = {
  __typename?: 'ListEquality';
  /** Red list that the product asks for. */
  originList: CreditList;
  /** Red list of the recognising city whose entries count as well. */
  ownList: CreditList;
};

/** That a red list of this city counts as equal to one that the product asks for. */
export type ListEqualityInput = {
  /** Red list that the product asks for, by code or name. */
  originList: Scalars['String']['input'];
  /** Red list of this city whose entries count as well, by code or name. */
  ownList: Scalars['String']['input'];
};

/** In which of the cities named a subject stands on the list. */
export type ListMembership =
  /** In all of them. */
  | 'ALL'
  /** In exactly one of them. */
  | 'EXACTLY_ONE'
  /** In the first one named, and in none of the others. */
  | 'FIRST_ONLY'
  /** In at least one of them. */
  | 'SOME';

/** How many subjects each combination of cities has on a list. */
export type ListOverlap = {
  __typename?: 'ListOverlap';
  /** The same for all lists of the list's colour together, of the members that share them all; the errors NOT_SHARED and NOT_SUPPLIED beside it name the others. A number that would narrow down one of a single list is moved by 5. Null only with an error. */
  allLists?: Maybe<Array<OverlapCell>>;
  /** Every combination of the members that share the list and have supplied it, 2^n − 1 of them, single cities first: subjects on this list in exactly these cities. */
  combinations: Array<OverlapCell>;
  /** Members that have never supplied the list, or only in part (未完整归集). */
  incompleteSupply: Array<SupplyGap>;
  /** The list. */
  list: CreditList;
  /** Division codes of the members that do not share the list (不予共享): no combination names them, whoever asks, and whoever is counted may be on their lists too. */
  notShared: Array<Scalars['DivisionCode']['output']>;
  /** Division codes of the members that have never supplied the list (未归集); no combination names them either. */
  notSupplied: Array<Scalars['DivisionCode']['output']>;
};

/** Whether a city has a subject on a list. */
export type ListStanding =
  /** It could not be asked: it may or may not. */
  | 'COULD_NOT_ASK'
  /** The subject is on it, with effect on the day. */
  | 'LISTED'
  /** The city was asked, and the subject is not on it. */
  | 'NOT_LISTED'
  /** It does not share the list (不予共享): it may or may not. The city's own callers are told the same; they read their list under the city itself. */
  | 'NOT_SHARED'
  /** It has never supplied the list (未归集): it may or may not. */
  | 'NOT_SUPPLIED';

/** What a masked value is, hence how it is blanked out. */
export type MaskedAs =
  /** Number of a document or certificate: a person's number in it is blanked out, the number of a permit is not. */
  | 'DOCUMENT_NUMBER'
  /** Free text: id numbers and telephone numbers found in it are blanked out. */
  | 'FREE_TEXT'
  /** A person's name: first and last character stay, two-character names keep the first. */
  | 'PERSON_NAME';

/** A measure of the national list (全国失信惩戒措施基础清单). */
export type Measure = {
  __typename?: 'Measure';
  /** Whether it can fall on organisations. */
  appliesToOrganisations: Scalars['Boolean']['output'];
  /** Whether it can fall on persons. */
  appliesToPersons: Scalars['Boolean']['output'];
  /** What it can require. */
  bindingPower: BindingPower;
  /** Class 1 to 3 of the national list. */
  class: Scalars['Int']['output'];
  /** Code: M01. */
  code: Scalars['ID']['output'];
  /** True where only a court or border organ decides and the hub only shows. */
  displayOnly: Scalars['Boolean']['output'];
  /** False for the two slots of the list that could not be confirmed. */
  enabled: Scalars['Boolean']['output'];
  /** Examples of its legal basis; null where not known. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** Chinese name. */
  name: Scalars['String']['output'];
  /** English name. */
  nameEn: Scalars['String']['output'];
  /** Whether a person has checked this row against the official text (官方文本已核对). */
  verified: Scalars['Boolean']['output'];
};

/** Whether one measure may be applied to one subject by one city on one day (惩戒措施适用判断), with its reasons. */
export type MeasureDecision = {
  __typename?: 'MeasureDecision';
  /** Law and article of the paths that the outcome rests on. */
  articles: Array<Scalars['String']['output']>;
  /** Records and entries that the outcome rests on. */
  facts: Array<DecisionFact>;
  /** Every record and entry judged, along each path of the city. */
  grounds: Array<DecisionGround>;
  /** Data that could have changed the outcome and were never supplied, or only in part (未完整归集). PARTIAL data are decided on as they are. Empty when all of them are declared complete. */
  incompleteSupply: Array<SupplyGap>;
  /** Division code of the city that would apply it. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The measure. */
  measure: Measure;
  /** Division codes of the cities that were needed and could not be asked. */
  notAsked: Array<Scalars['DivisionCode']['output']>;
  /** Division codes of the cities that do not share (不予共享) data that could have changed the outcome; it is UNDETERMINED then. Empty when there are none. */
  notShared: Array<Scalars['DivisionCode']['output']>;
  /** Division codes of the cities that have never supplied (未归集) data that could have changed the outcome; it is UNDETERMINED then. Empty when there are none. */
  notSupplied: Array<Scalars['DivisionCode']['output']>;
  /** The day asked about. */
  on: Scalars['Date']['output'];
  /** The outcome. */
  outcome: DecisionOutcome;
  /** Why, each reason once; never empty. */
  reasons: Array<DecisionReason>;
  /** Severity of the effect: at most the record's own and at most the common catalogue's. Null when nothing has effect or it is unknown. */
  severity?: Maybe<Severity>;
  /** The sentence beside every decision: the hub reports whether the conditions hold, the named authority decides, a person may ask for its review. */
  statement: Scalars['String']['output'];
  /** Units that decide, along those paths (实施单位). */
  units: Array<Scalars['String']['output']>;
  /** Last day on which the outcome holds, by what is known today; null when no end is known, and for NOT_APPLICABLE. */
  until?: Maybe<Scalars['Date']['output']>;
};

/** One member's incentive products. */
export type MemberProducts = {
  __typename?: 'MemberProducts';
  /** Whether the city's data were fresh enough to count. */
  asked: Scalars['Boolean']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Its products on the day, in code order; null when it could not be asked, or has never supplied its products. */
  products?: Maybe<Array<IncentiveProduct>>;
  /** How far the city has supplied its products; null when it could not be asked. */
  supply?: Maybe<SupplyState>;
};

/** One member's standard for a behaviour, or that it has none. */
export type MemberStandard = {
  __typename?: 'MemberStandard';
  /** Whether the city's data were fresh enough to count. */
  asked: Scalars['Boolean']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** How it compares with the hub's threshold; NONE when the city has no standard, null when it could not be asked or has never supplied its standards. */
  relationToHub?: Maybe<ThresholdRelation>;
  /** The standard; null when the city has none on the day, could not be asked, or has never supplied its standards. */
  standard?: Maybe<Standard>;
  /** How far the city has supplied its standards; null when it could not be asked. */
  supply?: Maybe<SupplyState>;
};

/** A fact that would have to be there. */
export type MissingFact = {
  __typename?: 'MissingFact';
  /** Why it does not count as there. */
  reason: BenefitReason;
  /** What the product asks for. */
  wanted: EligibilityFact;
};

/** Steps taken in the city. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Steps in the city; at most one in an operation. */
  jiaxing?: Maybe<JiaxingMutation>;
  /** Steps in the city; at most one in an operation. */
  kunshan?: Maybe<KunshanMutation>;
  /** Steps in the city; at most one in an operation. */
  taicang?: Maybe<TaicangMutation>;
};

/** An agent to be named. */
export type NameAgentInput = {
  /** Code of the agent: of an organisation, or the key of a person, who tells it; never an id number. */
  agentCode: Scalars['SubjectCode']['input'];
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** What it may do; at least one. */
  scopes: Array<AgentScope>;
  /** Last day on which it may act, today or later. */
  until: Scalars['Date']['input'];
};

/** An object (对象) that `node` finds by its id (Relay). */
export type Node = {
  /** Id (全局标识) of the object among all of the hub. Opaque; the same for everybody and on each day. */
  id: Scalars['ID']['output'];
};

/** An objection (异议) against a record or entry. */
export type Objection = {
  __typename?: 'Objection';
  /** Day of acceptance. */
  acceptedOn: Scalars['Date']['output'];
  /** Day of the decision; null while pending. */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day for the decision (办结期限), by the rule in force on the day of acceptance; null where none was. */
  decisionDue?: Maybe<DueDay>;
  /** Id of the case. */
  id: Scalars['ID']['output'];
  /** Its status. */
  status: ObjectionStatus;
  /** Id of the record or entry. */
  targetId: Scalars['ID']['output'];
  /** What it is about. */
  targetKind: TargetKind;
};

/** An objection (异议). */
export type ObjectionCase = Case & {
  __typename?: 'ObjectionCase';
  /** What was put right; empty unless it is CORRECTED. */
  corrections: Array<Correction>;
  /** Unit that decided what it is about (认定单位); null where the city lists it no more. */
  decidingUnit?: Maybe<OrganisationUnit>;
  /** Last day on which the next step is in time (办理期限), by the rule in force on the day from which it counts; null where nobody has a step to take in time. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** What is contested; null for the whole record. */
  field?: Maybe<CaseField>;
  /** Id of the case, the same as that of the objection that it shows as. */
  id: Scalars['ID']['output'];
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed: the step is late, and taken all the same. */
  isOverdue: Scalars['Boolean']['output'];
  /** OBJECTION. */
  kind: CaseKind;
  /** Documents handed in (材料), by title and number. */
  materials: Array<CaseDocument>;
  /** Steps that the caller can take now. */
  nextSteps: Array<CaseStep>;
  /** Day on which it was submitted, or taken up where a sheet tells of it. */
  openedOn: Scalars['Date']['output'];
  /** Unit that took it up (受理单位); null before, and where a sheet does not tell. */
  receivingUnit?: Maybe<OrganisationUnit>;
  /** Number of steps taken, which the next step names. */
  revision: Scalars['Int']['output'];
  /** Where it stands. */
  state: CaseState;
  /** What the subject says; null where a sheet tells of the case. */
  statement?: Maybe<Scalars['String']['output']>;
  /** Its steps, the first first. */
  steps: Array<CaseStepTaken>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
  /** Id of the record or entry, its `localId`. */
  targetId: Scalars['ID']['output'];
  /** What kind of fact it is about. */
  targetKind: TargetKind;
};

/** Where an objection stands. */
export type ObjectionStatus =
  /** Accepted (受理), not yet decided; the mark is shown. */
  | 'ACCEPTED'
  /** Rejected. */
  | 'REJECTED'
  /** Upheld: the entry was wrong. */
  | 'UPHELD';

/** A unit that supplies data, decides, or carries out measures (单位). */
export type OrganisationUnit = {
  __typename?: 'OrganisationUnit';
  /** Unified social credit code of the unit. */
  code: Scalars['ID']['output'];
  /** Whether it may take administrative decisions. */
  isAuthority: Scalars['Boolean']['output'];
  /** Chinese name. */
  name: Scalars['String']['output'];
};

/** The subjects that some cities have in common. */
export type OverlapCell = {
  __typename?: 'OverlapCell';
  /** Division codes of the cities, in the order of the register. */
  jurisdictions: Array<Scalars['DivisionCode']['output']>;
  /** Organisations and sole traders, to the nearest 5 (0 stands for 0 to 2) unless the caller holds compare:read. */
  organisations: Scalars['String']['output'];
  /** Natural persons, to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  persons: Scalars['String']['output'];
};

/** Position of a page in its connection (Relay). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last edge, for `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Whether a further page follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Always false: pages run forward only. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null on an empty page. */
  startCursor?: Maybe<Scalars['Cursor']['output']>;
};

/** Whether one city recognises another's standard for a behaviour. */
export type PairStatus =
  /** One of the two cities could not be asked. */
  | 'COULD_NOT_ASK'
  /** In force. */
  | 'IN_FORCE'
  /** A standard changed after the recognition (待重签). It waits for this city's signature, and for the other's where that city recognises this one's standard too. */
  | 'NEEDS_RESIGNING'
  /** No agreement names the pair; this is not refusal. */
  | 'NOT_STATED'
  /** The other city has never supplied its recognitions (未归集): it may recognise the standard or not. */
  | 'NOT_SUPPLIED'
  /** Proposed by one side. */
  | 'PROPOSED'
  /** Refused with a reason. */
  | 'REFUSED'
  /** Suspended until signed again. */
  | 'SUSPENDED'
  /** Withdrawn. */
  | 'WITHDRAWN';

/** One step of a way. */
export type PathHop = {
  __typename?: 'PathHop';
  /** What is missing, limiting or unknown; empty where it holds or is not needed. */
  reasons: Array<DecisionReason>;
  /** What becomes of the way here. */
  state: HopState;
  /** Which step. */
  step: PathStep;
};

/** A version of a path, published. */
export type PathPublished = {
  __typename?: 'PathPublished';
  /** The version. */
  path: PunishmentPath;
  /** Who, when, on what document. */
  step: StepReceipt;
};

/** A step on the way from a standard or list to a measure in another city. */
export type PathStep =
  /** The unit that would carry it out. */
  | 'IMPLEMENTING_UNIT'
  /** The law or document and article it would act on. */
  | 'LEGAL_ARTICLE'
  /** The measure, as the other city lists it. */
  | 'MEASURE'
  /** The origin city's standard, or the list. */
  | 'ORIGIN'
  /** The other city's own standard; not needed for a national list. */
  | 'RECEIVING_STANDARD'
  /** The other city's recognition of that standard; not needed for a national list. */
  | 'RECOGNITION';

/** One way from a standard or list of one city to a measure in another, with what is missing where it breaks. */
export type PathTrace = {
  __typename?: 'PathTrace';
  /** Behaviour it starts from; on a regional list the one by which its entries count; null on a national list. */
  behaviour?: Maybe<Behaviour>;
  /** Division code of the city it starts from. */
  from: Scalars['DivisionCode']['output'];
  /** All six steps in order, even after one that is missing. */
  hops: Array<PathHop>;
  /** List it starts from; null when it starts from a behaviour. */
  list?: Maybe<CreditList>;
  /** The measure. */
  measure: Measure;
  /** Standard of `from`; null when there is none, on a national list, or when the city could not be asked. */
  originStandard?: Maybe<Standard>;
  /** The strongest outcome that a case could have along it: APPLICABLE when no step is missing, open or limited. */
  outcome: DecisionOutcome;
  /** The path of `to` with unit and article; null when there is none, or when the city could not be asked. */
  path?: Maybe<PunishmentPath>;
  /** Standard of `to`; null when there is none, on a national list, or when the city could not be asked. */
  receivingStandard?: Maybe<Standard>;
  /** Recognition by `to`; null when nothing was stated, on a national list, or when one of the two could not be asked. */
  recognition?: Maybe<Recognition>;
  /** Division code of the city of the measure. */
  to: Scalars['DivisionCode']['output'];
};

/** Whether one city recognises another's product. */
export type ProductCell = {
  __typename?: 'ProductCell';
  /** Division code of the city whose product it is. */
  from: Scalars['DivisionCode']['output'];
  /** Whether each of the two recognises the other's; null when that is not known. */
  mutual?: Maybe<Scalars['Boolean']['output']>;
  /** Whether `from` offers a product of this code on the day; null when that is not known. */
  offered?: Maybe<Scalars['Boolean']['output']>;
  /** The product of `from`; null where it offers none, or when one could not be asked. */
  product?: Maybe<IncentiveProduct>;
  /** The recognition as stated; null when nothing was stated, or when one could not be asked. */
  recognition?: Maybe<ProductRecognition>;
  /** Status of the recognition. NEEDS_RESIGNING: the product changed after it was signed. COULD_NOT_ASK: one of the two cities could not be asked. NOT_SUPPLIED: `to` has never supplied how it stands to products. */
  status: PairStatus;
  /** Division code of the city that recognises it, or does not. */
  to: Scalars['DivisionCode']['output'];
};

/** Products of one kind of one city, counted. */
export type ProductCount = {
  __typename?: 'ProductCount';
  /** Division code of the city that offers them. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Name of the kind: 信易批, or the city's own. */
  kind: Scalars['String']['output'];
  /** Products on offer today. */
  products: Scalars['Int']['output'];
  /** Recognitions of them in force today, of the members that could be asked. */
  recognitions: Scalars['Int']['output'];
  /** Consents to them by where they stand as last reported, those that have run out among them; a state of which 0 would be told is absent. */
  uses: Array<UseCount>;
};

/** Whether the members recognise each other's product of one code. */
export type ProductMatrixRow = {
  __typename?: 'ProductMatrixRow';
  /** n × (n − 1) cells for n members, by origin, then by the other city, in the order of the register. */
  cells: Array<ProductCell>;
  /** Code of the product. */
  productCode: Scalars['ID']['output'];
};

/** A version of a product, published. */
export type ProductPublished = {
  __typename?: 'ProductPublished';
  /** The version. */
  product: IncentiveProduct;
  /** Who, when, on what document. */
  step: StepReceipt;
};

/** One city's stance on another city's incentive product (产品互认). */
export type ProductRecognition = {
  __typename?: 'ProductRecognition';
  /** Agreement that it rests on; null where none is recorded. */
  agreementDocument?: Maybe<Scalars['String']['output']>;
  /** On what condition it is recognised; null for none. */
  condition?: Maybe<Scalars['String']['output']>;
  /** Which red lists of this city count as equal to those that the product asks for. Without a pair only the other city's own entries count. */
  equalLists: Array<ListEquality>;
  /** Whether it is invented for the demonstration (示意). */
  illustrative: Scalars['Boolean']['output'];
  /** Division code of the city whose product it is about. */
  originCode: Scalars['DivisionCode']['output'];
  /** First day of the version of the product that was signed; null where nothing says which it was. When another version holds, the recognition must be signed again. */
  originProductFrom?: Maybe<Scalars['Date']['output']>;
  /** Code of the product. */
  productCode: Scalars['ID']['output'];
  /** Reason for a refusal, suspension or withdrawal; null where none was given. The reason for a suspension is gone once it is signed again. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Division code of the city whose stance this is. */
  recognisedBy: Scalars['DivisionCode']['output'];
  /** Scheme it belongs to: 嘉昆太. */
  scheme: Scalars['String']['output'];
  /** Its status. */
  status: RecognitionStatus;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** A step in the recognition of a product, taken. */
export type ProductRecognitionTaken = {
  __typename?: 'ProductRecognitionTaken';
  /** The stance after the step. `productMatrix` says whether it has effect: even IN_FORCE it waits where the version named is not the one in force. */
  recognition: ProductRecognition;
  /** Who, when, on what document. */
  step: StepReceipt;
};

/** A proposal to recognise another city's product. */
export type ProposeProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** On what condition it is recognised, up to 300 characters, for everybody to read. */
  condition?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Which red lists of this city count as equal to those that the product asks for; only its own entries count where none is named. */
  equalLists?: InputMaybe<Array<ListEqualityInput>>;
  /** Division code of the city whose product it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** Code of the product. */
  productCode: Scalars['ID']['input'];
  /** Scheme it belongs to: 嘉昆太. */
  scheme: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A proposal to recognise another city's standard. */
export type ProposeRecognitionInput = {
  /** Code of the breach. */
  behaviourCode: Scalars['ID']['input'];
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Whether the record's own value must meet this city's standard. */
  conditional: Scalars['Boolean']['input'];
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Division code of the city whose standard it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** Reason for a condition; everybody may read it. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Scheme it belongs to: 嘉昆太. */
  scheme: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A proposal for a red list. */
export type ProposeRedEntryInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the proposal rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Code of the red list: RL01. */
  listCode: Scalars['ID']['input'];
  /** Day of the proposal; today when absent. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** For what it is listed, 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
  /** Code of the subject; the city holds a file on it. */
  subjectCode: Scalars['SubjectCode']['input'];
};

/** Where a served value comes from (来源). */
export type Provenance = {
  __typename?: 'Provenance';
  /** Name of the file. */
  file: Scalars['String']['output'];
  /** When the value came into the hub. */
  importedAt: Scalars['DateTime']['output'];
  /** Row of the file, the header is row 1; null for what did not come as a sheet. */
  row?: Maybe<Scalars['Int']['output']>;
  /** Edition of the rules that checked it; null for what did not come as a sheet. */
  ruleVersion?: Maybe<Scalars['String']['output']>;
  /** Hand-in that it came with; null for what did not come as a sheet. */
  runId?: Maybe<Scalars['ID']['output']>;
  /** Unit that supplied the row; null where none is recorded. */
  unit?: Maybe<OrganisationUnit>;
};

/** A version of a punishment path. It can require what its measure can. */
export type PublishPathInput = {
  /** What the unit does. */
  action: Scalars['String']['input'];
  /** Breach it starts from; this or the list. */
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Working days within which the unit reports back, 0 to 250; no report is due when absent, and none of advice. */
  feedbackDueWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the city's organisation unit that carries it out. */
  implementingUnitCode: Scalars['ID']['input'];
  /** Law or document and article: 《安全生产法》第七十八条. `basisRank` in the answer is the hub's ranking of it; decisions along a path without a rank are UNDETERMINED. */
  legalBasis: Scalars['String']['input'];
  /** Serious-dishonesty list it starts from; this or the breach. */
  listCode?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the measure. */
  measureCode: Scalars['ID']['input'];
  /** Code of the path, 1 to 40 capital letters, digits and hyphens; a version keeps it, with list, breach and measure. */
  pathCode: Scalars['ID']['input'];
  /** First day in force; today when absent. What was planned for that day or later, or published for today, is set aside. A day in the past must be later than the first day of the version in force. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A version of an incentive product of the city. */
export type PublishProductInput = {
  /** What the firm gains, in one sentence of up to 300 characters. */
  benefit: Scalars['String']['input'];
  /** The same in figures, up to 10. */
  benefitFigures?: InputMaybe<Array<BenefitFigureInput>>;
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** To what the firm consents, word for word, up to 1,000 characters. */
  consentText: Scalars['String']['input'];
  /** Divisions in which the subject is registered; all when absent. */
  divisionCodes?: InputMaybe<Array<Scalars['DivisionCode']['input']>>;
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Who is eligible. */
  eligibility: EligibilityInput;
  /** Industries, as sections or beginnings of codes of GB/T 4754: C, 3971; all when absent. */
  industryCodes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its kind by code or name: XY2, 信易批; or the city's own name for another, up to 20 characters. */
  kind: Scalars['String']['input'];
  /** Law or document that it rests on, with the article. */
  legalBasis: Scalars['String']['input'];
  /** Chinese name, up to 100 characters. */
  name: Scalars['String']['input'];
  /** Who pays for the benefit, up to 100 characters. */
  paidBy?: InputMaybe<Scalars['String']['input']>;
  /** Code of the product, 1 to 40 capital letters, digits and hyphens. The same code in two cities is the same kind of service of each. */
  productCode: Scalars['ID']['input'];
  /** Code of the unit of the city, or of an organisation of its register, that provides it; that of another city is answered PRODUCT_OF_ANOTHER_CITY. */
  providerCode: Scalars['SubjectCode']['input'];
  /** Kinds of subject that may apply, one at least. */
  subjectKinds: Array<SubjectKind>;
  /** First day; today when absent. What was planned for that day or later, or published for today, is set aside. A day in the past must be later than the first day of the version in force. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; none when absent. To end a product, publish it again with one. */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** A version of the city's standard for a breach. */
export type PublishStandardInput = {
  /** Code of the breach. */
  behaviourCode: Scalars['ID']['input'];
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Law or document that it rests on, with the article: 《安全生产法》第七十八条. `basisRank` in the answer is the hub's ranking of it. */
  legalBasis: Scalars['String']['input'];
  /** Severity in the city. */
  severity: Severity;
  /** The threshold. */
  threshold: ThresholdInput;
  /** First day in force; today when absent. What was planned for that day or later, or published for today, is set aside. A day in the past must be later than the first day of the version in force. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Months over which the city's own records add up, 0 to 60; 0 means one record alone. */
  windowMonths: Scalars['Int']['input'];
};

/** A punishment path (惩戒措施路径): list or breach, measure, unit and article in one city. */
export type PunishmentPath = {
  __typename?: 'PunishmentPath';
  /** What the unit does. */
  action: Scalars['String']['output'];
  /** Rank of the legal basis, of several the highest; null where the citation shows none, as for `昆山市…管理办法`: decisions along the path are then UNDETERMINED (BASIS_UNRANKED). */
  basisRank?: Maybe<BasisRank>;
  /** Breach it starts from; null when it starts from a list. */
  behaviourCode?: Maybe<Scalars['ID']['output']>;
  /** Code: PP0001. */
  code: Scalars['ID']['output'];
  /** Working days within which the unit reports back; null where no report is due. */
  feedbackDueWorkingDays?: Maybe<Scalars['Int']['output']>;
  /** Whether it is an invented local variation (示意). */
  illustrative: Scalars['Boolean']['output'];
  /** Unit that carries it out. */
  implementingUnit: Scalars['String']['output'];
  /** Law or document and article. */
  legalBasis: Scalars['String']['output'];
  /** List it starts from; null when it starts from a breach. */
  listCode?: Maybe<Scalars['ID']['output']>;
  /** The measure. */
  measure: Measure;
  /** What the path can require. */
  power: BindingPower;
  /** First day in force. */
  validFrom: Scalars['Date']['output'];
  /** Last day in force; null while no end is set. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** Questions to the city alone. */
export type Query = {
  __typename?: 'Query';
  /**
   * Who looked at data of one subject that are not public, when, and for what purpose (查询记录). For auditors; for a subject,
   * its own code only. Null only when refused.
   */
  accessStatement?: Maybe<AccessStatement>;
  /**
   * Unusual look-ups (异常查询) by the rules in force, latest first, at most 1,000. Needs audit:read. An alarm is a reason to ask,
   * not a finding. Null only when refused.
   */
  auditAlarms?: Maybe<Array<AuditAlarm>>;
  /** Operations on record, latest first. Needs audit:read. Null only when refused. */
  auditTrail?: Maybe<AuditTrailConnection>;
  /**
   * Organisations and sole traders on one list, city beside city (名单比对), in subject order; persons appear only in `totals`.
   * Needs compare:read. When a city named could not be asked, the rest is answered beside the error COULD_NOT_ASK; when one does not share the list, beside NOT_SHARED; when one has never supplied it, beside NOT_SUPPLIED.
   */
  compareLists?: Maybe<ListComparisonConnection>;
  /**
   * One subject in all cities. Null without an error means that every city was asked and none knows the code;
   * if a city could not be asked and no other knows it, null comes with the error COULD_NOT_ASK; if one has never supplied its
   * register (未归集), with NOT_SUPPLIED; if one has declared only a part of it, or nothing (部分归集), with SUPPLIED_IN_PART.
   */
  creditSubject?: Maybe<CreditSubject>;
  /**
   * 1 to 1,000 subjects, answered in the order asked; null for a code as in `creditSubject`. Exactly one of `codes` and
   * `written`. A malformed code in `codes` refuses the whole list, naming every bad position; one in `written` is null
   * with the error SUBJECT_CODE_INVALID at its place, and the others are answered.
   */
  creditSubjects: Array<Maybe<CreditSubject>>;
  /**
   * How each city keeps the limits of its cases (办件时限): what is due and late today, and how long what was done in a period took. Each city answers for itself;
   * cases themselves stay there. Needs compare:read or case:read.
   */
  deadlines?: Maybe<Array<Deadlines>>;
  /**
   * Whether one measure may be applied to one subject by one city, and why. Needs records:read; for the past history:read.
   * Null only with an error: unknown codes and persons without a purpose are refused; a subject that no city knows gets an answer.
   */
  decide?: Maybe<MeasureDecision>;
  /**
   * Whether one measure may be applied to many subjects by one city (批量筛查): what `decide` answers for each code, in the order asked.
   * Needs records:read; for the past history:read. Null at a code's place only with an error whose path names it: a person without a purpose, or a mistyped code that no city knows; the others are answered. `POST /screen` takes any number of codes.
   */
  decideMany?: Maybe<Array<Maybe<MeasureDecision>>>;
  /** How far the hub has heard of each member (最近信号), in the order of the register. */
  freshness: Array<Freshness>;
  /** The city; null with the error SUBGRAPH_UNAVAILABLE while it cannot be asked. */
  jiaxing?: Maybe<Jiaxing>;
  /** One member of the hub; an unknown code is the error JURISDICTION_UNKNOWN. */
  jurisdiction?: Maybe<Jurisdiction>;
  /** The members of the hub, in the order of the register. */
  jurisdictions: Array<Jurisdiction>;
  /** The city; null with the error SUBGRAPH_UNAVAILABLE while it cannot be asked. */
  kunshan?: Maybe<Kunshan>;
  /**
   * How many subjects each combination of cities has on a list (名单重合). Needs compare:read or statistics:read.
   * Null with the error COULD_NOT_ASK while a member could not be asked.
   */
  listOverlap?: Maybe<ListOverlap>;
  /** The lists of the catalogue (名单目录) that the hub carries, in code order. */
  lists: Array<CreditList>;
  /** The measures of the national list (惩戒措施清单), in code order. */
  measures: Array<Measure>;
  /**
   * An object by its id (Relay; 按标识查询), as the fields that lead to it would answer now, with the same errors and rules.
   * Null without an error for an id that belongs to nothing, and for anything about a person: persons are asked for by their key only.
   */
  node?: Maybe<Node>;
  /** Incentive products counted, by city and kind (产品、互认与享受统计). Needs statistics:read. While a member could not be asked its rows are missing, beside the error COULD_NOT_ASK; what one has never supplied (未归集) is not counted, beside NOT_SUPPLIED. */
  productCounts?: Maybe<Array<ProductCount>>;
  /**
   * Whether each member recognises each other member's product (产品互认): n × (n − 1) cells for each product, in code order. Products of all members that have the same code stand in one row.
   * Null only with an error: RECOGNITION_CONFLICT names two statements that disagree on a pair.
   */
  productMatrix?: Maybe<Array<ProductMatrixRow>>;
  /**
   * Each member's incentive products (惠民便企产品), for all to read. A member that could not be asked, or has never supplied its products, says so: there may be some.
   * Null only with an error.
   */
  products?: Maybe<Array<MemberProducts>>;
  /**
   * The ways from a standard or list of `from` to measures in `to` (惩戒措施路径), hop by hop, with what is missing where one
   * breaks; ordered by start, then measure, then path. Starts from all lists and behaviours unless one is named. Null only with an error.
   */
  punishmentPaths?: Maybe<Array<PathTrace>>;
  /**
   * Behaviours on which `from` has active cases without effect in `to`, in behaviour order: how many, and why. A behaviour on which
   * only one or two persons have cases is left out unless the caller holds identity:read.
   * Needs compare:read. Null with the error COULD_NOT_ASK when one of the two could not be asked, with NOT_SHARED where `from` does not share its cases (不予共享), and with NOT_SUPPLIED where `from` has never supplied its cases and standards, or `to` its rules (未归集). Answered beside the error SUPPLIED_IN_PART where these were supplied in part (部分归集).
   */
  recognitionGaps?: Maybe<Array<RecognitionGap>>;
  /**
   * Trial: which subjects would newly fall under which measures of `to` if it recognised `from`'s standard without condition,
   * and had done so when their cases were decided. A recognition signed today covers none of these cases unless the policy lets it reach back.
   * Needs compare:read. Null with the error COULD_NOT_ASK when a member could not be asked, and with NOT_SHARED or NOT_SUPPLIED as in `recognitionGaps`.
   */
  recognitionImpact?: Maybe<RecognitionImpact>;
  /**
   * Whether each member recognises each other member's standard (失信行为标准互认): n × (n − 1) cells for each behaviour, in behaviour order.
   * Null only with an error: RECOGNITION_CONFLICT names two agreements that disagree on a pair.
   */
  recognitionMatrix?: Maybe<Array<RecognitionMatrixRow>>;
  /**
   * Organisations and sole traders on a serious list of one city and on a red list of any (红黑名单冲突), in subject order.
   * Needs compare:read. Until it is settled, the red entry grants nothing. When a city could not be asked, the rest is answered beside
   * the error COULD_NOT_ASK; when one does not share a list (不予共享), beside NOT_SHARED; when one has never supplied a list (未归集), beside NOT_SUPPLIED.
   */
  redBlackConflicts?: Maybe<RedBlackConflictConnection>;
  /**
   * Whether a subject may stand on a red list (红名单核查): whether any city has it on a serious list. Null only with an error.
   * For officers and lead units; about a person they need the right to the person's file. The steps CHECK and LIST of a red entry ask the same by themselves.
   */
  redListCheck?: Maybe<RedListCheck>;
  /**
   * Organisations and sole traders whose business name, present or former, contains the text; in code order.
   * Traditional and simplified characters find each other, and letters find the pinyin of a name: two or more full syllables (yanshi), or first letters (ys).
   * While names are being normalised again after an upgrade, what is found stands beside the error NAMES_BEING_FOLDED.
   * Never finds a natural person, and never matches the name of an operator or representative.
   */
  searchSubjects: CreditSubjectConnection;
  /**
   * Each behaviour of the common catalogue with every member's standard beside it (失信行为认定标准), in behaviour order.
   * Null only with an error.
   */
  standards?: Maybe<Array<BehaviourStandards>>;
  /**
   * Counts (统计) of list entries and penalties in force of organisations and sole traders: to the nearest 5, since a
   * sole trader is a person too. Needs statistics:read.
   * When a city could not be asked, the others are answered beside the error COULD_NOT_ASK; when one does not share
   * penalties or a list (不予共享), the rest is answered beside NOT_SHARED; when one has never supplied them (未归集), beside NOT_SUPPLIED.
   */
  statistics?: Maybe<Statistics>;
  /** The city; null with the error SUBGRAPH_UNAVAILABLE while it cannot be asked. */
  taicang?: Maybe<Taicang>;
  /**
   * How many tasks about organisations and sole traders the units of a city have (惩戒任务统计), by unit and measure, in that order. For its lead unit exact; for regulators and lead units of other cities to the nearest 5 (0 stands for 0 to 2, 5 for 3 to 7), a row of noughts is absent.
   * Null with the error COUNT_PENDING while they are being counted. Silences are told as in `tasks`.
   */
  taskCounts?: Maybe<Array<TaskCount>>;
  /**
   * Tasks of the units of a city (惩戒任务): what the decisions make applicable along its paths and is to be reported, and what was carried out and is to be lifted; by subject, then by fact and path. They follow from the facts of all cities and are stored nowhere.
   * For an officer those of the own unit, for the lead unit those of its city; of another city only `taskCounts`. About persons only with `subject` and a stated purpose. What has ended stands here only while something is to be lifted. While a city could not be asked, does not share or has never supplied what they follow from, the rest is answered beside COULD_NOT_ASK, NOT_SHARED or NOT_SUPPLIED.
   */
  tasks?: Maybe<TaskConnection>;
  /**
   * What the values of the schema's enums are called (取值名称) in Chinese and English, for pages and tables, enum by enum in the
   * order of the schema. Anyone may ask. Stays the same until the hub is upgraded.
   */
  valueLabels: Array<ValueLabel>;
  /**
   * The caller (调用方): what the hub has read in the token, the points left, and the use so far. Without a token, unit,
   * client and jurisdiction are null, roles and scopes are empty, and the budget is that of the address. Null only when the
   * hub's own database could not be asked.
   */
  viewer?: Maybe<Viewer>;
};


/** Questions to the city alone. */
export type QueryAccessStatementArgs = {
  code: Scalars['SubjectCode']['input'];
};


/** Questions to the city alone. */
export type QueryAuditAlarmsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions to the city alone. */
export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  client?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['SubjectCode']['input']>;
  field?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  purpose?: InputMaybe<Scalars['String']['input']>;
  result?: InputMaybe<AuditResult>;
  unit?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions to the city alone. */
export type QueryCompareListsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  decidedFrom?: InputMaybe<Scalars['Date']['input']>;
  decidedUntil?: InputMaybe<Scalars['Date']['input']>;
  divisionCode?: InputMaybe<Scalars['DivisionCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  industryCode?: InputMaybe<Scalars['String']['input']>;
  jurisdictions: Array<Scalars['DivisionCode']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  listCode: Scalars['ID']['input'];
  membership?: ListMembership;
  on?: InputMaybe<Scalars['Date']['input']>;
  severity?: InputMaybe<Severity>;
};


/** Questions to the city alone. */
export type QueryCreditSubjectArgs = {
  code: Scalars['SubjectCode']['input'];
};


/** Questions to the city alone. */
export type QueryCreditSubjectsArgs = {
  codes?: InputMaybe<Array<Scalars['SubjectCode']['input']>>;
  written?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Questions to the city alone. */
export type QueryDeadlinesArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  in?: InputMaybe<Array<Scalars['DivisionCode']['input']>>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryDecideArgs = {
  code: Scalars['SubjectCode']['input'];
  in: Scalars['DivisionCode']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  measureCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryDecideManyArgs = {
  codes: Array<Scalars['SubjectCode']['input']>;
  in: Scalars['DivisionCode']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  measureCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryJurisdictionArgs = {
  code: Scalars['DivisionCode']['input'];
};


/** Questions to the city alone. */
export type QueryListOverlapArgs = {
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions to the city alone. */
export type QueryProductMatrixArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryPunishmentPathsArgs = {
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  from: Scalars['DivisionCode']['input'];
  listCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  to: Scalars['DivisionCode']['input'];
};


/** Questions to the city alone. */
export type QueryRecognitionGapsArgs = {
  from: Scalars['DivisionCode']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  to: Scalars['DivisionCode']['input'];
};


/** Questions to the city alone. */
export type QueryRecognitionImpactArgs = {
  behaviourCode: Scalars['ID']['input'];
  from: Scalars['DivisionCode']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  to: Scalars['DivisionCode']['input'];
};


/** Questions to the city alone. */
export type QueryRecognitionMatrixArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryRedBlackConflictsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryRedListCheckArgs = {
  code: Scalars['SubjectCode']['input'];
};


/** Questions to the city alone. */
export type QuerySearchSubjectsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};


/** Questions to the city alone. */
export type QueryStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryStatisticsArgs = {
  by?: Array<StatisticsDimension>;
  from?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions to the city alone. */
export type QueryTaskCountsArgs = {
  in: Scalars['DivisionCode']['input'];
};


/** Questions to the city alone. */
export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  in: Scalars['DivisionCode']['input'];
  states?: Array<TaskState>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  unit?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions to the city alone. */
export type QueryValueLabelsArgs = {
  enums?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** One city's stance on another city's standard (失信行为标准互认). */
export type Recognition = {
  __typename?: 'Recognition';
  /** Agreement that it rests on; null where none is recorded. */
  agreementDocument?: Maybe<Scalars['String']['output']>;
  /** The breach. */
  behaviour: Behaviour;
  /** Whether the record's own value must meet the recognising city's standard. */
  conditional: Scalars['Boolean']['output'];
  /** Whether it is invented for the demonstration (示意). */
  illustrative: Scalars['Boolean']['output'];
  /** Division code of the city whose standard it is about. */
  originCode: Scalars['DivisionCode']['output'];
  /** First day of the version of the other city's standard that was signed; null where nothing says which it was. */
  originStandardFrom?: Maybe<Scalars['Date']['output']>;
  /** First day of the version of the recognising city's own standard at the time; null where nothing says which it was. */
  ownStandardFrom?: Maybe<Scalars['Date']['output']>;
  /** Reason for a condition, refusal, suspension or withdrawal; null where none was given. The reason for a suspension is gone once it is signed again. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Division code of the city whose stance this is. */
  recognisedBy: Scalars['DivisionCode']['output'];
  /** Scheme it belongs to: 嘉昆太. */
  scheme: Scalars['String']['output'];
  /** Its status. */
  status: RecognitionStatus;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** Whether one city recognises another's standard. */
export type RecognitionCell = {
  __typename?: 'RecognitionCell';
  /** Division code of the city whose standard it is. */
  from: Scalars['DivisionCode']['output'];
  /** Whether each of the two recognises the other; null when one could not be asked, or has never supplied its recognitions. */
  mutual?: Maybe<Scalars['Boolean']['output']>;
  /** The recognition as stated; null when nothing was stated, or when one could not be asked. */
  recognition?: Maybe<Recognition>;
  /** How the standard of `from` compares with that of `to`; null when one could not be asked. */
  relation?: Maybe<ThresholdRelation>;
  /** Status of the recognition. */
  status: PairStatus;
  /** Division code of the city that recognises it, or does not. */
  to: Scalars['DivisionCode']['output'];
};

/** A behaviour on which cases of one city have no effect in another. */
export type RecognitionGap = {
  __typename?: 'RecognitionGap';
  /** The behaviour. */
  behaviour: Behaviour;
  /** Active records of `from` that meet its own standard, or may meet it, and entries on its regional lists. */
  cases: KindCount;
  /** Why they have no effect, with the number of cases; a case can have several reasons. Empty where every number is rounded to 0. */
  reasons: Array<GapReason>;
  /** Those left open by a missing value or a pending objection. */
  undetermined: KindCount;
  /** Those to which no path of `to` gives any effect. */
  withoutEffect: KindCount;
};

/** What recognising a standard without condition would change. */
export type RecognitionImpact = {
  __typename?: 'RecognitionImpact';
  /** The behaviour. */
  behaviour: Behaviour;
  /** Division code of the city whose standard would be recognised. */
  from: Scalars['DivisionCode']['output'];
  /** Data that cities have never supplied, or only in part (未完整归集), and that could change more: cases of all cities, rules of the two. */
  incompleteSupply: Array<SupplyGap>;
  /** By measure, then by outcome. Empty when nothing would change, or only for one or two persons and the caller does not hold identity:read. */
  measures: Array<ImpactedMeasure>;
  /** Status of the recognition today. */
  status: PairStatus;
  /** Division code of the city that would recognise it. */
  to: Scalars['DivisionCode']['output'];
};

/** Whether the members recognise each other's standard for one behaviour. */
export type RecognitionMatrixRow = {
  __typename?: 'RecognitionMatrixRow';
  /** The behaviour. */
  behaviour: Behaviour;
  /** n × (n − 1) cells for n members, by origin, then by the other city, in the order of the register. */
  cells: Array<RecognitionCell>;
};

/** Status of a recognition. */
export type RecognitionStatus =
  /** In force. */
  | 'IN_FORCE'
  /** Proposed by one side. */
  | 'PROPOSED'
  /** Refused with a reason. */
  | 'REFUSED'
  /** Suspended until signed again. */
  | 'SUSPENDED'
  /** Withdrawn. */
  | 'WITHDRAWN';

/** A step in a recognition, taken. */
export type RecognitionTaken = {
  __typename?: 'RecognitionTaken';
  /** The stance after the step. `recognitionMatrix` says whether it has effect: even IN_FORCE it waits where the other city has not signed, or the version named is not the one in force. */
  recognition: Recognition;
  /** Who, when, on what document. */
  step: StepReceipt;
};

/** A page of records (Relay connection). */
export type RecordConnection = {
  __typename?: 'RecordConnection';
  /** Records of this page with their cursors. */
  edges: Array<RecordEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One record of a page. */
export type RecordEdge = {
  __typename?: 'RecordEdge';
  /** Cursor of this record, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The record. */
  node: CreditRecord;
};

/** Kinds of record. */
export type RecordKind =
  /** Administrative award (行政奖励). */
  | 'AWARD'
  /** Credit commitment (信用承诺). */
  | 'COMMITMENT'
  /** Interview of a dishonest subject by the authority (约谈). */
  | 'INTERVIEW'
  /** Administrative licence (行政许可). */
  | 'LICENCE'
  /** Administrative penalty (行政处罚). */
  | 'PENALTY';

/** A figure of a record that a standard measures. */
export type RecordValue = {
  __typename?: 'RecordValue';
  /** Unit: CNY, percent, count, day, tonne, person, grade or event. Null where the common catalogue does not measure the figure. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The figure, in the variable's unit. */
  value: Scalars['Float']['output'];
  /** Name of the variable, as the standards use it: fine_cny. */
  variable: Scalars['String']['output'];
};

/** A subject that is on a red list and on a serious list at once. */
export type RedBlackConflict = {
  __typename?: 'RedBlackConflict';
  /** Organisation or sole trader. */
  kind: SubjectKind;
  /** Business name, as the hub knew it then; null where it knew none. */
  name?: Maybe<Scalars['String']['output']>;
  /** Entries on red lists, by city, latest decision first. */
  red: Array<ComparedEntry>;
  /** Entries on serious lists, by city, latest decision first. */
  serious: Array<ComparedEntry>;
  /** The subject as it is now, with its files; null when no city holds a file. */
  subject?: Maybe<CreditSubject>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** A page of conflicts (Relay connection). */
export type RedBlackConflictConnection = {
  __typename?: 'RedBlackConflictConnection';
  /** Subjects of this page with their cursors. */
  edges: Array<RedBlackConflictEdge>;
  /** Lists that members have never supplied, or only in part (未完整归集): there may be further conflicts. */
  incompleteSupply: Array<SupplyGap>;
  /** Position of the page. */
  pageInfo: PageInfo;
  /** How many subjects there are in all. Null when a member could not be asked, does not share a list or has never supplied one; null beside COUNT_PENDING while they are being counted, since the rows do not wait for that. */
  totals?: Maybe<SubjectCount>;
};

/** One subject of a page. */
export type RedBlackConflictEdge = {
  __typename?: 'RedBlackConflictEdge';
  /** Cursor of this subject, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The subject, and what it is listed for. */
  node: RedBlackConflict;
};

/** A proposal for a red list and the entry that it becomes (红名单条目办理). */
export type RedEntry = {
  __typename?: 'RedEntry';
  /** First day of the announcement (公示); null before. */
  announcedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of the announcement, by the rule in force; null before it is announced. */
  announcedUntil?: Maybe<Scalars['Date']['output']>;
  /** Id (`localId`) of the list entry that it has become; null before it is listed. */
  entryId?: Maybe<Scalars['ID']['output']>;
  /** Id of the proposal. */
  id: Scalars['ID']['output'];
  /** The red list. */
  list: CreditList;
  /** Steps that follow for an officer of its unit. */
  nextSteps: Array<RedEntryStep>;
  /** Day of the proposal. */
  proposedOn: Scalars['Date']['output'];
  /** Steps taken so far. */
  revision: Scalars['Int']['output'];
  /** Where it stands in its own city. Whether another city's serious entry suspends it says `CreditSubject.redEntries`. */
  state: RedEntryState;
  /** Its steps, in the order in which they were taken. */
  steps: Array<RedEntryStepTaken>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
  /** Unit that decides on the list. */
  unitCode: Scalars['String']['output'];
};

/** Where an entry on a red list stands, by what all cities say. */
export type RedEntryStanding = {
  __typename?: 'RedEntryStanding';
  /** The entry. */
  fact: BenefitFact;
  /** IN_FORCE, SUSPENDED, EXPIRED or REVOKED. */
  standing: RedEntryState;
  /** Serious entries by which it is suspended; empty otherwise. */
  suspendedBy: Array<BenefitFact>;
};

/** Where a red entry stands. */
export type RedEntryState =
  /** Announced for objections (公示中). */
  | 'ANNOUNCED'
  /** No city has the subject on a serious list (已核查). */
  | 'CHECKED'
  /** The list's term is over (期满). */
  | 'EXPIRED'
  /** On the list (有效). */
  | 'IN_FORCE'
  /** Proposed (拟列入). */
  | 'PROPOSED'
  /** Not listed (不予列入). */
  | 'REFUSED'
  /** Revoked by the unit that listed it (撤销). */
  | 'REVOKED'
  /** On the list, without effect: a serious entry of some city suspends it (中止). */
  | 'SUSPENDED';

/** A step of a red entry. */
export type RedEntryStep =
  /** Announce (公示). */
  | 'ANNOUNCE'
  /** Check in all cities (核查). */
  | 'CHECK'
  /** Put on the list (列入), once the announcement is over. */
  | 'LIST'
  /** Propose (拟列入). */
  | 'PROPOSE'
  /** Do not list it (不予列入). */
  | 'REFUSE'
  /** Revoke the entry (撤销). */
  | 'REVOKE'
  /** A serious entry became active somewhere; nobody takes this step. */
  | 'SERIOUS_BEGINS'
  /** That entry was revoked or removed; nobody takes this step. */
  | 'SERIOUS_UNDONE'
  /** The list's term ended; nobody takes this step. */
  | 'TERM_ENDS';

/** One step of a red entry. */
export type RedEntryStepTaken = {
  __typename?: 'RedEntryStepTaken';
  /** Document on which it rests; null where none was named. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** Its day. */
  on: Scalars['Date']['output'];
  /** Why; null where nothing was said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The state that it led into. */
  state: RedEntryState;
  /** The step. */
  step: RedEntryStep;
};

/** A step of a red entry, taken. */
export type RedEntryTaken = {
  __typename?: 'RedEntryTaken';
  /** The red entry as the step left it. */
  entry: RedEntry;
  /** Who and when. Of what was said only a digest goes on this record; the red entry has it. */
  step: StepReceipt;
};

/** What all cities say of a subject that is proposed for a red list (红名单核查). */
export type RedListCheck = {
  __typename?: 'RedListCheck';
  /** Division codes of the cities by which it is so; all members where it is CLEAR. */
  cities: Array<Scalars['DivisionCode']['output']>;
  /** What they say. */
  outcome: RedListCheckOutcome;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** Whether a subject may stand on a red list. */
export type RedListCheckOutcome =
  /** Every city was asked, has supplied its serious lists, and has the subject on none (可以列入). */
  | 'CLEAR'
  /** A city could not be asked (未能查询): nobody can say. */
  | 'COULD_NOT_ASK'
  /** An objection to such an entry is pending, or its basis was revoked (有争议). */
  | 'DISPUTED'
  /** A city has it on a serious list (不得列入). */
  | 'LISTED'
  /** A city has never supplied, or does not share, a serious list (未归集): nobody can say. */
  | 'NOT_SUPPLIED';

/** The refusal to recognise a product. */
export type RefuseProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Division code of the city whose product it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** Code of the product. */
  productCode: Scalars['ID']['input'];
  /** Why; everybody may read it. */
  reason: Scalars['String']['input'];
  /** Scheme it belongs to: 嘉昆太. */
  scheme: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** The refusal of a recognition. */
export type RefuseRecognitionInput = {
  /** Code of the breach. */
  behaviourCode: Scalars['ID']['input'];
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Division code of the city whose standard it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** Why; everybody may read it. */
  reason: Scalars['String']['input'];
  /** Scheme it belongs to: 嘉昆太. */
  scheme: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A row in quarantine, until it is mended and handed in again. */
export type RefusedRow = {
  __typename?: 'RefusedRow';
  /** What is wrong with it. */
  faults: Array<RowFault>;
  /** Row number as a reader of the sheet counts it: the header is row 1. */
  row: Scalars['Int']['output'];
};

/** A page of refused rows (Relay connection). */
export type RefusedRowConnection = {
  __typename?: 'RefusedRowConnection';
  /** Rows of this page with their cursors. */
  edges: Array<RefusedRowEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One refused row of a page. */
export type RefusedRowEdge = {
  __typename?: 'RefusedRowEdge';
  /** Cursor of this row, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: RefusedRow;
};

/** Why a granted repair is reopened. */
export type ReopenCause =
  /** The commitment was broken (违背承诺). */
  | 'COMMITMENT_BROKEN'
  /** The decision to grant was revoked (修复决定被撤销). */
  | 'DECISION_REVOKED'
  /** Materials were false (虚假材料): no other repair is applied for until the bar is over. */
  | 'FALSE_MATERIALS';

/** A repair case (信用修复). */
export type Repair = {
  __typename?: 'Repair';
  /** Last day on which the applicant is told the outcome (答复期限), by the rule in force on the day of application; null where none was. */
  answerDue?: Maybe<DueDay>;
  /** Day of application. */
  appliedOn: Scalars['Date']['output'];
  /** Day of the decision; null while pending. */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day for the decision (决定期限), by the rule in force on the day of application; null where none was. */
  decisionDue?: Maybe<DueDay>;
  /** Id of the case. */
  id: Scalars['ID']['output'];
  /** Its status. */
  status: RepairStatus;
  /** Id of the record or entry. */
  targetId: Scalars['ID']['output'];
  /** What it is about. */
  targetKind: TargetKind;
};

/** An application for repair (信用修复). */
export type RepairCase = Case & {
  __typename?: 'RepairCase';
  /** Day on which the commitment was made public (信用承诺); null while none was. */
  commitmentOn?: Maybe<Scalars['Date']['output']>;
  /** Unit that decided what it is about (认定单位); null where the city lists it no more. */
  decidingUnit?: Maybe<OrganisationUnit>;
  /** Last day on which the next step is in time (办理期限), by the rule in force on the day from which it counts; null where nobody has a step to take in time. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Id of the case, the same as that of the repair that it shows as. */
  id: Scalars['ID']['output'];
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed: the step is late, and taken all the same. */
  isOverdue: Scalars['Boolean']['output'];
  /** REPAIR. */
  kind: CaseKind;
  /** Documents handed in (材料), by title and number. */
  materials: Array<CaseDocument>;
  /** Steps that the caller can take now. */
  nextSteps: Array<CaseStep>;
  /** Day on which it was submitted, or taken up where a sheet tells of it. */
  openedOn: Scalars['Date']['output'];
  /** What the subject can show to others of it (信用修复证明); null unless the repair is granted and what it is about has ended by it, so no more once it is reopened. */
  proof?: Maybe<RepairProof>;
  /** Unit that took it up (受理单位); null before, and where a sheet does not tell. */
  receivingUnit?: Maybe<OrganisationUnit>;
  /** Number of steps taken, which the next step names. */
  revision: Scalars['Int']['output'];
  /** Where it stands. */
  state: CaseState;
  /** What the subject says; null where a sheet tells of the case. */
  statement?: Maybe<Scalars['String']['output']>;
  /** Its steps, the first first. */
  steps: Array<CaseStepTaken>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
  /** Id of the record or entry, its `localId`. */
  targetId: Scalars['ID']['output'];
  /** What kind of fact it is about. */
  targetKind: TargetKind;
};

/** That a record or entry is repaired (已修复), for its subject to hand on: asked for with the header x-credit-receipt: 1, the answer is signed. */
export type RepairProof = {
  __typename?: 'RepairProof';
  /** Day of that document. */
  decidedOn: Scalars['Date']['output'];
  /** Number of the document that was repaired (文书号); null where it has none. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** Of which list an entry was repaired; null for a record. */
  list?: Maybe<CreditList>;
  /** Number by which anybody may ask the city whether it still holds: `repairHolds`. */
  number: Scalars['ID']['output'];
  /** What kind of record was repaired; null for an entry of a list. */
  recordKind?: Maybe<RecordKind>;
  /** First day on which it is repaired (修复日期). */
  repairedOn: Scalars['Date']['output'];
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
  /** Unit that repaired (修复单位); null where the city lists it no more. */
  unit?: Maybe<OrganisationUnit>;
};

/** Where a repair stands. */
export type RepairStatus =
  /** Applied for. */
  | 'APPLIED'
  /** Granted: publicity, sharing and measures end. */
  | 'GRANTED'
  /** Refused. */
  | 'REFUSED';

/** What a unit reports of a task. */
export type ReportTaskInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** With EXECUTED: number of the document on which the measure rests (文书号). */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** With EXECUTED: day on which it was carried out, today when absent. */
  executedOn?: InputMaybe<Scalars['Date']['input']>;
  /** With EXECUTED: last day of the measure by its own term; absent where it has none. */
  executedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the record or entry, its `id` or `localId`, of whichever city: `Task.factId`. Of one that another city holds only its form is checked here. */
  factId: Scalars['ID']['input'];
  /** What became of the measure. */
  outcome: FeedbackOutcome;
  /** Code of the path, one of this city: `Task.path`. */
  pathCode: Scalars['ID']['input'];
  /** With NOT_EXECUTED and NOT_APPLICABLE: why, up to 2,000 characters. It stays in the city. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Code of the subject: `Task.subjectCode`. */
  subjectCode: Scalars['SubjectCode']['input'];
};

/** An authorisation to be taken back. */
export type RevokeAgentInput = {
  /** Code of the agent. */
  agentCode: Scalars['SubjectCode']['input'];
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
};

/** The value of one column of a row. */
export type RowCell = {
  __typename?: 'RowCell';
  /** Field code of the column: CF_NR_FK. */
  column: Scalars['String']['output'];
  /** Its Chinese name. */
  name: Scalars['String']['output'];
  /** The value as it was written; id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What a steward decides on a row. */
export type RowDecision =
  /** Correct one column (更正): the row is taken if nothing is left to decide, and otherwise waits as corrected. */
  | 'CORRECT'
  /** Refuse the row (退回): it goes to quarantine, to be mended and handed in again. */
  | 'REFUSE'
  /** Take the row as it is (采信). */
  | 'TAKE'
  /** Take the row for another subject (改挂主体). */
  | 'TAKE_FOR';

/** What is wrong with a row. */
export type RowFault = {
  __typename?: 'RowFault';
  /** Stable code of the rule. */
  code: Scalars['ID']['output'];
  /** Field code of the column; empty for the row as a whole. */
  column: Scalars['String']['output'];
  /** What the header of the file calls the column; null for the row as a whole. */
  header?: Maybe<Scalars['String']['output']>;
  /** What the code means, in one sentence. */
  meaning: Scalars['String']['output'];
  /** The value as it was written, shortened; names and numbers of persons are blanked out. */
  value?: Maybe<Scalars['String']['output']>;
  /** What to do about it. */
  wayOut: Scalars['String']['output'];
};

/** A row that waits for a steward's decision. */
export type RowForSteward = {
  __typename?: 'RowForSteward';
  /** Values of the columns that the hub reads, in the order of the sheet, without empty ones; names and numbers of persons are blanked out. Null where the rows of the hand-in were destroyed. */
  cells?: Maybe<Array<RowCell>>;
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /** Id of the row, for `settleRow`; it says nothing about the content. */
  id: Scalars['ID']['output'];
  /** Why it waits. */
  reasons: Array<RowFault>;
  /** Row number as a reader of the sheet counts it: the header is row 1. */
  row: Scalars['Int']['output'];
  /** Hand-in that it came with. */
  runId: Scalars['ID']['output'];
  /** What kind of sheet it is: penalties. */
  sheet: Scalars['String']['output'];
};

/** A page of rows that wait for a steward (Relay connection). */
export type RowForStewardConnection = {
  __typename?: 'RowForStewardConnection';
  /** Rows of this page with their cursors. */
  edges: Array<RowForStewardEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One row of a page. */
export type RowForStewardEdge = {
  __typename?: 'RowForStewardEdge';
  /** Cursor of this row, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: RowForSteward;
};

/** What became of a row that a steward has settled. */
export type RowOutcome =
  /** Taken; it was new to the city. */
  | 'ADDED'
  /** Taken; it changed what the city had. */
  | 'CHANGED'
  /** In quarantine. */
  | 'REFUSED'
  /** It says what the city already has. */
  | 'UNCHANGED'
  /** It waits: for a decision on what is left, or for what it is about. */
  | 'WAITING';

/** A row that a steward has settled. */
export type RowSettled = {
  __typename?: 'RowSettled';
  /** What became of the row then. */
  outcome: RowOutcome;
  /** The hand-in that the row came with, with its counts as they are now. */
  run: IntakeRun;
  /** Who and when; its document is null. */
  step: StepReceipt;
};

/** A steward's decision on a row. */
export type SettleRowInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** With CORRECT: field code of the column, one that the sheet has. */
  column?: InputMaybe<Scalars['String']['input']>;
  /** What is decided. */
  decision: RowDecision;
  /** Id of the row, as `awaitingSteward` names it. */
  id: Scalars['ID']['input'];
  /** The reason, 1 to 300 characters, without a person's number; it goes on record. */
  reason: Scalars['String']['input'];
  /** With TAKE_FOR: code of the subject that the row is about, one in the register. */
  subjectCode?: InputMaybe<Scalars['SubjectCode']['input']>;
  /** With CORRECT: the new value, up to 4,000 characters; an empty one clears the column. Only a digest of it goes on record. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** Severity of a breach (失信程度) in NDRC Order 36 of 2025. */
export type Severity =
  /** General (一般). */
  | 'GENERAL'
  /** Minor (轻微): not published in principle. */
  | 'MINOR'
  /** Serious (严重). */
  | 'SERIOUS';

/** How a dataset may be shared (共享属性). */
export type ShareClass =
  /** On conditions (有条件共享). */
  | 'CONDITIONAL'
  /** Not at all (不予共享). */
  | 'NOT_SHARED'
  /** Unconditionally (无条件共享). */
  | 'UNCONDITIONAL';

/** What became of one kind of sheet. */
export type SheetCoverage = {
  __typename?: 'SheetCoverage';
  /** How complete the rows behind the versions in force are, column by column in the order of the sheet. A row that was refused, replaced or corrected since does not count. */
  columns: Array<ColumnCompleteness>;
  /** Why rows were refused, the most frequent first. */
  refusals: Array<IntakeReason>;
  /** Rows refused, as a share of all, 0 to 1; null while there are none. */
  refusedShare?: Maybe<Scalars['Float']['output']>;
  /** Rows that stood in them. */
  rows: Scalars['Int']['output'];
  /** Files and worksheets, each counted once, however often it was handed in. */
  runs: Scalars['Int']['output'];
  /** What kind of sheet it is: penalties. */
  sheet: Scalars['String']['output'];
  /** Whether a due date behind that share is provisional (暂定), since its year has no calendar of working days yet. Null without a share. */
  timelyProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Of the decisions taken since the day, the share that came in within seven working days. Those due before the city first handed in such a sheet came with its stock and do not count. Null for sheets without that term, and while there are none. */
  timelyShare?: Maybe<Scalars['Float']['output']>;
};

/** A signature under the recognition of a product. */
export type SignProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** On what condition it is recognised, up to 300 characters, for everybody to read; unchanged when absent, none when empty. */
  condition?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Which red lists of this city count as equal to those that the product asks for; unchanged when absent. */
  equalLists?: InputMaybe<Array<ListEqualityInput>>;
  /** Division code of the city whose product it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** First day of the version of the product that is signed, `IncentiveProduct.validFrom`, no later than that of the recognition; a later one is answered RECOGNISED_VERSION_NOT_BEGUN. Only the other city knows whether there is such a version; if another one is in force, the recognition must be signed again, and `productMatrix` says so. */
  originProductFrom: Scalars['Date']['input'];
  /** Code of the product. */
  productCode: Scalars['ID']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A signature under a recognition. */
export type SignRecognitionInput = {
  /** Code of the breach. */
  behaviourCode: Scalars['ID']['input'];
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Whether the record's own value must meet this city's standard; unchanged when absent. */
  conditional?: InputMaybe<Scalars['Boolean']['input']>;
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Division code of the city whose standard it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** First day of the version of the other city's standard that is signed, `Standard.validFrom`, no later than that of the recognition. Only the other city knows whether there is such a version; if another one is in force, the recognition must be signed again, and `recognitionMatrix` says so. */
  originStandardFrom: Scalars['Date']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** One city's standard for a breach (失信行为认定标准). */
export type Standard = {
  __typename?: 'Standard';
  /** Rank of the legal basis, of several the highest; null where the citation shows none, as for `昆山市…管理办法`. */
  basisRank?: Maybe<BasisRank>;
  /** The breach. */
  behaviour: Behaviour;
  /** Whether it is an invented local variation (示意), never a city's real rule. */
  illustrative: Scalars['Boolean']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Law or document that it rests on; null where not known. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** The city's own code: KS-TX01. */
  localCode: Scalars['ID']['output'];
  /** Severity in the city. */
  severity: Severity;
  /** The city's threshold. */
  threshold: Threshold;
  /** First day in force. */
  validFrom: Scalars['Date']['output'];
  /** Last day in force; null while no end is set. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** A version of a standard, published. */
export type StandardPublished = {
  __typename?: 'StandardPublished';
  /** The version. */
  standard: Standard;
  /** Who, when, on what document. */
  step: StepReceipt;
};

/** Counts of list entries and penalties. */
export type Statistics = {
  __typename?: 'Statistics';
  /** Penalties and lists that members have never supplied, or only in part (未完整归集): there may be more than is counted. */
  incompleteSupply: Array<SupplyGap>;
  /** Sum of the list entries of all rows; null when a city could not be asked, does not share what is counted or has never supplied it. */
  listEntries?: Maybe<Scalars['String']['output']>;
  /** Sum of the penalties of all rows; null when `listEntries` is. */
  penalties?: Maybe<Scalars['String']['output']>;
  /** One for each combination of the dimensions asked for, in their order. A combination without a row has 0 to 2. */
  rows: Array<StatisticsRow>;
};

/** By what statistics are broken down. */
export type StatisticsDimension =
  /** Domain of the behaviour (领域). */
  | 'DOMAIN'
  /** City. */
  | 'JURISDICTION'
  /** List; penalties stand on none. */
  | 'LIST'
  /** Month of the decision. */
  | 'MONTH'
  /** Severity. */
  | 'SEVERITY';

/** What falls under one combination. A dimension that was not asked for is null. */
export type StatisticsRow = {
  __typename?: 'StatisticsRow';
  /** Domain (领域) of the behaviour, in Chinese; null too where no behaviour is recorded. */
  domain?: Maybe<Scalars['String']['output']>;
  /** Division code of the city. */
  jurisdictionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** The list; null too for penalties. */
  list?: Maybe<CreditList>;
  /** List entries, to the nearest 5: 0 stands for 0 to 2, 5 for 3 to 7. */
  listEntries: Scalars['String']['output'];
  /** Month of the decision: 2026-04. */
  month?: Maybe<Scalars['String']['output']>;
  /** Penalties (行政处罚), to the nearest 5. */
  penalties: Scalars['String']['output'];
  /** Severity; null too where none is recorded. */
  severity?: Maybe<Severity>;
};

/** A page of steps (Relay connection). */
export type StepConnection = {
  __typename?: 'StepConnection';
  /** Steps of this page with their cursors. */
  edges: Array<StepEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One step of a page. */
export type StepEdge = {
  __typename?: 'StepEdge';
  /** Cursor of this step, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The step. */
  node: StepReceipt;
};

/** Who took a step, when, on what document. */
export type StepReceipt = {
  __typename?: 'StepReceipt';
  /** When it was taken. */
  at: Scalars['DateTime']['output'];
  /** Document on which it rests; null for a row that a steward has settled. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** Id of the step; the version that it opened carries it as its source. */
  id: Scalars['ID']['output'];
  /** The step as it was requested, in JSON. */
  input: Scalars['String']['output'];
  /** What was done: signRecognition. */
  name: Scalars['String']['output'];
  /** Who took it: the subject of the token. */
  takenBy: Scalars['String']['output'];
  /** Code of the organisation unit of the token; null where the token names none. */
  unitCode?: Maybe<Scalars['String']['output']>;
};

/** Why a row waits for a steward. What the law forbids is refused, and never waits. */
export type StewardReason =
  /** Another kind of authority decides who is on the list (认定机关不适格). */
  | 'AUTHORITY_NOT_COMPETENT'
  /** The register has the code under other names, present and former (名称与登记不符). */
  | 'NAME_CONTRADICTS_REGISTER'
  /** A code adds up as an organisation's and as a person's number, and nothing tells which (号码归属不明). */
  | 'NUMBER_OWNER_UNCLEAR';

/** The suspension or withdrawal of the recognition of a product. */
export type StopProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Division code of the city whose product it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** Code of the product. */
  productCode: Scalars['ID']['input'];
  /** Why; everybody may read it. */
  reason: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** The suspension or withdrawal of a recognition. */
export type StopRecognitionInput = {
  /** Code of the breach. */
  behaviourCode: Scalars['ID']['input'];
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the step rests (文书号). */
  documentNo: Scalars['String']['input'];
  /** Division code of the city whose standard it is about. */
  originCode: Scalars['DivisionCode']['input'];
  /** Why; everybody may read it. */
  reason: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** How many subjects there are. */
export type SubjectCount = {
  __typename?: 'SubjectCount';
  /** Organisations and sole traders. */
  organisations: Scalars['Int']['output'];
  /** Natural persons, in multiples of 5 unless the caller holds identity:read: for a comparison the sum of the rounded combinations of `listOverlap`, for conflicts the nearest multiple. Null with a filter by industry, division, severity or date. */
  persons?: Maybe<Scalars['String']['output']>;
};

/** What kind of subject (信用主体) a code belongs to. */
export type SubjectKind =
  /** Legal person or other organisation (法人及非法人组织). */
  | 'ORGANISATION'
  /** Natural person with full civil capacity (自然人). */
  | 'PERSON'
  /** Sole trader (个体工商户). */
  | 'SOLE_TRADER';

/** A page of what happened to a subject's facts (信用时间线), put together from the parts that the cities tell. */
export type SubjectTimeline = {
  __typename?: 'SubjectTimeline';
  /** Events of this page with their cursors; null when no city could be asked, or when none has supplied anything. */
  edges?: Maybe<Array<TimelineEdge>>;
  /** Size of the page. */
  first: Scalars['Int']['output'];
  /** Position of the page; null with `edges`. */
  pageInfo?: Maybe<PageInfo>;
  /** What each city tells of the page, in the order of the register. */
  parts: Array<TimelinePart>;
  /** Cursor behind which the page begins; empty for the first page. */
  place: Scalars['String']['output'];
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** An objection. */
export type SubmitObjectionInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Id of the record or entry, its `id` or `localId`. */
  factId: Scalars['ID']['input'];
  /** What is contested; the whole record when absent. */
  field?: InputMaybe<CaseField>;
  /** Proof, up to 20 documents. */
  materials?: InputMaybe<Array<CaseDocumentInput>>;
  /** What is wrong, 1 to 2,000 characters. */
  statement: Scalars['String']['input'];
};

/** An application for repair. */
export type SubmitRepairInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Whether a commitment (信用承诺) is made public with it; without one no repair is granted. */
  commitment?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the record or entry, its `id` or `localId`. */
  factId: Scalars['ID']['input'];
  /** Proof, up to 20 documents. */
  materials?: InputMaybe<Array<CaseDocumentInput>>;
  /** What was done to correct the conduct, 1 to 2,000 characters. */
  statement: Scalars['String']['input'];
};

/** How far a city has supplied one kind of its data (归集情况). */
export type Supply = {
  __typename?: 'Supply';
  /** What its unit has declared (归集声明); null where nothing was declared. It covers the period named: outside of it the state is PARTIAL, or NEVER_SUPPLIED where no rows came. */
  declared?: Maybe<SupplyExtent>;
  /** Unit that has declared it; null without a declaration. */
  declaredBy?: Maybe<OrganisationUnit>;
  /** Day of the declaration; null without one. */
  declaredOn?: Maybe<Scalars['Date']['output']>;
  /** First day of the period that the declaration covers; null without one. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Last day on which rows of it were taken (最近归集日), even if they said nothing new; null where none ever was. */
  lastHandIn?: Maybe<Scalars['Date']['output']>;
  /** Chinese name. */
  name: Scalars['String']['output'];
  /** The kind of data: REGISTER, a kind of record (PENALTY), the code of a list (SL02), STANDARDS, RECOGNITIONS, MEASURES, PATHS, OBJECTIONS, REPAIRS or FEEDBACK. */
  of: Scalars['ID']['output'];
  /** How far it is supplied today. */
  state: SupplyState;
  /** Last day of it; null while it goes on, and without a declaration. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** Rows of a kind of data came, or a unit declared how far it supplies them. */
export type SupplyEvent = {
  __typename?: 'SupplyEvent';
  /** Unit that has declared it; null for rows. */
  by?: Maybe<OrganisationUnit>;
  /** What was declared; null for rows. */
  declared?: Maybe<SupplyExtent>;
  /** What happened. */
  event: SupplyEventKind;
  /** First day of the period that the declaration covers; null for rows. */
  from?: Maybe<Scalars['Date']['output']>;
  /** The kind of data, as in `Supply.of`. */
  of: Scalars['ID']['output'];
  /** The day on which rows were taken, or the date of the declaration. */
  on: Scalars['Date']['output'];
  /** Last day of it; null while it goes on, and for rows. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** A page of what happened to a city's supplies (Relay connection). */
export type SupplyEventConnection = {
  __typename?: 'SupplyEventConnection';
  /** Events of this page with their cursors. */
  edges: Array<SupplyEventEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One event of a page. */
export type SupplyEventEdge = {
  __typename?: 'SupplyEventEdge';
  /** Cursor of this event, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The event. */
  node: SupplyEvent;
};

/** What happened to a supply. */
export type SupplyEventKind =
  /** A unit declared how far it supplies. */
  | 'DECLARED'
  /** Rows were taken; one event a day. */
  | 'HANDED_IN';

/** What a unit declares of the data that it supplies. */
export type SupplyExtent =
  /** Everything (完整). */
  | 'COMPLETE'
  /** A part (部分). */
  | 'PARTIAL';

/** A kind of data that a city has never supplied, or only in part (未完整归集). */
export type SupplyGap = {
  __typename?: 'SupplyGap';
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The kind of data, as in `Supply.of`: REGISTER, PENALTY, SL02, PATHS. */
  of: Scalars['ID']['output'];
  /** NEVER_SUPPLIED or PARTIAL. */
  state: SupplyState;
};

/** How far a city has supplied a kind of its data (归集情况). */
export type SupplyState =
  /** Its unit has declared that everything has been supplied (完整归集); without rows, that there is nothing (零报告). */
  | 'COMPLETE'
  /** No row of it was ever taken, and no unit has declared for the day that there is none (未归集): the city was not asked, so nothing found proves nothing. */
  | 'NEVER_SUPPLIED'
  /** Rows of it were taken, and no unit has declared that they are all (部分归集): there may be more than is found. */
  | 'PARTIAL';

/** A member of the hub: a city that shares its public credit information. */
export type Taicang = Jurisdiction & Node & {
  __typename?: 'Taicang';
  /** Rows that wait for a steward's decision (待人工审定), the longest wait first. For stewards of the city itself; another caller is answered FOREIGN_CITY. */
  awaitingSteward?: Maybe<RowForStewardConnection>;
  /** Consents to products of the city and what came of them (授权与享受情况), at most 200, the latest first: a firm's own with its token, those given to the caller's unit for an officer of the city. */
  benefitUses?: Maybe<Array<BenefitUse>>;
  /** One case; null with the error CASE_UNKNOWN where the city has none of this id that the caller may know of. For its subject and its agent, officers of its unit and the lead unit of the city itself. */
  case?: Maybe<Case>;
  /** Cases of the city (办件), the oldest first: all of them for its lead unit; for an officer those that the officer's unit decides or has taken up. Another city's caller is answered FOREIGN_CITY. */
  cases?: Maybe<CaseConnection>;
  /** Division code (GB/T 2260). */
  code: Scalars['DivisionCode']['output'];
  /** How much the city holds; null with the error NOT_SUPPLIED where it has never supplied its register. */
  coverage?: Maybe<Coverage>;
  /** Id (编号) by which a record, list entry or case of an organisation or sole trader is known now; null where the city holds none in force. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  currentId?: Maybe<Scalars['ID']['output']>;
  /** Datasets behind the record types and lists, in id order. */
  datasets?: Maybe<Array<Dataset>>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  id: Scalars['ID']['output'];
  /** How complete and how timely the city's data are. For operators and auditors of the city itself. */
  intakeCoverage?: Maybe<IntakeCoverage>;
  /** One sheet handed in; null where the city has no run of this id. For operators and auditors of the city itself. */
  intakeRun?: Maybe<IntakeRun>;
  /** Sheets that the city's operators have handed in, the latest first. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  intakeRuns?: Maybe<IntakeRunConnection>;
  /** Organisations and sole traders on one list, in subject order; persons never appear in it. Null with the error NOT_SUPPLIED where the city has never supplied the list. */
  listEntries?: Maybe<ListEntryConnection>;
  /** Measures (失信惩戒措施) of the national list as the city lists them on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  measures?: Maybe<Array<Measure>>;
  /** Chinese name. */
  name?: Maybe<Scalars['String']['output']>;
  /** English name. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The city's stance on other cities' products, as stated for the day. A product that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  productRecognitions?: Maybe<Array<ProductRecognition>>;
  /** Incentive products (惠民便企产品) that the city offers on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  products?: Maybe<Array<IncentiveProduct>>;
  /** Where the values of one record or list entry of an organisation or sole trader come from, the latest source first; empty where the city holds none of this id. For auditors, and for operators in their own city. */
  provenance?: Maybe<Array<Provenance>>;
  /** Punishment paths (惩戒措施路径) in force on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  punishmentPaths?: Maybe<Array<PunishmentPath>>;
  /** The city's stance on other cities' standards, as stated for the day. A pair that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  recognitions?: Maybe<Array<Recognition>>;
  /** Proposals of the city for its red lists about one subject (红名单办理情况), the latest first. For officers and lead units of the city itself; another caller is answered FOREIGN_CITY. */
  redEntries?: Maybe<Array<RedEntry>>;
  /** Whether the statement of a repair (信用修复证明) of this number holds today. False for one that holds no more and for a number that was never given: which of the two it is, and why, is not told. Null only while the city cannot be asked. */
  repairHolds?: Maybe<Scalars['Boolean']['output']>;
  /** Dishonesty standards (失信行为认定标准) in force on the day, in behaviour order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  standards?: Maybe<Array<Standard>>;
  /** Steps that the city's operators have taken on recognitions, standards and paths, and its stewards on rows that waited, the latest first. For operators and stewards of the city itself and for auditors; another caller is answered FOREIGN_CITY. */
  steps?: Maybe<StepConnection>;
  /** How far the city has supplied each kind of data (归集情况): its register, each kind of record, each list, its rules, and its cases. */
  supplies?: Maybe<Array<Supply>>;
  /** On which days rows came, and what units have declared (归集记录), the latest first, without numbers and without anybody's data. */
  supplyHistory?: Maybe<SupplyEventConnection>;
  /** Organisation units (单位) that supply data or carry out measures, in code order. */
  units?: Maybe<Array<OrganisationUnit>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangAwaitingStewardArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reasons?: InputMaybe<Array<StewardReason>>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangCaseArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangCasesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<CaseKind>>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  states?: InputMaybe<Array<CaseState>>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  unit?: InputMaybe<Scalars['ID']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangCurrentIdArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangIntakeCoverageArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangIntakeRunArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangIntakeRunsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangListEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangProductRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangProvenanceArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangPunishmentPathsArgs = {
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  listCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangRedEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['SubjectCode']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangRepairHoldsArgs = {
  number: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangStepsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type TaicangSupplyHistoryArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<Scalars['ID']['input']>;
};

/** What the city holds on one subject (信用档案). */
export type TaicangCreditFile = CreditFile & Node & {
  __typename?: 'TaicangCreditFile';
  /** Agents that the firm has named in this city (授权委托), those in force and those of before, in the order of their codes; for the firm itself only. */
  agents?: Maybe<Array<Agent>>;
  /** The subject's own cases (本人办件), the latest first, in whatever state; for the subject itself, and its agent that may read the file, only. */
  cases?: Maybe<Array<Case>>;
  /** Credit commitments (信用承诺), latest first; null with the error NOT_SUPPLIED where the city has never supplied any. */
  commitments?: Maybe<Array<Commitment>>;
  /** Division of the registered seat; null for a person or when unknown. */
  divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** What implementing units did about its records and entries (惩戒反馈), latest first, what was not executed last; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  feedback?: Maybe<Array<Feedback>>;
  /** Former business names (曾用名), latest first; empty when nothing is held, null when the register was never supplied. */
  formerNames?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the city holds a file; null only when the city could not be asked, or when it refused. */
  holding?: Maybe<Holding>;
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  id: Scalars['ID']['output'];
  /** Further identifiers of an organisation, by type. Needs identity:read, or the subject's own token. */
  identifiers?: Maybe<Array<Identifier>>;
  /** Kinds of data in a file that the city has never supplied, or only in part (未完整归集): there may be more than is found. What was never supplied is a null list, beside the error NOT_SUPPLIED. Empty where all are declared complete. */
  incompleteSupply?: Maybe<Array<Supply>>;
  /** Industry (国民经济行业分类, GB/T 4754), its class code; null for a person or when unknown. */
  industryCode?: Maybe<Scalars['String']['output']>;
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Kind of subject; null when nothing is held. */
  kind?: Maybe<SubjectKind>;
  /** Name of the legal representative (法定代表人) or operator; null for a person or when unknown. Masked unless the caller holds identity:read. */
  legalRepresentative?: Maybe<Scalars['String']['output']>;
  /** Entries on red and serious-dishonesty lists in force on the day, latest decision first; those of a person need a stated purpose. Null with the error NOT_SUPPLIED where the city has never supplied the list asked for, or any list; where it has supplied some, they stand beside that error. */
  listEntries?: Maybe<Array<ListEntry>>;
  /** Present business name; null for a person, or when nothing is held. */
  name?: Maybe<Scalars['String']['output']>;
  /** Datasets that the city does not share with the caller (不予共享): nothing of them is in this file, whether or not anything exists; empty where nothing is withheld. The city's own callers and the subject see everything. */
  notShared?: Maybe<Array<Dataset>>;
  /** Objections (异议), latest first; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  objections?: Maybe<Array<Objection>>;
  /** Licences, penalties, commitments, interviews and awards, latest decision first. Ended records are shown only with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any kind asked for; where it has supplied some, they stand beside that error. */
  records?: Maybe<RecordConnection>;
  /** Day of registration; null for a person or when unknown. */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Repairs (信用修复), latest first: granted ones, which are about what has ended, only for the subject itself and with history:read; those applied for and refused only for the subject itself and its agents, for officers of the units that act in them and for the lead unit of the city, so empty for everybody else. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  repairs?: Maybe<Array<Repair>>;
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};


/** What the city holds on one subject (信用档案). */
export type TaicangCreditFileListEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the city holds on one subject (信用档案). */
export type TaicangCreditFileRecordsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RecordKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type TaicangDeadlines = Deadlines & {
  __typename?: 'TaicangDeadlines';
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /**
   * One for each kind of case, limit and unit that has any, in the order of limit and unit. Null with the error NOT_SUPPLIED where the city
   * has never supplied repairs and objections and none was opened by a step; null with SUBGRAPH_UNAVAILABLE while it cannot be asked.
   * To readers of other cities numbers are rounded, what the city does not share (不予共享) is not counted, which the error NOT_SHARED says beside, and a row of noughts is absent.
   */
  limits?: Maybe<Array<LimitKept>>;
  /** Last day of the period. */
  to: Scalars['Date']['output'];
};

/** Steps that the city offers. */
export type TaicangMutation = {
  __typename?: 'TaicangMutation';
  /** Consents that the provider of one product of the city asks whether the caller is eligible (授权). For the firm itself, whichever city's it is; natural persons give none, since nobody else asks about them. */
  consentToProduct?: Maybe<BenefitUseTaken>;
  /** Says that a measure was lifted (解除措施). For officers of the unit that carried it out, or the one that stands for it. A unit may lift before the hub says TO_LIFT; while the conditions still hold, the task is open again. */
  liftTask?: Maybe<TaskReported>;
  /**
   * Names an agent (授权委托代理人) that may act for the firm in this city, from now on to a last day; named again, what was said last holds. It holds in no other city.
   * For the firm itself; a natural person applies in person or at the window.
   */
  nameAgent?: Maybe<AgentNamed>;
  /**
   * Key of a person (自然人) whom this city knows, for later questions. Number and name must both match; otherwise the error is
   * PERSON_NOT_MATCHED, which does not say which of them failed. Pass both as variables: literals are refused.
   */
  personKey?: Maybe<Scalars['SubjectCode']['output']>;
  /**
   * Proposes to recognise another city's product (提出产品互认), by the same steps as a standard: where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  proposeProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Proposes to recognise another city's standard (提出互认), where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  proposeRecognition?: Maybe<RecognitionTaken>;
  /** Proposes a subject for a red list of the city (拟列入红名单). For an officer of the city; the officer's unit decides on the list. */
  proposeRedEntry?: Maybe<RedEntryTaken>;
  /**
   * Publishes a version of a punishment path (发布惩戒措施路径); the version before ends on the day before, and those planned for its first day or later are set aside.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishPath?: Maybe<PathPublished>;
  /**
   * Publishes a version of an incentive product of the city (发布惠民便企产品); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again. Who asks for a score, a penalty or a list that is no red list is refused.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishProduct?: Maybe<ProductPublished>;
  /**
   * Publishes a version of the city's standard for a breach (发布失信行为认定标准); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  publishStandard?: Maybe<StandardPublished>;
  /**
   * Refuses to recognise another city's product (不予产品互认), where nothing was stated, or the last statement was proposed or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  refuseProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Refuses to recognise another city's standard (不予互认), where nothing was stated, or the last statement was proposed or withdrawn; a recognition in force or suspended is withdrawn instead.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  refuseRecognition?: Maybe<RecognitionTaken>;
  /**
   * Reports what became of a measure (惩戒反馈): one report a path and fact; reported again it takes the place of the one before.
   * For officers of the unit that carries the path out, or the one that stands for it; advice is reported by nobody.
   */
  reportTask?: Maybe<TaskReported>;
  /** Takes an authorisation back (撤销授权): from now on the agent can take no step and read nothing for the firm. For the firm itself. */
  revokeAgent?: Maybe<AgentNamed>;
  /**
   * Settles a row that waits for a steward (人工审定): takes it as it is, takes it for another subject, corrects a column, or refuses it. The row goes through all rules again, as on the day it was handed in; what they refuse, no steward can take (ROW_STILL_REFUSED).
   * For stewards of the city itself; another caller is answered FOREIGN_CITY.
   */
  settleRow?: Maybe<RowSettled>;
  /**
   * Signs a recognition of a product that is proposed or suspended (签署产品互认), or one in force again after the product has changed. Only this city signs: a product stands alone.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  signProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Signs a recognition that is proposed or suspended (签署互认), or one in force again after a standard has changed. Where the two cities recognise each other, both recognitions wait until both cities have signed.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  signRecognition?: Maybe<RecognitionTaken>;
  /** Objects (异议申请) to a record or entry, or to one value of it. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  submitObjection?: Maybe<CaseTaken>;
  /** Applies for the repair (信用修复申请) of a record or entry. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  submitRepair?: Maybe<CaseTaken>;
  /**
   * Suspends the recognition of a product until it is signed again (中止产品互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  suspendProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Suspends a recognition in force until it is signed again (中止互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  suspendRecognition?: Maybe<RecognitionTaken>;
  /** Takes the next step of a use (享受办理): the firm applies, ends it or takes its consent back at any time; an officer of the provider grants, refuses with a reason, reports the use and ends it. Without a running consent nothing is done: CONSENT_EXPIRED, CONSENT_WITHDRAWN. */
  takeBenefitStep?: Maybe<BenefitUseTaken>;
  /**
   * Takes the next step of a case (办理). Which steps follow from where it stands, and for whom, says `Case.nextSteps`; what does not follow is answered CASE_STEP_NOT_ALLOWED.
   * For the subject of the case or its agent, officers of the unit that decided and the lead unit of the city itself.
   */
  takeCaseStep?: Maybe<CaseTaken>;
  /**
   * Takes the next step of a red entry (红名单办理): check it in all cities, announce it, list it, refuse or revoke it. Which steps follow says `RedEntry.nextSteps`.
   * Before CHECK and LIST the hub asks all cities: while one cannot be asked or has never supplied its serious lists, nothing is written. For officers of the unit that proposed it.
   */
  takeRedEntryStep?: Maybe<RedEntryTaken>;
  /**
   * Withdraws the recognition of a product that is proposed, in force or suspended (撤回产品互认). With a day to come it ends then.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  withdrawProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Withdraws a recognition that is proposed, in force or suspended (撤回互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  withdrawRecognition?: Maybe<RecognitionTaken>;
};


/** Steps that the city offers. */
export type TaicangMutationConsentToProductArgs = {
  input: ConsentToProductInput;
};


/** Steps that the city offers. */
export type TaicangMutationLiftTaskArgs = {
  input: LiftTaskInput;
};


/** Steps that the city offers. */
export type TaicangMutationNameAgentArgs = {
  input: NameAgentInput;
};


/** Steps that the city offers. */
export type TaicangMutationPersonKeyArgs = {
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
};


/** Steps that the city offers. */
export type TaicangMutationProposeProductRecognitionArgs = {
  input: ProposeProductRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationProposeRecognitionArgs = {
  input: ProposeRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationProposeRedEntryArgs = {
  input: ProposeRedEntryInput;
};


/** Steps that the city offers. */
export type TaicangMutationPublishPathArgs = {
  input: PublishPathInput;
};


/** Steps that the city offers. */
export type TaicangMutationPublishProductArgs = {
  input: PublishProductInput;
};


/** Steps that the city offers. */
export type TaicangMutationPublishStandardArgs = {
  input: PublishStandardInput;
};


/** Steps that the city offers. */
export type TaicangMutationRefuseProductRecognitionArgs = {
  input: RefuseProductRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationRefuseRecognitionArgs = {
  input: RefuseRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationReportTaskArgs = {
  input: ReportTaskInput;
};


/** Steps that the city offers. */
export type TaicangMutationRevokeAgentArgs = {
  input: RevokeAgentInput;
};


/** Steps that the city offers. */
export type TaicangMutationSettleRowArgs = {
  input: SettleRowInput;
};


/** Steps that the city offers. */
export type TaicangMutationSignProductRecognitionArgs = {
  input: SignProductRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationSignRecognitionArgs = {
  input: SignRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationSubmitObjectionArgs = {
  input: SubmitObjectionInput;
};


/** Steps that the city offers. */
export type TaicangMutationSubmitRepairArgs = {
  input: SubmitRepairInput;
};


/** Steps that the city offers. */
export type TaicangMutationSuspendProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationSuspendRecognitionArgs = {
  input: StopRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationTakeBenefitStepArgs = {
  input: TakeBenefitStepInput;
};


/** Steps that the city offers. */
export type TaicangMutationTakeCaseStepArgs = {
  input: TakeCaseStepInput;
};


/** Steps that the city offers. */
export type TaicangMutationTakeRedEntryStepArgs = {
  input: TakeRedEntryStepInput;
};


/** Steps that the city offers. */
export type TaicangMutationWithdrawProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type TaicangMutationWithdrawRecognitionArgs = {
  input: StopRecognitionInput;
};

/** What a city tells of a page of a timeline. */
export type TaicangTimelinePart = TimelinePart & {
  __typename?: 'TaicangTimelinePart';
  /**
   * The city's events behind the place, the latest first: those that the page may show, and one more where there is one. Null while the city cannot be asked,
   * and with the error NOT_SUPPLIED where it has never supplied anything of it; where it has supplied some, they stand beside that error.
   */
  events?: Maybe<Array<TimelineEvent>>;
  /** Size of the page. */
  first: Scalars['Int']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Place of the city's last event before the page; empty for none. */
  place: Scalars['String']['output'];
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** A step of a use. */
export type TakeBenefitStepInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Id of the consent. */
  consentId: Scalars['ID']['input'];
  /** Number of the document on which the step rests; absent where it has none. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** Why, up to 2,000 characters; needed with REFUSE and END. The firm reads it. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** `BenefitUse.revision` as the caller has seen it: where somebody took a step since, the answer is CASE_MOVED_ON and nothing is written. */
  revision: Scalars['Int']['input'];
  /** The step, one of its `nextSteps`. */
  step: BenefitUseStep;
};

/** A step of a case. */
export type TakeCaseStepInput = {
  /** Id of the case. */
  caseId: Scalars['ID']['input'];
  /** With REOPEN. */
  cause?: InputMaybe<ReopenCause>;
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Whether a commitment (信用承诺) is made public with the step, or was. */
  commitment?: InputMaybe<Scalars['Boolean']['input']>;
  /** With CORRECT: 1 to 10 values. */
  corrections?: InputMaybe<Array<CorrectionInput>>;
  /** Number of the document on which the step rests (文书号); an office names one with every step. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** Code of the subject that the document names (文书当事人); an office names it with every step. */
  documentSubject?: InputMaybe<Scalars['SubjectCode']['input']>;
  /** With GRANT: whether the conduct is corrected and the duties are done (纠正失信行为并履行相关义务). */
  dutiesDone?: InputMaybe<Scalars['Boolean']['input']>;
  /** With GRANT before the shortest term has passed: number of the court document, or title or number of the sector's rule that allows it. */
  earlyBasis?: InputMaybe<Scalars['String']['input']>;
  /** Further proof, up to 20 documents. */
  materials?: InputMaybe<Array<CaseDocumentInput>>;
  /** Day of the document, today when absent; not before the last step. A subject's step is of today. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Why, up to 2,000 characters; the subject reads it. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** `Case.revision` as the caller has seen it: where somebody took a step since, the answer is CASE_MOVED_ON and nothing is written. */
  revision: Scalars['Int']['input'];
  /** What the subject says now, in place of what it said. */
  statement?: InputMaybe<Scalars['String']['input']>;
  /** The step, one of the case's `nextSteps`. */
  step: CaseStep;
};

/** A step of a red entry. */
export type TakeRedEntryStepInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Number of the document on which the step rests (文书号); needed with LIST and REVOKE. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** Day of the step, today when absent; not before the last one. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Why, up to 2,000 characters; needed with REFUSE and REVOKE. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the red entry. */
  redEntryId: Scalars['ID']['input'];
  /** `RedEntry.revision` as the caller has seen it: where somebody took a step since, the answer is CASE_MOVED_ON and nothing is written. */
  revision: Scalars['Int']['input'];
  /** The step, one of its `nextSteps`. */
  step: RedEntryStep;
  /** Code of its subject, by which the hub asks all cities. */
  subjectCode: Scalars['SubjectCode']['input'];
};

/** What an objection or repair is about. */
export type TargetKind =
  /** A list entry. */
  | 'LIST_ENTRY'
  /** A record. */
  | 'RECORD';

/** What one unit has to report or lift along one path about one fact (惩戒任务). No order of the hub: the unit decides by the article named. */
export type Task = {
  __typename?: 'Task';
  /** Law or document and article on which the unit decides. */
  article: Scalars['String']['output'];
  /** Last day for the report or the lifting (反馈期限、解除期限); null for what was reported. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** First day on which the fact has ended; null while it has not ended early. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** The record or entry, as it is known now; null where no city holds it any more. */
  fact?: Maybe<DecisionFact>;
  /** Id of the record or entry in its city, which the report names. */
  factId: Scalars['ID']['output'];
  /** Division code of the city that holds the fact. */
  factIn: Scalars['DivisionCode']['output'];
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed. */
  isOverdue: Scalars['Boolean']['output'];
  /** The path, with measure and article. */
  path: PunishmentPath;
  /** What was reported last; null where nothing was. */
  report?: Maybe<TaskReport>;
  /** First day on which all conditions held, for TO_LIFT from which on they do not; of a fact that comes late the day on which the hub knew it. Null for what was reported. */
  since?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  state: TaskState;
  /** The sentence beside every task: the hub reports whether the conditions hold, the named authority decides, a person may ask for its review. */
  statement: Scalars['String']['output'];
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
  /** Unit that carries the measure out. */
  unitName: Scalars['String']['output'];
  /** What is to be done now, in the reader's language, and by what article. */
  whatToDo: Scalars['String']['output'];
};

/** A page of tasks (Relay connection). */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** Tasks of this page with their cursors. */
  edges: Array<TaskEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** How many tasks one unit has along its paths to one measure. */
export type TaskCount = {
  __typename?: 'TaskCount';
  /** Carried out, and the ground holds (已执行). */
  executed: Scalars['Int']['output'];
  /** Lifted (已解除). */
  lifted: Scalars['Int']['output'];
  /** The measure. */
  measure: Measure;
  /** Not applying to the subject (不适用). */
  notApplicable: Scalars['Int']['output'];
  /** Not carried out (未执行). */
  notExecuted: Scalars['Int']['output'];
  /** Open: no report has come (待反馈). */
  open: Scalars['Int']['output'];
  /** Of those, behind their due day (逾期未反馈). */
  openOverdue: Scalars['Int']['output'];
  /** To be lifted (待解除). */
  toLift: Scalars['Int']['output'];
  /** Of those, behind their due day (逾期未解除). */
  toLiftOverdue: Scalars['Int']['output'];
  /** Unit that carries the measure out. */
  unitName: Scalars['String']['output'];
};

/** One task of a page. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** Cursor of this task, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The task. */
  node: Task;
};

/** What a unit has reported of a task, as other cities know it. */
export type TaskReport = {
  __typename?: 'TaskReport';
  /** Day on which it was carried out; null where it was not. */
  executedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of the measure by its own term; null where it has none. */
  executedUntil?: Maybe<Scalars['Date']['output']>;
  /** Day on which an earlier execution was lifted; null while it was not. */
  liftedOn?: Maybe<Scalars['Date']['output']>;
  /** What became of the measure. */
  outcome: FeedbackOutcome;
};

/** A report of a task, taken down. */
export type TaskReported = {
  __typename?: 'TaskReported';
  /** The report as it stands. */
  report: Feedback;
  /** Who and when. Of what was said only a digest goes on this record. */
  step: StepReceipt;
};

/** Where a task stands. A task that was lifted, or whose ground ended before anything was carried out, is none any more. */
export type TaskState =
  /** Reported as carried out (已执行). */
  | 'EXECUTED'
  /** Reported as not applying to the subject (不适用). */
  | 'NOT_APPLICABLE'
  /** Reported as not carried out (未执行). */
  | 'NOT_EXECUTED'
  /** Open (待反馈): the conditions hold, and no report has come. */
  | 'OPEN'
  /** To be lifted (待解除): it was carried out, and its ground has ended. */
  | 'TO_LIFT';

/** A threshold: clauses joined by AND or OR. */
export type Threshold = {
  __typename?: 'Threshold';
  /** The clauses, in order. */
  clauses: Array<ThresholdClause>;
  /** How the clauses are joined. */
  join: ClauseJoin;
  /** Months over which one city's records add up; 0 means one record alone. */
  windowMonths: Scalars['Int']['output'];
};

/** One clause of a threshold. */
export type ThresholdClause = {
  __typename?: 'ThresholdClause';
  /** Comparison: >=, > or =. */
  operator: Scalars['String']['output'];
  /** Unit of the figure: CNY, percent, count, day, tonne, person, grade or event. */
  unit: Scalars['String']['output'];
  /** The figure it is compared with, in `unit`. */
  value: Scalars['Float']['output'];
  /** Name of the variable: fine_cny. */
  variable: Scalars['String']['output'];
};

/** One clause of a threshold; its unit is that of the variable in the common catalogue. */
export type ThresholdClauseInput = {
  /** Comparison: >=, > or =. */
  operator: Scalars['String']['input'];
  /** The figure it is compared with, 0 or more. */
  value: Scalars['Float']['input'];
  /** Name of the variable, one of the common catalogue and no score: fine_cny. */
  variable: Scalars['String']['input'];
};

/** A threshold as an operator writes it. */
export type ThresholdInput = {
  /** The clauses, 1 to 10. */
  clauses: Array<ThresholdClauseInput>;
  /** How the clauses are joined. */
  join: ClauseJoin;
};

/** How the cases of one standard compare with those of another, computed from both standards' clauses and windows; severity plays no part. */
export type ThresholdRelation =
  /** A lower bar: each case of the second is one of the first, so a case of the first must be checked by its own value. */
  | 'BROADER'
  /** Neither: case by case. */
  | 'CLOSE'
  /** The same cases. */
  | 'EXACT'
  /** A higher bar: each case of the first is one of the second. */
  | 'NARROWER'
  /** Nothing to compare: a standard is missing, or they measure different figures. */
  | 'NONE';

/** One event of a page. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** Cursor of this event, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The event. */
  node: TimelineEvent;
};

/** Something that happened to a fact of a subject (事项), with where it is known from. */
export type TimelineEvent = {
  __typename?: 'TimelineEvent';
  /** Id of the repair, objection or report; null for what is of none. */
  caseId?: Maybe<Scalars['ID']['output']>;
  /** Number of the document (文书号); null where there is none, and where it is not for the reader. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** Division code of the city that tells it. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Tells the events of a city apart; the same whenever it is asked. */
  key: Scalars['String']['output'];
  /** What happened. */
  kind: TimelineEventKind;
  /** Day on which it happened; of a measure that was not carried out, the day of the report. */
  on: Scalars['Date']['output'];
  /** Code of the punishment path of a measure; null for the rest. */
  pathCode?: Maybe<Scalars['ID']['output']>;
  /** Id of the record or entry, its `localId`. */
  targetId: Scalars['ID']['output'];
  /** What kind of fact it happened to. */
  targetKind: TargetKind;
  /** Title of the record or name of the list, for RECORDED and LISTED; null for the rest. */
  title?: Maybe<Scalars['String']['output']>;
  /** Code of the unit (单位) that did it or, of a repair or objection, of the one that decided the fact; null where it is not known. */
  unitCode?: Maybe<Scalars['ID']['output']>;
  /** Name of that unit; null with its code, and where the city lists it no more. */
  unitName?: Maybe<Scalars['String']['output']>;
};

/** What happened to a fact (事项). */
export type TimelineEventKind =
  /** The fact ended with the penalty or entry on which it rests (所依据的记录已终止). */
  | 'BASIS_ENDED'
  /** The record was corrected (更正). */
  | 'CORRECTED'
  /** The fact's own term or its longest publicity was over (期满). */
  | 'EXPIRED'
  /** An entry was made on a list (列入名单). */
  | 'LISTED'
  /** A measure was carried out (已执行). */
  | 'MEASURE_EXECUTED'
  /** A measure was lifted (已解除). */
  | 'MEASURE_LIFTED'
  /** A measure did not apply (不适用). */
  | 'MEASURE_NOT_APPLICABLE'
  /** A measure was not carried out (未执行). */
  | 'MEASURE_NOT_EXECUTED'
  /** An objection was accepted (受理异议); its mark shows. */
  | 'OBJECTION_ACCEPTED'
  /** An objection was not accepted (不予受理); told to the subject alone. */
  | 'OBJECTION_NOT_ACCEPTED'
  /** An objection was rejected (异议不成立). */
  | 'OBJECTION_REJECTED'
  /** A review was asked for (申请复核); the mark shows again. */
  | 'OBJECTION_REVIEW_ASKED'
  /** An objection was submitted (提出异议); told to the subject alone. */
  | 'OBJECTION_SUBMITTED'
  /** An objection was upheld (异议成立). */
  | 'OBJECTION_UPHELD'
  /** An objection was withdrawn (撤回异议); told to the subject alone. */
  | 'OBJECTION_WITHDRAWN'
  /** A record was made (作出决定). */
  | 'RECORDED'
  /** The fact ended by repair (修复终止). */
  | 'REPAIRED'
  /** An application for repair was accepted (受理修复). */
  | 'REPAIR_ACCEPTED'
  /** The time for a repair was extended (延期办理). */
  | 'REPAIR_EXTENDED'
  /** A repair was granted (准予修复). */
  | 'REPAIR_GRANTED'
  /** An application for repair was not accepted (不予受理); told to the subject alone. */
  | 'REPAIR_NOT_ACCEPTED'
  /** A repair was refused (不予修复). */
  | 'REPAIR_REFUSED'
  /** An application for repair was returned for materials (退回补正); told to the subject alone. */
  | 'REPAIR_RETURNED'
  /** A court's ruling shields the fact (法院裁定屏蔽). */
  | 'REPAIR_SHIELDED'
  /** Repair was applied for (申请修复), or materials were added; told to the subject alone. */
  | 'REPAIR_SUBMITTED'
  /** An application for repair was withdrawn (撤回申请); told to the subject alone. */
  | 'REPAIR_WITHDRAWN'
  /** The fact has effect again (恢复效力): its repair was reopened, or a shield ended. */
  | 'RESTORED'
  /** The fact was revoked by review, by court or by the authority itself (撤销). */
  | 'REVOKED'
  /** The fact was withdrawn, or removed on an objection (撤回). */
  | 'WITHDRAWN';

/** What a city tells of a page of a timeline. */
export type TimelinePart = {
  /**
   * The city's events behind the place, the latest first: those that the page may show, and one more where there is one. Null while the city cannot be asked,
   * and with the error NOT_SUPPLIED where it has never supplied anything of it; where it has supplied some, they stand beside that error.
   */
  events?: Maybe<Array<TimelineEvent>>;
  /** Size of the page. */
  first: Scalars['Int']['output'];
  /** Division code of the city. */
  jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Place of the city's last event before the page; empty for none. */
  place: Scalars['String']['output'];
  /** Code of the subject. */
  subjectCode: Scalars['SubjectCode']['output'];
};

/** Consents that stand alike. */
export type UseCount = {
  __typename?: 'UseCount';
  /** How many, in multiples of 5 unless the caller holds identity:read: sole traders are persons too. */
  count: Scalars['String']['output'];
  /** Where they stand. */
  state: BenefitUseState;
};

/** What one value of an enum is called (取值名称). */
export type ValueLabel = {
  __typename?: 'ValueLabel';
  /** What it is called in English: In force. */
  en: Scalars['String']['output'];
  /** Name of the enum: EntryStatus. */
  enum: Scalars['String']['output'];
  /** The value, as it stands in answers and arguments: ACTIVE. */
  value: Scalars['String']['output'];
  /** What it is called in Chinese (中文名称): 有效. */
  zh: Scalars['String']['output'];
};

/** The caller (调用方), as the hub has read the token. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Points (点数) of the present minute, as the answering gateway counts them, less the cost of this operation; null while they cannot be counted. */
  budget?: Maybe<ViewerBudget>;
  /** Id of the program (客户端程序) that the token was issued to; null when it names none, and without a token. */
  client?: Maybe<Scalars['String']['output']>;
  /** City of the unit (辖区); null when the token names none, and without a token. */
  jurisdiction?: Maybe<Scalars['DivisionCode']['output']>;
  /** Roles (角色) whose scopes the token holds in full, apart from purposes of person data: PARTNER, ANALYST and so on, in alphabetical order. */
  roles: Array<Scalars['String']['output']>;
  /** Scopes (权限范围) of the token, in alphabetical order; one that the hub does not know opens nothing. */
  scopes: Array<Scalars['String']['output']>;
  /** Unit (机构) that the token was issued to; null when it names none, and without a token. */
  unit?: Maybe<Scalars['String']['output']>;
  /**
   * The caller's use (调用量) by day and operation, from the audit log: that of the program with this unit's tokens; of a data
   * subject, its own requests only. Latest day first, then the most frequent operation. Up to a minute old. Needs a token; null
   * only when refused.
   */
  usage?: Maybe<Array<ViewerUsage>>;
};


/** The caller (调用方), as the hub has read the token. */
export type ViewerUsageArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** Points of a client's minute (点数预算). */
export type ViewerBudget = {
  __typename?: 'ViewerBudget';
  /** Points left (剩余) of this minute, unless other gateways spend some of them meanwhile. */
  left: Scalars['Int']['output'];
  /** Points of each minute (限额). */
  limit: Scalars['Int']['output'];
  /** When the minute ends (重置时间). */
  resetsAt: Scalars['DateTime']['output'];
};

/** Use of one operation on one day (日用量). */
export type ViewerUsage = {
  __typename?: 'ViewerUsage';
  /** The day (日期). */
  day: Scalars['Date']['output'];
  /** Of these, failed (失败). */
  failed: Scalars['Int']['output'];
  /** Name of the operation (操作名); null for those without a name, and where several are counted together. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** How many operations are counted together (合计操作数): 1, except in the last row of a day with more than 50. */
  operations: Scalars['Int']['output'];
  /** Of these, answered in part (部分应答). */
  partial: Scalars['Int']['output'];
  /** Of these, refused (拒绝). */
  refused: Scalars['Int']['output'];
  /** Requests (请求数), including those that were refused or failed. */
  requests: Scalars['Int']['output'];
};

/** A row that waits; it is taken once what it is about has come, or a steward has decided. */
export type WaitingRow = {
  __typename?: 'WaitingRow';
  /** What it waits for. */
  awaits: AwaitedKind;
  /** Code of the subject, id of the record or entry, or code of the reason for a steward to decide; null for a person. */
  code?: Maybe<Scalars['ID']['output']>;
  /** Row number as a reader of the sheet counts it: the header is row 1. */
  row: Scalars['Int']['output'];
  /** What to do about it. */
  wayOut: Scalars['String']['output'];
};

/** A page of waiting rows (Relay connection). */
export type WaitingRowConnection = {
  __typename?: 'WaitingRowConnection';
  /** Rows of this page with their cursors. */
  edges: Array<WaitingRowEdge>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** One waiting row of a page. */
export type WaitingRowEdge = {
  __typename?: 'WaitingRowEdge';
  /** Cursor of this row, for `after`. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: WaitingRow;
};

export type ConsoleLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleLabelsQuery = { __typename?: 'Query', valueLabels: Array<{ __typename?: 'ValueLabel', enum: string, value: string, zh: string, en: string }> };

export type ConsoleAuditQueryVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleAuditQuery = { __typename?: 'Query', auditAlarms?: Array<{ __typename?: 'AuditAlarm', firstAt: string, lastAt: string, unit?: string | null, client?: string | null, count: number, rule: { __typename?: 'AlarmRule', code: string, name: string, threshold: number } }> | null, auditTrail?: { __typename?: 'AuditTrailConnection', edges: Array<{ __typename?: 'AuditTrailEdge', node: { __typename?: 'AuditEntry', requestId: string, at: string, unit?: string | null, client?: string | null, purpose?: string | null, operationName?: string | null, result: AuditResult, errors: Array<string>, times: number } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type ConsoleListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleListsQuery = { __typename?: 'Query', lists: Array<{ __typename?: 'CreditList', code: string, name: string, nameEn: string, colour: ListColour }> };

export type ConsoleCompareQueryVariables = Exact<{
  list: Scalars['ID']['input'];
  cities: Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input'];
  membership: ListMembership;
  severity?: InputMaybe<Severity>;
  industry?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleCompareQuery = { __typename?: 'Query', compareLists?: { __typename?: 'ListComparisonConnection', edges: Array<{ __typename?: 'ListComparisonEdge', node: { __typename?: 'ComparedSubject', subjectCode: string, name?: string | null, belongs: Certainty, differences: Array<ComparedField>, cities: Array<{ __typename?: 'ComparedCity', jurisdictionCode: string, standing: ListStanding, entries: Array<{ __typename?: 'ComparedEntry', id: string, decidedOn: string, severity?: Severity | null, documentNo?: string | null, underObjection: boolean }> }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, totals?: { __typename?: 'SubjectCount', organisations: number, persons?: string | null } | null, incompleteSupply: Array<{ __typename?: 'SupplyGap', jurisdictionCode: string, state: SupplyState }> } | null };

export type ConsoleConflictsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleConflictsQuery = { __typename?: 'Query', redBlackConflicts?: { __typename?: 'RedBlackConflictConnection', edges: Array<{ __typename?: 'RedBlackConflictEdge', node: { __typename?: 'RedBlackConflict', subjectCode: string, name?: string | null, serious: Array<{ __typename?: 'ComparedEntry', id: string, jurisdictionCode: string, decidedOn: string, documentNo?: string | null, list: { __typename?: 'CreditList', name: string } }>, red: Array<{ __typename?: 'ComparedEntry', id: string, jurisdictionCode: string, decidedOn: string, documentNo?: string | null, list: { __typename?: 'CreditList', name: string } }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, totals?: { __typename?: 'SubjectCount', organisations: number, persons?: string | null } | null } | null };

export type ConsoleGapsQueryVariables = Exact<{
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
}>;


export type ConsoleGapsQuery = { __typename?: 'Query', recognitionGaps?: Array<{ __typename?: 'RecognitionGap', behaviour: { __typename?: 'Behaviour', code: string, name: string, domain: string }, cases: { __typename?: 'KindCount', organisations: number, persons: string }, withoutEffect: { __typename?: 'KindCount', organisations: number, persons: string }, undetermined: { __typename?: 'KindCount', organisations: number, persons: string }, reasons: Array<{ __typename?: 'GapReason', reason: DecisionReason, cases: { __typename?: 'KindCount', organisations: number } }> }> | null };

export type ConsoleImpactQueryVariables = Exact<{
  behaviour: Scalars['ID']['input'];
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
}>;


export type ConsoleImpactQuery = { __typename?: 'Query', recognitionImpact?: { __typename?: 'RecognitionImpact', status: PairStatus, behaviour: { __typename?: 'Behaviour', name: string }, measures: Array<{ __typename?: 'ImpactedMeasure', outcome: DecisionOutcome, measure: { __typename?: 'Measure', code: string, name: string }, count: { __typename?: 'KindCount', organisations: number, persons: string }, subjects: { __typename?: 'CreditSubjectConnection', edges: Array<{ __typename?: 'CreditSubjectEdge', node: { __typename?: 'CreditSubject', code: string, name?: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }> } | null };

export type ConsoleHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleHomeQuery = { __typename?: 'Query', jurisdictions: Array<
    | { __typename?: 'Jiaxing', code: string, name?: string | null, supplies?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null }
    | { __typename?: 'Kunshan', code: string, name?: string | null, supplies?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null }
    | { __typename?: 'Taicang', code: string, name?: string | null, supplies?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null }
  > };

export type ConsoleMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleMatrixQuery = { __typename?: 'Query', recognitionMatrix?: Array<{ __typename?: 'RecognitionMatrixRow', behaviour: { __typename?: 'Behaviour', code: string, name: string, domain: string }, cells: Array<{ __typename?: 'RecognitionCell', from: string, to: string, status: PairStatus, mutual?: boolean | null, recognition?: { __typename?: 'Recognition', conditional: boolean, reason?: string | null, validFrom: string } | null }> }> | null };

export type ConsoleMineQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
}>;


export type ConsoleMineQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', code: string, name?: string | null, files: Array<
      | { __typename?: 'JiaxingCreditFile', jurisdictionCode: string, cases?: Array<
          | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, openedOn: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
          | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, openedOn: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
        > | null }
      | { __typename?: 'KunshanCreditFile', jurisdictionCode: string, cases?: Array<
          | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, openedOn: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
          | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, openedOn: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
        > | null }
      | { __typename?: 'TaicangCreditFile', jurisdictionCode: string, cases?: Array<
          | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, openedOn: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
          | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, openedOn: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
        > | null }
    > } | null, accessStatement?: { __typename?: 'AccessStatement', accesses: { __typename?: 'AccessConnection', edges: Array<{ __typename?: 'AccessEdge', node: { __typename?: 'Access', at: string, unit?: string | null, purpose?: string | null, basis?: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } } | null };

export type ConsolePathsQueryVariables = Exact<{
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
  list?: InputMaybe<Scalars['ID']['input']>;
}>;


export type ConsolePathsQuery = { __typename?: 'Query', lists: Array<{ __typename?: 'CreditList', code: string, name: string, colour: ListColour }>, punishmentPaths?: Array<{ __typename?: 'PathTrace', outcome: DecisionOutcome, list?: { __typename?: 'CreditList', code: string, name: string } | null, behaviour?: { __typename?: 'Behaviour', code: string, name: string } | null, measure: { __typename?: 'Measure', code: string, name: string }, hops: Array<{ __typename?: 'PathHop', step: PathStep, state: HopState, reasons: Array<DecisionReason> }>, path?: { __typename?: 'PunishmentPath', code: string, implementingUnit: string, legalBasis: string } | null }> | null };

export type ConsoleSearchQueryVariables = Exact<{
  name: Scalars['String']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleSearchQuery = { __typename?: 'Query', searchSubjects: { __typename?: 'CreditSubjectConnection', edges: Array<{ __typename?: 'CreditSubjectEdge', node: { __typename?: 'CreditSubject', code: string, name?: string | null, kind: SubjectKind } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type ConsoleStatisticsQueryVariables = Exact<{
  by: Array<StatisticsDimension> | StatisticsDimension;
}>;


export type ConsoleStatisticsQuery = { __typename?: 'Query', statistics?: { __typename?: 'Statistics', listEntries?: string | null, penalties?: string | null, rows: Array<{ __typename?: 'StatisticsRow', jurisdictionCode?: string | null, domain?: string | null, severity?: Severity | null, month?: string | null, listEntries: string, penalties: string, list?: { __typename?: 'CreditList', name: string } | null }> } | null };

export type ConsoleFileQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
}>;


export type ConsoleFileQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', code: string, name?: string | null, kind: SubjectKind, files: Array<
      | { __typename?: 'JiaxingCreditFile', jurisdictionCode: string, holding?: Holding | null, notShared?: Array<{ __typename?: 'Dataset', name: string }> | null, incompleteSupply?: Array<{ __typename?: 'Supply', name: string, state: SupplyState }> | null, listEntries?: Array<{ __typename?: 'ListEntry', id: string, decidedOn: string, publicUntil?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, list: { __typename?: 'CreditList', code: string, name: string, colour: ListColour }, authority?: { __typename?: 'OrganisationUnit', name: string } | null }> | null, records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, kind: RecordKind, title: string, decidedOn: string, publicUntil?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
      | { __typename?: 'KunshanCreditFile', jurisdictionCode: string, holding?: Holding | null, notShared?: Array<{ __typename?: 'Dataset', name: string }> | null, incompleteSupply?: Array<{ __typename?: 'Supply', name: string, state: SupplyState }> | null, listEntries?: Array<{ __typename?: 'ListEntry', id: string, decidedOn: string, publicUntil?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, list: { __typename?: 'CreditList', code: string, name: string, colour: ListColour }, authority?: { __typename?: 'OrganisationUnit', name: string } | null }> | null, records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, kind: RecordKind, title: string, decidedOn: string, publicUntil?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
      | { __typename?: 'TaicangCreditFile', jurisdictionCode: string, holding?: Holding | null, notShared?: Array<{ __typename?: 'Dataset', name: string }> | null, incompleteSupply?: Array<{ __typename?: 'Supply', name: string, state: SupplyState }> | null, listEntries?: Array<{ __typename?: 'ListEntry', id: string, decidedOn: string, publicUntil?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, list: { __typename?: 'CreditList', code: string, name: string, colour: ListColour }, authority?: { __typename?: 'OrganisationUnit', name: string } | null }> | null, records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, kind: RecordKind, title: string, decidedOn: string, publicUntil?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
    > } | null };

export type ConsoleDecisionsQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleDecisionsQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', decisions?: Array<{ __typename?: 'MeasureDecision', outcome: DecisionOutcome, reasons: Array<DecisionReason>, articles: Array<string>, units: Array<string>, statement: string, measure: { __typename?: 'Measure', code: string, name: string } }> | null } | null };

export type ConsoleCitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleCitiesQuery = { __typename?: 'Query', jurisdictions: Array<
    | { __typename?: 'Jiaxing', code: string, name?: string | null, nameEn?: string | null }
    | { __typename?: 'Kunshan', code: string, name?: string | null, nameEn?: string | null }
    | { __typename?: 'Taicang', code: string, name?: string | null, nameEn?: string | null }
  >, freshness: Array<{ __typename?: 'Freshness', jurisdictionCode: string, heardAt?: string | null, isAsked: boolean }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ConsoleLabelsDocument = new TypedDocumentString(`
    query ConsoleLabels {
  valueLabels {
    enum
    value
    zh
    en
  }
}
    `) as unknown as TypedDocumentString<ConsoleLabelsQuery, ConsoleLabelsQueryVariables>;
export const ConsoleAuditDocument = new TypedDocumentString(`
    query ConsoleAudit($after: Cursor) {
  auditAlarms {
    rule {
      code
      name
      threshold
    }
    firstAt
    lastAt
    unit
    client
    count
  }
  auditTrail(first: 50, after: $after) {
    edges {
      node {
        requestId
        at
        unit
        client
        purpose
        operationName
        result
        errors
        times
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleAuditQuery, ConsoleAuditQueryVariables>;
export const ConsoleListsDocument = new TypedDocumentString(`
    query ConsoleLists {
  lists {
    code
    name
    nameEn
    colour
  }
}
    `) as unknown as TypedDocumentString<ConsoleListsQuery, ConsoleListsQueryVariables>;
export const ConsoleCompareDocument = new TypedDocumentString(`
    query ConsoleCompare($list: ID!, $cities: [DivisionCode!]!, $membership: ListMembership!, $severity: Severity, $industry: String, $after: Cursor) {
  compareLists(
    listCode: $list
    jurisdictions: $cities
    membership: $membership
    severity: $severity
    industryCode: $industry
    first: 50
    after: $after
  ) {
    edges {
      node {
        subjectCode
        name
        belongs
        differences
        cities {
          jurisdictionCode
          standing
          entries {
            id
            decidedOn
            severity
            documentNo
            underObjection
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totals {
      organisations
      persons
    }
    incompleteSupply {
      jurisdictionCode
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleCompareQuery, ConsoleCompareQueryVariables>;
export const ConsoleConflictsDocument = new TypedDocumentString(`
    query ConsoleConflicts($after: Cursor) {
  redBlackConflicts(first: 50, after: $after) {
    edges {
      node {
        subjectCode
        name
        serious {
          id
          jurisdictionCode
          list {
            name
          }
          decidedOn
          documentNo
        }
        red {
          id
          jurisdictionCode
          list {
            name
          }
          decidedOn
          documentNo
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totals {
      organisations
      persons
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleConflictsQuery, ConsoleConflictsQueryVariables>;
export const ConsoleGapsDocument = new TypedDocumentString(`
    query ConsoleGaps($from: DivisionCode!, $to: DivisionCode!) {
  recognitionGaps(from: $from, to: $to) {
    behaviour {
      code
      name
      domain
    }
    cases {
      organisations
      persons
    }
    withoutEffect {
      organisations
      persons
    }
    undetermined {
      organisations
      persons
    }
    reasons {
      reason
      cases {
        organisations
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleGapsQuery, ConsoleGapsQueryVariables>;
export const ConsoleImpactDocument = new TypedDocumentString(`
    query ConsoleImpact($behaviour: ID!, $from: DivisionCode!, $to: DivisionCode!) {
  recognitionImpact(behaviourCode: $behaviour, from: $from, to: $to) {
    behaviour {
      name
    }
    status
    measures {
      measure {
        code
        name
      }
      outcome
      count {
        organisations
        persons
      }
      subjects(first: 5) {
        edges {
          node {
            code
            name
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleImpactQuery, ConsoleImpactQueryVariables>;
export const ConsoleHomeDocument = new TypedDocumentString(`
    query ConsoleHome {
  jurisdictions {
    code
    name
    supplies {
      of
      name
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleHomeQuery, ConsoleHomeQueryVariables>;
export const ConsoleMatrixDocument = new TypedDocumentString(`
    query ConsoleMatrix {
  recognitionMatrix {
    behaviour {
      code
      name
      domain
    }
    cells {
      from
      to
      status
      mutual
      recognition {
        conditional
        reason
        validFrom
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleMatrixQuery, ConsoleMatrixQueryVariables>;
export const ConsoleMineDocument = new TypedDocumentString(`
    query ConsoleMine($code: SubjectCode!) {
  creditSubject(code: $code) {
    code
    name
    files {
      jurisdictionCode
      cases {
        id
        kind
        state
        openedOn
        dueOn
        isOverdue
        decidingUnit {
          name
        }
      }
    }
  }
  accessStatement(code: $code) {
    accesses(first: 50) {
      edges {
        node {
          at
          unit
          purpose
          basis
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleMineQuery, ConsoleMineQueryVariables>;
export const ConsolePathsDocument = new TypedDocumentString(`
    query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {
  lists {
    code
    name
    colour
  }
  punishmentPaths(from: $from, to: $to, listCode: $list) {
    list {
      code
      name
    }
    behaviour {
      code
      name
    }
    measure {
      code
      name
    }
    outcome
    hops {
      step
      state
      reasons
    }
    path {
      code
      implementingUnit
      legalBasis
    }
  }
}
    `) as unknown as TypedDocumentString<ConsolePathsQuery, ConsolePathsQueryVariables>;
export const ConsoleSearchDocument = new TypedDocumentString(`
    query ConsoleSearch($name: String!, $after: Cursor) {
  searchSubjects(name: $name, first: 50, after: $after) {
    edges {
      node {
        code
        name
        kind
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleSearchQuery, ConsoleSearchQueryVariables>;
export const ConsoleStatisticsDocument = new TypedDocumentString(`
    query ConsoleStatistics($by: [StatisticsDimension!]!) {
  statistics(by: $by) {
    rows {
      jurisdictionCode
      domain
      severity
      list {
        name
      }
      month
      listEntries
      penalties
    }
    listEntries
    penalties
  }
}
    `) as unknown as TypedDocumentString<ConsoleStatisticsQuery, ConsoleStatisticsQueryVariables>;
export const ConsoleFileDocument = new TypedDocumentString(`
    query ConsoleFile($code: SubjectCode!) {
  creditSubject(code: $code) {
    code
    name
    kind
    files {
      jurisdictionCode
      holding
      notShared {
        name
      }
      incompleteSupply {
        name
        state
      }
      listEntries {
        id
        list {
          code
          name
          colour
        }
        decidedOn
        publicUntil
        severity
        underObjection
        documentNo
        authority {
          name
        }
      }
      records(first: 20) {
        edges {
          node {
            id
            kind
            title
            decidedOn
            publicUntil
            severity
            underObjection
            documentNo
            authority {
              name
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleFileQuery, ConsoleFileQueryVariables>;
export const ConsoleDecisionsDocument = new TypedDocumentString(`
    query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {
  creditSubject(code: $code) {
    decisions(in: $in) {
      measure {
        code
        name
      }
      outcome
      reasons
      articles
      units
      statement
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleDecisionsQuery, ConsoleDecisionsQueryVariables>;
export const ConsoleCitiesDocument = new TypedDocumentString(`
    query ConsoleCities {
  jurisdictions {
    code
    name
    nameEn
  }
  freshness {
    jurisdictionCode
    heardAt
    isAsked
  }
}
    `) as unknown as TypedDocumentString<ConsoleCitiesQuery, ConsoleCitiesQueryVariables>;