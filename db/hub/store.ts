/** What the gateway hands to the hub's queries; main files open it. */
export type { HubStore } from '../store.js'
