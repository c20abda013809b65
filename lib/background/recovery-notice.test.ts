import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../core/settings.ts';
import { minute, second } from '../core/words.ts';
import { addEvidence } from '../storage/evidence.ts';
import { readingNote, settingsNote } from '../storage/notes.ts';
import { readLog } from '../storage/reading.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser, minutesUntil, whenPushed, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { http } from '../testing/evidence.ts';
import { aSave, noon } from '../testing/kept.ts';
import { aReading } from '../testing/status.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { isRecoveryAlarm, listenForClicks } from './recovery-notice.ts';
import { tellAll } from './tell.ts';

const shown = vi.fn(async () => 'recovered');
const focused = vi.fn(async () => ({}));

function withNotifications(isGranted: boolean): void {
  const permissions = browser.permissions as {
    contains(asked: { permissions?: string[] }): Promise<boolean>;
  };
  vi.spyOn(permissions, 'contains').mockImplementation(async ({ permissions: asked }) =>
    asked?.includes('notifications') ? isGranted : true,
  );
  vi.spyOn(
    browser.notifications as { create(...sent: unknown[]): Promise<string> },
    'create',
  ).mockImplementation(shown);
}

/** The page is read with claude.ai in this state, so many minutes after noon. */
async function readAt(
  minutes: number,
  claude: 'operational' | 'major_outage',
  clearAt = minutes,
): Promise<void> {
  vi.setSystemTime(noon + minutes * minute);
  await readingNote.write(aReading(claude, { redAt: noon + clearAt * minute }, Date.now()));
  await tellAll();
}

/** Nothing new is known, and the verdict is looked at once more. */
async function waitUntil(minutes: number): Promise<void> {
  vi.setSystemTime(noon + minutes * minute);
  await tellAll();
}

const isWished = async () => (await settingsNote.read()).tellMe;

beforeEach(async () => {
  emptyBrowser();
  emptyDatabase();
  withToolbar();
  withClaudeTabs(5);
  withNotifications(true);
  shown.mockClear();
  vi.stubGlobal('navigator', { onLine: true });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  await settingsNote.write({ ...defaultSettings, tellMe: true });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('a recovery', () => {
  beforeEach(() => readAt(0, 'major_outage'));

  it('is told once, after this browser’s own part of a minute', async () => {
    await readAt(40, 'operational');
    expect(shown).not.toHaveBeenCalled();
    expect(await minutesUntil('recovery')).toBeCloseTo(0.5);
    await waitUntil(40.5);
    for (const minutes of [41, 45, 50]) await readAt(minutes, 'operational', 40);
    expect(shown).toHaveBeenCalledOnce();
    expect(shown).toHaveBeenCalledWith('recovered', expect.objectContaining({ title: 'back_title' }));
  });

  it('is told once, however many ask at the same moment', async () => {
    await readAt(40, 'operational');
    vi.setSystemTime(noon + 40 * minute + 30 * second);
    await Promise.all([tellAll(), tellAll(), tellAll()]);
    expect(shown).toHaveBeenCalledOnce();
  });

  it.each([
    ['without the permission', () => withNotifications(false)],
    ['where nobody asked', () => settingsNote.write(defaultSettings)],
  ])('is not told %s', async (_, arrange) => {
    await arrange();
    await readAt(40, 'operational');
    await waitUntil(41);
    expect(shown).not.toHaveBeenCalled();
  });
});

describe('after a recovery', () => {
  beforeEach(() => readAt(0, 'major_outage'));

  it.each([6, 11])('a relapse within %d minutes is not told; its end is, when it has held', async (gap) => {
    await readAt(40, 'operational');
    await waitUntil(41);
    await readAt(40 + gap, 'major_outage');
    await readAt(42 + gap, 'operational');
    await waitUntil(44 + gap);
    expect(shown).toHaveBeenCalledOnce();
    expect(await isWished()).toBe(true);
    await waitUntil(57.5 + gap);
    expect(shown).toHaveBeenCalledTimes(2);
  });

  it('the wish to be told ends, when it has held', async () => {
    await readAt(40, 'operational');
    await waitUntil(41);
    expect(await isWished()).toBe(true);
    await readAt(56, 'operational', 40);
    expect(await isWished()).toBe(false);
  });

  it('both are in the log', async () => {
    await readAt(40, 'operational');
    const own = (await readLog()).flatMap((line) => (line.kind === 'own' ? [line.verdict] : []));
    expect(own).toEqual(['outage', 'recovering']);
  });
});

describe('a wish to be told', () => {
  it('of nothing is set back', async () => {
    await readAt(0, 'operational', -60);
    expect(await isWished()).toBe(false);
  });

  it('holds while Claude fails for us alone', async () => {
    await addEvidence({ at: noon, attempt: null, signal: http(529) });
    await readAt(1, 'operational', -60);
    expect(await isWished()).toBe(true);
  });
});

describe('a click on the notification', () => {
  const click = (id: string) =>
    new Promise<unknown>((resolve) => {
      listenForClicks((work) => resolve(work));
      void fakeBrowser.notifications.onClicked.trigger(id);
      if (id !== 'recovered') resolve(undefined);
    });

  beforeEach(() => {
    const tabs = browser.tabs as { update(...tab: unknown[]): Promise<unknown> };
    vi.spyOn(tabs, 'update').mockImplementation(async () => ({ windowId: 3 }));
    const windows = browser.windows as { update(...sent: unknown[]): Promise<unknown> };
    vi.spyOn(windows, 'update').mockImplementation(focused);
    focused.mockClear();
  });

  it('brings the prompt at risk back to a composer, and its window to the front', async () => {
    await save(aSave({ state: 'failed', failure: 'overloaded' }), 5, 'kept');
    const push = whenPushed(() => ({ ok: true }));
    await click('recovered');
    expect(push).toHaveBeenCalledExactlyOnceWith(
      5,
      { push: 'restore', text: aSave().text, replace: false },
      { frameId: 0 },
    );
    expect(focused).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
  });

  it('shows claude.ai where nothing is at risk', async () => {
    withClaudeTabs();
    const created = vi.spyOn(browser.tabs, 'create');
    const push = whenPushed(() => ({ ok: true }));
    await click('recovered');
    expect(push).not.toHaveBeenCalled();
    expect(created).toHaveBeenCalledExactlyOnceWith({ url: 'https://claude.ai/new' });
  });

  it('opens one tab for a prompt, not two', async () => {
    withClaudeTabs();
    await save(aSave({ state: 'failed', failure: 'overloaded' }), 5, 'kept');
    const created = vi.spyOn(browser.tabs, 'create');
    await click('recovered');
    expect(created).toHaveBeenCalledExactlyOnceWith({ url: 'https://claude.ai/chat/c1' });
  });

  it('of something else is left alone', async () => {
    const push = whenPushed(() => ({ ok: true }));
    await click('other');
    expect(push).not.toHaveBeenCalled();
  });
});

it('knows its own alarm from others', () => {
  expect([isRecoveryAlarm('recovery'), isRecoveryAlarm('status')]).toEqual([true, false]);
});
