import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../lib/page/start.ts';

/** In the content script's own world, which the page cannot see: only the newest copy works. */
const world = globalThis as { lifeboat?: AbortController };

export default defineContentScript({
  matches: ['https://claude.ai/*'],
  runAt: 'document_start',
  main() {
    world.lifeboat?.abort();
    world.lifeboat = new AbortController();
    startPage(window, world.lifeboat);
  },
});
