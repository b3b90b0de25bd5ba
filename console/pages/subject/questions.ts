import { graphql } from '../../api/generated/gql.js'
import type { ConsoleFileQuery } from '../../api/generated/graphql.js'

export const FileQuery = graphql(`
  query ConsoleFile($code: SubjectCode!, $first: Int!) {
    creditSubject(code: $code) {
      code
      codeStatus
      name
      kind
      redEntries {
        fact { jurisdictionCode localId list { name } decidedOn validUntil }
        standing
        suspendedBy { jurisdictionCode localId list { name } decidedOn }
      }
      files {
        id
        jurisdictionCode
        holding
        name
        formerNames
        registeredOn
        legalRepresentative
        notShared { id name }
        incompleteSupply { of name state }
        listEntries {
          id
          localId
          list { code name colour }
          decidedOn
          validUntil
          publicUntil
          repairableFrom
          severity
          underObjection
          documentNo
          reason
          values { variable value unit }
          authority { name }
        }
        penalties: records(kinds: [PENALTY], first: $first) { ...ConsoleRecords }
        licences: records(kinds: [LICENCE], first: $first) { ...ConsoleRecords }
        others: records(kinds: [INTERVIEW, AWARD], first: $first) { ...ConsoleRecords }
        commitments { id localId typeName madeOn status }
        objections { id targetKind targetId status acceptedOn decidedOn decisionDue { on provisional } }
        repairs { id targetKind targetId status appliedOn decidedOn decisionDue { on provisional } }
      }
    }
  }
`)

export const RecordsFragment = graphql(`
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
        values { variable value unit }
        content
        authority { name }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
`)

export type Subject = NonNullable<ConsoleFileQuery['creditSubject']>
export type File = Subject['files'][number]
export type ListEntry = NonNullable<File['listEntries']>[number]
export type CreditRecord = NonNullable<File['penalties']>['edges'][number]['node']
