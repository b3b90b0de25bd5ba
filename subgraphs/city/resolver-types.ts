import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Member, RecordNode, EntryNode, CaseNode, ProofNode, CaseStepNode, DeadlinesNode, LimitNode, TimelinePartNode, ChangePartNode, EndingNode } from './model.js';
import type { FileRow } from '../../db/subjects/files.js';
import type { RecordRow } from '../../db/records/records.js';
import type { CreditListRow, BehaviourRow, MeasureRow } from '../../rules/catalogues.js';
import type { ThresholdNode } from '../shared/values.js';
import type { StandardRow, RecognitionRow, PunishmentPathRow } from '../../db/standards/policy.js';
import type { KindNode, EqualityNode } from '../shared/products.js';
import type { ProductRow, ProductRecognitionRow } from '../../db/incentives/products.js';
import type { DatasetRow } from '../../db/supply/supplies.js';
import type { NamedSupply } from './policy.js';
import type { SupplyEventRow } from '../../db/supply/supply-events.js';
import type { ObjectionRow, RepairRow, FeedbackRow } from '../../db/cases/cases.js';
import type { AgentRow } from '../../db/cases/agents.js';
import type { ChangePageNode } from '../shared/changes.js';
import type { BenefitUseVersion } from '../../db/incentives/benefit-uses.js';
import type { RedEntryVersion } from '../../db/incentives/red-entries.js';
import type { IntakeRunRow, QuarantinedRow } from '../../db/intake/runs.js';
import type { RowWaiting } from '../../schema/intake.js';
import type { Fault } from '../../schema/faults.js';
import type { DeskRow } from '../../intake/run/steward-desk.js';
import type { SourceRow } from '../../db/intake/provenance.js';
import type { Context } from './context.js';
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

