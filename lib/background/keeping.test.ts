import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import { defaultSettings } from '../core/settings.ts';
import { minute } from '../core/words.ts';
import { newestKept } from '../storage/reading.ts';
import { emptyBrowser, withAccess, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { handlers } from './handlers.ts';
import { readSettings } from './keeping.ts';
import { inTurn } from './second-copies.ts';
import { saving } from './sight.ts';

const fromUi = { tab: null };
const choose = (part: Partial<typeof defaultSettings>) =>
  handlers.changeSettings({ settings: { ...defaultSettings, ...part } }, fromUi);
const keep = (part: Parameters<typeof aSave>[0]) => handlers.keep({ save: aSave(part) }, { tab: 5 });
const texts = async () => (await newestKept()).map(({ text }) => text);

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  withToolbar();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
});
afterEach(() => inTurn(() => Promise.resolve()));

describe('while keeping is paused', () => {
  it('nothing is kept, pages are told that this is so, and it is said', async () => {
    await choose({ paused: true });
    expect(await keep({ at: noon + 1 })).toEqual({ ok: true, revision: 1 });
    expect(await texts()).toEqual([]);
    expect(await saving()).toEqual({ ok: false, why: 'paused' });
  });

  it('what was written before is kept, also what was still on its way', async () => {
    const before = aSave({ at: noon - minute });
    await browser.storage.local.set({ [journalKey(before)]: JSON.stringify(before) });
    await choose({ paused: true });
    await keep({ slot: 'late', text: 'written before', at: noon - 1 });
    expect((await texts()).toSorted()).toEqual([before.text, 'written before'].toSorted());
  });

  it('losing the database does not switch it on again', async () => {
    await choose({ paused: true, notKept: ['c9'] });
    emptyDatabase();
    expect(await readSettings()).toMatchObject({ paused: true, notKept: ['c9'] });
  });

  it('and after it, what is written is kept', async () => {
    await choose({ paused: true });
    await choose({ paused: false });
    await keep({ at: noon + 1 });
    expect(await texts()).toHaveLength(1);
    expect(await saving()).toEqual({ ok: true });
  });
});

it('a conversation that the person does not want kept is not; others are', async () => {
  await choose({ notKept: ['c1'] });
  await keep({ at: noon + 1 });
  await keep({ slot: 'other', conversation: 'c2', text: 'other', at: noon + 1 });
  await keep({ slot: 'new', conversation: null, text: 'new chat', at: noon + 1 });
  expect((await texts()).toSorted()).toEqual(['new chat', 'other']);
});

it('that the browser took the access to claude.ai away is said before all else', async () => {
  await choose({ paused: true });
  withAccess(false);
  expect(await saving()).toEqual({ ok: false, why: 'no-access' });
});
