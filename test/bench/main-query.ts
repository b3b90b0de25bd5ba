/** The query that partners send most: one subject, three files, their list entries with standard and measures. */
export const mainQuery = `query Main($code: SubjectCode!) {
  creditSubject(code: $code) {
    code
    codeStatus
    kind
    name
    files {
      jurisdictionCode
      holding
      name
      listEntries {
        id
        list { code name }
        documentNo
        decidedOn
        severity
        standard {
          localCode
          severity
          threshold { join clauses { variable operator value unit } windowMonths }
        }
        measures { code name bindingPower }
      }
    }
  }
}`
