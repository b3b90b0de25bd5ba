import type { FetchImplementation, JSONWebKeySet, JWK } from 'jose'

/** Fetches a JSON Web Key Set of which only some keys count: for jose's `customFetch`. */
export function fetchKeys(counts: (key: JWK) => boolean): FetchImplementation {
  return async (url, options) => {
    const response = await fetch(url, options)
    if (!response.ok) return response
    const set = (await response.json()) as JSONWebKeySet
    return Response.json({
      ...set,
      keys: Array.isArray(set?.keys) ? set.keys.filter(isKey).filter(counts) : set?.keys,
    })
  }
}

function isKey(key: unknown): key is JWK {
  return typeof key === 'object' && key !== null
}
