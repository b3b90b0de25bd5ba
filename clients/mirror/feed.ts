import { MirrorError, type Refusal, refusedBy } from './faults.ts'
import { type Kind, memberOf, type Put, type Told } from './kinds.ts'

/** Where a copy of one city's objects stands behind a page. */
export interface Page {
  readonly puts: readonly Put[]
  readonly next: string
  readonly epoch: string
  readonly position: number
  readonly at: string
  readonly hasNextPage: boolean
}

export type Ask = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{
  readonly data?: unknown
  readonly errors?: readonly Refusal[]
}>

const pageSize = 1000

/** Everything that a copy holds: a field that is left out here is in no copy. */
const query = `query Changes($city: DivisionCode!, $after: Cursor, $first: Int!) {
  jurisdiction(code: $city) { changes(after: $after, first: $first) {
    next epoch position at pageInfo { hasNextPage }
    edges { node { kind localId action
      subject { subjectCode kind name formerNames industryCode divisionCode registeredOn }
      record { subjectCode kind documentNo title decidedOn validUntil publicUntil severity behaviourCode
        values { variable value unit } restsOn underObjection facts content suspendedLicence documentName
        licenceKind certificateName certificateNo validFrom legalBasis authorityCode datasetId }
      listEntry { subjectCode listCode documentNo reason decidedOn validUntil publicUntil severity
        behaviourCode values { variable value unit } restsOn basisRevoked underObjection authorityCode datasetId }
      standard { localCode behaviourCode join clauses { variable operator value unit } windowMonths severity
        legalBasis basisRank validFrom validUntil illustrative }
      recognition { originCode behaviourCode status conditional agreementDocument scheme originStandardFrom
        ownStandardFrom validFrom validUntil reason illustrative }
      path { code listCode behaviourCode measureCode implementingUnit action legalBasis basisRank power
        feedbackDueWorkingDays validFrom validUntil illustrative }
      measure { measureCode validFrom validUntil }
      dataset { name nameEn catalogueClass catalogueEdition shareClass shareCondition legalBasis providingUnitCode }
      supply { of declared from to lastHandIn }
    } }
  } }
}`

/**
 * One page of a city's changes behind a cursor.
 *
 * @throws {MirrorError} with the hub's own code where the city could not be asked, or the copy must begin anew
 */
export async function readPage(ask: Ask, city: string, after: string | null): Promise<Page> {
  const { data, errors = [] } = await ask(query, { city, after, first: pageSize })
  const page = (data as Answer | null | undefined)?.jurisdiction?.changes
  if (!page) {
    if (errors[0]) throw refusedBy(errors[0])
    throw new MirrorError(
      'MIRROR_NO_ANSWER',
      'The hub told no page of changes.',
      '平台没有返回变更。',
    )
  }
  const { edges, pageInfo, ...rest } = page
  return {
    ...rest,
    hasNextPage: pageInfo.hasNextPage,
    puts: edges.map(({ node }): Put => {
      const { kind, localId, action } = node
      const object = action === 'ENDED' ? null : (node[memberOf[kind]] as Told | null)
      // What this program does not know of it would be lost: a field that may not be read comes back as null.
      if (action !== 'ENDED' && !object) {
        throw new MirrorError(
          'MIRROR_NO_ANSWER',
          `The hub told ${kind} ${localId} without what it is.`,
          `平台返回的 ${kind} ${localId} 没有内容。`,
        )
      }
      return { kind, localId, object }
    }),
  }
}

/** Codes of errors after which a copy cannot go on: it is taken anew from a snapshot. */
export const endsCopy: ReadonlySet<string> = new Set([
  'CURSOR_EPOCH_ENDED',
  'CURSOR_TOO_OLD',
  'CURSOR_INVALID',
  'MIRROR_DAMAGED',
])

interface Answer {
  readonly jurisdiction: {
    readonly changes: {
      readonly next: string
      readonly epoch: string
      readonly position: number
      readonly at: string
      readonly pageInfo: { readonly hasNextPage: boolean }
      readonly edges: readonly { readonly node: Node }[]
    } | null
  } | null
}

type Node = Readonly<Record<string, unknown>> & {
  readonly kind: Kind
  readonly localId: string
  readonly action: 'ADDED' | 'CHANGED' | 'ENDED'
}
