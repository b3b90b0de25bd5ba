import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/tables/hub.migrations.ts',
  out: './db/migrations/hub',
  schemaFilter: ['hub'],
})
