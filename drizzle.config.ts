import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/tables/city.migrations.ts',
  out: './db/migrations/city',
  schemaFilter: ['city'],
})
