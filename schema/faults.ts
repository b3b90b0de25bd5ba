/** Every code with which a row is refused: it goes to quarantine until it is handed in again mended. */
export const refusalCodes = {
  CELL_UNREADABLE:
    'A cell holds something that cannot be read from the file: it is neither a value nor empty.',
  ROW_SHAPE: 'The row has values beyond the last column of the header, or is the part of a row.',
  VALUE_MISSING: 'A column that each row fills is empty.',
  VALUE_TOO_LONG: 'A text is longer than the column.',
  VALUE_UNKNOWN: 'A value is outside the set of the column.',
  CODE_MALFORMED: 'A unified social credit code has not 18 characters of its set.',
  CODE_CHECK_WRONG: 'The check characters of a code do not add up, and no steward has approved it.',
  CODE_PLACEHOLDER: 'A code stands for no body at all.',
  ORGANISATION_CODE_WRONG: 'The check character of an organisation code does not add up.',
  PARTY_IDENTIFIERS_CONTRADICT: 'The identifiers do not fit the kind of the party.',
  CERTIFICATE_PAIR_BROKEN: 'Type and number of a certificate stand one without the other.',
  CERTIFICATE_NUMBER_WRONG: 'The number of a certificate does not fit its type.',
  CERTIFICATE_NOT_KEYED: 'A person can be known by a citizen number only.',
  PERSON_MINOR: 'The person is under 18.',
  PERSON_DATA_FORBIDDEN: 'The text says of a person what no credit record may hold.',
  PERSONAL_DATA_IN_PUBLIC_TEXT:
    'A text that is shown to everybody holds an id or telephone number.',
  DATE_UNREADABLE: 'A date is no day of the calendar.',
  DATE_IN_FUTURE: 'A decision is dated after today.',
  DATES_OUT_OF_ORDER: 'The end of a period, record or entry lies before its beginning.',
  AMOUNT_UNREADABLE: 'An amount is no number of 万元.',
  AMOUNT_CONTRADICTS_TEXT: 'The amount in the column is not the one in the text.',
  AMOUNT_MISSING: 'A kind of penalty asks for an amount that is empty or zero.',
  AMOUNT_WITHOUT_KIND: 'An amount is given, and the kind of penalty that it belongs to is not.',
  SUSPENDED_LICENCE_MISSING: 'A licence is suspended or revoked, and is not named.',
  PENALTY_KIND_NOT_CARRIED: 'The hub does not carry this kind of penalty.',
  AUTHORITY_UNKNOWN: 'The unit is none of this city.',
  AUTHORITY_OF_ANOTHER_CITY: 'The unit, or what a row is about, belongs to another city.',
  UNIT_NOT_AUTHORITY: 'The unit is known, and takes no decisions.',
  NOT_IN_CATALOGUE: 'No dataset of the national catalogue stands behind this kind of data.',
  DECLARATION_NOT_COMPETENT:
    'Another unit provides the dataset than the one that declares how far it is supplied.',
  DECLARATION_OUTDATED:
    'A later declaration of how far this kind of data is supplied is in force; an older one does not take its place.',
  LIST_UNKNOWN: 'The list is none that the hub knows.',
  LIST_NOT_CARRIED: 'The hub refuses to carry this list.',
  LIST_OF_OTHER_COLOUR: 'The list is not of the colour of the sheet.',
  SHARE_CONDITION_WITHOUT_CLASS:
    'A condition for sharing is given, and the dataset is not shared on condition.',
  BEHAVIOUR_UNKNOWN: 'The behaviour is none of the common catalogue.',
  FIGURE_UNKNOWN: 'A figure cannot be read, or has a name that no standard measures.',
  THRESHOLD_UNREADABLE: 'A threshold is not written in clauses.',
  SCORE_REFUSED: 'A clause measures a score; scores may not feed a punishment.',
  THRESHOLD_VARIABLE_UNKNOWN: 'A clause measures what is no variable of the common catalogue.',
  LEGAL_BASIS_MISSING: 'A standard or path names no law or document that it rests on.',
  POWER_ABOVE_MEASURE: 'A path asks for more than its measure can.',
  MEASURE_UNKNOWN: 'The measure is none of the national list, or disabled.',
  MEMBER_UNKNOWN: 'The city is no other member of the hub.',
  PATH_UNKNOWN: 'The path is none of this city.',
  ADVICE_NOT_A_DUTY: 'A path of advice binds nobody, so nobody can have failed to follow it.',
  REASON_MISSING: 'A withdrawal gives no reason.',
  MARK_CONTRADICTS_STATUS:
    'A row is marked as restored, and its status says that it is not in force.',
  DUPLICATE_IN_FILE: 'Another row of the file has the same business key.',
  KEY_NOT_UNIQUE:
    'Without a document number nothing tells the decision from another one that says something else.',
  KIND_CONTRADICTS_REGISTER: 'The register of subjects knows the party as of another kind.',
  REPAIR_NOT_COMPETENT: 'Another unit has decided than the one that repairs.',
  CASE_ALREADY_OPEN:
    'Another case of the kind about the same record or entry is open in the hub, begun on another day.',
  EXECUTED_AFTER_END: 'A measure was carried out when what it rests on had ended.',
  REPAIR_TOO_EARLY:
    'A repair is granted before the shortest term of publicity, or that of the list, has passed.',
  TARGET_OF_ANOTHER_PARTY:
    'The record or entry of the id is about another party than the row names.',
  TARGET_NOT_NAMED: 'The record or entry is named neither by its id nor by its business key.',
  REFUSED_BY_STEWARD: 'A steward has looked at the row and refused it.',
} as const

