import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Filled } from '../core/insertion.ts';
import type { Filler } from '../messaging/to-page.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser, whenInjected, withAccess, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { insert, resumeInsertions } from './insert.ts';
import { forgetMissed, missed } from './insert-missed.ts';

const { text } = aSave();
/** The tab that the fake browser opens. */
const opened = 1;
const done: Filled = { ok: true, characters: text.length };

/** What the script in the page has, as the browser lets the background call it. */
const filler = {
  find: vi.fn<Filler['find']>(),
  fill: vi.fn<Filler['fill']>(),
  outcome: vi.fn<Filler['outcome']>(),
};

let inject: ReturnType<typeof whenInjected>;

beforeEach(async () => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  withToolbar();
  inject = whenInjected();
  filler.find.mockResolvedValue(true);
  filler.fill.mockResolvedValue(done);
  filler.outcome.mockReturnValue(null);
  globalThis.lifeboatFiller = filler;
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  await save(aSave(), 5, 'kept');
  return () => vi.useRealTimers();
});

const why = (reason: string) => ({ way: 'insert', ok: false, why: reason });
const insertKept = () => insert('kept', 'chatgpt', true);

const withLeaveForAnswers = () => browser.storage.local.set({ 'answers-only': ['https://chatgpt.com/*'] });

describe('a kept text', () => {
  it('is put into the composer of a new tab, and nothing is to be told', async () => {
    const created = vi.spyOn(browser.tabs, 'create');
    expect(await insertKept()).toEqual({ way: 'insert', ...done });
    expect(created).toHaveBeenCalledExactlyOnceWith({ url: 'https://chatgpt.com/' });
    expect(filler.fill).toHaveBeenCalledExactlyOnceWith(expect.any(String), expect.any(Array), text);
    expect(await missed()).toBeNull();
  });

  it.each([
    ['without leave', async () => withAccess(false), 'kept', 'chatgpt', 'no-permission'],
    ['with leave for answers alone', withLeaveForAnswers, 'kept', 'chatgpt', 'no-permission'],
    ['that is no longer kept', async () => undefined, 'gone', 'chatgpt', 'gone'],
    ['for an assistant that nobody knows', async () => undefined, 'kept', 'nobody', 'refused'],
  ])('%s opens nothing and touches no page', async (_, arrange, id, target, reason) => {
    await arrange();
    const created = vi.spyOn(browser.tabs, 'create');
    expect(await insert(id, target, true)).toEqual(why(reason));
    expect(created).not.toHaveBeenCalled();
    expect(inject).not.toHaveBeenCalled();
  });

  it('is stored nowhere else meanwhile', async () => {
    filler.find.mockImplementation(async () => {
      const stored = [await browser.storage.session.get(null), await browser.storage.local.get(null)];
      expect(JSON.stringify(stored)).toContain('insertion:1');
      expect(JSON.stringify(stored)).not.toContain(text);
      return true;
    });
    expect(await insertKept()).toMatchObject({ ok: true });
    expect(await browser.storage.session.get(null)).toEqual({});
  });
});

describe('what does not arrive', () => {
  it.each(['composer-not-empty', 'differs', 'composer-not-found'] as const)(
    '(%s) is told, over that tab and in the popup, until it was seen',
    async (reason) => {
      filler.fill.mockResolvedValue({ ok: false, why: reason });
      expect(await insertKept()).toEqual(why(reason));
      expect(await missed()).toEqual({ at: noon, id: 'kept', place: 'ChatGPT', why: reason, copied: true });
      expect(await browser.action.getBadgeText({ tabId: opened })).toBe('!');
      await forgetMissed();
      expect(await missed()).toBeNull();
      expect(await browser.action.getBadgeText({ tabId: opened })).toBe('');
    },
  );

  it('because no composer came, is told', async () => {
    filler.find.mockResolvedValue(false);
    expect(await insertKept()).toEqual(why('composer-not-found'));
    expect(filler.fill).not.toHaveBeenCalled();
  });

  it('because the tab was closed, is told', async () => {
    filler.find.mockRejectedValue(new Error('The tab was closed.'));
    vi.spyOn(browser.tabs as { get(id: number): Promise<unknown> }, 'get').mockRejectedValue(
      new Error('No tab with id: 1.'),
    );
    expect(await insertKept()).toEqual(why('tab-closed'));
    expect(await missed()).toMatchObject({ why: 'tab-closed' });
  });

  it('because the page was left while it was written, is not tried on the next page', async () => {
    filler.fill.mockRejectedValue(new Error('Frame with ID 0 was removed.'));
    expect(await insertKept()).toEqual(why('tab-closed'));
    expect(filler.fill).toHaveBeenCalledOnce();
  });

  it('is not told for ever, nor over the next one', async () => {
    filler.find.mockResolvedValue(false);
    await insertKept();
    vi.setSystemTime(noon + 11 * 60_000);
    expect(await missed()).toBeNull();
    vi.setSystemTime(noon);
    filler.find.mockImplementation(async () => {
      expect(await missed()).toBeNull();
      return true;
    });
    expect(await insertKept()).toMatchObject({ ok: true });
  });
});

it('a page that is not there yet is waited for', async () => {
  inject.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  expect(await insertKept()).toMatchObject({ ok: true });
});

describe('after the worker was stopped', () => {
  const left = (phase: 'opening' | 'writing', at = noon) => ({
    'insertion:7': { id: 'kept', target: 'chatgpt', tab: 7, at, phase, copied: true },
  });

  it('what was not written yet is written', async () => {
    await browser.storage.session.set(left('opening'));
    await resumeInsertions();
    expect(filler.fill).toHaveBeenCalledOnce();
    expect(await browser.storage.session.get(null)).toEqual({});
  });

  it('what was being written is only asked after', async () => {
    filler.outcome.mockResolvedValue(done);
    await browser.storage.session.set(left('writing'));
    await resumeInsertions();
    expect(filler.fill).not.toHaveBeenCalled();
    expect(await missed()).toBeNull();
  });

  it('what nobody knows of any more is told of', async () => {
    await browser.storage.session.set(left('writing'));
    await resumeInsertions();
    expect(filler.fill).not.toHaveBeenCalled();
    expect(await missed()).toMatchObject({ why: 'tab-closed' });
  });

  it('a person who has waited too long is not surprised by it', async () => {
    await browser.storage.session.set(left('opening', noon - 30_000));
    await resumeInsertions();
    expect(filler.fill).not.toHaveBeenCalled();
    expect(await missed()).toMatchObject({ why: 'composer-not-found' });
  });

  it('one that is under way in this worker is left alone', async () => {
    filler.find.mockImplementation(async () => {
      await resumeInsertions();
      return true;
    });
    expect(await insertKept()).toMatchObject({ ok: true });
    expect(filler.find).toHaveBeenCalledOnce();
  });
});
