import type { Catalogues, CreditListRow } from '../../rules/catalogues.js'
import type { EqualLists, IncentiveProduct } from '../../rules/incentives/product.js'
import { kindIn } from '../../rules/incentives/product-input.js'
import type { Day } from '../../schema/scalars/date.js'

interface WithCatalogues {
  readonly store: { readonly catalogues: Catalogues }
}

/** A kind of product as it is told: of the catalogue, or a city's own. */
export interface KindNode {
  readonly code: string | null
  readonly name: string
  readonly nameEn: string | null
  readonly typicalBenefit: string | null
  readonly verified: boolean
}

/** Which red list of the recognising city counts as equal to which that the product asks for. */
export interface EqualityNode {
  readonly originList: string
  readonly ownList: string
}

/** Resolvers of products and stances on them, which city and zone have in common. */
export const productResolvers = {
  IncentiveProduct: {
    benefitFigures: ({ benefitFigures }: Pick<IncentiveProduct, 'benefitFigures'>) =>
      Object.entries(benefitFigures).map(([name, figure]) => ({ name, ...figure })),
    code: ({ productCode }: Pick<IncentiveProduct, 'productCode'>) => productCode,
    kind: ({ kind }: Pick<IncentiveProduct, 'kind'>, _: object, { store }: WithCatalogues) =>
      store.catalogues.incentiveKinds.get(kind) ?? ownKind(kind),
  },
  ProductRecognition: {
    originProductFrom: ({ originVersionFrom }: { readonly originVersionFrom: Day | null }) =>
      originVersionFrom,
    equalLists: ({ equalLists }: { readonly equalLists: EqualLists }): EqualityNode[] =>
      Object.entries(equalLists).flatMap(([originList, own]) =>
        own.map((ownList) => ({ originList, ownList })),
      ),
  },
  ListEquality: {
    originList: ({ originList }: EqualityNode, _: object, context: WithCatalogues) =>
      listWith(originList, context),
    ownList: ({ ownList }: EqualityNode, _: object, context: WithCatalogues) =>
      listWith(ownList, context),
  },
}

function ownKind(name: string): KindNode {
  return { code: null, name, nameEn: null, typicalBenefit: null, verified: false }
}

function listWith(code: string, { store }: WithCatalogues): CreditListRow {
  return store.catalogues.lists.get(code)!
}

/** The kind asked for, as products have it; null when all are. */
export function kindAsked(kind: string | null | undefined, { store }: WithCatalogues) {
  return kind == null ? null : kindIn(kind, store.catalogues)
}
