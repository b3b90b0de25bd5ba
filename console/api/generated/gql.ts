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
    "\n  query ConsoleCityKeys {\n    jurisdictions { __typename code }\n  }\n": typeof types.ConsoleCityKeysDocument,
    "\n  query ConsoleLabels {\n    valueLabels { enum value zh en }\n  }\n": typeof types.ConsoleLabelsDocument,
    "\n  query ConsoleNames($codes: [SubjectCode!]!) {\n    creditSubjects(codes: $codes) { code name }\n  }\n": typeof types.ConsoleNamesDocument,
    "\n  query ConsoleUnits {\n    jurisdictions { units { code name } }\n  }\n": typeof types.ConsoleUnitsDocument,
    "\n  query ConsoleViewer {\n    viewer { jurisdiction unit scopes }\n  }\n": typeof types.ConsoleViewerDocument,
    "\n  query ConsoleAudit(\n    $code: SubjectCode\n    $unit: String\n    $client: String\n    $purpose: String\n    $result: AuditResult\n    $from: DateTime\n    $until: DateTime\n    $after: Cursor\n  ) {\n    auditTrail(\n      code: $code\n      unit: $unit\n      client: $client\n      purpose: $purpose\n      result: $result\n      from: $from\n      until: $until\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node { writer seq at unit client purpose basis caseNo operationName result subjectCodes times }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsoleAuditDocument,
    "\n  query ConsoleAlarms {\n    auditAlarms {\n      rule { code name threshold }\n      firstAt\n      lastAt\n      unit\n      client\n      purpose\n      count\n    }\n  }\n": typeof types.ConsoleAlarmsDocument,
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
    "\n  query ConsoleManyDecided($codes: [SubjectCode!]!, $measure: ID!, $in: DivisionCode!) {\n    decideMany(codes: $codes, measureCode: $measure, in: $in) {\n      outcome\n      reasons\n      notAsked\n      notShared\n      notSupplied\n    }\n  }\n": typeof types.ConsoleManyDecidedDocument,
    "\n  query ConsoleMany($written: [String!]!) {\n    creditSubjects(written: $written) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        listEntries { list { name colour } }\n      }\n    }\n  }\n": typeof types.ConsoleManyDocument,
    "\n  query ConsoleMeasures {\n    measures { code name }\n  }\n": typeof types.ConsoleMeasuresDocument,
    "\n  query ConsoleMatrix {\n    recognitionMatrix {\n      behaviour { code name domain }\n      cells {\n        from\n        to\n        status\n        mutual\n        relation\n        recognition { conditional reason agreementDocument validFrom }\n      }\n    }\n    standards {\n      behaviour { code }\n      members { jurisdictionCode asked standard { threshold { sentence sentenceEn } } }\n    }\n  }\n": typeof types.ConsoleMatrixDocument,
    "\n  query ConsoleAgents($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      files {\n        jurisdictionCode\n        agents { agentCode scopes namedOn until revokedOn isInForce }\n      }\n    }\n  }\n": typeof types.ConsoleAgentsDocument,
    "\n  mutation ConsoleNameAgent($input: NameAgentInput!) {\n    ofCity {\n      nameAgent(input: $input) {\n        step { id at }\n        agent { agentCode until }\n      }\n    }\n  }\n": typeof types.ConsoleNameAgentDocument,
    "\n  mutation ConsoleRevokeAgent($input: RevokeAgentInput!) {\n    ofCity {\n      revokeAgent(input: $input) {\n        step { id at }\n        agent { agentCode revokedOn }\n      }\n    }\n  }\n": typeof types.ConsoleRevokeAgentDocument,
    "\n  query ConsoleBenefits($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      benefits(in: $in) {\n        product { code jurisdictionCode name providerName benefit consentText illustrative }\n        recognition { condition }\n        jurisdictionCode\n        outcome\n        reasons\n        missing { wanted { fact codes years } reason }\n        notAsked\n        silent\n        statement\n      }\n    }\n  }\n": typeof types.ConsoleBenefitsDocument,
    "\n  query ConsoleListNames {\n    lists { code name }\n  }\n": typeof types.ConsoleListNamesDocument,
    "\n  mutation ConsoleSubmitRepair($input: SubmitRepairInput!) {\n    ofCity {\n      submitRepair(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional decidingUnit { name } }\n      }\n    }\n  }\n": typeof types.ConsoleSubmitRepairDocument,
    "\n  mutation ConsoleSubmitObjection($input: SubmitObjectionInput!) {\n    ofCity {\n      submitObjection(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional decidingUnit { name } }\n      }\n    }\n  }\n": typeof types.ConsoleSubmitObjectionDocument,
    "\n  query ConsoleMine($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      files {\n        jurisdictionCode\n        listEntries { localId list { name } }\n        records(first: 100) { edges { node { localId title } } }\n        cases {\n          id\n          kind\n          state\n          revision\n          openedOn\n          dueOn\n          isDueProvisional\n          isOverdue\n          targetKind\n          targetId\n          decidingUnit { name }\n          nextSteps\n          steps { step state on at actor unit { name } documentNo reason isLate }\n          ... on RepairCase { proof { number repairedOn } }\n        }\n      }\n    }\n  }\n": typeof types.ConsoleMineDocument,
    "\n  mutation ConsoleConsent($input: ConsentToProductInput!) {\n    ofCity {\n      consentToProduct(input: $input) {\n        step { id at }\n        use { id state consentUntil }\n      }\n    }\n  }\n": typeof types.ConsoleConsentDocument,
    "\n  query ConsoleUses {\n    jurisdictions {\n      code\n      benefitUses { id productCode state revision consentedOn consentUntil scope nextSteps }\n      products { code name }\n    }\n  }\n": typeof types.ConsoleUsesDocument,
    "\n  mutation ConsoleUseStep($input: TakeBenefitStepInput!) {\n    ofCity {\n      takeBenefitStep(input: $input) {\n        step { id at }\n        use { id state }\n      }\n    }\n  }\n": typeof types.ConsoleUseStepDocument,
    "\n  query ConsoleLooked($code: SubjectCode!, $after: Cursor) {\n    accessStatement(code: $code) {\n      accesses(first: 50, after: $after) {\n        edges { node { at unit agentCode purpose basis } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.ConsoleLookedDocument,
    "\n  query ConsoleMandates {\n    jurisdictions {\n      code\n      mandates { subjectCode scopes namedOn until revokedOn isInForce }\n    }\n  }\n": typeof types.ConsoleMandatesDocument,
    "\n  mutation ConsoleCaseStep($input: TakeCaseStepInput!) {\n    ofCity {\n      takeCaseStep(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional }\n      }\n    }\n  }\n": typeof types.ConsoleCaseStepDocument,
    "\n  query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {\n    lists { code name colour }\n    punishmentPaths(from: $from, to: $to, listCode: $list) {\n      list { code name }\n      behaviour { code name }\n      measure { code name }\n      outcome\n      hops { step state reasons }\n      path { code implementingUnit legalBasis }\n    }\n  }\n": typeof types.ConsolePathsDocument,
    "\n  mutation ConsolePersonKey($idNumber: String!, $name: String!) {\n    ofCity { personKey(idNumber: $idNumber, name: $name) }\n  }\n": typeof types.ConsolePersonKeyDocument,
    "\n  query ConsoleProductGaps($from: DivisionCode!, $to: DivisionCode!) {\n    productGaps(from: $from, to: $to) {\n      product { code name kind { name } providerName }\n      status\n      eligible\n      open\n    }\n  }\n": typeof types.ConsoleProductGapsDocument,
    "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ConsoleSearchDocument,
    "\n  query ConsoleStatistics($by: [StatisticsDimension!]!, $from: Date, $to: Date) {\n    statistics(by: $by, from: $from, to: $to) {\n      rows { jurisdictionCode domain severity list { name } month listEntries penalties }\n      listEntries\n      penalties\n    }\n  }\n": typeof types.ConsoleStatisticsDocument,
    "\n  query ConsoleAllRecords($file: ID!, $kinds: [RecordKind!]!, $after: Cursor) {\n    node(id: $file) {\n      ... on CreditFile {\n        records(kinds: $kinds, first: 50, after: $after) { ...ConsoleRecords }\n      }\n    }\n  }\n": typeof types.ConsoleAllRecordsDocument,
    "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name class }\n        outcome\n        reasons\n        facts { jurisdictionCode localId }\n        notAsked\n        notShared\n        notSupplied\n      }\n    }\n  }\n": typeof types.ConsoleDecisionsDocument,
    "\n  query ConsoleFile($code: SubjectCode!, $first: Int!) {\n    creditSubject(code: $code) {\n      code\n      codeStatus\n      name\n      kind\n      redEntries {\n        fact { jurisdictionCode localId list { name } decidedOn validUntil }\n        standing\n        suspendedBy { jurisdictionCode localId list { name } decidedOn }\n      }\n      files {\n        id\n        jurisdictionCode\n        holding\n        name\n        formerNames\n        registeredOn\n        legalRepresentative\n        notShared { id name }\n        incompleteSupply { of name state }\n        listEntries {\n          id\n          localId\n          list { code name colour }\n          decidedOn\n          validUntil\n          publicUntil\n          repairableFrom\n          severity\n          underObjection\n          documentNo\n          reason\n          values { variable value unit }\n          authority { name }\n        }\n        penalties: records(kinds: [PENALTY], first: $first) { ...ConsoleRecords }\n        licences: records(kinds: [LICENCE], first: $first) { ...ConsoleRecords }\n        others: records(kinds: [INTERVIEW, AWARD], first: $first) { ...ConsoleRecords }\n        commitments { id localId typeName madeOn status }\n        objections { id targetKind targetId status acceptedOn decidedOn decisionDue { on provisional } }\n        repairs { id targetKind targetId status appliedOn decidedOn decisionDue { on provisional } }\n      }\n    }\n  }\n": typeof types.ConsoleFileDocument,
    "\n  fragment ConsoleRecords on RecordConnection {\n    edges {\n      node {\n        id\n        localId\n        kind\n        title\n        decidedOn\n        validUntil\n        publicUntil\n        repairableFrom\n        severity\n        underObjection\n        documentNo\n        values { variable value unit }\n        content\n        authority { name }\n      }\n    }\n    pageInfo { hasNextPage endCursor }\n  }\n": typeof types.ConsoleRecordsFragmentDoc,
    "\n  query ConsoleSource($in: DivisionCode!, $id: ID!) {\n    jurisdiction(code: $in) {\n      provenance(id: $id) { unit { name } file row importedAt }\n    }\n  }\n": typeof types.ConsoleSourceDocument,
    "\n  query ConsoleTimeline($code: SubjectCode!, $after: Cursor) {\n    creditSubject(code: $code) {\n      timeline(first: 50, after: $after) {\n        edges {\n          node { key on kind jurisdictionCode targetKind targetId pathCode title documentNo unitName }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.ConsoleTimelineDocument,
    "\n  query ConsoleWhy($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code }\n        outcome\n        reasons\n        articles\n        units\n        severity\n        until\n        notAsked\n        notShared\n        notSupplied\n        incompleteSupply { jurisdictionCode of state }\n        statement\n        grounds {\n          outcome\n          reasons\n          until\n          fact {\n            jurisdictionCode\n            localId\n            kind\n            list { name }\n            behaviour { code name domain }\n            decidedOn\n            severity\n            values { variable value unit }\n            shareCondition\n          }\n          path { code implementingUnit action legalBasis illustrative }\n        }\n      }\n    }\n  }\n": typeof types.ConsoleWhyDocument,
    "\n  query ConsoleStandardsOf($domain: String!) {\n    standards(domain: $domain) {\n      behaviour { code }\n      members {\n        jurisdictionCode\n        asked\n        supply\n        standard {\n          threshold { join clauses { variable operator value unit } windowMonths }\n          severity\n        }\n      }\n    }\n    recognitionMatrix(domain: $domain) {\n      behaviour { code }\n      cells { from to status recognition { conditional agreementDocument reason validFrom } }\n    }\n  }\n": typeof types.ConsoleStandardsOfDocument,
    "\n  query ConsolePurposes {\n    purposes { code name nameEn basis laws caseExample units }\n    viewer { unit scopes }\n  }\n": typeof types.ConsolePurposesDocument,
};
const documents: Documents = {
    "\n  query ConsoleCityKeys {\n    jurisdictions { __typename code }\n  }\n": types.ConsoleCityKeysDocument,
    "\n  query ConsoleLabels {\n    valueLabels { enum value zh en }\n  }\n": types.ConsoleLabelsDocument,
    "\n  query ConsoleNames($codes: [SubjectCode!]!) {\n    creditSubjects(codes: $codes) { code name }\n  }\n": types.ConsoleNamesDocument,
    "\n  query ConsoleUnits {\n    jurisdictions { units { code name } }\n  }\n": types.ConsoleUnitsDocument,
    "\n  query ConsoleViewer {\n    viewer { jurisdiction unit scopes }\n  }\n": types.ConsoleViewerDocument,
    "\n  query ConsoleAudit(\n    $code: SubjectCode\n    $unit: String\n    $client: String\n    $purpose: String\n    $result: AuditResult\n    $from: DateTime\n    $until: DateTime\n    $after: Cursor\n  ) {\n    auditTrail(\n      code: $code\n      unit: $unit\n      client: $client\n      purpose: $purpose\n      result: $result\n      from: $from\n      until: $until\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node { writer seq at unit client purpose basis caseNo operationName result subjectCodes times }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsoleAuditDocument,
    "\n  query ConsoleAlarms {\n    auditAlarms {\n      rule { code name threshold }\n      firstAt\n      lastAt\n      unit\n      client\n      purpose\n      count\n    }\n  }\n": types.ConsoleAlarmsDocument,
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
    "\n  query ConsoleManyDecided($codes: [SubjectCode!]!, $measure: ID!, $in: DivisionCode!) {\n    decideMany(codes: $codes, measureCode: $measure, in: $in) {\n      outcome\n      reasons\n      notAsked\n      notShared\n      notSupplied\n    }\n  }\n": types.ConsoleManyDecidedDocument,
    "\n  query ConsoleMany($written: [String!]!) {\n    creditSubjects(written: $written) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        listEntries { list { name colour } }\n      }\n    }\n  }\n": types.ConsoleManyDocument,
    "\n  query ConsoleMeasures {\n    measures { code name }\n  }\n": types.ConsoleMeasuresDocument,
    "\n  query ConsoleMatrix {\n    recognitionMatrix {\n      behaviour { code name domain }\n      cells {\n        from\n        to\n        status\n        mutual\n        relation\n        recognition { conditional reason agreementDocument validFrom }\n      }\n    }\n    standards {\n      behaviour { code }\n      members { jurisdictionCode asked standard { threshold { sentence sentenceEn } } }\n    }\n  }\n": types.ConsoleMatrixDocument,
    "\n  query ConsoleAgents($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      files {\n        jurisdictionCode\n        agents { agentCode scopes namedOn until revokedOn isInForce }\n      }\n    }\n  }\n": types.ConsoleAgentsDocument,
    "\n  mutation ConsoleNameAgent($input: NameAgentInput!) {\n    ofCity {\n      nameAgent(input: $input) {\n        step { id at }\n        agent { agentCode until }\n      }\n    }\n  }\n": types.ConsoleNameAgentDocument,
    "\n  mutation ConsoleRevokeAgent($input: RevokeAgentInput!) {\n    ofCity {\n      revokeAgent(input: $input) {\n        step { id at }\n        agent { agentCode revokedOn }\n      }\n    }\n  }\n": types.ConsoleRevokeAgentDocument,
    "\n  query ConsoleBenefits($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      benefits(in: $in) {\n        product { code jurisdictionCode name providerName benefit consentText illustrative }\n        recognition { condition }\n        jurisdictionCode\n        outcome\n        reasons\n        missing { wanted { fact codes years } reason }\n        notAsked\n        silent\n        statement\n      }\n    }\n  }\n": types.ConsoleBenefitsDocument,
    "\n  query ConsoleListNames {\n    lists { code name }\n  }\n": types.ConsoleListNamesDocument,
    "\n  mutation ConsoleSubmitRepair($input: SubmitRepairInput!) {\n    ofCity {\n      submitRepair(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional decidingUnit { name } }\n      }\n    }\n  }\n": types.ConsoleSubmitRepairDocument,
    "\n  mutation ConsoleSubmitObjection($input: SubmitObjectionInput!) {\n    ofCity {\n      submitObjection(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional decidingUnit { name } }\n      }\n    }\n  }\n": types.ConsoleSubmitObjectionDocument,
    "\n  query ConsoleMine($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      files {\n        jurisdictionCode\n        listEntries { localId list { name } }\n        records(first: 100) { edges { node { localId title } } }\n        cases {\n          id\n          kind\n          state\n          revision\n          openedOn\n          dueOn\n          isDueProvisional\n          isOverdue\n          targetKind\n          targetId\n          decidingUnit { name }\n          nextSteps\n          steps { step state on at actor unit { name } documentNo reason isLate }\n          ... on RepairCase { proof { number repairedOn } }\n        }\n      }\n    }\n  }\n": types.ConsoleMineDocument,
    "\n  mutation ConsoleConsent($input: ConsentToProductInput!) {\n    ofCity {\n      consentToProduct(input: $input) {\n        step { id at }\n        use { id state consentUntil }\n      }\n    }\n  }\n": types.ConsoleConsentDocument,
    "\n  query ConsoleUses {\n    jurisdictions {\n      code\n      benefitUses { id productCode state revision consentedOn consentUntil scope nextSteps }\n      products { code name }\n    }\n  }\n": types.ConsoleUsesDocument,
    "\n  mutation ConsoleUseStep($input: TakeBenefitStepInput!) {\n    ofCity {\n      takeBenefitStep(input: $input) {\n        step { id at }\n        use { id state }\n      }\n    }\n  }\n": types.ConsoleUseStepDocument,
    "\n  query ConsoleLooked($code: SubjectCode!, $after: Cursor) {\n    accessStatement(code: $code) {\n      accesses(first: 50, after: $after) {\n        edges { node { at unit agentCode purpose basis } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.ConsoleLookedDocument,
    "\n  query ConsoleMandates {\n    jurisdictions {\n      code\n      mandates { subjectCode scopes namedOn until revokedOn isInForce }\n    }\n  }\n": types.ConsoleMandatesDocument,
    "\n  mutation ConsoleCaseStep($input: TakeCaseStepInput!) {\n    ofCity {\n      takeCaseStep(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional }\n      }\n    }\n  }\n": types.ConsoleCaseStepDocument,
    "\n  query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {\n    lists { code name colour }\n    punishmentPaths(from: $from, to: $to, listCode: $list) {\n      list { code name }\n      behaviour { code name }\n      measure { code name }\n      outcome\n      hops { step state reasons }\n      path { code implementingUnit legalBasis }\n    }\n  }\n": types.ConsolePathsDocument,
    "\n  mutation ConsolePersonKey($idNumber: String!, $name: String!) {\n    ofCity { personKey(idNumber: $idNumber, name: $name) }\n  }\n": types.ConsolePersonKeyDocument,
    "\n  query ConsoleProductGaps($from: DivisionCode!, $to: DivisionCode!) {\n    productGaps(from: $from, to: $to) {\n      product { code name kind { name } providerName }\n      status\n      eligible\n      open\n    }\n  }\n": types.ConsoleProductGapsDocument,
    "\n  query ConsoleSearch($name: String!, $after: Cursor) {\n    searchSubjects(name: $name, first: 50, after: $after) {\n      edges { node { code name kind } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ConsoleSearchDocument,
    "\n  query ConsoleStatistics($by: [StatisticsDimension!]!, $from: Date, $to: Date) {\n    statistics(by: $by, from: $from, to: $to) {\n      rows { jurisdictionCode domain severity list { name } month listEntries penalties }\n      listEntries\n      penalties\n    }\n  }\n": types.ConsoleStatisticsDocument,
    "\n  query ConsoleAllRecords($file: ID!, $kinds: [RecordKind!]!, $after: Cursor) {\n    node(id: $file) {\n      ... on CreditFile {\n        records(kinds: $kinds, first: 50, after: $after) { ...ConsoleRecords }\n      }\n    }\n  }\n": types.ConsoleAllRecordsDocument,
    "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name class }\n        outcome\n        reasons\n        facts { jurisdictionCode localId }\n        notAsked\n        notShared\n        notSupplied\n      }\n    }\n  }\n": types.ConsoleDecisionsDocument,
    "\n  query ConsoleFile($code: SubjectCode!, $first: Int!) {\n    creditSubject(code: $code) {\n      code\n      codeStatus\n      name\n      kind\n      redEntries {\n        fact { jurisdictionCode localId list { name } decidedOn validUntil }\n        standing\n        suspendedBy { jurisdictionCode localId list { name } decidedOn }\n      }\n      files {\n        id\n        jurisdictionCode\n        holding\n        name\n        formerNames\n        registeredOn\n        legalRepresentative\n        notShared { id name }\n        incompleteSupply { of name state }\n        listEntries {\n          id\n          localId\n          list { code name colour }\n          decidedOn\n          validUntil\n          publicUntil\n          repairableFrom\n          severity\n          underObjection\n          documentNo\n          reason\n          values { variable value unit }\n          authority { name }\n        }\n        penalties: records(kinds: [PENALTY], first: $first) { ...ConsoleRecords }\n        licences: records(kinds: [LICENCE], first: $first) { ...ConsoleRecords }\n        others: records(kinds: [INTERVIEW, AWARD], first: $first) { ...ConsoleRecords }\n        commitments { id localId typeName madeOn status }\n        objections { id targetKind targetId status acceptedOn decidedOn decisionDue { on provisional } }\n        repairs { id targetKind targetId status appliedOn decidedOn decisionDue { on provisional } }\n      }\n    }\n  }\n": types.ConsoleFileDocument,
    "\n  fragment ConsoleRecords on RecordConnection {\n    edges {\n      node {\n        id\n        localId\n        kind\n        title\n        decidedOn\n        validUntil\n        publicUntil\n        repairableFrom\n        severity\n        underObjection\n        documentNo\n        values { variable value unit }\n        content\n        authority { name }\n      }\n    }\n    pageInfo { hasNextPage endCursor }\n  }\n": types.ConsoleRecordsFragmentDoc,
    "\n  query ConsoleSource($in: DivisionCode!, $id: ID!) {\n    jurisdiction(code: $in) {\n      provenance(id: $id) { unit { name } file row importedAt }\n    }\n  }\n": types.ConsoleSourceDocument,
    "\n  query ConsoleTimeline($code: SubjectCode!, $after: Cursor) {\n    creditSubject(code: $code) {\n      timeline(first: 50, after: $after) {\n        edges {\n          node { key on kind jurisdictionCode targetKind targetId pathCode title documentNo unitName }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.ConsoleTimelineDocument,
    "\n  query ConsoleWhy($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code }\n        outcome\n        reasons\n        articles\n        units\n        severity\n        until\n        notAsked\n        notShared\n        notSupplied\n        incompleteSupply { jurisdictionCode of state }\n        statement\n        grounds {\n          outcome\n          reasons\n          until\n          fact {\n            jurisdictionCode\n            localId\n            kind\n            list { name }\n            behaviour { code name domain }\n            decidedOn\n            severity\n            values { variable value unit }\n            shareCondition\n          }\n          path { code implementingUnit action legalBasis illustrative }\n        }\n      }\n    }\n  }\n": types.ConsoleWhyDocument,
    "\n  query ConsoleStandardsOf($domain: String!) {\n    standards(domain: $domain) {\n      behaviour { code }\n      members {\n        jurisdictionCode\n        asked\n        supply\n        standard {\n          threshold { join clauses { variable operator value unit } windowMonths }\n          severity\n        }\n      }\n    }\n    recognitionMatrix(domain: $domain) {\n      behaviour { code }\n      cells { from to status recognition { conditional agreementDocument reason validFrom } }\n    }\n  }\n": types.ConsoleStandardsOfDocument,
    "\n  query ConsolePurposes {\n    purposes { code name nameEn basis laws caseExample units }\n    viewer { unit scopes }\n  }\n": types.ConsolePurposesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleCityKeys {\n    jurisdictions { __typename code }\n  }\n"): typeof import('./graphql').ConsoleCityKeysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleLabels {\n    valueLabels { enum value zh en }\n  }\n"): typeof import('./graphql').ConsoleLabelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleNames($codes: [SubjectCode!]!) {\n    creditSubjects(codes: $codes) { code name }\n  }\n"): typeof import('./graphql').ConsoleNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleUnits {\n    jurisdictions { units { code name } }\n  }\n"): typeof import('./graphql').ConsoleUnitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleViewer {\n    viewer { jurisdiction unit scopes }\n  }\n"): typeof import('./graphql').ConsoleViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleAudit(\n    $code: SubjectCode\n    $unit: String\n    $client: String\n    $purpose: String\n    $result: AuditResult\n    $from: DateTime\n    $until: DateTime\n    $after: Cursor\n  ) {\n    auditTrail(\n      code: $code\n      unit: $unit\n      client: $client\n      purpose: $purpose\n      result: $result\n      from: $from\n      until: $until\n      first: 50\n      after: $after\n    ) {\n      edges {\n        node { writer seq at unit client purpose basis caseNo operationName result subjectCodes times }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ConsoleAuditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleAlarms {\n    auditAlarms {\n      rule { code name threshold }\n      firstAt\n      lastAt\n      unit\n      client\n      purpose\n      count\n    }\n  }\n"): typeof import('./graphql').ConsoleAlarmsDocument;
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
export function graphql(source: "\n  query ConsoleManyDecided($codes: [SubjectCode!]!, $measure: ID!, $in: DivisionCode!) {\n    decideMany(codes: $codes, measureCode: $measure, in: $in) {\n      outcome\n      reasons\n      notAsked\n      notShared\n      notSupplied\n    }\n  }\n"): typeof import('./graphql').ConsoleManyDecidedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleMany($written: [String!]!) {\n    creditSubjects(written: $written) {\n      code\n      name\n      kind\n      files {\n        jurisdictionCode\n        holding\n        listEntries { list { name colour } }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleManyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleMeasures {\n    measures { code name }\n  }\n"): typeof import('./graphql').ConsoleMeasuresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleMatrix {\n    recognitionMatrix {\n      behaviour { code name domain }\n      cells {\n        from\n        to\n        status\n        mutual\n        relation\n        recognition { conditional reason agreementDocument validFrom }\n      }\n    }\n    standards {\n      behaviour { code }\n      members { jurisdictionCode asked standard { threshold { sentence sentenceEn } } }\n    }\n  }\n"): typeof import('./graphql').ConsoleMatrixDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleAgents($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      files {\n        jurisdictionCode\n        agents { agentCode scopes namedOn until revokedOn isInForce }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleAgentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleNameAgent($input: NameAgentInput!) {\n    ofCity {\n      nameAgent(input: $input) {\n        step { id at }\n        agent { agentCode until }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleNameAgentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleRevokeAgent($input: RevokeAgentInput!) {\n    ofCity {\n      revokeAgent(input: $input) {\n        step { id at }\n        agent { agentCode revokedOn }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleRevokeAgentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleBenefits($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      benefits(in: $in) {\n        product { code jurisdictionCode name providerName benefit consentText illustrative }\n        recognition { condition }\n        jurisdictionCode\n        outcome\n        reasons\n        missing { wanted { fact codes years } reason }\n        notAsked\n        silent\n        statement\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleBenefitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleListNames {\n    lists { code name }\n  }\n"): typeof import('./graphql').ConsoleListNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleSubmitRepair($input: SubmitRepairInput!) {\n    ofCity {\n      submitRepair(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional decidingUnit { name } }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleSubmitRepairDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleSubmitObjection($input: SubmitObjectionInput!) {\n    ofCity {\n      submitObjection(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional decidingUnit { name } }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleSubmitObjectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleMine($code: SubjectCode!) {\n    creditSubject(code: $code) {\n      files {\n        jurisdictionCode\n        listEntries { localId list { name } }\n        records(first: 100) { edges { node { localId title } } }\n        cases {\n          id\n          kind\n          state\n          revision\n          openedOn\n          dueOn\n          isDueProvisional\n          isOverdue\n          targetKind\n          targetId\n          decidingUnit { name }\n          nextSteps\n          steps { step state on at actor unit { name } documentNo reason isLate }\n          ... on RepairCase { proof { number repairedOn } }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleConsent($input: ConsentToProductInput!) {\n    ofCity {\n      consentToProduct(input: $input) {\n        step { id at }\n        use { id state consentUntil }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleConsentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleUses {\n    jurisdictions {\n      code\n      benefitUses { id productCode state revision consentedOn consentUntil scope nextSteps }\n      products { code name }\n    }\n  }\n"): typeof import('./graphql').ConsoleUsesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleUseStep($input: TakeBenefitStepInput!) {\n    ofCity {\n      takeBenefitStep(input: $input) {\n        step { id at }\n        use { id state }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleUseStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleLooked($code: SubjectCode!, $after: Cursor) {\n    accessStatement(code: $code) {\n      accesses(first: 50, after: $after) {\n        edges { node { at unit agentCode purpose basis } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleLookedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleMandates {\n    jurisdictions {\n      code\n      mandates { subjectCode scopes namedOn until revokedOn isInForce }\n    }\n  }\n"): typeof import('./graphql').ConsoleMandatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsoleCaseStep($input: TakeCaseStepInput!) {\n    ofCity {\n      takeCaseStep(input: $input) {\n        step { id at }\n        case { id state dueOn isDueProvisional }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleCaseStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {\n    lists { code name colour }\n    punishmentPaths(from: $from, to: $to, listCode: $list) {\n      list { code name }\n      behaviour { code name }\n      measure { code name }\n      outcome\n      hops { step state reasons }\n      path { code implementingUnit legalBasis }\n    }\n  }\n"): typeof import('./graphql').ConsolePathsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsolePersonKey($idNumber: String!, $name: String!) {\n    ofCity { personKey(idNumber: $idNumber, name: $name) }\n  }\n"): typeof import('./graphql').ConsolePersonKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleProductGaps($from: DivisionCode!, $to: DivisionCode!) {\n    productGaps(from: $from, to: $to) {\n      product { code name kind { name } providerName }\n      status\n      eligible\n      open\n    }\n  }\n"): typeof import('./graphql').ConsoleProductGapsDocument;
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
export function graphql(source: "\n  query ConsoleAllRecords($file: ID!, $kinds: [RecordKind!]!, $after: Cursor) {\n    node(id: $file) {\n      ... on CreditFile {\n        records(kinds: $kinds, first: 50, after: $after) { ...ConsoleRecords }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleAllRecordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code name class }\n        outcome\n        reasons\n        facts { jurisdictionCode localId }\n        notAsked\n        notShared\n        notSupplied\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleFile($code: SubjectCode!, $first: Int!) {\n    creditSubject(code: $code) {\n      code\n      codeStatus\n      name\n      kind\n      redEntries {\n        fact { jurisdictionCode localId list { name } decidedOn validUntil }\n        standing\n        suspendedBy { jurisdictionCode localId list { name } decidedOn }\n      }\n      files {\n        id\n        jurisdictionCode\n        holding\n        name\n        formerNames\n        registeredOn\n        legalRepresentative\n        notShared { id name }\n        incompleteSupply { of name state }\n        listEntries {\n          id\n          localId\n          list { code name colour }\n          decidedOn\n          validUntil\n          publicUntil\n          repairableFrom\n          severity\n          underObjection\n          documentNo\n          reason\n          values { variable value unit }\n          authority { name }\n        }\n        penalties: records(kinds: [PENALTY], first: $first) { ...ConsoleRecords }\n        licences: records(kinds: [LICENCE], first: $first) { ...ConsoleRecords }\n        others: records(kinds: [INTERVIEW, AWARD], first: $first) { ...ConsoleRecords }\n        commitments { id localId typeName madeOn status }\n        objections { id targetKind targetId status acceptedOn decidedOn decisionDue { on provisional } }\n        repairs { id targetKind targetId status appliedOn decidedOn decisionDue { on provisional } }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsoleRecords on RecordConnection {\n    edges {\n      node {\n        id\n        localId\n        kind\n        title\n        decidedOn\n        validUntil\n        publicUntil\n        repairableFrom\n        severity\n        underObjection\n        documentNo\n        values { variable value unit }\n        content\n        authority { name }\n      }\n    }\n    pageInfo { hasNextPage endCursor }\n  }\n"): typeof import('./graphql').ConsoleRecordsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleSource($in: DivisionCode!, $id: ID!) {\n    jurisdiction(code: $in) {\n      provenance(id: $id) { unit { name } file row importedAt }\n    }\n  }\n"): typeof import('./graphql').ConsoleSourceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleTimeline($code: SubjectCode!, $after: Cursor) {\n    creditSubject(code: $code) {\n      timeline(first: 50, after: $after) {\n        edges {\n          node { key on kind jurisdictionCode targetKind targetId pathCode title documentNo unitName }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleTimelineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleWhy($code: SubjectCode!, $in: DivisionCode!) {\n    creditSubject(code: $code) {\n      decisions(in: $in) {\n        measure { code }\n        outcome\n        reasons\n        articles\n        units\n        severity\n        until\n        notAsked\n        notShared\n        notSupplied\n        incompleteSupply { jurisdictionCode of state }\n        statement\n        grounds {\n          outcome\n          reasons\n          until\n          fact {\n            jurisdictionCode\n            localId\n            kind\n            list { name }\n            behaviour { code name domain }\n            decidedOn\n            severity\n            values { variable value unit }\n            shareCondition\n          }\n          path { code implementingUnit action legalBasis illustrative }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsoleWhyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleStandardsOf($domain: String!) {\n    standards(domain: $domain) {\n      behaviour { code }\n      members {\n        jurisdictionCode\n        asked\n        supply\n        standard {\n          threshold { join clauses { variable operator value unit } windowMonths }\n          severity\n        }\n      }\n    }\n    recognitionMatrix(domain: $domain) {\n      behaviour { code }\n      cells { from to status recognition { conditional agreementDocument reason validFrom } }\n    }\n  }\n"): typeof import('./graphql').ConsoleStandardsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsolePurposes {\n    purposes { code name nameEn basis laws caseExample units }\n    viewer { unit scopes }\n  }\n"): typeof import('./graphql').ConsolePurposesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
