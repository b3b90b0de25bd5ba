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
    "\n  query ConsoleLabels {\n    valueLabels { enum value zh en }\n  }\n": typeof types.ConsoleLabelsDocument,
    "\n  query ConsoleViewer {\n    viewer { jurisdiction unit scopes }\n  }\n": typeof types.ConsoleViewerDocument,
    "\n  query ConsoleAudit($after: Cursor) {\n    auditAlarms {\n      rule { code name threshold }\n      firstAt\n      lastAt\n      unit\n      client\n      count\n    }\n    auditTrail(first: 50, after: $after) {\n      edges { node { requestId at unit client purpose operationName result errors times } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsoleAuditDocument,
    "\n  query ConsoleLists {\n    lists { code name nameEn colour }\n  }\n": typeof types.ConsoleListsDocument,
    "\n  query ConsoleCompare(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $listedIn: [DivisionCode!]\n    $notListedIn: [DivisionCode!]\n    $severity: Severity\n    $industry: String\n    $from: Date\n    $until: Date\n    $sort: ComparisonSort\n    $after: Cursor\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      listedIn: $listedIn\n      notListedIn: $notListedIn\n      severity: $severity\n      industryCode: $industry\n      decidedFrom: $from\n      decidedUntil: $until\n      sort: $sort\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node {\n          subjectCode\n          name\n          belongs\n          differences\n          cities {\n            jurisdictionCode\n            standing\n            entries { id decidedOn severity documentNo underObjection }\n          }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      incompleteSupply { jurisdictionCode state }\n    }\n  }\n": typeof types.ConsoleCompareDocument,
    "\n  query ConsoleCombinations(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $listedIn: [DivisionCode!]\n    $notListedIn: [DivisionCode!]\n    $severity: Severity\n    $industry: String\n    $from: Date\n    $until: Date\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      listedIn: $listedIn\n      notListedIn: $notListedIn\n      severity: $severity\n      industryCode: $industry\n      decidedFrom: $from\n      decidedUntil: $until\n      first: 1\n    ) {\n      edges { node { cities { jurisdictionCode standing } } }\n      combinations { jurisdictions organisations belongs }\n    }\n  }\n": typeof types.ConsoleCombinationsDocument,
    "\n  query ConsoleConflicts($serious: [DivisionCode!], $red: [DivisionCode!], $after: Cursor) {\n    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 50, after: $after) {\n      edges {\n        node {\n          subjectCode\n          name\n          serious { id jurisdictionCode list { name } decidedOn documentNo }\n          red { id jurisdictionCode list { name } decidedOn documentNo }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsoleConflictsDocument,
    "\n  query ConsoleConflictCount($serious: [DivisionCode!], $red: [DivisionCode!]) {\n    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 1) { totals { organisations } }\n  }\n": typeof types.ConsoleConflictCountDocument,
    "\n  query ConsoleGaps($from: DivisionCode!, $to: DivisionCode!) {\n    recognitionGaps(from: $from, to: $to) {\n      behaviour { code name domain }\n      cases { organisations persons }\n      withoutEffect { organisations persons }\n      undetermined { organisations persons }\n      reasons { reason cases { organisations } }\n    }\n  }\n": typeof types.ConsoleGapsDocument,
    "\n  query ConsoleImpact($behaviour: ID!, $from: DivisionCode!, $to: DivisionCode!) {\n    recognitionImpact(behaviourCode: $behaviour, from: $from, to: $to) {\n      behaviour { name }\n      status\n      measures {\n        measure { code name }\n        outcome\n        count { organisations persons }\n        subjects(first: 5) { edges { node { code name } } pageInfo { hasNextPage } }\n      }\n    }\n  }\n": typeof types.ConsoleImpactDocument,
    "\n  query ConsoleHomeTasks($in: DivisionCode!) {\n    tasks(in: $in, first: 10) {\n      edges {\n        node { state dueOn isOverdue subjectCode unitName factId path { code measure { name } } }\n      }\n      pageInfo { hasNextPage }\n    }\n  }\n": typeof types.ConsoleHomeTasksDocument,
    "\n  query ConsoleHomeCases($in: DivisionCode!, $before: Date!) {\n    jurisdiction(code: $in) {\n      cases(dueBefore: $before, first: 10) {\n        edges { node { id kind state subjectCode dueOn isOverdue decidingUnit { name } } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": typeof types.ConsoleHomeCasesDocument,
    "\n  query ConsoleHomeWaiting($in: DivisionCode!) {\n    jurisdiction(code: $in) {\n      awaitingSteward(first: 10) {\n        edges { node { id sheet fileName row reasons { code meaning } } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": typeof types.ConsoleHomeWaitingDocument,
    "\n  query ConsoleHomeHandedIn($in: DivisionCode!) {\n    jurisdiction(code: $in) {\n      intakeRuns(first: 10) {\n        edges { node { id sheet fileName state rows refused waiting } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": typeof types.ConsoleHomeHandedInDocument,
    "\n  query ConsoleHomeConflicts {\n    redBlackConflicts(first: 1) { totals { organisations } }\n  }\n": typeof types.ConsoleHomeConflictsDocument,
    "\n  query ConsoleHomeAlarms {\n    auditAlarms { count }\n  }\n": typeof types.ConsoleHomeAlarmsDocument,
    "\n  query ConsoleHome {\n    jurisdictions { code supplies { of name state } }\n  }\n": typeof types.ConsoleHomeDocument,
    "\n  query ConsoleMatrix {\n    recognitionMatrix {\n      behaviour { code name domain }\n      cells {\n        from\n        to\n        status\n        mutual\n        relation\n        recognition { conditional reason agreementDocument validFrom }\n      }\n    }\n    standards {\n      behaviour { code }\n      members { jurisdictionCode asked standard { threshold { sentence sentenceEn } } }\n    }\n  }\n": typeof types.ConsoleMatrixDocument,
    "\n  query ConsoleMine($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      files {\n        jurisdictionCode\n        cases { id kind state openedOn dueOn isOverdue decidingUnit { name } }\n      }\n    }\n    accessStatement(code: $code) {\n      accesses(first: 50) {\n        edges { node { at unit purpose basis } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": typeof types.ConsoleMineDocument,
    "\n  query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {\n    lists { code name colour }\n    punishmentPaths(from: $from, to: $to, listCode: $list) {\n      list { code name }\n      behaviour { code name }\n      measure { code name }\n      outcome\n      hops { step state reasons }\n      path { code implementingUnit legalBasis }\n    }\n  }\n": typeof types.ConsolePathsDocument,
    "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsoleSearchDocument,
    "\n  query ConsoleStatistics($by: [StatisticsDimension!]!, $from: Date, $to: Date) {\n    statistics(by: $by, from: $from, to: $to) {\n      rows { jurisdictionCode domain severity list { name } month listEntries penalties }\n      listEntries\n      penalties\n    }\n  }\n": typeof types.ConsoleStatisticsDocument,
    "\n  query ConsoleFile($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        notShared { name }\n        incompleteSupply { name state }\n        listEntries {\n          id\n          list { code name colour }\n          decidedOn\n          publicUntil\n          severity\n          underObjection\n          documentNo\n          authority { name }\n        }\n        records(first: 20) {\n          edges { node { id kind title decidedOn publicUntil severity underObjection documentNo authority { name } } }\n          pageInfo { hasNextPage }\n        }\n      }\n    }\n  }\n": typeof types.ConsoleFileDocument,
    "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name }\n        outcome\n        reasons\n        articles\n        units\n        statement\n      }\n    }\n  }\n": typeof types.ConsoleDecisionsDocument,
};
const documents: Documents = {
    "\n  query ConsoleLabels {\n    valueLabels { enum value zh en }\n  }\n": types.ConsoleLabelsDocument,
    "\n  query ConsoleViewer {\n    viewer { jurisdiction unit scopes }\n  }\n": types.ConsoleViewerDocument,
    "\n  query ConsoleAudit($after: Cursor) {\n    auditAlarms {\n      rule { code name threshold }\n      firstAt\n      lastAt\n      unit\n      client\n      count\n    }\n    auditTrail(first: 50, after: $after) {\n      edges { node { requestId at unit client purpose operationName result errors times } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsoleAuditDocument,
    "\n  query ConsoleLists {\n    lists { code name nameEn colour }\n  }\n": types.ConsoleListsDocument,
    "\n  query ConsoleCompare(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $listedIn: [DivisionCode!]\n    $notListedIn: [DivisionCode!]\n    $severity: Severity\n    $industry: String\n    $from: Date\n    $until: Date\n    $sort: ComparisonSort\n    $after: Cursor\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      listedIn: $listedIn\n      notListedIn: $notListedIn\n      severity: $severity\n      industryCode: $industry\n      decidedFrom: $from\n      decidedUntil: $until\n      sort: $sort\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node {\n          subjectCode\n          name\n          belongs\n          differences\n          cities {\n            jurisdictionCode\n            standing\n            entries { id decidedOn severity documentNo underObjection }\n          }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      incompleteSupply { jurisdictionCode state }\n    }\n  }\n": types.ConsoleCompareDocument,
    "\n  query ConsoleCombinations(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $listedIn: [DivisionCode!]\n    $notListedIn: [DivisionCode!]\n    $severity: Severity\n    $industry: String\n    $from: Date\n    $until: Date\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      listedIn: $listedIn\n      notListedIn: $notListedIn\n      severity: $severity\n      industryCode: $industry\n      decidedFrom: $from\n      decidedUntil: $until\n      first: 1\n    ) {\n      edges { node { cities { jurisdictionCode standing } } }\n      combinations { jurisdictions organisations belongs }\n    }\n  }\n": types.ConsoleCombinationsDocument,
    "\n  query ConsoleConflicts($serious: [DivisionCode!], $red: [DivisionCode!], $after: Cursor) {\n    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 50, after: $after) {\n      edges {\n        node {\n          subjectCode\n          name\n          serious { id jurisdictionCode list { name } decidedOn documentNo }\n          red { id jurisdictionCode list { name } decidedOn documentNo }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsoleConflictsDocument,
    "\n  query ConsoleConflictCount($serious: [DivisionCode!], $red: [DivisionCode!]) {\n    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 1) { totals { organisations } }\n  }\n": types.ConsoleConflictCountDocument,
    "\n  query ConsoleGaps($from: DivisionCode!, $to: DivisionCode!) {\n    recognitionGaps(from: $from, to: $to) {\n      behaviour { code name domain }\n      cases { organisations persons }\n      withoutEffect { organisations persons }\n      undetermined { organisations persons }\n      reasons { reason cases { organisations } }\n    }\n  }\n": types.ConsoleGapsDocument,
    "\n  query ConsoleImpact($behaviour: ID!, $from: DivisionCode!, $to: DivisionCode!) {\n    recognitionImpact(behaviourCode: $behaviour, from: $from, to: $to) {\n      behaviour { name }\n      status\n      measures {\n        measure { code name }\n        outcome\n        count { organisations persons }\n        subjects(first: 5) { edges { node { code name } } pageInfo { hasNextPage } }\n      }\n    }\n  }\n": types.ConsoleImpactDocument,
    "\n  query ConsoleHomeTasks($in: DivisionCode!) {\n    tasks(in: $in, first: 10) {\n      edges {\n        node { state dueOn isOverdue subjectCode unitName factId path { code measure { name } } }\n      }\n      pageInfo { hasNextPage }\n    }\n  }\n": types.ConsoleHomeTasksDocument,
    "\n  query ConsoleHomeCases($in: DivisionCode!, $before: Date!) {\n    jurisdiction(code: $in) {\n      cases(dueBefore: $before, first: 10) {\n        edges { node { id kind state subjectCode dueOn isOverdue decidingUnit { name } } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": types.ConsoleHomeCasesDocument,
    "\n  query ConsoleHomeWaiting($in: DivisionCode!) {\n    jurisdiction(code: $in) {\n      awaitingSteward(first: 10) {\n        edges { node { id sheet fileName row reasons { code meaning } } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": types.ConsoleHomeWaitingDocument,
    "\n  query ConsoleHomeHandedIn($in: DivisionCode!) {\n    jurisdiction(code: $in) {\n      intakeRuns(first: 10) {\n        edges { node { id sheet fileName state rows refused waiting } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": types.ConsoleHomeHandedInDocument,
    "\n  query ConsoleHomeConflicts {\n    redBlackConflicts(first: 1) { totals { organisations } }\n  }\n": types.ConsoleHomeConflictsDocument,
    "\n  query ConsoleHomeAlarms {\n    auditAlarms { count }\n  }\n": types.ConsoleHomeAlarmsDocument,
    "\n  query ConsoleHome {\n    jurisdictions { code supplies { of name state } }\n  }\n": types.ConsoleHomeDocument,
    "\n  query ConsoleMatrix {\n    recognitionMatrix {\n      behaviour { code name domain }\n      cells {\n        from\n        to\n        status\n        mutual\n        relation\n        recognition { conditional reason agreementDocument validFrom }\n      }\n    }\n    standards {\n      behaviour { code }\n      members { jurisdictionCode asked standard { threshold { sentence sentenceEn } } }\n    }\n  }\n": types.ConsoleMatrixDocument,
    "\n  query ConsoleMine($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      files {\n        jurisdictionCode\n        cases { id kind state openedOn dueOn isOverdue decidingUnit { name } }\n      }\n    }\n    accessStatement(code: $code) {\n      accesses(first: 50) {\n        edges { node { at unit purpose basis } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": types.ConsoleMineDocument,
    "\n  query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {\n    lists { code name colour }\n    punishmentPaths(from: $from, to: $to, listCode: $list) {\n      list { code name }\n      behaviour { code name }\n      measure { code name }\n      outcome\n      hops { step state reasons }\n      path { code implementingUnit legalBasis }\n    }\n  }\n": types.ConsolePathsDocument,
    "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsoleSearchDocument,
    "\n  query ConsoleStatistics($by: [StatisticsDimension!]!, $from: Date, $to: Date) {\n    statistics(by: $by, from: $from, to: $to) {\n      rows { jurisdictionCode domain severity list { name } month listEntries penalties }\n      listEntries\n      penalties\n    }\n  }\n": types.ConsoleStatisticsDocument,
    "\n  query ConsoleFile($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        notShared { name }\n        incompleteSupply { name state }\n        listEntries {\n          id\n          list { code name colour }\n          decidedOn\n          publicUntil\n          severity\n          underObjection\n          documentNo\n          authority { name }\n        }\n        records(first: 20) {\n          edges { node { id kind title decidedOn publicUntil severity underObjection documentNo authority { name } } }\n          pageInfo { hasNextPage }\n        }\n      }\n    }\n  }\n": types.ConsoleFileDocument,
    "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name }\n        outcome\n        reasons\n        articles\n        units\n        statement\n      }\n    }\n  }\n": types.ConsoleDecisionsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleLabels {\n    valueLabels { enum value zh en }\n  }\n"): typeof import('./graphql').ConsoleLabelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleViewer {\n    viewer { jurisdiction unit scopes }\n  }\n"): typeof import('./graphql').ConsoleViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleAudit($after: Cursor) {\n    auditAlarms {\n      rule { code name threshold }\n      firstAt\n      lastAt\n      unit\n      client\n      count\n    }\n    auditTrail(first: 50, after: $after) {\n      edges { node { requestId at unit client purpose operationName result errors times } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConsoleAuditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleLists {\n    lists { code name nameEn colour }\n  }\n"): typeof import('./graphql').ConsoleListsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleCompare(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $listedIn: [DivisionCode!]\n    $notListedIn: [DivisionCode!]\n    $severity: Severity\n    $industry: String\n    $from: Date\n    $until: Date\n    $sort: ComparisonSort\n    $after: Cursor\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      listedIn: $listedIn\n      notListedIn: $notListedIn\n      severity: $severity\n      industryCode: $industry\n      decidedFrom: $from\n      decidedUntil: $until\n      sort: $sort\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node {\n          subjectCode\n          name\n          belongs\n          differences\n          cities {\n            jurisdictionCode\n            standing\n            entries { id decidedOn severity documentNo underObjection }\n          }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      incompleteSupply { jurisdictionCode state }\n    }\n  }\n"): typeof import('./graphql').ConsoleCompareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleCombinations(\n    $list: ID!\n    $cities: [DivisionCode!]!\n    $membership: ListMembership!\n    $listedIn: [DivisionCode!]\n    $notListedIn: [DivisionCode!]\n    $severity: Severity\n    $industry: String\n    $from: Date\n    $until: Date\n  ) {\n    compareLists(\n      listCode: $list\n      jurisdictions: $cities\n      membership: $membership\n      listedIn: $listedIn\n      notListedIn: $notListedIn\n      severity: $severity\n      industryCode: $industry\n      decidedFrom: $from\n      decidedUntil: $until\n      first: 1\n    ) {\n      edges { node { cities { jurisdictionCode standing } } }\n      combinations { jurisdictions organisations belongs }\n    }\n  }\n"): typeof import('./graphql').ConsoleCombinationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleConflicts($serious: [DivisionCode!], $red: [DivisionCode!], $after: Cursor) {\n    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 50, after: $after) {\n      edges {\n        node {\n          subjectCode\n          name\n          serious { id jurisdictionCode list { name } decidedOn documentNo }\n          red { id jurisdictionCode list { name } decidedOn documentNo }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConsoleConflictsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleConflictCount($serious: [DivisionCode!], $red: [DivisionCode!]) {\n    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 1) { totals { organisations } }\n  }\n"): typeof import('./graphql').ConsoleConflictCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleGaps($from: DivisionCode!, $to: DivisionCode!) {\n    recognitionGaps(from: $from, to: $to) {\n      behaviour { code name domain }\n      cases { organisations persons }\n      withoutEffect { organisations persons }\n      undetermined { organisations persons }\n      reasons { reason cases { organisations } }\n    }\n  }\n"): typeof import('./graphql').ConsoleGapsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleImpact($behaviour: ID!, $from: DivisionCode!, $to: DivisionCode!) {\n    recognitionImpact(behaviourCode: $behaviour, from: $from, to: $to) {\n      behaviour { name }\n      status\n      measures {\n        measure { code name }\n        outcome\n        count { organisations persons }\n        subjects(first: 5) { edges { node { code name } } pageInfo { hasNextPage } }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleImpactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHomeTasks($in: DivisionCode!) {\n    tasks(in: $in, first: 10) {\n      edges {\n        node { state dueOn isOverdue subjectCode unitName factId path { code measure { name } } }\n      }\n      pageInfo { hasNextPage }\n    }\n  }\n"): typeof import('./graphql').ConsoleHomeTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHomeCases($in: DivisionCode!, $before: Date!) {\n    jurisdiction(code: $in) {\n      cases(dueBefore: $before, first: 10) {\n        edges { node { id kind state subjectCode dueOn isOverdue decidingUnit { name } } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleHomeCasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHomeWaiting($in: DivisionCode!) {\n    jurisdiction(code: $in) {\n      awaitingSteward(first: 10) {\n        edges { node { id sheet fileName row reasons { code meaning } } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleHomeWaitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHomeHandedIn($in: DivisionCode!) {\n    jurisdiction(code: $in) {\n      intakeRuns(first: 10) {\n        edges { node { id sheet fileName state rows refused waiting } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleHomeHandedInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHomeConflicts {\n    redBlackConflicts(first: 1) { totals { organisations } }\n  }\n"): typeof import('./graphql').ConsoleHomeConflictsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHomeAlarms {\n    auditAlarms { count }\n  }\n"): typeof import('./graphql').ConsoleHomeAlarmsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleHome {\n    jurisdictions { code supplies { of name state } }\n  }\n"): typeof import('./graphql').ConsoleHomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleMatrix {\n    recognitionMatrix {\n      behaviour { code name domain }\n      cells {\n        from\n        to\n        status\n        mutual\n        relation\n        recognition { conditional reason agreementDocument validFrom }\n      }\n    }\n    standards {\n      behaviour { code }\n      members { jurisdictionCode asked standard { threshold { sentence sentenceEn } } }\n    }\n  }\n"): typeof import('./graphql').ConsoleMatrixDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleMine($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      files {\n        jurisdictionCode\n        cases { id kind state openedOn dueOn isOverdue decidingUnit { name } }\n      }\n    }\n    accessStatement(code: $code) {\n      accesses(first: 50) {\n        edges { node { at unit purpose basis } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {\n    lists { code name colour }\n    punishmentPaths(from: $from, to: $to, listCode: $list) {\n      list { code name }\n      behaviour { code name }\n      measure { code name }\n      outcome\n      hops { step state reasons }\n      path { code implementingUnit legalBasis }\n    }\n  }\n"): typeof import('./graphql').ConsolePathsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConsoleSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleStatistics($by: [StatisticsDimension!]!, $from: Date, $to: Date) {\n    statistics(by: $by, from: $from, to: $to) {\n      rows { jurisdictionCode domain severity list { name } month listEntries penalties }\n      listEntries\n      penalties\n    }\n  }\n"): typeof import('./graphql').ConsoleStatisticsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleFile($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        notShared { name }\n        incompleteSupply { name state }\n        listEntries {\n          id\n          list { code name colour }\n          decidedOn\n          publicUntil\n          severity\n          underObjection\n          documentNo\n          authority { name }\n        }\n        records(first: 20) {\n          edges { node { id kind title decidedOn publicUntil severity underObjection documentNo authority { name } } }\n          pageInfo { hasNextPage }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name }\n        outcome\n        reasons\n        articles\n        units\n        statement\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleDecisionsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
