import { defineConfig } from 'wxt';
import { manifest } from './lib/manifest.ts';

export default defineConfig({
  // Explicit imports: a reader sees where each name comes from.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  zip: {
    includeSources: ['components/**', 'entrypoints/**', 'lib/**', 'public/**', '*.json', '*.ts', '*.md'],
  },
});
