import { defineConfig } from '@playwright/test'

/** `npm test` names the browser it found; whoever starts Playwright alone has the one of the system. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

// A browser that asks nobody anything but us, and runs as root in a container too.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  // Some systems switch these on by themselves; without a graphics card they take a third of the processor.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testMatch: '*.spec.ts',
  globalSetup: './server.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // What passes at the second try does not stop anybody, but npm test names it: it wants mending.
  retries: 1,
  // When nothing works there is no need to wait for all of it.
  maxFailures: 15,
  // A whole day with three windows takes 20 s on a quiet machine.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // Set by server.ts before the tests are read.
    baseURL: process.env['MTAMBO_URL'],
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    launchOptions: { executablePath, args },
    locale: 'en-GB',
    timezoneId: 'Africa/Nairobi',
    screenshot: 'only-on-failure',
    // Recording takes its time: only what has failed once is recorded.
    trace: 'on-first-retry',
  },
})
