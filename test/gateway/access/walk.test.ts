import { afterAll, beforeAll, expect, it } from 'vitest'
import { linked, startFederation } from './federation.js'

const subgraphs = {
  vehicles: {
    sdl: linked(`
      type Query { vehicle: Vehicle }
      type Vehicle @key(fields: "vin") {
        vin: ID! @authenticated
        model: String
        owner: String @requiresScopes(scopes: [["owner:read"]])
      }`),
    resolvers: {
      Query: { vehicle: () => ({ vin: 'SECRET-VIN', model: 'M3', owner: 'Li' }) },
    },
  },
  levies: {
    sdl: linked(`type Vehicle @key(fields: "vin") { vin: ID! @authenticated levy: Int }`),
    resolvers: {
      Vehicle: { __resolveReference: ({ vin }: { vin: string }) => ({ vin, levy: vin.length }) },
    },
  },
}

let federation: Awaited<ReturnType<typeof startFederation>>
beforeAll(async () => {
  federation = await startFederation(subgraphs)
})
afterAll(() => federation.stop())

it('answers a refused field with null and its path, and never fetches it', async () => {
  expect(await federation.ask('{ vehicle { model owner } }')).toEqual({
    data: { vehicle: { model: 'M3', owner: null } },
    errors: [
      {
        message:
          'The caller may not read Vehicle.owner; it needs the scope owner:read. Ask whoever issues the token.',
        path: ['vehicle', 'owner'],
        extensions: {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          coordinate: 'Vehicle.owner',
          scopes: [['owner:read']],
          // The door writes it in the reader's language, and takes it out.
          sentence: {
            name: 'UNAUTHORIZED_FIELD_OR_TYPE.field',
            values: {
              coordinate: 'Vehicle.owner',
              needed: { en: 'the scope owner:read', zh: '权限 owner:read' },
            },
          },
        },
      },
    ],
  })
  expect(federation.asked().map(({ query }) => query)).toEqual(['{vehicle{model}}'])
})

it('answers an alias that names a key with the field asked for, not with the key', async () => {
  expect(await federation.ask('{ vehicle { vin: model levy } }')).toEqual({
    data: { vehicle: { vin: 'M3', levy: 10 } },
  })
})
