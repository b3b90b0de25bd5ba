// Plain JavaScript: a worker thread does not inherit the tsx loader on every Node version.
// ApolloGateway, in a thread of its own: what it takes long to plan holds up nobody but who waits for the plan.
import { parentPort } from 'node:worker_threads'
import { ApolloGateway } from '@apollo/gateway'
import { parse, printSchema } from 'graphql'

/** What each supergraph is planned by, by its key. */
const loaded = new Map()

const steps = {
  /** The schema that clients see. */
  async load({ key, supergraphSdl, isValid }) {
    let schema
    const gateway = new ApolloGateway({
      supergraphSdl,
      ...(!isValid && { validateSupergraph: false }),
      buildService: () => asksNobody,
      queryPlannerConfig: { cache: keepsNothing },
      experimental_didResolveQueryPlan({ queryPlan }) {
        throw new Planned(queryPlan)
      },
      logger: quiet,
    })
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      schema = apiSchema
    })
    const { executor } = await gateway.load()
    loaded.set(key, { gateway, executor })
    return printSchema(schema)
  },
  async plan({ key, query, operationName, variables }) {
    parentPort.postMessage({ begun: true })
    const asked = {
      document: parse(query, { noLocation: true }),
      queryHash: '',
      request: { query, operationName, variables },
    }
    const errors = await loaded
      .get(key)
      .executor(asked)
      .then((answer) => answer.errors ?? [])
      .catch((error) => [error])
    const [reason = new Error('The operation was not planned.')] = errors
    if (reason instanceof Planned) return JSON.stringify(reason.plan)
    throw reason
  },
  async forget({ key }) {
    const { gateway } = loaded.get(key)
    loaded.delete(key)
    await gateway.stop()
    return ''
  },
}

/** How ApolloGateway hands over a plan: before it would run it itself. */
class Planned extends Error {
  constructor(plan) {
    super('The operation is planned.')
    this.plan = plan
  }
}

const asksNobody = {
  process() {
    throw new Error('Plans are run elsewhere.')
  },
}

/** Who waits for the plans keeps them. */
const keepsNothing = { async get() {}, async set() {}, async delete() {}, clear() {} }

/** Every refusal to load is thrown as well; the rest is chatter. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

parentPort.on('message', async ({ step, ...details }) => {
  try {
    parentPort.postMessage({ value: await steps[step](details) })
  } catch (error) {
    parentPort.postMessage({ failure: error instanceof Error ? error.message : String(error) })
  }
})
