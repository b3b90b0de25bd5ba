/** Every code a partner can meet in `extensions.code` of an answer, on a command line or in a report. */
export const errorCodes = {
  BAD_REQUEST: 'The request is not GraphQL over HTTP: wrong method, content type or body.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_USER_INPUT: 'A variable does not fit its type.',
  OPERATION_RESOLUTION_FAILURE:
    'The document holds no operation of the name asked for, or several and none is named.',
  OPERATION_TOO_LARGE:
    'The operation, with its fragments spread, is larger than the hub takes; nothing was done.',
  COST_TOO_HIGH:
    'The operation is estimated to cost more points than the client may ask for at once; nothing was done.',
  BUDGET_EXHAUSTED:
    'The client has spent the points of this minute; Retry-After says when there are new ones.',
  HUB_BUSY:
    'The hub has as much to do as it takes at once, and nothing was done; Retry-After says when to ask again.',
  BUDGET_UNAVAILABLE: 'Budgets cannot be counted just now: only public fields are answered.',
  PERSISTED_QUERY_NOT_SUPPORTED:
    'A hash was sent in place of an operation, and nothing is kept by hashes; send the text, as clients do by themselves.',
  PERSISTED_QUERY_NOT_FOUND:
    'A hash was sent in place of an operation, and the client has registered none of this hash; send the text, as clients do by themselves.',
  DOCUMENT_NOT_REGISTERED:
    'The client takes its registered documents only, or has none under the id that was sent.',
  UNAUTHENTICATED:
    'The bearer token is missing, expired, not yet valid, for someone else or not signed by a known key.',
  UNAUTHORIZED_FIELD_OR_TYPE: 'The caller may not read this field; it was not fetched.',
  SUBGRAPH_UNAVAILABLE: 'A city could not be asked; its part of the answer is missing, not empty.',
  AUDIT_UNAVAILABLE:
    'The audit log cannot be written; what must stand in it is not answered meanwhile.',
  AUDIT_LOG_BROKEN: 'The audit log is not as it was written; the text says which rows or anchors.',
  ANCHOR_DIFFERS: 'A city or a file has another anchor of the audit log than the hub.',
  TIMESTAMP_INVALID:
    'A time stamp (RFC 3161) is not over this anchor, or not by an authority that is believed.',
  COULD_NOT_ASK:
    'An answer about all cities needs a city whose data are not fresh, behind what was seen of them, not known to be what the city holds, or under a clock that is ahead.',
  COUNT_PENDING:
    'A count is under way or waits its turn; retryAfterSeconds says when to ask again. Nothing is at fault.',
  NOT_SHARED:
    'A city does not share (不予共享) what the answer would need; its part is missing, not empty.',
  NOT_SUPPLIED:
    'A city has never supplied (未归集) what the answer would need; its part is missing, not empty.',
  SUPPLIED_IN_PART:
    'A city has supplied (部分归集) only a part of what the answer rests on, as far as its units have declared: what was not found may be there.',
  NAMES_BEING_FOLDED:
    'After an upgrade the names of a city are being folded anew; a search may miss some of them meanwhile.',
  INTERNAL_SERVER_ERROR:
    'A fault of the hub. The text says nothing more; the log has it under the request id.',
  SUBJECT_CODE_INVALID: 'A subject code has the wrong form.',
  SUBJECT_CODE_CHECK_WRONG:
    'The check characters of a subject code do not add up, and no city knows a subject of it: most likely it is mistyped.',
  DIVISION_CODE_INVALID: 'A division code is not six digits.',
  DATE_INVALID: 'A date is not a day of the calendar written YYYY-MM-DD.',
  DATE_TIME_INVALID: 'A time is not RFC 3339 with a zone.',
  ID_INVALID: 'An id is none that the hub gave, or was changed on the way.',
  CURSOR_INVALID: 'A cursor is damaged or comes from another query.',
  CURSOR_OF_OTHER_EPOCH:
    'The data of a city were restored since a cursor was given; begin anew without one.',
  ARGUMENT_INVALID:
    'An argument is outside what the field takes; the text says which and what it takes.',
  LINE_UNREADABLE:
    'A line of a screening cannot be read: it is too long, no JSON, or holds something else than a code and a reference; the others are answered.',
  SCREENING_INTERRUPTED:
    'A screening was ended before its last line; what was answered stands, and next names the line from which to go on.',
  CODES_TOO_MANY: 'A request asks for more than 1,000 subjects.',
  RECOGNITION_CONFLICT: 'Two recognitions of one city disagree on the same standard of another.',
  JURISDICTION_REPEATED: 'A question about two cities names the same one twice.',
  LIST_UNKNOWN: 'No list of the catalogue has this code.',
  BEHAVIOUR_UNKNOWN: 'No behaviour of the common catalogue has this code.',
  MEASURE_UNKNOWN: 'No measure of the national list has this code.',
  DOMAIN_UNKNOWN: 'No behaviour of the common catalogue is of this domain.',
  DAY_BEFORE_RECORDS: 'The day asked about is before public credit records begin.',
  KNOWN_AT_TOO_EARLY:
    'knownAt is before the hub knew of any city; the text names the earliest time possible.',
  KNOWN_AT_TOO_RECENT:
    'knownAt is later than what every city has reported; the text names the latest time possible.',
  JURISDICTION_UNKNOWN: 'No member of the hub has this division code.',
  ONE_STEP_PER_CITY: 'A mutation holds more than one step for one city.',
  PERSON_PURPOSE_REQUIRED:
    'A person is answered for only with purpose, legal basis and case number.',
  PERSON_FILE_CLOSED: 'The person is under 18, or the identity was destroyed: nobody is answered.',
  PURPOSE_UNKNOWN: 'The purpose that a request states is not in the catalogue of purposes.',
  PURPOSE_UNREADABLE:
    'Purpose, legal basis or case number of a request hold no letter or digit, or a character that nobody can see.',
  PURPOSE_FORM_INVALID:
    'Legal basis or case number of a request are not of the form that its purpose asks for; the text says of which.',
  PERSON_KEY_BUDGET_SPENT: 'The unit has asked for too many person keys in this hour.',
  PERSON_NOT_MATCHED: 'Number and name do not belong to one person this city knows.',
  HISTORY_NOT_ALLOWED: 'The past needs the right to history.',
  CONFIGURATION_INVALID: 'A setting is missing or contradicts another.',
  PORT_TAKEN: 'Another program listens on the port.',
  DATA_FOLDER_UNWRITABLE: 'The folder of the embedded state cannot be written.',
  DATA_FOLDER_IN_USE: 'Another hub has this data folder open.',
  DATABASE_UNAVAILABLE: 'A database does not answer.',
  DATABASE_RIGHTS_MISSING: 'A database login lacks a right that it needs; the text says which.',
  PUBLICATION_DIFFERS: 'What leaves a city is not what this version of the hub lists.',
  REPLICATION_FAILED:
    'Publishing, subscribing or mending did not succeed; the text says what stands in the way.',
  STORE_NOT_EMPTY: 'Demonstration data go into an empty store only.',
  MIGRATION_CHANGED:
    'The database was made with migrations that are not those of this version of the hub.',
  REGISTER_INVALID: 'The register of jurisdictions contradicts itself.',
  REFERENCE_DATA_INVALID: 'A catalogue file has a row that cannot be read.',
  SEALED_VALUE_INVALID: 'An enciphered value is damaged, or was sealed with another key.',
  IMPORT_FILE_UNREADABLE:
    'A file cannot be read as CSV or XLSX; the text says where it breaks. Nothing was taken, unless it says up to which row.',
  IMPORT_FILE_TOO_LARGE: 'A file, row or header is larger than the hub reads; nothing was taken.',
  IMPORT_HEADER_UNKNOWN: 'The header of a file is that of no sheet which the hub knows.',
  IMPORT_NO_ROWS:
    'A file holds no row to be read: nothing stands below its header, or its worksheets are hidden. Nothing was taken.',
  IMPORT_COLUMN_MISSING: 'A sheet lacks a column that each of its rows needs.',
  IMPORT_COLUMN_TWICE: 'Two columns of a sheet have the same meaning.',
  IMPORT_WRONG_CITY: 'The rows of a file are those of another city.',
  IMPORT_RUN_TAKEN: 'Another process goes on with the same import.',
  IMPORT_SHEET_UNKNOWN: 'The hub knows no sheet of this name, or the workbook has none.',
  IMPORT_SHEETS_SEVERAL:
    'A workbook handed in over HTTP holds several worksheets of its kind; nothing was taken.',
  IMPORT_INTERRUPTED:
    'The deadline has passed; what was taken stays, and the same request goes on behind it.',
  IMPORT_RUN_UNKNOWN: 'The city has no hand-in of this id.',
  IMPORT_ROWS_DESTROYED: 'The rows that a hand-in left in quarantine were destroyed for good.',
  INTAKE_NOT_ALLOWED: 'Data are handed in with the scope intake:write only.',
  ROW_NOT_WAITING:
    'No row of this id waits for a steward: it was settled, a later row took its place, or there was none.',
  ROW_STILL_REFUSED:
    'The row breaks a rule that no steward can set aside; it waits on, to be corrected or refused.',
  ROW_OVERTAKEN:
    'A later row has said the same fact since; the one that waits can only be refused.',
  CASE_FACT_UNKNOWN:
    'The city holds no record or entry of this id that the caller may act on; nothing was written.',
  CASE_SUBJECT_DIFFERS: 'A document of the step names another subject than the case.',
  CASE_DAY_BEFORE_RECORD: 'A step is dated before the decision that the case is about.',
  REPAIR_NOT_COMPETENT: 'Another unit has decided than the one that repairs.',
  REPAIR_TOO_EARLY:
    'A repair would be granted before the shortest term of publicity, or that of the list, has passed.',
  EXECUTED_AFTER_END: 'A measure was carried out when what it rests on had ended.',
  RECOGNITION_STEP_ILLEGAL: 'A step does not follow from where the recognition stands.',
  OWN_CITY_RECOGNISED: 'A city recognises the standards of others, never its own.',
  VERSION_NOT_LATER: 'A step or version would begin in the past, before the one that has begun.',
  THRESHOLD_VARIABLE_UNKNOWN: 'No behaviour of the common catalogue measures this variable.',
  SCORE_REFUSED: 'A threshold would measure a score, which may not feed a punishment.',
  LEGAL_BASIS_MISSING: 'A standard or path names no legal basis.',
  PATH_CODE_TAKEN: 'A path of this code leads from elsewhere or to another measure.',
  UNIT_UNKNOWN: 'The city has no organisation unit of this code.',
  FOREIGN_CITY: 'What belongs to the operators of a city was asked for by another one.',
  IDEMPOTENCY_KEY_INVALID: 'Idempotency-Key or clientKey is missing or cannot be read.',
  IDEMPOTENCY_KEY_REUSED:
    'The Idempotency-Key or clientKey was used before for another file, sheet or step.',
  RECEIPT_NOT_GIVEN: 'A receipt was asked for and cannot be given; the answer says why.',
  RECEIPT_MALFORMED: 'A file is no answer with a receipt of the hub.',
  RECEIPT_KEY_UNKNOWN: 'A receipt names a key that is not among the keys believed.',
  RECEIPT_CHANGED: 'An answer or its receipt is not what the hub signed.',
  RECEIPT_OTHER_REQUEST: 'A receipt is of another request.',
  CLIENT_EXISTS: 'A client of this id is there already.',
  CLIENT_UNKNOWN: 'No client has this id.',
  MANIFEST_UNREADABLE: 'A file is no manifest of Apollo or Relay; nothing was registered.',
  DOCUMENT_INVALID:
    'A document of a manifest cannot be served; the text says which one, where and why. Nothing was registered.',
  DOCUMENT_ID_TAKEN:
    'The client has another text under the id of a document; nothing was registered.',
  ACCESS_RULES_INVALID: 'The supergraph carries an access rule that the gateway cannot hold to.',
} as const

export type ErrorCode = keyof typeof errorCodes

/**
 * The one error of the hub: a code from the closed list, and a sentence that names the thing, the value it had and the way out.
 *
 * graphql-js copies `extensions` of a thrown error into the answer, so no resolver wraps it.
 */
export class HubError extends Error {
  readonly extensions: Readonly<Record<string, unknown> & { code: ErrorCode }>

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'HubError'
    this.extensions = { ...details, code }
  }
}

/** The hub's error under whatever graphql-js and Apollo Server wrapped round it; null when there is none. */
export function hubErrorIn(error: unknown): HubError | null {
  if (error instanceof HubError) return error
  return error instanceof Error && 'originalError' in error ? hubErrorIn(error.originalError) : null
}
