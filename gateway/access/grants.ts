import type { Caller } from '../../schema/caller.js'
import { words } from '../../schema/codes/words.js'
import { allOf, anyOf, type InBoth, phrase } from '../../schema/language.js'

/** What a caller brings to the access rules: the verified token, and the policies the hub has granted for this request. */
export interface Grants {
  readonly authenticated: boolean
  readonly scopes: readonly string[]
  readonly policies: readonly string[]
}

export const nobody: Grants = { authenticated: false, scopes: [], policies: [] }

export function grantsOfCaller({ subject, scopes, policies }: Caller): Grants {
  return { authenticated: subject !== null, scopes, policies }
}

/** One condition that a directive states. `anyOf` is an OR of ANDs, never empty and without an empty alternative. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes' | 'policies'; readonly anyOf: readonly (readonly string[])[] }

/** A requirement as a sentence names it. */
export function requirementWord(requirement: Requirement): InBoth {
  if (requirement.kind === 'authenticated') return words.token
  return phrase(words[requirement.kind], {
    names: anyOf(
      requirement.anyOf.map((all) => allOf(all.map((name) => ({ en: name, zh: name })))),
    ),
  })
}

/**
 * Whether the caller meets the requirement.
 *
 * Never throws: grants of the wrong shape (a scope claim that is one string, a getter that throws) meet nothing.
 */
export function meets(requirement: Requirement, grants: Grants): boolean {
  try {
    if (requirement.kind === 'authenticated') return grants.authenticated === true
    const held = grants[requirement.kind]
    // On a string `includes` would look for a part of the text.
    if (!Array.isArray(held)) return false
    return requirement.anyOf.some(
      (all) => all.length > 0 && all.every((name) => held.includes(name)),
    )
  } catch {
    return false
  }
}
