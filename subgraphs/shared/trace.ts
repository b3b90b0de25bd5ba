import {
  defaultFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql'
import { isUsccForm } from '../../schema/scalars/number-owner.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'

/** What an operation showed, for the audit log. */
export interface Trace {
  /** Codes of the subjects that were asked about by code, or of whom the answer holds an object. */
  readonly subjects: Set<string>
  /** Coordinates of fields of which a part was blanked out. */
  readonly masked: Set<string>
  /** Ids of the consents on which something was told. */
  readonly consents: Set<string>
}

export function emptyTrace(): Trace {
  return { subjects: new Set(), masked: new Set(), consents: new Set() }
}

interface Traced {
  readonly trace: Trace
}

/**
 * Has every operation on the schema leave in its trace the subjects it is about: those whose code is an argument, and
 * those of each object served whose type has a field of type SubjectCode, whether or not that field is asked for.
 */
export function traceSubjects(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue
    const fields = Object.values(type.getFields())
    if (fields.some((field) => isSubjectCode(field.type))) {
      // The one place that graphql-js passes for each object it puts into an answer.
      type.isTypeOf = (value, context) => {
        note(context as Traced, codeOf(value))
        return true
      }
    }
    for (const field of fields) {
      const names = field.args.filter((arg) => isSubjectCode(arg.type)).map(({ name }) => name)
      const resolve = field.resolve ?? defaultFieldResolver
      if (names.length > 0) {
        field.resolve = (parent, args, context, info) => {
          for (const name of names) {
            for (const code of [args[name] ?? []].flat()) note(context, code)
          }
          return resolve(parent, args, context, info)
        }
      } else if (field.args.length > 0 && isSubjectCode(field.type)) {
        // A code that is looked up.
        field.resolve = async (parent, args, context, info) => {
          const code = await resolve(parent, args, context, info)
          note(context, code)
          return code
        }
      }
    }
  }
}

function isSubjectCode(type: GraphQLOutputType | Parameters<typeof getNamedType>[0]): boolean {
  return getNamedType(type)?.name === 'SubjectCode'
}

/** Files have their subject's code, entries name it. */
function codeOf(value: unknown): unknown {
  const { subjectCode, code } = value as { subjectCode?: unknown; code?: unknown }
  return subjectCode ?? code
}

/** For a code that was read from another argument than one of type SubjectCode. */
export function noteSubject(context: object, code: string): void {
  note(context as Traced, code)
}

/** Says in the audit log on whose consent something was told. */
export function noteConsent(context: object, id: string): void {
  const { trace } = context as Traced
  trace.consents.add(id)
}

function note({ trace }: Traced, code: unknown): void {
  if (typeof code !== 'string' || trace.subjects.has(code)) return
  if (isUsccForm(code) || isPersonKey(code)) trace.subjects.add(code)
}
