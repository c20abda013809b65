import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startNotice } from '../lib/notice/start.ts';

/** In the content scripts' own world, which the page cannot see: only the newest copy works, and as long as they do. */
const world = globalThis as { lifeboat?: AbortController; lifeboatNotice?: AbortController };

export default defineUnlistedScript(() => {
  world.lifeboatNotice?.abort();
  const work = new AbortController();
  world.lifeboatNotice = work;
  world.lifeboat?.signal.addEventListener('abort', () => work.abort());
  startNotice(window, work.signal);
});
