import { defineConfig } from '@graphql-hive/gateway'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

// The bench says where the subgraphs are and which token each takes.
const { planner, subgraphs } = JSON.parse(process.env.BENCH_PEER)

export const gatewayConfig = defineConfig({
  transportEntries: Object.fromEntries(
    subgraphs.map(({ name, url, token }) => [
      name,
      { location: url, headers: [['authorization', `Bearer ${token}`]] },
    ]),
  ),
  ...(planner === 'rust' ? { unifiedGraphHandler } : {}),
  logging: 'error',
  maskedErrors: false,
  landingPage: false,
  graphiql: false,
  healthCheckEndpoint: '/healthcheck',
})
