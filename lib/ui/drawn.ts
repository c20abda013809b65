/** A page that nobody sees is never drawn. Milliseconds. */
const patience = 250;

/**
 * Resolves when the first of the page's content has been drawn, by the browser's own word: whatever else runs before that
 * takes the processor from it (two frames or an idle time are over before; Chromium 156).
 */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
    setTimeout(resolve, patience);
  });
