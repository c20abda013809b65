import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { emptyBrowser } from '../testing/browser.ts';
import { welcome } from './welcome.ts';

const created = vi.fn();
let installType = 'normal';

beforeEach(() => {
  emptyBrowser();
  installType = 'normal';
  created.mockReset();
  vi.spyOn(browser.tabs as { create(wanted: unknown): unknown }, 'create').mockImplementation(created);
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });
});

it('an install opens the first run', async () => {
  await welcome({ reason: 'install' });
  expect(created).toHaveBeenCalledExactlyOnceWith({
    url: expect.stringMatching(/-extension:\/\/.*\/desk\.html#welcome$/),
  });
});

it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
  '%s opens nothing',
  async (reason) => {
    await welcome({ reason });
    expect(created).not.toHaveBeenCalled();
  },
);

it('an extension that was loaded from a folder opens nothing', async () => {
  installType = 'development';
  await welcome({ reason: 'install' });
  expect(created).not.toHaveBeenCalled();
});
