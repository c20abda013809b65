import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { manifest } from './lib/manifest.ts';

export default defineConfig({
  // Explicit imports: a reader sees where each name comes from.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    // The polyfill is a fifth of what the content script may weigh, and both browsers' own promises do in small scripts.
    'vite:build:extendConfig': (entrypoints, config) => {
      const isSmall = ({ type }: { type: string }) => type === 'content-script' || type === 'unlisted-script';
      if (!entrypoints.some(isSmall)) return;
      const ours = fileURLToPath(new URL('lib/page/no-context.ts', import.meta.url));
      config.resolve = { ...config.resolve, alias: { 'wxt/utils/content-script-context': ours } };
    },
  },
  zip: {
    includeSources: ['components/**', 'entrypoints/**', 'lib/**', 'public/**', '*.json', '*.ts', '*.md'],
  },
});
