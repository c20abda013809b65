import type { Browser, Tab } from '../browser/browser.ts';
import { composer, keptAs, openClaude } from '../specs/steps.ts';

const plenty = 10_000;

/** Keeps one text as the product does, and 10,000 that are like it, each with a word of its own: `needle-00042-end`. */
export async function keepPlenty(browser: Browser): Promise<void> {
  const desk = await browser.extensionPage('desk.html');
  const tab = await openClaude(browser);
  await tab.click(composer);
  await tab.type('The first of many.');
  await keptAs(desk, 'the first text', ({ text }) => text === 'The first of many.');
  await tab.close();
  await multiply(desk);
  await desk.close();
}

/** Lengths and words differ as those of real prompts do, the same in every run. */
async function multiply(page: Tab): Promise<void> {
  await page.evaluate(async (count) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('lifeboat'));
    const transaction = database.transaction('prompts', 'readwrite');
    const store = transaction.objectStore('prompts');
    const [first] = await done(store.getAll());
    const states = ['answered', 'failed', 'draft', 'bounced', 'unknown'];
    const words = 'compare contracts liability clause table python error summary letter budget'.split(' ');
    for (let index = 0; index < count; index += 1) {
      const length = 10 + ((index * 7919) % 190);
      const prose = Array.from({ length }, (_, at) => words[(index * 31 + at * 17) % words.length]);
      const text = `Prompt needle-${String(index).padStart(5, '0')}-end: ${prose.join(' ')}`;
      const at = first.createdAt - (index + 1) * 60_000;
      const state = states[index % states.length];
      const sent = { at, outcome: state === 'draft' ? null : state, failure: null };
      const attempts = state === 'draft' ? [] : [sent];
      store.put({ ...first, id: `many-${index}`, text, state, attempts, createdAt: at, changedAt: at });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, plenty);
}
