import { linked, type Subgraph } from '../../gateway/access/federation.js'

/**
 * A shop over four subgraphs, of the shape of the public benchmark of federation gateways (graphql-hive,
 * graphql-gateways-benchmark): lists in lists that lead from each subgraph to the others and back. Schema, data and query
 * are our own; who wrote what differs from user to user, so less of the answer stands twice in it than there.
 */
export const shop: Readonly<Record<string, Subgraph>> = {
  users: {
    sdl: linked(`
      type Query { users: [User!] }
      type User @key(fields: "id") { id: ID! name: String handle: String @shareable }`),
    resolvers: {
      Query: { users: () => users },
      User: { __resolveReference: ({ id }: Key) => users.find((user) => user.id === id) },
    },
  },
  products: {
    sdl: linked(`
      type Query { bestProducts(first: Int = 5): [Product!] }
      type Product @key(fields: "upc") { upc: ID! name: String price: Int weight: Int }`),
    resolvers: {
      Query: {
        bestProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first),
      },
      Product: { __resolveReference: ({ upc }: Upc) => products.find((one) => one.upc === upc) },
    },
  },
  reviews: {
    sdl: linked(`
      type Review @key(fields: "id") {
        id: ID! text: String product: Product author: User @provides(fields: "handle")
      }
      type User @key(fields: "id") { id: ID! handle: String @external reviews: [Review!] }
      type Product @key(fields: "upc") { upc: ID! reviews: [Review!] }`),
    resolvers: {
      Review: { __resolveReference: ({ id }: Key) => reviews.find((review) => review.id === id) },
      User: { reviews: ({ id }: Key) => reviews.filter(({ author }) => author.id === id) },
      Product: { reviews: ({ upc }: Upc) => reviews.filter(({ product }) => product.upc === upc) },
    },
  },
  inventory: {
    sdl: linked(`
      type Product @key(fields: "upc") {
        upc: ID!
        price: Int @external
        weight: Int @external
        inStock: Boolean
        shipping: Int @requires(fields: "price weight")
      }`),
    resolvers: {
      Product: {
        inStock: ({ upc }: Upc) => Number(upc.slice(1)) % 3 !== 0,
        shipping: ({ price, weight }: { price: number; weight: number }) =>
          price > 1_000 ? 0 : Math.round(weight / 2),
      },
    },
  },
}

interface Key {
  readonly id: string
}
interface Upc {
  readonly upc: string
}

const users = ['Ada', 'Bao', 'Cyr', 'Dai', 'Eva', 'Fei'].map((name, place) => ({
  id: `u${place + 1}`,
  name: `${name} of the ${place + 1}. floor`,
  handle: name.toLowerCase(),
}))

const products = Array.from({ length: 9 }, (_, place) => ({
  upc: `p${place + 1}`,
  name: `Product number ${place + 1}`,
  price: 350 * (place + 1),
  weight: 40 + 15 * place,
}))

/** Two of each user; four of the first two products each, as in the public benchmark, and fewer of the others. */
const reviews = [0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 4].map((product, place) => ({
  id: `r${place + 1}`,
  text: `Review ${place + 1}. ${'It does what it is bought for and has kept its shape. '.repeat(7)}`.slice(
    0,
    350 + 10 * place,
  ),
  product: { upc: products[product]!.upc },
  author: { id: users[(place * 5) % 6]!.id, handle: users[(place * 5) % 6]!.handle },
}))

export const shopQuery = `query Shop {
  users {
    ...user
    reviews {
      ...review
      product { ...product reviews { ...review author { ...writer } } }
    }
  }
  bestProducts { ...product reviews { ...review author { ...writer } } }
}
fragment user on User { id handle name }
fragment review on Review { id text }
fragment product on Product { upc name price weight inStock shipping }
fragment writer on User { ...user reviews { ...review product { ...product } } }`
