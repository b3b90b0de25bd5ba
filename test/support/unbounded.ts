/** Bounds that whoever measures or tries a hub does not reach: they ask as fast as they are answered. */
export const unbounded = { costLimit: 1_000_000, budgetPerMinute: 1_000_000_000 }

/** All callers that are no client of their own. */
export const unboundedOthers = {
  ...{ id: 'others', name: 'unbounded', unitCode: null, isBound: false },
  ...unbounded,
}
