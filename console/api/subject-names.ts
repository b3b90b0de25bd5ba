import { graphql } from './generated/gql.js'
import { useAsk } from './use-ask.js'

const NamesQuery = graphql(`
  query ConsoleNames($codes: [SubjectCode!]!) {
    creditSubjects(codes: $codes) { code name }
  }
`)

/** Names of organisations and sole traders by their codes; persons are asked for under a purpose only, so they have none here. */
export function useSubjectNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const asking = [...new Set(codes)].filter((code) => !code.startsWith('P')).sort()
  const asked = useAsk(NamesQuery, { codes: asking }, { when: asking.length > 0 })
  const subjects = asked.data?.data.creditSubjects ?? []
  return new Map(
    subjects.flatMap((subject) => (subject?.name ? [[subject.code, subject.name] as const] : [])),
  )
}
