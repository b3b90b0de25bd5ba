/** What is confirmed survives a crash of PostgreSQL's processes; and there is room for two hubs. */
export const durable = {
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '150',
} as const
