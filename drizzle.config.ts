import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --name what_changed` writes the next migration; add STRICT to each new table by hand. */
export default defineConfig({ dialect: 'sqlite', schema: './db/schema', out: './db/migrations' })
