/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ConsoleLists {\n    lists { code name nameEn colour }\n  }\n": typeof types.ConsoleListsDocument,
    "\n  query ConsoleCompare(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $severity: Severity\n    $industry: String\n    $after: Cursor\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      severity: $severity\n      industryCode: $industry\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node {\n          subjectCode\n          name\n          belongs\n          differences\n          cities {\n            jurisdictionCode\n            standing\n            entries { id decidedOn severity documentNo underObjection }\n          }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      totals { organisations persons }\n      incompleteSupply { jurisdictionCode state }\n    }\n  }\n": typeof types.ConsoleCompareDocument,
    "\n  query ConsoleConflicts($after: Cursor) {\n    redBlackConflicts(first: 50, after: $after) {\n      edges {\n        node {\n          subjectCode\n          name\n          serious { id jurisdictionCode list { name } decidedOn documentNo }\n          red { id jurisdictionCode list { name } decidedOn documentNo }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      totals { organisations persons }\n    }\n  }\n": typeof types.ConsoleConflictsDocument,
    "\n  query ConsoleHome {\n    jurisdictions { code name supplies { of name state } }\n  }\n": typeof types.ConsoleHomeDocument,
    "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsoleSearchDocument,
    "\n  query ConsoleFile($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        notShared { name }\n        incompleteSupply { name state }\n        listEntries {\n          id\n          list { code name colour }\n          decidedOn\n          publicUntil\n          severity\n          underObjection\n          documentNo\n          authority { name }\n        }\n        records(first: 20) {\n          edges { node { id kind title decidedOn publicUntil severity underObjection documentNo authority { name } } }\n          pageInfo { hasNextPage }\n        }\n      }\n    }\n  }\n": typeof types.ConsoleFileDocument,
    "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name }\n        outcome\n        reasons\n        articles\n        units\n        statement\n      }\n    }\n  }\n": typeof types.ConsoleDecisionsDocument,
    "\n  query ConsoleCities {\n    jurisdictions { code name nameEn }\n    freshness { jurisdictionCode heardAt isAsked }\n  }\n": typeof types.ConsoleCitiesDocument,
};
const documents: Documents = {
    "\n  query ConsoleLists {\n    lists { code name nameEn colour }\n  }\n": types.ConsoleListsDocument,
    "\n  query ConsoleCompare(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $severity: Severity\n    $industry: String\n    $after: Cursor\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      severity: $severity\n      industryCode: $industry\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node {\n          subjectCode\n          name\n          belongs\n          differences\n          cities {\n            jurisdictionCode\n            standing\n            entries { id decidedOn severity documentNo underObjection }\n          }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      totals { organisations persons }\n      incompleteSupply { jurisdictionCode state }\n    }\n  }\n": types.ConsoleCompareDocument,
    "\n  query ConsoleConflicts($after: Cursor) {\n    redBlackConflicts(first: 50, after: $after) {\n      edges {\n        node {\n          subjectCode\n          name\n          serious { id jurisdictionCode list { name } decidedOn documentNo }\n          red { id jurisdictionCode list { name } decidedOn documentNo }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      totals { organisations persons }\n    }\n  }\n": types.ConsoleConflictsDocument,
    "\n  query ConsoleHome {\n    jurisdictions { code name supplies { of name state } }\n  }\n": types.ConsoleHomeDocument,
    "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsoleSearchDocument,
    "\n  query ConsoleFile($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        notShared { name }\n        incompleteSupply { name state }\n        listEntries {\n          id\n          list { code name colour }\n          decidedOn\n          publicUntil\n          severity\n          underObjection\n          documentNo\n          authority { name }\n        }\n        records(first: 20) {\n          edges { node { id kind title decidedOn publicUntil severity underObjection documentNo authority { name } } }\n          pageInfo { hasNextPage }\n        }\n      }\n    }\n  }\n": types.ConsoleFileDocument,
    "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name }\n        outcome\n        reasons\n        articles\n        units\n        statement\n      }\n    }\n  }\n": types.ConsoleDecisionsDocument,
    "\n  query ConsoleCities {\n    jurisdictions { code name nameEn }\n    freshness { jurisdictionCode heardAt isAsked }\n  }\n": types.ConsoleCitiesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleLists {\n    lists { code name nameEn colour }\n  }\n"): typeof import('./graphql').ConsoleListsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleCompare(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $severity: Severity\n    $industry: String\n    $after: Cursor\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      severity: $severity\n      industryCode: $industry\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node {\n          subjectCode\n          name\n          belongs\n          differences\n          cities {\n            jurisdictionCode\n            standing\n            entries { id decidedOn severity documentNo underObjection }\n          }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      totals { organisations persons }\n      incompleteSupply { jurisdictionCode state }\n    }\n  }\n"): typeof import('./graphql').ConsoleCompareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleConflicts($after: Cursor) {\n    redBlackConflicts(first: 50, after: $after) {\n      edges {\n        node {\n          subjectCode\n          name\n          serious { id jurisdictionCode list { name } decidedOn documentNo }\n          red { id jurisdictionCode list { name } decidedOn documentNo }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      totals { organisations persons }\n    }\n  }\n"): typeof import('./graphql').ConsoleConflictsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHome {\n    jurisdictions { code name supplies { of name state } }\n  }\n"): typeof import('./graphql').ConsoleHomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConsoleSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleFile($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        notShared { name }\n        incompleteSupply { name state }\n        listEntries {\n          id\n          list { code name colour }\n          decidedOn\n          publicUntil\n          severity\n          underObjection\n          documentNo\n          authority { name }\n        }\n        records(first: 20) {\n          edges { node { id kind title decidedOn publicUntil severity underObjection documentNo authority { name } } }\n          pageInfo { hasNextPage }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name }\n        outcome\n        reasons\n        articles\n        units\n        statement\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleCities {\n    jurisdictions { code name nameEn }\n    freshness { jurisdictionCode heardAt isAsked }\n  }\n"): typeof import('./graphql').ConsoleCitiesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
