import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { emptyBrowser } from '../testing/browser.ts';
import { readConversation } from './conversation.ts';

const turn = { role: 'user', markdown: 'What is a tide?', complete: true, files: [], index: 0 };
const injected = vi.fn();

function whenRead(...results: unknown[]): void {
  injected.mockReset().mockResolvedValue(results.map((result) => ({ result })));
}

beforeEach(() => {
  emptyBrowser();
  const tabs = browser.tabs as { query(filter: unknown): Promise<unknown[]> };
  vi.spyOn(tabs, 'query').mockResolvedValue([
    { id: 4, url: 'https://claude.ai/chat/other' },
    { id: 5, url: 'https://claude.ai/chat/c1' },
  ]);
  const scripting = browser.scripting as { executeScript(...sent: unknown[]): Promise<unknown> };
  vi.spyOn(scripting, 'executeScript').mockImplementation(injected);
});

it('a conversation is read in the tab that has it open', async () => {
  whenRead([turn]);
  expect(await readConversation('c1')).toEqual({ ok: true, turns: [turn] });
  expect(injected).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 5 }, files: ['/conversation.js'] });
});

it('where no tab has it open, none is touched', async () => {
  whenRead([turn]);
  expect(await readConversation('c2')).toEqual({ ok: false, why: 'no-tab' });
  expect(injected).not.toHaveBeenCalled();
});

it.each([
  ['nothing is drawn', [[]]],
  ['the page gave something else', [[{ ...turn, role: 'system' }]]],
  ['no script ran', []],
])('it says so where %s', async (_, results) => {
  whenRead(...results);
  expect(await readConversation('c1')).toEqual({ ok: false, why: 'nothing-there' });
});

it('it says so where the tab takes no script', async () => {
  injected.mockReset().mockRejectedValue(new Error('Frame was removed'));
  expect(await readConversation('c1')).toEqual({ ok: false, why: 'nothing-there' });
});
