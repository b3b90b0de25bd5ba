import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { linked, type Subgraph, startFederation } from '../access/federation.js'
import { chance, pick, type Random, randomFrom } from '../access/fuzz.js'

let running: Awaited<ReturnType<typeof startFederation>> | undefined
afterEach(async () => {
  await running?.stop()
  running = undefined
})

type Tree = Record<string, unknown>

/** Where an object stands, which each of its values says, with the arguments that it was asked with. */
interface Place {
  readonly __typename: string
  readonly id: string
}
const said =
  (name: string) =>
  ({ id }: Place, args: Tree) => {
    if (args.x === 9) throw new Error('nine is too much')
    return `${id}.${name}${JSON.stringify(args)}`
  }
const box = (name: string) => (place: Place, args: Tree) => ({
  __typename: 'Box',
  id: said(name)(place, args),
})
const book = { __typename: 'Book', id: 'b1' }
const film = { __typename: 'Film', id: 'f1' }

const shelves: Required<Pick<Subgraph, 'sdl' | 'resolvers'>> = {
  sdl: linked(`
    type Query { shelves: [Shelf!]! }
    type Shelf @key(fields: "id") {
      id: ID!
      label(x: Int = 0, y: [Way!]): String
      box(x: Int): Box
      boxes(x: Int): [Box!]
      top(x: Int): Media
      all: [Media!]!
    }
    type Box @shareable { label(x: Int = 0): String inner(x: Int): Box }
    enum Way { UP DOWN }
    interface Media { id: ID! label(x: Int = 0): String }
    type Book implements Media @key(fields: "id") { id: ID! label(x: Int = 0): String pages(x: Int): String }
    type Film implements Media @key(fields: "id") { id: ID! label(x: Int = 0): String pages(x: Int): String }`),
  resolvers: {
    Query: { shelves: () => ['s1', 's2'].map((id) => ({ __typename: 'Shelf', id })) },
    Shelf: {
      label: said('label'),
      box: box('box'),
      boxes: (place: Place, args: Tree) => [box('one')(place, args), box('two')(place, args)],
      top: (_: Place, { x }: { x?: number }) => (x === 1 ? book : film),
      all: () => [film, book, { ...book, id: 'b2' }],
    },
    Box: { label: said('label'), inner: box('inner') },
    Book: { label: said('label'), pages: said('pages') },
    Film: { label: said('label'), pages: said('pages') },
  },
}

/** What others know of them. */
const others = `
  type Box @shareable { label(x: Int = 0): String inner(x: Int): Box }
  enum Way { UP DOWN }
  interface Media { id: ID! label(x: Int = 0): String }`
const ofShelf = `
  label(x: Int = 0, y: [Way!]): String @external
  box(x: Int): Box @external
  boxes(x: Int): [Box!] @external
  top(x: Int): Media @external
  all: [Media!]! @external`
const ofMedia = 'label(x: Int = 0): String @external pages(x: Int): String @external'

/** By type and field, what is required for it. */
type Requirements = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A subgraph whose fields say what they were sent of what they require. */
function requiring(requirements: Requirements): Subgraph {
  const fieldsOf = (type: string) =>
    Object.entries(requirements[type] ?? {})
      .map(
        ([name, fields]) => `${name}(z: Int): String @requires(fields: ${JSON.stringify(fields)})`,
      )
      .join('\n')
  const resolvers: Record<string, Tree> = {}
  for (const [type, fields] of Object.entries(requirements)) {
    resolvers[type] = Object.fromEntries(
      Object.entries(fields).map(([name, set]) => [
        name,
        (sent: Tree, args: Tree) => JSON.stringify([args, sentOf(sent, set)]),
      ]),
    )
  }
  return {
    sdl: linked(`${others}
      type Shelf @key(fields: "id") { id: ID! ${ofShelf} ${fieldsOf('Shelf')} }
      type Book implements Media @key(fields: "id") { id: ID! ${ofMedia} ${fieldsOf('Book')} }
      type Film implements Media @key(fields: "id") { id: ID! ${ofMedia} ${fieldsOf('Film')} }`),
    resolvers,
  }
}

