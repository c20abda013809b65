import type { Browser, Tab } from '../browser/browser.ts';

/** What the database held at some time, as a page of the extension read it. Milliseconds since 1970. */
export interface Seen {
  at: number;
  id: string;
  state: string;
  text: string;
}

/** Reads the newest records over and over: what a read sees was committed before. */
export async function watchKept(browser: Browser): Promise<{ page: Tab; seen(): Promise<Seen[]> }> {
  const page = await browser.extensionPage('manifest.json');
  await page.evaluate(startWatching, undefined);
  return { page, seen: async () => JSON.parse(await page.evaluate(stopWatching, undefined)) };
}

declare global {
  interface Window {
    watch?: { seen: Seen[]; isOver: boolean };
  }
}

function startWatching(): void {
  const watch: { seen: Seen[]; isOver: boolean } = { seen: [], isOver: false };
  window.watch = watch;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const watchAll = async () => {
    const database = await done(indexedDB.open('lifeboat'));
    // A newer version of the product's database must not wait for this page.
    database.onversionchange = () => database.close();
    const known = new Map<string, string>();
    while (!watch.isOver) {
      const index = database.transaction('prompts').objectStore('prompts').index('changedAt');
      const lately = IDBKeyRange.lowerBound(Date.now() - 10_000);
      for (const { id, state, text } of await done(index.getAll(lately))) {
        if (known.get(id) === state + text) continue;
        known.set(id, state + text);
        watch.seen.push({ at: performance.timeOrigin + performance.now(), id, state, text });
      }
      // Reading without a pause would take a core of its own from those who are measured.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    database.close();
  };
  void watchAll();
}

function stopWatching(): string {
  if (window.watch) window.watch.isOver = true;
  return JSON.stringify(window.watch?.seen ?? []);
}
