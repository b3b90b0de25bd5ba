import { type ExecutionResult, GraphQLError } from 'graphql'
import { HubError } from '../../schema/errors.js'

/** A store by what tells that its server may have become another one. */
interface Server {
  readonly losses: () => number
}

/**
 * What one server answers, as it stood from the first statement to the last: where a connection was lost meanwhile, the
 * next one may lead to an older disk or to another server, and all is asked anew, once.
 *
 * @param ask  names the store before its first statement; who names none is not asked twice
 * @returns  DATABASE_UNAVAILABLE and no data when a connection was lost again
 */
export async function onOneServer(
  ask: (use: (store: Server) => void) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    let isSame = () => true
    const answer = await ask(({ losses }) => {
      const before = losses()
      isSame = () => losses() === before
    })
    // An answer that says so looks like nothing found to nobody.
    if (isSame() || lacksDatabase(answer)) return answer
  }
  return noServer()
}

/** The answer where no server could be asked from the first statement to the last. */
export function noServer(): ExecutionResult {
  const originalError = new HubError('DATABASE_UNAVAILABLE.connectionsLost')
  const { message, extensions } = originalError
  return { data: null, errors: [new GraphQLError(message, { extensions, originalError })] }
}

export function lacksDatabase({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions }) => extensions.code === 'DATABASE_UNAVAILABLE')
}
