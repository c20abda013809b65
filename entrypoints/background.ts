import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background/start.ts';
import { describeBug } from '../lib/core/bug.ts';

export default defineBackground(() => {
  startBackground((bug) => {
    // biome-ignore lint/suspicious/noConsole: where the worker's bugs end, logged once.
    console.error(`Lifeboat: ${describeBug(bug)}`);
  });
});
