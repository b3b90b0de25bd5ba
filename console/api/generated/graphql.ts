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

/** What a row waits for. */
export type AwaitedKind =
  /** What all cities say of the subject of a red entry (各市核查): `checkRedRows` asks them. */
  | 'CHECK'
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

/** What a measure or path can require. */
export type BindingPower =
  /** An administrative choice (class 2). */
  | 'ADMINISTRATIVE'
  /** Advice to bodies outside public authority (class 3); never a duty. */
  | 'ADVISORY'
  /** A duty, by law (class 1). */
  | 'BINDING';

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

/** A document of a case. */
export type CaseDocumentInput = {
  /** Number, up to 100 characters; absent where it has none. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Title, up to 200 characters. */
  title: Scalars['String']['input'];
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

/** Whether something is certain. */
export type Certainty =
  /** It is. */
  | 'CERTAIN'
  /** It depends on a city that could not be asked, does not share the list or has never supplied it; of a red list also on one of which a serious list is missing, which might suspend an entry. */
  | 'OPEN';

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
  /** Its own term, or the longest term of publicity, is over (期满). */
  | 'EXPIRED'
  /** The city does not share its dataset any more (不予共享). */
  | 'NOT_SHARED'
  /** Replaced or set aside: it is there no more (移除). */
  | 'REMOVED'
  /** Repaired (信用修复). */
  | 'REPAIRED'
  /** Revoked by review, by court or by the authority itself (撤销). */
  | 'REVOKED'
  /** Withdrawn by who handed it in, or taken back upon an objection (撤回). */
  | 'WITHDRAWN';

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

/** Subjects whose rows wait for the check in all cities. */
export type CheckRedRowsInput = {
  /** Key of the step, 1 to 200 visible ASCII characters: asked again with the same key it is answered as before and done once. */
  clientKey: Scalars['ID']['input'];
  /** Codes of the subjects, 1 to 100, as `redRowsToCheck` lists them. */
  subjectCodes: Array<Scalars['SubjectCode']['input']>;
};

/** How clauses are joined. */
export type ClauseJoin =
  /** All must hold. */
  | 'AND'
  /** One is enough. */
  | 'OR';

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

/** Status of a commitment. */
export type CommitmentStatus =
  /** Broken. */
  | 'BROKEN'
  /** Kept. */
  | 'FULFILLED'
  /** Made, its term not over. */
  | 'OPEN';

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

/** Order of a comparison (排序), then by code, going by all entries with effect in the cities compared. A subject whose entries change between two pages may be on both or neither. */
export type ComparisonSort =
  /** The latest decision first. */
  | 'NEWEST'
  /** Whose latest decision is the longest ago first. */
  | 'OLDEST'
  /** The gravest severity first. */
  | 'SEVEREST';

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

/** A value to be put right. */
export type CorrectionInput = {
  /** What is put right. */
  field: CorrectedField;
  /** With FIGURE: its name, as `values` of the record has it. */
  figure?: InputMaybe<Scalars['String']['input']>;
  /** The value that holds: a day, a number in the figure's unit, or MINOR or GENERAL. */
  value: Scalars['String']['input'];
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
  /** In force on one of the red lists named (红名单), as the product's own city keeps them, or on one that the recognising city holds equal. */
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

/** Status of a record or list entry. */
export type EntryStatus =
  /** In force. A red entry is called so only where all cities could be asked. */
  | 'ACTIVE'
  /** Ended together with the penalty or entry on which it rests (所依据的记录已终止). */
  | 'BASIS_ENDED'
  /** Its term or its longest publicity has passed. */
  | 'EXPIRED'
  /** On a red list by what its own city knows (效力待核): whether a serious entry of some city suspends it cannot be told here, as one city alone never can. `CreditSubject.redEntries` tells it. */
  | 'LISTED'
  /** Ended by repair (信用修复). */
  | 'REPAIRED'
  /** Revoked by review or court (撤销). */
  | 'REVOKED'
  /** On a red list, without effect: a serious entry of some city suspends it (中止). */
  | 'SUSPENDED'
  /** Withdrawn by the unit that supplied it (撤回). */
  | 'WITHDRAWN';

/** What became of a measure. */
export type FeedbackOutcome =
  /** Carried out (已执行). */
  | 'EXECUTED'
  /** Did not apply to the subject (不适用). */
  | 'NOT_APPLICABLE'
  /** Not carried out (未执行). */
  | 'NOT_EXECUTED';

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

/** State of a hand-in. */
export type IntakeState =
  /** Every row has been dealt with. */
  | 'DONE'
  /** Under way, or interrupted: sent again with the same key, it goes on. */
  | 'RUNNING'
  /** Interrupted, and the same file was then handed in as a new run, which says what became of its rows. */
  | 'SUPERSEDED';

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

/** Whether a list praises or warns. */
export type ListColour =
  /** Red list of the trustworthy (红名单). */
  | 'RED'
  /** Serious-dishonesty list (严重失信主体名单). */
  | 'SERIOUS';

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
  | 'NOT_SUPPLIED'
  /** The subject is on it, a red list, without effect: a serious entry of some city suspends it (中止). It counts as not listed. */
  | 'SUSPENDED';

/** What a masked value is, hence how it is blanked out. */
export type MaskedAs =
  /** Number of a document or certificate: a person's number in it is blanked out, the number of a permit is not. */
  | 'DOCUMENT_NUMBER'
  /** Free text: id numbers and telephone numbers found in it are blanked out. */
  | 'FREE_TEXT'
  /** A person's name: first and last character stay, two-character names keep the first. */
  | 'PERSON_NAME';

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

/** Where an objection stands. */
export type ObjectionStatus =
  /** Accepted (受理), not yet decided; the mark is shown. */
  | 'ACCEPTED'
  /** Rejected. */
  | 'REJECTED'
  /** Upheld: the entry was wrong. */
  | 'UPHELD';

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

/** Why a granted repair is reopened. */
export type ReopenCause =
  /** The commitment was broken (违背承诺). */
  | 'COMMITMENT_BROKEN'
  /** The decision to grant was revoked (修复决定被撤销). */
  | 'DECISION_REVOKED'
  /** Materials were false (虚假材料): no other repair is applied for until the bar is over. */
  | 'FALSE_MATERIALS';

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

/** What kind of subject (信用主体) a code belongs to. */
export type SubjectKind =
  /** Legal person or other organisation (法人及非法人组织). */
  | 'ORGANISATION'
  /** Natural person with full civil capacity (自然人). */
  | 'PERSON'
  /** Sole trader (个体工商户). */
  | 'SOLE_TRADER';

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

/** How far a city has supplied a kind of its data (归集情况). */
export type SupplyState =
  /** Its unit has declared that everything has been supplied (完整归集); without rows, that there is nothing (零报告). */
  | 'COMPLETE'
  /** No row of it was ever taken, and no unit has declared for the day that there is none (未归集): the city was not asked, so nothing found proves nothing. */
  | 'NEVER_SUPPLIED'
  /** Rows of it were taken, and no unit has declared that they are all (部分归集): there may be more than is found. */
  | 'PARTIAL';

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

export type ConsoleCityKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleCityKeysQuery = { __typename?: 'Query', jurisdictions: Array<
    | { __typename: 'Jiaxing', code: string }
    | { __typename: 'Kunshan', code: string }
    | { __typename: 'Taicang', code: string }
  > };

export type ConsoleLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleLabelsQuery = { __typename?: 'Query', valueLabels: Array<{ __typename?: 'ValueLabel', enum: string, value: string, zh: string, en: string }> };

export type ConsoleNamesQueryVariables = Exact<{
  codes: Array<Scalars['SubjectCode']['input']> | Scalars['SubjectCode']['input'];
}>;


export type ConsoleNamesQuery = { __typename?: 'Query', creditSubjects: Array<{ __typename?: 'CreditSubject', code: string, name?: string | null } | null> };

export type ConsoleUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleUnitsQuery = { __typename?: 'Query', jurisdictions: Array<
    | { __typename?: 'Jiaxing', units?: Array<{ __typename?: 'OrganisationUnit', code: string, name: string }> | null }
    | { __typename?: 'Kunshan', units?: Array<{ __typename?: 'OrganisationUnit', code: string, name: string }> | null }
    | { __typename?: 'Taicang', units?: Array<{ __typename?: 'OrganisationUnit', code: string, name: string }> | null }
  > };

export type ConsoleViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleViewerQuery = { __typename?: 'Query', viewer?: { __typename?: 'Viewer', jurisdiction?: string | null, unit?: string | null, scopes: Array<string> } | null };

export type ConsoleAuditQueryVariables = Exact<{
  code?: InputMaybe<Scalars['SubjectCode']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
  client?: InputMaybe<Scalars['String']['input']>;
  purpose?: InputMaybe<Scalars['String']['input']>;
  result?: InputMaybe<AuditResult>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleAuditQuery = { __typename?: 'Query', auditTrail?: { __typename?: 'AuditTrailConnection', edges: Array<{ __typename?: 'AuditTrailEdge', node: { __typename?: 'AuditEntry', writer: string, seq: number, at: string, unit?: string | null, client?: string | null, purpose?: string | null, basis?: string | null, caseNo?: string | null, operationName?: string | null, result: AuditResult, subjectCodes: Array<string>, times: number } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type ConsoleAlarmsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleAlarmsQuery = { __typename?: 'Query', auditAlarms?: Array<{ __typename?: 'AuditAlarm', firstAt: string, lastAt: string, unit?: string | null, client?: string | null, purpose?: string | null, count: number, rule: { __typename?: 'AlarmRule', code: string, name: string, threshold: number } }> | null };

export type ConsoleListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleListsQuery = { __typename?: 'Query', lists: Array<{ __typename?: 'CreditList', code: string, name: string, nameEn: string, colour: ListColour }> };

export type ConsoleCompareQueryVariables = Exact<{
  list: Scalars['ID']['input'];
  cities: Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input'];
  membership: ListMembership;
  listedIn?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
  notListedIn?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
  severity?: InputMaybe<Severity>;
  industry?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
  sort?: InputMaybe<ComparisonSort>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleCompareQuery = { __typename?: 'Query', compareLists?: { __typename?: 'ListComparisonConnection', edges: Array<{ __typename?: 'ListComparisonEdge', node: { __typename?: 'ComparedSubject', subjectCode: string, name?: string | null, belongs: Certainty, differences: Array<ComparedField>, cities: Array<{ __typename?: 'ComparedCity', jurisdictionCode: string, standing: ListStanding, entries: Array<{ __typename?: 'ComparedEntry', id: string, decidedOn: string, severity?: Severity | null, documentNo?: string | null, underObjection: boolean }> }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, incompleteSupply: Array<{ __typename?: 'SupplyGap', jurisdictionCode: string, state: SupplyState }> } | null };

export type ConsoleCombinationsQueryVariables = Exact<{
  list: Scalars['ID']['input'];
  cities: Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input'];
  membership: ListMembership;
  listedIn?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
  notListedIn?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
  severity?: InputMaybe<Severity>;
  industry?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
}>;


export type ConsoleCombinationsQuery = { __typename?: 'Query', compareLists?: { __typename?: 'ListComparisonConnection', edges: Array<{ __typename?: 'ListComparisonEdge', node: { __typename?: 'ComparedSubject', cities: Array<{ __typename?: 'ComparedCity', jurisdictionCode: string, standing: ListStanding }> } }>, combinations?: Array<{ __typename?: 'ComparedCombination', jurisdictions: Array<string>, organisations: number, belongs?: Certainty | null }> | null } | null };

export type ConsoleConflictsQueryVariables = Exact<{
  serious?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
  red?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleConflictsQuery = { __typename?: 'Query', redBlackConflicts?: { __typename?: 'RedBlackConflictConnection', edges: Array<{ __typename?: 'RedBlackConflictEdge', node: { __typename?: 'RedBlackConflict', subjectCode: string, name?: string | null, serious: Array<{ __typename?: 'ComparedEntry', id: string, jurisdictionCode: string, decidedOn: string, documentNo?: string | null, list: { __typename?: 'CreditList', name: string } }>, red: Array<{ __typename?: 'ComparedEntry', id: string, jurisdictionCode: string, decidedOn: string, documentNo?: string | null, list: { __typename?: 'CreditList', name: string } }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type ConsoleConflictCountQueryVariables = Exact<{
  serious?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
  red?: InputMaybe<Array<Scalars['DivisionCode']['input']> | Scalars['DivisionCode']['input']>;
}>;


export type ConsoleConflictCountQuery = { __typename?: 'Query', redBlackConflicts?: { __typename?: 'RedBlackConflictConnection', totals?: { __typename?: 'SubjectCount', organisations: number } | null } | null };

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

export type ConsoleHomeTasksQueryVariables = Exact<{
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleHomeTasksQuery = { __typename?: 'Query', tasks?: { __typename?: 'TaskConnection', edges: Array<{ __typename?: 'TaskEdge', node: { __typename?: 'Task', state: TaskState, dueOn?: string | null, isOverdue: boolean, subjectCode: string, unitName: string, factId: string, path: { __typename?: 'PunishmentPath', code: string, measure: { __typename?: 'Measure', name: string } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null };

export type ConsoleHomeCasesQueryVariables = Exact<{
  in: Scalars['DivisionCode']['input'];
  before: Scalars['Date']['input'];
}>;


export type ConsoleHomeCasesQuery = { __typename?: 'Query', jurisdiction?:
    | { __typename?: 'Jiaxing', cases?: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node:
            | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, subjectCode: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
            | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, subjectCode: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
           }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
    | { __typename?: 'Kunshan', cases?: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node:
            | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, subjectCode: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
            | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, subjectCode: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
           }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
    | { __typename?: 'Taicang', cases?: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node:
            | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, subjectCode: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
            | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, subjectCode: string, dueOn?: string | null, isOverdue: boolean, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
           }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
   | null };

export type ConsoleHomeWaitingQueryVariables = Exact<{
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleHomeWaitingQuery = { __typename?: 'Query', jurisdiction?:
    | { __typename?: 'Jiaxing', awaitingSteward?: { __typename?: 'RowForStewardConnection', edges: Array<{ __typename?: 'RowForStewardEdge', node: { __typename?: 'RowForSteward', id: string, sheet: string, fileName: string, row: number, reasons: Array<{ __typename?: 'RowFault', code: string, meaning: string }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
    | { __typename?: 'Kunshan', awaitingSteward?: { __typename?: 'RowForStewardConnection', edges: Array<{ __typename?: 'RowForStewardEdge', node: { __typename?: 'RowForSteward', id: string, sheet: string, fileName: string, row: number, reasons: Array<{ __typename?: 'RowFault', code: string, meaning: string }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
    | { __typename?: 'Taicang', awaitingSteward?: { __typename?: 'RowForStewardConnection', edges: Array<{ __typename?: 'RowForStewardEdge', node: { __typename?: 'RowForSteward', id: string, sheet: string, fileName: string, row: number, reasons: Array<{ __typename?: 'RowFault', code: string, meaning: string }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
   | null };

export type ConsoleHomeHandedInQueryVariables = Exact<{
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleHomeHandedInQuery = { __typename?: 'Query', jurisdiction?:
    | { __typename?: 'Jiaxing', intakeRuns?: { __typename?: 'IntakeRunConnection', edges: Array<{ __typename?: 'IntakeRunEdge', node: { __typename?: 'IntakeRun', id: string, sheet: string, fileName: string, state: IntakeState, rows: number, refused: number, waiting: number } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
    | { __typename?: 'Kunshan', intakeRuns?: { __typename?: 'IntakeRunConnection', edges: Array<{ __typename?: 'IntakeRunEdge', node: { __typename?: 'IntakeRun', id: string, sheet: string, fileName: string, state: IntakeState, rows: number, refused: number, waiting: number } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
    | { __typename?: 'Taicang', intakeRuns?: { __typename?: 'IntakeRunConnection', edges: Array<{ __typename?: 'IntakeRunEdge', node: { __typename?: 'IntakeRun', id: string, sheet: string, fileName: string, state: IntakeState, rows: number, refused: number, waiting: number } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } | null }
   | null };

export type ConsoleHomeConflictsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleHomeConflictsQuery = { __typename?: 'Query', redBlackConflicts?: { __typename?: 'RedBlackConflictConnection', totals?: { __typename?: 'SubjectCount', organisations: number } | null } | null };

export type ConsoleHomeAlarmsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleHomeAlarmsQuery = { __typename?: 'Query', auditAlarms?: Array<{ __typename?: 'AuditAlarm', count: number }> | null };

export type ConsoleHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleHomeQuery = { __typename?: 'Query', jurisdictions: Array<
    | { __typename?: 'Jiaxing', code: string, supplies?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null }
    | { __typename?: 'Kunshan', code: string, supplies?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null }
    | { __typename?: 'Taicang', code: string, supplies?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null }
  > };

export type ConsoleManyDecidedQueryVariables = Exact<{
  codes: Array<Scalars['SubjectCode']['input']> | Scalars['SubjectCode']['input'];
  measure: Scalars['ID']['input'];
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleManyDecidedQuery = { __typename?: 'Query', decideMany?: Array<{ __typename?: 'MeasureDecision', outcome: DecisionOutcome, reasons: Array<DecisionReason>, notAsked: Array<string>, notShared: Array<string>, notSupplied: Array<string> } | null> | null };

export type ConsoleManyQueryVariables = Exact<{
  written: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type ConsoleManyQuery = { __typename?: 'Query', creditSubjects: Array<{ __typename?: 'CreditSubject', code: string, name?: string | null, kind: SubjectKind, files: Array<
      | { __typename?: 'JiaxingCreditFile', jurisdictionCode: string, holding?: Holding | null, listEntries?: Array<{ __typename?: 'ListEntry', list: { __typename?: 'CreditList', name: string, colour: ListColour } }> | null }
      | { __typename?: 'KunshanCreditFile', jurisdictionCode: string, holding?: Holding | null, listEntries?: Array<{ __typename?: 'ListEntry', list: { __typename?: 'CreditList', name: string, colour: ListColour } }> | null }
      | { __typename?: 'TaicangCreditFile', jurisdictionCode: string, holding?: Holding | null, listEntries?: Array<{ __typename?: 'ListEntry', list: { __typename?: 'CreditList', name: string, colour: ListColour } }> | null }
    > } | null> };

export type ConsoleMeasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleMeasuresQuery = { __typename?: 'Query', measures: Array<{ __typename?: 'Measure', code: string, name: string }> };

export type ConsoleMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleMatrixQuery = { __typename?: 'Query', recognitionMatrix?: Array<{ __typename?: 'RecognitionMatrixRow', behaviour: { __typename?: 'Behaviour', code: string, name: string, domain: string }, cells: Array<{ __typename?: 'RecognitionCell', from: string, to: string, status: PairStatus, mutual?: boolean | null, relation?: ThresholdRelation | null, recognition?: { __typename?: 'Recognition', conditional: boolean, reason?: string | null, agreementDocument?: string | null, validFrom: string } | null }> }> | null, standards?: Array<{ __typename?: 'BehaviourStandards', behaviour: { __typename?: 'Behaviour', code: string }, members: Array<{ __typename?: 'MemberStandard', jurisdictionCode: string, asked: boolean, standard?: { __typename?: 'Standard', threshold: { __typename?: 'Threshold', sentence: string, sentenceEn: string } } | null }> }> | null };

export type ConsoleAgentsQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
}>;


export type ConsoleAgentsQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', files: Array<
      | { __typename?: 'JiaxingCreditFile', jurisdictionCode: string, agents?: Array<{ __typename?: 'Agent', agentCode: string, scopes: Array<AgentScope>, namedOn: string, until: string, revokedOn?: string | null, isInForce: boolean }> | null }
      | { __typename?: 'KunshanCreditFile', jurisdictionCode: string, agents?: Array<{ __typename?: 'Agent', agentCode: string, scopes: Array<AgentScope>, namedOn: string, until: string, revokedOn?: string | null, isInForce: boolean }> | null }
      | { __typename?: 'TaicangCreditFile', jurisdictionCode: string, agents?: Array<{ __typename?: 'Agent', agentCode: string, scopes: Array<AgentScope>, namedOn: string, until: string, revokedOn?: string | null, isInForce: boolean }> | null }
    > } | null };

export type ConsoleNameAgentMutationVariables = Exact<{
  input: NameAgentInput;
}>;


export type ConsoleNameAgentMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', nameAgent?: { __typename?: 'AgentNamed', step: { __typename?: 'StepReceipt', id: string, at: string }, agent: { __typename?: 'Agent', agentCode: string, until: string } } | null } | null };

export type ConsoleRevokeAgentMutationVariables = Exact<{
  input: RevokeAgentInput;
}>;


export type ConsoleRevokeAgentMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', revokeAgent?: { __typename?: 'AgentNamed', step: { __typename?: 'StepReceipt', id: string, at: string }, agent: { __typename?: 'Agent', agentCode: string, revokedOn?: string | null } } | null } | null };

export type ConsoleBenefitsQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleBenefitsQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', benefits?: Array<{ __typename?: 'Benefit', jurisdictionCode: string, outcome: BenefitOutcome, reasons: Array<BenefitReason>, notAsked: Array<string>, silent: Array<string>, statement: string, product: { __typename?: 'IncentiveProduct', code: string, jurisdictionCode: string, name: string, providerName: string, benefit: string, consentText: string, illustrative: boolean }, recognition?: { __typename?: 'ProductRecognition', condition?: string | null } | null, missing: Array<{ __typename?: 'MissingFact', reason: BenefitReason, wanted: { __typename?: 'EligibilityFact', fact: EligibilityFactKind, codes: Array<string>, years?: number | null } }> }> | null } | null };

export type ConsoleListNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleListNamesQuery = { __typename?: 'Query', lists: Array<{ __typename?: 'CreditList', code: string, name: string }> };

export type ConsoleSubmitRepairMutationVariables = Exact<{
  input: SubmitRepairInput;
}>;


export type ConsoleSubmitRepairMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', submitRepair?: { __typename?: 'CaseTaken', step: { __typename?: 'StepReceipt', id: string, at: string }, case:
        | { __typename?: 'ObjectionCase', id: string, state: CaseState, dueOn?: string | null, isDueProvisional?: boolean | null, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
        | { __typename?: 'RepairCase', id: string, state: CaseState, dueOn?: string | null, isDueProvisional?: boolean | null, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
       } | null } | null };

export type ConsoleSubmitObjectionMutationVariables = Exact<{
  input: SubmitObjectionInput;
}>;


export type ConsoleSubmitObjectionMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', submitObjection?: { __typename?: 'CaseTaken', step: { __typename?: 'StepReceipt', id: string, at: string }, case:
        | { __typename?: 'ObjectionCase', id: string, state: CaseState, dueOn?: string | null, isDueProvisional?: boolean | null, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
        | { __typename?: 'RepairCase', id: string, state: CaseState, dueOn?: string | null, isDueProvisional?: boolean | null, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null }
       } | null } | null };

export type ConsoleMineQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
}>;


export type ConsoleMineQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', files: Array<
      | { __typename?: 'JiaxingCreditFile', jurisdictionCode: string, listEntries?: Array<{ __typename?: 'ListEntry', localId: string, list: { __typename?: 'CreditList', name: string } }> | null, records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', localId: string, title: string } }> } | null, cases?: Array<
          | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, revision: number, openedOn: string, dueOn?: string | null, isDueProvisional?: boolean | null, isOverdue: boolean, targetKind: TargetKind, targetId: string, nextSteps: Array<CaseStep>, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null, steps: Array<{ __typename?: 'CaseStepTaken', step: CaseStep, state: CaseState, on: string, at: string, actor: CaseActor, documentNo?: string | null, reason?: string | null, isLate: boolean, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> }
          | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, revision: number, openedOn: string, dueOn?: string | null, isDueProvisional?: boolean | null, isOverdue: boolean, targetKind: TargetKind, targetId: string, nextSteps: Array<CaseStep>, proof?: { __typename?: 'RepairProof', number: string, repairedOn: string } | null, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null, steps: Array<{ __typename?: 'CaseStepTaken', step: CaseStep, state: CaseState, on: string, at: string, actor: CaseActor, documentNo?: string | null, reason?: string | null, isLate: boolean, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> }
        > | null }
      | { __typename?: 'KunshanCreditFile', jurisdictionCode: string, listEntries?: Array<{ __typename?: 'ListEntry', localId: string, list: { __typename?: 'CreditList', name: string } }> | null, records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', localId: string, title: string } }> } | null, cases?: Array<
          | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, revision: number, openedOn: string, dueOn?: string | null, isDueProvisional?: boolean | null, isOverdue: boolean, targetKind: TargetKind, targetId: string, nextSteps: Array<CaseStep>, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null, steps: Array<{ __typename?: 'CaseStepTaken', step: CaseStep, state: CaseState, on: string, at: string, actor: CaseActor, documentNo?: string | null, reason?: string | null, isLate: boolean, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> }
          | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, revision: number, openedOn: string, dueOn?: string | null, isDueProvisional?: boolean | null, isOverdue: boolean, targetKind: TargetKind, targetId: string, nextSteps: Array<CaseStep>, proof?: { __typename?: 'RepairProof', number: string, repairedOn: string } | null, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null, steps: Array<{ __typename?: 'CaseStepTaken', step: CaseStep, state: CaseState, on: string, at: string, actor: CaseActor, documentNo?: string | null, reason?: string | null, isLate: boolean, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> }
        > | null }
      | { __typename?: 'TaicangCreditFile', jurisdictionCode: string, listEntries?: Array<{ __typename?: 'ListEntry', localId: string, list: { __typename?: 'CreditList', name: string } }> | null, records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', localId: string, title: string } }> } | null, cases?: Array<
          | { __typename?: 'ObjectionCase', id: string, kind: CaseKind, state: CaseState, revision: number, openedOn: string, dueOn?: string | null, isDueProvisional?: boolean | null, isOverdue: boolean, targetKind: TargetKind, targetId: string, nextSteps: Array<CaseStep>, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null, steps: Array<{ __typename?: 'CaseStepTaken', step: CaseStep, state: CaseState, on: string, at: string, actor: CaseActor, documentNo?: string | null, reason?: string | null, isLate: boolean, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> }
          | { __typename?: 'RepairCase', id: string, kind: CaseKind, state: CaseState, revision: number, openedOn: string, dueOn?: string | null, isDueProvisional?: boolean | null, isOverdue: boolean, targetKind: TargetKind, targetId: string, nextSteps: Array<CaseStep>, proof?: { __typename?: 'RepairProof', number: string, repairedOn: string } | null, decidingUnit?: { __typename?: 'OrganisationUnit', name: string } | null, steps: Array<{ __typename?: 'CaseStepTaken', step: CaseStep, state: CaseState, on: string, at: string, actor: CaseActor, documentNo?: string | null, reason?: string | null, isLate: boolean, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> }
        > | null }
    > } | null };

export type ConsoleConsentMutationVariables = Exact<{
  input: ConsentToProductInput;
}>;


export type ConsoleConsentMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', consentToProduct?: { __typename?: 'BenefitUseTaken', step: { __typename?: 'StepReceipt', id: string, at: string }, use: { __typename?: 'BenefitUse', id: string, state: BenefitUseState, consentUntil: string } } | null } | null };

export type ConsoleUsesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleUsesQuery = { __typename?: 'Query', jurisdictions: Array<
    | { __typename?: 'Jiaxing', code: string, benefitUses?: Array<{ __typename?: 'BenefitUse', id: string, productCode: string, state: BenefitUseState, revision: number, consentedOn: string, consentUntil: string, scope: string, nextSteps: Array<BenefitUseStep> }> | null, products?: Array<{ __typename?: 'IncentiveProduct', code: string, name: string }> | null }
    | { __typename?: 'Kunshan', code: string, benefitUses?: Array<{ __typename?: 'BenefitUse', id: string, productCode: string, state: BenefitUseState, revision: number, consentedOn: string, consentUntil: string, scope: string, nextSteps: Array<BenefitUseStep> }> | null, products?: Array<{ __typename?: 'IncentiveProduct', code: string, name: string }> | null }
    | { __typename?: 'Taicang', code: string, benefitUses?: Array<{ __typename?: 'BenefitUse', id: string, productCode: string, state: BenefitUseState, revision: number, consentedOn: string, consentUntil: string, scope: string, nextSteps: Array<BenefitUseStep> }> | null, products?: Array<{ __typename?: 'IncentiveProduct', code: string, name: string }> | null }
  > };

export type ConsoleUseStepMutationVariables = Exact<{
  input: TakeBenefitStepInput;
}>;


export type ConsoleUseStepMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', takeBenefitStep?: { __typename?: 'BenefitUseTaken', step: { __typename?: 'StepReceipt', id: string, at: string }, use: { __typename?: 'BenefitUse', id: string, state: BenefitUseState } } | null } | null };

export type ConsoleLookedQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleLookedQuery = { __typename?: 'Query', accessStatement?: { __typename?: 'AccessStatement', accesses: { __typename?: 'AccessConnection', edges: Array<{ __typename?: 'AccessEdge', node: { __typename?: 'Access', at: string, unit?: string | null, agentCode?: string | null, purpose?: string | null, basis?: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ConsoleMandatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleMandatesQuery = { __typename?: 'Query', jurisdictions: Array<
    | { __typename?: 'Jiaxing', code: string, mandates?: Array<{ __typename?: 'Agent', subjectCode: string, scopes: Array<AgentScope>, namedOn: string, until: string, revokedOn?: string | null, isInForce: boolean }> | null }
    | { __typename?: 'Kunshan', code: string, mandates?: Array<{ __typename?: 'Agent', subjectCode: string, scopes: Array<AgentScope>, namedOn: string, until: string, revokedOn?: string | null, isInForce: boolean }> | null }
    | { __typename?: 'Taicang', code: string, mandates?: Array<{ __typename?: 'Agent', subjectCode: string, scopes: Array<AgentScope>, namedOn: string, until: string, revokedOn?: string | null, isInForce: boolean }> | null }
  > };

export type ConsoleCaseStepMutationVariables = Exact<{
  input: TakeCaseStepInput;
}>;


export type ConsoleCaseStepMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', takeCaseStep?: { __typename?: 'CaseTaken', step: { __typename?: 'StepReceipt', id: string, at: string }, case:
        | { __typename?: 'ObjectionCase', id: string, state: CaseState, dueOn?: string | null, isDueProvisional?: boolean | null }
        | { __typename?: 'RepairCase', id: string, state: CaseState, dueOn?: string | null, isDueProvisional?: boolean | null }
       } | null } | null };

export type ConsolePathsQueryVariables = Exact<{
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
  list?: InputMaybe<Scalars['ID']['input']>;
}>;


export type ConsolePathsQuery = { __typename?: 'Query', lists: Array<{ __typename?: 'CreditList', code: string, name: string, colour: ListColour }>, punishmentPaths?: Array<{ __typename?: 'PathTrace', outcome: DecisionOutcome, list?: { __typename?: 'CreditList', code: string, name: string } | null, behaviour?: { __typename?: 'Behaviour', code: string, name: string } | null, measure: { __typename?: 'Measure', code: string, name: string }, hops: Array<{ __typename?: 'PathHop', step: PathStep, state: HopState, reasons: Array<DecisionReason> }>, path?: { __typename?: 'PunishmentPath', code: string, implementingUnit: string, legalBasis: string } | null }> | null };

export type ConsolePersonKeyMutationVariables = Exact<{
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
}>;


export type ConsolePersonKeyMutation = { __typename?: 'Mutation', ofCity?: { __typename?: 'JiaxingMutation', personKey?: string | null } | null };

export type ConsoleProductGapsQueryVariables = Exact<{
  from: Scalars['DivisionCode']['input'];
  to: Scalars['DivisionCode']['input'];
}>;


export type ConsoleProductGapsQuery = { __typename?: 'Query', productGaps?: Array<{ __typename?: 'ProductGap', status: PairStatus, eligible: string, open: string, product: { __typename?: 'IncentiveProduct', code: string, name: string, providerName: string, kind: { __typename?: 'IncentiveKind', name: string } } }> | null };

export type ConsoleSearchQueryVariables = Exact<{
  name: Scalars['String']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleSearchQuery = { __typename?: 'Query', searchSubjects: { __typename?: 'CreditSubjectConnection', edges: Array<{ __typename?: 'CreditSubjectEdge', node: { __typename?: 'CreditSubject', code: string, name?: string | null, kind: SubjectKind } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type ConsoleStatisticsQueryVariables = Exact<{
  by: Array<StatisticsDimension> | StatisticsDimension;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
}>;


export type ConsoleStatisticsQuery = { __typename?: 'Query', statistics?: { __typename?: 'Statistics', listEntries?: string | null, penalties?: string | null, rows: Array<{ __typename?: 'StatisticsRow', jurisdictionCode?: string | null, domain?: string | null, severity?: Severity | null, month?: string | null, listEntries: string, penalties: string, list?: { __typename?: 'CreditList', name: string } | null }> } | null };

export type ConsoleAllRecordsQueryVariables = Exact<{
  file: Scalars['ID']['input'];
  kinds: Array<RecordKind> | RecordKind;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleAllRecordsQuery = { __typename?: 'Query', node?:
    | { __typename?: 'CreditList' }
    | { __typename?: 'CreditSubject' }
    | { __typename?: 'Jiaxing' }
    | { __typename?: 'JiaxingCreditFile', records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null }
    | { __typename?: 'Kunshan' }
    | { __typename?: 'KunshanCreditFile', records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null }
    | { __typename?: 'Taicang' }
    | { __typename?: 'TaicangCreditFile', records?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null }
   | null };

export type ConsoleDecisionsQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleDecisionsQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', decisions?: Array<{ __typename?: 'MeasureDecision', outcome: DecisionOutcome, reasons: Array<DecisionReason>, notAsked: Array<string>, notShared: Array<string>, notSupplied: Array<string>, measure: { __typename?: 'Measure', code: string, name: string, class: number }, facts: Array<{ __typename?: 'DecisionFact', jurisdictionCode: string, localId: string }> }> | null } | null };

export type ConsoleFileQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
  first: Scalars['Int']['input'];
}>;


export type ConsoleFileQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', code: string, codeStatus: CodeStatus, name?: string | null, kind: SubjectKind, redEntries?: Array<{ __typename?: 'RedEntryStanding', standing: RedEntryState, fact: { __typename?: 'BenefitFact', jurisdictionCode: string, localId: string, decidedOn: string, validUntil?: string | null, list?: { __typename?: 'CreditList', name: string } | null }, suspendedBy: Array<{ __typename?: 'BenefitFact', jurisdictionCode: string, localId: string, decidedOn: string, list?: { __typename?: 'CreditList', name: string } | null }> }> | null, files: Array<
      | { __typename?: 'JiaxingCreditFile', id: string, jurisdictionCode: string, holding?: Holding | null, name?: string | null, formerNames?: Array<string> | null, registeredOn?: string | null, legalRepresentative?: string | null, notShared?: Array<{ __typename?: 'Dataset', id: string, name: string }> | null, incompleteSupply?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null, listEntries?: Array<{ __typename?: 'ListEntry', id: string, localId: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, reason?: string | null, list: { __typename?: 'CreditList', code: string, name: string, colour: ListColour }, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null }> | null, penalties?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, licences?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, others?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, commitments?: Array<{ __typename?: 'Commitment', id: string, localId: string, typeName: string, madeOn: string, status: CommitmentStatus }> | null, objections?: Array<{ __typename?: 'Objection', id: string, targetKind: TargetKind, targetId: string, status: ObjectionStatus, acceptedOn: string, decidedOn?: string | null, decisionDue?: { __typename?: 'DueDay', on: string, provisional: boolean } | null }> | null, repairs?: Array<{ __typename?: 'Repair', id: string, targetKind: TargetKind, targetId: string, status: RepairStatus, appliedOn: string, decidedOn?: string | null, decisionDue?: { __typename?: 'DueDay', on: string, provisional: boolean } | null }> | null }
      | { __typename?: 'KunshanCreditFile', id: string, jurisdictionCode: string, holding?: Holding | null, name?: string | null, formerNames?: Array<string> | null, registeredOn?: string | null, legalRepresentative?: string | null, notShared?: Array<{ __typename?: 'Dataset', id: string, name: string }> | null, incompleteSupply?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null, listEntries?: Array<{ __typename?: 'ListEntry', id: string, localId: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, reason?: string | null, list: { __typename?: 'CreditList', code: string, name: string, colour: ListColour }, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null }> | null, penalties?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, licences?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, others?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, commitments?: Array<{ __typename?: 'Commitment', id: string, localId: string, typeName: string, madeOn: string, status: CommitmentStatus }> | null, objections?: Array<{ __typename?: 'Objection', id: string, targetKind: TargetKind, targetId: string, status: ObjectionStatus, acceptedOn: string, decidedOn?: string | null, decisionDue?: { __typename?: 'DueDay', on: string, provisional: boolean } | null }> | null, repairs?: Array<{ __typename?: 'Repair', id: string, targetKind: TargetKind, targetId: string, status: RepairStatus, appliedOn: string, decidedOn?: string | null, decisionDue?: { __typename?: 'DueDay', on: string, provisional: boolean } | null }> | null }
      | { __typename?: 'TaicangCreditFile', id: string, jurisdictionCode: string, holding?: Holding | null, name?: string | null, formerNames?: Array<string> | null, registeredOn?: string | null, legalRepresentative?: string | null, notShared?: Array<{ __typename?: 'Dataset', id: string, name: string }> | null, incompleteSupply?: Array<{ __typename?: 'Supply', of: string, name: string, state: SupplyState }> | null, listEntries?: Array<{ __typename?: 'ListEntry', id: string, localId: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, reason?: string | null, list: { __typename?: 'CreditList', code: string, name: string, colour: ListColour }, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null }> | null, penalties?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, licences?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, others?: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null, commitments?: Array<{ __typename?: 'Commitment', id: string, localId: string, typeName: string, madeOn: string, status: CommitmentStatus }> | null, objections?: Array<{ __typename?: 'Objection', id: string, targetKind: TargetKind, targetId: string, status: ObjectionStatus, acceptedOn: string, decidedOn?: string | null, decisionDue?: { __typename?: 'DueDay', on: string, provisional: boolean } | null }> | null, repairs?: Array<{ __typename?: 'Repair', id: string, targetKind: TargetKind, targetId: string, status: RepairStatus, appliedOn: string, decidedOn?: string | null, decisionDue?: { __typename?: 'DueDay', on: string, provisional: boolean } | null }> | null }
    > } | null };

export type ConsoleRecordsFragment = { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'CreditRecord', id: string, localId: string, kind: RecordKind, title: string, decidedOn: string, validUntil?: string | null, publicUntil?: string | null, repairableFrom?: string | null, severity?: Severity | null, underObjection: boolean, documentNo?: string | null, content?: string | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }>, authority?: { __typename?: 'OrganisationUnit', name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } };

export type ConsoleSourceQueryVariables = Exact<{
  in: Scalars['DivisionCode']['input'];
  id: Scalars['ID']['input'];
}>;


export type ConsoleSourceQuery = { __typename?: 'Query', jurisdiction?:
    | { __typename?: 'Jiaxing', provenance?: Array<{ __typename?: 'Provenance', file: string, row?: number | null, importedAt: string, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> | null }
    | { __typename?: 'Kunshan', provenance?: Array<{ __typename?: 'Provenance', file: string, row?: number | null, importedAt: string, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> | null }
    | { __typename?: 'Taicang', provenance?: Array<{ __typename?: 'Provenance', file: string, row?: number | null, importedAt: string, unit?: { __typename?: 'OrganisationUnit', name: string } | null }> | null }
   | null };

export type ConsoleTimelineQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ConsoleTimelineQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', timeline?: { __typename?: 'SubjectTimeline', edges?: Array<{ __typename?: 'TimelineEdge', node: { __typename?: 'TimelineEvent', key: string, on: string, kind: TimelineEventKind, jurisdictionCode: string, targetKind: TargetKind, targetId: string, pathCode?: string | null, title?: string | null, documentNo?: string | null, unitName?: string | null } }> | null, pageInfo?: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } | null } | null } | null };

export type ConsoleWhyQueryVariables = Exact<{
  code: Scalars['SubjectCode']['input'];
  in: Scalars['DivisionCode']['input'];
}>;


export type ConsoleWhyQuery = { __typename?: 'Query', creditSubject?: { __typename?: 'CreditSubject', decisions?: Array<{ __typename?: 'MeasureDecision', outcome: DecisionOutcome, reasons: Array<DecisionReason>, articles: Array<string>, units: Array<string>, severity?: Severity | null, until?: string | null, notAsked: Array<string>, notShared: Array<string>, notSupplied: Array<string>, statement: string, measure: { __typename?: 'Measure', code: string }, incompleteSupply: Array<{ __typename?: 'SupplyGap', jurisdictionCode: string, of: string, state: SupplyState }>, grounds: Array<{ __typename?: 'DecisionGround', outcome: DecisionOutcome, reasons: Array<DecisionReason>, until?: string | null, fact: { __typename?: 'DecisionFact', jurisdictionCode: string, localId: string, kind: TargetKind, decidedOn: string, severity?: Severity | null, shareCondition?: string | null, list?: { __typename?: 'CreditList', name: string } | null, behaviour?: { __typename?: 'Behaviour', code: string, name: string, domain: string } | null, values: Array<{ __typename?: 'RecordValue', variable: string, value: number, unit?: string | null }> }, path?: { __typename?: 'PunishmentPath', code: string, implementingUnit: string, action: string, legalBasis: string, illustrative: boolean } | null }> }> | null } | null };

export type ConsoleStandardsOfQueryVariables = Exact<{
  domain: Scalars['String']['input'];
}>;


export type ConsoleStandardsOfQuery = { __typename?: 'Query', standards?: Array<{ __typename?: 'BehaviourStandards', behaviour: { __typename?: 'Behaviour', code: string }, members: Array<{ __typename?: 'MemberStandard', jurisdictionCode: string, asked: boolean, supply?: SupplyState | null, standard?: { __typename?: 'Standard', severity: Severity, threshold: { __typename?: 'Threshold', join: ClauseJoin, windowMonths: number, clauses: Array<{ __typename?: 'ThresholdClause', variable: string, operator: string, value: number, unit: string }> } } | null }> }> | null, recognitionMatrix?: Array<{ __typename?: 'RecognitionMatrixRow', behaviour: { __typename?: 'Behaviour', code: string }, cells: Array<{ __typename?: 'RecognitionCell', from: string, to: string, status: PairStatus, recognition?: { __typename?: 'Recognition', conditional: boolean, agreementDocument?: string | null, reason?: string | null, validFrom: string } | null }> }> | null };

export type ConsolePurposesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsolePurposesQuery = { __typename?: 'Query', purposes: Array<{ __typename?: 'Purpose', code: string, name: string, nameEn: string, basis: string, laws: Array<string>, caseExample: string, units?: Array<string> | null }>, viewer?: { __typename?: 'Viewer', unit?: string | null, scopes: Array<string> } | null };

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
export const ConsoleRecordsFragmentDoc = new TypedDocumentString(`
    fragment ConsoleRecords on RecordConnection {
  edges {
    node {
      id
      localId
      kind
      title
      decidedOn
      validUntil
      publicUntil
      repairableFrom
      severity
      underObjection
      documentNo
      values {
        variable
        value
        unit
      }
      content
      authority {
        name
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"ConsoleRecords"}) as unknown as TypedDocumentString<ConsoleRecordsFragment, unknown>;
export const ConsoleCityKeysDocument = new TypedDocumentString(`
    query ConsoleCityKeys {
  jurisdictions {
    __typename
    code
  }
}
    `) as unknown as TypedDocumentString<ConsoleCityKeysQuery, ConsoleCityKeysQueryVariables>;
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
export const ConsoleNamesDocument = new TypedDocumentString(`
    query ConsoleNames($codes: [SubjectCode!]!) {
  creditSubjects(codes: $codes) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<ConsoleNamesQuery, ConsoleNamesQueryVariables>;
export const ConsoleUnitsDocument = new TypedDocumentString(`
    query ConsoleUnits {
  jurisdictions {
    units {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleUnitsQuery, ConsoleUnitsQueryVariables>;
export const ConsoleViewerDocument = new TypedDocumentString(`
    query ConsoleViewer {
  viewer {
    jurisdiction
    unit
    scopes
  }
}
    `) as unknown as TypedDocumentString<ConsoleViewerQuery, ConsoleViewerQueryVariables>;
export const ConsoleAuditDocument = new TypedDocumentString(`
    query ConsoleAudit($code: SubjectCode, $unit: String, $client: String, $purpose: String, $result: AuditResult, $from: DateTime, $until: DateTime, $after: Cursor) {
  auditTrail(
    code: $code
    unit: $unit
    client: $client
    purpose: $purpose
    result: $result
    from: $from
    until: $until
    first: 50
    after: $after
  ) {
    edges {
      node {
        writer
        seq
        at
        unit
        client
        purpose
        basis
        caseNo
        operationName
        result
        subjectCodes
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
export const ConsoleAlarmsDocument = new TypedDocumentString(`
    query ConsoleAlarms {
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
    purpose
    count
  }
}
    `) as unknown as TypedDocumentString<ConsoleAlarmsQuery, ConsoleAlarmsQueryVariables>;
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
    query ConsoleCompare($list: ID!, $cities: [DivisionCode!]!, $membership: ListMembership!, $listedIn: [DivisionCode!], $notListedIn: [DivisionCode!], $severity: Severity, $industry: String, $from: Date, $until: Date, $sort: ComparisonSort, $after: Cursor) {
  compareLists(
    listCode: $list
    jurisdictions: $cities
    membership: $membership
    listedIn: $listedIn
    notListedIn: $notListedIn
    severity: $severity
    industryCode: $industry
    decidedFrom: $from
    decidedUntil: $until
    sort: $sort
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
    incompleteSupply {
      jurisdictionCode
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleCompareQuery, ConsoleCompareQueryVariables>;
export const ConsoleCombinationsDocument = new TypedDocumentString(`
    query ConsoleCombinations($list: ID!, $cities: [DivisionCode!]!, $membership: ListMembership!, $listedIn: [DivisionCode!], $notListedIn: [DivisionCode!], $severity: Severity, $industry: String, $from: Date, $until: Date) {
  compareLists(
    listCode: $list
    jurisdictions: $cities
    membership: $membership
    listedIn: $listedIn
    notListedIn: $notListedIn
    severity: $severity
    industryCode: $industry
    decidedFrom: $from
    decidedUntil: $until
    first: 1
  ) {
    edges {
      node {
        cities {
          jurisdictionCode
          standing
        }
      }
    }
    combinations {
      jurisdictions
      organisations
      belongs
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleCombinationsQuery, ConsoleCombinationsQueryVariables>;
export const ConsoleConflictsDocument = new TypedDocumentString(`
    query ConsoleConflicts($serious: [DivisionCode!], $red: [DivisionCode!], $after: Cursor) {
  redBlackConflicts(seriousIn: $serious, redIn: $red, first: 50, after: $after) {
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
  }
}
    `) as unknown as TypedDocumentString<ConsoleConflictsQuery, ConsoleConflictsQueryVariables>;
export const ConsoleConflictCountDocument = new TypedDocumentString(`
    query ConsoleConflictCount($serious: [DivisionCode!], $red: [DivisionCode!]) {
  redBlackConflicts(seriousIn: $serious, redIn: $red, first: 1) {
    totals {
      organisations
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleConflictCountQuery, ConsoleConflictCountQueryVariables>;
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
export const ConsoleHomeTasksDocument = new TypedDocumentString(`
    query ConsoleHomeTasks($in: DivisionCode!) {
  tasks(in: $in, first: 10) {
    edges {
      node {
        state
        dueOn
        isOverdue
        subjectCode
        unitName
        factId
        path {
          code
          measure {
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleHomeTasksQuery, ConsoleHomeTasksQueryVariables>;
export const ConsoleHomeCasesDocument = new TypedDocumentString(`
    query ConsoleHomeCases($in: DivisionCode!, $before: Date!) {
  jurisdiction(code: $in) {
    cases(dueBefore: $before, first: 10) {
      edges {
        node {
          id
          kind
          state
          subjectCode
          dueOn
          isOverdue
          decidingUnit {
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
    `) as unknown as TypedDocumentString<ConsoleHomeCasesQuery, ConsoleHomeCasesQueryVariables>;
export const ConsoleHomeWaitingDocument = new TypedDocumentString(`
    query ConsoleHomeWaiting($in: DivisionCode!) {
  jurisdiction(code: $in) {
    awaitingSteward(first: 10) {
      edges {
        node {
          id
          sheet
          fileName
          row
          reasons {
            code
            meaning
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleHomeWaitingQuery, ConsoleHomeWaitingQueryVariables>;
export const ConsoleHomeHandedInDocument = new TypedDocumentString(`
    query ConsoleHomeHandedIn($in: DivisionCode!) {
  jurisdiction(code: $in) {
    intakeRuns(first: 10) {
      edges {
        node {
          id
          sheet
          fileName
          state
          rows
          refused
          waiting
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleHomeHandedInQuery, ConsoleHomeHandedInQueryVariables>;
export const ConsoleHomeConflictsDocument = new TypedDocumentString(`
    query ConsoleHomeConflicts {
  redBlackConflicts(first: 1) {
    totals {
      organisations
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleHomeConflictsQuery, ConsoleHomeConflictsQueryVariables>;
export const ConsoleHomeAlarmsDocument = new TypedDocumentString(`
    query ConsoleHomeAlarms {
  auditAlarms {
    count
  }
}
    `) as unknown as TypedDocumentString<ConsoleHomeAlarmsQuery, ConsoleHomeAlarmsQueryVariables>;
export const ConsoleHomeDocument = new TypedDocumentString(`
    query ConsoleHome {
  jurisdictions {
    code
    supplies {
      of
      name
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleHomeQuery, ConsoleHomeQueryVariables>;
export const ConsoleManyDecidedDocument = new TypedDocumentString(`
    query ConsoleManyDecided($codes: [SubjectCode!]!, $measure: ID!, $in: DivisionCode!) {
  decideMany(codes: $codes, measureCode: $measure, in: $in) {
    outcome
    reasons
    notAsked
    notShared
    notSupplied
  }
}
    `) as unknown as TypedDocumentString<ConsoleManyDecidedQuery, ConsoleManyDecidedQueryVariables>;
export const ConsoleManyDocument = new TypedDocumentString(`
    query ConsoleMany($written: [String!]!) {
  creditSubjects(written: $written) {
    code
    name
    kind
    files {
      jurisdictionCode
      holding
      listEntries {
        list {
          name
          colour
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleManyQuery, ConsoleManyQueryVariables>;
export const ConsoleMeasuresDocument = new TypedDocumentString(`
    query ConsoleMeasures {
  measures {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<ConsoleMeasuresQuery, ConsoleMeasuresQueryVariables>;
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
      relation
      recognition {
        conditional
        reason
        agreementDocument
        validFrom
      }
    }
  }
  standards {
    behaviour {
      code
    }
    members {
      jurisdictionCode
      asked
      standard {
        threshold {
          sentence
          sentenceEn
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleMatrixQuery, ConsoleMatrixQueryVariables>;
export const ConsoleAgentsDocument = new TypedDocumentString(`
    query ConsoleAgents($code: SubjectCode!) {
  creditSubject(code: $code) {
    files {
      jurisdictionCode
      agents {
        agentCode
        scopes
        namedOn
        until
        revokedOn
        isInForce
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleAgentsQuery, ConsoleAgentsQueryVariables>;
export const ConsoleNameAgentDocument = new TypedDocumentString(`
    mutation ConsoleNameAgent($input: NameAgentInput!) {
  ofCity {
    nameAgent(input: $input) {
      step {
        id
        at
      }
      agent {
        agentCode
        until
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleNameAgentMutation, ConsoleNameAgentMutationVariables>;
export const ConsoleRevokeAgentDocument = new TypedDocumentString(`
    mutation ConsoleRevokeAgent($input: RevokeAgentInput!) {
  ofCity {
    revokeAgent(input: $input) {
      step {
        id
        at
      }
      agent {
        agentCode
        revokedOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleRevokeAgentMutation, ConsoleRevokeAgentMutationVariables>;
export const ConsoleBenefitsDocument = new TypedDocumentString(`
    query ConsoleBenefits($code: SubjectCode!, $in: DivisionCode!) {
  creditSubject(code: $code) {
    benefits(in: $in) {
      product {
        code
        jurisdictionCode
        name
        providerName
        benefit
        consentText
        illustrative
      }
      recognition {
        condition
      }
      jurisdictionCode
      outcome
      reasons
      missing {
        wanted {
          fact
          codes
          years
        }
        reason
      }
      notAsked
      silent
      statement
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleBenefitsQuery, ConsoleBenefitsQueryVariables>;
export const ConsoleListNamesDocument = new TypedDocumentString(`
    query ConsoleListNames {
  lists {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<ConsoleListNamesQuery, ConsoleListNamesQueryVariables>;
export const ConsoleSubmitRepairDocument = new TypedDocumentString(`
    mutation ConsoleSubmitRepair($input: SubmitRepairInput!) {
  ofCity {
    submitRepair(input: $input) {
      step {
        id
        at
      }
      case {
        id
        state
        dueOn
        isDueProvisional
        decidingUnit {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleSubmitRepairMutation, ConsoleSubmitRepairMutationVariables>;
export const ConsoleSubmitObjectionDocument = new TypedDocumentString(`
    mutation ConsoleSubmitObjection($input: SubmitObjectionInput!) {
  ofCity {
    submitObjection(input: $input) {
      step {
        id
        at
      }
      case {
        id
        state
        dueOn
        isDueProvisional
        decidingUnit {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleSubmitObjectionMutation, ConsoleSubmitObjectionMutationVariables>;
export const ConsoleMineDocument = new TypedDocumentString(`
    query ConsoleMine($code: SubjectCode!) {
  creditSubject(code: $code) {
    files {
      jurisdictionCode
      listEntries {
        localId
        list {
          name
        }
      }
      records(first: 100) {
        edges {
          node {
            localId
            title
          }
        }
      }
      cases {
        id
        kind
        state
        revision
        openedOn
        dueOn
        isDueProvisional
        isOverdue
        targetKind
        targetId
        decidingUnit {
          name
        }
        nextSteps
        steps {
          step
          state
          on
          at
          actor
          unit {
            name
          }
          documentNo
          reason
          isLate
        }
        ... on RepairCase {
          proof {
            number
            repairedOn
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleMineQuery, ConsoleMineQueryVariables>;
export const ConsoleConsentDocument = new TypedDocumentString(`
    mutation ConsoleConsent($input: ConsentToProductInput!) {
  ofCity {
    consentToProduct(input: $input) {
      step {
        id
        at
      }
      use {
        id
        state
        consentUntil
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleConsentMutation, ConsoleConsentMutationVariables>;
export const ConsoleUsesDocument = new TypedDocumentString(`
    query ConsoleUses {
  jurisdictions {
    code
    benefitUses {
      id
      productCode
      state
      revision
      consentedOn
      consentUntil
      scope
      nextSteps
    }
    products {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleUsesQuery, ConsoleUsesQueryVariables>;
export const ConsoleUseStepDocument = new TypedDocumentString(`
    mutation ConsoleUseStep($input: TakeBenefitStepInput!) {
  ofCity {
    takeBenefitStep(input: $input) {
      step {
        id
        at
      }
      use {
        id
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleUseStepMutation, ConsoleUseStepMutationVariables>;
export const ConsoleLookedDocument = new TypedDocumentString(`
    query ConsoleLooked($code: SubjectCode!, $after: Cursor) {
  accessStatement(code: $code) {
    accesses(first: 50, after: $after) {
      edges {
        node {
          at
          unit
          agentCode
          purpose
          basis
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleLookedQuery, ConsoleLookedQueryVariables>;
export const ConsoleMandatesDocument = new TypedDocumentString(`
    query ConsoleMandates {
  jurisdictions {
    code
    mandates {
      subjectCode
      scopes
      namedOn
      until
      revokedOn
      isInForce
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleMandatesQuery, ConsoleMandatesQueryVariables>;
export const ConsoleCaseStepDocument = new TypedDocumentString(`
    mutation ConsoleCaseStep($input: TakeCaseStepInput!) {
  ofCity {
    takeCaseStep(input: $input) {
      step {
        id
        at
      }
      case {
        id
        state
        dueOn
        isDueProvisional
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleCaseStepMutation, ConsoleCaseStepMutationVariables>;
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
export const ConsolePersonKeyDocument = new TypedDocumentString(`
    mutation ConsolePersonKey($idNumber: String!, $name: String!) {
  ofCity {
    personKey(idNumber: $idNumber, name: $name)
  }
}
    `) as unknown as TypedDocumentString<ConsolePersonKeyMutation, ConsolePersonKeyMutationVariables>;
export const ConsoleProductGapsDocument = new TypedDocumentString(`
    query ConsoleProductGaps($from: DivisionCode!, $to: DivisionCode!) {
  productGaps(from: $from, to: $to) {
    product {
      code
      name
      kind {
        name
      }
      providerName
    }
    status
    eligible
    open
  }
}
    `) as unknown as TypedDocumentString<ConsoleProductGapsQuery, ConsoleProductGapsQueryVariables>;
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
    query ConsoleStatistics($by: [StatisticsDimension!]!, $from: Date, $to: Date) {
  statistics(by: $by, from: $from, to: $to) {
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
export const ConsoleAllRecordsDocument = new TypedDocumentString(`
    query ConsoleAllRecords($file: ID!, $kinds: [RecordKind!]!, $after: Cursor) {
  node(id: $file) {
    ... on CreditFile {
      records(kinds: $kinds, first: 50, after: $after) {
        ...ConsoleRecords
      }
    }
  }
}
    fragment ConsoleRecords on RecordConnection {
  edges {
    node {
      id
      localId
      kind
      title
      decidedOn
      validUntil
      publicUntil
      repairableFrom
      severity
      underObjection
      documentNo
      values {
        variable
        value
        unit
      }
      content
      authority {
        name
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<ConsoleAllRecordsQuery, ConsoleAllRecordsQueryVariables>;
export const ConsoleDecisionsDocument = new TypedDocumentString(`
    query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {
  creditSubject(code: $code) {
    decisions(in: $in) {
      measure {
        code
        name
        class
      }
      outcome
      reasons
      facts {
        jurisdictionCode
        localId
      }
      notAsked
      notShared
      notSupplied
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleDecisionsQuery, ConsoleDecisionsQueryVariables>;
export const ConsoleFileDocument = new TypedDocumentString(`
    query ConsoleFile($code: SubjectCode!, $first: Int!) {
  creditSubject(code: $code) {
    code
    codeStatus
    name
    kind
    redEntries {
      fact {
        jurisdictionCode
        localId
        list {
          name
        }
        decidedOn
        validUntil
      }
      standing
      suspendedBy {
        jurisdictionCode
        localId
        list {
          name
        }
        decidedOn
      }
    }
    files {
      id
      jurisdictionCode
      holding
      name
      formerNames
      registeredOn
      legalRepresentative
      notShared {
        id
        name
      }
      incompleteSupply {
        of
        name
        state
      }
      listEntries {
        id
        localId
        list {
          code
          name
          colour
        }
        decidedOn
        validUntil
        publicUntil
        repairableFrom
        severity
        underObjection
        documentNo
        reason
        values {
          variable
          value
          unit
        }
        authority {
          name
        }
      }
      penalties: records(kinds: [PENALTY], first: $first) {
        ...ConsoleRecords
      }
      licences: records(kinds: [LICENCE], first: $first) {
        ...ConsoleRecords
      }
      others: records(kinds: [INTERVIEW, AWARD], first: $first) {
        ...ConsoleRecords
      }
      commitments {
        id
        localId
        typeName
        madeOn
        status
      }
      objections {
        id
        targetKind
        targetId
        status
        acceptedOn
        decidedOn
        decisionDue {
          on
          provisional
        }
      }
      repairs {
        id
        targetKind
        targetId
        status
        appliedOn
        decidedOn
        decisionDue {
          on
          provisional
        }
      }
    }
  }
}
    fragment ConsoleRecords on RecordConnection {
  edges {
    node {
      id
      localId
      kind
      title
      decidedOn
      validUntil
      publicUntil
      repairableFrom
      severity
      underObjection
      documentNo
      values {
        variable
        value
        unit
      }
      content
      authority {
        name
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<ConsoleFileQuery, ConsoleFileQueryVariables>;
export const ConsoleSourceDocument = new TypedDocumentString(`
    query ConsoleSource($in: DivisionCode!, $id: ID!) {
  jurisdiction(code: $in) {
    provenance(id: $id) {
      unit {
        name
      }
      file
      row
      importedAt
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleSourceQuery, ConsoleSourceQueryVariables>;
export const ConsoleTimelineDocument = new TypedDocumentString(`
    query ConsoleTimeline($code: SubjectCode!, $after: Cursor) {
  creditSubject(code: $code) {
    timeline(first: 50, after: $after) {
      edges {
        node {
          key
          on
          kind
          jurisdictionCode
          targetKind
          targetId
          pathCode
          title
          documentNo
          unitName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleTimelineQuery, ConsoleTimelineQueryVariables>;
export const ConsoleWhyDocument = new TypedDocumentString(`
    query ConsoleWhy($code: SubjectCode!, $in: DivisionCode!) {
  creditSubject(code: $code) {
    decisions(in: $in) {
      measure {
        code
      }
      outcome
      reasons
      articles
      units
      severity
      until
      notAsked
      notShared
      notSupplied
      incompleteSupply {
        jurisdictionCode
        of
        state
      }
      statement
      grounds {
        outcome
        reasons
        until
        fact {
          jurisdictionCode
          localId
          kind
          list {
            name
          }
          behaviour {
            code
            name
            domain
          }
          decidedOn
          severity
          values {
            variable
            value
            unit
          }
          shareCondition
        }
        path {
          code
          implementingUnit
          action
          legalBasis
          illustrative
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleWhyQuery, ConsoleWhyQueryVariables>;
export const ConsoleStandardsOfDocument = new TypedDocumentString(`
    query ConsoleStandardsOf($domain: String!) {
  standards(domain: $domain) {
    behaviour {
      code
    }
    members {
      jurisdictionCode
      asked
      supply
      standard {
        threshold {
          join
          clauses {
            variable
            operator
            value
            unit
          }
          windowMonths
        }
        severity
      }
    }
  }
  recognitionMatrix(domain: $domain) {
    behaviour {
      code
    }
    cells {
      from
      to
      status
      recognition {
        conditional
        agreementDocument
        reason
        validFrom
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleStandardsOfQuery, ConsoleStandardsOfQueryVariables>;
export const ConsolePurposesDocument = new TypedDocumentString(`
    query ConsolePurposes {
  purposes {
    code
    name
    nameEn
    basis
    laws
    caseExample
    units
  }
  viewer {
    unit
    scopes
  }
}
    `) as unknown as TypedDocumentString<ConsolePurposesQuery, ConsolePurposesQueryVariables>;