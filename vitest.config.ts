import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** These stop the server, or put something of their own in the place of a part of it. */
const ALONE = [
  'server/src/commands/commands.test.ts',
  'server/src/core/killed.test.ts',
  'server/src/core/outside/*.test.ts',
  'server/src/modules/identity/account.test.ts',
]

const there = (path: string) => (existsSync(join(import.meta.dirname, path)) ? [path] : [])

/** What passes at the second try does not stop anybody, but npm test names it: it wants mending. */
const retry = 1

/** Loading the whole server, or every component, anew for each file would take longer than the tests. */
const isolate = false

const server = {
  environment: 'node',
  globalSetup: there('server/src/testing/global-setup.ts'),
  retry,
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    // Left to itself it keeps a processor free, and of two that is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...server,
          name: 'server',
          include: ['server/**/*.test.ts', 'contract/**/*.test.ts', 'scripts/**/*.test.js'],
          exclude: ['**/node_modules/**', ...ALONE],
          setupFiles: there('server/src/testing/setup.ts'),
          isolate,
        },
      },
      { test: { ...server, name: 'server, alone', include: ALONE } },
      {
        root: 'web',
        test: {
          name: 'web',
          environment: 'jsdom',
          isolate,
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: there('web/src/testing/setup.ts').map((path) => join(import.meta.dirname, path)),
          retry,
          testTimeout: 20_000,
        },
      },
    ],
  },
})
