import { type NodeName, readNodeId } from '../../schema/scalars/node-id.js'
import { noteSubject } from '../shared/trace.js'
import { subjectOf } from './answers.js'
import type { Context } from './context.js'
import { fileStub, jurisdictionStub, type NodeStub } from './stubs.js'

/**
 * The object of an id, as the fields that lead to it answer it: a subject and its files as `creditSubject` does, with its
 * errors. Null for an id of nothing, and of a person whatever there is.
 *
 * @throws {HubError} ID_INVALID for what is no id of a node; as `subjectOf`
 */
export async function nodeOf(id: string, context: Context): Promise<NodeStub | null> {
  const name = readNodeId(id)
  return name.type === 'PERSON' ? null : nodes[name.type](name as never, context)
}

type Named<Type extends NodeName['type']> = Extract<NodeName, { type: Type }>

const nodes: {
  readonly [Type in NodeName['type']]: (
    name: Named<Type>,
    context: Context,
  ) => NodeStub | null | Promise<NodeStub | null>
} = {
  CreditSubject: async ({ code }, context) => {
    const subject = await askedSubject(code, context)
    return subject && { __typename: 'CreditSubject', ...subject }
  },
  CreditFile: async ({ code, jurisdictionCode }, context) => {
    const member = memberWith(jurisdictionCode, context)
    const subject = member && (await askedSubject(code, context))
    return member && subject && fileStub(member, code)
  },
  Jurisdiction: ({ code }, context) => {
    const member = memberWith(code, context)
    return member && jurisdictionStub(member)
  },
  CreditList: ({ code }, { store }) => {
    const list = store.catalogues.lists.get(code)
    return list ? { __typename: 'CreditList', ...list } : null
  },
}

/** For the audit log it was asked about, as in an argument of `creditSubject`. */
function askedSubject(code: string, context: Context) {
  noteSubject(context, code)
  return subjectOf(code, context)
}

function memberWith(code: string, { store }: Context) {
  return store.jurisdictions.find((member) => member.code === code) ?? null
}
