/**
 * The same store for one request: once the signal is aborted its database takes no further statement.
 *
 * A transaction under way is not cut short: a step is done whole or not at all.
 */
export function untilAborted<Store extends { readonly db: object }>(
  store: Store,
  signal: AbortSignal,
): Store {
  const db = new Proxy(store.db, {
    get(target, name) {
      signal.throwIfAborted()
      return Reflect.get(target, name)
    },
  })
  return { ...store, db }
}
