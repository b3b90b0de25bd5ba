// Plain JavaScript: a worker thread does not inherit the tsx loader on every Node version.
// Apollo's planner, in a thread of its own: what it takes long for holds up nobody but who waits for a plan.
import { parentPort } from 'node:worker_threads'
import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { parse, printSchema } from 'graphql'

/** What each supergraph is planned by, by its key. */
const loaded = new Map()

const steps = {
  /** The schema that clients see. */
  load({ key, supergraphSdl, isValid }) {
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: isValid })
    const schema = supergraph.apiSchema()
    const engine = { schema, supergraph }
    loaded.set(key, engine)
    // The first plan shall not wait for it, nor whoever loads.
    setImmediate(ready, engine)
    return printSchema(schema.toGraphQLJSSchema())
  },
  plan({ key, query, operationName }) {
    const engine = loaded.get(key)
    ready(engine)
    parentPort.postMessage({ begun: true })
    const operation = operationFromDocument(engine.schema, parse(query, { noLocation: true }), {
      operationName,
    })
    return JSON.stringify(engine.planner.buildQueryPlan(operation))
  },
  forget({ key }) {
    loaded.delete(key)
    return ''
  },
}

function ready(engine) {
  engine.planner ??= new QueryPlanner(engine.supergraph)
}

parentPort.on('message', ({ step, ...details }) => {
  try {
    parentPort.postMessage({ value: steps[step](details) })
  } catch (error) {
    parentPort.postMessage({ failure: error instanceof Error ? error.message : String(error) })
  }
})
