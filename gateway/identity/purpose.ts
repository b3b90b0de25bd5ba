import type { PurposeRow } from '../../db/hub/purposes.js'
import { type Caller, type Purpose, personPurpose } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { offerFor } from '../../schema/names.js'

/**
 * The caller with the policies that the hub itself evaluates. Every purpose that comes in passes here.
 *
 * `person-purpose` is granted when the stated purpose stands in the catalogue for the caller's unit, the caller holds
 * its scope `person:<purpose>`, and legal basis and case number are stated so that a person can read them and in the form of the purpose.
 *
 * @throws {HubError} PURPOSE_UNKNOWN for a purpose outside the catalogue, PURPOSE_UNREADABLE, PURPOSE_FORM_INVALID,
 *   whoever states it
 */
export function withHubPolicies(caller: Caller, purposes: ReadonlyMap<string, PurposeRow>): Caller {
  if (caller.purpose && !purposes.has(caller.purpose.purpose)) {
    const choices = [...purposes.values()].map(({ code, name }) => ({ key: code, names: [name] }))
    throw new HubError('PURPOSE_UNKNOWN.stated', {
      known: choices.map(({ key, names: [name] }) => ({ en: key, zh: `${name}（${key}）` })),
      close: offerFor(caller.purpose.purpose, choices),
    })
  }
  if (caller.purpose) checkStated(caller.purpose, purposes.get(caller.purpose.purpose)!)
  const granted = caller.policies.filter((policy) => policy !== personPurpose)
  return {
    ...caller,
    policies: mayAskForPersons(caller, purposes) ? [...granted, personPurpose] : granted,
  }
}

function mayAskForPersons(
  { purpose, scopes, unit }: Caller,
  purposes: ReadonlyMap<string, PurposeRow>,
): boolean {
  if (purpose === null || unit === null) return false
  const row = purposes.get(purpose.purpose)
  return (
    row !== undefined &&
    scopes.includes(`person:${row.code}`) &&
    (row.units.includes('*') || row.units.includes(unit))
  )
}

/** What is stated stands in the log for people to read: who looks into it must see a law and a case. */
function checkStated({ basis, caseNo }: Purpose, row: PurposeRow): void {
  checkReadable('x-credit-basis', basis)
  checkReadable('x-credit-case', caseNo)
  if (!row.laws.some((law) => folded(basis).includes(folded(law)))) {
    throw new HubError('PURPOSE_FORM_INVALID.basis', { code: row.code, laws: row.laws })
  }
  if (!row.casePattern.test(folded(caseNo))) {
    throw new HubError('PURPOSE_FORM_INVALID.caseNo', { code: row.code, example: row.caseExample })
  }
}

// Besides control and format characters: fillers that count as letters, the braille cell without a dot, what no standard
// has assigned, and what stands for a lost character.
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffd]/u

function checkReadable(header: string, text: string): void {
  const [found] = unseen.exec(text) ?? []
  if (found !== undefined) {
    const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    throw new HubError('PURPOSE_UNREADABLE.invisible', { header, code })
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new HubError('PURPOSE_UNREADABLE.empty', { header })
  }
}

/** As it is compared: full-width like half-width, whatever blanks are between. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}
