import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { noReading } from '../core/reading.ts';
import { readingNote } from '../storage/notes.ts';
import { emptyBrowser, minutesUntil } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { noon } from '../testing/kept.ts';
import { aReading, aStatus, aSummary } from '../testing/status.ts';
import { ensureLook, isStale, isStatusAlarm, planNextLook, popupAge, readStatus } from './status-poll.ts';

const first = 'https://status.claude.com/api/v2/summary.json';
const second = 'https://anthropic.statuspage.io/api/v2/summary.json';

/** The hosts answer these bodies; one that is not named cannot be reached. */
function withHosts(bodies: Record<string, string>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    const body = bodies[String(url)];
    if (body === undefined) throw new TypeError('Failed to fetch');
    return new Response(body);
  });
}

const green = JSON.stringify(aSummary());
const html = '<!doctype html><title>Human Verification</title>';

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
});

describe('a look at the status page', () => {
  it('asks the first host, and only that one when it answers', async () => {
    const asked = withHosts({ [first]: green });
    expect(await readStatus()).toEqual({ ...noReading, good: { at: noon, status: aStatus('operational') } });
    expect(asked.mock.calls.map(([url]) => url)).toEqual([first]);
    expect(await readingNote.read()).toEqual(aReading('operational'));
  });

  it('sends nothing about the person', async () => {
    const asked = withHosts({ [first]: green });
    await readStatus();
    const [, options] = asked.mock.calls[0] ?? [];
    expect(options).toMatchObject({ credentials: 'omit' });
    expect(options).not.toHaveProperty('headers');
    expect(options).not.toHaveProperty('body');
  });

  it.each([
    ['cannot be reached', {}],
    ['answers HTML', { [first]: html }],
    ['answers half of it', { [first]: green.slice(0, 200) }],
    ['is somebody else’s', { [first]: JSON.stringify(aSummary('operational', { page: { id: 'other' } })) }],
  ])('asks the second host when the first %s', async (_, answers) => {
    withHosts({ ...answers, [second]: JSON.stringify(aSummary('major_outage')) });
    expect(await readStatus()).toEqual(aReading('major_outage', { redAt: noon }));
  });

  it('is one, however many ask for it', async () => {
    const asked = withHosts({ [first]: green });
    const readings = await Promise.all([readStatus(), readStatus(), readStatus()]);
    expect(asked).toHaveBeenCalledOnce();
    expect(new Set(readings).size).toBe(1);
    await readStatus();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('a page that cannot be read', () => {
  it('leaves the last good reading with its age, and is counted', async () => {
    const good = { at: noon - 60_000, status: aStatus('operational') };
    await readingNote.write({ ...noReading, good });
    withHosts({});
    const unreadable = { at: noon, reason: 'unreachable' };
    expect(await readStatus()).toEqual({ good, unreadable, failures: 1, redAt: null });
    expect(await readStatus()).toMatchObject({ good, failures: 2 });
  });

  it('says why', async () => {
    withHosts({ [first]: html, [second]: html });
    expect(await readStatus()).toMatchObject({ good: null, unreadable: { reason: 'not-json' } });
  });

  it('is forgotten with the next good one', async () => {
    await readingNote.write(
      aReading('operational', { unreadable: { at: 1, reason: 'not-json' }, failures: 3 }),
    );
    withHosts({ [first]: green });
    expect(await readStatus()).toMatchObject({ unreadable: null, failures: 0 });
  });

  it('does not forget when claude.ai was last red', async () => {
    await readingNote.write(aReading('operational', { redAt: noon - 1 }));
    withHosts({});
    expect(await readStatus()).toMatchObject({ redAt: noon - 1 });
    withHosts({ [first]: green });
    expect(await readStatus()).toMatchObject({ redAt: noon - 1 });
  });
});

describe('the next look', () => {
  it.each([
    [0, 5],
    [1, 10],
    [2, 15],
    [9, 15],
    [2_000, 15],
  ])('after %i failures comes in %i min, give or take a fifth', async (failures, expected) => {
    for (const random of [0, 0.5, 0.999]) {
      vi.spyOn(Math, 'random').mockReturnValue(random);
      await planNextLook(failures);
      expect(await minutesUntil('status')).toBeCloseTo(expected * (0.8 + 0.4 * random), 1);
    }
  });

  it('is planned where none is, and not put off where one is', async () => {
    await ensureLook();
    const planned = await browser.alarms.get('status');
    expect(isStatusAlarm(planned?.name ?? '')).toBe(true);
    vi.setSystemTime(noon + 60_000);
    await ensureLook();
    expect(await browser.alarms.get('status')).toEqual(planned);
  });

  it.each([
    ['never looked', noReading, true],
    ['looked just now', aReading('operational'), false],
    ['looked a minute ago', aReading('operational', {}, noon - popupAge), false],
    ['looked longer ago', aReading('operational', {}, noon - popupAge - 1), true],
    ['failed just now', { ...noReading, unreadable: { at: noon, reason: 'not-json' as const } }, false],
  ])('is due for the popup: %s', (_, reading, expected) => {
    expect(isStale(reading, popupAge)).toBe(expected);
  });
});
