import type { Entry } from '../../lib/core/entry.ts';
import type { KeptText } from '../../lib/core/kept-text.ts';
import type { Tab } from '../browser/browser.ts';
import { databaseOf } from './steps.ts';

/** An hour ago: what is older than texts are kept would be pinned. Milliseconds since 1970. */
export const lately = Date.now() - 3_600_000;

/** All of one kept text, with what a test cares about. */
export function anEntry(part: Partial<KeptText> & { id: string }, ...earlier: string[]): Entry {
  const kept: KeptText = {
    text: 'Compare the two contracts',
    state: 'failed',
    failure: 'server-error',
    conversation: null,
    account: null,
    createdAt: lately,
    changedAt: lately,
    attempts: [{ at: lately, outcome: 'failed', failure: 'server-error' }],
    attachments: [],
    pinned: false,
    fading: null,
    handOffs: [],
    ...part,
  };
  return { kept, versions: earlier.map((text, index) => ({ at: lately - 1_000 + index, text })) };
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };

/** Has the background take entries in, from one of the extension's own pages. */
export async function take(page: Tab, entries: readonly Entry[]): Promise<void> {
  const isTaken = await page.evaluate(async (payload) => {
    const answer = await chrome.runtime.sendMessage({ request: 'take', payload: JSON.parse(payload) });
    return answer.ok;
  }, JSON.stringify({ entries }));
  if (!isTaken) throw new Error('The background did not take the entries.');
}

/** Puts many copies of a kept text into the database, numbered from 0 in id, text and time. */
export async function plantMany(page: Tab, kept: KeptText, count: number): Promise<void> {
  await databaseOf(page);
  await page.evaluate(storeMany, { kept, count });
}

async function storeMany({ kept, count }: { kept: KeptText; count: number }): Promise<void> {
  const opening = indexedDB.open('lifeboat');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const transaction = opening.result.transaction('prompts', 'readwrite');
  for (let number = 0; number < count; number += 1) {
    const { id, text, changedAt } = kept;
    const numbered = { id: `${id}${number}`, text: `${text}-${number}.`, changedAt: changedAt + number };
    transaction.objectStore('prompts').put({ ...kept, ...numbered });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  opening.result.close();
}

/** Waits until the Desk shows exactly these texts, in this order, by their ids. */
export function shows(desk: Tab, ...ids: string[]): Promise<void> {
  return desk.waitFor(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.row[data-prompt-id]')]
        .map(({ dataset }) => dataset.promptId)
        .join() === wanted,
    ids.join(),
    `the texts ${ids.join()}`,
  );
}

/** Types into the Desk's search. */
export async function searchFor(desk: Tab, query: string): Promise<void> {
  await desk.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) return;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);
}

/** Waits until the page says this. */
export function says(page: Tab, words: string): Promise<void> {
  return page.waitFor(
    (wanted) =>
      [...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.includes(wanted)),
    words,
    `"${words}"`,
  );
}
