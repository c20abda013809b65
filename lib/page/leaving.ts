import { second } from '../core/words.ts';

/** How long a page may take to go; who chose to stay after all is told of failures again. Milliseconds. */
const goodbye = 1 * second;

/**
 * Whether the page is being left. Firefox breaks a page's requests off before the page hears that it goes, and the page
 * shows them as failed (ESR 153; Chromium 156 does not).
 */
export function watchGoodbye(page: Window, signal: AbortSignal): () => boolean {
  let askedAt = Number.NEGATIVE_INFINITY;
  const asked = () => {
    askedAt = performance.now();
  };
  page.addEventListener('beforeunload', asked, { signal });
  return () => performance.now() - askedAt <= goodbye;
}
