import { nodeId } from '../../schema/scalars/node-id.js'

/** What the read paths are asked about. */
export interface Asked {
  /** Subject code. */
  readonly code: string
  /** Subject codes, each in quotes. */
  readonly codes: string
  readonly list: string
  /** Key and division code of the city that is silent. */
  readonly silent: { readonly key: string; readonly code: string }
  /** Division code of another. */
  readonly other: string
  /** Of any record or entry. */
  readonly id: string
}

const decision =
  'outcome reasons notShared notSupplied notAsked incompleteSupply { jurisdictionCode of state } jurisdictionCode measure { code } facts { id shareCondition } grounds { reasons fact { id } }'
const decisions = ['330400', '320583', '320585']
  .map((code) => `d${code}: decisions(in: "${code}") { ${decision} }`)
  .join(' ')

const fileFields = `jurisdictionCode holding notShared { id } incompleteSupply { of state }
  formerNames identifiers { value }
  records(first: 100) { edges { node { id documentNo restsOn } } }
  listEntries { id documentNo restsOn basisRevoked { reason documentNo } dataset { shareCondition } }
  commitments { status } objections { id targetId } repairs { id targetId } feedback { id targetId }`
export const file = `code files { ${fileFields} }`

/** How a root field of the contract that tells facts is asked so that it shows as much as it can, by its name. */
export const factPaths: Readonly<Record<string, (asked: Asked) => string>> = {
  creditSubject: ({ code }) =>
    `creditSubject(code: "${code}") { ${file} ${decisions}
      timeline(first: 100) { edges { node { kind targetId documentNo title } } } }`,
  creditSubjects: ({ codes }) => `creditSubjects(codes: [${codes}]) { ${file} ${decisions} }`,
  node: ({ code, silent }) =>
    `node(id: "${nodeId({ type: 'CreditSubject', code })}") { ... on CreditSubject { ${file} ${decisions} } }
    file: node(id: "${nodeId({ type: 'CreditFile', jurisdictionCode: silent.code, code })}") {
      ... on CreditFile { ${fileFields} } }`,
  decide: ({ code, other }) =>
    `decide(code: "${code}", measureCode: "M01", in: "${other}") { ${decision} }`,
  decideMany: ({ codes, other }) =>
    `decideMany(codes: [${codes}], measureCode: "M01", in: "${other}") { ${decision} }`,
  decisionChanges: ({ other }) =>
    `decisionChanges(in: ["${other}"], measures: ["M01"], first: 1000) { edges { node { subjectCode decision { ${decision} } } } }`,
  compareLists: ({ list, silent, other }) =>
    `compareLists(listCode: "${list}", jurisdictions: ["${silent.code}", "${other}"], first: 100) {
      edges { node { subjectCode belongs differences cities { standing entries { id documentNo decidedOn } } } }
      incompleteSupply { jurisdictionCode of state }
      totals { organisations persons } combinations { jurisdictions organisations belongs } }`,
  listOverlap: ({ list }) =>
    `listOverlap(listCode: "${list}") { notShared notSupplied incompleteSupply { jurisdictionCode of state }
      combinations { jurisdictions organisations persons }
      allLists { jurisdictions organisations persons } }`,
  redBlackConflicts: () =>
    `redBlackConflicts(first: 100) {
      edges { node { subjectCode serious { id documentNo } red { id documentNo } } }
      incompleteSupply { jurisdictionCode of state }
      totals { organisations persons } }`,
  statistics: () =>
    `statistics(by: [JURISDICTION, LIST]) { rows { jurisdictionCode listEntries penalties } listEntries penalties
      incompleteSupply { jurisdictionCode of state } }`,
  // Of one city: the order of several hangs on when each has written.
  changes: ({ silent }) =>
    `changes(first: 1000, jurisdictions: ["${silent.code}"]) { edges { node { jurisdictionCode kind localId action endedBy
      record { documentNo restsOn } listEntry { documentNo restsOn } dataset { shareClass } } }
      neverSupplied { jurisdictionCode of state } }`,
  deadlines: () => 'deadlines { jurisdictionCode limits { kind limit due overdue done } }',
  taskCounts: ({ other }) =>
    `taskCounts(in: "${other}") { unitName measure { code } open toLift executed }`,
  recognitionGaps: ({ silent, other }) =>
    `recognitionGaps(from: "${silent.code}", to: "${other}") { behaviour { code } cases { organisations } }`,
  recognitionImpact: ({ silent, other }) =>
    `recognitionImpact(behaviourCode: "FD01", from: "${silent.code}", to: "${other}") {
      incompleteSupply { jurisdictionCode of state } measures { count { organisations } } }`,
  productGaps: ({ silent, other }) =>
    `productGaps(from: "${silent.code}", to: "${other}") { product { code } status eligible open }`,
  city: ({ silent, list, id }) =>
    `${silent.key} { listEntries(listCode: "${list}", first: 100) { edges { node { id documentNo } } }
      provenance(id: "${id}") { file } }`,
}

/** Root fields that show rules, names and the members, and no fact about anybody. */
export const rulePaths: Readonly<Record<string, (asked: Asked) => string>> = {
  searchSubjects: () => 'searchSubjects(name: "演示") { edges { node { code } } }',
  jurisdictions: () =>
    'jurisdictions { code coverage { organisations records listEntries } standards { localCode } recognitions { status } measures { code } punishmentPaths { measure { code } } }',
  jurisdiction: ({ silent }) =>
    `jurisdiction(code: "${silent.code}") { coverage { organisations } standards { localCode } recognitions { status } measures { code } punishmentPaths { measure { code } } }`,
  standards: () =>
    'standards { members { jurisdictionCode standard { localCode } relationToHub supply } }',
  recognitionMatrix: () => 'recognitionMatrix { cells { from to status mutual relation } }',
  products: () => 'products { jurisdictionCode products { code } asked supply }',
  productCounts: () => 'productCounts { jurisdictionCode kind products uses { count } }',
  productMatrix: () => 'productMatrix { productCode cells { from to status offered } }',
  punishmentPaths: ({ silent, other, list }) =>
    `punishmentPaths(from: "${other}", to: "${silent.code}", listCode: "${list}") { outcome hops { step state reasons } }`,
}

/** Root fields that show nothing of what cities supply. */
export const otherPaths = [
  'accessStatement',
  'auditAlarms',
  'auditTrail',
  'freshness',
  'lists',
  'measures',
  'purposes',
  'valueLabels',
  'viewer',
]

/** Root fields that answer nobody but a city's own offices; `tasks.test.ts` asks them. */
export const ownCityPaths = ['tasks']