/** The part of a representation that a field set names, in its order. */
function sentOf(sent: unknown, set: string): unknown {
  const [operation] = parse(`{ ${set} }`).definitions
  if (operation?.kind !== 'OperationDefinition') throw new Error(set)
  const part = (value: unknown, selections: typeof operation.selectionSet): unknown => {
    if (Array.isArray(value)) return value.map((element) => part(element, selections))
    if (typeof value !== 'object' || value === null) return value
    const tree = value as Tree
    const picked: Tree = {}
    for (const selection of selections.selections) {
      if (selection.kind === 'InlineFragment') {
        if (selection.typeCondition!.name.value !== tree.__typename) continue
        Object.assign(picked, part(tree, selection.selectionSet))
      } else if (selection.kind === 'Field') {
        const { value: name } = selection.name
        const below = tree[name]
        picked[name] = selection.selectionSet ? part(below, selection.selectionSet) : below
      }
    }
    return picked
  }
  return part(sent, operation.selectionSet)
}

function schemaOf({ sdl, resolvers }: Subgraph): GraphQLSchema {
  return buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never })
}
const shelvesSchema = schemaOf(shelves)

/** What the shelves themselves say of one of theirs. */
async function direct(of: Place, set: string): Promise<unknown> {
  const { data, errors } = await execute({
    schema: shelvesSchema,
    document: parse(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${of.__typename} { ${set} } } }`,
    ),
    variableValues: { of: [of] },
  })
  if (errors) throw errors[0]
  return JSON.parse(JSON.stringify((data!._entities as unknown[])[0]))
}

describe('a field that is required with arguments', () => {
  const ask = async (requirements: Requirements, query: string) => {
    running = await startFederation({ shelves, figures: requiring(requirements) })
    const answer = await running.ask(query)
    expect(answer.errors).toBeUndefined()
    return answer.data!
  }
  const media = {
    Book: { length: 'label(x: 1) pages(x: 1)' },
    Film: { length: 'label(x: 2) pages(x: 1)' },
  }
  const all = 'box { label } boxes { label } top { id } all { id }'

  it('is asked for once for all who require it with the same', async () => {
    await ask(
      { Shelf: { one: `label(x: 1) ${all}`, two: 'label(x: 1)', three: 'label(x: 2)' }, ...media },
      '{ shelves { one two three } }',
    )
    expect(running!.asked().map(({ subgraph, query }) => `${subgraph} ${query}`)).toEqual([
      expect.stringMatching(/^shelves .*label__2:label\(x:2\)label__1:label\(x:1\)/),
      expect.stringMatching(/^figures .*_0:.*\{one two\}.*_1:.*\{three\}/),
    ])
  })
  it('is another below another type', async () => {
    const data = await ask(
      { Shelf: { one: `label ${all}` }, ...media },
      '{ shelves { all { ... on Book { length } ... on Film { length } } } }',
    )
    const [shelf] = data.shelves as { all: { length: string }[] }[]
    expect(shelf!.all.map(({ length }) => JSON.parse(length)[1].label)).toEqual([
      'f1.label{"x":2}',
      'b1.label{"x":1}',
      'b2.label{"x":1}',
    ])
    expect(running!.asked()).toHaveLength(2)
  })
  it('is hidden from clients', async () => {
    await ask({ Shelf: { one: `label(x: 1) ${all}` }, ...media }, '{ shelves { id } }')
    const { errors } = await running!.ask('{ shelves { label__1 } }')
    expect(errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "label__1" on type "Shelf".',
    ])
  })
  it('is named as it is where it cannot be told', async () => {
    running = await startFederation({
      shelves,
      figures: requiring({ Shelf: { one: `label(x: 9) ${all}` }, ...media }),
    })
    const { data, errors } = await running.ask('{ shelves { one } }')
    expect(errors?.map(({ path, message }) => [path, message])).toEqual([
      [['shelves', 0, 'label'], 'nine is too much'],
      [['shelves', 1, 'label'], 'nine is too much'],
    ])
    const [shelf] = data!.shelves as { one: string }[]
    expect(JSON.parse(shelf!.one)[1].label).toBeNull()
  })
  it('is not what a client calls by its name in the plan', async () => {
    const data = await ask(
      { Shelf: { one: `label(x: 1) ${all}` }, ...media },
      '{ shelves { label__1: id one } }',
    )
    const [shelf] = data.shelves as { label__1: string; one: string }[]
    expect(shelf!.label__1).toBe('s1')
    expect(JSON.parse(shelf!.one)[1].label).toBe('s1.label{"x":1}')
  })
})

it('an interface object is sent what each of its fields requires, whichever type stands behind it', async () => {
  const sent =
    (name: string) =>
    ({ label }: { label: string }) =>
      `${name} of ${label}`
  running = await startFederation({
    media: {
      sdl: linked(`
        type Query { media: [Media!]! }
        interface Media @key(fields: "id") { id: ID! label(x: Int): String }
        type Book implements Media @key(fields: "id") { id: ID! label(x: Int): String }
        type Film implements Media @key(fields: "id") { id: ID! label(x: Int): String }`),
      resolvers: {
        Query: { media: () => [book, film] },
        Book: { label: said('label') },
        Film: { label: said('label') },
      },
    },
    figures: {
      sdl: linked(`
        type Media @key(fields: "id") @interfaceObject {
          id: ID!
          label(x: Int): String @external
          one: String @requires(fields: "label(x: 1)")
          two: String @requires(fields: "label(x: 2)")
          none: String @requires(fields: "label")
        }`),
      resolvers: { Media: { one: sent('one'), two: sent('two'), none: sent('none') } },
    },
  })
  const answer = await running.ask(
    '{ media { label(x: 3) one two none ... on Film { again: two } } }',
  )
  const figures = (id: string) => ({
    label: `${id}.label{"x":3}`,
    one: `one of ${id}.label{"x":1}`,
    two: `two of ${id}.label{"x":2}`,
    none: `none of ${id}.label{}`,
  })
  expect(answer).toEqual({
    data: {
      media: [figures('b1'), { ...figures('f1'), again: `two of f1.label{"x":2}` }],
    },
  })
})

it('whatever requires what, each field is sent what it requires, and the client what it asks for', async () => {
  for (let round = 0; round < 25; round += 1) {
    const random = randomFrom(round)
    const requirements = generateRequirements(random)
    const chains = { first: 'f0(z: 1)', last: 'f0(z: 2) label(x: 2)' }
    running = await startFederation({
      shelves,
      figures: requiring(requirements),
      chains: chainsOf(chains),
    })
    for (let n = 0; n < 6; n += 1) {
      const asked = {
        shelf: generateAsked(random, Object.keys(requirements.Shelf!), Object.keys(chains)),
        book: generateAsked(random, Object.keys(requirements.Book!)),
        film: generateAsked(random, Object.keys(requirements.Film!)),
      }
      const query = `{ shelves { ${textOf(asked.shelf)}
        all { ... on Book { ${textOf(asked.book)} } ... on Film { ${textOf(asked.film)} } } } }`
      const { data, errors } = await running.ask(query)
      const told = `round ${round}: ${query}\n${JSON.stringify(requirements, null, 1)}`
      expect(errors, told).toBeUndefined()
      const expected = async (of: Place, fields: readonly Asked[]) => {
        const answer: Tree = {}
        for (const field of fields) {
          answer[field.key] = await answerTo(of, field, requirements)
        }
        return answer
      }
      const shelf = async (id: string) => ({
        ...(await expected({ __typename: 'Shelf', id }, asked.shelf)),
        all: [
          await expected(film, asked.film),
          await expected(book, asked.book),
          await expected({ ...book, id: 'b2' }, asked.book),
        ],
      })
      expect(data, told).toEqual({ shelves: [await shelf('s1'), await shelf('s2')] })
    }
    await running.stop()
  }
}, 120_000)

/** A third subgraph, that requires of the second what this requires of the first. */
function chainsOf(chains: Readonly<Record<string, string>>): Subgraph {
  const fields = Object.entries(chains).map(
    ([name, set]) => `${name}: String @requires(fields: ${JSON.stringify(set)})`,
  )
  const resolvers = Object.entries(chains).map(([name, set]) => [
    name,
    (sent: Tree) => JSON.stringify(sentOf(sent, set)),
  ])
  return {
    sdl: linked(`
      enum Way { UP DOWN }
      type Shelf @key(fields: "id") {
        id: ID!
        f0(z: Int): String @external
        label(x: Int = 0, y: [Way!]): String @external
        ${fields.join('\n')}
      }`),
    resolvers: { Shelf: Object.fromEntries(resolvers) },
  }
}

function generateRequirements(random: Random): Requirements {
  const x = () => pick(random, ['', '(x: 1)', '(x: 2)'])
  const label = () => pick(random, [`label${x()}`, 'label(y: [UP, DOWN], x: 1)'])
  const boxed = (name: string): string =>
    `${name}${x()} { label${x()} ${chance(random, 0.3) ? boxed('inner') : ''} }`
  const media = (): string =>
    pick(random, [
      `label${x()}`,
      `__typename ... on Book { label${x()} } ... on Film { label${x()} }`,
      `__typename ... on Book { pages${x()} }`,
    ])
  const parts: readonly (() => string)[] = [
    label,
    () => boxed('box'),
    () => boxed('boxes'),
    () => `top${x()} { ${media()} }`,
    () => `all { ${media()} }`,
  ]
  const ofShelf = () => {
    const chosen = parts.filter(() => chance(random, 0.4))
    return (chosen.length > 0 ? chosen : [label]).map((part) => part()).join(' ')
  }
  const ofMedia = () =>
    pick(random, [
      `label${x()}`,
      `pages${x()}`,
      `label${x()} pages${x()}`,
      `pages${x()} label${x()}`,
    ])
  return {
    Shelf: {
      f0: ofShelf(),
      f1: ofShelf(),
      f2: ofShelf(),
      f3: ofShelf(),
      // Composition wants each field that is external to be required.
      f4: parts.map((part) => part()).join(' '),
    },
    Book: { g0: ofMedia(), g1: ofMedia(), g2: 'label pages' },
    Film: { g0: ofMedia(), g1: ofMedia(), g2: 'label pages' },
  }
}

interface Asked {
  readonly key: string
  readonly text: string
  readonly requiring: string | null
  readonly z?: number
}

function generateAsked(
  random: Random,
  requiring: readonly string[],
  chains: readonly string[] = [],
): Asked[] {
  const asked: Asked[] = []
  for (const name of requiring) {
    if (chance(random, 0.6)) asked.push({ key: name, text: name, requiring: name })
    if (!chance(random, 0.2)) continue
    const z = pick(random, [1, 2])
    const key = pick(random, ['again', `${name}__1`, `label__${z}`])
    if (asked.every((other) => other.key !== key)) {
      asked.push({ key, text: `${key}: ${name}(z: ${z})`, requiring: name, z })
    }
  }
  for (const name of chains) {
    if (chance(random, 0.4)) asked.push({ key: name, text: name, requiring: name })
  }
  const x = pick(random, ['', '(x: 1)', '(x: 2)', '(x: 3)'])
  if (chance(random, 0.5)) asked.push({ key: 'label', text: `label${x}`, requiring: null })
  return asked.length > 0 ? asked : [{ key: 'id', text: 'id', requiring: null }]
}

function textOf(asked: readonly Asked[]): string {
  return asked.map(({ text }) => text).join(' ')
}

async function answerTo(
  of: Place,
  { key, text, requiring, z }: Asked,
  requirements: Requirements,
): Promise<unknown> {
  if (requiring === null) return ((await direct(of, text)) as Tree)[key]
  const figure = async (set: string, args: Tree) => JSON.stringify([args, await direct(of, set)])
  if (requiring === 'first') {
    return JSON.stringify({ f0: await figure(requirements.Shelf!.f0!, { z: 1 }) })
  }
  if (requiring === 'last') {
    return JSON.stringify({
      f0: await figure(requirements.Shelf!.f0!, { z: 2 }),
      ...((await direct(of, 'label(x: 2)')) as Tree),
    })
  }
  return figure(requirements[of.__typename]![requiring]!, z === undefined ? {} : { z })
}
