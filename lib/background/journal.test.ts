import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import { newestKept } from '../storage/reading.ts';
import * as saves from '../storage/saves.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { storageFails } from './health.ts';
import { drainChanges, drainJournal, emptyJournal } from './journal.ts';
import { inTurn } from './second-copies.ts';

vi.mock(import('../storage/saves.ts'), { spy: true });

const waiting = (...saves: Save[]) =>
  browser.storage.local.set(
    Object.fromEntries(saves.map((save) => [journalKey(save), JSON.stringify(save)])),
  );
const keys = async () =>
  Object.keys(await browser.storage.local.get(null))
    .filter((key) => key !== 'census')
    .toSorted();

/** A copy that is still being made would be found by the next test. */
afterEach(() => inTurn(() => Promise.resolve()));

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
});

describe('draining the journal', () => {
  it('moves every waiting save into the database, whatever order it comes in', async () => {
    const [first, last] = [aSave({ revision: 9, text: 'nine' }), aSave({ revision: 10, text: 'nine, ten' })];
    await waiting(last, first, aSave({ slot: 'page.2', text: 'other', at: noon + 1 }));
    await drainJournal();
    expect((await newestKept()).map(({ text }) => text)).toEqual(['other', 'nine, ten']);
    expect(await keys()).toEqual([]);
  });

  it('also takes what a page of version 0.1 left there: the save itself, and nothing of attachments', async () => {
    const { attachments: _, ...old } = aSave();
    await browser.storage.local.set({ [journalKey(aSave())]: old });
    await drainJournal();
    expect(await newestKept()).toMatchObject([{ text: aSave().text, attachments: [] }]);
    expect(await keys()).toEqual([]);
  });

  it('gives half of a surrogate pair and NUL back exactly', async () => {
    await waiting(aSave({ text: 'half \ud83d, nothing \0' }));
    await drainJournal();
    expect(await newestKept()).toMatchObject([{ text: 'half \ud83d, nothing \0' }]);
  });

  it('again changes nothing', async () => {
    await waiting(aSave());
    await drainJournal();
    await drainJournal();
    expect(await newestKept()).toHaveLength(1);
  });
});

describe('what cannot be moved into the database', () => {
  it('stays in the journal, as does what is not of it, and what does not parse: it may hold somebody’s text', async () => {
    const unreadable = { slot: 'page.1', text: 'half written' };
    await browser.storage.local.set({ 'journal:page.1:2': unreadable, counters: 3 });
    await waiting(aSave());
    await drainJournal();
    expect(await browser.storage.local.get(null)).toMatchObject({
      'journal:page.1:2': unreadable,
      counters: 3,
    });
    expect(await keys()).toEqual(['counters', 'journal:page.1:2']);
    expect(await newestKept()).toHaveLength(1);
  });

  it('leaves what the database does not take', async () => {
    await waiting(aSave());
    vi.mocked(saves.save).mockRejectedValueOnce(new Error('no disk'));
    await drainJournal().catch(() => undefined);
    expect(await keys()).toEqual([journalKey(aSave())]);
    await drainJournal();
    expect(await keys()).toEqual([]);
  });

  it('is not held up by one save that the database does not take', async () => {
    await waiting(aSave(), aSave({ slot: 'page.2', text: 'other' }));
    vi.mocked(saves.save).mockRejectedValueOnce(new Error('no room for this one'));
    await drainJournal().catch(() => undefined);
    expect(await newestKept()).toHaveLength(1);
    expect(await keys()).toEqual([journalKey(aSave())]);
    expect(await storageFails()).toBe(true);
  });
});

describe('a change of what is stored', () => {
  it('is drained when it is a save, and only that one', async () => {
    await waiting(aSave(), aSave({ revision: 2, text: 'more' }));
    await drainChanges({ [journalKey(aSave())]: { newValue: aSave() } });
    expect((await newestKept()).map(({ text }) => text)).toEqual([aSave().text]);
    expect(await keys()).toEqual([journalKey(aSave({ revision: 2 }))]);
  });

  it.each([
    ['a removal', { [journalKey(aSave())]: {} }],
    ['another key', { counters: { newValue: aSave() } }],
  ])('is left alone when it is %s', async (_, changes) => {
    await drainChanges(changes);
    expect(await newestKept()).toEqual([]);
  });
});

it('emptying it takes out every save, also what does not parse, and nothing else', async () => {
  await waiting(aSave());
  await browser.storage.local.set({ 'journal:page.1:2': { text: 'half written' }, counters: 3 });
  await emptyJournal();
  expect(await keys()).toEqual(['counters']);
});
