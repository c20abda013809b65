import { beforeEach, expect, it } from 'vitest';
import { emptyBrowser, withClaudeTabs } from '../testing/browser.ts';
import { rememberHealth } from './health.ts';
import { noteSight, saving } from './sight.ts';

beforeEach(emptyBrowser);

it('two tabs that tell at once do not overwrite each other', async () => {
  await Promise.all([noteSight(1, false), noteSight(2, true), noteSight(3, false)]);
  const said: boolean[] = [];
  for (const tab of [1, 2, 3, 4]) {
    withClaudeTabs(tab);
    said.push((await saving()).ok);
  }
  expect(said).toEqual([false, true, false, true]);
});

it('without a claude.ai tab there is nothing that could not be seen', async () => {
  withClaudeTabs();
  expect(await saving()).toEqual({ ok: true });
});

it('a database that takes no text is said before all else', async () => {
  withClaudeTabs(1);
  await noteSight(1, false);
  expect(await rememberHealth(true)).toBe(true);
  expect(await rememberHealth(true)).toBe(false);
  expect(await saving()).toEqual({ ok: false, why: 'storage' });
});
