import { beforeAll, expect, it } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { maskPersonName } from '../../rules/subjects/masking.js'
import type { Role } from '../../schema/caller.js'
import type { TestHub } from '../support/hub.js'

export const fileFields = `
  jurisdictionCode holding name kind legalRepresentative
  identifiers { type value }
  records(first: 100) { edges { node { id kind title facts status severity documentNo } } pageInfo { hasNextPage } }
  listEntries { id subjectCode list { code } status decidedOn publicUntil documentNo reason }
  commitments { id typeCode status }
  objections { id status }
  repairs { id status }
`
const subjectQuery = `query ($code: SubjectCode!) {
  creditSubject(code: $code) { code codeStatus kind name files { ${fileFields} } }
}`

const ruled = [
  'identifiers',
  'records',
  'commitments',
  'objections',
  'repairs',
  'listEntries.documentNo',
]
type File = Readonly<Record<string, unknown>> & {
  readonly listEntries: readonly Readonly<Record<string, unknown>>[]
}

/** What of a listed subject's files each role reads, and what is refused with the path of each field. */
export function fieldsByRole(hubOf: () => TestHub): void {
  let code: string
  beforeAll(async () => {
    const hub = hubOf()
    code = (await findDemonstrationCodes(hub.zone, hub.today))!.listedInSeveral
  })

  it.each<[string, { as?: Role; subject?: 'own' | 'other' }, readonly string[], boolean]>([
    ['nobody', {}, [], false],
    ['an analyst', { as: 'analyst' }, [], false],
    ['an operator', { as: 'operator' }, [], false],
    ['an auditor', { as: 'auditor' }, ['records'], false],
    ['a regulator', { as: 'regulator' }, ruled.filter((field) => field !== 'identifiers'), false],
    ['a partner', { as: 'partner' }, ruled, true],
    ['the subject itself', { as: 'subject', subject: 'own' }, ruled, true],
    ['another subject', { as: 'subject', subject: 'other' }, [], false],
  ])('opens to %s what the role table says', async (_, { as, subject }, open, plainName) => {
    const hub = hubOf()
    const { clear } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const { status, body } = await hub.ask({
      query: subjectQuery,
      variables: { code },
      as,
      subject: subject && { own: code, other: clear }[subject],
    })
    expect(status).toBe(200)
    expect(Object.keys(body.extensions.dataset).sort()).toEqual(
      hub.jurisdictions.map(({ key }) => key).sort(),
    )
    const files: File[] = body.data.creditSubject.files
    expect(files.map(({ jurisdictionCode }) => jurisdictionCode)).toEqual(
      hub.jurisdictions.map((jurisdiction) => jurisdiction.code),
    )
    const closed: (string | number)[][] = []
    for (const [index, file] of files.entries()) {
      expect(file.name === null).toBe(file.holding === 'NOT_HELD')
      expect(Array.isArray(file.listEntries)).toBe(true)
      for (const field of ruled) {
        const [name, below] = field.split('.') as [string, string | undefined]
        const path = ['creditSubject', 'files', index, name]
        if (below) {
          for (const [at, entry] of file.listEntries.entries()) {
            if (open.includes(field)) expect(entry[below]).toMatch(/演.*号$/)
            else {
              expect([entry.documentNo, entry.reason]).toEqual([null, null])
              closed.push([...path, at, 'documentNo'], [...path, at, 'reason'])
            }
          }
        } else if (open.includes(field)) expect(file[name]).not.toBeNull()
        else {
          expect(file[name]).toBeNull()
          closed.push(path)
        }
      }
    }
    expect(files.flatMap(({ listEntries }) => listEntries).length).toBeGreaterThan(1)
    const errors = (body.errors ?? []) as { path: unknown; extensions: { code: string } }[]
    const inOrder = (paths: unknown[]) => paths.map((path) => JSON.stringify(path)).sort()
    expect(inOrder(errors.map(({ path }) => path))).toEqual(inOrder(closed))
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(closed.length > 0 ? ['UNAUTHORIZED_FIELD_OR_TYPE'] : []),
    )

    const representatives = await Promise.all(
      hub.cities.map(async ({ db, t }) => {
        const rows = await db.select().from(t.representative)
        return rows.find(({ subjectCode }) => subjectCode === code)?.name ?? null
      }),
    )
    expect(representatives.some((name) => name !== null)).toBe(true)
    expect(files.map(({ legalRepresentative }) => legalRepresentative)).toEqual(
      representatives.map((name) => (name === null || plainName ? name : maskPersonName(name))),
    )
  })

  it('shows everybody each member’s standards, measures, paths, units, datasets and coverage', async () => {
    const hub = hubOf()
    const { body } = await hub.ask({
      query: `{ jurisdictions {
        code name nameEn
        units { code } datasets { id shareClass providingUnit { code } }
        standards { localCode jurisdictionCode threshold { join clauses { variable value unit } } }
        measures { code } punishmentPaths { code measure { code } }
        coverage { organisations soleTraders persons records listEntries }
      } }`,
    })
    expect(body.errors).toBeUndefined()
    expect(body.data.jurisdictions).toMatchObject(
      hub.jurisdictions.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    )
    for (const member of body.data.jurisdictions) {
      for (const list of ['units', 'datasets', 'standards', 'measures', 'punishmentPaths']) {
        expect([member.code, list, member[list].length > 0]).toEqual([member.code, list, true])
      }
      expect(member.coverage.organisations).toBeGreaterThan(0)
    }
  })

  it('pages a list of each member for a regulator, organisations and sole traders only, and for nobody without a token', async () => {
    const hub = hubOf()
    const query = `{ jurisdictions { code listEntries(listCode: "SL01", first: 100) {
      edges { node { subjectCode list { code } } } pageInfo { hasNextPage }
    } } }`
    const { body } = await hub.ask({ query, as: 'regulator' })
    expect(body.errors).toBeUndefined()
    let entries = 0
    for (const [place, { db, t }] of hub.cities.entries()) {
      const { edges, pageInfo } = body.data.jurisdictions[place].listEntries
      expect(pageInfo.hasNextPage).toBe(false)
      const persons = await db
        .select({ code: t.subject.code, kind: t.subject.kind })
        .from(t.subject)
      const kinds = new Map(persons.map(({ code: subject, kind }) => [subject, kind]))
      for (const { node } of edges) expect(kinds.get(node.subjectCode)).not.toBe('PERSON')
      entries += edges.length
    }
    expect(entries).toBeGreaterThan(0)

    const anonymous = await hub.ask({ query })
    expect(anonymous.body.data.jurisdictions).toEqual(
      hub.jurisdictions.map((jurisdiction) => ({ code: jurisdiction.code, listEntries: null })),
    )
    expect(anonymous.body.errors.map(({ path }: { path: unknown }) => path)).toEqual(
      hub.jurisdictions.map((_, place) => ['jurisdictions', place, 'listEntries']),
    )
  })
}
