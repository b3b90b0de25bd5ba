import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeStub, FileStub, JurisdictionStub, DeadlinesStub, TimelinePage, TimelinePartStub, ChangeConnectionStub, ChangePartStub } from './stubs.js';
import type { ZoneSubject } from '../../db/subjects/zone-subjects.js';
import type { DecisionChangeNode, DecisionChangesNode, GapNode, TraceNode, ImpactNode, DecisionNode, GroundNode, FactNode, TaskNode, ComparedNode, ComparedCityNode, EntryNode, ComparisonNode, CountNode, OverlapNode, OverlapCellNode, ConflictNode, ConflictPageNode, BenefitNode, ProductCountNode, MissingNode, RedStandingNode } from './model.js';
import type { ChangeEdgeNode } from '../shared/changes.js';
import type { CreditListRow, BehaviourRow, MeasureRow } from '../../rules/catalogues.js';
import type { ThresholdNode } from '../shared/values.js';
import type { ZoneStandard, ZoneRecognition, ZonePath } from '../../db/standards/zone-rules.js';
import type { KindNode, EqualityNode } from '../shared/products.js';
import type { ZoneProduct, ZoneProductRecognition } from '../../db/incentives/zone-products.js';
import type { CaseCount } from '../../rules/standards/recognition-gaps.js';
import type { Unsupplied } from '../../rules/supply/silence.js';
import type { TaskNumbers } from '../../rules/tasks/task-counts.js';
import type { Report } from '../../rules/tasks/tasks.js';
import type { UsedFact } from '../../rules/incentives/eligible.js';
import type { TallySum } from '../../rules/statistics/statistics.js';
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
export type CreditList = Node & {
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
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type Deadlines = {
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** First day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the period. */
  readonly to: Scalars['Date']['output'];
};

/** The city, which fills its own fields. */
export type Jurisdiction = {
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  readonly id: Scalars['ID']['output'];
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};

/** The city's file, which the city itself fills. */
export type CreditFile = {
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  readonly id: Scalars['ID']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
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
};

/** What all cities say of a subject that is proposed for a red list (红名单核查). */
export type RedListCheck = {
  readonly __typename?: 'RedListCheck';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** What they say. */
  readonly outcome: RedListCheckOutcome;
  /** Division codes of the cities by which it is so; all members where it is CLEAR. */
  readonly cities: ReadonlyArray<Scalars['DivisionCode']['output']>;
};

/** Whether one product is open to one subject (可享受情况), with its reasons. The hub reports whether the conditions hold; the provider decides. */
export type Benefit = {
  readonly __typename?: 'Benefit';
  /** The product, of the city that offers it. */
  readonly product: IncentiveProduct;
  /** The recognition that opens it in the city asked about, with its condition; null for the city's own product. */
  readonly recognition?: Maybe<ProductRecognition>;
  /** Division code of the city asked about. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Day asked about. */
  readonly on: Scalars['Date']['output'];
  /** The answer. */
  readonly outcome: BenefitOutcome;
  /** Why, each reason once; never empty. */
  readonly reasons: ReadonlyArray<BenefitReason>;
  /** With NO the facts that would have to be there; of facts joined by OR any one is enough. Empty otherwise. */
  readonly missing: ReadonlyArray<MissingFact>;
  /** Facts that the answer rests on. */
  readonly facts: ReadonlyArray<BenefitFact>;
  /** Division codes of the cities that were needed and could not be asked. */
  readonly notAsked: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Division codes of the cities that have never supplied (未归集), do not share (不予共享) or do not tell what the answer needs. */
  readonly silent: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** The sentence beside every answer: the provider decides, and a NO lowers no other right. */
  readonly statement: Scalars['String']['output'];
};

/** Whether a product is open to a subject. */
export type BenefitOutcome =
  /** The conditions hold (可以享受). */
  | 'YES'
  /** A condition does not hold (暂不符合); `missing` names what would have to be there. */
  | 'NO'
  /** A city could not be asked (未能查询): nobody can say. */
  | 'COULD_NOT_ASK'
  /** A city has never supplied, or does not share, what the answer needs (未归集): nobody can say. */
  | 'NOT_SUPPLIED'
  /** What the answer rests on is under objection (异议处理中): nobody can say before that is decided. */
  | 'UNDER_OBJECTION';

/** Why a product is open to a subject or not. */
export type BenefitReason =
  /** The city asked about offers the product (本市产品). */
  | 'OWN_PRODUCT'
  /** The city asked about recognises the product of another (互认产品). */
  | 'RECOGNISED'
  /** All that the product asks for is there (条件具备). */
  | 'CONDITIONS_MET'
  /** No city knows the subject (查无此主体). */
  | 'SUBJECT_UNKNOWN'
  /** The product is not for this kind of subject (主体类别不适用). */
  | 'KIND_NOT_COVERED'
  /** The product is for other industries (行业不适用). */
  | 'INDUSTRY_NOT_COVERED'
  /** The product is for those registered in other divisions (住所不适用). */
  | 'DIVISION_NOT_COVERED'
  /** A city has the subject on a serious list (在严重失信主体名单). */
  | 'SERIOUS_ENTRY_ACTIVE'
  /** The entry on the red list is suspended by a serious entry (红名单中止). */
  | 'RED_ENTRY_SUSPENDED'
  /** The subject is on none of the red lists that count (不在红名单). */
  | 'RED_ENTRY_MISSING'
  /** No city has such a licence in force (无此类许可). */
  | 'LICENCE_MISSING'
  /** No city has an award in force (无奖励). */
  | 'AWARD_MISSING'
  /** No city has such a kept commitment (无已履行的承诺). */
  | 'COMMITMENT_MISSING'
  /** The subject is not registered for long enough (注册年限不足). */
  | 'REGISTERED_TOO_SHORT'
  /** A city could not be asked (未能查询). */
  | 'COULD_NOT_ASK'
  /** A city does not share what the answer needs (不予共享). */
  | 'NOT_SHARED'
  /** A city has never supplied what the answer needs (未归集). */
  | 'NOT_SUPPLIED'
  /** A city does not tell of which kind a licence is, or whether a commitment was kept (种类未报送). */
  | 'TYPE_NOT_TOLD'
  /** No city tells the industry of the subject (行业不明). */
  | 'INDUSTRY_UNKNOWN'
  /** No city tells where the subject is registered (住所不明). */
  | 'DIVISION_UNKNOWN'
  /** No city tells since when the subject is registered (注册日期不明). */
  | 'REGISTRATION_DAY_UNKNOWN'
  /** An objection to what the answer rests on is pending (异议处理中). */
  | 'UNDER_OBJECTION'
  /** The penalty on which a serious entry rests was revoked (所依据的处罚已撤销): its authority has to decide. */
  | 'BASIS_REVOKED';

/** A fact that would have to be there. */
export type MissingFact = {
  readonly __typename?: 'MissingFact';
  /** What the product asks for. */
  readonly wanted: EligibilityFact;
  /** Why it does not count as there. */
  readonly reason: BenefitReason;
};

/** A record or list entry that an answer about a product rests on. */
export type BenefitFact = {
  readonly __typename?: 'BenefitFact';
  /** Division code of the city that holds it. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Record or list entry. */
  readonly kind: TargetKind;
  /** Id in its city (编号): the same for all its versions. */
  readonly localId: Scalars['ID']['output'];
  /** The list; null for a record. */
  readonly list?: Maybe<CreditList>;
  /** LICENCE, AWARD or COMMITMENT; null for a list entry. */
  readonly recordKind?: Maybe<Scalars['String']['output']>;
  /** Day of the decision. */
  readonly decidedOn: Scalars['Date']['output'];
  /** Last day by its own term; null when that is unknown or there is none. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
};

/** Where an entry on a red list stands, by what all cities say. */
export type RedEntryStanding = {
  readonly __typename?: 'RedEntryStanding';
  /** The entry. */
  readonly fact: BenefitFact;
  /** IN_FORCE, SUSPENDED, EXPIRED or REVOKED. */
  readonly standing: RedEntryState;
  /** Serious entries by which it is suspended; empty otherwise. */
  readonly suspendedBy: ReadonlyArray<BenefitFact>;
};

/** Products of one kind of one city, counted. */
export type ProductCount = {
  readonly __typename?: 'ProductCount';
  /** Division code of the city that offers them. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Name of the kind: 信易批, or the city's own. */
  readonly kind: Scalars['String']['output'];
  /** Products on offer today. */
  readonly products: Scalars['Int']['output'];
  /** Recognitions of them in force today, of the members that could be asked. */
  readonly recognitions: Scalars['Int']['output'];
  /** Consents to them by where they stand as last reported, those that have run out among them; a state of which 0 would be told is absent. */
  readonly uses: ReadonlyArray<UseCount>;
};

/** Consents that stand alike. */
export type UseCount = {
  readonly __typename?: 'UseCount';
  /** Where they stand. */
  readonly state: BenefitUseState;
  /** How many, in multiples of 5 unless the caller holds identity:read: sole traders are persons too. */
  readonly count: Scalars['String']['output'];
};

/** A page of changes across the cities (变更), put together from what each city tells. */
export type ChangeConnection = {
  readonly __typename?: 'ChangeConnection';
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Cursor behind which the page begins; empty for the beginning. */
  readonly place: Scalars['String']['output'];
  /** Kinds asked for, as the hub writes them for itself. */
  readonly kinds: Scalars['String']['output'];
  /** Division codes of the cities asked, joined by commas, in the order of `parts`. */
  readonly cities: Scalars['String']['output'];
  /** What each city asked tells of the page, in the order of the register. */
  readonly parts: ReadonlyArray<ChangePart>;
  /** Changes of this page with their cursors. Null where no city could be asked. May be empty though a further page follows. */
  readonly edges?: Maybe<ReadonlyArray<ChangeEdge>>;
  /** Position of the page; null with `edges`. */
  readonly pageInfo?: Maybe<PageInfo>;
  /** Cursor to go on from, also behind an empty page; null with `edges`. */
  readonly next?: Maybe<Scalars['Cursor']['output']>;
  /** Cities asked that could not tell their part, so that the copy of them grows old (未能查询). Empty where all have told. */
  readonly behind?: Maybe<ReadonlyArray<ChangesBehind>>;
  /** Kinds of data that cities have never supplied (未归集): a copy that has nothing of them proves nothing. Of the cities that have told; null where no city could be asked. */
  readonly neverSupplied?: Maybe<ReadonlyArray<SupplyGap>>;
};

/** What a city tells of a page of changes across the cities. */
export type JiaxingChangePart = ChangePart & {
  readonly __typename?: 'JiaxingChangePart';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Kinds asked for and the city's own cursor, as the hub writes them for itself; without a cursor the beginning. */
  readonly place: Scalars['String']['output'];
  /** The city's own page, told by the city itself. */
  readonly page?: Maybe<ChangePage>;
};

/** What a city tells of a page of changes across the cities. */
export type KunshanChangePart = ChangePart & {
  readonly __typename?: 'KunshanChangePart';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Kinds asked for and the city's own cursor, as the hub writes them for itself; without a cursor the beginning. */
  readonly place: Scalars['String']['output'];
  /** The city's own page, told by the city itself. */
  readonly page?: Maybe<ChangePage>;
};

/** What a city tells of a page of changes across the cities. */
export type TaicangChangePart = ChangePart & {
  readonly __typename?: 'TaicangChangePart';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Kinds asked for and the city's own cursor, as the hub writes them for itself; without a cursor the beginning. */
  readonly place: Scalars['String']['output'];
  /** The city's own page, told by the city itself. */
  readonly page?: Maybe<ChangePage>;
};

/** A city of which a page of changes tells nothing, since it could not be asked. */
export type ChangesBehind = {
  readonly __typename?: 'ChangesBehind';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Position of the city's clock up to which the feed had come before; null at its beginning. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** Time up to which it had come before; null at its beginning. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type JiaxingDeadlines = Deadlines & {
  readonly __typename?: 'JiaxingDeadlines';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** First day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the period. */
  readonly to: Scalars['Date']['output'];
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type KunshanDeadlines = Deadlines & {
  readonly __typename?: 'KunshanDeadlines';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** First day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the period. */
  readonly to: Scalars['Date']['output'];
};

/** How a city keeps the limits of its cases (办件时限) in a period, which the city itself fills. */
export type TaicangDeadlines = Deadlines & {
  readonly __typename?: 'TaicangDeadlines';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** First day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the period. */
  readonly to: Scalars['Date']['output'];
};

/** A page of decisions that may have come out otherwise (判定变更), in rounds: all subjects touched since the round before, by their codes. */
export type DecisionChangeConnection = {
  readonly __typename?: 'DecisionChangeConnection';
  /** Decisions of this page with their cursors. May be empty though a further page follows. */
  readonly edges: ReadonlyArray<DecisionChangeEdge>;
  /** Position of the page. Without a further one a copy that has put all of them is as `asOf` says. */
  readonly pageInfo: PageInfo;
  /** Cursor to go on from, also behind an empty page. */
  readonly next: Scalars['Cursor']['output'];
  /** Time as of which a copy that has come to `next` is whole, all cities asked, by the clock of the one that stood furthest behind. Null until everybody was told once. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Cities that cannot be asked (未能查询). Decisions of the page are as they are without them, and are told anew once they are back; those that are not on it are in the copy as they were. Empty where all were asked. */
  readonly behind: ReadonlyArray<DecisionsBehind>;
};

/** One decision of a page. */
export type DecisionChangeEdge = {
  readonly __typename?: 'DecisionChangeEdge';
  /** Cursor of this decision, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The decision. */
  readonly node: DecisionChange;
};

/** A decision on an organisation or sole trader that may have come out otherwise (判定变更). */
export type DecisionChange = {
  readonly __typename?: 'DecisionChange';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city that would apply the measure. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Code of the measure. */
  readonly measureCode: Scalars['ID']['output'];
  /** The cities' data were of this time or later. */
  readonly at: Scalars['DateTime']['output'];
  /** What is decided today: put it in the copy in place of the one that is there. Null where no city knows the subject any more, or the one that did cannot be asked: take it out. */
  readonly decision?: Maybe<MeasureDecision>;
};

/** A city without which decisions were told, since it could not be asked. */
export type DecisionsBehind = {
  readonly __typename?: 'DecisionsBehind';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Position of the city's clock of which all was told last; null where that never was so. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** Time of the round that told it; null where there never was one. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether a measure may be applied. */
export type DecisionOutcome =
  /** The conditions hold (可以适用); the named authority decides. */
  | 'APPLICABLE'
  /** They do not hold (不适用). */
  | 'NOT_APPLICABLE'
  /** They hold for advice only (仅供参考), never for a duty. */
  | 'ADVISORY_ONLY'
  /** Only a court or border organ decides (仅供展示). */
  | 'DISPLAY_ONLY'
  /** It is unknown (无法判断): a city could not be asked, a value is missing, an objection is pending. Never the same as not applicable. */
  | 'UNDETERMINED';

/** Why a decision came out as it did: what holds, what limits it, what is unknown, what stands against it. */
export type DecisionReason =
  /** The case is of the city itself (本市案件). */
  | 'OWN_CASE'
  /** The entry is on a national serious-dishonesty list (全国性名单). */
  | 'NATIONAL_LIST'
  /** The city recognises the standard of the city whose case it is (标准互认有效). */
  | 'RECOGNISED'
  /** The figures of the case meet the city's standard (达到本市认定标准), and the one of the day of its decision where that is known. */
  | 'THRESHOLD_MET'
  /** The measure is left to bodies outside public authority (第三类措施): advice, never a duty. */
  | 'MEASURE_ADVISORY'
  /** Only a court or border organ decides on the measure (仅供展示): the hub shows the entry. */
  | 'MEASURE_DISPLAY_ONLY'
  /** The legal basis is a memorandum, a judicial interpretation on something that no court decides, or a ministry rule without a national list: it supports advice at most (依据位阶不足以设定义务). */
  | 'BASIS_ADVISORY'
  /** A row that the decision rests on has not been checked against the official text (依据待核): outside the demonstration it supports advice at most. */
  | 'BASIS_UNVERIFIED'
  /** The data of a city that could change the outcome are not fresh (未能查询); ask again later. */
  | 'COULD_NOT_ASK'
  /** A city does not share data that could change the outcome (不予共享): ask that city whether and how it may be used. */
  | 'NOT_SHARED'
  /** A city has never supplied data that could change the outcome (未归集): it was not asked, so nothing found there proves nothing. */
  | 'NOT_SUPPLIED'
  /** An accepted objection against the case is pending (异议处理中). */
  | 'UNDER_OBJECTION'
  /** The penalty on which the listing rests was revoked (所依据的处罚已撤销): until the listing authority decides, nothing follows from it. */
  | 'BASIS_REVOKED'
  /** The case lacks a figure that a standard measures, or states it over other months (缺少认定数值). */
  | 'VALUE_MISSING'
  /** The case is older than the first standard that it would have to meet: how it would have been judged then is unknown (行为时标准不明). */
  | 'STANDARD_OF_DAY_UNKNOWN'
  /** The case has no severity, so its term is unknown (失信程度不明). */
  | 'SEVERITY_UNKNOWN'
  /** Nobody has ranked the legal basis of the path yet (依据位阶未定). */
  | 'BASIS_UNRANKED'
  /** Two agreements disagree on the recognition (互认协议冲突). */
  | 'RECOGNITION_CONFLICT'
  /** No city knows the subject (查无此主体). */
  | 'SUBJECT_UNKNOWN'
  /** No city holds an active breach or serious entry on the subject (无有效失信记录). */
  | 'NO_ACTIVE_CASE'
  /** The slot of the national list could not be confirmed and is disabled (措施待核停用). */
  | 'MEASURE_DISABLED'
  /** The city does not list the measure on the day (本市清单未列). */
  | 'MEASURE_NOT_LISTED'
  /** The measure, list or behaviour does not cover this kind of subject (主体类别不适用). */
  | 'KIND_NOT_COVERED'
  /** The hub does not carry the list (不收录的名单). */
  | 'LIST_NOT_CARRIED'
  /** The common catalogue does not have the behaviour (目录外行为). */
  | 'BEHAVIOUR_UNKNOWN'
  /** The city has no path from the case to the measure (无惩戒措施路径). */
  | 'PATH_MISSING'
  /** No agreement names the pair of cities (未约定互认); this is not refusal. */
  | 'RECOGNITION_NOT_STATED'
  /** The recognition is proposed, not in force (互认待签). */
  | 'RECOGNITION_PROPOSED'
  /** The recognition is suspended (互认中止). */
  | 'RECOGNITION_SUSPENDED'
  /** A standard changed after the recognition, which waits to be signed again (标准变更待重签). */
  | 'RECOGNITION_NEEDS_RESIGNING'
  /** The recognition was withdrawn (互认撤回). */
  | 'RECOGNITION_WITHDRAWN'
  /** The city refused to recognise the standard (不予互认). */
  | 'RECOGNITION_REFUSED'
  /** The case was decided when the recognition was not in force, and by the policy of the day recognition does not reach back (互认生效前的案件). */
  | 'BEFORE_RECOGNITION'
  /** The city whose case it is has no standard for the behaviour, on the day asked about or on that of the case (来源地无标准). */
  | 'ORIGIN_STANDARD_MISSING'
  /** The case does not meet the recognised standard, that of its own city, of the day of its decision or of the day asked about (未达来源地标准). */
  | 'ORIGIN_THRESHOLD_NOT_MET'
  /** The city has no standard for the behaviour, on the day asked about or on that of the case (本市无标准). */
  | 'STANDARD_MISSING'
  /** The figures of the case do not meet the standard of the city, of the day of its decision or of the day asked about (未达本市认定标准). */
  | 'THRESHOLD_NOT_MET'
  /** The standard measures a score, which may not feed a punishment (不得以积分惩戒). */
  | 'SCORE_REFUSED'
  /** The legal basis does not support a measure that reduces rights (依据位阶不足以减损权益). */
  | 'BASIS_TOO_LOW'
  /** The document that the list rests on does not support a measure that reduces rights (名单依据位阶不足以减损权益). */
  | 'LIST_BASIS_TOO_LOW'
  /** The list's own rule excludes measures that reduce rights (名单规定不得减损权益). */
  | 'LIST_BARS_MEASURE';

/** Whether one measure may be applied to one subject by one city on one day (惩戒措施适用判断), with its reasons. */
export type MeasureDecision = {
  readonly __typename?: 'MeasureDecision';
  /** The measure. */
  readonly measure: Measure;
  /** Division code of the city that would apply it. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The day asked about. */
  readonly on: Scalars['Date']['output'];
  /** The outcome. */
  readonly outcome: DecisionOutcome;
  /** Why, each reason once; never empty. */
  readonly reasons: ReadonlyArray<DecisionReason>;
  /** Law and article of the paths that the outcome rests on. */
  readonly articles: ReadonlyArray<Scalars['String']['output']>;
  /** Units that decide, along those paths (实施单位). */
  readonly units: ReadonlyArray<Scalars['String']['output']>;
  /** Severity of the effect: at most the record's own and at most the common catalogue's. Null when nothing has effect or it is unknown. */
  readonly severity?: Maybe<Severity>;
  /** Last day on which the outcome holds, by what is known today; null when no end is known, and for NOT_APPLICABLE. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** Records and entries that the outcome rests on. */
  readonly facts: ReadonlyArray<DecisionFact>;
  /** Every record and entry judged, along each path of the city. */
  readonly grounds: ReadonlyArray<DecisionGround>;
  /** Division codes of the cities that were needed and could not be asked. */
  readonly notAsked: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Division codes of the cities that do not share (不予共享) data that could have changed the outcome; it is UNDETERMINED then. Empty when there are none. */
  readonly notShared: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Division codes of the cities that have never supplied (未归集) data that could have changed the outcome; it is UNDETERMINED then. Empty when there are none. */
  readonly notSupplied: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Data that could have changed the outcome and were never supplied, or only in part (未完整归集). PARTIAL data are decided on as they are. Empty when all of them are declared complete. */
  readonly incompleteSupply: ReadonlyArray<SupplyGap>;
  /** The sentence beside every decision: the hub reports whether the conditions hold, the named authority decides, a person may ask for its review. */
  readonly statement: Scalars['String']['output'];
};

/** A kind of data that a city has never supplied, or only in part (未完整归集). */
export type SupplyGap = {
  readonly __typename?: 'SupplyGap';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The kind of data, as in `Supply.of`: REGISTER, PENALTY, SL02, PATHS. */
  readonly of: Scalars['ID']['output'];
  /** NEVER_SUPPLIED or PARTIAL. */
  readonly state: SupplyState;
};

/** One record or entry judged along one path. */
export type DecisionGround = {
  readonly __typename?: 'DecisionGround';
  /** Its own outcome. */
  readonly outcome: DecisionOutcome;
  /** Why, each reason once; never empty. */
  readonly reasons: ReadonlyArray<DecisionReason>;
  /** The record or entry judged. */
  readonly fact: DecisionFact;
  /** The record or entry judged, and those that its city's or the receiving city's window adds to it. */
  readonly facts: ReadonlyArray<DecisionFact>;
  /** The path; null where the city has none from the record or entry to the measure. */
  readonly path?: Maybe<PunishmentPath>;
  /** Severity of the effect; null when it has none or it is unknown. */
  readonly severity?: Maybe<Severity>;
  /** Last day on which it holds, by what is known today; null when no end is known or it has no effect. */
  readonly until?: Maybe<Scalars['Date']['output']>;
};

/** A record or list entry that a decision used, as its city had it. */
export type DecisionFact = {
  readonly __typename?: 'DecisionFact';
  /** Division code of the city that holds it. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Record or list entry. */
  readonly kind: TargetKind;
  /** Id (缓存标识) of this view of it, for caches: under `on` or `knownAt`, a different one for each. */
  readonly id: Scalars['ID']['output'];
  /** Id in its city (编号): the same for all its versions. */
  readonly localId: Scalars['ID']['output'];
  /** Position of the city's clock at which the version used was opened, within the epoch that `extensions.dataset` names. */
  readonly position: Scalars['Int']['output'];
  /** The list; null for a record. */
  readonly list?: Maybe<CreditList>;
  /** The breach; null where none applies. */
  readonly behaviour?: Maybe<Behaviour>;
  /** Day of the decision on it (决定日期). */
  readonly decidedOn: Scalars['Date']['output'];
  /** Its own severity, before the cap; null when unknown. */
  readonly severity?: Maybe<Severity>;
  /** Figures that standards measure; empty when none is recorded. */
  readonly values: ReadonlyArray<RecordValue>;
  /** Condition on which the city shares it (有条件共享); where none was stated, the text says so. Null where it is shared without condition. */
  readonly shareCondition?: Maybe<Scalars['String']['output']>;
};

/** Questions across the cities. */
export type Query = {
  readonly __typename?: 'Query';
  /** The members of the hub, in the order of the register. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** One member of the hub; an unknown code is the error JURISDICTION_UNKNOWN. */
  readonly jurisdiction?: Maybe<Jurisdiction>;
  /** How far the hub has heard of each member (最近信号), in the order of the register. */
  readonly freshness: ReadonlyArray<Freshness>;
  /**
   * Whether a subject may stand on a red list (红名单核查): whether any city has it on a serious list. Null only with an error.
   * For officers, lead units and operators; about a person they need the right to the person's file. The steps CHECK and LIST of a red entry ask the same by themselves.
   */
  readonly redListCheck?: Maybe<RedListCheck>;
  /** Incentive products counted, by city and kind (产品、互认与享受统计). Needs statistics:read. While a member could not be asked its rows are missing, beside the error COULD_NOT_ASK; what one has never supplied (未归集) is not counted, beside NOT_SUPPLIED. */
  readonly productCounts?: Maybe<ReadonlyArray<ProductCount>>;
  /**
   * What has changed in the cities behind a cursor (变更): their feeds side by side, in the order of time as far as they have told. Needs changes:read and records:read.
   * A city that cannot be asked stops its own part, which `behind` says; its changes come once it is there again, and nothing is skipped.
   * Null with the error CURSOR_EPOCH_ENDED, naming the city, where its data were restored since the cursor was given.
   */
  readonly changes?: Maybe<ChangeConnection>;
  /**
   * How each city keeps the limits of its cases (办件时限): what is due and late today, and how long what was done in a period took. Each city answers for itself;
   * cases themselves stay there. Needs compare:read or case:read.
   */
  readonly deadlines?: Maybe<ReadonlyArray<Deadlines>>;
  /**
   * Decisions that may have come out otherwise behind a cursor (判定变更), each as `decide` answers it now, so that a copy can decide and not only show. Needs changes:read and records:read.
   * Named is whoever's case, register entry or rules were touched since, so now and then a decision that is as it was; the outcome before is never told. Organisations and sole traders only.
   * Null with the error CURSOR_EPOCH_ENDED, naming the city, where its data were restored since the cursor was given: begin without a cursor.
   */
  readonly decisionChanges?: Maybe<DecisionChangeConnection>;
  /** The measures of the national list (惩戒措施清单), in code order. */
  readonly measures: ReadonlyArray<Measure>;
  /**
   * Whether one measure may be applied to one subject by one city, and why. Needs records:read; for the past history:read.
   * Null only with an error: unknown codes and persons without a purpose are refused; a subject that no city knows gets an answer.
   */
  readonly decide?: Maybe<MeasureDecision>;
  /**
   * Whether one measure may be applied to many subjects by one city (批量筛查): what `decide` answers for each code, in the order asked.
   * Needs records:read; for the past history:read. Null at a code's place only with an error whose path names it: a person without a purpose, or a mistyped code that no city knows; the others are answered. `POST /screen` takes any number of codes.
   */
  readonly decideMany?: Maybe<ReadonlyArray<Maybe<MeasureDecision>>>;
  /**
   * What the values of the schema's enums are called (取值名称) in Chinese and English, for pages and tables, enum by enum in the
   * order of the schema. Anyone may ask. Stays the same until the hub is upgraded.
   */
  readonly valueLabels: ReadonlyArray<ValueLabel>;
  /** The lists of the catalogue (名单目录) that the hub carries, in code order. */
  readonly lists: ReadonlyArray<CreditList>;
  /**
   * Organisations and sole traders on one list, city beside city (名单比对), in subject order unless `sort` says otherwise; persons
   * appear only in `totals`. Needs compare:read. When a city named could not be asked, the rest is answered beside the error COULD_NOT_ASK; when one does not share the list, beside NOT_SHARED; when one has never supplied it, beside NOT_SUPPLIED.
   * Of a red list (红名单) an entry counts only while no serious entry of any city suspends it; where a member, named or not, leaves that open, so does every row, beside the same errors.
   */
  readonly compareLists?: Maybe<ListComparisonConnection>;
  /**
   * How many subjects each combination of cities has on a list (名单重合); of a red list those whose entries no serious entry of any city suspends. Needs compare:read or statistics:read.
   * Null with the error COULD_NOT_ASK while a member could not be asked.
   */
  readonly listOverlap?: Maybe<ListOverlap>;
  /**
   * Organisations and sole traders on a serious list of one city and on a red list of any (红黑名单冲突), in subject order.
   * Needs compare:read. Until it is settled, the red entry grants nothing, and is SUSPENDED; it is named here all the same, as a conflict is what a regulator must see. When a city could not be asked, the rest is answered beside
   * the error COULD_NOT_ASK; when one does not share a list (不予共享), beside NOT_SHARED; when one has never supplied a list (未归集), beside NOT_SUPPLIED.
   */
  readonly redBlackConflicts?: Maybe<RedBlackConflictConnection>;
  /**
   * An object by its id (Relay; 按标识查询), as the fields that lead to it would answer now, with the same errors and rules.
   * Null without an error for an id that belongs to nothing, and for anything about a person: persons are asked for by their key only.
   */
  readonly node?: Maybe<Node>;
  /**
   * Each member's incentive products (惠民便企产品), for all to read. A member that could not be asked, or has never supplied its products, says so: there may be some.
   * Null only with an error.
   */
  readonly products?: Maybe<ReadonlyArray<MemberProducts>>;
  /**
   * Whether each member recognises each other member's product (产品互认): n × (n − 1) cells for each product, in code order. Products of all members that have the same code stand in one row.
   * Null only with an error: RECOGNITION_CONFLICT names two statements that disagree on a pair.
   */
  readonly productMatrix?: Maybe<ReadonlyArray<ProductMatrixRow>>;
  /**
   * Products of `from` that `to` does not recognise (产品互认缺口), in code order, and how many firms on the register of `to` miss them for that alone: whom `benefits(in: to)` would answer YES if `to` recognised the product today, with the lists held equal that it has stated last. Natural persons are not counted.
   * Needs statistics:read. Null with the error COULD_NOT_ASK while any member could not be asked, and with NOT_SUPPLIED where `from` has never supplied its products, or `to` its register or how it stands to products (未归集). Answered beside the error SUPPLIED_IN_PART where these were supplied in part (部分归集).
   */
  readonly productGaps?: Maybe<ReadonlyArray<ProductGap>>;
  /**
   * The purposes for which data of a person may be asked (查询事由目录), in the order of the catalogue. Anyone may ask; who may state one says
   * its scope, `person:` and the code. Stays the same until the hub is upgraded.
   */
  readonly purposes: ReadonlyArray<Purpose>;
  /**
   * Whether each member recognises each other member's standard (失信行为标准互认): n × (n − 1) cells for each behaviour, in behaviour order.
   * Null only with an error: RECOGNITION_CONFLICT names two agreements that disagree on a pair.
   */
  readonly recognitionMatrix?: Maybe<ReadonlyArray<RecognitionMatrixRow>>;
  /**
   * Behaviours on which `from` has active cases without effect in `to`, in behaviour order: how many, and why. A behaviour on which
   * only one or two persons have cases is left out unless the caller holds identity:read.
   * Needs compare:read. Null with the error COULD_NOT_ASK when one of the two could not be asked, with NOT_SHARED where `from` does not share its cases (不予共享), and with NOT_SUPPLIED where `from` has never supplied its cases and standards, or `to` its rules (未归集). Answered beside the error SUPPLIED_IN_PART where these were supplied in part (部分归集).
   */
  readonly recognitionGaps?: Maybe<ReadonlyArray<RecognitionGap>>;
  /**
   * Trial: which subjects would newly fall under which measures of `to` if it recognised `from`'s standard without condition,
   * and had done so when their cases were decided. A recognition signed today covers none of these cases unless the policy lets it reach back.
   * Needs compare:read. Null with the error COULD_NOT_ASK when a member could not be asked, and with NOT_SHARED or NOT_SUPPLIED as in `recognitionGaps`.
   */
  readonly recognitionImpact?: Maybe<RecognitionImpact>;
  /**
   * Each behaviour of the common catalogue with every member's standard beside it (失信行为认定标准), in behaviour order.
   * Null only with an error.
   */
  readonly standards?: Maybe<ReadonlyArray<BehaviourStandards>>;
  /**
   * The ways from a standard or list of `from` to measures in `to` (惩戒措施路径), hop by hop, with what is missing where one
   * breaks; ordered by start, then measure, then path. Starts from all lists and behaviours unless one is named. Null only with an error.
   */
  readonly punishmentPaths?: Maybe<ReadonlyArray<PathTrace>>;
  /**
   * Counts (统计) of list entries and penalties in force of organisations and sole traders: to the nearest 5, since a
   * sole trader is a person too. Needs statistics:read.
   * When a city could not be asked, the others are answered beside the error COULD_NOT_ASK; when one does not share
   * penalties or a list (不予共享), the rest is answered beside NOT_SHARED; when one has never supplied them (未归集), beside NOT_SUPPLIED.
   */
  readonly statistics?: Maybe<Statistics>;
  /**
   * One subject in all cities. Null without an error means that every city was asked and none knows the code;
   * if a city could not be asked and no other knows it, null comes with the error COULD_NOT_ASK; if one has never supplied its
   * register (未归集), with NOT_SUPPLIED; if one has declared only a part of it, or nothing (部分归集), with SUPPLIED_IN_PART.
   */
  readonly creditSubject?: Maybe<CreditSubject>;
  /**
   * 1 to 1,000 subjects, answered in the order asked; null for a code as in `creditSubject`. Exactly one of `codes` and
   * `written`. A malformed code in `codes` refuses the whole list, naming every bad position; one in `written` is null
   * with the error SUBJECT_CODE_INVALID at its place, and the others are answered.
   */
  readonly creditSubjects: ReadonlyArray<Maybe<CreditSubject>>;
  /**
   * Organisations and sole traders whose business name, present or former, contains the text; in code order.
   * Traditional and simplified characters find each other, and letters find the pinyin of a name: two or more full syllables (yanshi), or first letters (ys).
   * While names are being normalised again after an upgrade, what is found stands beside the error NAMES_BEING_FOLDED.
   * Never finds a natural person, and never matches the name of an operator or representative.
   */
  readonly searchSubjects: CreditSubjectConnection;
  /**
   * Tasks of the units of a city (惩戒任务): what the decisions make applicable along its paths and is to be reported, and what was carried out and is to be lifted; by subject, then by fact and path. They follow from the facts of all cities and are stored nowhere.
   * For an officer those of the own unit, for the lead unit those of its city; of another city only `taskCounts`. About persons only with `subject` and a stated purpose. What has ended stands here only while something is to be lifted. While a city could not be asked, does not share or has never supplied what they follow from, the rest is answered beside COULD_NOT_ASK, NOT_SHARED or NOT_SUPPLIED.
   */
  readonly tasks?: Maybe<TaskConnection>;
  /**
   * How many tasks about organisations and sole traders the units of a city have (惩戒任务统计), by unit and measure, in that order. For its lead unit exact; for regulators and lead units of other cities to the nearest 5 (0 stands for 0 to 2, 5 for 3 to 7), a row of noughts is absent.
   * Null with the error COUNT_PENDING while they are being counted. Silences are told as in `tasks`.
   */
  readonly taskCounts?: Maybe<ReadonlyArray<TaskCount>>;
};


/** Questions across the cities. */
export type QueryJurisdictionArgs = {
  code: Scalars['DivisionCode']['input'];
};


/** Questions across the cities. */
export type QueryRedListCheckArgs = {
  code: Scalars['SubjectCode']['input'];
};


/** Questions across the cities. */
export type QueryChangesArgs = {
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  jurisdictions?: InputMaybe<ReadonlyArray<Scalars['DivisionCode']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Questions across the cities. */
export type QueryDeadlinesArgs = {
  in?: InputMaybe<ReadonlyArray<Scalars['DivisionCode']['input']>>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions across the cities. */
export type QueryDecisionChangesArgs = {
  in: ReadonlyArray<Scalars['DivisionCode']['input']>;
  measures: ReadonlyArray<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Questions across the cities. */
export type QueryDecideArgs = {
  code: Scalars['SubjectCode']['input'];
  measureCode: Scalars['ID']['input'];
  in: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions across the cities. */
export type QueryDecideManyArgs = {
  codes: ReadonlyArray<Scalars['SubjectCode']['input']>;
  measureCode: Scalars['ID']['input'];
  in: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions across the cities. */
export type QueryValueLabelsArgs = {
  enums?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** Questions across the cities. */
export type QueryCompareListsArgs = {
  listCode: Scalars['ID']['input'];
  jurisdictions: ReadonlyArray<Scalars['DivisionCode']['input']>;
  membership?: ListMembership;
  listedIn?: InputMaybe<ReadonlyArray<Scalars['DivisionCode']['input']>>;
  notListedIn?: InputMaybe<ReadonlyArray<Scalars['DivisionCode']['input']>>;
  industryCode?: InputMaybe<Scalars['String']['input']>;
  divisionCode?: InputMaybe<Scalars['DivisionCode']['input']>;
  severity?: InputMaybe<Severity>;
  decidedFrom?: InputMaybe<Scalars['Date']['input']>;
  decidedUntil?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  sort?: InputMaybe<ComparisonSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Questions across the cities. */
export type QueryListOverlapArgs = {
  listCode: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions across the cities. */
export type QueryRedBlackConflictsArgs = {
  seriousIn?: InputMaybe<ReadonlyArray<Scalars['DivisionCode']['input']>>;
  redIn?: InputMaybe<ReadonlyArray<Scalars['DivisionCode']['input']>>;
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Questions across the cities. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions across the cities. */
export type QueryProductsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions across the cities. */
export type QueryProductMatrixArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions across the cities. */
export type QueryProductGapsArgs = {
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions across the cities. */
export type QueryRecognitionMatrixArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions across the cities. */
export type QueryRecognitionGapsArgs = {
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions across the cities. */
export type QueryRecognitionImpactArgs = {
  behaviourCode: Scalars['ID']['input'];
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions across the cities. */
export type QueryStandardsArgs = {
  domain?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions across the cities. */
export type QueryPunishmentPathsArgs = {
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
  listCode?: InputMaybe<Scalars['ID']['input']>;
  behaviourCode?: InputMaybe<Scalars['ID']['input']>;
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Questions across the cities. */
export type QueryStatisticsArgs = {
  by?: ReadonlyArray<StatisticsDimension>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions across the cities. */
export type QueryCreditSubjectArgs = {
  code: Scalars['SubjectCode']['input'];
};


/** Questions across the cities. */
export type QueryCreditSubjectsArgs = {
  codes?: InputMaybe<ReadonlyArray<Scalars['SubjectCode']['input']>>;
  written?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** Questions across the cities. */
export type QuerySearchSubjectsArgs = {
  name: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Questions across the cities. */
export type QueryTasksArgs = {
  in: Scalars['DivisionCode']['input'];
  unit?: InputMaybe<Scalars['ID']['input']>;
  states?: ReadonlyArray<TaskState>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  subject?: InputMaybe<Scalars['SubjectCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Questions across the cities. */
export type QueryTaskCountsArgs = {
  in: Scalars['DivisionCode']['input'];
};

/** How far the hub has heard of a member. */
export type Freshness = {
  readonly __typename?: 'Freshness';
  /** Division code of the member. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Name of the member (名称), from the register: there also while the member itself cannot be asked. */
  readonly name: Scalars['String']['output'];
  /** English name, from the register. */
  readonly nameEn: Scalars['String']['output'];
  /** The latest that the hub has heard of the member's data (最近信号); null where it has heard nothing. */
  readonly heardAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether answers across the cities count the member as asked (可查询). False while it is silent or its data are in doubt: they then say COULD_NOT_ASK, never that nothing was found. */
  readonly isAsked: Scalars['Boolean']['output'];
};

/** The city, which fills its own fields. */
export type Jiaxing = Jurisdiction & Node & {
  readonly __typename?: 'Jiaxing';
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  readonly id: Scalars['ID']['output'];
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};

/** The city, which fills its own fields. */
export type Kunshan = Jurisdiction & Node & {
  readonly __typename?: 'Kunshan';
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  readonly id: Scalars['ID']['output'];
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};

/** The city, which fills its own fields. */
export type Taicang = Jurisdiction & Node & {
  readonly __typename?: 'Taicang';
  /** Id (全局标识) among all objects of the hub, for caches and `node`. */
  readonly id: Scalars['ID']['output'];
  /** Division code (GB/T 2260). */
  readonly code: Scalars['DivisionCode']['output'];
};

/** What one value of an enum is called (取值名称). */
export type ValueLabel = {
  readonly __typename?: 'ValueLabel';
  /** Name of the enum: EntryStatus. */
  readonly enum: Scalars['String']['output'];
  /** The value, as it stands in answers and arguments: ACTIVE. */
  readonly value: Scalars['String']['output'];
  /** What it is called in Chinese (中文名称): 有效. */
  readonly zh: Scalars['String']['output'];
  /** What it is called in English: In force. */
  readonly en: Scalars['String']['output'];
};

/** In which of the cities named a subject stands on the list. */
export type ListMembership =
  /** In at least one of them. */
  | 'SOME'
  /** In exactly one of them. */
  | 'EXACTLY_ONE'
  /** In all of them. */
  | 'ALL'
  /** In the first one named, and in none of the others. */
  | 'FIRST_ONLY';

/** Order of a comparison (排序), then by code, going by all entries with effect in the cities compared. A subject whose entries change between two pages may be on both or neither. */
export type ComparisonSort =
  /** The latest decision first. */
  | 'NEWEST'
  /** Whose latest decision is the longest ago first. */
  | 'OLDEST'
  /** The gravest severity first. */
  | 'SEVEREST';

/** A page of a comparison (Relay connection). */
export type ListComparisonConnection = {
  readonly __typename?: 'ListComparisonConnection';
  /** Subjects of this page with their cursors. */
  readonly edges: ReadonlyArray<ListComparisonEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
  /** How many subjects the whole comparison has. Null when a city named could not be asked, does not share the list or has never supplied it, or where it is open whether red entries are suspended; null beside COUNT_PENDING while they are being counted, since the rows do not wait for that. */
  readonly totals?: Maybe<SubjectCount>;
  /** How many subjects each combination of the cities compared has under the filters, whatever the membership asked for; single cities first. A city that could not be asked, does not share the list or has never supplied it stands in none. Null when there is such a city and a filter by industry, division, severity or date too: an entry there may meet it; null where it is open whether red entries are suspended. Null beside COUNT_PENDING while they are being counted. */
  readonly combinations?: Maybe<ReadonlyArray<ComparedCombination>>;
  /** Cities named that have never supplied the list, or only in part (未完整归集): whoever is not listed there may be on the list all the same. */
  readonly incompleteSupply: ReadonlyArray<SupplyGap>;
};

/** The subjects of a comparison that some of the cities have in common. */
export type ComparedCombination = {
  readonly __typename?: 'ComparedCombination';
  /** Division codes of the cities that list them, in the order compared. A city that stands in no combination may list them too. */
  readonly jurisdictions: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Organisations and sole traders that exactly these cities list. */
  readonly organisations: Scalars['Int']['output'];
  /** Whether they belong to the answer; null where they do not. */
  readonly belongs?: Maybe<Certainty>;
};

/** One subject of a page. */
export type ListComparisonEdge = {
  readonly __typename?: 'ListComparisonEdge';
  /** Cursor of this subject, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The subject, city beside city. */
  readonly node: ComparedSubject;
};

/** How many subjects there are. */
export type SubjectCount = {
  readonly __typename?: 'SubjectCount';
  /** Organisations and sole traders. */
  readonly organisations: Scalars['Int']['output'];
  /** Natural persons, in multiples of 5 unless the caller holds identity:read: for a comparison the sum of the rounded combinations of `listOverlap`, for conflicts the nearest multiple. Null with a filter by industry, division, severity, date, or for conflicts by city. */
  readonly persons?: Maybe<Scalars['String']['output']>;
};

/** A subject on a list, city beside city. */
export type ComparedSubject = {
  readonly __typename?: 'ComparedSubject';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Organisation or sole trader. */
  readonly kind: SubjectKind;
  /** Business name, as the hub knew it then; null where it knew none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The subject as it is now, with its files; null when no city holds a file. */
  readonly subject?: Maybe<CreditSubject>;
  /** Whether it belongs to the answer for certain. */
  readonly belongs: Certainty;
  /** One a city, in the order named. */
  readonly cities: ReadonlyArray<ComparedCity>;
  /** In what the latest entries of the listing cities differ; empty when only one city lists it. Document numbers are compared only for callers who may read them. */
  readonly differences: ReadonlyArray<ComparedField>;
};

/** Whether something is certain. */
export type Certainty =
  /** It is. */
  | 'CERTAIN'
  /** It depends on a city that could not be asked, does not share the list or has never supplied it; of a red list also on one of which a serious list is missing, which might suspend an entry. */
  | 'OPEN';

/** What one city has of a compared subject. */
export type ComparedCity = {
  readonly __typename?: 'ComparedCity';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Whether it lists the subject. */
  readonly standing: ListStanding;
  /** Its entries, latest decision first; ended ones only for those with history:read. */
  readonly entries: ReadonlyArray<ComparedEntry>;
};

/** Whether a city has a subject on a list. */
export type ListStanding =
  /** The subject is on it, with effect on the day. */
  | 'LISTED'
  /** The subject is on it, a red list, without effect: a serious entry of some city suspends it (中止). It counts as not listed. */
  | 'SUSPENDED'
  /** The city was asked, and the subject is not on it. */
  | 'NOT_LISTED'
  /** It could not be asked: it may or may not. */
  | 'COULD_NOT_ASK'
  /** It does not share the list (不予共享): it may or may not. The city's own callers are told the same; they read their list under the city itself. */
  | 'NOT_SHARED'
  /** It has never supplied the list (未归集): it may or may not. */
  | 'NOT_SUPPLIED';

/** In what entries of several cities can differ. */
export type ComparedField =
  /** Day of the decision. */
  | 'DECIDED_ON'
  /** Last day by the entry's own term. */
  | 'VALID_UNTIL'
  /** Severity. */
  | 'SEVERITY'
  /** Document on which the listing rests. */
  | 'DOCUMENT_NO'
  /** Whether an accepted objection is pending. */
  | 'UNDER_OBJECTION';

/** A list entry beside those of other cities. */
export type ComparedEntry = {
  readonly __typename?: 'ComparedEntry';
  /** Id (缓存标识) of this view of it, for caches: under `on` or `knownAt`, a different one for each. */
  readonly id: Scalars['ID']['output'];
  /** Id in its city (编号): the same for all its versions. */
  readonly localId: Scalars['ID']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The list it is on. */
  readonly list: CreditList;
  /** Document on which the listing rests (认定文书号). Null where none is recorded. */
  readonly documentNo?: Maybe<Scalars['String']['output']>;
  /** Day of the decision (认定日期). */
  readonly decidedOn: Scalars['Date']['output'];
  /** Last day by its own term; null when that is unknown or there is none. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Last day on which the entry may be published; null for red lists. */
  readonly publicUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is published by default (默认公示), without a special reason of the sector's authority; null without a severity. */
  readonly publicByDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Severity; null for red lists. */
  readonly severity?: Maybe<Severity>;
  /** Its status on the day asked about. */
  readonly status: EntryStatus;
  /** Whether an accepted objection was pending on the day (异议标注). */
  readonly underObjection: Scalars['Boolean']['output'];
  /** Condition on which the city shares it (有条件共享); where none was stated, the text says so. Null where it is shared without condition. */
  readonly shareCondition?: Maybe<Scalars['String']['output']>;
};

/** How many subjects each combination of cities has on a list. */
export type ListOverlap = {
  readonly __typename?: 'ListOverlap';
  /** The list. */
  readonly list: CreditList;
  /** Division codes of the members that do not share the list (不予共享): no combination names them, whoever asks, and whoever is counted may be on their lists too. */
  readonly notShared: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Division codes of the members that have never supplied the list (未归集); no combination names them either. */
  readonly notSupplied: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Members that have never supplied the list, or only in part (未完整归集). */
  readonly incompleteSupply: ReadonlyArray<SupplyGap>;
  /** Every combination of the members that share the list and have supplied it, 2^n − 1 of them, single cities first: subjects on this list in exactly these cities. */
  readonly combinations: ReadonlyArray<OverlapCell>;
  /** The same for all lists of the list's colour together, of the members that share them all; the errors NOT_SHARED and NOT_SUPPLIED beside it name the others. A number that would narrow down one of a single list is moved by 5. Null only with an error. */
  readonly allLists?: Maybe<ReadonlyArray<OverlapCell>>;
};

/** The subjects that some cities have in common. */
export type OverlapCell = {
  readonly __typename?: 'OverlapCell';
  /** Division codes of the cities, in the order of the register. */
  readonly jurisdictions: ReadonlyArray<Scalars['DivisionCode']['output']>;
  /** Organisations and sole traders, to the nearest 5 (0 stands for 0 to 2) unless the caller holds compare:read. */
  readonly organisations: Scalars['String']['output'];
  /** Natural persons, to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  readonly persons: Scalars['String']['output'];
};

/** A page of conflicts (Relay connection). */
export type RedBlackConflictConnection = {
  readonly __typename?: 'RedBlackConflictConnection';
  /** Subjects of this page with their cursors. */
  readonly edges: ReadonlyArray<RedBlackConflictEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
  /** How many subjects there are in all. Null when a member could not be asked, does not share a list or has never supplied one; null beside COUNT_PENDING while they are being counted, since the rows do not wait for that. */
  readonly totals?: Maybe<SubjectCount>;
  /** Lists that members have never supplied, or only in part (未完整归集): there may be further conflicts. */
  readonly incompleteSupply: ReadonlyArray<SupplyGap>;
};

/** One subject of a page. */
export type RedBlackConflictEdge = {
  readonly __typename?: 'RedBlackConflictEdge';
  /** Cursor of this subject, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The subject, and what it is listed for. */
  readonly node: RedBlackConflict;
};

/** A subject that is on a red list and on a serious list at once. */
export type RedBlackConflict = {
  readonly __typename?: 'RedBlackConflict';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Organisation or sole trader. */
  readonly kind: SubjectKind;
  /** Business name, as the hub knew it then; null where it knew none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The subject as it is now, with its files; null when no city holds a file. */
  readonly subject?: Maybe<CreditSubject>;
  /** Entries on serious lists, by city, latest decision first. */
  readonly serious: ReadonlyArray<ComparedEntry>;
  /** Entries on red lists, by city, latest decision first. */
  readonly red: ReadonlyArray<ComparedEntry>;
};

/** An object (对象) that `node` finds by its id (Relay). */
export type Node = {
  /** Id (全局标识) of the object among all of the hub. Opaque; the same for everybody and on each day. */
  readonly id: Scalars['ID']['output'];
};

/** A product that a city does not recognise, and how many firms miss it for that alone. */
export type ProductGap = {
  readonly __typename?: 'ProductGap';
  /** The product. */
  readonly product: IncentiveProduct;
  /** How the city stands to it; never IN_FORCE. */
  readonly status: PairStatus;
  /** Organisations and sole traders to which it would be open, in multiples of 5 unless the caller holds identity:read: sole traders are persons too. */
  readonly eligible: Scalars['String']['output'];
  /** Those of which nobody can say, counted likewise: a city has never supplied or does not share what the product asks for, or an objection is pending. */
  readonly open: Scalars['String']['output'];
};

/** Whether the members recognise each other's product of one code. */
export type ProductMatrixRow = {
  readonly __typename?: 'ProductMatrixRow';
  /** Code of the product. */
  readonly productCode: Scalars['ID']['output'];
  /** n × (n − 1) cells for n members, by origin, then by the other city, in the order of the register. */
  readonly cells: ReadonlyArray<ProductCell>;
};

/** Whether one city recognises another's product. */
export type ProductCell = {
  readonly __typename?: 'ProductCell';
  /** Division code of the city whose product it is. */
  readonly from: Scalars['DivisionCode']['output'];
  /** Division code of the city that recognises it, or does not. */
  readonly to: Scalars['DivisionCode']['output'];
  /** Status of the recognition. NEEDS_RESIGNING: the product changed after it was signed. COULD_NOT_ASK: one of the two cities could not be asked. NOT_SUPPLIED: `to` has never supplied how it stands to products. */
  readonly status: PairStatus;
  /** Whether `from` offers a product of this code on the day; null when that is not known. */
  readonly offered?: Maybe<Scalars['Boolean']['output']>;
  /** The product of `from`; null where it offers none, or when one could not be asked. */
  readonly product?: Maybe<IncentiveProduct>;
  /** Whether each of the two recognises the other's; null when that is not known. */
  readonly mutual?: Maybe<Scalars['Boolean']['output']>;
  /** The recognition as stated; null when nothing was stated, or when one could not be asked. */
  readonly recognition?: Maybe<ProductRecognition>;
};

/** One member's incentive products. */
export type MemberProducts = {
  readonly __typename?: 'MemberProducts';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Its products on the day, in code order; null when it could not be asked, or has never supplied its products. */
  readonly products?: Maybe<ReadonlyArray<IncentiveProduct>>;
  /** Whether the city's data were fresh enough to count. */
  readonly asked: Scalars['Boolean']['output'];
  /** How far the city has supplied its products; null when it could not be asked. */
  readonly supply?: Maybe<SupplyState>;
};

/** One purpose for which data of a person may be asked (查询事由), and how what is stated with it is written. */
export type Purpose = {
  readonly __typename?: 'Purpose';
  /** Its code, as the header `x-credit-purpose` takes it: licensing. */
  readonly code: Scalars['ID']['output'];
  /** Chinese name. */
  readonly name: Scalars['String']['output'];
  /** English name. */
  readonly nameEn: Scalars['String']['output'];
  /** The law that it usually rests on (法律依据), as `x-credit-basis` may state it with its article. */
  readonly basis: Scalars['String']['output'];
  /** Titles of laws of which the stated basis names one. */
  readonly laws: ReadonlyArray<Scalars['String']['output']>;
  /** What a case number (案号) of it is like, as `x-credit-case` states it. */
  readonly caseExample: Scalars['String']['output'];
  /** Codes of the units that may state it; null where every unit may. */
  readonly units?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

/** Whether the members recognise each other's standard for one behaviour. */
export type RecognitionMatrixRow = {
  readonly __typename?: 'RecognitionMatrixRow';
  /** The behaviour. */
  readonly behaviour: Behaviour;
  /** n × (n − 1) cells for n members, by origin, then by the other city, in the order of the register. */
  readonly cells: ReadonlyArray<RecognitionCell>;
};

/** Whether one city recognises another's standard for a behaviour. */
export type PairStatus =
  /** No agreement names the pair; this is not refusal. */
  | 'NOT_STATED'
  /** Proposed by one side. */
  | 'PROPOSED'
  /** In force. */
  | 'IN_FORCE'
  /** A standard changed after the recognition (待重签). It waits for this city's signature, and for the other's where that city recognises this one's standard too. */
  | 'NEEDS_RESIGNING'
  /** Suspended until signed again. */
  | 'SUSPENDED'
  /** Withdrawn. */
  | 'WITHDRAWN'
  /** Refused with a reason. */
  | 'REFUSED'
  /** One of the two cities could not be asked. */
  | 'COULD_NOT_ASK'
  /** The other city has never supplied its recognitions (未归集): it may recognise the standard or not. */
  | 'NOT_SUPPLIED';

/** Whether one city recognises another's standard. */
export type RecognitionCell = {
  readonly __typename?: 'RecognitionCell';
  /** Division code of the city whose standard it is. */
  readonly from: Scalars['DivisionCode']['output'];
  /** Division code of the city that recognises it, or does not. */
  readonly to: Scalars['DivisionCode']['output'];
  /** Status of the recognition. */
  readonly status: PairStatus;
  /** Whether each of the two recognises the other; null when one could not be asked, or has never supplied its recognitions. */
  readonly mutual?: Maybe<Scalars['Boolean']['output']>;
  /** How the standard of `from` compares with that of `to`; null when one could not be asked. */
  readonly relation?: Maybe<ThresholdRelation>;
  /** The recognition as stated; null when nothing was stated, or when one could not be asked. */
  readonly recognition?: Maybe<Recognition>;
};

/** Numbers of cases or subjects. */
export type KindCount = {
  readonly __typename?: 'KindCount';
  /** Organisations and sole traders. */
  readonly organisations: Scalars['Int']['output'];
  /** Natural persons, to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read. */
  readonly persons: Scalars['String']['output'];
};

/** A behaviour on which cases of one city have no effect in another. */
export type RecognitionGap = {
  readonly __typename?: 'RecognitionGap';
  /** The behaviour. */
  readonly behaviour: Behaviour;
  /** Active records of `from` that meet its own standard, or may meet it, and entries on its regional lists. */
  readonly cases: KindCount;
  /** Those to which no path of `to` gives any effect. */
  readonly withoutEffect: KindCount;
  /** Those left open by a missing value or a pending objection. */
  readonly undetermined: KindCount;
  /** Why they have no effect, with the number of cases; a case can have several reasons. Empty where every number is rounded to 0. */
  readonly reasons: ReadonlyArray<GapReason>;
};

/** One reason why cases have no effect. */
export type GapReason = {
  readonly __typename?: 'GapReason';
  /** The reason. */
  readonly reason: DecisionReason;
  /** Cases without effect to which it applies. */
  readonly cases: KindCount;
};

/** What recognising a standard without condition would change. */
export type RecognitionImpact = {
  readonly __typename?: 'RecognitionImpact';
  /** The behaviour. */
  readonly behaviour: Behaviour;
  /** Division code of the city whose standard would be recognised. */
  readonly from: Scalars['DivisionCode']['output'];
  /** Division code of the city that would recognise it. */
  readonly to: Scalars['DivisionCode']['output'];
  /** Status of the recognition today. */
  readonly status: PairStatus;
  /** Data that cities have never supplied, or only in part (未完整归集), and that could change more: cases of all cities, rules of the two. */
  readonly incompleteSupply: ReadonlyArray<SupplyGap>;
  /** By measure, then by outcome. Empty when nothing would change, or only for one or two persons and the caller does not hold identity:read. */
  readonly measures: ReadonlyArray<ImpactedMeasure>;
};

/** Subjects for whom a measure would have another outcome than today. */
export type ImpactedMeasure = {
  readonly __typename?: 'ImpactedMeasure';
  /** The measure. */
  readonly measure: Measure;
  /** The outcome; never NOT_APPLICABLE. */
  readonly outcome: DecisionOutcome;
  /** How many subjects. */
  readonly count: KindCount;
  /** Organisations and sole traders among them, in code order; persons never appear in it. */
  readonly subjects: CreditSubjectConnection;
};


/** Subjects for whom a measure would have another outcome than today. */
export type ImpactedMeasureSubjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** How the cases of one standard compare with those of another, computed from both standards' clauses and windows; severity plays no part. */
export type ThresholdRelation =
  /** The same cases. */
  | 'EXACT'
  /** A higher bar: each case of the first is one of the second. */
  | 'NARROWER'
  /** A lower bar: each case of the second is one of the first, so a case of the first must be checked by its own value. */
  | 'BROADER'
  /** Neither: case by case. */
  | 'CLOSE'
  /** Nothing to compare: a standard is missing, or they measure different figures. */
  | 'NONE';

/** One behaviour of the common catalogue with each member's standard. */
export type BehaviourStandards = {
  readonly __typename?: 'BehaviourStandards';
  /** The behaviour, with the hub's own threshold. */
  readonly behaviour: Behaviour;
  /** One for each member, in the order of the register, even where the city has no standard. */
  readonly members: ReadonlyArray<MemberStandard>;
};

/** One member's standard for a behaviour, or that it has none. */
export type MemberStandard = {
  readonly __typename?: 'MemberStandard';
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** The standard; null when the city has none on the day, could not be asked, or has never supplied its standards. */
  readonly standard?: Maybe<Standard>;
  /** How it compares with the hub's threshold; NONE when the city has no standard, null when it could not be asked or has never supplied its standards. */
  readonly relationToHub?: Maybe<ThresholdRelation>;
  /** Whether the city's data were fresh enough to count. */
  readonly asked: Scalars['Boolean']['output'];
  /** How far the city has supplied its standards; null when it could not be asked. */
  readonly supply?: Maybe<SupplyState>;
};

/** A step on the way from a standard or list to a measure in another city. */
export type PathStep =
  /** The origin city's standard, or the list. */
  | 'ORIGIN'
  /** The other city's recognition of that standard; not needed for a national list. */
  | 'RECOGNITION'
  /** The other city's own standard; not needed for a national list. */
  | 'RECEIVING_STANDARD'
  /** The measure, as the other city lists it. */
  | 'MEASURE'
  /** The unit that would carry it out. */
  | 'IMPLEMENTING_UNIT'
  /** The law or document and article it would act on. */
  | 'LEGAL_ARTICLE';

/** What becomes of a way at one step. */
export type HopState =
  /** It holds. */
  | 'HOLDS'
  /** It holds, but for advice or display only. */
  | 'LIMITS'
  /** It is unknown. */
  | 'OPEN'
  /** It breaks here. */
  | 'MISSING'
  /** The way does not need this step. */
  | 'NOT_NEEDED';

/** One step of a way. */
export type PathHop = {
  readonly __typename?: 'PathHop';
  /** Which step. */
  readonly step: PathStep;
  /** What becomes of the way here. */
  readonly state: HopState;
  /** What is missing, limiting or unknown; empty where it holds or is not needed. */
  readonly reasons: ReadonlyArray<DecisionReason>;
};

/** One way from a standard or list of one city to a measure in another, with what is missing where it breaks. */
export type PathTrace = {
  readonly __typename?: 'PathTrace';
  /** Division code of the city it starts from. */
  readonly from: Scalars['DivisionCode']['output'];
  /** Division code of the city of the measure. */
  readonly to: Scalars['DivisionCode']['output'];
  /** List it starts from; null when it starts from a behaviour. */
  readonly list?: Maybe<CreditList>;
  /** Behaviour it starts from; on a regional list the one by which its entries count; null on a national list. */
  readonly behaviour?: Maybe<Behaviour>;
  /** The measure. */
  readonly measure: Measure;
  /** The strongest outcome that a case could have along it: APPLICABLE when no step is missing, open or limited. */
  readonly outcome: DecisionOutcome;
  /** All six steps in order, even after one that is missing. */
  readonly hops: ReadonlyArray<PathHop>;
  /** Standard of `from`; null when there is none, on a national list, or when the city could not be asked. */
  readonly originStandard?: Maybe<Standard>;
  /** Recognition by `to`; null when nothing was stated, on a national list, or when one of the two could not be asked. */
  readonly recognition?: Maybe<Recognition>;
  /** Standard of `to`; null when there is none, on a national list, or when the city could not be asked. */
  readonly receivingStandard?: Maybe<Standard>;
  /** The path of `to` with unit and article; null when there is none, or when the city could not be asked. */
  readonly path?: Maybe<PunishmentPath>;
};

/** By what statistics are broken down. */
export type StatisticsDimension =
  /** Domain of the behaviour (领域). */
  | 'DOMAIN'
  /** Severity. */
  | 'SEVERITY'
  /** List; penalties stand on none. */
  | 'LIST'
  /** Month of the decision. */
  | 'MONTH'
  /** City. */
  | 'JURISDICTION';

/** Counts of list entries and penalties. */
export type Statistics = {
  readonly __typename?: 'Statistics';
  /** One for each combination of the dimensions asked for, in their order. A combination without a row has 0 to 2. */
  readonly rows: ReadonlyArray<StatisticsRow>;
  /** Sum of the list entries of all rows; null when a city could not be asked, does not share what is counted or has never supplied it. */
  readonly listEntries?: Maybe<Scalars['String']['output']>;
  /** Sum of the penalties of all rows; null when `listEntries` is. */
  readonly penalties?: Maybe<Scalars['String']['output']>;
  /** Penalties and lists that members have never supplied, or only in part (未完整归集): there may be more than is counted. */
  readonly incompleteSupply: ReadonlyArray<SupplyGap>;
};

/** What falls under one combination. A dimension that was not asked for is null. */
export type StatisticsRow = {
  readonly __typename?: 'StatisticsRow';
  /** Division code of the city. */
  readonly jurisdictionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** Domain (领域) of the behaviour, in Chinese; null too where no behaviour is recorded. */
  readonly domain?: Maybe<Scalars['String']['output']>;
  /** Severity; null too where none is recorded. */
  readonly severity?: Maybe<Severity>;
  /** The list; null too for penalties. */
  readonly list?: Maybe<CreditList>;
  /** Month of the decision: 2026-04. */
  readonly month?: Maybe<Scalars['String']['output']>;
  /** List entries, to the nearest 5: 0 stands for 0 to 2, 5 for 3 to 7. */
  readonly listEntries: Scalars['String']['output'];
  /** Penalties (行政处罚), to the nearest 5. */
  readonly penalties: Scalars['String']['output'];
};

/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubject = Node & {
  readonly __typename?: 'CreditSubject';
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person. */
  readonly id: Scalars['ID']['output'];
  /** Normalised code. */
  readonly code: Scalars['SubjectCode']['output'];
  /** What the check digits of the code say; lawful early codes fail them. */
  readonly codeStatus: CodeStatus;
  /** Kind of subject. */
  readonly kind: SubjectKind;
  /** Present business name, from the city that registered it last; null for a person. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** One file (信用档案) from each member, in the order of the register, even where the city holds nothing on the subject. */
  readonly files: ReadonlyArray<CreditFile>;
  /**
   * What incentive products (惠民便企产品) are open to the subject in a city: one row for each that the city offers, then those of other cities that it recognises.
   * For the subject itself, with its own token; for the provider of a product with the subject's consent, one row. Nobody else is answered, and of a natural person nobody but the person. Null only with an error: NOT_SUPPLIED where the city has never supplied its products.
   * A NO lowers no other right and is stored nowhere.
   */
  readonly benefits?: Maybe<ReadonlyArray<Benefit>>;
  /**
   * Entries of the subject on red lists (红名单), of all cities, and where each stands: one that a serious entry of any city suspends grants nothing. Latest first.
   * Null with the error COULD_NOT_ASK while a city could not be asked: whether it suspends an entry is unknown.
   */
  readonly redEntries?: Maybe<ReadonlyArray<RedEntryStanding>>;
  /**
   * Which measures the city may apply to the subject, and why: one decision for each measure of the national list, in code order.
   * Needs records:read, or the subject's own token; for the past history:read. About a person it also needs a stated purpose, whichever city asks:
   * a decision draws on the cases of all cities. Null only when refused.
   */
  readonly decisions?: Maybe<ReadonlyArray<MeasureDecision>>;
  /**
   * What happened to the subject's facts in all cities (信用时间线), the latest first: records, entries, objections, repairs, what follows from them, measures carried out, ends.
   * The subject itself and holders of history:read see all of it, the subject its applications too; everybody else what the files show today, so nothing of what has ended.
   * About a person it needs a stated purpose, as the files do. While a city cannot be asked, the others are told beside the error SUBGRAPH_UNAVAILABLE;
   * `after` of such a page still stands before what that city will tell.
   */
  readonly timeline?: Maybe<SubjectTimeline>;
};


/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubjectBenefitsArgs = {
  in: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  consent?: InputMaybe<Scalars['ID']['input']>;
};


/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubjectDecisionsArgs = {
  in: Scalars['DivisionCode']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A subject as the hub knows it: what all cities agree on, and one file from each city. */
export type CreditSubjectTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
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
  /** Position of the page. */
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
export type JiaxingCreditFile = CreditFile & Node & {
  readonly __typename?: 'JiaxingCreditFile';
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  readonly id: Scalars['ID']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** The city's file, which the city itself fills. */
export type KunshanCreditFile = CreditFile & Node & {
  readonly __typename?: 'KunshanCreditFile';
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  readonly id: Scalars['ID']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** The city's file, which the city itself fills. */
export type TaicangCreditFile = CreditFile & Node & {
  readonly __typename?: 'TaicangCreditFile';
  /** Id (全局标识) among all objects of the hub, for caches and `node`; `node` never finds a person's file. */
  readonly id: Scalars['ID']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
};

/** How many tasks one unit has along its paths to one measure. */
export type TaskCount = {
  readonly __typename?: 'TaskCount';
  /** Unit that carries the measure out. */
  readonly unitName: Scalars['String']['output'];
  /** The measure. */
  readonly measure: Measure;
  /** Open: no report has come (待反馈). */
  readonly open: Scalars['Int']['output'];
  /** Of those, behind their due day (逾期未反馈). */
  readonly openOverdue: Scalars['Int']['output'];
  /** To be lifted (待解除). */
  readonly toLift: Scalars['Int']['output'];
  /** Of those, behind their due day (逾期未解除). */
  readonly toLiftOverdue: Scalars['Int']['output'];
  /** Carried out, and the ground holds (已执行). */
  readonly executed: Scalars['Int']['output'];
  /** Not carried out (未执行). */
  readonly notExecuted: Scalars['Int']['output'];
  /** Not applying to the subject (不适用). */
  readonly notApplicable: Scalars['Int']['output'];
  /** Lifted (已解除). */
  readonly lifted: Scalars['Int']['output'];
};

/** Where a task stands. A task that was lifted, or whose ground ended before anything was carried out, is none any more. */
export type TaskState =
  /** Open (待反馈): the conditions hold, and no report has come. */
  | 'OPEN'
  /** To be lifted (待解除): it was carried out, and its ground has ended. */
  | 'TO_LIFT'
  /** Reported as carried out (已执行). */
  | 'EXECUTED'
  /** Reported as not carried out (未执行). */
  | 'NOT_EXECUTED'
  /** Reported as not applying to the subject (不适用). */
  | 'NOT_APPLICABLE';

/** A page of tasks (Relay connection). */
export type TaskConnection = {
  readonly __typename?: 'TaskConnection';
  /** Tasks of this page with their cursors. */
  readonly edges: ReadonlyArray<TaskEdge>;
  /** Position of the page. */
  readonly pageInfo: PageInfo;
};

/** One task of a page. */
export type TaskEdge = {
  readonly __typename?: 'TaskEdge';
  /** Cursor of this task, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The task. */
  readonly node: Task;
};

/** What one unit has to report or lift along one path about one fact (惩戒任务). No order of the hub: the unit decides by the article named. */
export type Task = {
  readonly __typename?: 'Task';
  /** Where it stands. */
  readonly state: TaskState;
  /** First day on which all conditions held, for TO_LIFT from which on they do not; of a fact that comes late the day on which the hub knew it. Null for what was reported. */
  readonly since?: Maybe<Scalars['Date']['output']>;
  /** Last day for the report or the lifting (反馈期限、解除期限); null for what was reported. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Whether that day may still move, because a year between has no calendar of working days yet; null with it. */
  readonly isDueProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether that day has passed. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** What is to be done now, in the reader's language, and by what article. */
  readonly whatToDo: Scalars['String']['output'];
  /** Unit that carries the measure out. */
  readonly unitName: Scalars['String']['output'];
  /** The path, with measure and article. */
  readonly path: PunishmentPath;
  /** Law or document and article on which the unit decides. */
  readonly article: Scalars['String']['output'];
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city that holds the fact. */
  readonly factIn: Scalars['DivisionCode']['output'];
  /** Id of the record or entry in its city, which the report names. */
  readonly factId: Scalars['ID']['output'];
  /** The record or entry, as it is known now; null where no city holds it any more. */
  readonly fact?: Maybe<DecisionFact>;
  /** First day on which the fact has ended; null while it has not ended early. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** What was reported last; null where nothing was. */
  readonly report?: Maybe<TaskReport>;
  /** The sentence beside every task: the hub reports whether the conditions hold, the named authority decides, a person may ask for its review. */
  readonly statement: Scalars['String']['output'];
};

/** What a unit has reported of a task, as other cities know it. */
export type TaskReport = {
  readonly __typename?: 'TaskReport';
  /** What became of the measure. */
  readonly outcome: FeedbackOutcome;
  /** Day on which it was carried out; null where it was not. */
  readonly executedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of the measure by its own term; null where it has none. */
  readonly executedUntil?: Maybe<Scalars['Date']['output']>;
  /** Day on which an earlier execution was lifted; null while it was not. */
  readonly liftedOn?: Maybe<Scalars['Date']['output']>;
};

/** A page of what happened to a subject's facts (信用时间线), put together from the parts that the cities tell. */
export type SubjectTimeline = {
  readonly __typename?: 'SubjectTimeline';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Cursor behind which the page begins; empty for the first page. */
  readonly place: Scalars['String']['output'];
  /** What each city tells of the page, in the order of the register. */
  readonly parts: ReadonlyArray<TimelinePart>;
  /** Events of this page with their cursors; null when no city could be asked, or when none has supplied anything. */
  readonly edges?: Maybe<ReadonlyArray<TimelineEdge>>;
  /** Position of the page; null with `edges`. */
  readonly pageInfo?: Maybe<PageInfo>;
};

/** What a city tells of a page of a timeline. */
export type JiaxingTimelinePart = TimelinePart & {
  readonly __typename?: 'JiaxingTimelinePart';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Place of the city's last event before the page; empty for none. */
  readonly place: Scalars['String']['output'];
  /** The city's events, told by the city itself. */
  readonly events?: Maybe<ReadonlyArray<TimelineEvent>>;
};

/** What a city tells of a page of a timeline. */
export type KunshanTimelinePart = TimelinePart & {
  readonly __typename?: 'KunshanTimelinePart';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Place of the city's last event before the page; empty for none. */
  readonly place: Scalars['String']['output'];
  /** The city's events, told by the city itself. */
  readonly events?: Maybe<ReadonlyArray<TimelineEvent>>;
};

/** What a city tells of a page of a timeline. */
export type TaicangTimelinePart = TimelinePart & {
  readonly __typename?: 'TaicangTimelinePart';
  /** Code of the subject. */
  readonly subjectCode: Scalars['SubjectCode']['output'];
  /** Division code of the city. */
  readonly jurisdictionCode: Scalars['DivisionCode']['output'];
  /** Size of the page. */
  readonly first: Scalars['Int']['output'];
  /** Place of the city's last event before the page; empty for none. */
  readonly place: Scalars['String']['output'];
  /** The city's events, told by the city itself. */
  readonly events?: Maybe<ReadonlyArray<TimelineEvent>>;
};

/** One event of a page. */
export type TimelineEdge = {
  readonly __typename?: 'TimelineEdge';
  /** Cursor of this event, for `after`. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The event. */
  readonly node: TimelineEvent;
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
  ChangeConnection: ChangeConnection;
  SubjectTimeline: SubjectTimeline;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ChangeConnection:
    ( { __typename: 'ChangeConnection' }
    & GraphQLRecursivePick<FederationTypes['ChangeConnection'], {"first":true,"place":true,"kinds":true,"cities":true}> );
  SubjectTimeline:
    ( { __typename: 'SubjectTimeline' }
    & GraphQLRecursivePick<FederationTypes['SubjectTimeline'], {"subjectCode":true,"first":true,"place":true}> );
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
  Standard: ResolverTypeWrapper<ZoneStandard>;
  RecognitionStatus: RecognitionStatus;
  Recognition: ResolverTypeWrapper<ZoneRecognition>;
  BasisRank: BasisRank;
  BindingPower: BindingPower;
  Measure: ResolverTypeWrapper<MeasureRow>;
  PunishmentPath: ResolverTypeWrapper<ZonePath>;
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
  IncentiveProduct: ResolverTypeWrapper<ZoneProduct>;
  ListEquality: ResolverTypeWrapper<EqualityNode>;
  ProductRecognition: ResolverTypeWrapper<ZoneProductRecognition>;
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
  ChangeEdge: ResolverTypeWrapper<ChangeEdgeNode>;
  ChangePage: ResolverTypeWrapper<Omit<ChangePage, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ChangeEdge']> }>;
  RecordKind: RecordKind;
  ShareClass: ShareClass;
  SupplyExtent: SupplyExtent;
  ChangePart: ResolverTypeWrapper<ChangePartStub>;
  Deadlines: ResolverTypeWrapper<DeadlinesStub>;
  Jurisdiction: ResolverTypeWrapper<JurisdictionStub>;
  CreditFile: ResolverTypeWrapper<FileStub>;
  TimelinePart: ResolverTypeWrapper<TimelinePartStub>;
  RedListCheck: ResolverTypeWrapper<RedListCheck>;
  Benefit: ResolverTypeWrapper<BenefitNode>;
  BenefitOutcome: BenefitOutcome;
  BenefitReason: BenefitReason;
  MissingFact: ResolverTypeWrapper<MissingNode>;
  BenefitFact: ResolverTypeWrapper<UsedFact>;
  RedEntryStanding: ResolverTypeWrapper<RedStandingNode>;
  ProductCount: ResolverTypeWrapper<ProductCountNode>;
  UseCount: ResolverTypeWrapper<UseCount>;
  ChangeConnection: ResolverTypeWrapper<ChangeConnectionStub>;
  JiaxingChangePart: ResolverTypeWrapper<Omit<JiaxingChangePart, 'page'> & { page?: Maybe<ResolversTypes['ChangePage']> }>;
  KunshanChangePart: ResolverTypeWrapper<Omit<KunshanChangePart, 'page'> & { page?: Maybe<ResolversTypes['ChangePage']> }>;
  TaicangChangePart: ResolverTypeWrapper<Omit<TaicangChangePart, 'page'> & { page?: Maybe<ResolversTypes['ChangePage']> }>;
  ChangesBehind: ResolverTypeWrapper<ChangesBehind>;
  JiaxingDeadlines: ResolverTypeWrapper<JiaxingDeadlines>;
  KunshanDeadlines: ResolverTypeWrapper<KunshanDeadlines>;
  TaicangDeadlines: ResolverTypeWrapper<TaicangDeadlines>;
  DecisionChangeConnection: ResolverTypeWrapper<DecisionChangesNode>;
  DecisionChangeEdge: ResolverTypeWrapper<Omit<DecisionChangeEdge, 'node'> & { node: ResolversTypes['DecisionChange'] }>;
  DecisionChange: ResolverTypeWrapper<DecisionChangeNode>;
  DecisionsBehind: ResolverTypeWrapper<DecisionsBehind>;
  DecisionOutcome: DecisionOutcome;
  DecisionReason: DecisionReason;
  MeasureDecision: ResolverTypeWrapper<DecisionNode>;
  SupplyGap: ResolverTypeWrapper<Unsupplied>;
  DecisionGround: ResolverTypeWrapper<GroundNode>;
  DecisionFact: ResolverTypeWrapper<FactNode>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Freshness: ResolverTypeWrapper<Freshness>;
  Jiaxing: ResolverTypeWrapper<Jiaxing>;
  Kunshan: ResolverTypeWrapper<Kunshan>;
  Taicang: ResolverTypeWrapper<Taicang>;
  ValueLabel: ResolverTypeWrapper<ValueLabel>;
  ListMembership: ListMembership;
  ComparisonSort: ComparisonSort;
  ListComparisonConnection: ResolverTypeWrapper<ComparisonNode>;
  ComparedCombination: ResolverTypeWrapper<ComparedCombination>;
  ListComparisonEdge: ResolverTypeWrapper<Omit<ListComparisonEdge, 'node'> & { node: ResolversTypes['ComparedSubject'] }>;
  SubjectCount: ResolverTypeWrapper<CountNode>;
  ComparedSubject: ResolverTypeWrapper<ComparedNode>;
  Certainty: Certainty;
  ComparedCity: ResolverTypeWrapper<ComparedCityNode>;
  ListStanding: ListStanding;
  ComparedField: ComparedField;
  ComparedEntry: ResolverTypeWrapper<EntryNode>;
  ListOverlap: ResolverTypeWrapper<OverlapNode>;
  OverlapCell: ResolverTypeWrapper<OverlapCellNode>;
  RedBlackConflictConnection: ResolverTypeWrapper<ConflictPageNode>;
  RedBlackConflictEdge: ResolverTypeWrapper<Omit<RedBlackConflictEdge, 'node'> & { node: ResolversTypes['RedBlackConflict'] }>;
  RedBlackConflict: ResolverTypeWrapper<ConflictNode>;
  Node: ResolverTypeWrapper<NodeStub>;
  ProductGap: ResolverTypeWrapper<Omit<ProductGap, 'product'> & { product: ResolversTypes['IncentiveProduct'] }>;
  ProductMatrixRow: ResolverTypeWrapper<Omit<ProductMatrixRow, 'cells'> & { cells: ReadonlyArray<ResolversTypes['ProductCell']> }>;
  ProductCell: ResolverTypeWrapper<Omit<ProductCell, 'product' | 'recognition'> & { product?: Maybe<ResolversTypes['IncentiveProduct']>, recognition?: Maybe<ResolversTypes['ProductRecognition']> }>;
  MemberProducts: ResolverTypeWrapper<Omit<MemberProducts, 'products'> & { products?: Maybe<ReadonlyArray<ResolversTypes['IncentiveProduct']>> }>;
  Purpose: ResolverTypeWrapper<Purpose>;
  RecognitionMatrixRow: ResolverTypeWrapper<Omit<RecognitionMatrixRow, 'behaviour' | 'cells'> & { behaviour: ResolversTypes['Behaviour'], cells: ReadonlyArray<ResolversTypes['RecognitionCell']> }>;
  PairStatus: PairStatus;
  RecognitionCell: ResolverTypeWrapper<Omit<RecognitionCell, 'recognition'> & { recognition?: Maybe<ResolversTypes['Recognition']> }>;
  KindCount: ResolverTypeWrapper<CaseCount>;
  RecognitionGap: ResolverTypeWrapper<GapNode>;
  GapReason: ResolverTypeWrapper<Omit<GapReason, 'cases'> & { cases: ResolversTypes['KindCount'] }>;
  RecognitionImpact: ResolverTypeWrapper<Omit<RecognitionImpact, 'behaviour' | 'incompleteSupply' | 'measures'> & { behaviour: ResolversTypes['Behaviour'], incompleteSupply: ReadonlyArray<ResolversTypes['SupplyGap']>, measures: ReadonlyArray<ResolversTypes['ImpactedMeasure']> }>;
  ImpactedMeasure: ResolverTypeWrapper<ImpactNode>;
  ThresholdRelation: ThresholdRelation;
  BehaviourStandards: ResolverTypeWrapper<Omit<BehaviourStandards, 'behaviour' | 'members'> & { behaviour: ResolversTypes['Behaviour'], members: ReadonlyArray<ResolversTypes['MemberStandard']> }>;
  MemberStandard: ResolverTypeWrapper<Omit<MemberStandard, 'standard'> & { standard?: Maybe<ResolversTypes['Standard']> }>;
  PathStep: PathStep;
  HopState: HopState;
  PathHop: ResolverTypeWrapper<PathHop>;
  PathTrace: ResolverTypeWrapper<TraceNode>;
  StatisticsDimension: StatisticsDimension;
  Statistics: ResolverTypeWrapper<Omit<Statistics, 'rows' | 'incompleteSupply'> & { rows: ReadonlyArray<ResolversTypes['StatisticsRow']>, incompleteSupply: ReadonlyArray<ResolversTypes['SupplyGap']> }>;
  StatisticsRow: ResolverTypeWrapper<TallySum>;
  CreditSubject: ResolverTypeWrapper<ZoneSubject>;
  CodeStatus: CodeStatus;
  CreditSubjectConnection: ResolverTypeWrapper<Omit<CreditSubjectConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CreditSubjectEdge']> }>;
  CreditSubjectEdge: ResolverTypeWrapper<Omit<CreditSubjectEdge, 'node'> & { node: ResolversTypes['CreditSubject'] }>;
  JiaxingCreditFile: ResolverTypeWrapper<JiaxingCreditFile>;
  KunshanCreditFile: ResolverTypeWrapper<KunshanCreditFile>;
  TaicangCreditFile: ResolverTypeWrapper<TaicangCreditFile>;
  TaskCount: ResolverTypeWrapper<TaskNumbers>;
  TaskState: TaskState;
  TaskConnection: ResolverTypeWrapper<Omit<TaskConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TaskEdge']> }>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  Task: ResolverTypeWrapper<TaskNode>;
  TaskReport: ResolverTypeWrapper<Report>;
  SubjectTimeline: ResolverTypeWrapper<TimelinePage>;
  JiaxingTimelinePart: ResolverTypeWrapper<JiaxingTimelinePart>;
  KunshanTimelinePart: ResolverTypeWrapper<KunshanTimelinePart>;
  TaicangTimelinePart: ResolverTypeWrapper<TaicangTimelinePart>;
  TimelineEdge: ResolverTypeWrapper<TimelineEdge>;
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
  Standard: ZoneStandard;
  Recognition: ZoneRecognition;
  Measure: MeasureRow;
  PunishmentPath: ZonePath;
  TimelineEvent: TimelineEvent;
  IncentiveKind: KindNode;
  BenefitFigure: BenefitFigure;
  EligibilityFact: EligibilityFact;
  Eligibility: Eligibility;
  IncentiveProduct: ZoneProduct;
  ListEquality: EqualityNode;
  ProductRecognition: ZoneProductRecognition;
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
  ChangeEdge: ChangeEdgeNode;
  ChangePage: Omit<ChangePage, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeEdge']> };
  ChangePart: ChangePartStub;
  Deadlines: DeadlinesStub;
  Jurisdiction: JurisdictionStub;
  CreditFile: FileStub;
  TimelinePart: TimelinePartStub;
  RedListCheck: RedListCheck;
  Benefit: BenefitNode;
  MissingFact: MissingNode;
  BenefitFact: UsedFact;
  RedEntryStanding: RedStandingNode;
  ProductCount: ProductCountNode;
  UseCount: UseCount;
  ChangeConnection: ChangeConnectionStub;
  JiaxingChangePart: Omit<JiaxingChangePart, 'page'> & { page?: Maybe<ResolversParentTypes['ChangePage']> };
  KunshanChangePart: Omit<KunshanChangePart, 'page'> & { page?: Maybe<ResolversParentTypes['ChangePage']> };
  TaicangChangePart: Omit<TaicangChangePart, 'page'> & { page?: Maybe<ResolversParentTypes['ChangePage']> };
  ChangesBehind: ChangesBehind;
  JiaxingDeadlines: JiaxingDeadlines;
  KunshanDeadlines: KunshanDeadlines;
  TaicangDeadlines: TaicangDeadlines;
  DecisionChangeConnection: DecisionChangesNode;
  DecisionChangeEdge: Omit<DecisionChangeEdge, 'node'> & { node: ResolversParentTypes['DecisionChange'] };
  DecisionChange: DecisionChangeNode;
  DecisionsBehind: DecisionsBehind;
  MeasureDecision: DecisionNode;
  SupplyGap: Unsupplied;
  DecisionGround: GroundNode;
  DecisionFact: FactNode;
  Query: Record<PropertyKey, never>;
  Freshness: Freshness;
  Jiaxing: Jiaxing;
  Kunshan: Kunshan;
  Taicang: Taicang;
  ValueLabel: ValueLabel;
  ListComparisonConnection: ComparisonNode;
  ComparedCombination: ComparedCombination;
  ListComparisonEdge: Omit<ListComparisonEdge, 'node'> & { node: ResolversParentTypes['ComparedSubject'] };
  SubjectCount: CountNode;
  ComparedSubject: ComparedNode;
  ComparedCity: ComparedCityNode;
  ComparedEntry: EntryNode;
  ListOverlap: OverlapNode;
  OverlapCell: OverlapCellNode;
  RedBlackConflictConnection: ConflictPageNode;
  RedBlackConflictEdge: Omit<RedBlackConflictEdge, 'node'> & { node: ResolversParentTypes['RedBlackConflict'] };
  RedBlackConflict: ConflictNode;
  Node: NodeStub;
  ProductGap: Omit<ProductGap, 'product'> & { product: ResolversParentTypes['IncentiveProduct'] };
  ProductMatrixRow: Omit<ProductMatrixRow, 'cells'> & { cells: ReadonlyArray<ResolversParentTypes['ProductCell']> };
  ProductCell: Omit<ProductCell, 'product' | 'recognition'> & { product?: Maybe<ResolversParentTypes['IncentiveProduct']>, recognition?: Maybe<ResolversParentTypes['ProductRecognition']> };
  MemberProducts: Omit<MemberProducts, 'products'> & { products?: Maybe<ReadonlyArray<ResolversParentTypes['IncentiveProduct']>> };
  Purpose: Purpose;
  RecognitionMatrixRow: Omit<RecognitionMatrixRow, 'behaviour' | 'cells'> & { behaviour: ResolversParentTypes['Behaviour'], cells: ReadonlyArray<ResolversParentTypes['RecognitionCell']> };
  RecognitionCell: Omit<RecognitionCell, 'recognition'> & { recognition?: Maybe<ResolversParentTypes['Recognition']> };
  KindCount: CaseCount;
  RecognitionGap: GapNode;
  GapReason: Omit<GapReason, 'cases'> & { cases: ResolversParentTypes['KindCount'] };
  RecognitionImpact: Omit<RecognitionImpact, 'behaviour' | 'incompleteSupply' | 'measures'> & { behaviour: ResolversParentTypes['Behaviour'], incompleteSupply: ReadonlyArray<ResolversParentTypes['SupplyGap']>, measures: ReadonlyArray<ResolversParentTypes['ImpactedMeasure']> };
  ImpactedMeasure: ImpactNode;
  BehaviourStandards: Omit<BehaviourStandards, 'behaviour' | 'members'> & { behaviour: ResolversParentTypes['Behaviour'], members: ReadonlyArray<ResolversParentTypes['MemberStandard']> };
  MemberStandard: Omit<MemberStandard, 'standard'> & { standard?: Maybe<ResolversParentTypes['Standard']> };
  PathHop: PathHop;
  PathTrace: TraceNode;
  Statistics: Omit<Statistics, 'rows' | 'incompleteSupply'> & { rows: ReadonlyArray<ResolversParentTypes['StatisticsRow']>, incompleteSupply: ReadonlyArray<ResolversParentTypes['SupplyGap']> };
  StatisticsRow: TallySum;
  CreditSubject: ZoneSubject;
  CreditSubjectConnection: Omit<CreditSubjectConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CreditSubjectEdge']> };
  CreditSubjectEdge: Omit<CreditSubjectEdge, 'node'> & { node: ResolversParentTypes['CreditSubject'] };
  JiaxingCreditFile: JiaxingCreditFile;
  KunshanCreditFile: KunshanCreditFile;
  TaicangCreditFile: TaicangCreditFile;
  TaskCount: TaskNumbers;
  TaskConnection: Omit<TaskConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TaskEdge']> };
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  Task: TaskNode;
  TaskReport: Report;
  SubjectTimeline: TimelinePage;
  JiaxingTimelinePart: JiaxingTimelinePart;
  KunshanTimelinePart: KunshanTimelinePart;
  TaicangTimelinePart: TaicangTimelinePart;
  TimelineEdge: TimelineEdge;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'JiaxingChangePart' | 'KunshanChangePart' | 'TaicangChangePart', ParentType, ContextType>;
};

export type DeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadlines'] = ResolversParentTypes['Deadlines']> = {
  __resolveType: TypeResolveFn<'JiaxingDeadlines' | 'KunshanDeadlines' | 'TaicangDeadlines', ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction']> = {
  __resolveType: TypeResolveFn<'Jiaxing' | 'Kunshan' | 'Taicang', ParentType, ContextType>;
};

export type CreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFile'] = ResolversParentTypes['CreditFile']> = {
  __resolveType: TypeResolveFn<'JiaxingCreditFile' | 'KunshanCreditFile' | 'TaicangCreditFile', ParentType, ContextType>;
};

export type TimelinePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelinePart'] = ResolversParentTypes['TimelinePart']> = {
  __resolveType: TypeResolveFn<'JiaxingTimelinePart' | 'KunshanTimelinePart' | 'TaicangTimelinePart', ParentType, ContextType>;
};

export type RedListCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedListCheck'] = ResolversParentTypes['RedListCheck']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RedListCheckOutcome'], ParentType, ContextType>;
  cities?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
};

export type BenefitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Benefit'] = ResolversParentTypes['Benefit']> = {
  product?: Resolver<ResolversTypes['IncentiveProduct'], ParentType, ContextType>;
  recognition?: Resolver<Maybe<ResolversTypes['ProductRecognition']>, ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['BenefitOutcome'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['BenefitReason']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingFact']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['BenefitFact']>, ParentType, ContextType>;
  notAsked?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  silent?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MissingFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingFact'] = ResolversParentTypes['MissingFact']> = {
  wanted?: Resolver<ResolversTypes['EligibilityFact'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['BenefitReason'], ParentType, ContextType>;
};

export type BenefitFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitFact'] = ResolversParentTypes['BenefitFact']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['CreditList']>, ParentType, ContextType>;
  recordKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RedEntryStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedEntryStanding'] = ResolversParentTypes['RedEntryStanding']> = {
  fact?: Resolver<ResolversTypes['BenefitFact'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['RedEntryState'], ParentType, ContextType>;
  suspendedBy?: Resolver<ReadonlyArray<ResolversTypes['BenefitFact']>, ParentType, ContextType>;
};

export type ProductCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCount'] = ResolversParentTypes['ProductCount']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recognitions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uses?: Resolver<ReadonlyArray<ResolversTypes['UseCount']>, ParentType, ContextType>;
};

export type UseCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UseCount'] = ResolversParentTypes['UseCount']> = {
  state?: Resolver<ResolversTypes['BenefitUseState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection'], FederationReferenceType extends FederationReferenceTypes['ChangeConnection'] = FederationReferenceTypes['ChangeConnection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ChangeConnection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cities?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['ChangePart']>, ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChangeEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  behind?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChangesBehind']>>, ParentType, ContextType>;
  neverSupplied?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SupplyGap']>>, ParentType, ContextType>;
};

export type JiaxingChangePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JiaxingChangePart'] = ResolversParentTypes['JiaxingChangePart']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['ChangePage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KunshanChangePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KunshanChangePart'] = ResolversParentTypes['KunshanChangePart']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['ChangePage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaicangChangePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaicangChangePart'] = ResolversParentTypes['TaicangChangePart']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['ChangePage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangesBehindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangesBehind'] = ResolversParentTypes['ChangesBehind']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type JiaxingDeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JiaxingDeadlines'] = ResolversParentTypes['JiaxingDeadlines']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KunshanDeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KunshanDeadlines'] = ResolversParentTypes['KunshanDeadlines']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaicangDeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaicangDeadlines'] = ResolversParentTypes['TaicangDeadlines']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecisionChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionChangeConnection'] = ResolversParentTypes['DecisionChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DecisionChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  behind?: Resolver<ReadonlyArray<ResolversTypes['DecisionsBehind']>, ParentType, ContextType>;
};

export type DecisionChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionChangeEdge'] = ResolversParentTypes['DecisionChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DecisionChange'], ParentType, ContextType>;
};

export type DecisionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionChange'] = ResolversParentTypes['DecisionChange']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  measureCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['MeasureDecision']>, ParentType, ContextType>;
};

export type DecisionsBehindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionsBehind'] = ResolversParentTypes['DecisionsBehind']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MeasureDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureDecision'] = ResolversParentTypes['MeasureDecision']> = {
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['DecisionReason']>, ParentType, ContextType>;
  articles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['DecisionFact']>, ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['DecisionGround']>, ParentType, ContextType>;
  notAsked?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  notShared?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  notSupplied?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  incompleteSupply?: Resolver<ReadonlyArray<ResolversTypes['SupplyGap']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupplyGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplyGap'] = ResolversParentTypes['SupplyGap']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SupplyState'], ParentType, ContextType>;
};

export type DecisionGroundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionGround'] = ResolversParentTypes['DecisionGround']> = {
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['DecisionReason']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['DecisionFact'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['DecisionFact']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['PunishmentPath']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DecisionFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionFact'] = ResolversParentTypes['DecisionFact']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['CreditList']>, ParentType, ContextType>;
  behaviour?: Resolver<Maybe<ResolversTypes['Behaviour']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['RecordValue']>, ParentType, ContextType>;
  shareCondition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  jurisdictions?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType, RequireFields<QueryJurisdictionArgs, 'code'>>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  redListCheck?: Resolver<Maybe<ResolversTypes['RedListCheck']>, ParentType, ContextType, RequireFields<QueryRedListCheckArgs, 'code'>>;
  productCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductCount']>>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['ChangeConnection']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  deadlines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Deadlines']>>, ParentType, ContextType, Partial<QueryDeadlinesArgs>>;
  decisionChanges?: Resolver<Maybe<ResolversTypes['DecisionChangeConnection']>, ParentType, ContextType, RequireFields<QueryDecisionChangesArgs, 'in' | 'measures' | 'first'>>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['Measure']>, ParentType, ContextType>;
  decide?: Resolver<Maybe<ResolversTypes['MeasureDecision']>, ParentType, ContextType, RequireFields<QueryDecideArgs, 'code' | 'measureCode' | 'in'>>;
  decideMany?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MeasureDecision']>>>, ParentType, ContextType, RequireFields<QueryDecideManyArgs, 'codes' | 'measureCode' | 'in'>>;
  valueLabels?: Resolver<ReadonlyArray<ResolversTypes['ValueLabel']>, ParentType, ContextType, Partial<QueryValueLabelsArgs>>;
  lists?: Resolver<ReadonlyArray<ResolversTypes['CreditList']>, ParentType, ContextType>;
  compareLists?: Resolver<Maybe<ResolversTypes['ListComparisonConnection']>, ParentType, ContextType, RequireFields<QueryCompareListsArgs, 'listCode' | 'jurisdictions' | 'membership' | 'first'>>;
  listOverlap?: Resolver<Maybe<ResolversTypes['ListOverlap']>, ParentType, ContextType, RequireFields<QueryListOverlapArgs, 'listCode'>>;
  redBlackConflicts?: Resolver<Maybe<ResolversTypes['RedBlackConflictConnection']>, ParentType, ContextType, RequireFields<QueryRedBlackConflictsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MemberProducts']>>, ParentType, ContextType, Partial<QueryProductsArgs>>;
  productMatrix?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductMatrixRow']>>, ParentType, ContextType, Partial<QueryProductMatrixArgs>>;
  productGaps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductGap']>>, ParentType, ContextType, RequireFields<QueryProductGapsArgs, 'from' | 'to'>>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['Purpose']>, ParentType, ContextType>;
  recognitionMatrix?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RecognitionMatrixRow']>>, ParentType, ContextType, Partial<QueryRecognitionMatrixArgs>>;
  recognitionGaps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RecognitionGap']>>, ParentType, ContextType, RequireFields<QueryRecognitionGapsArgs, 'from' | 'to'>>;
  recognitionImpact?: Resolver<Maybe<ResolversTypes['RecognitionImpact']>, ParentType, ContextType, RequireFields<QueryRecognitionImpactArgs, 'behaviourCode' | 'from' | 'to'>>;
  standards?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BehaviourStandards']>>, ParentType, ContextType, Partial<QueryStandardsArgs>>;
  punishmentPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PathTrace']>>, ParentType, ContextType, RequireFields<QueryPunishmentPathsArgs, 'from' | 'to'>>;
  statistics?: Resolver<Maybe<ResolversTypes['Statistics']>, ParentType, ContextType, RequireFields<QueryStatisticsArgs, 'by'>>;
  creditSubject?: Resolver<Maybe<ResolversTypes['CreditSubject']>, ParentType, ContextType, RequireFields<QueryCreditSubjectArgs, 'code'>>;
  creditSubjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['CreditSubject']>>, ParentType, ContextType, Partial<QueryCreditSubjectsArgs>>;
  searchSubjects?: Resolver<ResolversTypes['CreditSubjectConnection'], ParentType, ContextType, RequireFields<QuerySearchSubjectsArgs, 'name' | 'first'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryTasksArgs, 'in' | 'states' | 'first'>>;
  taskCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TaskCount']>>, ParentType, ContextType, RequireFields<QueryTaskCountsArgs, 'in'>>;
};

export type FreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heardAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isAsked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JiaxingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jiaxing'] = ResolversParentTypes['Jiaxing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KunshanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Kunshan'] = ResolversParentTypes['Kunshan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaicangResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Taicang'] = ResolversParentTypes['Taicang']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValueLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValueLabel'] = ResolversParentTypes['ValueLabel']> = {
  enum?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ListComparisonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListComparisonConnection'] = ResolversParentTypes['ListComparisonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListComparisonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['SubjectCount']>, ParentType, ContextType>;
  combinations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ComparedCombination']>>, ParentType, ContextType>;
  incompleteSupply?: Resolver<ReadonlyArray<ResolversTypes['SupplyGap']>, ParentType, ContextType>;
};

export type ComparedCombinationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedCombination'] = ResolversParentTypes['ComparedCombination']> = {
  jurisdictions?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  organisations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  belongs?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
};

export type ListComparisonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListComparisonEdge'] = ResolversParentTypes['ListComparisonEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ComparedSubject'], ParentType, ContextType>;
};

export type SubjectCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectCount'] = ResolversParentTypes['SubjectCount']> = {
  organisations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  persons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ComparedSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedSubject'] = ResolversParentTypes['ComparedSubject']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SubjectKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['CreditSubject']>, ParentType, ContextType>;
  belongs?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  cities?: Resolver<ReadonlyArray<ResolversTypes['ComparedCity']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['ComparedField']>, ParentType, ContextType>;
};

export type ComparedCityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedCity'] = ResolversParentTypes['ComparedCity']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['ListStanding'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ComparedEntry']>, ParentType, ContextType>;
};

export type ComparedEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedEntry'] = ResolversParentTypes['ComparedEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['CreditList'], ParentType, ContextType>;
  documentNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publicByDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EntryStatus'], ParentType, ContextType>;
  underObjection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shareCondition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ListOverlapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListOverlap'] = ResolversParentTypes['ListOverlap']> = {
  list?: Resolver<ResolversTypes['CreditList'], ParentType, ContextType>;
  notShared?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  notSupplied?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  incompleteSupply?: Resolver<ReadonlyArray<ResolversTypes['SupplyGap']>, ParentType, ContextType>;
  combinations?: Resolver<ReadonlyArray<ResolversTypes['OverlapCell']>, ParentType, ContextType>;
  allLists?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OverlapCell']>>, ParentType, ContextType>;
};

export type OverlapCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverlapCell'] = ResolversParentTypes['OverlapCell']> = {
  jurisdictions?: Resolver<ReadonlyArray<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  organisations?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RedBlackConflictConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedBlackConflictConnection'] = ResolversParentTypes['RedBlackConflictConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RedBlackConflictEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['SubjectCount']>, ParentType, ContextType>;
  incompleteSupply?: Resolver<ReadonlyArray<ResolversTypes['SupplyGap']>, ParentType, ContextType>;
};

export type RedBlackConflictEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedBlackConflictEdge'] = ResolversParentTypes['RedBlackConflictEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RedBlackConflict'], ParentType, ContextType>;
};

export type RedBlackConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedBlackConflict'] = ResolversParentTypes['RedBlackConflict']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SubjectKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['CreditSubject']>, ParentType, ContextType>;
  serious?: Resolver<ReadonlyArray<ResolversTypes['ComparedEntry']>, ParentType, ContextType>;
  red?: Resolver<ReadonlyArray<ResolversTypes['ComparedEntry']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CreditList' | 'Jiaxing' | 'Kunshan' | 'Taicang' | 'CreditSubject' | 'JiaxingCreditFile' | 'KunshanCreditFile' | 'TaicangCreditFile', ParentType, ContextType>;
};

export type ProductGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductGap'] = ResolversParentTypes['ProductGap']> = {
  product?: Resolver<ResolversTypes['IncentiveProduct'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PairStatus'], ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductMatrixRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductMatrixRow'] = ResolversParentTypes['ProductMatrixRow']> = {
  productCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['ProductCell']>, ParentType, ContextType>;
};

export type ProductCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCell'] = ResolversParentTypes['ProductCell']> = {
  from?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PairStatus'], ParentType, ContextType>;
  offered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['IncentiveProduct']>, ParentType, ContextType>;
  mutual?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recognition?: Resolver<Maybe<ResolversTypes['ProductRecognition']>, ParentType, ContextType>;
};

export type MemberProductsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberProducts'] = ResolversParentTypes['MemberProducts']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IncentiveProduct']>>, ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  supply?: Resolver<Maybe<ResolversTypes['SupplyState']>, ParentType, ContextType>;
};

export type PurposeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Purpose'] = ResolversParentTypes['Purpose']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  laws?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  caseExample?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type RecognitionMatrixRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecognitionMatrixRow'] = ResolversParentTypes['RecognitionMatrixRow']> = {
  behaviour?: Resolver<ResolversTypes['Behaviour'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['RecognitionCell']>, ParentType, ContextType>;
};

export type RecognitionCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecognitionCell'] = ResolversParentTypes['RecognitionCell']> = {
  from?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PairStatus'], ParentType, ContextType>;
  mutual?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['ThresholdRelation']>, ParentType, ContextType>;
  recognition?: Resolver<Maybe<ResolversTypes['Recognition']>, ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  organisations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecognitionGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecognitionGap'] = ResolversParentTypes['RecognitionGap']> = {
  behaviour?: Resolver<ResolversTypes['Behaviour'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['KindCount'], ParentType, ContextType>;
  withoutEffect?: Resolver<ResolversTypes['KindCount'], ParentType, ContextType>;
  undetermined?: Resolver<ResolversTypes['KindCount'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['GapReason']>, ParentType, ContextType>;
};

export type GapReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapReason'] = ResolversParentTypes['GapReason']> = {
  reason?: Resolver<ResolversTypes['DecisionReason'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['KindCount'], ParentType, ContextType>;
};

export type RecognitionImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecognitionImpact'] = ResolversParentTypes['RecognitionImpact']> = {
  behaviour?: Resolver<ResolversTypes['Behaviour'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PairStatus'], ParentType, ContextType>;
  incompleteSupply?: Resolver<ReadonlyArray<ResolversTypes['SupplyGap']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['ImpactedMeasure']>, ParentType, ContextType>;
};

export type ImpactedMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactedMeasure'] = ResolversParentTypes['ImpactedMeasure']> = {
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['KindCount'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['CreditSubjectConnection'], ParentType, ContextType, RequireFields<ImpactedMeasureSubjectsArgs, 'first'>>;
};

export type BehaviourStandardsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BehaviourStandards'] = ResolversParentTypes['BehaviourStandards']> = {
  behaviour?: Resolver<ResolversTypes['Behaviour'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['MemberStandard']>, ParentType, ContextType>;
};

export type MemberStandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberStandard'] = ResolversParentTypes['MemberStandard']> = {
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  relationToHub?: Resolver<Maybe<ResolversTypes['ThresholdRelation']>, ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  supply?: Resolver<Maybe<ResolversTypes['SupplyState']>, ParentType, ContextType>;
};

export type PathHopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathHop'] = ResolversParentTypes['PathHop']> = {
  step?: Resolver<ResolversTypes['PathStep'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HopState'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['DecisionReason']>, ParentType, ContextType>;
};

export type PathTraceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathTrace'] = ResolversParentTypes['PathTrace']> = {
  from?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['CreditList']>, ParentType, ContextType>;
  behaviour?: Resolver<Maybe<ResolversTypes['Behaviour']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  hops?: Resolver<ReadonlyArray<ResolversTypes['PathHop']>, ParentType, ContextType>;
  originStandard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  recognition?: Resolver<Maybe<ResolversTypes['Recognition']>, ParentType, ContextType>;
  receivingStandard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['PunishmentPath']>, ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['StatisticsRow']>, ParentType, ContextType>;
  listEntries?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  penalties?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incompleteSupply?: Resolver<ReadonlyArray<ResolversTypes['SupplyGap']>, ParentType, ContextType>;
};

