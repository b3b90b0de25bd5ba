import { createRequire } from 'node:module'
import util from 'node:util'
import type * as graphqlShield from 'graphql-shield'

// Node 23 took `util.isUndefined` away, and graphql-shield still calls it; its ES build imports it by name and
// cannot be loaded there at all, so the CommonJS build is loaded, after the function has been put back.
Object.assign(util, { isUndefined: (value: unknown) => value === undefined })

export const { shield, rule, deny } = createRequire(import.meta.url)(
  'graphql-shield',
) as typeof graphqlShield
