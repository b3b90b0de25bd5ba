/** A request that clients could send: its operation, and variables for one subject of the codes. */
export interface Operation {
  readonly query: string
  variables(codes: readonly string[], place: number): Readonly<Record<string, unknown>>
}

/** Its own name and the fields of the selection that belong to its number. */
type Family = (name: string, number: number) => Operation

/**
 * As many operations as asked for, all different: every second one is the main query with other fields and another
 * name, the rest batches, decisions, comparisons and searches. The same ones each time.
 */
export function operations(count: number): readonly Operation[] {
  const others = [batch, decisions, comparison, search]
  return Array.from({ length: count }, (_, place) => {
    const half = place >> 1
    return place % 2 === 0
      ? mainVariant(`Main${place}`, half)
      : others[half % others.length]!(`Other${place}`, Math.floor(half / others.length))
  })
}

const oneCode: Operation['variables'] = (codes, place) => ({ code: codes[place % codes.length] })

const mainVariant: Family = (name, number) => {
  const subject = chosen(['codeStatus', 'kind'], number)
  const file = chosen(['holding'], number >> 2)
  const entry = chosen(
    [
      'documentNo',
      'decidedOn',
      'severity',
      'standard { localCode severity threshold { join clauses { variable operator value unit } windowMonths } }',
      'measures { code name bindingPower }',
    ],
    number >> 3,
  )
  return {
    query: `query ${name}($code: SubjectCode!) { creditSubject(code: $code) {
      code name ${subject}
      files { jurisdictionCode ${file} listEntries { id list { code name } ${entry} } }
    } }`,
    variables: oneCode,
  }
}

const batch: Family = (name, number) => {
  const file = chosen(['holding', 'name'], number >> 1)
  const entry = chosen(['decidedOn', 'severity', 'documentNo'], number >> 3)
  return {
    query: `query ${name}($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) {
      code ${chosen(['kind'], number)}
      files { jurisdictionCode ${file} listEntries { id ${entry} } }
    } }`,
    variables: (codes, place) => ({
      codes: Array.from({ length: 10 }, (_, index) => codes[(place + index) % codes.length]),
    }),
  }
}

const decisions: Family = (name, number) => {
  const fields = ['measure { code }', 'reasons', 'articles', 'severity', 'until']
  const city = number & 32 ? '320585' : '320583'
  return {
    query: `query ${name}($code: SubjectCode!) { creditSubject(code: $code) {
      code decisions(in: "${city}") { outcome ${chosen(fields, number)} }
    } }`,
    variables: oneCode,
  }
}

const comparison: Family = (name, number) => {
  const entry = chosen(['decidedOn', 'severity', 'documentNo'], number >> 2)
  const first = number & 32 ? 5 : 10
  return {
    query: `query ${name} {
      compareLists(listCode: "SL02", jurisdictions: ["330400", "320583", "320585"], first: ${first}) {
        edges { node {
          subjectCode ${chosen(['name', 'differences'], number)}
          cities { jurisdictionCode entries { id ${entry} } }
        } }
        pageInfo { hasNextPage }
      }
    }`,
    variables: () => ({}),
  }
}

const search: Family = (name, number) => {
  const node = chosen(['codeStatus', 'kind', 'name', 'files { holding }'], number)
  const first = 5 + (number >> 4)
  return {
    query: `query ${name} { searchSubjects(name: "演示", first: ${first}) {
      edges { node { code ${node} } } pageInfo { hasNextPage }
    } }`,
    variables: () => ({}),
  }
}

function chosen(fields: readonly string[], bits: number): string {
  return fields.filter((_, place) => bits & (1 << place)).join(' ')
}
