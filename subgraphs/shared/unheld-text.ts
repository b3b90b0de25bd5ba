import {
  defaultFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { HubError } from '../../schema/errors.js'

/** What no text of a database holds: U+0000, and half of a surrogate pair, which is no character. */
const unheld = /\0|\p{Surrogate}/u

/**
 * Refuses U+0000 and half of a surrogate pair in every argument that is a text or holds one, whatever the field would do
 * with it: one error, whether a database would meet the text or not.
 */
export function refuseUnheldTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const texts = field.args.filter((argument) => holdsText(argument.type))
      if (texts.length === 0) continue
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = (parent, args, context, info) => {
        for (const { name } of texts) {
          const place = placeIn(args[name])
          if (place !== null) throw refusal(name + place)
        }
        return resolve(parent, args, context, info)
      }
    }
  }
}

function holdsText(type: GraphQLInputType, within: readonly GraphQLInputType[] = []): boolean {
  const named = getNamedType(type)
  if (named.name === 'String' || named.name === 'ID') return true
  if (!isInputObjectType(named) || within.includes(named)) return false
  return Object.values(named.getFields()).some((field) => holdsText(field.type, [...within, named]))
}

/** Where in a value such a text stands: `.reason`, `[2]`; null where there is none. */
function placeIn(value: unknown): string | null {
  if (typeof value === 'string') return unheld.test(value) ? '' : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, member] of Object.entries(value)) {
    const place = placeIn(member)
    if (place !== null) return (Array.isArray(value) ? `[${key}]` : `.${key}`) + place
  }
  return null
}

function refusal(place: string): HubError {
  return new HubError('ARGUMENT_INVALID.unheldCharacter', { place })
}
