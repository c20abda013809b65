import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings } from '../core/settings.ts';
import type { Verdict } from '../core/verdict.ts';
import { minute } from '../core/words.ts';
import { settingsNote } from '../storage/notes.ts';
import { findKept } from '../storage/reading.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser, whenPushed, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { writeSettings } from './keeping.ts';
import { noteNoticed, showPageNotices } from './page-notice.ts';

const outage: Verdict = { verdict: 'outage', layer: 'model', confidence: 'likely', because: [], since: noon };
const fine: Verdict = { verdict: 'fine', layer: null, confidence: 'confirmed', because: [], since: null };

/** Every push: to which tab, and of which kind. */
const pushes: string[] = [];
/** The tabs in which the notice's script runs. */
const loaded = new Set<number>();
const injected = vi.fn(async ({ target }: { target: { tabId: number } }) => {
  loaded.add(target.tabId);
  return [];
});

beforeEach(async () => {
  emptyBrowser();
  emptyDatabase();
  withToolbar();
  withClaudeTabs(5, 6);
  pushes.length = 0;
  loaded.clear();
  injected.mockClear();
  whenPushed((tab, push) => {
    const { pageNotice } = push as { pageNotice: string };
    if (!loaded.has(Number(tab))) return undefined;
    pushes.push(`${tab} ${pageNotice}`);
    return true;
  });
  const scripting = browser.scripting as { executeScript(...sent: unknown[]): Promise<unknown> };
  vi.spyOn(scripting, 'executeScript').mockImplementation(injected as never);
  vi.useFakeTimers({ toFake: ['Date'], now: noon + minute });
  await save(aSave({ state: 'failed', failure: 'overloaded', conversation: null }), 5, 'kept');
  return () => vi.useRealTimers();
});

it('a notice is shown in the tab that sent the prompt, loaded once, and taken away when all is well', async () => {
  await showPageNotices(outage);
  await showPageNotices(outage);
  await showPageNotices(fine);
  expect(pushes).toEqual(['5 show', '5 show', '5 hide']);
  expect(injected).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 5 }, files: ['/notice.js'] });
});

it('while all is well no page is touched', async () => {
  await showPageNotices(fine);
  expect([pushes, injected.mock.calls]).toEqual([[], []]);
});

it.each([
  ['switched off', () => settingsNote.write({ ...defaultSettings, notice: false })],
  ['keeping is paused', () => writeSettings({ ...defaultSettings, paused: true })],
  ['dismissed', () => noteNoticed(5, 'dismissed')],
  ['the page is for signing in', () => onPage('https://claude.ai/login')],
  ['the chat is incognito', () => onPage('https://claude.ai/new?incognito')],
  ['the page is another conversation', () => onPage('https://claude.ai/chat/c2')],
])('nothing is shown where %s', async (_, arrange) => {
  await arrange();
  await showPageNotices(outage);
  expect(injected).not.toHaveBeenCalled();
});

function onPage(url: string): void {
  const tabs = browser.tabs as { query(filter: unknown): Promise<unknown[]> };
  vi.spyOn(tabs, 'query').mockResolvedValue([{ id: 5, url }]);
}

it('a dismissal is forgotten with the all-clear', async () => {
  await noteNoticed(5, 'dismissed');
  await showPageNotices(fine);
  await showPageNotices(outage);
  expect(pushes).toEqual(['5 show']);
});

it('what a page says it opened is noted beside the prompt that its notice was about, and nowhere else', async () => {
  await noteNoticed(5, 'opened');
  expect((await findKept('kept'))?.handOffs).toEqual([]);
  await showPageNotices(outage);
  await noteNoticed(6, 'opened');
  expect((await findKept('kept'))?.handOffs).toEqual([]);
  await noteNoticed(5, 'opened');
  expect((await findKept('kept'))?.handOffs).toEqual([{ at: noon + minute, target: 'chatgpt', way: 'url' }]);
});