/**
 * Every reason for which a row waits for a steward's decision. None is a rule of law: what the law forbids is refused,
 * and no steward takes it.
 */
export const stewardReasons = {
  AUTHORITY_NOT_COMPETENT: 'Another kind of authority decides who stands on the list.',
  NUMBER_OWNER_UNCLEAR:
    'A code adds up as an organisation’s and as a person’s number, and nothing tells which.',
  NAME_CONTRADICTS_REGISTER:
    'The register knows whoever has the code under other names, present and former.',
} as const

/** Every code under which a row is reported although it is taken. */
export const noticeCodes = {
  DECISION_REPORTED_LATE: 'The decision is older than seven working days.',
  CALENDAR_UNVERIFIED:
    'The working days between lie in a year whose calendar the hub does not know.',
  DOCUMENT_NO_MISSING:
    'The decision has no document number; authority, day, party and text stand for it.',
  BASIS_NOT_HELD: 'What a row rests on is not among the data of the city.',
  REPAIR_DECIDED_LATE: 'A repair was decided later than the order on repair asks for.',
  REPAIR_REPORTED_LATE: 'A decided repair is handed in later than the applicant is to be answered.',
  OBJECTION_REPORTED_LATE: 'An objection is handed in later than its mark is to show.',
  OBJECTION_DECIDED_LATE: 'An objection was decided late.',
  REVOCATION_REPORTED_LATE: 'A revocation is handed in later than publicity is to stop.',
  PUBLICITY_END_IGNORED: 'The end of publicity in the row is not the one that the policy gives.',
  PERSONAL_DATA_IN_TEXT: 'A text holds an id or telephone number; it is masked in answers.',
  PERSON_NOT_PUBLIC: 'A decision about a person is taken and not published.',
  BEHAVIOUR_NOT_MAPPED:
    'The behaviour is in words that no common behaviour has; it is information only.',
  CODE_EARLY: 'The code does not add up and has been approved by a steward.',
  CITIZEN_NUMBER_DOUBTFUL: 'A citizen number is worth a look.',
  SEVERITY_BY_DEFAULT: 'A penalty of another kind counts as general until a steward has looked.',
  AMOUNT_FROM_TEXT: 'The layout has no column for the amount; it was read from the text.',
  END_KEPT:
    'The row was withdrawn before and stays withdrawn; the mark 恢复 takes a withdrawal back.',
  DECISION_KEPT: 'The case was decided before; a row that calls it pending changes nothing.',
  CORRECTION_KEPT:
    'An upheld objection has put a value of the record right; the row has the old one, and the right one stays.',
  OBJECTION_NOT_MARKED:
    'The status says that an objection is pending; the mark comes with the sheet of objections.',
  SHARE_CONDITION_MISSING:
    'A dataset is shared on condition and the condition is not stated; answers say so.',
  ROW_HIDDEN: 'The row is hidden in the workbook, or by a filter; it was taken as any other.',
  COLUMN_HIDDEN: 'The column is hidden in the workbook; its value was taken as any other.',
  VALUE_WITHOUT_HEADER: 'The row has a value in a column whose header is empty; it was not read.',
  NAME_CHANGED:
    'A row of the register gives a body another name, and does not call the one before a former name.',
  AUTHORITY_NAME_DIFFERS: 'The authority is known under another name.',
} as const

export type RefusalCode = keyof typeof refusalCodes
export type StewardReason = keyof typeof stewardReasons
export type NoticeCode = keyof typeof noticeCodes
export type FaultCode = RefusalCode | StewardReason | NoticeCode

/** What is wrong with a row, for a steward to decide, or worth a look, as its operator reads it. */
export interface Fault {
  readonly code: FaultCode
  /** What rules call the column; in reports its header. */
  readonly column: string
  /** As it was written; personal values are masked. */
  readonly value: string
  readonly wayOut: string
}
