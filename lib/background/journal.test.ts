import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import * as prompts from '../storage/prompts.ts';
import { newest } from '../storage/prompts.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { storageFails } from './health.ts';
import { drainChanges, drainJournal, emptyJournal } from './journal.ts';

vi.mock(import('../storage/prompts.ts'), { spy: true });

const waiting = (...saves: Save[]) =>
  browser.storage.local.set(Object.fromEntries(saves.map((save) => [journalKey(save), save])));
const keys = async () => Object.keys(await browser.storage.local.get(null)).toSorted();

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
});

describe('draining the journal', () => {
  it('moves every waiting save into the database, whatever order it comes in', async () => {
    const [first, last] = [aSave({ revision: 9, text: 'nine' }), aSave({ revision: 10, text: 'nine, ten' })];
    await waiting(last, first, aSave({ slot: 'page.2', text: 'other', at: noon + 1 }));
    await drainJournal();
    expect((await newest()).map(({ text }) => text)).toEqual(['other', 'nine, ten']);
    expect(await keys()).toEqual([]);
  });

  it('again changes nothing', async () => {
    await waiting(aSave());
    await drainJournal();
    await drainJournal();
    expect(await newest()).toHaveLength(1);
  });

  it('leaves what is not of the journal, and what does not parse: it may hold somebody’s text', async () => {
    const unreadable = { slot: 'page.1', text: 'half written' };
    await browser.storage.local.set({ 'journal:page.1:2': unreadable, counters: 3 });
    await waiting(aSave());
    await drainJournal();
    expect(await browser.storage.local.get(null)).toEqual({ 'journal:page.1:2': unreadable, counters: 3 });
    expect(await newest()).toHaveLength(1);
  });

  it('leaves what the database does not take', async () => {
    await waiting(aSave());
    vi.mocked(prompts.save).mockRejectedValueOnce(new Error('no disk'));
    await drainJournal().catch(() => undefined);
    expect(await keys()).toEqual([journalKey(aSave())]);
    await drainJournal();
    expect(await keys()).toEqual([]);
  });

  it('is not held up by one save that the database does not take', async () => {
    await waiting(aSave(), aSave({ slot: 'page.2', text: 'other' }));
    vi.mocked(prompts.save).mockRejectedValueOnce(new Error('no room for this one'));
    await drainJournal().catch(() => undefined);
    expect(await newest()).toHaveLength(1);
    expect(await keys()).toEqual([journalKey(aSave())]);
    expect(await storageFails()).toBe(true);
  });
});

describe('a change of what is stored', () => {
  it('is drained when it is a save, and only that one', async () => {
    await waiting(aSave(), aSave({ revision: 2, text: 'more' }));
    await drainChanges({ [journalKey(aSave())]: { newValue: aSave() } });
    expect((await newest()).map(({ text }) => text)).toEqual([aSave().text]);
    expect(await keys()).toEqual([journalKey(aSave({ revision: 2 }))]);
  });

  it.each([
    ['a removal', { [journalKey(aSave())]: {} }],
    ['another key', { counters: { newValue: aSave() } }],
  ])('is left alone when it is %s', async (_, changes) => {
    await drainChanges(changes);
    expect(await newest()).toEqual([]);
  });
});

it('emptying it takes out every save, also what does not parse, and nothing else', async () => {
  await waiting(aSave());
  await browser.storage.local.set({ 'journal:page.1:2': { text: 'half written' }, counters: 3 });
  await emptyJournal();
  expect(await keys()).toEqual(['counters']);
});
