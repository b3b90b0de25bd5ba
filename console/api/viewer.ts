import { graphql } from './generated/gql.js'
import { useAsk } from './use-ask.js'

const ViewerQuery = graphql(`
  query ConsoleViewer {
    viewer { jurisdiction unit scopes }
  }
`)

/** Who looks, as the hub has read it; undefined until it has said so. */
export function useViewer() {
  return useAsk(ViewerQuery, {}).data?.data.viewer ?? undefined
}
