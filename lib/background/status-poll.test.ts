import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noReading } from '../core/reading.ts';
import { claudeComponentId } from '../core/service-status.ts';
import { readingNote, stripsNote } from '../storage/notes.ts';
import { readLog } from '../storage/reading.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { noon } from '../testing/kept.ts';
import { aReading, aStatus, aSummary } from '../testing/status.ts';
import { readStatus } from './status-poll.ts';

const first = 'https://status.claude.com/api/v2/summary.json';
const second = 'https://anthropic.statuspage.io/api/v2/summary.json';

/** The hosts answer these bodies; one that is not named cannot be reached. */
function withHosts(answers: Record<string, string | (() => Response)>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    const answer = answers[String(url)];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return typeof answer === 'string' ? new Response(answer) : answer();
  });
}

const look = async () => (await readStatus()).reading;
const askedOf = (asked: ReturnType<typeof withHosts>) => asked.mock.calls.map(([url]) => url);

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
    expect(await look()).toEqual({
      ...noReading,
      good: { at: noon, status: aStatus('operational') },
      host: 'page',
    });
    expect(askedOf(asked)).toEqual([first]);
    expect(await readingNote.read()).toEqual(aReading('operational', { host: 'page' }));
  });

  it('sends nothing about the person', async () => {
    const asked = withHosts({ [first]: green });
    await look();
    const [, options] = asked.mock.calls[0] ?? [];
    expect(options).toMatchObject({ credentials: 'omit' });
    expect(options).not.toHaveProperty('headers');
    expect(options).not.toHaveProperty('body');
  });
});

describe('the second host', () => {
  it.each([
    ['cannot be reached', {}],
    ['answers HTML', { [first]: html }],
    ['answers half of it', { [first]: green.slice(0, 200) }],
    ['is somebody else’s', { [first]: JSON.stringify(aSummary('operational', { page: { id: 'other' } })) }],
  ])('is asked when the first %s', async (_, answers) => {
    withHosts({ ...answers, [second]: JSON.stringify(aSummary('major_outage')) });
    expect(await look()).toEqual(aReading('major_outage', { redAt: noon, host: 'origin' }));
  });

  it('is asked first where it answered last, so that a refusal is not asked for again and again', async () => {
    const asked = withHosts({ [first]: () => new Response(html, { status: 405 }), [second]: green });
    expect(await readStatus()).toMatchObject({ requests: 2 });
    expect(await readStatus()).toMatchObject({ requests: 1 });
    expect(askedOf(asked)).toEqual([first, second, second]);
    withHosts({ [first]: green });
    expect(await look()).toMatchObject({ host: 'page', failures: 0 });
  });
});

describe('what a look brought', () => {
  it('goes into the log, where it says something new', async () => {
    withHosts({ [first]: green });
    await look();
    await look();
    withHosts({ [first]: JSON.stringify(aSummary('major_outage')) });
    await look();
    withHosts({});
    await look();
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['official', 'official', 'unreadable']);
  });

  it('goes into the strip of its hour, whether it is news or not', async () => {
    withHosts({ [first]: green });
    await look();
    await look();
    withHosts({});
    await look();
    const { cells } = await stripsNote.read();
    expect(cells[claudeComponentId]).toEqual([...Array(23).fill('unknown'), 'operational']);
  });

  it('is remembered though the log takes nothing', async () => {
    withHosts({ [first]: green });
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    expect(await look()).toEqual(await readingNote.read());
  });

  it('is the same for all, however many ask at once', async () => {
    const asked = withHosts({ [first]: green });
    const readings = await Promise.all([readStatus(), readStatus(), readStatus()]);
    expect(asked).toHaveBeenCalledOnce();
    expect(new Set(readings).size).toBe(1);
    await look();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('a page that cannot be read', () => {
  it('leaves the last good reading with its age, and is counted', async () => {
    const good = { at: noon - 60_000, status: aStatus('operational') };
    await readingNote.write({ ...noReading, good });
    withHosts({});
    const unreadable = { at: noon, reason: 'unreachable' };
    expect(await look()).toEqual({ good, unreadable, failures: 1, redAt: null });
    expect(await look()).toMatchObject({ good, failures: 2 });
  });

  it('says why', async () => {
    withHosts({ [first]: html, [second]: html });
    expect(await look()).toMatchObject({ good: null, unreadable: { reason: 'not-json' } });
  });
});

describe('why a page cannot be read', () => {
  it.each<[string, () => Response | Promise<never>, string]>([
    ['refuses us', () => new Response(html, { status: 403 }), 'refused'],
    ['shows a challenge', () => new Response(html, { status: 202 }), 'refused'],
    ['is broken', () => new Response('', { status: 503 }), 'server-error'],
    [
      'does not answer in time',
      () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
      'timed-out',
    ],
  ])('is told apart: it %s', async (_, answer, reason) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
    expect(await look()).toMatchObject({ unreadable: { reason } });
  });

  it.each([
    ['1800', 30],
    [new Date(noon + 45 * 60_000).toUTCString(), 45],
    ['soon', 15],
    ['0', 15],
  ])('may come with a time before which it wants no look: "%s"', async (retryAfter, minutes) => {
    const answer = () => new Response(html, { status: 429, headers: { 'retry-after': retryAfter } });
    withHosts({ [first]: answer, [second]: answer });
    expect(await look()).toMatchObject({ notBefore: noon + minutes * 60_000 });
  });
});

describe('that a page could not be read', () => {
  it('is forgotten with the next good one', async () => {
    await readingNote.write(
      aReading('operational', { unreadable: { at: 1, reason: 'not-json' }, failures: 3 }),
    );
    withHosts({ [first]: green });
    expect(await look()).toMatchObject({ unreadable: null, failures: 0 });
  });

  it('does not forget when claude.ai was last red', async () => {
    await readingNote.write(aReading('operational', { redAt: noon - 1 }));
    withHosts({});
    expect(await look()).toMatchObject({ redAt: noon - 1 });
    withHosts({ [first]: green });
    expect(await look()).toMatchObject({ redAt: noon - 1 });
  });
});
