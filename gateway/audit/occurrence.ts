import type { GraphQLFormattedError } from 'graphql'
import type { AuditEntry, AuditResult } from '../../db/hub/audit-entries.js'
import { documentHash } from '../../db/hub/documents.js'
import type { Caller } from '../../schema/caller.js'
import { type HubError, kindOf } from '../../schema/errors.js'
import { isUsccForm } from '../../schema/scalars/number-owner.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import type { RequestContext } from '../door/request-context.js'

/** What an operation was, before it has its place in the chain. */
export type Occurrence = Omit<AuditEntry, 'writer' | 'seq' | 'at' | 'previousHash'>

/** Who asked, and what the answer turned out to hold. */
type Asked = Pick<
  RequestContext,
  'caller' | 'requestId' | 'disclosure' | 'subjects' | 'masked' | 'consents'
>

export interface Answered {
  readonly operationName: string | null
  readonly operationHash: string
  readonly data: Readonly<Record<string, unknown>> | null | undefined
  readonly errors: readonly GraphQLFormattedError[]
  readonly latencyMs: number
}

/**
 * What the log keeps of an answer: coordinates and codes, no variables and no values.
 *
 * An answer without data disclosed nothing. Otherwise what the caller may read and asked for counts as disclosed, also
 * where it turned out null.
 */
export function occurrenceOf(
  { caller, requestId, disclosure, subjects, masked, consents = new Set() }: Asked,
  { operationName, operationHash, data, errors, latencyMs }: Answered,
): Occurrence {
  const refused = new Set(disclosure?.refused)
  for (const { extensions } of errors) {
    if (typeof extensions?.coordinate === 'string') refused.add(extensions.coordinate)
  }
  const codes = new Set(errors.map(({ extensions }) => String(extensions?.code)))
  const { purpose, basis, caseNo } = caller.purpose ?? consentPurpose(consents)
  return {
    requestId,
    unit: caller.unit,
    subject: caller.subject,
    client: caller.client,
    ...agencyOf(caller),
    purpose,
    basis,
    caseNo,
    operationName,
    operationHash,
    disclosed: data ? (disclosure?.granted ?? []) : [],
    refused: sorted(refused),
    masked: sorted(masked),
    codes: sorted(subjects),
    result: resultOf(data, refused.size > 0, codes),
    errors: sorted(codes),
    latencyMs: Math.round(latencyMs * 1_000) / 1_000,
    times: null,
  }
}

/** Who acts for whom, as an agent's token says it; what is no code is not kept. */
function agencyOf({ ownSubjectCode, actsFor }: Caller): Pick<Occurrence, 'agentCode' | 'actsFor'> {
  if (actsFor == null) return { agentCode: null, actsFor: null }
  const code = (text: string | null) =>
    text !== null && (isUsccForm(text) || isPersonKey(text)) ? text : null
  return { agentCode: code(ownSubjectCode), actsFor: code(actsFor) }
}

/** What is asked for, as a body says it; nothing has read it. */
interface Sent {
  readonly query?: unknown
  readonly operationName?: unknown
}

/** What the log keeps of an operation that was refused before it was read: no row holds what else was sent. */
export function unreadOccurrence(
  request: Pick<RequestContext, 'caller' | 'requestId'>,
  { query, operationName: name }: Sent,
  { error, latencyMs }: { error: HubError; latencyMs: number },
): Occurrence {
  const isName = typeof name === 'string' && /^[_A-Za-z]\w{0,99}$/.test(name)
  return occurrenceOf(
    { ...request, disclosure: null, subjects: new Set(), masked: new Set() },
    {
      operationName: isName ? name : null,
      operationHash: typeof query === 'string' ? documentHash(query) : '',
      data: null,
      errors: [error],
      latencyMs,
    },
  )
}

/**
 * What the log keeps of a file that was handed in, or of refused rows that were asked for: neither has a document.
 *
 * @param codes  of the faults in the answer
 */
export function intakeOccurrence(
  request: Pick<RequestContext, 'caller' | 'requestId'>,
  name: 'intake:hand-in' | 'intake:refused',
  { data, codes, latencyMs }: { data: object | null; codes: readonly string[]; latencyMs: number },
): Occurrence {
  return occurrenceOf(
    { ...request, disclosure: null, subjects: new Set(), masked: new Set() },
    {
      operationName: name,
      operationHash: '',
      data: data && { [name]: data },
      errors: codes.map((code) => ({ message: '', extensions: { code } })),
      latencyMs,
    },
  )
}

/** What the log keeps of a file of a snapshot that was taken: which one stands for the fields disclosed. */
export function snapshotOccurrence(
  request: Pick<RequestContext, 'caller' | 'requestId'>,
  file: string,
  latencyMs: number,
): Occurrence {
  const disclosure = { granted: [`snapshot:${file}`], refused: [] }
  return occurrenceOf(
    { ...request, disclosure, subjects: new Set(), masked: new Set() },
    { operationName: 'snapshot:read', operationHash: '', data: { file }, errors: [], latencyMs },
  )
}

/** An answer on the consent of a firm says so, where one for a purpose names that. */
function consentPurpose(consents: ReadonlySet<string>) {
  if (consents.size === 0) return { purpose: null, basis: null, caseNo: null }
  const ids = sorted(consents).join(', ')
  return { purpose: 'consent', basis: `主体授权 ${ids}`, caseNo: ids }
}

function resultOf(
  data: Answered['data'],
  isRefused: boolean,
  codes: ReadonlySet<string>,
): AuditResult {
  if (!isRefused && codes.size === 0) return 'OK'
  if (data && Object.values(data).some((value) => value !== null)) return 'PARTIAL'
  return isRefused || [...codes].some((code) => kindOf(code).audit === 'REFUSED')
    ? 'REFUSED'
    : 'FAILED'
}

function sorted(texts: ReadonlySet<string>): string[] {
  return [...texts].sort()
}
