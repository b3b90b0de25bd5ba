/**
 * Imported before `@apollo/gateway` is used: its constructor starts an exporter of usage figures to its
 * maker unless this variable is set.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1'
