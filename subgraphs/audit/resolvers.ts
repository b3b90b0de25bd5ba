import { accessPageOf, alarmsOf, trailPageOf } from './answers.js'
import type { Resolvers } from './resolver-types.js'

/** Arguments in, query out: what the audit log answers. */
export const auditResolvers: Resolvers = {
  Query: {
    auditTrail: (_, args, context) => trailPageOf(args, context),
    accessStatement: (_, { code }) => ({ code }),
    auditAlarms: (_, { from }, context) => alarmsOf(from ?? null, context),
  },
  AuditEntry: {
    subjectCodes: ({ codes }) => [...codes],
    disclosed: ({ disclosed }) => [...disclosed],
    refused: ({ refused }) => [...refused],
    masked: ({ masked }) => [...masked],
    errors: ({ errors }) => [...errors],
    times: ({ times }) => times ?? 1,
  },
  AccessStatement: {
    accesses: ({ code }, args, context) => accessPageOf(code, args, context),
  },
  Access: {
    fields: ({ disclosed }) => [...disclosed],
  },
}
