const { graphql } = require('relay-runtime')

// What relay-compiler compiles, with its own rules: names begin with the file's, fragments say where they are refetched.
graphql`
  query SubjectPageQuery($code: SubjectCode!) {
    creditSubject(code: $code) {
      ...Subject_head
      files { __typename ...Subject_records }
    }
  }
`
graphql`
  fragment Subject_head on CreditSubject @refetchable(queryName: "SubjectHeadQuery") {
    code
    name
  }
`
graphql`
  fragment Subject_records on CreditFile
  @refetchable(queryName: "SubjectRecordsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "Cursor" }) {
    jurisdictionCode
    holding
    records(first: $count, after: $cursor) @connection(key: "Subject_records") {
      edges { node { kind decidedOn } }
    }
  }
`
graphql`
  query SubjectDayQuery($code: SubjectCode!, $on: Date) {
    creditSubject(code: $code) {
      files {
        listEntries(on: $on) { status list { name } }
        records(on: $on, first: 10) { edges { node { status } } }
      }
    }
  }
`