/** How far a city has supplied a kind of its data (归集情况). */
export type SupplyState =
  /** No row of it was ever taken, and no unit has declared for the day that there is none (未归集): the city was not asked, so nothing found proves nothing. */
  | 'NEVER_SUPPLIED'
  /** Rows of it were taken, and no unit has declared that they are all (部分归集): there may be more than is found. */
  | 'PARTIAL'
  /** Its unit has declared that everything has been supplied (完整归集); without rows, that there is nothing (零报告). */
  | 'COMPLETE';

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
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  readonly id: Scalars['ID']['output'];
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
  /** Rank of that document, of several the highest. Null where the citation shows none, as for a ministry's circular: the list then supports no measure of class 1. */
  readonly basisRank?: Maybe<BasisRank>;
  /** Months after which an entry ends at the latest, by the list's rule; null where the rule names none or is not known. */
  readonly termMonths?: Maybe<Scalars['Int']['output']>;
  /** Whether the list's own rule excludes measures of class 1 (减损权益). */
  readonly barsClass1: Scalars['Boolean']['output'];
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
  /** Severity in the common catalogue; a city's own severity never counts for more in another city. */
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
  /** The same in one sentence, in Chinese (标准表述): 税款金额不低于 100 万元，且占应纳税额的比例不低于 10%. */
  readonly sentence: Scalars['String']['output'];
  /** The same in one sentence, in English. */
  readonly sentenceEn: Scalars['String']['output'];
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
  /** Law or document that it rests on; null where not known. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** Rank of the legal basis, of several the highest; null where the citation shows none, as for `昆山市…管理办法`. */
  readonly basisRank?: Maybe<BasisRank>;
  /** First day in force. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day in force; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is an invented local variation (示意), never a city's real rule. */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** Status of a recognition. */
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
  /** Its status. */
  readonly status: RecognitionStatus;
  /** Whether the record's own value must meet the recognising city's standard. */
  readonly conditional: Scalars['Boolean']['output'];
  /** Agreement that it rests on; null where none is recorded. */
  readonly agreementDocument?: Maybe<Scalars['String']['output']>;
  /** Scheme it belongs to: 嘉昆太. */
  readonly scheme: Scalars['String']['output'];
  /** First day of the version of the other city's standard that was signed; null where nothing says which it was. */
  readonly originStandardFrom?: Maybe<Scalars['Date']['output']>;
  /** First day of the version of the recognising city's own standard at the time; null where nothing says which it was. */
  readonly ownStandardFrom?: Maybe<Scalars['Date']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Reason for a condition, refusal, suspension or withdrawal; null where none was given. The reason for a suspension is gone once it is signed again. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether it is invented for the demonstration (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** Rank of a legal basis (效力位阶), highest first, as its citation shows it. Measures of class 1 need one of the first three, or a local regulation for the city's own cases; a ministry's rule supports the listing on a national list, and measures of class 2 there. */
export type BasisRank =
  /** A law (法律). */
  | 'LAW'
  /** An administrative regulation of the State Council (行政法规). */
  | 'ADMINISTRATIVE_REGULATION'
  /** A document of the State Council, the central committee or their general offices (党中央、国务院政策文件). */
  | 'CENTRAL_DOCUMENT'
  /** A regulation of a province or of a city with districts (地方性法规). */
  | 'LOCAL_REGULATION'
  /** A judicial interpretation (司法解释): enough for a listing by courts and for what courts decide, for no other measure of class 1. */
  | 'JUDICIAL_INTERPRETATION'
  /** A rule of a ministry (部门规章): enough for a listing on a national list, for no measure of class 1 by itself. */
  | 'MINISTRY_RULE'
  /** A memorandum (合作备忘录): at most advice. */
  | 'MEMORANDUM';

/** What a measure or path can require. */
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
  /** What it can require. */
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
  /** Rank of the legal basis, of several the highest; null where the citation shows none, as for `昆山市…管理办法`: decisions along the path are then UNDETERMINED (BASIS_UNRANKED). */
  readonly basisRank?: Maybe<BasisRank>;
  /** What the path can require. */
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

/** What became of a measure. */
export type FeedbackOutcome =
  /** Carried out (已执行). */
  | 'EXECUTED'
  /** Not carried out (未执行). */
  | 'NOT_EXECUTED'
  /** Did not apply to the subject (不适用). */
  | 'NOT_APPLICABLE';

/** What an objection or repair is about. */
export type TargetKind =
  /** A record. */
  | 'RECORD'
  /** A list entry. */
  | 'LIST_ENTRY';

/** Status of a record or list entry. */
export type EntryStatus =
  /** In force. A red entry is called so only where all cities could be asked. */
  | 'ACTIVE'
  /** On a red list, without effect: a serious entry of some city suspends it (中止). */
  | 'SUSPENDED'
  /** On a red list by what its own city knows (效力待核): whether a serious entry of some city suspends it cannot be told here, as one city alone never can. `CreditSubject.redEntries` tells it. */
  | 'LISTED'
  /** Ended by repair (信用修复). */
  | 'REPAIRED'
  /** Revoked by review or court (撤销). */
  | 'REVOKED'
  /** Withdrawn by the unit that supplied it (撤回). */
  | 'WITHDRAWN'
  /** Its term or its longest publicity has passed. */
  | 'EXPIRED'
  /** Ended together with the penalty or entry on which it rests (所依据的记录已终止). */
  | 'BASIS_ENDED';

/** What happened to a fact (事项). */
export type TimelineEventKind =
  /** A record was made (作出决定). */
  | 'RECORDED'
  /** An entry was made on a list (列入名单). */
  | 'LISTED'
  /** Repair was applied for (申请修复), or materials were added; told to the subject alone. */
  | 'REPAIR_SUBMITTED'
  /** An objection was submitted (提出异议); told to the subject alone. */
  | 'OBJECTION_SUBMITTED'
  /** An application for repair was returned for materials (退回补正); told to the subject alone. */
  | 'REPAIR_RETURNED'
  /** An application for repair was not accepted (不予受理); told to the subject alone. */
  | 'REPAIR_NOT_ACCEPTED'
  /** An objection was not accepted (不予受理); told to the subject alone. */
  | 'OBJECTION_NOT_ACCEPTED'
  /** An application for repair was withdrawn (撤回申请); told to the subject alone. */
  | 'REPAIR_WITHDRAWN'
  /** An objection was withdrawn (撤回异议); told to the subject alone. */
  | 'OBJECTION_WITHDRAWN'
  /** An application for repair was accepted (受理修复). */
  | 'REPAIR_ACCEPTED'
  /** An objection was accepted (受理异议); its mark shows. */
  | 'OBJECTION_ACCEPTED'
  /** The time for a repair was extended (延期办理). */
  | 'REPAIR_EXTENDED'
  /** A repair was refused (不予修复). */
  | 'REPAIR_REFUSED'
  /** An objection was rejected (异议不成立). */
  | 'OBJECTION_REJECTED'
  /** A review was asked for (申请复核); the mark shows again. */
  | 'OBJECTION_REVIEW_ASKED'
  /** A court's ruling shields the fact (法院裁定屏蔽). */
  | 'REPAIR_SHIELDED'
  /** A repair was granted (准予修复). */
  | 'REPAIR_GRANTED'
  /** An objection was upheld (异议成立). */
  | 'OBJECTION_UPHELD'
  /** The record was corrected (更正). */
  | 'CORRECTED'
  /** The fact ended by repair (修复终止). */
  | 'REPAIRED'
  /** The fact was revoked by review, by court or by the authority itself (撤销). */
  | 'REVOKED'
  /** The fact was withdrawn, or removed on an objection (撤回). */
  | 'WITHDRAWN'
  /** The fact ended with the penalty or entry on which it rests (所依据的记录已终止). */
  | 'BASIS_ENDED'
  /** The fact's own term or its longest publicity was over (期满). */
  | 'EXPIRED'
  /** The fact has effect again (恢复效力): its repair was reopened, or a shield ended. */
  | 'RESTORED'
  /** A measure was carried out (已执行). */
  | 'MEASURE_EXECUTED'
  /** A measure was not carried out (未执行). */
  | 'MEASURE_NOT_EXECUTED'
  /** A measure did not apply (不适用). */
  | 'MEASURE_NOT_APPLICABLE'
  /** A measure was lifted (已解除). */
  | 'MEASURE_LIFTED';

/** Something that happened to a fact of a subject (事项), with where it is known from. */
export type TimelineEvent = {
  readonly __typename?: 'TimelineEvent';
  /** Tells the events of a city apart; the same whenever it is asked. */
  readonly key: Scalars['String']['output'];
  /** Day on which it happened; of a measure that was not carried out, the day of the report. */
  readonly on: Scalars['Date']['output'];
  /** What happened. */
  readonly kind: TimelineEventKind;
  /** Division code of the city that tells it. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** What kind of fact it happened to. */
  readonly targetKind: TargetKind;
  /** Id of the record or entry, its `localId`. */
  readonly targetId: Scalars['ID']['output'];
  /** Id of the repair, objection or report; null for what is of none. */
  readonly caseId?: Maybe<Scalars['ID']['output']>;
  /** Code of the punishment path of a measure; null for the rest. */
  readonly pathCode?: Maybe<Scalars['ID']['output']>;
  /** Title of the record or name of the list, for RECORDED and LISTED; null for the rest. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Number of the document (文书号); null where there is none, and where it is not for the reader. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Code of the unit (单位) that did it or, of a repair or objection, of the one that decided the fact; null where it is not known. */
  readonly unitCode?: Maybe<Scalars['ID']['output']>;
  /** Name of that unit; null with its code, and where the city lists it no more. */
  readonly unitName?: Maybe<Scalars['String']['output']>;
};

/** A kind of incentive product (信易+): 信易贷, 信易批, 信易租, 信易行, 信易游, 信易阅, or one of the city's own. */
export type IncentiveKind = {
  readonly __typename?: 'IncentiveKind';
  /** Code of the catalogue: XY2; null for a kind of the city's own. */
  readonly code?: Maybe<Scalars['ID']['output']>;
  /** Chinese name: 信易批. */
  readonly name: Scalars['String']['output'];
  /** English name; null for a kind of the city's own. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** What it typically offers; null for a kind of the city's own. */
  readonly typicalBenefit?: Maybe<Scalars['String']['output']>;
  /** Whether a person has checked this row against an official text (官方文本已核对); false for a kind of the city's own. */
  readonly verified: Scalars['Boolean']['output'];
};

/** A figure of a benefit. */
export type BenefitFigure = {
  readonly __typename?: 'BenefitFigure';
  /** What it measures: 利率优惠. */
  readonly name: Scalars['String']['output'];
  /** The figure, in its unit; 0 or more. */
  readonly value: Scalars['Float']['output'];
  /** Unit, as the city writes it: %, 元, 天. */
  readonly unit: Scalars['String']['output'];
};

/** A fact in a firm's favour (守信事实). Nothing against it, and no score, is among them. */
export type EligibilityFactKind =
  /** In force on one of the red lists named (红名单), as the product's own city keeps them, or on one that the recognising city holds equal. */
  | 'RED_LIST'
  /** Holder of a licence in force (行政许可) of one of the kinds named. */
  | 'LICENCE'
  /** Holder of an award in force (行政奖励). */
  | 'AWARD'
  /** Has kept a commitment (已履行的信用承诺) of one of the types named. */
  | 'COMMITMENT_KEPT'
  /** Registered for the years named at least (注册年限). */
  | 'REGISTERED_YEARS';

/** One fact that a product asks for. */
export type EligibilityFact = {
  readonly __typename?: 'EligibilityFact';
  /** The kind of fact. */
  readonly fact: EligibilityFactKind;
  /** Codes of which any will do: red lists, kinds of licence (LK1 …), types of commitment (CM1 …). Empty for the other kinds. */
  readonly codes: ReadonlyArray<Scalars['ID']['output']>;
  /** Years of registration; null for the other kinds. */
  readonly years?: Maybe<Scalars['Int']['output']>;
};

/** Who is eligible (适用条件): facts in the firm's favour, and at most the one condition against it. */
export type Eligibility = {
  readonly __typename?: 'Eligibility';
  /** How the facts are joined. */
  readonly join: ClauseJoin;
  /** The facts, 1 to 10. */
  readonly facts: ReadonlyArray<EligibilityFact>;
  /** Whether also no entry on a serious list may be active in any city (各市均无在列严重失信), however the facts are joined. */
  readonly noSeriousEntry: Scalars['Boolean']['output'];
};

/** A version of an incentive product (惠民便企产品) that a city offers to those in good standing. */
export type IncentiveProduct = {
  readonly __typename?: 'IncentiveProduct';
  /** Division code of the city that offers it. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Code of the product. The same code in two cities is the same kind of service of each. */
  readonly code: Scalars['ID']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** Its kind. */
  readonly kind: IncentiveKind;
  /** Code of the unit or firm that provides it (提供方). */
  readonly providerCode: Scalars['SubjectCode']['output'];
  /** Name of that unit or firm. */
  readonly providerName: Scalars['String']['output'];
  /** What the firm gains, in one sentence. */
  readonly benefit: Scalars['String']['output'];
  /** The same in figures; empty where it has none. */
  readonly benefitFigures: ReadonlyArray<BenefitFigure>;
  /** Who pays for the benefit; null where the product does not say. */
  readonly paidBy?: Maybe<Scalars['String']['output']>;
  /** Kinds of subject that may apply (适用对象). A person sees its own eligibility only, and nobody else does. */
  readonly subjectKinds: ReadonlyArray<SubjectKind>;
  /** Industries, as sections or beginnings of codes of GB/T 4754: C, 3971; all when empty. */
  readonly industryCodes: ReadonlyArray<Scalars['ID']['output']>;
  /** Divisions in which the subject is registered; all when empty. */
  readonly divisionCodes: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Who is eligible. */
  readonly eligibility: Eligibility;
  /** To what the firm consents (授权书), word for word; without consent its provider is told nothing. */
  readonly consentText: Scalars['String']['output'];
  /** Number of the document by which it was published (文书号). */
  readonly documentNo: Scalars['String']['output'];
  /** Law or document that it rests on; null only where it is invented for a demonstration. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is invented for the demonstration (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** That a red list of the recognising city counts as equal to one of the other city (名单等同). */
export type ListEquality = {
  readonly __typename?: 'ListEquality';
  /** Red list that the product asks for. */
  readonly originList: CreditList;
  /** Red list of the recognising city whose entries count as well. */
  readonly ownList: CreditList;
};

/** One city's stance on another city's incentive product (产品互认). */
export type ProductRecognition = {
  readonly __typename?: 'ProductRecognition';
  /** Division code of the city whose stance this is. */
  readonly recognisedBy: Scalars['DivisionCode']['output'];
  /** Division code of the city whose product it is about. */
  readonly originCode: Scalars['DivisionCode']['output'];
  /** Code of the product. */
  readonly productCode: Scalars['ID']['output'];
  /** Its status. */
  readonly status: RecognitionStatus;
  /** On what condition it is recognised; null for none. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** Which red lists of this city count as equal to those that the product asks for. Without a pair only red entries of the other city, whose product it is, count: entries of this city, or of a third one, on a list of the same code do not. */
  readonly equalLists: ReadonlyArray<ListEquality>;
  /** Agreement that it rests on; null where none is recorded. */
  readonly agreementDocument?: Maybe<Scalars['String']['output']>;
  /** Scheme it belongs to: 嘉昆太. */
  readonly scheme: Scalars['String']['output'];
  /** First day of the version of the product that was signed; null where nothing says which it was. When another version holds, the recognition must be signed again. */
  readonly originProductFrom?: Maybe<Scalars['Date']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Reason for a refusal, suspension or withdrawal; null where none was given. The reason for a suspension is gone once it is signed again. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether it is invented for the demonstration (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** Whether a subject may stand on a red list. */
export type RedListCheckOutcome =
  /** Every city was asked, has supplied its serious lists, and has the subject on none (可以列入). */
  | 'CLEAR'
  /** A city has it on a serious list (不得列入). */
  | 'LISTED'
  /** An objection to such an entry is pending, or its basis was revoked (有争议). */
  | 'DISPUTED'
  /** A city could not be asked (未能查询): nobody can say. */
  | 'COULD_NOT_ASK'
  /** A city has never supplied, or does not share, a serious list (未归集): nobody can say. */
  | 'NOT_SUPPLIED';

/** Where a red entry stands. */
export type RedEntryState =
  /** Proposed (拟列入). */
  | 'PROPOSED'
  /** No city has the subject on a serious list (已核查). */
  | 'CHECKED'
  /** Announced for objections (公示中). */
  | 'ANNOUNCED'
  /** On the list (有效). */
  | 'IN_FORCE'
  /** On the list, without effect: a serious entry of some city suspends it (中止). */
  | 'SUSPENDED'
  /** The list's term is over (期满). */
  | 'EXPIRED'
  /** Revoked by the unit that listed it (撤销). */
  | 'REVOKED'
  /** Not listed (不予列入). */
  | 'REFUSED';

/** Where a consent and its use stand. */
export type BenefitUseState =
  /** The firm has consented (已授权): the provider may ask. */
  | 'CONSENTED'
  /** It has applied for the product (已申请). */
  | 'APPLIED'
  /** The provider grants it (已同意). */
  | 'GRANTED'
  /** The provider refuses it, with a reason (未同意); no other right is lowered by that. */
  | 'REFUSED'
  /** The product was used (已享受). */
  | 'USED'
  /** The use is over (已终止). */
  | 'ENDED'
  /** The firm has taken its consent back (已撤回授权). */
  | 'WITHDRAWN'
  /** The consent has run out (授权到期). */
  | 'EXPIRED';

/** What kind of object a change (变更) is of, in the order in which changes of one position stand. */
export type ChangeKind =
  /** A dataset (信息资源) and how it is shared: `datasets`. */
  | 'DATASET'
  /** A list entry of an organisation or sole trader (名单条目): `listEntries`. */
  | 'LIST_ENTRY'
  /** A measure that the city lists (惩戒措施): `measures`. */
  | 'MEASURE'
  /** A punishment path (惩戒措施路径): `punishmentPaths`. */
  | 'PATH'
  /** A stance on another city's standard (互认): `recognitions`. */
  | 'RECOGNITION'
  /** A record of an organisation or sole trader (信用记录): `records`. */
  | 'RECORD'
  /** A dishonesty standard (认定标准): `standards`. */
  | 'STANDARD'
  /** An organisation or sole trader with its names (主体): `CreditFile`. */
  | 'SUBJECT'
  /** What a unit has declared of a kind of data and the last day on which rows of it were taken (归集情况): `supplies`. */
  | 'SUPPLY';

/** What a change does to a copy (变更方式). */
export type ChangeAction =
  /** The city has the object for the first time (新增). It stands as it is now, which may be later than this change. */
  | 'ADDED'
  /** The object was there before (变更). It stands as it is now; put it in the copy whether or not the copy has it. */
  | 'CHANGED'
  /** It may be shown no more (终止): take it out of the copy; where the copy has none, nothing is to do. */
  | 'ENDED';

/** Why an object may be shown no more (终止原因). */
export type ChangeEnd =
  /** Repaired (信用修复). */
  | 'REPAIRED'
  /** Revoked by review, by court or by the authority itself (撤销). */
  | 'REVOKED'
  /** Withdrawn by who handed it in, or taken back upon an objection (撤回). */
  | 'WITHDRAWN'
  /** Replaced or set aside: it is there no more (移除). */
  | 'REMOVED'
  /** Its own term, or the longest term of publicity, is over (期满). */
  | 'EXPIRED'
  /** The city does not share its dataset any more (不予共享). */
  | 'NOT_SHARED';

/** One change of one object of a city (变更), for copies that partners keep. Persons are in none. */
export type Change = {
  readonly __typename?: 'Change';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Position of the city's clock (数据版本) at which the object changed; of an end by the calendar, the position behind which it stands. */
  readonly position: Scalars['Int']['output'];
  /** Time of that position; of an end by the calendar, the midnight in China after its last day. */
  readonly at: Scalars['DateTime']['output'];
  /** Kind of object. */
  readonly kind: ChangeKind;
  /** Id (编号) of the object among those of its kind in its city, the same for all its changes: the code of a subject, the `localId` of a record or entry. */
  readonly localId: Scalars['ID']['output'];
  /** What is to be done with it. */
  readonly action: ChangeAction;
  /** Why it ended; null unless it did. */
  readonly endedBy?: Maybe<ChangeEnd>;
  /** The subject; null where it ended, and for other kinds. */
  readonly subject?: Maybe<ChangedSubject>;
  /** The record; null where it ended, and for other kinds. */
  readonly record?: Maybe<ChangedRecord>;
  /** The list entry; null where it ended, and for other kinds. */
  readonly listEntry?: Maybe<ChangedListEntry>;
  /** The standard; null where it ended, and for other kinds. */
  readonly standard?: Maybe<ChangedStandard>;
  /** The stance; null where it ended, and for other kinds. */
  readonly recognition?: Maybe<ChangedRecognition>;
  /** The path; null where it ended, and for other kinds. */
  readonly path?: Maybe<ChangedPath>;
  /** The measure; null where it ended, and for other kinds. */
  readonly measure?: Maybe<ChangedMeasure>;
  /** The dataset; null where it ended, and for other kinds. */
  readonly dataset?: Maybe<ChangedDataset>;
  /** The supply; null where it ended, and for other kinds. */
  readonly supply?: Maybe<ChangedSupply>;
};

/** An organisation or sole trader (主体), as the city's file shows it. */
export type ChangedSubject = {
  readonly __typename?: 'ChangedSubject';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Organisation or sole trader. */
  readonly kind: SubjectKind;
  /** Present business name; null when unknown. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Former business names (曾用名), latest first. */
  readonly formerNames: ReadonlyArray<Scalars['String']['output']>;
  /** Industry (国民经济行业分类, GB/T 4754), its class code; null when unknown. */
  readonly industryCode?: Maybe<Scalars['String']['output']>;
  /** Division of the registered seat; null when unknown. */
  readonly divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** Day of registration; null when unknown. */
  readonly registeredOn?: Maybe<Scalars['Date']['output']>;
};

/** A record (信用记录), as the city's file shows it; id and telephone numbers in its texts are blanked out for everybody, since copies are kept. */
export type ChangedRecord = {
  readonly __typename?: 'ChangedRecord';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Kind of record. */
  readonly kind: RecordKind;
  /** Number of the document (文书号); null where there is none. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Its subject matter, in one line. */
  readonly title: Scalars['String']['output'];
  /** Day of the decision (决定日期). */
  readonly decidedOn: Scalars['Date']['output'];
  /** Last day by its own term; null when it has none. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it may be published (公示截止日); null without a publicity term. */
  readonly publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Severity; null for records that are not about a breach. */
  readonly severity?: Maybe<Severity>;
  /** Code of the breach of the common catalogue; null where none applies. */
  readonly behaviourCode?: Maybe<Scalars['ID']['output']>;
  /** Figures that standards measure; empty when none is recorded. */
  readonly values: ReadonlyArray<RecordValue>;
  /** Id of the record or entry on which it rests (所依据的记录); null when none is stated or the city does not share that one. */
  readonly restsOn?: Maybe<Scalars['ID']['output']>;
  /** Whether an accepted objection is pending (异议标注). */
  readonly underObjection: Scalars['Boolean']['output'];
  /** Facts (违法事实); null where none are recorded. */
  readonly facts?: Maybe<Scalars['String']['output']>;
  /** What was decided; null where it is not recorded. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** Licence that a penalty suspends or revokes; null where it does neither. */
  readonly suspendedLicence?: Maybe<Scalars['String']['output']>;
  /** Name of the licensing document; null for other records. */
  readonly documentName?: Maybe<Scalars['String']['output']>;
  /** Kind of licence (许可类别); null for other records. */
  readonly licenceKind?: Maybe<Scalars['String']['output']>;
  /** Name of the certificate; null where there is none. */
  readonly certificateName?: Maybe<Scalars['String']['output']>;
  /** Number of the certificate; null where there is none. */
  readonly certificateNo?: Maybe<Scalars['String']['output']>;
  /** First day on which a licence is valid by its own term; null when it names none. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Law and article it rests on; null where none is recorded. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** Code of the deciding authority. */
  readonly authorityCode: Scalars['ID']['output'];
  /** Id of the dataset that it belongs to. */
  readonly datasetId: Scalars['ID']['output'];
};

/** A list entry (名单条目), as the city's file shows it; id and telephone numbers in its texts are blanked out for everybody. */
export type ChangedListEntry = {
  readonly __typename?: 'ChangedListEntry';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Code of the list. */
  readonly listCode: Scalars['ID']['output'];
  /** Document on which the listing rests (认定文书号); null where none is recorded. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Reason as the authority words it; null where none is recorded. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Day of the listing decision (认定日期). */
  readonly decidedOn: Scalars['Date']['output'];
  /** Last day by the entry's own term; null when it has none. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it may be published (公示截止日); null where there is none. */
  readonly publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Severity; null on a red list. */
  readonly severity?: Maybe<Severity>;
  /** Code of the breach that led to it; null on a red list or where none applies. */
  readonly behaviourCode?: Maybe<Scalars['ID']['output']>;
  /** Figures that standards measure; empty when none is recorded. */
  readonly values: ReadonlyArray<RecordValue>;
  /** Id of the penalty on which the listing rests (所依据的处罚); null when none is stated or the city does not share it. */
  readonly restsOn?: Maybe<Scalars['ID']['output']>;
  /** Whether that penalty was revoked (所依据的处罚已撤销): decisions on the entry are then UNDETERMINED. */
  readonly basisRevoked: Scalars['Boolean']['output'];
  /** Whether an accepted objection is pending (异议标注). */
  readonly underObjection: Scalars['Boolean']['output'];
  /** Code of the listing authority. */
  readonly authorityCode: Scalars['ID']['output'];
  /** Id of the dataset that it belongs to. */
  readonly datasetId: Scalars['ID']['output'];
};

/** A version of a standard (认定标准), whichever days it holds for. */
export type ChangedStandard = {
  readonly __typename?: 'ChangedStandard';
  /** The city's own code. */
  readonly localCode: Scalars['ID']['output'];
  /** Code of the breach. */
  readonly behaviourCode: Scalars['ID']['output'];
  /** How the clauses are joined. */
  readonly join: ClauseJoin;
  /** The clauses, in order. */
  readonly clauses: ReadonlyArray<ThresholdClause>;
  /** Months over which the city's records add up; 0 means one record alone. */
  readonly windowMonths: Scalars['Int']['output'];
  /** Severity in the city. */
  readonly severity: Severity;
  /** Law or document that it rests on; null where not known. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** Rank of the legal basis; null where the citation shows none. */
  readonly basisRank?: Maybe<BasisRank>;
  /** First day in force. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day in force; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is invented (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** A stance on another city's standard (互认), whichever days it holds for. */
export type ChangedRecognition = {
  readonly __typename?: 'ChangedRecognition';
  /** Division code of the city whose standard it is about. */
  readonly originCode: Scalars['DivisionCode']['output'];
  /** Code of the breach. */
  readonly behaviourCode: Scalars['ID']['output'];
  /** Its status. */
  readonly status: RecognitionStatus;
  /** Whether the record's own value must meet the recognising city's standard. */
  readonly conditional: Scalars['Boolean']['output'];
  /** Agreement that it rests on; null where none is recorded. */
  readonly agreementDocument?: Maybe<Scalars['String']['output']>;
  /** Scheme it belongs to. */
  readonly scheme: Scalars['String']['output'];
  /** First day of the version of the other city's standard that was signed; null where nothing says which. */
  readonly originStandardFrom?: Maybe<Scalars['Date']['output']>;
  /** First day of the version of the own standard at the time; null where nothing says which. */
  readonly ownStandardFrom?: Maybe<Scalars['Date']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Reason for a condition, refusal, suspension or withdrawal; null where none was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether it is invented (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** A punishment path (惩戒措施路径), whichever days it holds for. */
export type ChangedPath = {
  readonly __typename?: 'ChangedPath';
  /** Code of the path. */
  readonly code: Scalars['ID']['output'];
  /** List it starts from; null when it starts from a breach. */
  readonly listCode?: Maybe<Scalars['ID']['output']>;
  /** Breach it starts from; null when it starts from a list. */
  readonly behaviourCode?: Maybe<Scalars['ID']['output']>;
  /** Code of the measure. */
  readonly measureCode: Scalars['ID']['output'];
  /** Unit that carries it out. */
  readonly implementingUnit: Scalars['String']['output'];
  /** What the unit does. */
  readonly action: Scalars['String']['output'];
  /** Law or document and article. */
  readonly legalBasis: Scalars['String']['output'];
  /** Rank of the legal basis; null where the citation shows none. */
  readonly basisRank?: Maybe<BasisRank>;
  /** What the path can require. */
  readonly power: BindingPower;
  /** Working days within which the unit reports back; null where no report is due. */
  readonly feedbackDueWorkingDays?: Maybe<Scalars['Int']['output']>;
  /** First day in force. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day in force; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is invented (示意). */
  readonly illustrative: Scalars['Boolean']['output'];
};

/** A measure of the national list that the city lists (惩戒措施). */
export type ChangedMeasure = {
  readonly __typename?: 'ChangedMeasure';
  /** Code of the measure. */
  readonly measureCode: Scalars['ID']['output'];
  /** First day on which the city lists it. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while no end is set. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
};

/** A dataset of the city's catalogue (信息资源). */
export type ChangedDataset = {
  readonly __typename?: 'ChangedDataset';
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** English name. */
  readonly nameEn: Scalars['String']['output'];
  /** Number of the class in the national catalogue. */
  readonly catalogueClass: Scalars['Int']['output'];
  /** Edition of the national catalogue. */
  readonly catalogueEdition: Scalars['String']['output'];
  /** How it may be shared (共享属性). */
  readonly shareClass: ShareClass;
  /** Condition on which it is shared; null where it is not shared on condition. */
  readonly shareCondition?: Maybe<Scalars['String']['output']>;
  /** Law or document on which the sharing rests. */
  readonly legalBasis: Scalars['String']['output'];
  /** Code of the unit that provides it. */
  readonly providingUnitCode: Scalars['ID']['output'];
};

/** How far a kind of data is supplied (归集情况), as its unit has declared. A kind that is in no copy was NEVER_SUPPLIED. */
export type ChangedSupply = {
  readonly __typename?: 'ChangedSupply';
  /** The kind of data, as in `Supply.of`. */
  readonly of: Scalars['ID']['output'];
  /** What its unit has declared (归集声明); null where nothing was declared. */
  readonly declared?: Maybe<SupplyExtent>;
  /** First day of the period that the declaration covers; null without one. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Last day of it; null while it goes on, and without one. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Last day on which rows of it were taken (最近归集日); null where none ever was. */
  readonly lastHandIn?: Maybe<Scalars['Date']['output']>;
};

/** One change of a page. */
export type ChangeEdge = {
  readonly __typename?: 'ChangeEdge';
  /** Cursor of this change, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The change. */
  readonly node: Change;
};

/** A page of a city's changes (变更). */
export type ChangePage = {
  readonly __typename?: 'ChangePage';
  /** Changes of this page with their cursors, in the order of their positions. May be empty though a further page follows. */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** Position of the page in the feed. */
  readonly pageInfo: PageInfo;
  /** Cursor to go on from, also behind an empty page. */
  readonly next: Scalars['Cursor']['output'];
  /** Epoch of the city's data (数据世代), another one after each restore. */
  readonly epoch: Scalars['ID']['output'];
  /** Position of the city's clock up to which `next` has come: once `hasNextPage` is false, the copy is of this position. */
  readonly position: Scalars['Int']['output'];
  /** Kinds of data that the city has never supplied (未归集), as `Supply.of` names them: a copy that has nothing of them proves nothing. Empty where it has supplied some of each. */
  readonly neverSupplied: ReadonlyArray<Scalars['ID']['output']>;
  /** Time up to which `next` has come, by the city's clock; once `hasNextPage` is false, the copy is as of then. */
  readonly at: Scalars['DateTime']['output'];
};

/** Kinds of record. */
export type RecordKind =
  /** Administrative licence (行政许可). */
  | 'LICENCE'
  /** Administrative penalty (行政处罚). */
  | 'PENALTY'
  /** Credit commitment (信用承诺). */
  | 'COMMITMENT'
  /** Interview of a dishonest subject by the authority (约谈). */
  | 'INTERVIEW'
  /** Administrative award (行政奖励). */
  | 'AWARD';

/** How a dataset may be shared (共享属性). */
export type ShareClass =
  /** Unconditionally (无条件共享). */
  | 'UNCONDITIONAL'
  /** On conditions (有条件共享). */
  | 'CONDITIONAL'
  /** Not at all (不予共享). */
  | 'NOT_SHARED';

/** What a unit declares of the data that it supplies. */
export type SupplyExtent =
  /** Everything (完整). */
  | 'COMPLETE'
  /** A part (部分). */
  | 'PARTIAL';

/** What a city tells of a page of changes across the cities. */
export type ChangePart = {
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Kinds asked for and the city's own cursor, as the hub writes them for itself; without a cursor the beginning. */
  readonly place: Scalars['String']['output'];
  /** The city's own page behind the place. Null while the city cannot be asked. */
  readonly page?: Maybe<ChangePage>;
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type Deadlines = {
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** First day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the period. */
  readonly to: Scalars['Date']['output'];
  /**
   * One for each kind of case, limit and unit that has any, in the order of limit and unit. Null with the error NOT_SUPPLIED where the city
   * has never supplied repairs and objections and none was opened by a step; null with SUBGRAPH_UNAVAILABLE while it cannot be asked.
   * To readers of other cities numbers are rounded, what the city does not share (不予共享) is not counted, which the error NOT_SHARED says beside, and a row of noughts is absent.
   */
  readonly limits?: Maybe<ReadonlyArray<LimitKept>>;
};

/** A member of the hub: a city that shares its public credit information. */
export type Jurisdiction = {
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  readonly id: Scalars['ID']['output'];
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
  /** Chinese name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** English name. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** Organisation units (单位) that supply data or carry out measures, in code order. */
  readonly units?: Maybe<ReadonlyArray<OrganisationUnit>>;
  /** Authorisations (受托事项) that firms have given the caller as their agent in this city, those in force and those of before, in the order of the firms' codes; for agents only, whichever firm their token is for. */
  readonly mandates?: Maybe<ReadonlyArray<Agent>>;
  /** Consents to products of the city and what came of them (授权与享受情况), at most 200, the latest first: a firm's own with its token, those given to the caller's unit for an officer of the city. */
  readonly benefitUses?: Maybe<ReadonlyArray<BenefitUse>>;
  /** Cases of the city (办件), the oldest first: all of them for its lead unit; for an officer those that the officer's unit decides or has taken up. Another city's caller is answered FOREIGN_CITY. */
  readonly cases?: Maybe<CaseConnection>;
  /** Whether the statement of a repair (信用修复证明) of this number holds today. False for one that holds no more and for a number that was never given: which of the two it is, and why, is not told. Null only while the city cannot be asked. */
  readonly repairHolds?: Maybe<Scalars['Boolean']['output']>;
  /** One case; null with the error CASE_UNKNOWN where the city has none of this id that the caller may know of. For its subject and its agent, officers of its unit and the lead unit of the city itself. */
  readonly case?: Maybe<Case>;
  /**
   * What has changed of the city's objects behind a cursor (变更), for partners that keep a copy. From the beginning without one. The feed does not tell the past: an object stands as it is now, and of what has ended there is kind, id and `endedBy`.
   * Put into a copy one by one, the changes make exactly what the city's questions answer at `position`, once `hasNextPage` is false. Needs changes:read and records:read.
   * Null with the error CURSOR_EPOCH_ENDED where the city's data were restored since the cursor was given: begin again from a snapshot, or without a cursor.
   */
  readonly changes?: Maybe<ChangePage>;
  /**
   * Counts and sums of all objects that a copy of the city holds (校验摘要), kind by kind, to compare a copy with: of what `changes` carries, and of nothing else. Needs changes:read and records:read.
   * Null with the error ARGUMENT_INVALID where the city no longer stands at the position named, and with COUNT_PENDING while they are being counted.
   */
  readonly digests?: Maybe<ChangeDigests>;
  /** Sheets that the city's operators have handed in, the latest first. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  readonly intakeRuns?: Maybe<IntakeRunConnection>;
  /** One sheet handed in; null where the city has no run of this id. For operators and auditors of the city itself. */
  readonly intakeRun?: Maybe<IntakeRun>;
  /** How complete and how timely the city's data are. For operators and auditors of the city itself. */
  readonly intakeCoverage?: Maybe<IntakeCoverage>;
  /** Where the values of one record or list entry of an organisation or sole trader come from, the latest source first; empty where the city holds none of this id. For auditors, and for operators in their own city. */
  readonly provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Organisations and sole traders on one list of the city, in subject order; persons never appear in it. On a red list also those whose entry another city's serious entry suspends: their status is LISTED, and `compareLists` tells which are in force. Null with the error NOT_SUPPLIED where the city has never supplied the list. */
  readonly listEntries?: Maybe<ListEntryConnection>;
  /** Incentive products (惠民便企产品) that the city offers on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly products?: Maybe<ReadonlyArray<IncentiveProduct>>;
  /** The city's stance on other cities' products, as stated for the day. A product that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly productRecognitions?: Maybe<ReadonlyArray<ProductRecognition>>;
  /** The city's stance on other cities' standards, as stated for the day. A pair that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly recognitions?: Maybe<ReadonlyArray<Recognition>>;
  /** Id (编号) by which a record, list entry or case of an organisation or sole trader is known now; null where the city holds none in force. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  readonly currentId?: Maybe<Scalars['ID']['output']>;
  /** Codes of organisations and sole traders whose rows of the sheet `red-list` wait for the check in all cities (待各市核查), in order; `checkRedRows` asks of them. For officers and operators of the city itself; another caller is answered FOREIGN_CITY. */
  readonly redRowsToCheck?: Maybe<ReadonlyArray<Scalars['SubjectCode']['output']>>;
  /** Proposals of the city for its red lists about one subject (红名单办理情况), the latest first. For officers and lead units of the city itself; another caller is answered FOREIGN_CITY. */
  readonly redEntries?: Maybe<ReadonlyArray<RedEntry>>;
  /** Dishonesty standards (失信行为认定标准) in force on the day, in behaviour order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly standards?: Maybe<ReadonlyArray<Standard>>;
  /** Measures (失信惩戒措施) of the national list as the city lists them on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly measures?: Maybe<ReadonlyArray<Measure>>;
  /** Punishment paths (惩戒措施路径) in force on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly punishmentPaths?: Maybe<ReadonlyArray<PunishmentPath>>;
  /** Steps that the city's operators have taken on recognitions, standards and paths, and its stewards on rows that waited, the latest first. For operators and stewards of the city itself and for auditors; another caller is answered FOREIGN_CITY. */
  readonly steps?: Maybe<StepConnection>;
  /** Rows that wait for a steward's decision (待人工审定), the longest wait first. For stewards of the city itself; another caller is answered FOREIGN_CITY. */
  readonly awaitingSteward?: Maybe<RowForStewardConnection>;
  /** How much the city holds; null with the error NOT_SUPPLIED where it has never supplied its register. */
  readonly coverage?: Maybe<Coverage>;
  /** Datasets behind the record types and lists, in id order. */
  readonly datasets?: Maybe<ReadonlyArray<Dataset>>;
  /** How far the city has supplied each kind of data (归集情况): its register, each kind of record, each list, its rules, and its cases. */
  readonly supplies?: Maybe<ReadonlyArray<Supply>>;
  /** On which days rows came, and what units have declared (归集记录), the latest first, without numbers and without anybody's data. */
  readonly supplyHistory?: Maybe<SupplyEventConnection>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionCasesArgs = {
  kinds?: InputMaybe<ReadonlyArray<CaseKind>>;
  states?: InputMaybe<ReadonlyArray<CaseState>>;
  unit?: InputMaybe<Scalars['ID']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionRepairHoldsArgs = {
  number: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionCaseArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionChangesArgs = {
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionDigestsArgs = {
  position?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionIntakeRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionIntakeRunArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionIntakeCoverageArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionProvenanceArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionListEntriesArgs = {
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionProductRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionCurrentIdArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionRedRowsToCheckArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['SubjectCode']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionRedEntriesArgs = {
  subject: Scalars['SubjectCode']['input'];
  listCode?: InputMaybe<Scalars['ID']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionPunishmentPathsArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionStepsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionAwaitingStewardArgs = {
  reasons?: InputMaybe<ReadonlyArray<StewardReason>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type JurisdictionSupplyHistoryArgs = {
  of?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** What the city holds on one subject (信用档案). */
export type CreditFile = {
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Whether the city holds a file; null only when the city could not be asked, or when it refused. */
  readonly holding?: Maybe<Holding>;
  /** Present business name; null for a person, or when nothing is held. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Former business names (曾用名), latest first; empty when nothing is held, null when the register was never supplied. */
  readonly formerNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Kind of subject; null when nothing is held. */
  readonly kind?: Maybe<SubjectKind>;
  /** Industry (国民经济行业分类, GB/T 4754), its class code; null for a person or when unknown. */
  readonly industryCode?: Maybe<Scalars['String']['output']>;
  /** Division of the registered seat; null for a person or when unknown. */
  readonly divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** Day of registration; null for a person or when unknown. */
  readonly registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Further identifiers of an organisation, by type. Needs identity:read, or the subject's own token. */
  readonly identifiers?: Maybe<ReadonlyArray<Identifier>>;
  /** Name of the legal representative (法定代表人) or operator; null for a person or when unknown. Masked unless the caller holds identity:read. */
  readonly legalRepresentative?: Maybe<Scalars['String']['output']>;
  /** Agents that the firm has named in this city (授权委托), those in force and those of before, in the order of their codes; for the firm itself only. */
  readonly agents?: Maybe<ReadonlyArray<Agent>>;
  /** The subject's own cases (本人办件), the latest first, in whatever state; for the subject itself, and its agent that may read the file, only. */
  readonly cases?: Maybe<ReadonlyArray<Case>>;
  /** Objections (异议), latest first; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly objections?: Maybe<ReadonlyArray<Objection>>;
  /** Repairs (信用修复), latest first: granted ones, which are about what has ended, only for the subject itself and with history:read; those applied for and refused only for the subject itself and its agents, for officers of the units that act in them and for the lead unit of the city, so empty for everybody else. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly repairs?: Maybe<ReadonlyArray<Repair>>;
  /** What implementing units did about its records and entries (惩戒反馈), latest first, what was not executed last; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly feedback?: Maybe<ReadonlyArray<Feedback>>;
  /** Entries on red and serious-dishonesty lists that have not ended by the day, latest decision first; a red one is LISTED, never ACTIVE, as a city alone does not know whether a serious entry of another suspends it; those of a person need a stated purpose. Null with the error NOT_SUPPLIED where the city has never supplied the list asked for, or any list; where it has supplied some, they stand beside that error. */
  readonly listEntries?: Maybe<ReadonlyArray<ListEntry>>;
  /** Licences, penalties, commitments, interviews and awards, latest decision first. Ended records are shown only with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any kind asked for; where it has supplied some, they stand beside that error. */
  readonly records?: Maybe<RecordConnection>;
  /** Credit commitments (信用承诺), latest first; null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly commitments?: Maybe<ReadonlyArray<Commitment>>;
  /** Kinds of data in a file that the city has never supplied, or only in part (未完整归集): there may be more than is found. What was never supplied is a null list, beside the error NOT_SUPPLIED. Empty where all are declared complete. */
  readonly incompleteSupply?: Maybe<ReadonlyArray<Supply>>;
  /** Datasets that the city does not share with the caller (不予共享): nothing of them is in this file, whether or not anything exists; empty where nothing is withheld. The city's own callers and the subject see everything. */
  readonly notShared?: Maybe<ReadonlyArray<Dataset>>;
};


/** What the city holds on one subject (信用档案). */
export type CreditFileListEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the city holds on one subject (信用档案). */
export type CreditFileRecordsArgs = {
  kinds?: InputMaybe<ReadonlyArray<RecordKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** What a city tells of a page of a timeline. */
export type TimelinePart = {
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Place of the city's last event before the page; empty for none. */
  readonly place: Scalars['String']['output'];
  /**
   * The city's events behind the place, the latest first: those that the page may show, and one more where there is one. Null while the city cannot be asked,
   * and with the error NOT_SUPPLIED where it has never supplied anything of it; where it has supplied some, they stand beside that error.
   */
  readonly events?: Maybe<ReadonlyArray<TimelineEvent>>;
};

/** What an agent may do for the firm that named it (授权事项). */
export type AgentScope =
  /** Read the firm's file (查阅信用档案) as the firm itself does, its cases among it. */
  | 'READ_FILE'
  /** Apply for repair (申请信用修复), and take the firm's further steps in such cases; read those cases. */
  | 'REPAIR'
  /** Object (提出异议), and take the firm's further steps in such cases; read those cases. */
  | 'OBJECT';

/** An agent (受托代理人) of a firm in one city, as the firm has named it last. */
export type Agent = {
  readonly __typename?: 'Agent';
  /** Code of the firm that named it (委托人). */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Code of the agent: of an organisation, or the key of a person; a person's number stands nowhere. */
  readonly agentCode: Scalars['SubjectCode']['output'];
  /** What it may do. */
  readonly scopes: ReadonlyArray<AgentScope>;
  /** Day on which it was named, in this city's time. */
  readonly namedOn: Scalars['Date']['output'];
  /** Last day on which it may act (有效期至). */
  readonly until: Scalars['Date']['output'];
  /** Day on which the firm took the authorisation back; null while it has not. */
  readonly revokedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether it may act today. */
  readonly isInForce: Scalars['Boolean']['output'];
};

/** An agent named, or an authorisation taken back. */
export type AgentNamed = {
  readonly __typename?: 'AgentNamed';
  /** Who and when. Of what was said only a digest goes on this record. */
  readonly step: StepReceipt;
  /** The agent as the step left it. */
  readonly agent: Agent;
};

/** An agent to be named. */
export type NameAgentInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the agent: of an organisation, or the key of a person, who tells it; never an id number. */
  readonly agentCode: Scalars['SubjectCode']['input'];
  /** What it may do; at least one. */
  readonly scopes: ReadonlyArray<AgentScope>;
  /** Last day on which it may act, today or later. */
  readonly until: Scalars['Date']['input'];
};

/** An authorisation to be taken back. */
export type RevokeAgentInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the agent. */
  readonly agentCode: Scalars['SubjectCode']['input'];
};

/** A consent to one product. */
export type ConsentToProductInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the product, offered by the city today. */
  readonly productCode: Scalars['ID']['input'];
  /** Division code of the city as whose firm it applies, where that city recognises the product; the product's own city when absent. */
  readonly askedIn?: InputMaybe<Scalars['DivisionCode']['input']>;
  /** Which data the provider may ask for, 1 to 300 characters. */
  readonly scope: Scalars['String']['input'];
  /** Last day of the consent, three years on at the latest; it can be taken back at any time. */
  readonly until: Scalars['Date']['input'];
};

/** A step of a use. */
export type TakeBenefitStepInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Id of the consent. */
  readonly consentId: Scalars['ID']['input'];
  /** The step, one of its `nextSteps`. */
  readonly step: BenefitUseStep;
  /** `BenefitUse.revision` as the caller has seen it: where somebody took a step since, the answer is CASE_MOVED_ON and nothing is written. */
  readonly revision: Scalars['Int']['input'];
  /** Number of the document on which the step rests; absent where it has none. */
  readonly documentNo?: InputMaybe<Scalars['String']['input']>;
  /** Why, up to 2,000 characters; needed with REFUSE and END. The firm reads it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A step of a use, taken. */
export type BenefitUseTaken = {
  readonly __typename?: 'BenefitUseTaken';
  /** Who and when. Of what was said only a digest goes on this record; the use has it. */
  readonly step: StepReceipt;
  /** The use as the step left it. */
  readonly use: BenefitUse;
};

/** A consent to one product and what came of it (授权与享受). Read by the firm and by the provider. */
export type BenefitUse = {
  readonly __typename?: 'BenefitUse';
  /** Id of the consent, by which the provider asks. */
  readonly id: Scalars['ID']['output'];
  /** Code of the firm. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Code of the product. */
  readonly productCode: Scalars['ID']['output'];
  /** Unit that may ask, as the product named it when the firm consented. */
  readonly providerCode: Scalars['SubjectCode']['output'];
  /** Division code of the city as whose firm it applies. */
  readonly askedIn: Scalars['DivisionCode']['output'];
  /** Where it stands today; EXPIRED once its last day is over. */
  readonly state: BenefitUseState;
  /** Steps taken so far. */
  readonly revision: Scalars['Int']['output'];
  /** First day of the consent. */
  readonly consentedOn: Scalars['Date']['output'];
  /** Last day of the consent. */
  readonly consentUntil: Scalars['Date']['output'];
  /** Which data the provider may ask for. */
  readonly scope: Scalars['String']['output'];
  /** Steps that the caller can take. */
  readonly nextSteps: ReadonlyArray<BenefitUseStep>;
  /** Its steps, in the order in which they were taken. */
  readonly steps: ReadonlyArray<BenefitUseStepTaken>;
};

/** One step of a use. */
export type BenefitUseStepTaken = {
  readonly __typename?: 'BenefitUseStepTaken';
  /** The step. */
  readonly step: BenefitUseStep;
  /** The state that it led into. */
  readonly state: BenefitUseState;
  /** Its day. */
  readonly on: Scalars['Date']['output'];
  /** Document on which it rests; null where none was named. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Why; null where nothing was said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A step of a use. */
export type BenefitUseStep =
  /** Consent (授权), by the firm. */
  | 'CONSENT'
  /** Apply (申请), by the firm. */
  | 'APPLY'
  /** Grant (同意), by the provider. */
  | 'GRANT'
  /** Refuse with a reason (不同意), by the provider. */
  | 'REFUSE'
  /** Report that it was used (享受), by the provider. */
  | 'USE'
  /** End it with a reason (终止), by either. */
  | 'END'
  /** Take the consent back (撤回授权), by the firm at any time. */
  | 'WITHDRAW'
  /** The last day is over; nobody takes this step. */
  | 'TERM_ENDS';

/** What a case is about. */
export type CaseKind =
  /** Repair (信用修复): the record stops having effect. */
  | 'REPAIR'
  /** Objection (异议): the record is wrong, in whole or in a value. */
  | 'OBJECTION';

/** Where a case stands. */
export type CaseState =
  /** Submitted (已提交), not yet taken up. */
  | 'SUBMITTED'
  /** Returned for materials (退回补正). */
  | 'RETURNED'
  /** Not accepted (不予受理). */
  | 'NOT_ACCEPTED'
  /** Accepted (已受理); an objection shows its mark. */
  | 'ACCEPTED'
  /** Forwarded to the unit that decided (已转办). */
  | 'FORWARDED'
  /** Under review by the unit that decided (核查中). */
  | 'UNDER_REVIEW'
  /** The time for the decision is extended (延期办理). */
  | 'EXTENDED'
  /** Shielded by a court's ruling (法院裁定屏蔽), until the plan is performed. */
  | 'SHIELDED'
  /** Granted (准予修复): publication, sharing and measures end. */
  | 'GRANTED'
  /** Refused (不予修复). */
  | 'REFUSED'
  /** Reopened (撤销修复): the record has effect again from that day. */
  | 'REOPENED'
  /** Upheld, the record is corrected (异议成立，更正). */
  | 'CORRECTED'
  /** Upheld, the record is removed (异议成立，撤除). */
  | 'REMOVED'
  /** Rejected (异议不成立); the subject may ask for a review once. */
  | 'REJECTED'
  /** A review is asked for (申请复核); the mark shows again. */
  | 'REVIEW_ASKED'
  /** Rejected on review (复核维持). */
  | 'REJECTED_FINALLY'
  /** Withdrawn by the subject (已撤回). */
  | 'WITHDRAWN';

/** A step of a case. */
export type CaseStep =
  /** Submit (提交). */
  | 'SUBMIT'
  /** Return for materials (退回补正); takes `reason`. */
  | 'RETURN'
  /** Add materials (补充材料). */
  | 'ADD_MATERIALS'
  /** Do not accept (不予受理); takes `reason`. */
  | 'NOT_ACCEPT'
  /** Accept (受理). */
  | 'ACCEPT'
  /** Forward to the unit that decided (转办). */
  | 'FORWARD'
  /** Extend the time (延期); takes `reason`. */
  | 'EXTEND'
  /** Shield by a court's ruling (屏蔽); takes its number as `documentNo`. */
  | 'SHIELD'
  /** End the shield (解除屏蔽): the plan failed; takes `reason`. */
  | 'LIFT_SHIELD'
  /** Confirm (确认): the plan is performed. */
  | 'CONFIRM'
  /** Grant (准予修复); takes `dutiesDone`, a commitment, and `earlyBasis` before the shortest term has passed. */
  | 'GRANT'
  /** Refuse (不予修复); takes `reason`. */
  | 'REFUSE'
  /** Reopen (撤销修复); takes `cause` and `reason`. */
  | 'REOPEN'
  /** Correct the record (更正); takes `corrections` and `reason`. */
  | 'CORRECT'
  /** Remove the record (撤除); takes `reason`. */
  | 'REMOVE'
  /** Reject (异议不成立); takes `reason`. */
  | 'REJECT'
  /** Ask for a review (申请复核), once. */
  | 'ASK_REVIEW'
  /** Withdraw (撤回). */
  | 'WITHDRAW';

/** As what somebody took a step. */
export type CaseActor =
  /** The subject, or who acts for it. */
  | 'SUBJECT'
  /** The lead unit (信用牵头单位) of the city. */
  | 'LEAD'
  /** The unit that decided what the case is about, or the one that stands for it. */
  | 'DECIDING'
  /** A row of a sheet tells of the step; it was taken elsewhere. */
  | 'SHEET';

/** What of a record an objection contests. */
export type CaseField =
  /** The day of the decision (认定日期). */
  | 'DECIDED_ON'
  /** The last day of its own term (有效期至). */
  | 'VALID_UNTIL'
  /** A figure (数额). */
  | 'FIGURE'
  /** The severity (失信程度). */
  | 'SEVERITY'
  /** Something else; the statement says what. */
  | 'OTHER';

/** What a correction puts right. */
export type CorrectedField =
  /** The day of the decision. */
  | 'DECIDED_ON'
  /** The last day of its own term. */
  | 'VALID_UNTIL'
  /** A figure, named by `figure`. */
  | 'FIGURE'
  /** The severity (失信程度), to a lower one. It falls by itself with a corrected fine or day where the kinds of the penalty tell it; else the unit that decides names it. */
  | 'SEVERITY';

/** Why a granted repair is reopened. */
export type ReopenCause =
  /** Materials were false (虚假材料): no other repair is applied for until the bar is over. */
  | 'FALSE_MATERIALS'
  /** The commitment was broken (违背承诺). */
  | 'COMMITMENT_BROKEN'
  /** The decision to grant was revoked (修复决定被撤销). */
  | 'DECISION_REVOKED';

/** A case (办件): what happens to a record or entry after its decision. It is read by its subject, by the units of its city that act in it and by the lead unit; other cities learn only what it changes. */
export type Case = {
  /** Id of the case, the same as that of the repair or objection that it shows as. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: CaseKind;
  /** Where it stands. */
  readonly state: CaseState;
  /** Number of steps taken, which the next step names. */
  readonly revision: Scalars['Int']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** What kind of fact it is about. */
  readonly targetKind: TargetKind;
  /** Id of the record or entry, its `localId`. */
  readonly targetId: Scalars['ID']['output'];
  /** Day on which it was submitted, or taken up where a sheet tells of it. */
  readonly openedOn: Scalars['Date']['output'];
  /** Last day on which the next step is in time (办理期限), by the rule in force on the day from which it counts; null where nobody has a step to take in time. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  readonly isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed: the step is late, and taken all the same. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** Unit that took it up (受理单位); null before, and where a sheet does not tell. */
  readonly receivingUnit?: Maybe<OrganisationUnit>;
  /** Unit that decided what it is about (认定单位). */
  readonly decidingUnit?: Maybe<OrganisationUnit>;
  /** Its steps, the first first. */
  readonly steps: ReadonlyArray<CaseStepTaken>;
  /** Steps that the caller can take now. */
  readonly nextSteps: ReadonlyArray<CaseStep>;
};

/** An application for repair (信用修复). */
export type RepairCase = Case & {
  readonly __typename?: 'RepairCase';
  /** Id of the case, the same as that of the repair that it shows as. */
  readonly id: Scalars['ID']['output'];
  /** REPAIR. */
  readonly kind: CaseKind;
  /** Where it stands. */
  readonly state: CaseState;
  /** Number of steps taken, which the next step names. */
  readonly revision: Scalars['Int']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** What kind of fact it is about. */
  readonly targetKind: TargetKind;
  /** Id of the record or entry, its `localId`. */
  readonly targetId: Scalars['ID']['output'];
  /** Day on which it was submitted, or taken up where a sheet tells of it. */
  readonly openedOn: Scalars['Date']['output'];
  /** Last day on which the next step is in time (办理期限), by the rule in force on the day from which it counts; null where nobody has a step to take in time. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  readonly isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed: the step is late, and taken all the same. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** Unit that took it up (受理单位); null before, and where a sheet does not tell. */
  readonly receivingUnit?: Maybe<OrganisationUnit>;
  /** Unit that decided what it is about (认定单位); null where the city lists it no more. */
  readonly decidingUnit?: Maybe<OrganisationUnit>;
  /** Its steps, the first first. */
  readonly steps: ReadonlyArray<CaseStepTaken>;
  /** Steps that the caller can take now. */
  readonly nextSteps: ReadonlyArray<CaseStep>;
  /** What the subject says; null where a sheet tells of the case. */
  readonly statement?: Maybe<Scalars['String']['output']>;
  /** Documents handed in (材料), by title and number. */
  readonly materials: ReadonlyArray<CaseDocument>;
  /** Day on which the commitment was made public (信用承诺); null while none was. */
  readonly commitmentOn?: Maybe<Scalars['Date']['output']>;
  /** What the subject can show to others of it (信用修复证明); null unless the repair is granted and what it is about has ended by it, so no more once it is reopened. */
  readonly proof?: Maybe<RepairProof>;
};

/** That a record or entry is repaired (已修复), for its subject to hand on: asked for with the header x-credit-receipt: 1, the answer is signed. */
export type RepairProof = {
  readonly __typename?: 'RepairProof';
  /** Number by which anybody may ask the city whether it still holds: `repairHolds`. */
  readonly number: Scalars['ID']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** What kind of record was repaired; null for an entry of a list. */
  readonly recordKind?: Maybe<RecordKind>;
  /** Of which list an entry was repaired; null for a record. */
  readonly list?: Maybe<CreditList>;
  /** Number of the document that was repaired (文书号); null where it has none. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Day of that document. */
  readonly decidedOn: Scalars['Date']['output'];
  /** First day on which it is repaired (修复日期). */
  readonly repairedOn: Scalars['Date']['output'];
  /** Unit that repaired (修复单位); null where the city lists it no more. */
  readonly unit?: Maybe<OrganisationUnit>;
};

/** An objection (异议). */
export type ObjectionCase = Case & {
  readonly __typename?: 'ObjectionCase';
  /** Id of the case, the same as that of the objection that it shows as. */
  readonly id: Scalars['ID']['output'];
  /** OBJECTION. */
  readonly kind: CaseKind;
  /** Where it stands. */
  readonly state: CaseState;
  /** Number of steps taken, which the next step names. */
  readonly revision: Scalars['Int']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** What kind of fact it is about. */
  readonly targetKind: TargetKind;
  /** Id of the record or entry, its `localId`. */
  readonly targetId: Scalars['ID']['output'];
  /** Day on which it was submitted, or taken up where a sheet tells of it. */
  readonly openedOn: Scalars['Date']['output'];
  /** Last day on which the next step is in time (办理期限), by the rule in force on the day from which it counts; null where nobody has a step to take in time. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  readonly isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed: the step is late, and taken all the same. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** Unit that took it up (受理单位); null before, and where a sheet does not tell. */
  readonly receivingUnit?: Maybe<OrganisationUnit>;
  /** Unit that decided what it is about (认定单位); null where the city lists it no more. */
  readonly decidingUnit?: Maybe<OrganisationUnit>;
  /** Its steps, the first first. */
  readonly steps: ReadonlyArray<CaseStepTaken>;
  /** Steps that the caller can take now. */
  readonly nextSteps: ReadonlyArray<CaseStep>;
  /** What the subject says; null where a sheet tells of the case. */
  readonly statement?: Maybe<Scalars['String']['output']>;
  /** Documents handed in (材料), by title and number. */
  readonly materials: ReadonlyArray<CaseDocument>;
  /** What is contested; null for the whole record. */
  readonly field?: Maybe<CaseField>;
  /** What was put right; empty unless it is CORRECTED. */
  readonly corrections: ReadonlyArray<Correction>;
};

/** A step of a case, taken. */
export type CaseStepTaken = {
  readonly __typename?: 'CaseStepTaken';
  /** The step. */
  readonly step: CaseStep;
  /** Where it led. */
  readonly state: CaseState;
  /** Day of the step, or of its document. */
  readonly on: Scalars['Date']['output'];
  /** When the hub took it down. */
  readonly at: Scalars['DateTime']['output'];
  /** As what it was taken. */
  readonly actor: CaseActor;
  /** Code of the agent (受托代理人) that took it for the subject; null where the subject took it itself, and for every other step. */
  readonly agentCode?: Maybe<Scalars['SubjectCode']['output']>;
  /** Unit that took it; null for a step of the subject, and where a sheet does not tell. */
  readonly unit?: Maybe<OrganisationUnit>;
  /** Number of the document on which it rests (文书号); null for a step of the subject, and where a sheet does not tell. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Why; null where the step takes no reason. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Why a repair was reopened; null for every other step. */
  readonly cause?: Maybe<ReopenCause>;
  /** Whether it was late (逾期): behind the day on which it was due. */
  readonly isLate: Scalars['Boolean']['output'];
};

/** A document of a case (材料). */
export type CaseDocument = {
  readonly __typename?: 'CaseDocument';
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Number; null where it has none. */
  readonly number?: Maybe<Scalars['String']['output']>;
};

/** A value put right (更正). */
export type Correction = {
  readonly __typename?: 'Correction';
  /** What was put right. */
  readonly field: CorrectedField;
  /** Name of the figure; null for what is no figure. */
  readonly figure?: Maybe<Scalars['String']['output']>;
  /** The value that holds. */
  readonly value: Scalars['String']['output'];
};

/** A page of cases (Relay connection). */
export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  /** Cases of this page with their cursors. */
  readonly edges: ReadonlyArray<CaseEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One case of a page. */
export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  /** Cursor of this case, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The case. */
  readonly node: Case;
};

/** A step in a case, taken. */
export type CaseTaken = {
  readonly __typename?: 'CaseTaken';
  /** Who and when. Of what was said only a digest goes on this record; the case has it. */
  readonly step: StepReceipt;
  /** The case as the step left it. */
  readonly case: Case;
};

/** An application for repair. */
export type SubmitRepairInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Id of the record or entry, its `id` or `localId`. */
  readonly factId: Scalars['ID']['input'];
  /** What was done to correct the conduct, 1 to 2,000 characters. */
  readonly statement: Scalars['String']['input'];
  /** Proof, up to 20 documents. */
  readonly materials?: InputMaybe<ReadonlyArray<CaseDocumentInput>>;
  /** Whether a commitment (信用承诺) is made public with it; without one no repair is granted. */
  readonly commitment?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An objection. */
export type SubmitObjectionInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Id of the record or entry, its `id` or `localId`. */
  readonly factId: Scalars['ID']['input'];
  /** What is wrong, 1 to 2,000 characters. */
  readonly statement: Scalars['String']['input'];
  /** What is contested; the whole record when absent. */
  readonly field?: InputMaybe<CaseField>;
  /** Proof, up to 20 documents. */
  readonly materials?: InputMaybe<ReadonlyArray<CaseDocumentInput>>;
};

/** A document of a case. */
export type CaseDocumentInput = {
  /** Title, up to 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Number, up to 100 characters; absent where it has none. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
};

/** A value to be put right. */
export type CorrectionInput = {
  /** What is put right. */
  readonly field: CorrectedField;
  /** With FIGURE: its name, as `values` of the record has it. */
  readonly figure?: InputMaybe<Scalars['String']['input']>;
  /** The value that holds: a day, a number in the figure's unit, or MINOR or GENERAL. */
  readonly value: Scalars['String']['input'];
};

/** A step of a case. */
export type TakeCaseStepInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Id of the case. */
  readonly caseId: Scalars['ID']['input'];
  /** The step, one of the case's `nextSteps`. */
  readonly step: CaseStep;
  /** `Case.revision` as the caller has seen it: where somebody took a step since, the answer is CASE_MOVED_ON and nothing is written. */
  readonly revision: Scalars['Int']['input'];
  /** Day of the document, today when absent; not before the last step. A subject's step is of today. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Number of the document on which the step rests (文书号); an office names one with every step. */
  readonly documentNo?: InputMaybe<Scalars['String']['input']>;
  /** Code of the subject that the document names (文书当事人); an office names it with every step. */
  readonly documentSubject?: InputMaybe<Scalars['SubjectCode']['input']>;
  /** Why, up to 2,000 characters; the subject reads it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** With REOPEN. */
  readonly cause?: InputMaybe<ReopenCause>;
  /** With GRANT: whether the conduct is corrected and the duties are done (纠正失信行为并履行相关义务). */
  readonly dutiesDone?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a commitment (信用承诺) is made public with the step, or was. */
  readonly commitment?: InputMaybe<Scalars['Boolean']['input']>;
  /** With GRANT before the shortest term has passed: number of the court document, or title or number of the sector's rule that allows it. */
  readonly earlyBasis?: InputMaybe<Scalars['String']['input']>;
  /** What the subject says now, in place of what it said. */
  readonly statement?: InputMaybe<Scalars['String']['input']>;
  /** Further proof, up to 20 documents. */
  readonly materials?: InputMaybe<ReadonlyArray<CaseDocumentInput>>;
  /** With CORRECT: 1 to 10 values. */
  readonly corrections?: InputMaybe<ReadonlyArray<CorrectionInput>>;
};

/** Where an objection stands. */
export type ObjectionStatus =
  /** Accepted (受理), not yet decided; the mark is shown. */
  | 'ACCEPTED'
  /** Upheld: the entry was wrong. */
  | 'UPHELD'
  /** Rejected. */
  | 'REJECTED';

/** An objection (异议) against a record or entry. */
export type Objection = {
  readonly __typename?: 'Objection';
  /** Id of the case. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly targetKind: TargetKind;
  /** Id of the record or entry. */
  readonly targetId: Scalars['ID']['output'];
  /** Its status. */
  readonly status: ObjectionStatus;
  /** Day of acceptance. */
  readonly acceptedOn: Scalars['Date']['output'];
  /** Day of the decision; null while pending. */
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day for the decision (办结期限), by the rule in force on the day of acceptance; null where none was. */
  readonly decisionDue?: Maybe<DueDay>;
};

/** The last day on which a step of a case is in time (办理期限). */
export type DueDay = {
  readonly __typename?: 'DueDay';
  /** That day; the day from which the limit counts is not counted itself. */
  readonly on: Scalars['Date']['output'];
  /** Whether the day is provisional (暂定): the limit counts working days, and a year between has no calendar of them yet, so that at most its statutory days off were left out. The day may still move. */
  readonly provisional: Scalars['Boolean']['output'];
};

/** Where a repair stands. */
export type RepairStatus =
  /** Applied for. */
  | 'APPLIED'
  /** Granted: publicity, sharing and measures end. */
  | 'GRANTED'
  /** Refused. */
  | 'REFUSED';

/** A repair case (信用修复). */
export type Repair = {
  readonly __typename?: 'Repair';
  /** Id of the case. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly targetKind: TargetKind;
  /** Id of the record or entry. */
  readonly targetId: Scalars['ID']['output'];
  /** Its status. */
  readonly status: RepairStatus;
  /** Day of application. */
  readonly appliedOn: Scalars['Date']['output'];
  /** Day of the decision; null while pending. */
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day for the decision (决定期限), by the rule in force on the day of application; null where none was. */
  readonly decisionDue?: Maybe<DueDay>;
  /** Last day on which the applicant is told the outcome (答复期限), by the rule in force on the day of application; null where none was. */
  readonly answerDue?: Maybe<DueDay>;
};

/** What an implementing unit reports about a record or entry (惩戒反馈). */
export type Feedback = {
  readonly __typename?: 'Feedback';
  /** Id of the report. */
  readonly id: Scalars['ID']['output'];
  /** Id of the record or entry. */
  readonly targetId: Scalars['ID']['output'];
  /** Code of the punishment path. */
  readonly pathCode: Scalars['ID']['output'];
  /** What became of the measure. */
  readonly outcome: FeedbackOutcome;
  /** Day on which it was carried out; null where it was not. */
  readonly executedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of the measure by its own term (执行截止日期); null where it has none, and where it was not carried out. */
  readonly executedUntil?: Maybe<Scalars['Date']['output']>;
  /** Day on which what was carried out was lifted (解除日期); null while it was not. */
  readonly liftedOn?: Maybe<Scalars['Date']['output']>;
};

/** Counts and sums of what copies of a city hold (校验摘要). */
export type ChangeDigests = {
  readonly __typename?: 'ChangeDigests';
  /** Epoch of the city's data. */
  readonly epoch: Scalars['ID']['output'];
  /** Position of the city's clock of which they are. */
  readonly position: Scalars['Int']['output'];
  /** Day in China on which they were counted: whatever had ended by the calendar the day before is not in them. */
  readonly day: Scalars['Date']['output'];
  /** One for each kind. */
  readonly digests: ReadonlyArray<ChangeDigest>;
};

/** Count and sum of one kind of object. */
export type ChangeDigest = {
  readonly __typename?: 'ChangeDigest';
  /** Kind of object. */
  readonly kind: ChangeKind;
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
  /** Sum of their hashes modulo 2⁶⁴, 16 hexadecimal digits. The hash of an object is the first eight bytes, the highest first, of the SHA-256 of `[kind, localId, object]` in canonical JSON (RFC 8785), with all members that the schema gives the object, nulls too. */
  readonly sum: Scalars['String']['output'];
};

/** What a city tells of a page of changes across the cities. */
export type CityChangePart = ChangePart & {
  readonly __typename?: 'CityChangePart';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Kinds asked for and the city's own cursor, as the hub writes them for itself; without a cursor the beginning. */
  readonly place: Scalars['String']['output'];
  /** The city's own page behind the place. Null while the city cannot be asked. */
  readonly page?: Maybe<ChangePage>;
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type CityDeadlines = Deadlines & {
  readonly __typename?: 'CityDeadlines';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** First day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the period. */
  readonly to: Scalars['Date']['output'];
  /**
   * One for each kind of case, limit and unit that has any, in the order of limit and unit. Null with the error NOT_SUPPLIED where the city
   * has never supplied repairs and objections and none was opened by a step; null with SUBGRAPH_UNAVAILABLE while it cannot be asked.
   * To readers of other cities numbers are rounded, what the city does not share (不予共享) is not counted, which the error NOT_SHARED says beside, and a row of noughts is absent.
   */
  readonly limits?: Maybe<ReadonlyArray<LimitKept>>;
};

/** A limit for the next step of a case that is at work (办理期限). */
export type CaseLimit =
  /** A repair is accepted, returned or not accepted (修复受理). */
  | 'REPAIR_ACCEPTED'
  /** A repair is decided (修复决定). */
  | 'REPAIR_DECIDED'
  /** A repair is decided whose time was extended (修复延期决定). */
  | 'REPAIR_EXTENDED'
  /** An objection is accepted or not accepted (异议受理). */
  | 'OBJECTION_ACCEPTED'
  /** An objection is decided (异议办结). */
  | 'OBJECTION_DECIDED'
  /** An objection is decided on review (异议复核). */
  | 'OBJECTION_REVIEWED';

/** How one unit keeps one limit. Numbers are exact for readers of the city itself and to the nearest 5 for all others (0 stands for 0 to 2, 5 for 3 to 7), those of a period as the sums of its rounded months. */
export type LimitKept = {
  readonly __typename?: 'LimitKept';
  /** Kind of the cases. */
  readonly kind: CaseKind;
  /** The limit. */
  readonly limit: CaseLimit;
  /** Unit that decided what the cases are about (认定单位); null where the city lists it no more. */
  readonly unit?: Maybe<OrganisationUnit>;
  /** Open cases whose next step is due and not late (待办). */
  readonly due: Scalars['Int']['output'];
  /** Open cases whose next step is late (逾期). */
  readonly overdue: Scalars['Int']['output'];
  /** Steps taken in the period that met the limit, in time or late (已办): an extension meets none, nor does what the subject does. */
  readonly done: Scalars['Int']['output'];
  /** Median (中位数) of the working days (工作日) that they took, the day from which the limit counts not counted; null where `done` is 0. */
  readonly medianWorkingDays?: Maybe<Scalars['Float']['output']>;
  /** Share of them that were in time (按期率), 0 to 1, of the numbers as they are shown; null where `done` is 0. */
  readonly inTimeShare?: Maybe<Scalars['Float']['output']>;
  /** Whether a day by which it was counted may still move (暂定), because a year between has no calendar of working days yet. */
  readonly isProvisional: Scalars['Boolean']['output'];
};

/** State of a hand-in. */
export type IntakeState =
  /** Under way, or interrupted: sent again with the same key, it goes on. */
  | 'RUNNING'
  /** Every row has been dealt with. */
  | 'DONE'
  /** Interrupted, and the same file was then handed in as a new run, which says what became of its rows. */
  | 'SUPERSEDED';

/** A page of hand-ins (Relay connection). */
export type IntakeRunConnection = {
  readonly __typename?: 'IntakeRunConnection';
  /** Runs of this page with their cursors. */
  readonly edges: ReadonlyArray<IntakeRunEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One hand-in of a page. */
export type IntakeRunEdge = {
  readonly __typename?: 'IntakeRunEdge';
  /** Cursor of this run, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The run. */
  readonly node: IntakeRun;
};

/** One sheet of one file, handed in once (归集批次). */
export type IntakeRun = {
  readonly __typename?: 'IntakeRun';
  /** Id of the run; the provenance of every row taken from it leads here. */
  readonly id: Scalars['ID']['output'];
  /** What kind of sheet it is: penalties. */
  readonly sheet: Scalars['String']['output'];
  /** Which layout its header has: 2018, 2015 or the hub's own. */
  readonly layout: Scalars['String']['output'];
  /** Name of the file as it was handed in. */
  readonly fileName: Scalars['String']['output'];
  /** Name of the worksheet; null for a file that is one sheet. */
  readonly worksheet?: Maybe<Scalars['String']['output']>;
  /** Who handed it in. */
  readonly handedInBy: Scalars['String']['output'];
  /** Its status. */
  readonly state: IntakeState;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When its last row was dealt with; null while it is under way. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Edition of the rules that its rows were checked by. */
  readonly ruleVersion: Scalars['String']['output'];
  /** Headers of columns that were not read. */
  readonly extraColumns: ReadonlyArray<Scalars['String']['output']>;
  /** Rows dealt with, blank ones left out. */
  readonly rows: Scalars['Int']['output'];
  /** Rows about something new to the city. */
  readonly added: Scalars['Int']['output'];
  /** Rows that changed what the city had. */
  readonly changed: Scalars['Int']['output'];
  /** Rows that said what the city already had, and rows that waited until a later hand-in replaced them. */
  readonly unchanged: Scalars['Int']['output'];
  /** Rows that wait for a subject or record that has not come yet, or for a steward's decision. */
  readonly waiting: Scalars['Int']['output'];
  /** Rows in quarantine. */
  readonly refused: Scalars['Int']['output'];
  /** Why rows were refused, by code, the most frequent first. */
  readonly refusals: ReadonlyArray<IntakeReason>;
  /** Why rows were put before a steward, by code, the most frequent first; rows settled since still count. */
  readonly questions: ReadonlyArray<IntakeReason>;
  /** Notices about rows that were taken, the most frequent first. */
  readonly notices: ReadonlyArray<IntakeReason>;
  /** How many rows have a value in each column, in the order of the sheet. */
  readonly columns: ReadonlyArray<ColumnCompleteness>;
  /** Rows in quarantine, in the order of the file, with the reasons and without their other cells. */
  readonly refusedRows: RefusedRowConnection;
  /** Rows that still wait, in the order of the file, with what they wait for and without their other cells. */
  readonly waitingRows: WaitingRowConnection;
};


/** One sheet of one file, handed in once (归集批次). */
export type IntakeRunRefusedRowsArgs = {
  code?: InputMaybe<Scalars['ID']['input']>;
  column?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** One sheet of one file, handed in once (归集批次). */
export type IntakeRunWaitingRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** How often a reason occurred. */
export type IntakeReason = {
  readonly __typename?: 'IntakeReason';
  /** Stable code of the rule. */
  readonly code: Scalars['ID']['output'];
  /** What the code means, in one sentence. */
  readonly meaning: Scalars['String']['output'];
  /** Rows with this reason. */
  readonly rows: Scalars['Int']['output'];
  /** Those rows as a share of all rows, 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** How complete a column is. */
export type ColumnCompleteness = {
  readonly __typename?: 'ColumnCompleteness';
  /** Field code of the column: CF_NR_FK. */
  readonly column: Scalars['String']['output'];
  /** Its Chinese name. */
  readonly name: Scalars['String']['output'];
  /** Rows with a value. */
  readonly rows: Scalars['Int']['output'];
  /** Those rows as a share of all rows, 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** A page of refused rows (Relay connection). */
export type RefusedRowConnection = {
  readonly __typename?: 'RefusedRowConnection';
  /** Rows of this page with their cursors. */
  readonly edges: ReadonlyArray<RefusedRowEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One refused row of a page. */
export type RefusedRowEdge = {
  readonly __typename?: 'RefusedRowEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: RefusedRow;
};

/** A row in quarantine, until it is mended and handed in again. */
export type RefusedRow = {
  readonly __typename?: 'RefusedRow';
  /** Row number as a reader of the sheet counts it: the header is row 1. */
  readonly row: Scalars['Int']['output'];
  /** What is wrong with it. */
  readonly faults: ReadonlyArray<RowFault>;
};

/** A page of waiting rows (Relay connection). */
export type WaitingRowConnection = {
  readonly __typename?: 'WaitingRowConnection';
  /** Rows of this page with their cursors. */
  readonly edges: ReadonlyArray<WaitingRowEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One waiting row of a page. */
export type WaitingRowEdge = {
  readonly __typename?: 'WaitingRowEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: WaitingRow;
};

/** What a row waits for. */
export type AwaitedKind =
  /** A subject that the register of the city does not have. */
  | 'SUBJECT'
  /** A licence, penalty or list entry that the city does not have. */
  | 'RECORD_OR_ENTRY'
  /** What all cities say of the subject of a red entry (各市核查): `checkRedRows` asks them. */
  | 'CHECK'
  /** The decision of a steward of the city. */
  | 'STEWARD';

/** A row that waits; it is taken once what it is about has come, or a steward has decided. */
export type WaitingRow = {
  readonly __typename?: 'WaitingRow';
  /** Row number as a reader of the sheet counts it: the header is row 1. */
  readonly row: Scalars['Int']['output'];
  /** What it waits for. */
  readonly awaits: AwaitedKind;
  /** Code of the subject, id of the record or entry, or code of the reason for a steward to decide; null for a person. */
  readonly code?: Maybe<Scalars['ID']['output']>;
  /** What to do about it. */
  readonly wayOut: Scalars['String']['output'];
};

/** What is wrong with a row. */
export type RowFault = {
  readonly __typename?: 'RowFault';
  /** Stable code of the rule. */
  readonly code: Scalars['ID']['output'];
  /** What the code means, in one sentence. */
  readonly meaning: Scalars['String']['output'];
  /** Field code of the column; empty for the row as a whole. */
  readonly column: Scalars['String']['output'];
  /** What the header of the file calls the column; null for the row as a whole. */
  readonly header?: Maybe<Scalars['String']['output']>;
  /** The value as it was written, shortened; names and numbers of persons are blanked out. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** What to do about it. */
  readonly wayOut: Scalars['String']['output'];
};

/** How complete and how timely a city's data are, by the plan's targets (归集质量). */
export type IntakeCoverage = {
  readonly __typename?: 'IntakeCoverage';
  /** Subjects whose unified social credit code adds up, or was approved by a steward, by kind. */
  readonly codes: ReadonlyArray<CodeCoverage>;
  /** Rows of registers handed in since the day that were refused for a missing or wrong unified social credit code. None of them is in `codes`. A file handed in twice counts once; a row that has since come mended in another file still counts. */
  readonly codesRefused: Scalars['Int']['output'];
  /** The same for identity numbers; a person refused as a minor does not count. */
  readonly numbersRefused: Scalars['Int']['output'];
  /** What was handed in since the day, by sheet. A file handed in twice counts once, as it came last. */
  readonly sheets: ReadonlyArray<SheetCoverage>;
};

/** How many subjects of a kind the city covers (覆盖率), and how many have a valid code. */
export type CodeCoverage = {
  readonly __typename?: 'CodeCoverage';
  /** Kind of subject. */
  readonly kind: SubjectKind;
  /** Subjects that the city knows, as a count; of persons to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  readonly subjects: Scalars['String']['output'];
  /** Share of `subjects` with a valid code, 0 to 1; for persons, of the rounded numbers. Null while there are none. A row without a valid code is refused: `codesRefused` and `numbersRefused` count those. */
  readonly validShare?: Maybe<Scalars['Float']['output']>;
  /** Those with a record or list entry, or a full row of a register; persons are rounded as in `subjects`. */
  readonly covered: Scalars['String']['output'];
  /** How many are to be covered: active ones by the city's own count; for persons, those on the rosters of all groups handed in (在册数量). Null until a figure is handed in on the sheet plan-figures. */
  readonly counted?: Maybe<Scalars['Int']['output']>;
  /** What was counted, by whom and when, one line for each figure; empty until one is handed in. */
  readonly countedBy: ReadonlyArray<Scalars['String']['output']>;
  /** Share of `counted` that is covered, 0 to 1, as the plan counts it; above 1 where the register holds more than were counted. Null until `counted` is handed in. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Share that the plan asks for: legal persons (法人) 100 %, key persons (重点人群) 80 %; null where the plan names none. */
  readonly target?: Maybe<Scalars['Float']['output']>;
};

/** What became of one kind of sheet. */
export type SheetCoverage = {
  readonly __typename?: 'SheetCoverage';
  /** What kind of sheet it is: penalties. */
  readonly sheet: Scalars['String']['output'];
  /** Files and worksheets, each counted once, however often it was handed in. */
  readonly runs: Scalars['Int']['output'];
  /** Rows that stood in them. */
  readonly rows: Scalars['Int']['output'];
  /** Rows refused, as a share of all, 0 to 1; null while there are none. */
  readonly refusedShare?: Maybe<Scalars['Float']['output']>;
  /** Why rows were refused, the most frequent first. */
  readonly refusals: ReadonlyArray<IntakeReason>;
  /** Of the decisions taken since the day, the share that came in within seven working days. Those due before the city first handed in such a sheet came with its stock and do not count. Null for sheets without that term, and while there are none. */
  readonly timelyShare?: Maybe<Scalars['Float']['output']>;
  /** Whether a due date behind that share is provisional (暂定), since its year has no calendar of working days yet. Null without a share. */
  readonly timelyProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** How complete the rows behind the versions in force are, column by column in the order of the sheet. A row that was refused, replaced or corrected since does not count. */
  readonly columns: ReadonlyArray<ColumnCompleteness>;
};

/** Where a served value comes from (来源). */
export type Provenance = {
  readonly __typename?: 'Provenance';
  /** Unit that supplied the row; null where none is recorded. */
  readonly unit?: Maybe<OrganisationUnit>;
  /** Name of the file. */
  readonly file: Scalars['String']['output'];
  /** Row of the file, the header is row 1; null for what did not come as a sheet. */
  readonly row?: Maybe<Scalars['Int']['output']>;
  /** When the value came into the hub. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** Edition of the rules that checked it; null for what did not come as a sheet. */
  readonly ruleVersion?: Maybe<Scalars['String']['output']>;
  /** Hand-in that it came with; null for what did not come as a sheet. */
  readonly runId?: Maybe<Scalars['ID']['output']>;
};

/** Questions to the city alone. */
export type Query = {
  readonly __typename?: 'Query';
  /** The city; null with the error SUBGRAPH_UNAVAILABLE while it cannot be asked. */
  readonly city?: Maybe<City>;
};

/** Steps taken in the city. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Steps in the city; at most one in an operation. */
  readonly city?: Maybe<CityMutation>;
};

/** Steps that the city offers. */
export type CityMutation = {
  readonly __typename?: 'CityMutation';
  /**
   * Names an agent (授权委托代理人) that may act for the firm in this city, from now on to a last day; named again, what was said last holds. It holds in no other city.
   * For the firm itself; a natural person applies in person or at the window.
   */
  readonly nameAgent?: Maybe<AgentNamed>;
  /** Takes an authorisation back (撤销授权): from now on the agent can take no step and read nothing for the firm. For the firm itself. */
  readonly revokeAgent?: Maybe<AgentNamed>;
  /** Consents that the provider of one product of the city asks whether the caller is eligible (授权). For the firm itself, whichever city's it is; natural persons give none, since nobody else asks about them. */
  readonly consentToProduct?: Maybe<BenefitUseTaken>;
  /** Takes the next step of a use (享受办理): the firm applies, ends it or takes its consent back at any time; an officer of the provider grants, refuses with a reason, reports the use and ends it. Without a running consent nothing is done: CONSENT_EXPIRED, CONSENT_WITHDRAWN. */
  readonly takeBenefitStep?: Maybe<BenefitUseTaken>;
  /** Applies for the repair (信用修复申请) of a record or entry. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  readonly submitRepair?: Maybe<CaseTaken>;
  /** Objects (异议申请) to a record or entry, or to one value of it. For the subject itself, or its agent; for an officer of the unit that decided, or the lead unit, where it is taken in on paper. */
  readonly submitObjection?: Maybe<CaseTaken>;
  /**
   * Takes the next step of a case (办理). Which steps follow from where it stands, and for whom, says `Case.nextSteps`; what does not follow is answered CASE_STEP_NOT_ALLOWED.
   * For the subject of the case or its agent, officers of the unit that decided and the lead unit of the city itself.
   */
  readonly takeCaseStep?: Maybe<CaseTaken>;
  /**
   * Publishes a version of an incentive product of the city (发布惠民便企产品); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again. Who asks for a score, a penalty or a list that is no red list is refused.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly publishProduct?: Maybe<ProductPublished>;
  /**
   * Proposes to recognise another city's product (提出产品互认), by the same steps as a standard: where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly proposeProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Signs a recognition of a product that is proposed or suspended (签署产品互认), or one in force again after the product has changed. Only this city signs: a product stands alone.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly signProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Refuses to recognise another city's product (不予产品互认), where nothing was stated, or the last statement was proposed or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly refuseProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Suspends the recognition of a product until it is signed again (中止产品互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly suspendProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Withdraws the recognition of a product that is proposed, in force or suspended (撤回产品互认). With a day to come it ends then.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly withdrawProductRecognition?: Maybe<ProductRecognitionTaken>;
  /**
   * Proposes to recognise another city's standard (提出互认), where nothing was stated, or the last statement was refused or withdrawn.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly proposeRecognition?: Maybe<RecognitionTaken>;
  /**
   * Signs a recognition that is proposed or suspended (签署互认), or one in force again after a standard has changed. Where the two cities recognise each other, both recognitions wait until both cities have signed.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly signRecognition?: Maybe<RecognitionTaken>;
  /**
   * Refuses to recognise another city's standard (不予互认), where nothing was stated, or the last statement was proposed or withdrawn; a recognition in force or suspended is withdrawn instead.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly refuseRecognition?: Maybe<RecognitionTaken>;
  /**
   * Suspends a recognition in force until it is signed again (中止互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly suspendRecognition?: Maybe<RecognitionTaken>;
  /**
   * Withdraws a recognition that is proposed, in force or suspended (撤回互认).
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly withdrawRecognition?: Maybe<RecognitionTaken>;
  /** Proposes a subject for a red list of the city (拟列入红名单). For an officer of the city; the officer's unit decides on the list. */
  readonly proposeRedEntry?: Maybe<RedEntryTaken>;
  /**
   * Takes the next step of a red entry (红名单办理): check it in all cities, announce it, list it, refuse or revoke it. Which steps follow says `RedEntry.nextSteps`.
   * Before CHECK and LIST the hub asks all cities: while one cannot be asked or has never supplied its serious lists, nothing is written. For officers of the unit that proposed it.
   */
  readonly takeRedEntryStep?: Maybe<RedEntryTaken>;
  /**
   * Asks all cities of subjects whose rows of the sheet `red-list` wait for that (红名单报送核查), and takes the rows of those that no city has on a serious list; a row about one that is listed goes to quarantine (RED_SUBJECT_LISTED). While a city cannot be asked, has never supplied its serious lists or an entry is disputed, the rows wait on.
   * For officers and operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly checkRedRows?: Maybe<RedRowsChecked>;
  /**
   * Publishes a version of the city's standard for a breach (发布失信行为认定标准); the version before ends on the day before, and those planned for its first day or later are set aside. Recognitions of another version, or of other content with the same first day, must be signed again.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly publishStandard?: Maybe<StandardPublished>;
  /**
   * Publishes a version of a punishment path (发布惩戒措施路径); the version before ends on the day before, and those planned for its first day or later are set aside.
   * For operators of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly publishPath?: Maybe<PathPublished>;
  /**
   * Settles a row that waits for a steward (人工审定): takes it as it is, takes it for another subject, corrects a column, or refuses it. The row goes through all rules again, as on the day it was handed in; what they refuse, no steward can take (ROW_STILL_REFUSED).
   * For stewards of the city itself; another caller is answered FOREIGN_CITY.
   */
  readonly settleRow?: Maybe<RowSettled>;
  /**
   * Key of a person (自然人) whom this city knows, for later questions. Number and name must both match; otherwise the error is
   * PERSON_NOT_MATCHED, which does not say which of them failed. Pass both as variables: literals are refused.
   */
  readonly personKey?: Maybe<Scalars['SubjectCode']['output']>;
  /**
   * Reports what became of a measure (惩戒反馈): one report a path and fact; reported again it takes the place of the one before.
   * For officers of the unit that carries the path out, or the one that stands for it; advice is reported by nobody.
   */
  readonly reportTask?: Maybe<TaskReported>;
  /** Says that a measure was lifted (解除措施). For officers of the unit that carried it out, or the one that stands for it. A unit may lift before the hub says TO_LIFT; while the conditions still hold, the task is open again. */
  readonly liftTask?: Maybe<TaskReported>;
};


/** Steps that the city offers. */
export type CityMutationNameAgentArgs = {
  input: NameAgentInput;
};


/** Steps that the city offers. */
export type CityMutationRevokeAgentArgs = {
  input: RevokeAgentInput;
};


/** Steps that the city offers. */
export type CityMutationConsentToProductArgs = {
  input: ConsentToProductInput;
};


/** Steps that the city offers. */
export type CityMutationTakeBenefitStepArgs = {
  input: TakeBenefitStepInput;
};


/** Steps that the city offers. */
export type CityMutationSubmitRepairArgs = {
  input: SubmitRepairInput;
};


/** Steps that the city offers. */
export type CityMutationSubmitObjectionArgs = {
  input: SubmitObjectionInput;
};


/** Steps that the city offers. */
export type CityMutationTakeCaseStepArgs = {
  input: TakeCaseStepInput;
};


/** Steps that the city offers. */
export type CityMutationPublishProductArgs = {
  input: PublishProductInput;
};


/** Steps that the city offers. */
export type CityMutationProposeProductRecognitionArgs = {
  input: ProposeProductRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationSignProductRecognitionArgs = {
  input: SignProductRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationRefuseProductRecognitionArgs = {
  input: RefuseProductRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationSuspendProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationWithdrawProductRecognitionArgs = {
  input: StopProductRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationProposeRecognitionArgs = {
  input: ProposeRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationSignRecognitionArgs = {
  input: SignRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationRefuseRecognitionArgs = {
  input: RefuseRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationSuspendRecognitionArgs = {
  input: StopRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationWithdrawRecognitionArgs = {
  input: StopRecognitionInput;
};


/** Steps that the city offers. */
export type CityMutationProposeRedEntryArgs = {
  input: ProposeRedEntryInput;
};


/** Steps that the city offers. */
export type CityMutationTakeRedEntryStepArgs = {
  input: TakeRedEntryStepInput;
};


/** Steps that the city offers. */
export type CityMutationCheckRedRowsArgs = {
  input: CheckRedRowsInput;
};


/** Steps that the city offers. */
export type CityMutationPublishStandardArgs = {
  input: PublishStandardInput;
};


/** Steps that the city offers. */
export type CityMutationPublishPathArgs = {
  input: PublishPathInput;
};


/** Steps that the city offers. */
export type CityMutationSettleRowArgs = {
  input: SettleRowInput;
};


/** Steps that the city offers. */
export type CityMutationPersonKeyArgs = {
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
};


/** Steps that the city offers. */
export type CityMutationReportTaskArgs = {
  input: ReportTaskInput;
};


/** Steps that the city offers. */
export type CityMutationLiftTaskArgs = {
  input: LiftTaskInput;
};

/** A member of the hub: a city that shares its public credit information. */
export type City = Jurisdiction & {
  readonly __typename?: 'City';
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  readonly id: Scalars['ID']['output'];
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
  /** Chinese name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** English name. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** Organisation units (单位) that supply data or carry out measures, in code order. */
  readonly units?: Maybe<ReadonlyArray<OrganisationUnit>>;
  /** Authorisations (受托事项) that firms have given the caller as their agent in this city, those in force and those of before, in the order of the firms' codes; for agents only, whichever firm their token is for. */
  readonly mandates?: Maybe<ReadonlyArray<Agent>>;
  /** Consents to products of the city and what came of them (授权与享受情况), at most 200, the latest first: a firm's own with its token, those given to the caller's unit for an officer of the city. */
  readonly benefitUses?: Maybe<ReadonlyArray<BenefitUse>>;
  /** Cases of the city (办件), the oldest first: all of them for its lead unit; for an officer those that the officer's unit decides or has taken up. Another city's caller is answered FOREIGN_CITY. */
  readonly cases?: Maybe<CaseConnection>;
  /** Whether the statement of a repair (信用修复证明) of this number holds today. False for one that holds no more and for a number that was never given: which of the two it is, and why, is not told. Null only while the city cannot be asked. */
  readonly repairHolds?: Maybe<Scalars['Boolean']['output']>;
  /** One case; null with the error CASE_UNKNOWN where the city has none of this id that the caller may know of. For its subject and its agent, officers of its unit and the lead unit of the city itself. */
  readonly case?: Maybe<Case>;
  /**
   * What has changed of the city's objects behind a cursor (变更), for partners that keep a copy. From the beginning without one. The feed does not tell the past: an object stands as it is now, and of what has ended there is kind, id and `endedBy`.
   * Put into a copy one by one, the changes make exactly what the city's questions answer at `position`, once `hasNextPage` is false. Needs changes:read and records:read.
   * Null with the error CURSOR_EPOCH_ENDED where the city's data were restored since the cursor was given: begin again from a snapshot, or without a cursor.
   */
  readonly changes?: Maybe<ChangePage>;
  /**
   * Counts and sums of all objects that a copy of the city holds (校验摘要), kind by kind, to compare a copy with: of what `changes` carries, and of nothing else. Needs changes:read and records:read.
   * Null with the error ARGUMENT_INVALID where the city no longer stands at the position named, and with COUNT_PENDING while they are being counted.
   */
  readonly digests?: Maybe<ChangeDigests>;
  /** Sheets that the city's operators have handed in, the latest first. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  readonly intakeRuns?: Maybe<IntakeRunConnection>;
  /** One sheet handed in; null where the city has no run of this id. For operators and auditors of the city itself. */
  readonly intakeRun?: Maybe<IntakeRun>;
  /** How complete and how timely the city's data are. For operators and auditors of the city itself. */
  readonly intakeCoverage?: Maybe<IntakeCoverage>;
  /** Where the values of one record or list entry of an organisation or sole trader come from, the latest source first; empty where the city holds none of this id. For auditors, and for operators in their own city. */
  readonly provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Organisations and sole traders on one list of the city, in subject order; persons never appear in it. On a red list also those whose entry another city's serious entry suspends: their status is LISTED, and `compareLists` tells which are in force. Null with the error NOT_SUPPLIED where the city has never supplied the list. */
  readonly listEntries?: Maybe<ListEntryConnection>;
  /** Incentive products (惠民便企产品) that the city offers on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly products?: Maybe<ReadonlyArray<IncentiveProduct>>;
  /** The city's stance on other cities' products, as stated for the day. A product that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly productRecognitions?: Maybe<ReadonlyArray<ProductRecognition>>;
  /** The city's stance on other cities' standards, as stated for the day. A pair that is missing was not stated, which is not refusal. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly recognitions?: Maybe<ReadonlyArray<Recognition>>;
  /** Id (编号) by which a record, list entry or case of an organisation or sole trader is known now; null where the city holds none in force. For operators and auditors of the city itself; another caller is answered FOREIGN_CITY. */
  readonly currentId?: Maybe<Scalars['ID']['output']>;
  /** Codes of organisations and sole traders whose rows of the sheet `red-list` wait for the check in all cities (待各市核查), in order; `checkRedRows` asks of them. For officers and operators of the city itself; another caller is answered FOREIGN_CITY. */
  readonly redRowsToCheck?: Maybe<ReadonlyArray<Scalars['SubjectCode']['output']>>;
  /** Proposals of the city for its red lists about one subject (红名单办理情况), the latest first. For officers and lead units of the city itself; another caller is answered FOREIGN_CITY. */
  readonly redEntries?: Maybe<ReadonlyArray<RedEntry>>;
  /** Dishonesty standards (失信行为认定标准) in force on the day, in behaviour order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly standards?: Maybe<ReadonlyArray<Standard>>;
  /** Measures (失信惩戒措施) of the national list as the city lists them on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly measures?: Maybe<ReadonlyArray<Measure>>;
  /** Punishment paths (惩戒措施路径) in force on the day, in code order. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly punishmentPaths?: Maybe<ReadonlyArray<PunishmentPath>>;
  /** Steps that the city's operators have taken on recognitions, standards and paths, and its stewards on rows that waited, the latest first. For operators and stewards of the city itself and for auditors; another caller is answered FOREIGN_CITY. */
  readonly steps?: Maybe<StepConnection>;
  /** Rows that wait for a steward's decision (待人工审定), the longest wait first. For stewards of the city itself; another caller is answered FOREIGN_CITY. */
  readonly awaitingSteward?: Maybe<RowForStewardConnection>;
  /** How much the city holds; null with the error NOT_SUPPLIED where it has never supplied its register. */
  readonly coverage?: Maybe<Coverage>;
  /** Datasets behind the record types and lists, in id order. */
  readonly datasets?: Maybe<ReadonlyArray<Dataset>>;
  /** How far the city has supplied each kind of data (归集情况): its register, each kind of record, each list, its rules, and its cases. */
  readonly supplies?: Maybe<ReadonlyArray<Supply>>;
  /** On which days rows came, and what units have declared (归集记录), the latest first, without numbers and without anybody's data. */
  readonly supplyHistory?: Maybe<SupplyEventConnection>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityCasesArgs = {
  kinds?: InputMaybe<ReadonlyArray<CaseKind>>;
  states?: InputMaybe<ReadonlyArray<CaseState>>;
  unit?: InputMaybe<Scalars['ID']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityRepairHoldsArgs = {
  number: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type CityCaseArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type CityChangesArgs = {
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityDigestsArgs = {
  position?: InputMaybe<Scalars['Int']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityIntakeRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityIntakeRunArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type CityIntakeCoverageArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityProvenanceArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type CityListEntriesArgs = {
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityProductRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityRecognitionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityCurrentIdArgs = {
  id: Scalars['ID']['input'];
};


/** A member of the hub: a city that shares its public credit information. */
export type CityRedRowsToCheckArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['SubjectCode']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityRedEntriesArgs = {
  subject: Scalars['SubjectCode']['input'];
  listCode?: InputMaybe<Scalars['ID']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityPunishmentPathsArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityStepsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CityAwaitingStewardArgs = {
  reasons?: InputMaybe<ReadonlyArray<StewardReason>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** A member of the hub: a city that shares its public credit information. */
export type CitySupplyHistoryArgs = {
  of?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A unit that supplies data, decides, or carries out measures (单位). */
export type OrganisationUnit = {
  readonly __typename?: 'OrganisationUnit';
  /** Unified social credit code of the unit. */
  readonly code: Scalars['ID']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** Whether it may take administrative decisions. */
  readonly isAuthority: Scalars['Boolean']['output'];
};

/** A page of list entries (Relay connection). */
export type ListEntryConnection = {
  readonly __typename?: 'ListEntryConnection';
  /** Entries of this page with their cursors. */
  readonly edges: ReadonlyArray<ListEntryEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page. */
export type ListEntryEdge = {
  readonly __typename?: 'ListEntryEdge';
  /** Cursor of this entry, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The entry. */
  readonly node: ListEntry;
};

/** One entry on a red or serious-dishonesty list (名单条目), as the listing city holds it. */
export type ListEntry = {
  readonly __typename?: 'ListEntry';
  /** Id (缓存标识) of the entry for caches: its id in the city; under `on`, a different one for each day. */
  readonly id: Scalars['ID']['output'];
  /** Id of the entry in its city (编号): the same for all its versions, whatever day is asked about. */
  readonly localId: Scalars['ID']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** The list it is on. */
  readonly list: CreditList;
  /** Document on which the listing rests (认定文书号). Null where none is recorded. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Reason as the authority words it; id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Day of the listing decision (认定日期). */
  readonly decidedOn: Scalars['Date']['output'];
  /** Last day by the entry's own term; null when it has none. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Last day on which the entry may be published. Derived from the decision date and the policy in force, never stored. */
  readonly publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is published by default (默认公示). False for minor breaches: they are published only for a special reason of the sector's authority, and then until `publicUntil`. Null without a severity. */
  readonly publicByDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Whether `publicUntil` follows from an official text that has been checked (官方文本已核对); null without that day. */
  readonly publicityVerified?: Maybe<Scalars['Boolean']['output']>;
  /** First day on which the entry can be repaired (可修复起始日): the later of the days that the shortest publicity and the list's own rule give; null on a red list. */
  readonly repairableFrom?: Maybe<Scalars['Date']['output']>;
  /** Severity; null on a red list. */
  readonly severity?: Maybe<Severity>;
  /** Its status; those that have ended are seen only with history:read. Of a red entry that has not ended LISTED: whether it is in force says `CreditSubject.redEntries`. */
  readonly status: EntryStatus;
  /** How it ended early; null where it had not ended by the day asked about. Needs history:read. */
  readonly ending?: Maybe<Ending>;
  /** Whether an accepted objection is pending (异议标注). */
  readonly underObjection: Scalars['Boolean']['output'];
  /** The breach of the common catalogue that led to it; null on a red list or where none applies. */
  readonly behaviour?: Maybe<Behaviour>;
  /** Figures that standards measure; empty when none is recorded. */
  readonly values: ReadonlyArray<RecordValue>;
  /** The city's own standard for that breach on the day of the decision; null where the city has none, or has never supplied its standards. */
  readonly standard?: Maybe<Standard>;
  /** Measures that the city's paths attach to this list today. Whether one may be applied to a subject is a decision, not this list. Null where the city has never supplied its paths. */
  readonly measures?: Maybe<ReadonlyArray<Measure>>;
  /** Id of the penalty on which the listing rests (所依据的处罚), in the same city. Null when none is stated, which changes nothing, and where the city does not share that penalty (不予共享). */
  readonly restsOn?: Maybe<Scalars['ID']['output']>;
  /** How that penalty was revoked (所依据的处罚已撤销), with the document: decisions on the entry are UNDETERMINED until the listing authority withdraws it or lists the subject again. Null while the penalty stands, and when none is stated; document and reason are null where the penalty is not shared. */
  readonly basisRevoked?: Maybe<Ending>;
  /** Listing authority. */
  readonly authority?: Maybe<OrganisationUnit>;
  /** Dataset that it belongs to: how the city shares it, and on which condition. */
  readonly dataset?: Maybe<Dataset>;
  /** Where its values come from, the latest source first; several where a part was changed later. For auditors, and for operators in their own city. */
  readonly provenance?: Maybe<ReadonlyArray<Provenance>>;
};

/** A version of an incentive product of the city. */
export type PublishProductInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the product, 1 to 40 capital letters, digits and hyphens. The same code in two cities is the same kind of service of each. */
  readonly productCode: Scalars['ID']['input'];
  /** Chinese name, up to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Its kind by code or name: XY2, 信易批; or the city's own name for another, up to 20 characters. */
  readonly kind: Scalars['String']['input'];
  /** Code of the unit of the city, or of an organisation of its register, that provides it; that of another city is answered PRODUCT_OF_ANOTHER_CITY. */
  readonly providerCode: Scalars['SubjectCode']['input'];
  /** What the firm gains, in one sentence of up to 300 characters. */
  readonly benefit: Scalars['String']['input'];
  /** The same in figures, up to 10. */
  readonly benefitFigures?: InputMaybe<ReadonlyArray<BenefitFigureInput>>;
  /** Who pays for the benefit, up to 100 characters. */
  readonly paidBy?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of subject that may apply, one at least. */
  readonly subjectKinds: ReadonlyArray<SubjectKind>;
  /** Industries, as sections or beginnings of codes of GB/T 4754: C, 3971; all when absent. */
  readonly industryCodes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Divisions in which the subject is registered; all when absent. */
  readonly divisionCodes?: InputMaybe<ReadonlyArray<Scalars['DivisionCode']['input']>>;
  /** Who is eligible. */
  readonly eligibility: EligibilityInput;
  /** To what the firm consents, word for word, up to 1,000 characters. */
  readonly consentText: Scalars['String']['input'];
  /** Law or document that it rests on, with the article. */
  readonly legalBasis: Scalars['String']['input'];
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day; today when absent. What was planned for that day or later, or published for today, is set aside. A day in the past must be later than the first day of the version in force. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; none when absent. To end a product, publish it again with one. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** A figure of a benefit. */
export type BenefitFigureInput = {
  /** What it measures, up to 40 characters, and no score: 利率优惠. */
  readonly name: Scalars['String']['input'];
  /** The figure, 0 or more. */
  readonly value: Scalars['Float']['input'];
  /** Its unit, up to 20 characters: %, 元, 天. */
  readonly unit: Scalars['String']['input'];
};

/** Who is eligible, as an operator writes it. */
export type EligibilityInput = {
  /** How the facts are joined. */
  readonly join: ClauseJoin;
  /** The facts, 1 to 10. */
  readonly facts: ReadonlyArray<EligibilityFactInput>;
  /** Whether also no entry on a serious list may be active in any city, however the facts are joined. */
  readonly noSeriousEntry: Scalars['Boolean']['input'];
};

/** One fact that a product asks for. */
export type EligibilityFactInput = {
  /** RED_LIST, LICENCE, AWARD, COMMITMENT_KEPT or REGISTERED_YEARS; a score is answered SCORE_REFUSED, a fact against the firm ELIGIBILITY_BY_PENALTY. */
  readonly fact: Scalars['String']['input'];
  /** Of RED_LIST, LICENCE and COMMITMENT_KEPT: codes of which any will do, 1 to 20. */
  readonly codes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of REGISTERED_YEARS: the years, 1 to 100. */
  readonly years?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a product, published. */
export type ProductPublished = {
  readonly __typename?: 'ProductPublished';
  /** Who, when, on what document. */
  readonly step: StepReceipt;
  /** The version. */
  readonly product: IncentiveProduct;
};

/** A proposal to recognise another city's product. */
export type ProposeProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose product it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the product. */
  readonly productCode: Scalars['ID']['input'];
  /** On what condition it is recognised, up to 300 characters, for everybody to read. */
  readonly condition?: InputMaybe<Scalars['String']['input']>;
  /** Which red lists of this city count as equal to those that the product asks for; only its own entries count where none is named. */
  readonly equalLists?: InputMaybe<ReadonlyArray<ListEqualityInput>>;
  /** Scheme it belongs to: 嘉昆太. */
  readonly scheme: Scalars['String']['input'];
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A signature under the recognition of a product. */
export type SignProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose product it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the product. */
  readonly productCode: Scalars['ID']['input'];
  /** First day of the version of the product that is signed, `IncentiveProduct.validFrom`, no later than that of the recognition; a later one is answered RECOGNISED_VERSION_NOT_BEGUN. Only the other city knows whether there is such a version; if another one is in force, the recognition must be signed again, and `productMatrix` says so. */
  readonly originProductFrom: Scalars['Date']['input'];
  /** On what condition it is recognised, up to 300 characters, for everybody to read; unchanged when absent, none when empty. */
  readonly condition?: InputMaybe<Scalars['String']['input']>;
  /** Which red lists of this city count as equal to those that the product asks for; unchanged when absent. */
  readonly equalLists?: InputMaybe<ReadonlyArray<ListEqualityInput>>;
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** The refusal to recognise a product. */
export type RefuseProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose product it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the product. */
  readonly productCode: Scalars['ID']['input'];
  /** Scheme it belongs to: 嘉昆太. */
  readonly scheme: Scalars['String']['input'];
  /** Why; everybody may read it. */
  readonly reason: Scalars['String']['input'];
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** The suspension or withdrawal of the recognition of a product. */
export type StopProductRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose product it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the product. */
  readonly productCode: Scalars['ID']['input'];
  /** Why; everybody may read it. */
  readonly reason: Scalars['String']['input'];
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** That a red list of this city counts as equal to one that the product asks for. */
export type ListEqualityInput = {
  /** Red list that the product asks for, by code or name. */
  readonly originList: Scalars['String']['input'];
  /** Red list of this city whose entries count as well, by code or name. */
  readonly ownList: Scalars['String']['input'];
};

/** A step in the recognition of a product, taken. */
export type ProductRecognitionTaken = {
  readonly __typename?: 'ProductRecognitionTaken';
  /** Who, when, on what document. */
  readonly step: StepReceipt;
  /** The stance after the step. `productMatrix` says whether it has effect: even IN_FORCE it waits where the version named is not the one in force. */
  readonly recognition: ProductRecognition;
};

/** A proposal to recognise another city's standard. */
export type ProposeRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose standard it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the breach. */
  readonly behaviourCode: Scalars['ID']['input'];
  /** Whether the record's own value must meet this city's standard. */
  readonly conditional: Scalars['Boolean']['input'];
  /** Scheme it belongs to: 嘉昆太. */
  readonly scheme: Scalars['String']['input'];
  /** Reason for a condition; everybody may read it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A signature under a recognition. */
export type SignRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose standard it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the breach. */
  readonly behaviourCode: Scalars['ID']['input'];
  /** First day of the version of the other city's standard that is signed, `Standard.validFrom`, no later than that of the recognition. Only the other city knows whether there is such a version; if another one is in force, the recognition must be signed again, and `recognitionMatrix` says so. */
  readonly originStandardFrom: Scalars['Date']['input'];
  /** Whether the record's own value must meet this city's standard; unchanged when absent. */
  readonly conditional?: InputMaybe<Scalars['Boolean']['input']>;
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** The refusal of a recognition. */
export type RefuseRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose standard it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the breach. */
  readonly behaviourCode: Scalars['ID']['input'];
  /** Scheme it belongs to: 嘉昆太. */
  readonly scheme: Scalars['String']['input'];
  /** Why; everybody may read it. */
  readonly reason: Scalars['String']['input'];
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** The suspension or withdrawal of a recognition. */
export type StopRecognitionInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Division code of the city whose standard it is about. */
  readonly originCode: Scalars['DivisionCode']['input'];
  /** Code of the breach. */
  readonly behaviourCode: Scalars['ID']['input'];
  /** Why; everybody may read it. */
  readonly reason: Scalars['String']['input'];
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day on which it holds; today when absent. What was planned for that day or later is set aside. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A step in a recognition, taken. */
export type RecognitionTaken = {
  readonly __typename?: 'RecognitionTaken';
  /** Who, when, on what document. */
  readonly step: StepReceipt;
  /** The stance after the step. `recognitionMatrix` says whether it has effect: even IN_FORCE it waits where the other city has not signed, or the version named is not the one in force. */
  readonly recognition: Recognition;
};

/** A page of records (Relay connection). */
export type RecordConnection = {
  readonly __typename?: 'RecordConnection';
  /** Records of this page with their cursors. */
  readonly edges: ReadonlyArray<RecordEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One record of a page. */
export type RecordEdge = {
  readonly __typename?: 'RecordEdge';
  /** Cursor of this record, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The record. */
  readonly node: CreditRecord;
};

/** One record of a file (信用记录), as the city holds it. */
export type CreditRecord = {
  readonly __typename?: 'CreditRecord';
  /** Id (缓存标识) of the record for caches: its id in the city; under `on`, a different one for each day. */
  readonly id: Scalars['ID']['output'];
  /** Id of the record in its city (编号): the same for all its versions, whatever day is asked about. */
  readonly localId: Scalars['ID']['output'];
  /** Kind of record. */
  readonly kind: RecordKind;
  /** Number of the document (文书号); null where there is none. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Its subject matter, in one line. */
  readonly title: Scalars['String']['output'];
  /** Day of the decision (决定日期). */
  readonly decidedOn: Scalars['Date']['output'];
  /** Last day on which a licence or award is valid by its own term; null when it has none. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it may be published. Derived from the decision date, the policy in force and what it rests on, never stored; null for records without a publicity term. */
  readonly publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is published by default (默认公示). False for minor breaches: they are published only for a special reason of the sector's authority, and then until `publicUntil`. Null without a severity. */
  readonly publicByDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Whether `publicUntil` follows from an official text that has been checked (官方文本已核对); null without that day. */
  readonly publicityVerified?: Maybe<Scalars['Boolean']['output']>;
  /** First day on which repair can be granted; null for records that need no repair. */
  readonly repairableFrom?: Maybe<Scalars['Date']['output']>;
  /** Severity; null for records that are not about a breach. */
  readonly severity?: Maybe<Severity>;
  /** Its status; those that have ended are seen only with history:read. */
  readonly status: EntryStatus;
  /** How it ended early; null where it had not ended by the day asked about. Needs history:read. */
  readonly ending?: Maybe<Ending>;
  /** Id of the penalty or list entry on which an interview or the finding of a broken commitment rests (所依据的记录), in the same city: the record ends with it. Null when none is stated or the city does not share it (不予共享), and for other records. */
  readonly restsOn?: Maybe<Scalars['ID']['output']>;
  /** Whether an accepted objection is pending (异议标注). */
  readonly underObjection: Scalars['Boolean']['output'];
  /** The breach of the common catalogue; null where none applies. */
  readonly behaviour?: Maybe<Behaviour>;
  /** Figures that standards measure, such as the fine; empty when none is recorded. */
  readonly values: ReadonlyArray<RecordValue>;
  /** Facts (违法事实, CF_SY); null for a licence. Id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  readonly facts?: Maybe<Scalars['String']['output']>;
  /** What was decided: 处罚内容 (CF_NR) of a penalty, 许可内容 (XK_NR) of a licence; null where none is recorded. Masked like `facts`. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** Name and number of the licence that a penalty suspends or revokes (暂扣或吊销证照名称及编号, CF_NR_ZKDX); null where it does neither. Masked like `facts`. */
  readonly suspendedLicence?: Maybe<Scalars['String']['output']>;
  /** Name of the licensing document (行政许可决定文书名称, XK_XKWS); null for other records. */
  readonly documentName?: Maybe<Scalars['String']['output']>;
  /** Kind of licence (许可类别, XK_XKLB); null for other records. */
  readonly licenceKind?: Maybe<Scalars['String']['output']>;
  /** Name of the certificate (许可证书名称, XK_XKZS); null where there is none. */
  readonly certificateName?: Maybe<Scalars['String']['output']>;
  /** Number of the certificate (许可编号, XK_XKBH); null where there is none. A person's number in it is blanked out unless the caller holds identity:read. */
  readonly certificateNo?: Maybe<Scalars['String']['output']>;
  /** First day on which a licence is valid by its own term (有效期自, XK_YXQZ); null when it names none. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Law and article it rests on; null where none is recorded. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** Deciding authority. */
  readonly authority?: Maybe<OrganisationUnit>;
  /** Dataset it belongs to. */
  readonly dataset?: Maybe<Dataset>;
  /** Where its values come from, the latest source first; several where a part was changed later. For auditors, and for operators in their own city. */
  readonly provenance?: Maybe<ReadonlyArray<Provenance>>;
};

/** How a record or entry ended early. */
export type EndedBy =
  /** By repair (信用修复). */
  | 'REPAIRED'
  /** By review, by court or by the authority itself (撤销). */
  | 'REVOKED'
  /** By withdrawal of what was handed in, or by an objection that was upheld (撤回). */
  | 'WITHDRAWN'
  /** Together with the penalty or entry on which an interview or a broken commitment rests (所依据的记录已终止). */
  | 'BASIS_ENDED';

/** The early end of a record or entry; of several, the earliest. For BASIS_ENDED, the end of the record on which it rests. */
export type Ending = {
  readonly __typename?: 'Ending';
  /** How it ended. */
  readonly endedBy: EndedBy;
  /** First day on which the end takes effect. */
  readonly endedOn: Scalars['Date']['output'];
  /** The reason, as it was handed in; null where none is recorded. Id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Number of the document that revoked it (撤销文书号); null for other ends. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Unit of the city that granted the repair; null for other ends. */
  readonly unit?: Maybe<OrganisationUnit>;
};

/** Status of a commitment. */
export type CommitmentStatus =
  /** Made, its term not over. */
  | 'OPEN'
  /** Kept. */
  | 'FULFILLED'
  /** Broken. */
  | 'BROKEN';

/** A credit commitment (信用承诺). */
export type Commitment = {
  readonly __typename?: 'Commitment';
  /** Id (缓存标识) of the commitment for caches. */
  readonly id: Scalars['ID']['output'];
  /** Id of the record in its city (编号): the same for all its versions. */
  readonly localId: Scalars['ID']['output'];
  /** Type: CM1 to CM5. */
  readonly typeCode: Scalars['ID']['output'];
  /** Chinese name of the type. */
  readonly typeName: Scalars['String']['output'];
  /** Day on which it was made. */
  readonly madeOn: Scalars['Date']['output'];
  /** Its status. */
  readonly status: CommitmentStatus;
};

/** A proposal for a red list. */
export type ProposeRedEntryInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the subject; the city holds a file on it. */
  readonly subjectCode: Scalars['SubjectCode']['input'];
  /** Code of the red list: RL01. */
  readonly listCode: Scalars['ID']['input'];
  /** For what it is listed, 1 to 2,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** Number of the document on which the proposal rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** Day of the proposal; today when absent. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** A step of a red entry. */
export type TakeRedEntryStepInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Id of the red entry. */
  readonly redEntryId: Scalars['ID']['input'];
  /** Code of its subject, by which the hub asks all cities. */
  readonly subjectCode: Scalars['SubjectCode']['input'];
  /** The step, one of its `nextSteps`. */
  readonly step: RedEntryStep;
  /** `RedEntry.revision` as the caller has seen it: where somebody took a step since, the answer is CASE_MOVED_ON and nothing is written. */
  readonly revision: Scalars['Int']['input'];
  /** Day of the step, today when absent; not before the last one. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Number of the document on which the step rests (文书号); needed with LIST and REVOKE. */
  readonly documentNo?: InputMaybe<Scalars['String']['input']>;
  /** Why, up to 2,000 characters; needed with REFUSE and REVOKE. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Subjects whose rows wait for the check in all cities. */
export type CheckRedRowsInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Codes of the subjects, 1 to 100, as `redRowsToCheck` lists them. */
  readonly subjectCodes: ReadonlyArray<Scalars['SubjectCode']['input']>;
};

/** What became of rows that waited for the check in all cities. */
export type RedRowsChecked = {
  readonly __typename?: 'RedRowsChecked';
  /** Who and when. Of what was said only a digest goes on this record. */
  readonly step: StepReceipt;
  /** One for each subject asked about, in that order. */
  readonly subjects: ReadonlyArray<RedRowsOfSubject>;
};

/** What all cities say of one subject, and what became of its rows. */
export type RedRowsOfSubject = {
  readonly __typename?: 'RedRowsOfSubject';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** What all cities say. */
  readonly outcome: RedListCheckOutcome;
  /** Rows that were taken. */
  readonly taken: Scalars['Int']['output'];
  /** Rows that went to quarantine. */
  readonly refused: Scalars['Int']['output'];
};

/** A step of a red entry, taken. */
export type RedEntryTaken = {
  readonly __typename?: 'RedEntryTaken';
  /** Who and when. Of what was said only a digest goes on this record; the red entry has it. */
  readonly step: StepReceipt;
  /** The red entry as the step left it. */
  readonly entry: RedEntry;
};

/** A proposal for a red list and the entry that it becomes (红名单条目办理). */
export type RedEntry = {
  readonly __typename?: 'RedEntry';
  /** Id of the proposal. */
  readonly id: Scalars['ID']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** The red list. */
  readonly list: CreditList;
  /** Unit that decides on the list. */
  readonly unitCode: Scalars['String']['output'];
  /** Where it stands in its own city. Whether another city's serious entry suspends it says `CreditSubject.redEntries`. */
  readonly state: RedEntryState;
  /** Steps taken so far. */
  readonly revision: Scalars['Int']['output'];
  /** Day of the proposal. */
  readonly proposedOn: Scalars['Date']['output'];
  /** First day of the announcement (公示); null before. */
  readonly announcedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of the announcement, by the rule in force; null before it is announced. */
  readonly announcedUntil?: Maybe<Scalars['Date']['output']>;
  /** Steps that follow for an officer of its unit. */
  readonly nextSteps: ReadonlyArray<RedEntryStep>;
  /** Id (`localId`) of the list entry that it has become; null before it is listed. */
  readonly entryId?: Maybe<Scalars['ID']['output']>;
  /** Its steps, in the order in which they were taken. */
  readonly steps: ReadonlyArray<RedEntryStepTaken>;
};

/** One step of a red entry. */
export type RedEntryStepTaken = {
  readonly __typename?: 'RedEntryStepTaken';
  /** The step. */
  readonly step: RedEntryStep;
  /** The state that it led into. */
  readonly state: RedEntryState;
  /** Its day. */
  readonly on: Scalars['Date']['output'];
  /** Document on which it rests; null where none was named. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Why; null where nothing was said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A step of a red entry. */
export type RedEntryStep =
  /** Propose (拟列入). */
  | 'PROPOSE'
  /** Check in all cities (核查). */
  | 'CHECK'
  /** Announce (公示). */
  | 'ANNOUNCE'
  /** Put on the list (列入), once the announcement is over. */
  | 'LIST'
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

/** A version of the city's standard for a breach. */
export type PublishStandardInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the breach. */
  readonly behaviourCode: Scalars['ID']['input'];
  /** The threshold. */
  readonly threshold: ThresholdInput;
  /** Months over which the city's own records add up, 0 to 60; 0 means one record alone. */
  readonly windowMonths: Scalars['Int']['input'];
  /** Severity in the city. */
  readonly severity: Severity;
  /** Law or document that it rests on, with the article: 《安全生产法》第七十八条. `basisRank` in the answer is the hub's ranking of it. */
  readonly legalBasis: Scalars['String']['input'];
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day in force; today when absent. What was planned for that day or later, or published for today, is set aside. A day in the past must be later than the first day of the version in force. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A threshold as an operator writes it. */
export type ThresholdInput = {
  /** How the clauses are joined. */
  readonly join: ClauseJoin;
  /** The clauses, 1 to 10. */
  readonly clauses: ReadonlyArray<ThresholdClauseInput>;
};

/** One clause of a threshold; its unit is that of the variable in the common catalogue. */
export type ThresholdClauseInput = {
  /** Name of the variable, one of the common catalogue and no score: fine_cny. */
  readonly variable: Scalars['String']['input'];
  /** Comparison: >=, > or =. */
  readonly operator: Scalars['String']['input'];
  /** The figure it is compared with, 0 or more. */
  readonly value: Scalars['Float']['input'];
};

/** A version of a punishment path. It can require what its measure can. */
export type PublishPathInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the path, 1 to 40 capital letters, digits and hyphens; a version keeps it, with list, breach and measure. */
  readonly pathCode: Scalars['ID']['input'];
  /** Serious-dishonesty list it starts from; this or the breach. */
  readonly listCode?: InputMaybe<Scalars['ID']['input']>;
  /** Breach it starts from; this or the list. */
  readonly behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the measure. */
  readonly measureCode: Scalars['ID']['input'];
  /** Code of the city's organisation unit that carries it out. */
  readonly implementingUnitCode: Scalars['ID']['input'];
  /** What the unit does. */
  readonly action: Scalars['String']['input'];
  /** Law or document and article: 《安全生产法》第七十八条. `basisRank` in the answer is the hub's ranking of it; decisions along a path without a rank are UNDETERMINED. */
  readonly legalBasis: Scalars['String']['input'];
  /** Working days within which the unit reports back, 0 to 250; no report is due when absent, and none of advice. */
  readonly feedbackDueWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the document on which the step rests (文书号). */
  readonly documentNo: Scalars['String']['input'];
  /** First day in force; today when absent. What was planned for that day or later, or published for today, is set aside. A day in the past must be later than the first day of the version in force. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A version of a standard, published. */
export type StandardPublished = {
  readonly __typename?: 'StandardPublished';
  /** Who, when, on what document. */
  readonly step: StepReceipt;
  /** The version. */
  readonly standard: Standard;
};

/** A version of a path, published. */
export type PathPublished = {
  readonly __typename?: 'PathPublished';
  /** Who, when, on what document. */
  readonly step: StepReceipt;
  /** The version. */
  readonly path: PunishmentPath;
};

/** Who took a step, when, on what document. */
export type StepReceipt = {
  readonly __typename?: 'StepReceipt';
  /** Id of the step; the version that it opened carries it as its source. */
  readonly id: Scalars['ID']['output'];
  /** What was done: signRecognition. */
  readonly name: Scalars['String']['output'];
  /** The step as it was requested, in JSON. */
  readonly input: Scalars['String']['output'];
  /** Who took it: the subject of the token. */
  readonly takenBy: Scalars['String']['output'];
  /** Code of the organisation unit of the token; null where the token names none. */
  readonly unitCode?: Maybe<Scalars['String']['output']>;
  /** When it was taken. */
  readonly at: Scalars['DateTime']['output'];
  /** Document on which it rests; null for a row that a steward has settled. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
};

/** A page of steps (Relay connection). */
export type StepConnection = {
  readonly __typename?: 'StepConnection';
  /** Steps of this page with their cursors. */
  readonly edges: ReadonlyArray<StepEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One step of a page. */
export type StepEdge = {
  readonly __typename?: 'StepEdge';
  /** Cursor of this step, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The step. */
  readonly node: StepReceipt;
};

/** A steward's decision on a row. */
export type SettleRowInput = {
  /** The caller's key for the step, 1 to 200 visible ASCII characters: sent again with the same key, it is done once and answered as before. */
  readonly clientKey: Scalars['ID']['input'];
  /** Id of the row, as `awaitingSteward` names it. */
  readonly id: Scalars['ID']['input'];
  /** What is decided. */
  readonly decision: RowDecision;
  /** The reason, 1 to 300 characters, without a person's number; it goes on record. */
  readonly reason: Scalars['String']['input'];
  /** With TAKE_FOR: code of the subject that the row is about, one in the register. */
  readonly subjectCode?: InputMaybe<Scalars['SubjectCode']['input']>;
  /** With CORRECT: field code of the column, one that the sheet has. */
  readonly column?: InputMaybe<Scalars['String']['input']>;
  /** With CORRECT: the new value, up to 4,000 characters; an empty one clears the column. Only a digest of it goes on record. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** What a steward decides on a row. */
export type RowDecision =
  /** Take the row as it is (采信). */
  | 'TAKE'
  /** Take the row for another subject (改挂主体). */
  | 'TAKE_FOR'
  /** Correct one column (更正): the row is taken if nothing is left to decide, and otherwise waits as corrected. */
  | 'CORRECT'
  /** Refuse the row (退回): it goes to quarantine, to be mended and handed in again. */
  | 'REFUSE';

/** What became of a row that a steward has settled. */
export type RowOutcome =
  /** Taken; it was new to the city. */
  | 'ADDED'
  /** Taken; it changed what the city had. */
  | 'CHANGED'
  /** It says what the city already has. */
  | 'UNCHANGED'
  /** It waits: for a decision on what is left, or for what it is about. */
  | 'WAITING'
  /** In quarantine. */
  | 'REFUSED';

/** A row that a steward has settled. */
export type RowSettled = {
  readonly __typename?: 'RowSettled';
  /** Who and when; its document is null. */
  readonly step: StepReceipt;
  /** What became of the row then. */
  readonly outcome: RowOutcome;
  /** The hand-in that the row came with, with its counts as they are now. */
  readonly run: IntakeRun;
};

/** Why a row waits for a steward. What the law forbids is refused, and never waits. */
export type StewardReason =
  /** Another kind of authority decides who is on the list (认定机关不适格). */
  | 'AUTHORITY_NOT_COMPETENT'
  /** A code adds up as an organisation's and as a person's number, and nothing tells which (号码归属不明). */
  | 'NUMBER_OWNER_UNCLEAR'
  /** The register has the code under other names, present and former (名称与登记不符). */
  | 'NAME_CONTRADICTS_REGISTER';

/** A page of rows that wait for a steward (Relay connection). */
export type RowForStewardConnection = {
  readonly __typename?: 'RowForStewardConnection';
  /** Rows of this page with their cursors. */
  readonly edges: ReadonlyArray<RowForStewardEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One row of a page. */
export type RowForStewardEdge = {
  readonly __typename?: 'RowForStewardEdge';
  /** Cursor of this row, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: RowForSteward;
};

/** A row that waits for a steward's decision. */
export type RowForSteward = {
  readonly __typename?: 'RowForSteward';
  /** Id of the row, for `settleRow`; it says nothing about the content. */
  readonly id: Scalars['ID']['output'];
  /** Hand-in that it came with. */
  readonly runId: Scalars['ID']['output'];
  /** What kind of sheet it is: penalties. */
  readonly sheet: Scalars['String']['output'];
  /** Name of the file. */
  readonly fileName: Scalars['String']['output'];
  /** Row number as a reader of the sheet counts it: the header is row 1. */
  readonly row: Scalars['Int']['output'];
  /** Why it waits. */
  readonly reasons: ReadonlyArray<RowFault>;
  /** Values of the columns that the hub reads, in the order of the sheet, without empty ones; names and numbers of persons are blanked out. Null where the rows of the hand-in were destroyed. */
  readonly cells?: Maybe<ReadonlyArray<RowCell>>;
};

/** The value of one column of a row. */
export type RowCell = {
  readonly __typename?: 'RowCell';
  /** Field code of the column: CF_NR_FK. */
  readonly column: Scalars['String']['output'];
  /** Its Chinese name. */
  readonly name: Scalars['String']['output'];
  /** The value as it was written; id and telephone numbers in it are blanked out unless the caller holds identity:read. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** Whether a city holds a file. */
export type Holding =
  /** The city holds a file on the subject. */
  | 'HELD'
  /** The city was asked and holds nothing on the subject. */
  | 'NOT_HELD'
  /** The city has never supplied its register (未归集), so it holds nothing on any subject: it was not asked, and its lists are null. */
  | 'NOT_SUPPLIED';

/** What the city holds on one subject (信用档案). */
export type CityCreditFile = CreditFile & {
  readonly __typename?: 'CityCreditFile';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Whether the city holds a file; null only when the city could not be asked, or when it refused. */
  readonly holding?: Maybe<Holding>;
  /** Present business name; null for a person, or when nothing is held. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Former business names (曾用名), latest first; empty when nothing is held, null when the register was never supplied. */
  readonly formerNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Kind of subject; null when nothing is held. */
  readonly kind?: Maybe<SubjectKind>;
  /** Industry (国民经济行业分类, GB/T 4754), its class code; null for a person or when unknown. */
  readonly industryCode?: Maybe<Scalars['String']['output']>;
  /** Division of the registered seat; null for a person or when unknown. */
  readonly divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** Day of registration; null for a person or when unknown. */
  readonly registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Further identifiers of an organisation, by type. Needs identity:read, or the subject's own token. */
  readonly identifiers?: Maybe<ReadonlyArray<Identifier>>;
  /** Name of the legal representative (法定代表人) or operator; null for a person or when unknown. Masked unless the caller holds identity:read. */
  readonly legalRepresentative?: Maybe<Scalars['String']['output']>;
  /** Agents that the firm has named in this city (授权委托), those in force and those of before, in the order of their codes; for the firm itself only. */
  readonly agents?: Maybe<ReadonlyArray<Agent>>;
  /** The subject's own cases (本人办件), the latest first, in whatever state; for the subject itself, and its agent that may read the file, only. */
  readonly cases?: Maybe<ReadonlyArray<Case>>;
  /** Objections (异议), latest first; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly objections?: Maybe<ReadonlyArray<Objection>>;
  /** Repairs (信用修复), latest first: granted ones, which are about what has ended, only for the subject itself and with history:read; those applied for and refused only for the subject itself and its agents, for officers of the units that act in them and for the lead unit of the city, so empty for everybody else. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly repairs?: Maybe<ReadonlyArray<Repair>>;
  /** What implementing units did about its records and entries (惩戒反馈), latest first, what was not executed last; about what has ended only for the subject itself and with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly feedback?: Maybe<ReadonlyArray<Feedback>>;
  /** Entries on red and serious-dishonesty lists that have not ended by the day, latest decision first; a red one is LISTED, never ACTIVE, as a city alone does not know whether a serious entry of another suspends it; those of a person need a stated purpose. Null with the error NOT_SUPPLIED where the city has never supplied the list asked for, or any list; where it has supplied some, they stand beside that error. */
  readonly listEntries?: Maybe<ReadonlyArray<ListEntry>>;
  /** Licences, penalties, commitments, interviews and awards, latest decision first. Ended records are shown only with history:read. Null with the error NOT_SUPPLIED where the city has never supplied any kind asked for; where it has supplied some, they stand beside that error. */
  readonly records?: Maybe<RecordConnection>;
  /** Credit commitments (信用承诺), latest first; null with the error NOT_SUPPLIED where the city has never supplied any. */
  readonly commitments?: Maybe<ReadonlyArray<Commitment>>;
  /** Kinds of data in a file that the city has never supplied, or only in part (未完整归集): there may be more than is found. What was never supplied is a null list, beside the error NOT_SUPPLIED. Empty where all are declared complete. */
  readonly incompleteSupply?: Maybe<ReadonlyArray<Supply>>;
  /** Datasets that the city does not share with the caller (不予共享): nothing of them is in this file, whether or not anything exists; empty where nothing is withheld. The city's own callers and the subject see everything. */
  readonly notShared?: Maybe<ReadonlyArray<Dataset>>;
};


/** What the city holds on one subject (信用档案). */
export type CityCreditFileListEntriesArgs = {
  listCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the city holds on one subject (信用档案). */
export type CityCreditFileRecordsArgs = {
  kinds?: InputMaybe<ReadonlyArray<RecordKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A number by which an organisation is known beside its subject code. */
export type Identifier = {
  readonly __typename?: 'Identifier';
  /** What the number is. */
  readonly type: IdentifierType;
  /** The number in half width and upper case, without blanks; hyphens stay only in the numbers of certificates. */
  readonly value: Scalars['String']['output'];
};

/** Kinds of identifier in the national sheets (双公示). */
export type IdentifierType =
  /** Business registration number (工商注册号). */
  | 'REGISTRATION_NO'
  /** Organisation code (组织机构代码, GB 11714). */
  | 'ORGANISATION_CODE'
  /** Tax registration number (税务登记号). */
  | 'TAX_NO'
  /** Certificate number of a public institution (事业单位证书号). */
  | 'INSTITUTION_NO'
  /** Certificate number of a social organisation (社会组织登记证号). */
  | 'SOCIAL_ORGANISATION_NO';

/** How much a city holds. */
export type Coverage = {
  readonly __typename?: 'Coverage';
  /** Organisations with a file. */
  readonly organisations: Scalars['Int']['output'];
  /** Sole traders with a file. */
  readonly soleTraders: Scalars['Int']['output'];
  /** Natural persons with a file, to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  readonly persons: Scalars['String']['output'];
  /** Records in force of organisations and sole traders, of all kinds that the city has supplied; null where it has supplied none. */
  readonly records?: Maybe<Scalars['Int']['output']>;
  /** List entries in force of organisations and sole traders, on all lists that the city has supplied; null where it has supplied none. */
  readonly listEntries?: Maybe<Scalars['Int']['output']>;
};

/** A dataset of the city's catalogue (信息资源目录). */
export type Dataset = {
  readonly __typename?: 'Dataset';
  /** Id in the city's catalogue. */
  readonly id: Scalars['ID']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** English name. */
  readonly nameEn: Scalars['String']['output'];
  /** Number of the class in the national catalogue. */
  readonly catalogueClass: Scalars['Int']['output'];
  /** Edition of the national catalogue. */
  readonly catalogueEdition: Scalars['String']['output'];
  /** How it may be shared. */
  readonly shareClass: ShareClass;
  /** Condition on which it is shared (共享条件); where none was stated, the text says so. Null where it is not shared on condition. */
  readonly shareCondition?: Maybe<Scalars['String']['output']>;
  /** Law or document on which the sharing rests. */
  readonly legalBasis: Scalars['String']['output'];
  /** Unit that provides it. */
  readonly providingUnit?: Maybe<OrganisationUnit>;
  /** How far the city has supplied it (归集情况); null for a dataset of a list that the hub no longer carries. */
  readonly supply?: Maybe<Supply>;
};

/** How far a city has supplied one kind of its data (归集情况). */
export type Supply = {
  readonly __typename?: 'Supply';
  /** The kind of data: REGISTER, a kind of record (PENALTY), the code of a list (SL02), STANDARDS, RECOGNITIONS, MEASURES, PATHS, PRODUCTS, PRODUCT_RECOGNITIONS, OBJECTIONS, REPAIRS or FEEDBACK. */
  readonly of: Scalars['ID']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** How far it is supplied today. */
  readonly state: SupplyState;
  /** What its unit has declared (归集声明); null where nothing was declared. It covers the period named: outside of it the state is PARTIAL, or NEVER_SUPPLIED where no rows came. */
  readonly declared?: Maybe<SupplyExtent>;
  /** First day of the period that the declaration covers; null without one. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Last day of it; null while it goes on, and without a declaration. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Unit that has declared it; null without a declaration. */
  readonly declaredBy?: Maybe<OrganisationUnit>;
  /** Day of the declaration; null without one. */
  readonly declaredOn?: Maybe<Scalars['Date']['output']>;
  /** Last day on which rows of it were taken (最近归集日), even if they said nothing new; null where none ever was. */
  readonly lastHandIn?: Maybe<Scalars['Date']['output']>;
};

/** A page of what happened to a city's supplies (Relay connection). */
export type SupplyEventConnection = {
  readonly __typename?: 'SupplyEventConnection';
  /** Events of this page with their cursors. */
  readonly edges: ReadonlyArray<SupplyEventEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One event of a page. */
export type SupplyEventEdge = {
  readonly __typename?: 'SupplyEventEdge';
  /** Cursor of this event, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The event. */
  readonly node: SupplyEvent;
};

/** Rows of a kind of data came, or a unit declared how far it supplies them. */
export type SupplyEvent = {
  readonly __typename?: 'SupplyEvent';
  /** The kind of data, as in `Supply.of`. */
  readonly of: Scalars['ID']['output'];
  /** What happened. */
  readonly event: SupplyEventKind;
  /** The day on which rows were taken, or the date of the declaration. */
  readonly on: Scalars['Date']['output'];
  /** What was declared; null for rows. */
  readonly declared?: Maybe<SupplyExtent>;
  /** First day of the period that the declaration covers; null for rows. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Last day of it; null while it goes on, and for rows. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Unit that has declared it; null for rows. */
  readonly by?: Maybe<OrganisationUnit>;
};

/** What happened to a supply. */
export type SupplyEventKind =
  /** Rows were taken; one event a day. */
  | 'HANDED_IN'
  /** A unit declared how far it supplies. */
  | 'DECLARED';

/** What a unit reports of a task. */
export type ReportTaskInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the path, one of this city: `Task.path`. */
  readonly pathCode: Scalars['ID']['input'];
  /** Id of the record or entry, its `id` or `localId`, of whichever city: `Task.factId`. Of one that another city holds only its form is checked here. */
  readonly factId: Scalars['ID']['input'];
  /** Code of the subject: `Task.subjectCode`. */
  readonly subjectCode: Scalars['SubjectCode']['input'];
  /** What became of the measure. */
  readonly outcome: FeedbackOutcome;
  /** With EXECUTED: day on which it was carried out, today when absent. */
  readonly executedOn?: InputMaybe<Scalars['Date']['input']>;
  /** With EXECUTED: last day of the measure by its own term; absent where it has none. */
  readonly executedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** With EXECUTED: number of the document on which the measure rests (文书号). */
  readonly documentNo?: InputMaybe<Scalars['String']['input']>;
  /** With NOT_EXECUTED and NOT_APPLICABLE: why, up to 2,000 characters. It stays in the city. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What a unit lifted. */
export type LiftTaskInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  readonly clientKey: Scalars['ID']['input'];
  /** Code of the path, one of this city: `Task.path`. */
  readonly pathCode: Scalars['ID']['input'];
  /** Id of the record or entry, its `id` or `localId`, of whichever city: `Task.factId`. */
  readonly factId: Scalars['ID']['input'];
  /** Code of the subject: `Task.subjectCode`. */
  readonly subjectCode: Scalars['SubjectCode']['input'];
  /** Day on which it was lifted, today when absent. */
  readonly liftedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Number of the document by which it was lifted (解除文书号). */
  readonly documentNo: Scalars['String']['input'];
};

/** A report of a task, taken down. */
export type TaskReported = {
  readonly __typename?: 'TaskReported';
  /** Who and when. Of what was said only a digest goes on this record. */
  readonly step: StepReceipt;
  /** The report as it stands. */
  readonly report: Feedback;
};

/** What a city tells of a page of a timeline. */
export type CityTimelinePart = TimelinePart & {
  readonly __typename?: 'CityTimelinePart';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Place of the city's last event before the page; empty for none. */
  readonly place: Scalars['String']['output'];
  /**
   * The city's events behind the place, the latest first: those that the page may show, and one more where there is one. Null while the city cannot be asked,
   * and with the error NOT_SUPPLIED where it has never supplied anything of it; where it has supplied some, they stand beside that error.
   */
  readonly events?: Maybe<ReadonlyArray<TimelineEvent>>;
};



export type ResolverTypeWrapper<T> = PromiseLike<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

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

/** Mapping of federation types */
export type FederationTypes = {
  CityChangePart: CityChangePart;
  CityDeadlines: CityDeadlines;
  City: City;
  CityCreditFile: CityCreditFile;
  CityTimelinePart: CityTimelinePart;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CityChangePart:
    ( { __typename: 'CityChangePart' }
    & GraphQLRecursivePick<FederationTypes['CityChangePart'], {"jurisdictionCode":true,"first":true,"place":true}> );
  CityDeadlines:
    ( { __typename: 'CityDeadlines' }
    & GraphQLRecursivePick<FederationTypes['CityDeadlines'], {"jurisdictionCode":true,"from":true,"to":true}> );
  City:
    ( { __typename: 'City' }
    & GraphQLRecursivePick<FederationTypes['City'], {"code":true}> );
  CityCreditFile:
    ( { __typename: 'CityCreditFile' }
    & GraphQLRecursivePick<FederationTypes['CityCreditFile'], {"subjectCode":true}> );
  CityTimelinePart:
    ( { __typename: 'CityTimelinePart' }
    & GraphQLRecursivePick<FederationTypes['CityTimelinePart'], {"subjectCode":true,"first":true,"place":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ChangePart: ( ChangePartNode );
  Deadlines: ( DeadlinesNode );
  Jurisdiction: ( Member );
  CreditFile: ( FileRow );
  TimelinePart: ( TimelinePartNode );
  Case:
    | ( CaseNode )
    | ( CaseNode )
  ;
};

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
  SupplyState: SupplyState;
  Severity: Severity;
  RecordValue: ResolverTypeWrapper<RecordValue>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ListColour: ListColour;
  CreditList: ResolverTypeWrapper<CreditListRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Behaviour: ResolverTypeWrapper<BehaviourRow>;
  Threshold: ResolverTypeWrapper<ThresholdNode>;
  ClauseJoin: ClauseJoin;
  ThresholdClause: ResolverTypeWrapper<ThresholdClause>;
  Standard: ResolverTypeWrapper<StandardRow>;
  RecognitionStatus: RecognitionStatus;
  Recognition: ResolverTypeWrapper<RecognitionRow>;
  BasisRank: BasisRank;
  BindingPower: BindingPower;
  Measure: ResolverTypeWrapper<MeasureRow>;
  PunishmentPath: ResolverTypeWrapper<PunishmentPathRow>;
  FeedbackOutcome: FeedbackOutcome;
  TargetKind: TargetKind;
  EntryStatus: EntryStatus;
  TimelineEventKind: TimelineEventKind;
  TimelineEvent: ResolverTypeWrapper<TimelineEvent>;
  IncentiveKind: ResolverTypeWrapper<KindNode>;
  BenefitFigure: ResolverTypeWrapper<BenefitFigure>;
  EligibilityFactKind: EligibilityFactKind;
  EligibilityFact: ResolverTypeWrapper<EligibilityFact>;
  Eligibility: ResolverTypeWrapper<Eligibility>;
  IncentiveProduct: ResolverTypeWrapper<ProductRow>;
  ListEquality: ResolverTypeWrapper<EqualityNode>;
  ProductRecognition: ResolverTypeWrapper<ProductRecognitionRow>;
  RedListCheckOutcome: RedListCheckOutcome;
  RedEntryState: RedEntryState;
  BenefitUseState: BenefitUseState;
  ChangeKind: ChangeKind;
  ChangeAction: ChangeAction;
  ChangeEnd: ChangeEnd;
  Change: ResolverTypeWrapper<Change>;
  ChangedSubject: ResolverTypeWrapper<ChangedSubject>;
  ChangedRecord: ResolverTypeWrapper<ChangedRecord>;
  ChangedListEntry: ResolverTypeWrapper<ChangedListEntry>;
  ChangedStandard: ResolverTypeWrapper<ChangedStandard>;
  ChangedRecognition: ResolverTypeWrapper<ChangedRecognition>;
  ChangedPath: ResolverTypeWrapper<ChangedPath>;
  ChangedMeasure: ResolverTypeWrapper<ChangedMeasure>;
  ChangedDataset: ResolverTypeWrapper<ChangedDataset>;
  ChangedSupply: ResolverTypeWrapper<ChangedSupply>;
  ChangeEdge: ResolverTypeWrapper<ChangeEdge>;
  ChangePage: ResolverTypeWrapper<ChangePageNode>;
  RecordKind: RecordKind;
  ShareClass: ShareClass;
  SupplyExtent: SupplyExtent;
  ChangePart: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChangePart']>;
  Deadlines: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Deadlines']>;
  Jurisdiction: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Jurisdiction']>;
  CreditFile: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CreditFile']>;
  TimelinePart: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['TimelinePart']>;
  AgentScope: AgentScope;
  Agent: ResolverTypeWrapper<AgentRow>;
  AgentNamed: ResolverTypeWrapper<Omit<AgentNamed, 'agent'> & { agent: ResolversTypes['Agent'] }>;
  NameAgentInput: NameAgentInput;
  RevokeAgentInput: RevokeAgentInput;
  ConsentToProductInput: ConsentToProductInput;
  TakeBenefitStepInput: TakeBenefitStepInput;
  BenefitUseTaken: ResolverTypeWrapper<Omit<BenefitUseTaken, 'use'> & { use: ResolversTypes['BenefitUse'] }>;
  BenefitUse: ResolverTypeWrapper<BenefitUseVersion>;
  BenefitUseStepTaken: ResolverTypeWrapper<BenefitUseVersion>;
  BenefitUseStep: BenefitUseStep;
  CaseKind: CaseKind;
  CaseState: CaseState;
  CaseStep: CaseStep;
  CaseActor: CaseActor;
  CaseField: CaseField;
  CorrectedField: CorrectedField;
  ReopenCause: ReopenCause;
  Case: ResolverTypeWrapper<CaseNode>;
  RepairCase: ResolverTypeWrapper<CaseNode>;
  RepairProof: ResolverTypeWrapper<ProofNode>;
  ObjectionCase: ResolverTypeWrapper<CaseNode>;
  CaseStepTaken: ResolverTypeWrapper<CaseStepNode>;
  CaseDocument: ResolverTypeWrapper<CaseDocument>;
  Correction: ResolverTypeWrapper<Correction>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CaseEdge']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseTaken: ResolverTypeWrapper<Omit<CaseTaken, 'case'> & { case: ResolversTypes['Case'] }>;
  SubmitRepairInput: SubmitRepairInput;
  SubmitObjectionInput: SubmitObjectionInput;
  CaseDocumentInput: CaseDocumentInput;
  CorrectionInput: CorrectionInput;
  TakeCaseStepInput: TakeCaseStepInput;
  ObjectionStatus: ObjectionStatus;
  Objection: ResolverTypeWrapper<ObjectionRow>;
  DueDay: ResolverTypeWrapper<DueDay>;
  RepairStatus: RepairStatus;
  Repair: ResolverTypeWrapper<RepairRow>;
  Feedback: ResolverTypeWrapper<FeedbackRow>;
  ChangeDigests: ResolverTypeWrapper<ChangeDigests>;
  ChangeDigest: ResolverTypeWrapper<ChangeDigest>;
  CityChangePart: ResolverTypeWrapper<ChangePartNode>;
  CityDeadlines: ResolverTypeWrapper<DeadlinesNode>;
  CaseLimit: CaseLimit;
  LimitKept: ResolverTypeWrapper<LimitNode>;
  IntakeState: IntakeState;
  IntakeRunConnection: ResolverTypeWrapper<Omit<IntakeRunConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['IntakeRunEdge']> }>;
  IntakeRunEdge: ResolverTypeWrapper<Omit<IntakeRunEdge, 'node'> & { node: ResolversTypes['IntakeRun'] }>;
  IntakeRun: ResolverTypeWrapper<IntakeRunRow>;
  IntakeReason: ResolverTypeWrapper<IntakeReason>;
  ColumnCompleteness: ResolverTypeWrapper<ColumnCompleteness>;
  RefusedRowConnection: ResolverTypeWrapper<Omit<RefusedRowConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RefusedRowEdge']> }>;
  RefusedRowEdge: ResolverTypeWrapper<Omit<RefusedRowEdge, 'node'> & { node: ResolversTypes['RefusedRow'] }>;
  RefusedRow: ResolverTypeWrapper<QuarantinedRow>;
  WaitingRowConnection: ResolverTypeWrapper<Omit<WaitingRowConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['WaitingRowEdge']> }>;
  WaitingRowEdge: ResolverTypeWrapper<Omit<WaitingRowEdge, 'node'> & { node: ResolversTypes['WaitingRow'] }>;
  AwaitedKind: AwaitedKind;
  WaitingRow: ResolverTypeWrapper<RowWaiting>;
  RowFault: ResolverTypeWrapper<Fault>;
  IntakeCoverage: ResolverTypeWrapper<IntakeCoverage>;
  CodeCoverage: ResolverTypeWrapper<CodeCoverage>;
  SheetCoverage: ResolverTypeWrapper<SheetCoverage>;
  Provenance: ResolverTypeWrapper<SourceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CityMutation: ResolverTypeWrapper<Member>;
  City: ResolverTypeWrapper<Member>;
  OrganisationUnit: ResolverTypeWrapper<OrganisationUnit>;
  ListEntryConnection: ResolverTypeWrapper<Omit<ListEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ListEntryEdge']> }>;
  ListEntryEdge: ResolverTypeWrapper<Omit<ListEntryEdge, 'node'> & { node: ResolversTypes['ListEntry'] }>;
  ListEntry: ResolverTypeWrapper<EntryNode>;
  PublishProductInput: PublishProductInput;
  BenefitFigureInput: BenefitFigureInput;
  EligibilityInput: EligibilityInput;
  EligibilityFactInput: EligibilityFactInput;
  ProductPublished: ResolverTypeWrapper<Omit<ProductPublished, 'product'> & { product: ResolversTypes['IncentiveProduct'] }>;
  ProposeProductRecognitionInput: ProposeProductRecognitionInput;
  SignProductRecognitionInput: SignProductRecognitionInput;
  RefuseProductRecognitionInput: RefuseProductRecognitionInput;
  StopProductRecognitionInput: StopProductRecognitionInput;
  ListEqualityInput: ListEqualityInput;
  ProductRecognitionTaken: ResolverTypeWrapper<Omit<ProductRecognitionTaken, 'recognition'> & { recognition: ResolversTypes['ProductRecognition'] }>;
  ProposeRecognitionInput: ProposeRecognitionInput;
  SignRecognitionInput: SignRecognitionInput;
  RefuseRecognitionInput: RefuseRecognitionInput;
  StopRecognitionInput: StopRecognitionInput;
  RecognitionTaken: ResolverTypeWrapper<Omit<RecognitionTaken, 'recognition'> & { recognition: ResolversTypes['Recognition'] }>;
  RecordConnection: ResolverTypeWrapper<Omit<RecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RecordEdge']> }>;
  RecordEdge: ResolverTypeWrapper<Omit<RecordEdge, 'node'> & { node: ResolversTypes['CreditRecord'] }>;
  CreditRecord: ResolverTypeWrapper<RecordNode>;
  EndedBy: EndedBy;
  Ending: ResolverTypeWrapper<EndingNode>;
  CommitmentStatus: CommitmentStatus;
  Commitment: ResolverTypeWrapper<RecordRow>;
  ProposeRedEntryInput: ProposeRedEntryInput;
  TakeRedEntryStepInput: TakeRedEntryStepInput;
  CheckRedRowsInput: CheckRedRowsInput;
  RedRowsChecked: ResolverTypeWrapper<RedRowsChecked>;
  RedRowsOfSubject: ResolverTypeWrapper<RedRowsOfSubject>;
  RedEntryTaken: ResolverTypeWrapper<Omit<RedEntryTaken, 'entry'> & { entry: ResolversTypes['RedEntry'] }>;
  RedEntry: ResolverTypeWrapper<RedEntryVersion>;
  RedEntryStepTaken: ResolverTypeWrapper<RedEntryVersion>;
  RedEntryStep: RedEntryStep;
  PublishStandardInput: PublishStandardInput;
  ThresholdInput: ThresholdInput;
  ThresholdClauseInput: ThresholdClauseInput;
  PublishPathInput: PublishPathInput;
  StandardPublished: ResolverTypeWrapper<Omit<StandardPublished, 'standard'> & { standard: ResolversTypes['Standard'] }>;
  PathPublished: ResolverTypeWrapper<Omit<PathPublished, 'path'> & { path: ResolversTypes['PunishmentPath'] }>;
  StepReceipt: ResolverTypeWrapper<StepReceipt>;
  StepConnection: ResolverTypeWrapper<StepConnection>;
  StepEdge: ResolverTypeWrapper<StepEdge>;
  SettleRowInput: SettleRowInput;
  RowDecision: RowDecision;
  RowOutcome: RowOutcome;
  RowSettled: ResolverTypeWrapper<Omit<RowSettled, 'run'> & { run: ResolversTypes['IntakeRun'] }>;
  StewardReason: StewardReason;
  RowForStewardConnection: ResolverTypeWrapper<Omit<RowForStewardConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RowForStewardEdge']> }>;
  RowForStewardEdge: ResolverTypeWrapper<Omit<RowForStewardEdge, 'node'> & { node: ResolversTypes['RowForSteward'] }>;
  RowForSteward: ResolverTypeWrapper<DeskRow>;
  RowCell: ResolverTypeWrapper<RowCell>;
  Holding: Holding;
  CityCreditFile: ResolverTypeWrapper<FileRow>;
  Identifier: ResolverTypeWrapper<Identifier>;
  IdentifierType: IdentifierType;
  Coverage: ResolverTypeWrapper<Coverage>;
  Dataset: ResolverTypeWrapper<DatasetRow>;
  Supply: ResolverTypeWrapper<NamedSupply>;
  SupplyEventConnection: ResolverTypeWrapper<Omit<SupplyEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SupplyEventEdge']> }>;
  SupplyEventEdge: ResolverTypeWrapper<Omit<SupplyEventEdge, 'node'> & { node: ResolversTypes['SupplyEvent'] }>;
  SupplyEvent: ResolverTypeWrapper<SupplyEventRow>;
  SupplyEventKind: SupplyEventKind;
  ReportTaskInput: ReportTaskInput;
  LiftTaskInput: LiftTaskInput;
  TaskReported: ResolverTypeWrapper<Omit<TaskReported, 'report'> & { report: ResolversTypes['Feedback'] }>;
  CityTimelinePart: ResolverTypeWrapper<TimelinePartNode>;
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
  CreditList: CreditListRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Behaviour: BehaviourRow;
  Threshold: ThresholdNode;
  ThresholdClause: ThresholdClause;
  Standard: StandardRow;
  Recognition: RecognitionRow;
  Measure: MeasureRow;
  PunishmentPath: PunishmentPathRow;
  TimelineEvent: TimelineEvent;
  IncentiveKind: KindNode;
  BenefitFigure: BenefitFigure;
  EligibilityFact: EligibilityFact;
  Eligibility: Eligibility;
  IncentiveProduct: ProductRow;
  ListEquality: EqualityNode;
  ProductRecognition: ProductRecognitionRow;
  Change: Change;
  ChangedSubject: ChangedSubject;
  ChangedRecord: ChangedRecord;
  ChangedListEntry: ChangedListEntry;
  ChangedStandard: ChangedStandard;
  ChangedRecognition: ChangedRecognition;
  ChangedPath: ChangedPath;
  ChangedMeasure: ChangedMeasure;
  ChangedDataset: ChangedDataset;
  ChangedSupply: ChangedSupply;
  ChangeEdge: ChangeEdge;
  ChangePage: ChangePageNode;
  ChangePart: ResolversInterfaceTypes<ResolversParentTypes>['ChangePart'];
  Deadlines: ResolversInterfaceTypes<ResolversParentTypes>['Deadlines'];
  Jurisdiction: ResolversInterfaceTypes<ResolversParentTypes>['Jurisdiction'];
  CreditFile: ResolversInterfaceTypes<ResolversParentTypes>['CreditFile'];
  TimelinePart: ResolversInterfaceTypes<ResolversParentTypes>['TimelinePart'];
  Agent: AgentRow;
  AgentNamed: Omit<AgentNamed, 'agent'> & { agent: ResolversParentTypes['Agent'] };
  NameAgentInput: NameAgentInput;
  RevokeAgentInput: RevokeAgentInput;
  ConsentToProductInput: ConsentToProductInput;
  TakeBenefitStepInput: TakeBenefitStepInput;
  BenefitUseTaken: Omit<BenefitUseTaken, 'use'> & { use: ResolversParentTypes['BenefitUse'] };
  BenefitUse: BenefitUseVersion;
  BenefitUseStepTaken: BenefitUseVersion;
  Case: CaseNode;
  RepairCase: CaseNode;
  RepairProof: ProofNode;
  ObjectionCase: CaseNode;
  CaseStepTaken: CaseStepNode;
  CaseDocument: CaseDocument;
  Correction: Correction;
  CaseConnection: Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CaseEdge']> };
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseTaken: Omit<CaseTaken, 'case'> & { case: ResolversParentTypes['Case'] };
  SubmitRepairInput: SubmitRepairInput;
  SubmitObjectionInput: SubmitObjectionInput;
  CaseDocumentInput: CaseDocumentInput;
  CorrectionInput: CorrectionInput;
  TakeCaseStepInput: TakeCaseStepInput;
  Objection: ObjectionRow;
  DueDay: DueDay;
  Repair: RepairRow;
  Feedback: FeedbackRow;
  ChangeDigests: ChangeDigests;
  ChangeDigest: ChangeDigest;
  CityChangePart: ChangePartNode;
  CityDeadlines: DeadlinesNode;
  LimitKept: LimitNode;
  IntakeRunConnection: Omit<IntakeRunConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['IntakeRunEdge']> };
  IntakeRunEdge: Omit<IntakeRunEdge, 'node'> & { node: ResolversParentTypes['IntakeRun'] };
  IntakeRun: IntakeRunRow;
  IntakeReason: IntakeReason;
  ColumnCompleteness: ColumnCompleteness;
  RefusedRowConnection: Omit<RefusedRowConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RefusedRowEdge']> };
  RefusedRowEdge: Omit<RefusedRowEdge, 'node'> & { node: ResolversParentTypes['RefusedRow'] };
  RefusedRow: QuarantinedRow;
  WaitingRowConnection: Omit<WaitingRowConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['WaitingRowEdge']> };
  WaitingRowEdge: Omit<WaitingRowEdge, 'node'> & { node: ResolversParentTypes['WaitingRow'] };
  WaitingRow: RowWaiting;
  RowFault: Fault;
  IntakeCoverage: IntakeCoverage;
  CodeCoverage: CodeCoverage;
  SheetCoverage: SheetCoverage;
  Provenance: SourceRow;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  CityMutation: Member;
  City: Member;
  OrganisationUnit: OrganisationUnit;
  ListEntryConnection: Omit<ListEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ListEntryEdge']> };
  ListEntryEdge: Omit<ListEntryEdge, 'node'> & { node: ResolversParentTypes['ListEntry'] };
  ListEntry: EntryNode;
  PublishProductInput: PublishProductInput;
  BenefitFigureInput: BenefitFigureInput;
  EligibilityInput: EligibilityInput;
  EligibilityFactInput: EligibilityFactInput;
  ProductPublished: Omit<ProductPublished, 'product'> & { product: ResolversParentTypes['IncentiveProduct'] };
  ProposeProductRecognitionInput: ProposeProductRecognitionInput;
  SignProductRecognitionInput: SignProductRecognitionInput;
  RefuseProductRecognitionInput: RefuseProductRecognitionInput;
  StopProductRecognitionInput: StopProductRecognitionInput;
  ListEqualityInput: ListEqualityInput;
  ProductRecognitionTaken: Omit<ProductRecognitionTaken, 'recognition'> & { recognition: ResolversParentTypes['ProductRecognition'] };
  ProposeRecognitionInput: ProposeRecognitionInput;
  SignRecognitionInput: SignRecognitionInput;
  RefuseRecognitionInput: RefuseRecognitionInput;
  StopRecognitionInput: StopRecognitionInput;
  RecognitionTaken: Omit<RecognitionTaken, 'recognition'> & { recognition: ResolversParentTypes['Recognition'] };
  RecordConnection: Omit<RecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RecordEdge']> };
  RecordEdge: Omit<RecordEdge, 'node'> & { node: ResolversParentTypes['CreditRecord'] };
  CreditRecord: RecordNode;
  Ending: EndingNode;
  Commitment: RecordRow;
  ProposeRedEntryInput: ProposeRedEntryInput;
  TakeRedEntryStepInput: TakeRedEntryStepInput;
  CheckRedRowsInput: CheckRedRowsInput;
  RedRowsChecked: RedRowsChecked;
  RedRowsOfSubject: RedRowsOfSubject;
  RedEntryTaken: Omit<RedEntryTaken, 'entry'> & { entry: ResolversParentTypes['RedEntry'] };
  RedEntry: RedEntryVersion;
  RedEntryStepTaken: RedEntryVersion;
  PublishStandardInput: PublishStandardInput;
  ThresholdInput: ThresholdInput;
  ThresholdClauseInput: ThresholdClauseInput;
  PublishPathInput: PublishPathInput;
  StandardPublished: Omit<StandardPublished, 'standard'> & { standard: ResolversParentTypes['Standard'] };
  PathPublished: Omit<PathPublished, 'path'> & { path: ResolversParentTypes['PunishmentPath'] };
  StepReceipt: StepReceipt;
  StepConnection: StepConnection;
  StepEdge: StepEdge;
  SettleRowInput: SettleRowInput;
  RowSettled: Omit<RowSettled, 'run'> & { run: ResolversParentTypes['IntakeRun'] };
  RowForStewardConnection: Omit<RowForStewardConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RowForStewardEdge']> };
  RowForStewardEdge: Omit<RowForStewardEdge, 'node'> & { node: ResolversParentTypes['RowForSteward'] };
  RowForSteward: DeskRow;
  RowCell: RowCell;
  CityCreditFile: FileRow;
  Identifier: Identifier;
  Coverage: Coverage;
  Dataset: DatasetRow;
  Supply: NamedSupply;
  SupplyEventConnection: Omit<SupplyEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SupplyEventEdge']> };
  SupplyEventEdge: Omit<SupplyEventEdge, 'node'> & { node: ResolversParentTypes['SupplyEvent'] };
  SupplyEvent: SupplyEventRow;
  ReportTaskInput: ReportTaskInput;
  LiftTaskInput: LiftTaskInput;
  TaskReported: Omit<TaskReported, 'report'> & { report: ResolversParentTypes['Feedback'] };
  CityTimelinePart: TimelinePartNode;
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

export type RecordValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordValue'] = ResolversParentTypes['RecordValue']> = {
  variable?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreditListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditList'] = ResolversParentTypes['CreditList']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  colour?: Resolver<ResolversTypes['ListColour'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basisRank?: Resolver<Maybe<ResolversTypes['BasisRank']>, ParentType, ContextType>;
  termMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  barsClass1?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentenceEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  basisRank?: Resolver<Maybe<ResolversTypes['BasisRank']>, ParentType, ContextType>;
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
  originStandardFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ownStandardFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  basisRank?: Resolver<Maybe<ResolversTypes['BasisRank']>, ParentType, ContextType>;
  power?: Resolver<ResolversTypes['BindingPower'], ParentType, ContextType>;
  feedbackDueWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TimelineEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEvent'] = ResolversParentTypes['TimelineEvent']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineEventKind'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  targetKind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  pathCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IncentiveKindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncentiveKind'] = ResolversParentTypes['IncentiveKind']> = {
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typicalBenefit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BenefitFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitFigure'] = ResolversParentTypes['BenefitFigure']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EligibilityFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EligibilityFact'] = ResolversParentTypes['EligibilityFact']> = {
  fact?: Resolver<ResolversTypes['EligibilityFactKind'], ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  years?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EligibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Eligibility'] = ResolversParentTypes['Eligibility']> = {
  join?: Resolver<ResolversTypes['ClauseJoin'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['EligibilityFact']>, ParentType, ContextType>;
  noSeriousEntry?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IncentiveProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncentiveProduct'] = ResolversParentTypes['IncentiveProduct']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IncentiveKind'], ParentType, ContextType>;
  providerCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  providerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  benefit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  benefitFigures?: Resolver<ReadonlyArray<ResolversTypes['BenefitFigure']>, ParentType, ContextType>;
  paidBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectKinds?: Resolver<ReadonlyArray<ResolversTypes['SubjectKind']>, ParentType, ContextType>;
  industryCodes?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  divisionCodes?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  eligibility?: Resolver<ResolversTypes['Eligibility'], ParentType, ContextType>;
  consentText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ListEqualityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListEquality'] = ResolversParentTypes['ListEquality']> = {
  originList?: Resolver<ResolversTypes['CreditList'], ParentType, ContextType>;
  ownList?: Resolver<ResolversTypes['CreditList'], ParentType, ContextType>;
};

export type ProductRecognitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRecognition'] = ResolversParentTypes['ProductRecognition']> = {
  recognisedBy?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  originCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecognitionStatus'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  equalLists?: Resolver<ReadonlyArray<ResolversTypes['ListEquality']>, ParentType, ContextType>;
  agreementDocument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originProductFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['ChangeEnd']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ChangedSubject']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ChangedRecord']>, ParentType, ContextType>;
  listEntry?: Resolver<Maybe<ResolversTypes['ChangedListEntry']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['ChangedStandard']>, ParentType, ContextType>;
  recognition?: Resolver<Maybe<ResolversTypes['ChangedRecognition']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['ChangedPath']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['ChangedMeasure']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['ChangedDataset']>, ParentType, ContextType>;
  supply?: Resolver<Maybe<ResolversTypes['ChangedSupply']>, ParentType, ContextType>;
};

export type ChangedSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedSubject'] = ResolversParentTypes['ChangedSubject']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SubjectKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  divisionCode?: Resolver<Maybe<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ChangedRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedRecord'] = ResolversParentTypes['ChangedRecord']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RecordKind'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  behaviourCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['RecordValue']>, ParentType, ContextType>;
  restsOn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  underObjection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suspendedLicence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licenceKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorityCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  datasetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangedListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedListEntry'] = ResolversParentTypes['ChangedListEntry']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  listCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  behaviourCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['RecordValue']>, ParentType, ContextType>;
  restsOn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  basisRevoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  underObjection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  authorityCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  datasetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangedStandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedStandard'] = ResolversParentTypes['ChangedStandard']> = {
  localCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  behaviourCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  join?: Resolver<ResolversTypes['ClauseJoin'], ParentType, ContextType>;
  clauses?: Resolver<ReadonlyArray<ResolversTypes['ThresholdClause']>, ParentType, ContextType>;
  windowMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basisRank?: Resolver<Maybe<ResolversTypes['BasisRank']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangedRecognitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedRecognition'] = ResolversParentTypes['ChangedRecognition']> = {
  originCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  behaviourCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecognitionStatus'], ParentType, ContextType>;
  conditional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  agreementDocument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originStandardFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ownStandardFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangedPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedPath'] = ResolversParentTypes['ChangedPath']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  behaviourCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  measureCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implementingUnit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basisRank?: Resolver<Maybe<ResolversTypes['BasisRank']>, ParentType, ContextType>;
  power?: Resolver<ResolversTypes['BindingPower'], ParentType, ContextType>;
  feedbackDueWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangedMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedMeasure'] = ResolversParentTypes['ChangedMeasure']> = {
  measureCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ChangedDatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedDataset'] = ResolversParentTypes['ChangedDataset']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  catalogueClass?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  catalogueEdition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shareClass?: Resolver<ResolversTypes['ShareClass'], ParentType, ContextType>;
  shareCondition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providingUnitCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangedSupplyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedSupply'] = ResolversParentTypes['ChangedSupply']> = {
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  declared?: Resolver<Maybe<ResolversTypes['SupplyExtent']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lastHandIn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ChangePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePage'] = ResolversParentTypes['ChangePage']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neverSupplied?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePart'] = ResolversParentTypes['ChangePart']> = {
  __resolveType: TypeResolveFn<'CityChangePart', ParentType, ContextType>;
};

export type DeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadlines'] = ResolversParentTypes['Deadlines']> = {
  __resolveType: TypeResolveFn<'CityDeadlines', ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction']> = {
  __resolveType: TypeResolveFn<'City', ParentType, ContextType>;
};

export type CreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFile'] = ResolversParentTypes['CreditFile']> = {
  __resolveType: TypeResolveFn<'CityCreditFile', ParentType, ContextType>;
};

export type TimelinePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelinePart'] = ResolversParentTypes['TimelinePart']> = {
  __resolveType: TypeResolveFn<'CityTimelinePart', ParentType, ContextType>;
};

export type AgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  agentCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['AgentScope']>, ParentType, ContextType>;
  namedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  revokedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AgentNamedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentNamed'] = ResolversParentTypes['AgentNamed']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  agent?: Resolver<ResolversTypes['Agent'], ParentType, ContextType>;
};

export type BenefitUseTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitUseTaken'] = ResolversParentTypes['BenefitUseTaken']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  use?: Resolver<ResolversTypes['BenefitUse'], ParentType, ContextType>;
};

export type BenefitUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitUse'] = ResolversParentTypes['BenefitUse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  providerCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  askedIn?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BenefitUseState'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consentedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  consentUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextSteps?: Resolver<ReadonlyArray<ResolversTypes['BenefitUseStep']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['BenefitUseStepTaken']>, ParentType, ContextType>;
};

export type BenefitUseStepTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitUseStepTaken'] = ResolversParentTypes['BenefitUseStepTaken']> = {
  step?: Resolver<ResolversTypes['BenefitUseStep'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BenefitUseState'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  __resolveType: TypeResolveFn<'RepairCase' | 'ObjectionCase', ParentType, ContextType>;
};

export type RepairCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairCase'] = ResolversParentTypes['RepairCase']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CaseState'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  targetKind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isDueProvisional?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivingUnit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  decidingUnit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['CaseStepTaken']>, ParentType, ContextType>;
  nextSteps?: Resolver<ReadonlyArray<ResolversTypes['CaseStep']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  materials?: Resolver<ReadonlyArray<ResolversTypes['CaseDocument']>, ParentType, ContextType>;
  commitmentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['RepairProof']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RepairProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairProof'] = ResolversParentTypes['RepairProof']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  recordKind?: Resolver<Maybe<ResolversTypes['RecordKind']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['CreditList']>, ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  repairedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
};

export type ObjectionCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectionCase'] = ResolversParentTypes['ObjectionCase']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CaseState'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  targetKind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isDueProvisional?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivingUnit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  decidingUnit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['CaseStepTaken']>, ParentType, ContextType>;
  nextSteps?: Resolver<ReadonlyArray<ResolversTypes['CaseStep']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  materials?: Resolver<ReadonlyArray<ResolversTypes['CaseDocument']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['CaseField']>, ParentType, ContextType>;
  corrections?: Resolver<ReadonlyArray<ResolversTypes['Correction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseStepTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseStepTaken'] = ResolversParentTypes['CaseStepTaken']> = {
  step?: Resolver<ResolversTypes['CaseStep'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CaseState'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['CaseActor'], ParentType, ContextType>;
  agentCode?: Resolver<Maybe<ResolversTypes['SubjectCode']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['ReopenCause']>, ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CaseDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseDocument'] = ResolversParentTypes['CaseDocument']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  field?: Resolver<ResolversTypes['CorrectedField'], ParentType, ContextType>;
  figure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseTaken'] = ResolversParentTypes['CaseTaken']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type ObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetKind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ObjectionStatus'], ParentType, ContextType>;
  acceptedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionDue?: Resolver<Maybe<ResolversTypes['DueDay']>, ParentType, ContextType>;
};

export type DueDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueDay'] = ResolversParentTypes['DueDay']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RepairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Repair'] = ResolversParentTypes['Repair']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetKind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RepairStatus'], ParentType, ContextType>;
  appliedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionDue?: Resolver<Maybe<ResolversTypes['DueDay']>, ParentType, ContextType>;
  answerDue?: Resolver<Maybe<ResolversTypes['DueDay']>, ParentType, ContextType>;
};

export type FeedbackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Feedback'] = ResolversParentTypes['Feedback']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pathCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['FeedbackOutcome'], ParentType, ContextType>;
  executedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  executedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liftedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ChangeDigestsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeDigests'] = ResolversParentTypes['ChangeDigests']> = {
  epoch?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  digests?: Resolver<ReadonlyArray<ResolversTypes['ChangeDigest']>, ParentType, ContextType>;
};

export type ChangeDigestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeDigest'] = ResolversParentTypes['ChangeDigest']> = {
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sum?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CityChangePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityChangePart'] = ResolversParentTypes['CityChangePart'], FederationReferenceType extends FederationReferenceTypes['CityChangePart'] = FederationReferenceTypes['CityChangePart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityChangePart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['ChangePage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CityDeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityDeadlines'] = ResolversParentTypes['CityDeadlines'], FederationReferenceType extends FederationReferenceTypes['CityDeadlines'] = FederationReferenceTypes['CityDeadlines']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityDeadlines']> | FederationReferenceType, FederationReferenceType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  limits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LimitKept']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitKeptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LimitKept'] = ResolversParentTypes['LimitKept']> = {
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['CaseLimit'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianWorkingDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inTimeShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IntakeRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeRunConnection'] = ResolversParentTypes['IntakeRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IntakeRunEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IntakeRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeRunEdge'] = ResolversParentTypes['IntakeRunEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IntakeRun'], ParentType, ContextType>;
};

export type IntakeRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeRun'] = ResolversParentTypes['IntakeRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  layout?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  worksheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handedInBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IntakeState'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extraColumns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['IntakeReason']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['IntakeReason']>, ParentType, ContextType>;
  notices?: Resolver<ReadonlyArray<ResolversTypes['IntakeReason']>, ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['ColumnCompleteness']>, ParentType, ContextType>;
  refusedRows?: Resolver<ResolversTypes['RefusedRowConnection'], ParentType, ContextType, RequireFields<IntakeRunRefusedRowsArgs, 'first'>>;
  waitingRows?: Resolver<ResolversTypes['WaitingRowConnection'], ParentType, ContextType, RequireFields<IntakeRunWaitingRowsArgs, 'first'>>;
};

export type IntakeReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeReason'] = ResolversParentTypes['IntakeReason']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ColumnCompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ColumnCompleteness'] = ResolversParentTypes['ColumnCompleteness']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RefusedRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedRowConnection'] = ResolversParentTypes['RefusedRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RefusedRowEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RefusedRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedRowEdge'] = ResolversParentTypes['RefusedRowEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RefusedRow'], ParentType, ContextType>;
};

export type RefusedRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedRow'] = ResolversParentTypes['RefusedRow']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['RowFault']>, ParentType, ContextType>;
};

export type WaitingRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingRowConnection'] = ResolversParentTypes['WaitingRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WaitingRowEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WaitingRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingRowEdge'] = ResolversParentTypes['WaitingRowEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WaitingRow'], ParentType, ContextType>;
};

export type WaitingRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingRow'] = ResolversParentTypes['WaitingRow']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  awaits?: Resolver<ResolversTypes['AwaitedKind'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  wayOut?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RowFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowFault'] = ResolversParentTypes['RowFault']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wayOut?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntakeCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeCoverage'] = ResolversParentTypes['IntakeCoverage']> = {
  codes?: Resolver<ReadonlyArray<ResolversTypes['CodeCoverage']>, ParentType, ContextType>;
  codesRefused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numbersRefused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sheets?: Resolver<ReadonlyArray<ResolversTypes['SheetCoverage']>, ParentType, ContextType>;
};

export type CodeCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeCoverage'] = ResolversParentTypes['CodeCoverage']> = {
  kind?: Resolver<ResolversTypes['SubjectKind'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  covered?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  countedBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SheetCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetCoverage'] = ResolversParentTypes['SheetCoverage']> = {
  sheet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['IntakeReason']>, ParentType, ContextType>;
  timelyShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  timelyProvisional?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['ColumnCompleteness']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  unit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruleVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  city?: Resolver<Maybe<ResolversTypes['CityMutation']>, ParentType, ContextType>;
};

export type CityMutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityMutation'] = ResolversParentTypes['CityMutation']> = {
  nameAgent?: Resolver<Maybe<ResolversTypes['AgentNamed']>, ParentType, ContextType, RequireFields<CityMutationNameAgentArgs, 'input'>>;
  revokeAgent?: Resolver<Maybe<ResolversTypes['AgentNamed']>, ParentType, ContextType, RequireFields<CityMutationRevokeAgentArgs, 'input'>>;
  consentToProduct?: Resolver<Maybe<ResolversTypes['BenefitUseTaken']>, ParentType, ContextType, RequireFields<CityMutationConsentToProductArgs, 'input'>>;
  takeBenefitStep?: Resolver<Maybe<ResolversTypes['BenefitUseTaken']>, ParentType, ContextType, RequireFields<CityMutationTakeBenefitStepArgs, 'input'>>;
  submitRepair?: Resolver<Maybe<ResolversTypes['CaseTaken']>, ParentType, ContextType, RequireFields<CityMutationSubmitRepairArgs, 'input'>>;
  submitObjection?: Resolver<Maybe<ResolversTypes['CaseTaken']>, ParentType, ContextType, RequireFields<CityMutationSubmitObjectionArgs, 'input'>>;
  takeCaseStep?: Resolver<Maybe<ResolversTypes['CaseTaken']>, ParentType, ContextType, RequireFields<CityMutationTakeCaseStepArgs, 'input'>>;
  publishProduct?: Resolver<Maybe<ResolversTypes['ProductPublished']>, ParentType, ContextType, RequireFields<CityMutationPublishProductArgs, 'input'>>;
  proposeProductRecognition?: Resolver<Maybe<ResolversTypes['ProductRecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationProposeProductRecognitionArgs, 'input'>>;
  signProductRecognition?: Resolver<Maybe<ResolversTypes['ProductRecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationSignProductRecognitionArgs, 'input'>>;
  refuseProductRecognition?: Resolver<Maybe<ResolversTypes['ProductRecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationRefuseProductRecognitionArgs, 'input'>>;
  suspendProductRecognition?: Resolver<Maybe<ResolversTypes['ProductRecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationSuspendProductRecognitionArgs, 'input'>>;
  withdrawProductRecognition?: Resolver<Maybe<ResolversTypes['ProductRecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationWithdrawProductRecognitionArgs, 'input'>>;
  proposeRecognition?: Resolver<Maybe<ResolversTypes['RecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationProposeRecognitionArgs, 'input'>>;
  signRecognition?: Resolver<Maybe<ResolversTypes['RecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationSignRecognitionArgs, 'input'>>;
  refuseRecognition?: Resolver<Maybe<ResolversTypes['RecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationRefuseRecognitionArgs, 'input'>>;
  suspendRecognition?: Resolver<Maybe<ResolversTypes['RecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationSuspendRecognitionArgs, 'input'>>;
  withdrawRecognition?: Resolver<Maybe<ResolversTypes['RecognitionTaken']>, ParentType, ContextType, RequireFields<CityMutationWithdrawRecognitionArgs, 'input'>>;
  proposeRedEntry?: Resolver<Maybe<ResolversTypes['RedEntryTaken']>, ParentType, ContextType, RequireFields<CityMutationProposeRedEntryArgs, 'input'>>;
  takeRedEntryStep?: Resolver<Maybe<ResolversTypes['RedEntryTaken']>, ParentType, ContextType, RequireFields<CityMutationTakeRedEntryStepArgs, 'input'>>;
  checkRedRows?: Resolver<Maybe<ResolversTypes['RedRowsChecked']>, ParentType, ContextType, RequireFields<CityMutationCheckRedRowsArgs, 'input'>>;
  publishStandard?: Resolver<Maybe<ResolversTypes['StandardPublished']>, ParentType, ContextType, RequireFields<CityMutationPublishStandardArgs, 'input'>>;
  publishPath?: Resolver<Maybe<ResolversTypes['PathPublished']>, ParentType, ContextType, RequireFields<CityMutationPublishPathArgs, 'input'>>;
  settleRow?: Resolver<Maybe<ResolversTypes['RowSettled']>, ParentType, ContextType, RequireFields<CityMutationSettleRowArgs, 'input'>>;
  personKey?: Resolver<Maybe<ResolversTypes['SubjectCode']>, ParentType, ContextType, RequireFields<CityMutationPersonKeyArgs, 'idNumber' | 'name'>>;
  reportTask?: Resolver<Maybe<ResolversTypes['TaskReported']>, ParentType, ContextType, RequireFields<CityMutationReportTaskArgs, 'input'>>;
  liftTask?: Resolver<Maybe<ResolversTypes['TaskReported']>, ParentType, ContextType, RequireFields<CityMutationLiftTaskArgs, 'input'>>;
};

export type CityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['City'] = ResolversParentTypes['City'], FederationReferenceType extends FederationReferenceTypes['City'] = FederationReferenceTypes['City']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['City']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrganisationUnit']>>, ParentType, ContextType>;
  mandates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agent']>>, ParentType, ContextType>;
  benefitUses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BenefitUse']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CityCasesArgs, 'first'>>;
  repairHolds?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<CityRepairHoldsArgs, 'number'>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<CityCaseArgs, 'id'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangePage']>, ParentType, ContextType, RequireFields<CityChangesArgs, 'first'>>;
  digests?: Resolver<Maybe<ResolversTypes['ChangeDigests']>, ParentType, ContextType, Partial<CityDigestsArgs>>;
  intakeRuns?: Resolver<Maybe<ResolversTypes['IntakeRunConnection']>, ParentType, ContextType, RequireFields<CityIntakeRunsArgs, 'first'>>;
  intakeRun?: Resolver<Maybe<ResolversTypes['IntakeRun']>, ParentType, ContextType, RequireFields<CityIntakeRunArgs, 'id'>>;
  intakeCoverage?: Resolver<Maybe<ResolversTypes['IntakeCoverage']>, ParentType, ContextType, Partial<CityIntakeCoverageArgs>>;
  provenance?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Provenance']>>, ParentType, ContextType, RequireFields<CityProvenanceArgs, 'id'>>;
  listEntries?: Resolver<Maybe<ResolversTypes['ListEntryConnection']>, ParentType, ContextType, RequireFields<CityListEntriesArgs, 'listCode' | 'first'>>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IncentiveProduct']>>, ParentType, ContextType, Partial<CityProductsArgs>>;
  productRecognitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductRecognition']>>, ParentType, ContextType, Partial<CityProductRecognitionsArgs>>;
  recognitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Recognition']>>, ParentType, ContextType, Partial<CityRecognitionsArgs>>;
  currentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<CityCurrentIdArgs, 'id'>>;
  redRowsToCheck?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SubjectCode']>>, ParentType, ContextType, RequireFields<CityRedRowsToCheckArgs, 'first'>>;
  redEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RedEntry']>>, ParentType, ContextType, RequireFields<CityRedEntriesArgs, 'subject'>>;
  standards?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Standard']>>, ParentType, ContextType, Partial<CityStandardsArgs>>;
  measures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Measure']>>, ParentType, ContextType, Partial<CityMeasuresArgs>>;
  punishmentPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PunishmentPath']>>, ParentType, ContextType, Partial<CityPunishmentPathsArgs>>;
  steps?: Resolver<Maybe<ResolversTypes['StepConnection']>, ParentType, ContextType, RequireFields<CityStepsArgs, 'first'>>;
  awaitingSteward?: Resolver<Maybe<ResolversTypes['RowForStewardConnection']>, ParentType, ContextType, RequireFields<CityAwaitingStewardArgs, 'first'>>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  datasets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Dataset']>>, ParentType, ContextType>;
  supplies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Supply']>>, ParentType, ContextType>;
  supplyHistory?: Resolver<Maybe<ResolversTypes['SupplyEventConnection']>, ParentType, ContextType, RequireFields<CitySupplyHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationUnit'] = ResolversParentTypes['OrganisationUnit']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isAuthority?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ListEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListEntryConnection'] = ResolversParentTypes['ListEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ListEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListEntryEdge'] = ResolversParentTypes['ListEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListEntry'], ParentType, ContextType>;
};

export type ListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListEntry'] = ResolversParentTypes['ListEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['CreditList'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicByDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  publicityVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  repairableFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EntryStatus'], ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['Ending']>, ParentType, ContextType>;
  underObjection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  behaviour?: Resolver<Maybe<ResolversTypes['Behaviour']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['RecordValue']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Measure']>>, ParentType, ContextType>;
  restsOn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  basisRevoked?: Resolver<Maybe<ResolversTypes['Ending']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Provenance']>>, ParentType, ContextType>;
};

export type ProductPublishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductPublished'] = ResolversParentTypes['ProductPublished']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['IncentiveProduct'], ParentType, ContextType>;
};

export type ProductRecognitionTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRecognitionTaken'] = ResolversParentTypes['ProductRecognitionTaken']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  recognition?: Resolver<ResolversTypes['ProductRecognition'], ParentType, ContextType>;
};

export type RecognitionTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecognitionTaken'] = ResolversParentTypes['RecognitionTaken']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  recognition?: Resolver<ResolversTypes['Recognition'], ParentType, ContextType>;
};

export type RecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordConnection'] = ResolversParentTypes['RecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEdge'] = ResolversParentTypes['RecordEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditRecord'], ParentType, ContextType>;
};

export type CreditRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRecord'] = ResolversParentTypes['CreditRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RecordKind'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicByDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  publicityVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  repairableFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EntryStatus'], ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['Ending']>, ParentType, ContextType>;
  restsOn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  underObjection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  behaviour?: Resolver<Maybe<ResolversTypes['Behaviour']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['RecordValue']>, ParentType, ContextType>;
  facts?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suspendedLicence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licenceKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Provenance']>>, ParentType, ContextType>;
};

export type EndingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ending'] = ResolversParentTypes['Ending']> = {
  endedBy?: Resolver<ResolversTypes['EndedBy'], ParentType, ContextType>;
  endedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  typeCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CommitmentStatus'], ParentType, ContextType>;
};

export type RedRowsCheckedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedRowsChecked'] = ResolversParentTypes['RedRowsChecked']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['RedRowsOfSubject']>, ParentType, ContextType>;
};

export type RedRowsOfSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedRowsOfSubject'] = ResolversParentTypes['RedRowsOfSubject']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RedListCheckOutcome'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RedEntryTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedEntryTaken'] = ResolversParentTypes['RedEntryTaken']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['RedEntry'], ParentType, ContextType>;
};

export type RedEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedEntry'] = ResolversParentTypes['RedEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['CreditList'], ParentType, ContextType>;
  unitCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RedEntryState'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  announcedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  announcedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextSteps?: Resolver<ReadonlyArray<ResolversTypes['RedEntryStep']>, ParentType, ContextType>;
  entryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['RedEntryStepTaken']>, ParentType, ContextType>;
};

export type RedEntryStepTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedEntryStepTaken'] = ResolversParentTypes['RedEntryStepTaken']> = {
  step?: Resolver<ResolversTypes['RedEntryStep'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RedEntryState'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StandardPublishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardPublished'] = ResolversParentTypes['StandardPublished']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['Standard'], ParentType, ContextType>;
};

export type PathPublishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathPublished'] = ResolversParentTypes['PathPublished']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['PunishmentPath'], ParentType, ContextType>;
};

export type StepReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepReceipt'] = ResolversParentTypes['StepReceipt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StepConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepConnection'] = ResolversParentTypes['StepConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StepEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StepEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepEdge'] = ResolversParentTypes['StepEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
};

export type RowSettledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowSettled'] = ResolversParentTypes['RowSettled']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RowOutcome'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['IntakeRun'], ParentType, ContextType>;
};

export type RowForStewardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowForStewardConnection'] = ResolversParentTypes['RowForStewardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RowForStewardEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RowForStewardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowForStewardEdge'] = ResolversParentTypes['RowForStewardEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RowForSteward'], ParentType, ContextType>;
};

export type RowForStewardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowForSteward'] = ResolversParentTypes['RowForSteward']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['RowFault']>, ParentType, ContextType>;
  cells?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RowCell']>>, ParentType, ContextType>;
};

export type RowCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowCell'] = ResolversParentTypes['RowCell']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CityCreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityCreditFile'] = ResolversParentTypes['CityCreditFile'], FederationReferenceType extends FederationReferenceTypes['CityCreditFile'] = FederationReferenceTypes['CityCreditFile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityCreditFile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  holding?: Resolver<Maybe<ResolversTypes['Holding']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SubjectKind']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  divisionCode?: Resolver<Maybe<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  identifiers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Identifier']>>, ParentType, ContextType>;
  legalRepresentative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agent']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Case']>>, ParentType, ContextType>;
  objections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Objection']>>, ParentType, ContextType>;
  repairs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Repair']>>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Feedback']>>, ParentType, ContextType>;
  listEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ListEntry']>>, ParentType, ContextType, Partial<CityCreditFileListEntriesArgs>>;
  records?: Resolver<Maybe<ResolversTypes['RecordConnection']>, ParentType, ContextType, RequireFields<CityCreditFileRecordsArgs, 'first'>>;
  commitments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Commitment']>>, ParentType, ContextType>;
  incompleteSupply?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Supply']>>, ParentType, ContextType>;
  notShared?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Dataset']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  organisations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soleTraders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  listEntries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  catalogueClass?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  catalogueEdition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shareClass?: Resolver<ResolversTypes['ShareClass'], ParentType, ContextType>;
  shareCondition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providingUnit?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  supply?: Resolver<Maybe<ResolversTypes['Supply']>, ParentType, ContextType>;
};

export type SupplyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supply'] = ResolversParentTypes['Supply']> = {
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SupplyState'], ParentType, ContextType>;
  declared?: Resolver<Maybe<ResolversTypes['SupplyExtent']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
  declaredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lastHandIn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SupplyEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplyEventConnection'] = ResolversParentTypes['SupplyEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupplyEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupplyEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplyEventEdge'] = ResolversParentTypes['SupplyEventEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupplyEvent'], ParentType, ContextType>;
};

export type SupplyEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplyEvent'] = ResolversParentTypes['SupplyEvent']> = {
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['SupplyEventKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  declared?: Resolver<Maybe<ResolversTypes['SupplyExtent']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['OrganisationUnit']>, ParentType, ContextType>;
};

export type TaskReportedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskReported'] = ResolversParentTypes['TaskReported']> = {
  step?: Resolver<ResolversTypes['StepReceipt'], ParentType, ContextType>;
  report?: Resolver<ResolversTypes['Feedback'], ParentType, ContextType>;
};

export type CityTimelinePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityTimelinePart'] = ResolversParentTypes['CityTimelinePart'], FederationReferenceType extends FederationReferenceTypes['CityTimelinePart'] = FederationReferenceTypes['CityTimelinePart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityTimelinePart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimelineEvent']>>, ParentType, ContextType>;
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
  TimelineEvent?: TimelineEventResolvers<ContextType>;
  IncentiveKind?: IncentiveKindResolvers<ContextType>;
  BenefitFigure?: BenefitFigureResolvers<ContextType>;
  EligibilityFact?: EligibilityFactResolvers<ContextType>;
  Eligibility?: EligibilityResolvers<ContextType>;
  IncentiveProduct?: IncentiveProductResolvers<ContextType>;
  ListEquality?: ListEqualityResolvers<ContextType>;
  ProductRecognition?: ProductRecognitionResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangedSubject?: ChangedSubjectResolvers<ContextType>;
  ChangedRecord?: ChangedRecordResolvers<ContextType>;
  ChangedListEntry?: ChangedListEntryResolvers<ContextType>;
  ChangedStandard?: ChangedStandardResolvers<ContextType>;
  ChangedRecognition?: ChangedRecognitionResolvers<ContextType>;
  ChangedPath?: ChangedPathResolvers<ContextType>;
  ChangedMeasure?: ChangedMeasureResolvers<ContextType>;
  ChangedDataset?: ChangedDatasetResolvers<ContextType>;
  ChangedSupply?: ChangedSupplyResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  ChangePage?: ChangePageResolvers<ContextType>;
  ChangePart?: ChangePartResolvers<ContextType>;
  Deadlines?: DeadlinesResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  CreditFile?: CreditFileResolvers<ContextType>;
  TimelinePart?: TimelinePartResolvers<ContextType>;
  Agent?: AgentResolvers<ContextType>;
  AgentNamed?: AgentNamedResolvers<ContextType>;
  BenefitUseTaken?: BenefitUseTakenResolvers<ContextType>;
  BenefitUse?: BenefitUseResolvers<ContextType>;
  BenefitUseStepTaken?: BenefitUseStepTakenResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  RepairCase?: RepairCaseResolvers<ContextType>;
  RepairProof?: RepairProofResolvers<ContextType>;
  ObjectionCase?: ObjectionCaseResolvers<ContextType>;
  CaseStepTaken?: CaseStepTakenResolvers<ContextType>;
  CaseDocument?: CaseDocumentResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseTaken?: CaseTakenResolvers<ContextType>;
  Objection?: ObjectionResolvers<ContextType>;
  DueDay?: DueDayResolvers<ContextType>;
  Repair?: RepairResolvers<ContextType>;
  Feedback?: FeedbackResolvers<ContextType>;
  ChangeDigests?: ChangeDigestsResolvers<ContextType>;
  ChangeDigest?: ChangeDigestResolvers<ContextType>;
  CityChangePart?: CityChangePartResolvers<ContextType>;
  CityDeadlines?: CityDeadlinesResolvers<ContextType>;
  LimitKept?: LimitKeptResolvers<ContextType>;
  IntakeRunConnection?: IntakeRunConnectionResolvers<ContextType>;
  IntakeRunEdge?: IntakeRunEdgeResolvers<ContextType>;
  IntakeRun?: IntakeRunResolvers<ContextType>;
  IntakeReason?: IntakeReasonResolvers<ContextType>;
  ColumnCompleteness?: ColumnCompletenessResolvers<ContextType>;
  RefusedRowConnection?: RefusedRowConnectionResolvers<ContextType>;
  RefusedRowEdge?: RefusedRowEdgeResolvers<ContextType>;
  RefusedRow?: RefusedRowResolvers<ContextType>;
  WaitingRowConnection?: WaitingRowConnectionResolvers<ContextType>;
  WaitingRowEdge?: WaitingRowEdgeResolvers<ContextType>;
  WaitingRow?: WaitingRowResolvers<ContextType>;
  RowFault?: RowFaultResolvers<ContextType>;
  IntakeCoverage?: IntakeCoverageResolvers<ContextType>;
  CodeCoverage?: CodeCoverageResolvers<ContextType>;
  SheetCoverage?: SheetCoverageResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  CityMutation?: CityMutationResolvers<ContextType>;
  City?: CityResolvers<ContextType>;
  OrganisationUnit?: OrganisationUnitResolvers<ContextType>;
  ListEntryConnection?: ListEntryConnectionResolvers<ContextType>;
  ListEntryEdge?: ListEntryEdgeResolvers<ContextType>;
  ListEntry?: ListEntryResolvers<ContextType>;
  ProductPublished?: ProductPublishedResolvers<ContextType>;
  ProductRecognitionTaken?: ProductRecognitionTakenResolvers<ContextType>;
  RecognitionTaken?: RecognitionTakenResolvers<ContextType>;
  RecordConnection?: RecordConnectionResolvers<ContextType>;
  RecordEdge?: RecordEdgeResolvers<ContextType>;
  CreditRecord?: CreditRecordResolvers<ContextType>;
  Ending?: EndingResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  RedRowsChecked?: RedRowsCheckedResolvers<ContextType>;
  RedRowsOfSubject?: RedRowsOfSubjectResolvers<ContextType>;
  RedEntryTaken?: RedEntryTakenResolvers<ContextType>;
  RedEntry?: RedEntryResolvers<ContextType>;
  RedEntryStepTaken?: RedEntryStepTakenResolvers<ContextType>;
  StandardPublished?: StandardPublishedResolvers<ContextType>;
  PathPublished?: PathPublishedResolvers<ContextType>;
  StepReceipt?: StepReceiptResolvers<ContextType>;
  StepConnection?: StepConnectionResolvers<ContextType>;
  StepEdge?: StepEdgeResolvers<ContextType>;
  RowSettled?: RowSettledResolvers<ContextType>;
  RowForStewardConnection?: RowForStewardConnectionResolvers<ContextType>;
  RowForStewardEdge?: RowForStewardEdgeResolvers<ContextType>;
  RowForSteward?: RowForStewardResolvers<ContextType>;
  RowCell?: RowCellResolvers<ContextType>;
  CityCreditFile?: CityCreditFileResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Supply?: SupplyResolvers<ContextType>;
  SupplyEventConnection?: SupplyEventConnectionResolvers<ContextType>;
  SupplyEventEdge?: SupplyEventEdgeResolvers<ContextType>;
  SupplyEvent?: SupplyEventResolvers<ContextType>;
  TaskReported?: TaskReportedResolvers<ContextType>;
  CityTimelinePart?: CityTimelinePartResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  sizedBy?: SizedByDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  masked?: MaskedDirectiveResolver<any, any, ContextType>;
};