export type StatisticsRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticsRow'] = ResolversParentTypes['StatisticsRow']> = {
  jurisdictionCode?: Resolver<Maybe<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['CreditList']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listEntries?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  penalties?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreditSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditSubject'] = ResolversParentTypes['CreditSubject']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  codeStatus?: Resolver<ResolversTypes['CodeStatus'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SubjectKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['CreditFile']>, ParentType, ContextType>;
  benefits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Benefit']>>, ParentType, ContextType, RequireFields<CreditSubjectBenefitsArgs, 'in'>>;
  redEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RedEntryStanding']>>, ParentType, ContextType>;
  decisions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MeasureDecision']>>, ParentType, ContextType, RequireFields<CreditSubjectDecisionsArgs, 'in'>>;
  timeline?: Resolver<Maybe<ResolversTypes['SubjectTimeline']>, ParentType, ContextType, RequireFields<CreditSubjectTimelineArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KunshanCreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KunshanCreditFile'] = ResolversParentTypes['KunshanCreditFile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaicangCreditFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaicangCreditFile'] = ResolversParentTypes['TaicangCreditFile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCount'] = ResolversParentTypes['TaskCount']> = {
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openOverdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toLift?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toLiftOverdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  executed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notExecuted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notApplicable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lifted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  state?: Resolver<ResolversTypes['TaskState'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isDueProvisional?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  whatToDo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['PunishmentPath'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  factIn?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['DecisionFact']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['TaskReport']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaskReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskReport'] = ResolversParentTypes['TaskReport']> = {
  outcome?: Resolver<ResolversTypes['FeedbackOutcome'], ParentType, ContextType>;
  executedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  executedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liftedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SubjectTimelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectTimeline'] = ResolversParentTypes['SubjectTimeline'], FederationReferenceType extends FederationReferenceTypes['SubjectTimeline'] = FederationReferenceTypes['SubjectTimeline']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SubjectTimeline']> | FederationReferenceType, FederationReferenceType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['TimelinePart']>, ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimelineEdge']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type JiaxingTimelinePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JiaxingTimelinePart'] = ResolversParentTypes['JiaxingTimelinePart']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimelineEvent']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KunshanTimelinePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KunshanTimelinePart'] = ResolversParentTypes['KunshanTimelinePart']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimelineEvent']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaicangTimelinePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaicangTimelinePart'] = ResolversParentTypes['TaicangTimelinePart']> = {
  subjectCode?: Resolver<ResolversTypes['SubjectCode'], ParentType, ContextType>;
  jurisdictionCode?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimelineEvent']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEvent'], ParentType, ContextType>;
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
  RedListCheck?: RedListCheckResolvers<ContextType>;
  Benefit?: BenefitResolvers<ContextType>;
  MissingFact?: MissingFactResolvers<ContextType>;
  BenefitFact?: BenefitFactResolvers<ContextType>;
  RedEntryStanding?: RedEntryStandingResolvers<ContextType>;
  ProductCount?: ProductCountResolvers<ContextType>;
  UseCount?: UseCountResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  JiaxingChangePart?: JiaxingChangePartResolvers<ContextType>;
  KunshanChangePart?: KunshanChangePartResolvers<ContextType>;
  TaicangChangePart?: TaicangChangePartResolvers<ContextType>;
  ChangesBehind?: ChangesBehindResolvers<ContextType>;
  JiaxingDeadlines?: JiaxingDeadlinesResolvers<ContextType>;
  KunshanDeadlines?: KunshanDeadlinesResolvers<ContextType>;
  TaicangDeadlines?: TaicangDeadlinesResolvers<ContextType>;
  DecisionChangeConnection?: DecisionChangeConnectionResolvers<ContextType>;
  DecisionChangeEdge?: DecisionChangeEdgeResolvers<ContextType>;
  DecisionChange?: DecisionChangeResolvers<ContextType>;
  DecisionsBehind?: DecisionsBehindResolvers<ContextType>;
  MeasureDecision?: MeasureDecisionResolvers<ContextType>;
  SupplyGap?: SupplyGapResolvers<ContextType>;
  DecisionGround?: DecisionGroundResolvers<ContextType>;
  DecisionFact?: DecisionFactResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  Jiaxing?: JiaxingResolvers<ContextType>;
  Kunshan?: KunshanResolvers<ContextType>;
  Taicang?: TaicangResolvers<ContextType>;
  ValueLabel?: ValueLabelResolvers<ContextType>;
  ListComparisonConnection?: ListComparisonConnectionResolvers<ContextType>;
  ComparedCombination?: ComparedCombinationResolvers<ContextType>;
  ListComparisonEdge?: ListComparisonEdgeResolvers<ContextType>;
  SubjectCount?: SubjectCountResolvers<ContextType>;
  ComparedSubject?: ComparedSubjectResolvers<ContextType>;
  ComparedCity?: ComparedCityResolvers<ContextType>;
  ComparedEntry?: ComparedEntryResolvers<ContextType>;
  ListOverlap?: ListOverlapResolvers<ContextType>;
  OverlapCell?: OverlapCellResolvers<ContextType>;
  RedBlackConflictConnection?: RedBlackConflictConnectionResolvers<ContextType>;
  RedBlackConflictEdge?: RedBlackConflictEdgeResolvers<ContextType>;
  RedBlackConflict?: RedBlackConflictResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  ProductGap?: ProductGapResolvers<ContextType>;
  ProductMatrixRow?: ProductMatrixRowResolvers<ContextType>;
  ProductCell?: ProductCellResolvers<ContextType>;
  MemberProducts?: MemberProductsResolvers<ContextType>;
  Purpose?: PurposeResolvers<ContextType>;
  RecognitionMatrixRow?: RecognitionMatrixRowResolvers<ContextType>;
  RecognitionCell?: RecognitionCellResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  RecognitionGap?: RecognitionGapResolvers<ContextType>;
  GapReason?: GapReasonResolvers<ContextType>;
  RecognitionImpact?: RecognitionImpactResolvers<ContextType>;
  ImpactedMeasure?: ImpactedMeasureResolvers<ContextType>;
  BehaviourStandards?: BehaviourStandardsResolvers<ContextType>;
  MemberStandard?: MemberStandardResolvers<ContextType>;
  PathHop?: PathHopResolvers<ContextType>;
  PathTrace?: PathTraceResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  StatisticsRow?: StatisticsRowResolvers<ContextType>;
  CreditSubject?: CreditSubjectResolvers<ContextType>;
  CreditSubjectConnection?: CreditSubjectConnectionResolvers<ContextType>;
  CreditSubjectEdge?: CreditSubjectEdgeResolvers<ContextType>;
  JiaxingCreditFile?: JiaxingCreditFileResolvers<ContextType>;
  KunshanCreditFile?: KunshanCreditFileResolvers<ContextType>;
  TaicangCreditFile?: TaicangCreditFileResolvers<ContextType>;
  TaskCount?: TaskCountResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskReport?: TaskReportResolvers<ContextType>;
  SubjectTimeline?: SubjectTimelineResolvers<ContextType>;
  JiaxingTimelinePart?: JiaxingTimelinePartResolvers<ContextType>;
  KunshanTimelinePart?: KunshanTimelinePartResolvers<ContextType>;
  TaicangTimelinePart?: TaicangTimelinePartResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  sizedBy?: SizedByDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  masked?: MaskedDirectiveResolver<any, any, ContextType>;
};
