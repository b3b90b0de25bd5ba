import type {
  FragmentDefinitionNode,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import type { Asked, Places, Run } from './columns.js'

export interface SharedInfo {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
}

/** What a resolver may ask about its field; its path is made when it is asked for. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly #shared: SharedInfo
  readonly #asked: Asked
  readonly #run: Run
  readonly #places: Places
  readonly #at: number

  constructor(shared: SharedInfo, asked: Asked, run: Run, places: Places, at: number) {
    this.#shared = shared
    this.#asked = asked
    this.#run = run
    this.#places = places
    this.#at = at
  }

  get fieldName() {
    return this.#asked.field.name
  }
  get fieldNodes() {
    return this.#asked.nodes
  }
  get returnType() {
    return this.#asked.field.type
  }
  get parentType() {
    return this.#asked.parent
  }
  /** Of the field, also where a type is told of an item of its list. */
  get path() {
    let path = this.#places.pathOf(this.#at)!
    while (typeof path.key === 'number') path = path.prev!
    return path
  }
  get schema() {
    return this.#shared.schema
  }
  get fragments() {
    return this.#shared.fragments
  }
  get rootValue() {
    return undefined
  }
  get operation() {
    return this.#shared.operation
  }
  get variableValues() {
    return this.#run.variables as GraphQLResolveInfo['variableValues']
  }
}
