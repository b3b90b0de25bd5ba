/**
 * The same store for one request: once the signal is aborted it hands out its database no more, so no further
 * statement is begun. A transaction under way is not cut short: a step is done whole or not at all.
 */
export function untilAborted<Store extends { readonly db: unknown }>(
  store: Store,
  signal: AbortSignal,
): Store {
  return {
    ...store,
    get db() {
      signal.throwIfAborted()
      return store.db
    },
  }
}
