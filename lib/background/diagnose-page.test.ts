import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { partNames } from '../core/page-diagnosis.ts';
import { emptyBrowser, withClaudeTabs } from '../testing/browser.ts';
import { diagnosePage } from './diagnose-page.ts';

const seen = Object.fromEntries(partNames.map((part) => [part, [0]]));
const diagnosis = { kind: 'writing', isSignedIn: true, seen };
const injected = vi.fn();

beforeEach(() => {
  emptyBrowser();
  withClaudeTabs(5, 4);
  injected.mockReset().mockResolvedValue([{ result: diagnosis }]);
  const scripting = browser.scripting as { executeScript(...sent: unknown[]): Promise<unknown> };
  vi.spyOn(scripting, 'executeScript').mockImplementation(injected);
});

it('looks at the tab used last, and at no other', async () => {
  expect(await diagnosePage()).toEqual({ ok: true, diagnosis });
  expect(injected).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 5 }, files: ['/diagnose-page.js'] });
});

it('says that none is open', async () => {
  withClaudeTabs();
  expect(await diagnosePage()).toEqual({ ok: false, why: 'no-tab' });
  expect(injected).not.toHaveBeenCalled();
});

it.each([
  ['takes no script', () => injected.mockRejectedValue(new Error('error page'))],
  ['gives back something else', () => injected.mockResolvedValue([{ result: { ...diagnosis, text: 'x' } }])],
])('says so where the tab %s', async (_, prepare) => {
  prepare();
  expect(await diagnosePage()).toEqual({ ok: false, why: 'no-script' });
});
