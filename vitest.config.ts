import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * What keeps nothing between two calls: pure functions, and views that get props. Their tests share a process, because a
 * new one for each file costs more than most files do, and fast-check's first string of any characters a second more.
 */
const stateless = ['lib/core/**/*.test.ts', 'lib/assistants/**/*.test.ts', 'components/**/*.test.{ts,tsx}'];
/** Listens to all that Preact draws. */
const alone = ['components/no-english.test.tsx'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    sequence: { shuffle: true },
    restoreMocks: true,
    mockReset: true,
    // As with the browsers' conditions: somebody else's work on the machine is no failure.
    testTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'stateless',
          include: stateless,
          exclude: alone,
          isolate: false,
          pool: 'threads',
          setupFiles: ['lib/testing/empty-document.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['lib/**/*.test.ts', 'e2e/**/*.test.ts', ...alone],
          exclude: stateless.filter((each) => each.startsWith('lib/')),
        },
      },
    ],
  },
});
