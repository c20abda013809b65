import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { isJournalKey, journalKey } from '../core/journal.ts';
import { minute } from '../core/words.ts';
import { forgetDatabase } from '../storage/database.ts';
import { newestKept } from '../storage/reading.ts';
import { emptyBrowser, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { toolbarSays, withToolbar } from '../testing/toolbar.ts';
import { handlers } from './handlers.ts';
import { storageFails } from './health.ts';
import { drainChanges } from './journal.ts';
import { inTurn } from './second-copies.ts';
import { takeIn } from './take-in.ts';

const waiting = async () => Object.keys(await browser.storage.local.get(null)).filter(isJournalKey);
const breakDatabase = () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('no database');
  });
};

/** A copy that is still being made would be found by the next test. */
afterEach(() => inTurn(() => Promise.resolve()));

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  withToolbar();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
});

describe('a save that is taken in', () => {
  it('is on the disk, and its copy is out of the journal, and no other revision of it', async () => {
    const other = aSave({ revision: 2 });
    await browser.storage.local.set({ [journalKey(aSave())]: aSave(), [journalKey(other)]: other });
    expect(await takeIn(aSave(), 5)).toBe(1);
    expect(await newestKept()).toMatchObject([{ text: aSave().text }]);
    expect(await waiting()).toEqual([journalKey(other)]);
  });

  it('leaves no copy that reaches the journal after its removal was asked for', async () => {
    const key = journalKey(aSave());
    const { local } = browser.storage;
    const remove = local.remove.bind(local);
    const removing = vi.spyOn(local, 'remove').mockImplementationOnce(async (removed) => {
      await remove(removed);
      // The page's, at last; the background hears of it before it hears that the removal is done.
      await local.set({ [key]: JSON.stringify(aSave()) });
      await drainChanges({ [key]: { newValue: JSON.stringify(aSave()) } });
    });
    expect(await takeIn(aSave(), 5)).toBe(1);
    expect(await waiting()).toEqual([]);
    expect(removing).toHaveBeenCalledTimes(2);
    expect(await newestKept()).toHaveLength(1);
  });

  it('is no failure of the database when its copy cannot be taken out of the journal', async () => {
    vi.spyOn(browser.storage.local, 'remove').mockRejectedValue(new Error('not now'));
    expect(await takeIn(aSave(), 5)).toBe(1);
    expect(await storageFails()).toBe(false);
  });

  it('from a time to come is of now', async () => {
    await takeIn(aSave({ at: noon + 999 * minute }), 5);
    await takeIn(aSave({ slot: 'page.2', at: noon - minute }), 5);
    expect((await newestKept()).map(({ changedAt }) => changedAt)).toEqual([noon, noon - minute]);
  });
});

it.each(['get', 'set', 'remove'] as const)(
  'a storage.local whose %s fails stands in no text’s way',
  async (call) => {
    vi.spyOn(browser.storage.local, call).mockRejectedValue(new Error('refused'));
    const reply = await handlers.keep({ save: aSave({ found: true }) }, { tab: 5 });
    expect(reply).toEqual({ ok: true, revision: 1 });
    expect(await newestKept()).toHaveLength(1);
  },
);

describe('a save that the database does not take', () => {
  beforeEach(async () => {
    breakDatabase();
    await browser.storage.local.set({ [journalKey(aSave())]: aSave() });
  });

  it('stays in the journal, and the toolbar says so though nothing can be judged', async () => {
    expect(await takeIn(aSave(), 5)).toBeUndefined();
    expect(await waiting()).toEqual([journalKey(aSave())]);
    expect(await toolbarSays()).toBe('saving_storage');
    expect(await browser.action.getBadgeText({})).toBe('!');
  });

  it('is told of no longer once one is taken', async () => {
    await takeIn(aSave(), 5);
    vi.mocked(indexedDB.open).mockRestore();
    forgetDatabase();
    expect(await takeIn(aSave(), 5)).toBe(1);
    expect(await toolbarSays()).not.toContain('saving');
    expect(await waiting()).toEqual([]);
  });
});
