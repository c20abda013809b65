import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { manifest } from './lib/manifest.ts';

export default defineConfig({
  // Explicit imports: a reader sees where each name comes from.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  // Both browsers load modules ahead by themselves.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const types = entrypoints.map(({ type }) => type);
      if (types.includes('background')) return;
      // Only the background answers messages by a promise, for which it takes the polyfill: 10 kB, a fifth of what the
      // content script or the popup may weigh.
      const alias = Object.entries(config.resolve?.alias ?? {}).filter(([name]) => name !== 'wxt/browser');
      if (types.some((type) => type === 'content-script' || type === 'unlisted-script'))
        alias.push([
          'wxt/utils/content-script-context',
          fileURLToPath(new URL('lib/page/no-context.ts', import.meta.url)),
        ]);
      config.resolve = { ...config.resolve, alias: Object.fromEntries(alias) };
    },
  },
  zip: {
    includeSources: ['components/**', 'entrypoints/**', 'lib/**', 'public/**', '*.json', '*.ts', '*.md'],
  },
});
