import path from 'node:path'
import type { Seeded } from '../../db/seed/city-rules.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import type { TestHub } from '../support/hub.js'

const lifetimeSeconds = 600

/** An Authorization header with whatever scopes: rights that no role of the demonstration has together. */
export async function bearing(hub: TestHub, ...scopes: string[]): Promise<Record<string, string>> {
  return bearingFor(hub, lifetimeSeconds, scopes)
}

/** The same for so many seconds. */
export async function bearingFor(
  hub: TestHub,
  seconds: number,
  scopes: readonly string[],
): Promise<Record<string, string>> {
  const key = await generatedSigningKeys(path.join(hub.folder, 'keys'), 'demo-issuer')
  const now = Math.floor(Date.now() / 1000)
  const { issuer, audience } = hub.issuer.identity
  const claims = { iss: issuer, aud: audience, sub: 'test', scope: scopes.join(' ') }
  return { authorization: `Bearer ${await key.sign({ ...claims, iat: now, exp: now + seconds })}` }
}

/** An entry of an organisation on a serious list, with its document, unless `more` says otherwise. */
export function entry(
  id: string,
  subjectCode: string,
  decidedOn: string,
  more: Partial<Seeded<'listEntry'>> = {},
): { listEntry: Seeded<'listEntry'>[]; listEntryDetail: Seeded<'listEntryDetail'>[] } {
  const row: Seeded<'listEntry'> = {
    id,
    subjectCode,
    subjectKind: 'ORGANISATION',
    listCode: 'SL14',
    colour: 'SERIOUS',
    behaviourCode: null,
    figures: {},
    decidedOn,
    validUntil: null,
    severity: 'SERIOUS',
    endedBy: null,
    endedOn: null,
    unitCode: 'none',
    datasetId: 'none',
    ...more,
  }
  return {
    listEntry: [row],
    listEntryDetail: [
      { id, subjectKind: row.subjectKind, documentNo: `演示认〔2026〕${id}号`, reason: null },
    ],
  }
}
