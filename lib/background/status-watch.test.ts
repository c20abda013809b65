import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings } from '../core/settings.ts';
import { minute } from '../core/words.ts';
import { addEvidence } from '../storage/evidence.ts';
import { allowanceNote, readingNote, settingsNote } from '../storage/notes.ts';
import { emptyBrowser, minutesUntil, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { http } from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { aReading, aSummary } from '../testing/status.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { ensureLook, isStatusAlarm, planAnew, watchStatus } from './status-watch.ts';

const withPage = (claude = 'operational') =>
  vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response(JSON.stringify(aSummary(claude))));
const tellMe = () => settingsNote.write({ ...defaultSettings, tellMe: true });
const fail = () => addEvidence({ at: Date.now(), attempt: null, signal: http(529) });

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withToolbar();
  withClaudeTabs(5);
  vi.stubGlobal('navigator', { onLine: true });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('a look in the background', () => {
  it('is taken while a claude.ai tab is open, and the next one planned', async () => {
    const asked = withPage();
    await watchStatus();
    expect(asked).toHaveBeenCalledOnce();
    expect(await minutesUntil('status')).toBeCloseTo(5);
  });

  it.each([
    ['while Claude is in trouble', fail, 5],
    ['while the person waits to be told', tellMe, 1.5],
  ])('is taken without a tab %s', async (_, begin, minutes) => {
    withClaudeTabs();
    await begin();
    // The page is not clear yet: otherwise there would be nothing to wait for.
    const asked = withPage('major_outage');
    await watchStatus();
    expect(asked).toHaveBeenCalledOnce();
    expect(await minutesUntil('status')).toBeCloseTo(minutes);
  });
});

describe('no look in the background', () => {
  it('is taken, nor planned, without a tab and without trouble', async () => {
    withClaudeTabs();
    const asked = withPage();
    await watchStatus();
    await ensureLook();
    expect(asked).not.toHaveBeenCalled();
    expect(await browser.alarms.getAll()).toEqual([]);
  });

  it('is taken without a network, which is no failure of the page', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const asked = withPage();
    await watchStatus();
    expect(asked).not.toHaveBeenCalled();
    expect(await readingNote.read()).toMatchObject({ failures: 0 });
    expect(await minutesUntil('status')).toBeCloseTo(5);
  });

  it('is taken right after somebody else’s', async () => {
    await readingNote.write(aReading('operational', {}, noon - 40_000));
    const asked = withPage();
    await watchStatus();
    expect(asked).not.toHaveBeenCalled();
    expect(await minutesUntil('status')).toBeCloseTo(5);
  });

  it('is taken where nothing of the day’s allowance is left, and counted where it is', async () => {
    await allowanceNote.write({ left: 0, at: noon });
    const asked = withPage();
    await watchStatus();
    expect(asked).not.toHaveBeenCalled();
    await allowanceNote.write({ left: 3, at: noon });
    await watchStatus();
    expect(await allowanceNote.read()).toEqual({ left: 2, at: noon });
  });
});

describe('the next look', () => {
  it('is planned where none is, and not put off where one is', async () => {
    await ensureLook();
    const planned = await browser.alarms.get('status');
    expect(isStatusAlarm(planned?.name ?? '')).toBe(true);
    vi.setSystemTime(noon + minute);
    await ensureLook();
    expect(await browser.alarms.get('status')).toEqual(planned);
  });

  it('comes closer when the person asks to be told', async () => {
    await ensureLook();
    await tellMe();
    await planAnew();
    expect(await minutesUntil('status')).toBeCloseTo(1.5);
  });

  it('heeds failures from before the worker was stopped', async () => {
    await readingNote.write(aReading('operational', { failures: 1 }));
    await ensureLook();
    expect(await minutesUntil('status')).toBeCloseTo(10);
  });
});

describe('24 hours of alarms', () => {
  /** Lets every alarm of a day ring, one after the other, and counts the requests. */
  async function requestsOfADay(): Promise<number> {
    vi.spyOn(Math, 'random').mockRestore();
    const asked = withPage();
    await ensureLook();
    for (;;) {
      const next = await browser.alarms.get('status');
      if (!next || next.scheduledTime > noon + 24 * 60 * minute) return asked.mock.calls.length;
      vi.setSystemTime(Math.ceil(next.scheduledTime));
      await browser.alarms.clear('status');
      await watchStatus();
    }
  }

  it('with a claude.ai tab make at most 300 requests, and not many fewer', async () => {
    const requests = await requestsOfADay();
    expect(requests).toBeLessThanOrEqual(300);
    expect(requests).toBeGreaterThanOrEqual(240);
  }, 30_000);

  it('without a tab and without trouble make none', async () => {
    withClaudeTabs();
    expect(await requestsOfADay()).toBe(0);
  });
});
