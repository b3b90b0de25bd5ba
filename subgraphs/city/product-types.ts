import { productResolvers } from '../shared/products.js'
import type { Resolvers } from './resolver-types.js'

/** Products and stances on them, of which a city is the one that it is asked in. */
export const productTypes = {
  ...productResolvers,
  IncentiveProduct: {
    ...productResolvers.IncentiveProduct,
    jurisdictionCode: (_, __, { store }) => store.jurisdiction.code,
  },
  ProductRecognition: {
    ...productResolvers.ProductRecognition,
    recognisedBy: (_, __, { store }) => store.jurisdiction.code,
  },
} satisfies Resolvers
