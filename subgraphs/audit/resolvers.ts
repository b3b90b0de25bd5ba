import { rolesOf } from '../../schema/caller.js'
import { accessPageOf, alarmsOf, trailPageOf } from './answers.js'
import type { Resolvers } from './resolver-types.js'
import { usageOf } from './viewer.js'

/** Arguments in, query out: what the audit log answers. */
export const auditResolvers: Resolvers = {
  Query: {
    viewer: () => ({}),
    auditTrail: (_, args, context) => trailPageOf(args, context),
    accessStatement: (_, { code }) => ({ code }),
    auditAlarms: (_, { from }, context) => alarmsOf(from ?? null, context),
  },
  Viewer: {
    client: (_, __, { caller }) => caller.client,
    unit: (_, __, { caller }) => caller.unit,
    jurisdiction: (_, __, { caller }) => caller.jurisdiction,
    roles: (_, __, { caller }) => rolesOf(caller.scopes).map((role) => role.toUpperCase()),
    scopes: (_, __, { caller }) => [...caller.scopes].sort(),
    budget: (_, __, { budget }) => budget,
    usage: (_, { days }, context) => usageOf(days ?? 7, context),
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
