import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const there = (path: string) => (existsSync(join(import.meta.dirname, path)) ? [path] : [])

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts', 'contract/**/*.test.ts', 'scripts/**/*.test.js'],
          globalSetup: there('server/src/testing/global-setup.ts'),
          setupFiles: there('server/src/testing/setup.ts'),
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        root: 'web',
        test: {
          name: 'web',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: there('web/src/testing/setup.ts').map((path) => join(import.meta.dirname, path)),
          testTimeout: 20_000,
        },
      },
    ],
  },
})
