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
    // The popup on its own, in one script and one style sheet: each file that it shares with another page is one more to
    // fetch while somebody waits (painted 16 to 30 ms earlier, Chromium 156, two cores).
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.find(
        (group) => Array.isArray(group) && group.some(({ type }) => type === 'popup'),
      );
      if (!Array.isArray(pages) || pages.length === 1) return;
      const popup = pages.filter(({ type }) => type === 'popup');
      groups.splice(
        groups.indexOf(pages),
        1,
        popup,
        pages.filter((page) => !popup.includes(page)),
      );
    },
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
