/**
 * Memory that the planner's thread may take, beside all else of a gateway's process: more than it needs for fifty members.
 * A plan that would take more is refused. `deploy/` gives the gateway this much more than the other parts.
 */
export const plannerMegabytes = 1_024
