import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetDatabase } from '../storage/database.ts';
import { findKept } from '../storage/reading.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser, minutesUntil, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { aSummary } from '../testing/status.ts';
import { toolbarSays, withToolbar } from '../testing/toolbar.ts';
import { startBackground } from './start.ts';

vi.mock(import('./request-watch.ts'), () => ({ watchRequests: () => undefined }));
vi.mock(import('./menu.ts'), () => ({ offerMenu: async () => undefined, watchMenu: () => undefined }));
vi.mock(import('./reload-watch.ts'), async (original) => ({
  ...(await original()),
  watchReloads: () => undefined,
}));

const onBug = vi.fn();
const breakDatabase = () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('no database');
  });
  forgetDatabase();
};
const ringStatusAlarm = () =>
  fakeBrowser.alarms.onAlarm.trigger({ name: 'status', scheduledTime: noon, persistAcrossSessions: false });

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs(5);
  withToolbar();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  startBackground(onBug);
  return () => vi.useRealTimers();
});

describe('when the browser starts', () => {
  it('the journal is drained once, and no send is awaited any more', async () => {
    await save(aSave({ state: 'sent' }), 5, 'kept');
    const drained = vi.spyOn(browser.storage.local, 'get');
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await minutesUntil('status')).toBeCloseTo(5));
    expect(drained.mock.calls.filter(([keys]) => keys === null)).toHaveLength(1);
    expect(await findKept('kept')).toMatchObject({ state: 'unknown' });
    expect(onBug).not.toHaveBeenCalled();
  });

  it('a database that cannot be opened is told of', async () => {
    breakDatabase();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await toolbarSays()).toBe('saving_storage'));
    expect(await minutesUntil('status')).toBeCloseTo(5);
  });
});

describe('a look at the status page', () => {
  it('is followed by another one', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(aSummary())));
    await ringStatusAlarm();
    await vi.waitFor(async () => expect(await minutesUntil('status')).toBeCloseTo(5));
  });

  it('that breaks is followed by another one too, later, and its bug is told', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    breakDatabase();
    await ringStatusAlarm();
    await vi.waitFor(async () => expect(await minutesUntil('status')).toBeCloseTo(10));
    await vi.waitFor(() => expect(onBug).toHaveBeenCalledOnce());
  });

  it('is not taken, nor planned, where all is quiet and no claude.ai tab is open', async () => {
    withClaudeTabs();
    const asked = vi.spyOn(globalThis, 'fetch');
    vi.stubGlobal('navigator', { onLine: true });
    await ringStatusAlarm();
    vi.unstubAllGlobals();
    expect(asked).not.toHaveBeenCalled();
    expect(await minutesUntil('status')).toBeUndefined();
  });
});
