import { defineConfig } from '@playwright/test';

/**
 * Whose promises hinge on no browser's ways: one browser holds them with `npm test`, both with `npm run matrix`. What is
 * typed, read, stored, sent, inserted and diagnosed is always tried in both.
 */
const inOne = {
  chromium: [
    'desk-list',
    'desk-writing',
    'keeping',
    'leaving',
    'pause',
    'restore',
    'undo-restore',
    'ways-to-write',
    'whose',
  ],
  firefox: ['attachments', 'backup', 'blind', 'status'],
} as const;
const without = (other: keyof typeof inOne) =>
  process.env.LIFEBOAT_MATRIX ? [] : inOne[other].map((name) => `**/specs/${name}.spec.ts`);

export default defineConfig({
  testDir: './specs',
  outputDir: '../.results/e2e',
  // A test that needs one browser only, or that is spread over both, carries its name as a tag.
  projects: [
    { name: 'chromium', grepInvert: /@firefox/, testIgnore: without('firefox') },
    { name: 'firefox', grepInvert: /@chromium/, testIgnore: without('chromium') },
  ],
  fullyParallel: true,
  workers: 3,
  timeout: 90_000,
  // Conditions are waited for, also where three browsers share two cores.
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.results/e2e.json' }]],
});
