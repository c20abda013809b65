import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import { minute } from '../core/words.ts';
import { readingNote } from '../storage/notes.ts';
import { save } from '../storage/saves.ts';
import { freshBackground } from '../testing/background.ts';
import { withClaudeTabs } from '../testing/browser.ts';
import { aSave, noon } from '../testing/kept.ts';
import { aReading } from '../testing/status.ts';
import { glance } from './glance.ts';
import { inTurn } from './second-copies.ts';

const tab = 5;

/** A copy that is still being made would be found by the next test. */
afterEach(() => inTurn(() => Promise.resolve()));

beforeEach(() => freshBackground(tab));

describe('what the popup gets', () => {
  it('has the prompt at risk, however many newer ones were answered', async () => {
    await save(aSave({ slot: 'at risk', state: 'failed' }), tab, 'at risk');
    for (let index = 0; index < 20; index += 1) {
      const answered = aSave({ slot: `${index}`, state: 'answered', at: noon + 1 + index });
      await save(answered, tab, `${index}`);
    }
    const ids = (await glance()).prompts.map(({ id }) => id);
    expect(ids[0]).toBe('19');
    expect(ids.at(-1)).toBe('at risk');
    expect(ids.length).toBeLessThan(10);
  });

  it('has it once when it is among the newest', async () => {
    await save(aSave({ state: 'failed' }), tab, 'kept');
    expect((await glance()).prompts.map(({ id }) => id)).toEqual(['kept']);
  });

  it('has what still waits in the journal, and how that ended which nobody waits for any more', async () => {
    await save(aSave({ slot: 'closed', state: 'sent', at: noon - minute }), tab + 1, 'closed');
    const waits = aSave({ slot: 'page.2', text: 'written a moment ago' });
    await browser.storage.local.set({ [journalKey(waits)]: waits });
    expect((await glance()).prompts).toMatchObject([
      { text: 'written a moment ago' },
      { id: 'closed', state: 'unknown' },
    ]);
  });

  it('costs one look at the tabs and no writing, where nothing happened since the last', async () => {
    await save(aSave({ state: 'failed' }), tab, 'kept');
    await readingNote.write(aReading('operational'));
    await glance();
    // As in a browser: the answer takes a while.
    const tabs = new Promise((resolve) => setTimeout(() => resolve([])));
    const looks = vi
      .spyOn(browser.tabs as { query(filter: unknown): Promise<unknown> }, 'query')
      .mockReset()
      .mockReturnValue(tabs);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await glance();
    expect(looks).toHaveBeenCalledOnce();
    const modes = transactions.mock.calls.map(([, mode]) => mode ?? 'readonly');
    expect(modes).toEqual(Array(modes.length).fill('readonly'));
    expect(modes.length).toBeLessThanOrEqual(5);
  });
});

it('when the database cannot be opened the popup is told that nothing is kept, instead of nothing', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('no database');
  });
  expect(await glance()).toMatchObject({
    saving: { ok: false, why: 'storage' },
    verdict: { verdict: 'unknown', confidence: 'suspected' },
    plan: { kind: 'none' },
    prompts: [],
  });
});

it('when the disk takes nothing more, what is on it can still be seen', async () => {
  await save(aSave({ state: 'sent' }), tab, 'kept');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  withClaudeTabs();
  expect((await glance()).prompts).toMatchObject([{ id: 'kept' }]);
});
