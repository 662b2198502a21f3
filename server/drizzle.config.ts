import { defineConfig } from 'drizzle-kit'

/** Writes migrations from the tables: `npx drizzle-kit generate --name what-changes` in this folder. */
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/core/tables.ts', './src/modules/*/tables.ts'],
  out: './migrations',
  casing: 'snake_case',
})
