import type { Jurisdiction } from '../../schema/register.js'
import type { Cast } from './cast.js'
import type { Example } from './example.js'
import { publicExamples } from './public-examples.js'

/**
 * A question of each kind of user, in the order of the tabs.
 *
 * @param members  of the hub, by whose codes it is asked
 * @param cast  whom it is about; without any subject, a code that nobody has
 */
export function examplesFor(
  members: readonly Jurisdiction[],
  { codes, cities: casts }: Cast,
): readonly Example[] {
  const [code = '91990000MA8N2TXE7N'] = codes
  const asked = codes.length > 0 ? codes : [code]
  const cities = members.map((member) => member.code)
  const ownCode = casts.get(cities[0] ?? '')?.subject ?? code
  return [
    {
      title: '合作部门：一个主体在各城市的信用档案',
      role: 'partner',
      query: `# A partner city's system, before it grants a licence, tender or subsidy:
# 查询一个主体在各城市的信用档案。NOT_HELD 表示"该市无档案"；NOT_SUPPLIED（未归集）、NOT_SHARED（不予共享）
# 与 null（未能查询）都不等于"无"。
query PartnerOneSubject($code: SubjectCode!) {
  creditSubject(code: $code) {
    code
    codeStatus
    name
    files {
      __typename
      jurisdictionCode
      holding
      incompleteSupply { of name state }
      notShared { name }
      legalRepresentative
      identifiers { type value }
      listEntries {
        list { code name colour }
        decidedOn
        publicUntil
        status
        underObjection
      }
      records(first: 5) {
        edges { node { kind title decidedOn severity status publicUntil } }
      }
    }
  }
}
`,
      variables: { code },
      headers: {},
    },
    {
      title: '合作部门：一次查询多个主体',
      role: 'partner',
      query: `# 1 to 1,000 subjects in one request, answered in the order asked.
# 一次查询 1 至 1000 个主体，按提问顺序返回。
query PartnerManySubjects($codes: [SubjectCode!]!) {
  creditSubjects(codes: $codes) {
    code
    name
    files { jurisdictionCode holding listEntries { list { code colour } status } }
  }
}
`,
      variables: { codes: asked },
      headers: {},
    },
    {
      title: '合作部门：本程序的身份、剩余点数与近日用量',
      role: 'partner',
      query: `# A partner's program: who it is to the hub, the points left of this minute, and what it asked of late.
# 本程序在本系统的身份、本分钟剩余点数，以及近七日按操作统计的调用量。
query PartnerOwnUse {
  viewer {
    client
    unit
    jurisdiction
    roles
    scopes
    budget { limit left resetsAt }
    usage(days: 7) { day operationName operations requests partial refused failed }
  }
}
`,
      variables: {},
      headers: {},
    },
    {
      title: '合作部门：跟随各市变化，保存副本',
      role: 'partner',
      query: `# What has changed in the cities: pass \`next\` as \`after\` until \`hasNextPage\` is false, and go on from there tomorrow.
# 各市的变更：把 next 作为 after 继续查询，直到 hasNextPage 为 false；以后从该处继续。终止的只有种类、编号和原因。
query PartnerChanges($after: Cursor) {
  changes(first: 30, after: $after) {
    edges {
      node {
        jurisdictionCode position at kind localId action endedBy
        subject { subjectCode name }
        record { subjectCode title decidedOn publicUntil }
        listEntry { subjectCode listCode decidedOn publicUntil underObjection }
      }
    }
    pageInfo { hasNextPage }
    next
    behind { jurisdictionCode position at }
  }
}
`,
      variables: { after: null },
      headers: {},
    },
    {
      title: '合作部门：跟随判定的变化，离线判定',
      role: 'partner',
      query: `# Decisions that may have come out otherwise, each as it is now. From the beginning everybody is told once.
# 可能改变的判定，内容为此刻的判定。不带游标时逐一给出全部主体；decision 为 null 表示各市已无此主体，应从副本删除。
query PartnerDecisionChanges($in: [DivisionCode!]!, $after: Cursor) {
  decisionChanges(in: $in, measures: ["M01"], first: 30, after: $after) {
    edges { node { subjectCode jurisdictionCode measureCode at decision { outcome reasons until } } }
    pageInfo { hasNextPage }
    next
    asOf
    behind { jurisdictionCode position at }
  }
}
`,
      variables: { in: cities.slice(0, 1), after: null },
      headers: {},
    },
    {
      title: '分析人员：各市失信行为认定标准对照',
      role: 'analyst',
      query: `# Dishonesty standards side by side, and who recognises whose. Identifies nobody.
# 各市失信行为认定标准对照与互认情况，不涉及任何主体。
query AnalystStandards($domain: String) {
  jurisdictions {
    code
    name
    standards(domain: $domain) {
      behaviour { code name }
      severity
      threshold { join windowMonths clauses { variable operator value unit } }
      illustrative
    }
    recognitions { originCode behaviour { code } status conditional }
  }
}
`,
      variables: { domain: null },
      headers: {},
    },
    {
      title: '分析人员：名单重合与统计',
      role: 'analyst',
      query: `# How many each combination of cities lists, and what was decided by domain. Counts are to the nearest 5.
# 各市名单的重合情况，以及按领域、严重程度统计。
query AnalystCounts($list: ID!) {
  listOverlap(listCode: $list) {
    notShared
    notSupplied
    combinations { jurisdictions organisations persons }
  }
  statistics(by: [DOMAIN, SEVERITY]) {
    rows { domain severity listEntries penalties }
    listEntries
    penalties
  }
}
`,
      variables: { list: 'SL06' },
      headers: {},
    },
    {
      title: '监管人员：名单比对与红黑名单冲突',
      role: 'regulator',
      query: `# Who stands on one list in all of the cities, city beside city; and who is praised and warned of at once.
# 名单比对：在所列城市均被列入的主体；以及红黑名单冲突。
query RegulatorComparison($list: ID!, $cities: [DivisionCode!]!) {
  compareLists(listCode: $list, jurisdictions: $cities, membership: ALL, first: 10) {
    edges {
      node {
        subjectCode
        name
        differences
        cities { jurisdictionCode standing entries { decidedOn publicUntil severity documentNo status } }
      }
    }
    incompleteSupply { jurisdictionCode of state }
    totals { organisations persons }
    pageInfo { hasNextPage endCursor }
  }
  redBlackConflicts(first: 5) {
    edges {
      node {
        name
        serious { jurisdictionCode list { name } }
        red { jurisdictionCode list { name } }
      }
    }
  }
}
`,
      variables: { list: 'SL06', cities: cities.slice(0, 2) },
      headers: {},
    },
    {
      title: '监管人员：互认缺口、试算与惩戒路径',
      role: 'regulator',
      query: `# Where recognition has gaps, what recognising would change, and where a path breaks.
# 互认缺口；若予互认的影响；惩戒措施路径在何处中断。
query RegulatorRecognition($from: DivisionCode!, $to: DivisionCode!, $behaviour: ID!) {
  recognitionGaps(from: $from, to: $to) {
    behaviour { code name }
    cases { organisations persons }
    withoutEffect { organisations }
    reasons { reason cases { organisations } }
  }
  recognitionImpact(behaviourCode: $behaviour, from: $from, to: $to) {
    status
    measures { measure { code name } outcome count { organisations } }
  }
  punishmentPaths(from: $from, to: $to, behaviourCode: $behaviour) {
    measure { code name }
    outcome
    hops { step state reasons }
  }
}
`,
      variables: { from: cities[0], to: cities[1], behaviour: 'WG02' },
      headers: {},
    },
    {
      title: '监管人员：同一名单在各城市',
      role: 'regulator',
      query: `# One list in every city: who stands on it, and which measures follow from it.
# 同一严重失信主体名单在各市的列入情况与惩戒措施路径。
query RegulatorOneList($list: ID!) {
  jurisdictions {
    name
    listEntries(listCode: $list, first: 10) {
      edges { node { subjectCode decidedOn publicUntil status behaviour { name } } }
      pageInfo { hasNextPage endCursor }
    }
    punishmentPaths(listCode: $list) { measure { code name bindingPower } legalBasis }
  }
}
`,
      variables: { list: 'SL04' },
      headers: {},
    },
    {
      title: '业务人员：各市数据目录与覆盖情况',
      role: 'operator',
      query: `# What each city supplies. 各市供给的数据集、提供单位与覆盖情况。
query OperatorCoverage {
  jurisdictions {
    name
    coverage { organisations soleTraders persons records listEntries }
    datasets { name catalogueClass shareClass legalBasis providingUnit { name } supply { state lastHandIn } }
  }
}
`,
      variables: {},
      headers: {},
    },
    {
      title: '数据管理员：待审定的数据',
      role: 'steward',
      query: `# Rows that wait for a steward's decision, and why; settleRow settles one. 待人工审定的数据及原因。
query StewardsDesk($city: DivisionCode!) {
  jurisdiction(code: $city) {
    awaitingSteward(first: 20) { edges { node {
      id sheet fileName row
      reasons { code meaning column value wayOut }
      cells { name value }
    } } }
  }
}
`,
      variables: { city: cities[0] },
      headers: {},
    },
    {
      title: '审计人员：过去某日的档案',
      role: 'auditor',
      query: `# The file as it stood on a past day; needs history:read. 查询过去某日的档案。
query AuditorThePast($code: SubjectCode!, $on: Date) {
  creditSubject(code: $code) {
    files { jurisdictionCode holding records(on: $on) { edges { node { kind title status } } } }
  }
}
`,
      variables: { code, on: '2026-06-01' },
      headers: {},
    },
    {
      title: '经办人：本单位办件',
      role: 'officer',
      query: `# An officer of one unit: the unit's cases, the oldest first, and what the officer can do next. 经办人查看本单位办件及可办理的步骤。
# The token is of a unit that has cases; of another one: /dev/token?role=officer&unit=… 令牌所属单位可用 unit= 另行指定。
query OfficerQueue($city: DivisionCode!) {
  jurisdiction(code: $city) {
    cases(states: [SUBMITTED, ACCEPTED, FORWARDED, EXTENDED, UNDER_REVIEW, REVIEW_ASKED], first: 20) {
      edges { node {
        id kind state revision subjectCode targetId openedOn dueOn isOverdue nextSteps
        steps { step on actor unit { name } isLate }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`,
      variables: { city: cities[0] },
      headers: {},
    },
    {
      title: '信用牵头单位：办件与办理期限',
      role: 'lead',
      query: `# The lead unit of a city: its cases, the oldest first, and by when the next step is due. 信用牵头单位查看本市办件及办理期限。
query LeadCases($city: DivisionCode!) {
  jurisdiction(code: $city) {
    cases(states: [SUBMITTED, ACCEPTED, FORWARDED, EXTENDED, UNDER_REVIEW], first: 20) {
      edges { node { id kind state openedOn dueOn isOverdue decidingUnit { name } nextSteps } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`,
      variables: { city: cities[0] },
      headers: {},
    },
    {
      title: '代理人：为委托的企业办理',
      role: 'agent',
      query: `# An agent of a firm: who the token says it is, and what is public of the firm. 代理人查询令牌所代理的主体。
# What the firm itself reads opens once it has named the agent: mutation { kunshan { nameAgent(input:) { agent { until } } } },
# with a token that names both: /dev/token?role=agent&subject=…&acts_for=… 企业授权后方可查阅档案、代办修复与异议。
query AgentOfAFirm($code: SubjectCode!) {
  viewer { roles scopes }
  creditSubject(code: $code) {
    name
    files { jurisdictionCode holding listEntries { list { name } decidedOn status } }
  }
}
`,
      variables: { code },
      headers: {},
    },
    {
      title: '信用主体：本人档案',
      role: 'subject',
      query: `# A subject's own file, with objections, repairs and cases. 信用主体查询本人档案、异议、信用修复与办件。
query SubjectOwnFile($code: SubjectCode!) {
  creditSubject(code: $code) {
    name
    files {
      jurisdictionCode
      holding
      commitments { typeName madeOn status }
      objections { targetKind status acceptedOn decidedOn }
      repairs { targetKind status appliedOn decidedOn }
      cases { id kind state openedOn dueOn nextSteps steps { step on actor } }
    }
  }
}
`,
      variables: { code: ownCode },
      headers: {},
    },
    {
      title: '信用主体：可享受的惠民便企产品',
      role: 'subject',
      query: `# What is open to the firm itself, what is missing, and what it has consented to. 本企业可享受哪些产品、缺什么，已给予的授权及办理情况。
# COULD_NOT_ASK（未能查询）、NOT_SUPPLIED（未归集）不等于不可享受；不可享受（NO）不影响其他任何权利。
query SubjectBenefits($code: SubjectCode!, $city: DivisionCode!) {
  creditSubject(code: $code) {
    benefits(in: $city) {
      product { name jurisdictionCode providerName }
      outcome
      reasons
      missing { wanted { fact codes years } reason }
    }
    redEntries { fact { jurisdictionCode list { name } } standing suspendedBy { jurisdictionCode } }
  }
  jurisdiction(code: $city) {
    benefitUses { id productCode state consentUntil nextSteps steps { step on } }
  }
}
`,
      variables: { code: ownCode, city: cities[0] ?? '' },
      headers: {},
    },
    ...publicExamples,
  ]
}
