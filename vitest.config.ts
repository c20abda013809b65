import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'components/**/*.test.tsx', 'e2e/**/*.test.ts'],
    sequence: { shuffle: true },
    restoreMocks: true,
    mockReset: true,
  },
});
