import { type Answer, ask } from '../messaging/ask.ts';
import { onNews } from './news.ts';

declare global {
  interface Window {
    firstGlance?: Promise<Answer<'glance'>> | undefined;
  }
}

/**
 * Asks for what the popup shows while its own code is still being loaded: a script of its own, which the page runs first
 * (the answer is there 10 to 20 ms after the code instead of 25 to 35, Chromium 156).
 */
export function askFirst(): void {
  window.firstGlance = ask('glance', {});
  // Nobody else listens yet: what was answered before some news is asked for again.
  onNews(() => {
    window.firstGlance = undefined;
  });
}

/** The answer to that question, once; later ones are asked anew. */
export function takeFirst(): Promise<Answer<'glance'>> {
  const first = window.firstGlance ?? ask('glance', {});
  delete window.firstGlance;
  return first;
}
