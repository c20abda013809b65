import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './specs',
  outputDir: '../.results/e2e',
  // A test that needs one browser only, or that is spread over both, carries its name as a tag.
  projects: [
    { name: 'chromium', grepInvert: /@firefox/ },
    { name: 'firefox', grepInvert: /@chromium/ },
  ],
  fullyParallel: true,
  workers: 3,
  timeout: 60_000,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.results/e2e.json' }]],
});
