import { defineConfig } from '@playwright/test';

/** Against a running stack: SINUR_URL says where it is, SINUR_CHROMIUM which browser to use. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // a test that passes the second time is reported as flaky, and a busy machine is not a broken booth
  retries: 1,
  reporter: 'list',
  outputDir: 'target/e2e',
  use: {
    baseURL: process.env.SINUR_URL ?? 'http://localhost:8080',
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Asia/Baghdad',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.SINUR_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
