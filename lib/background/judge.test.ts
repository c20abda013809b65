import { beforeEach, describe, expect, it, vi } from 'vitest';
import { evidenceLifetime, type Signal } from '../core/evidence.ts';
import { minute } from '../core/words.ts';
import { addEvidence } from '../storage/evidence.ts';
import { readingNote } from '../storage/notes.ts';
import { emptyBrowser, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { answered, http, notice } from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { aReading } from '../testing/status.ts';
import { judge } from './judge.ts';
import { noteLoad } from './reload-watch.ts';

const overloaded = http(529);
const limit = notice('limit');

/** Lets the clock go to `at` (minutes after noon), with a signal if there is one, and judges. */
async function judgedAt(at: number, signal?: Signal) {
  vi.setSystemTime(noon + at * minute);
  if (signal) await addEvidence({ at: Date.now(), attempt: null, signal });
  const { verdict } = await judge();
  return { verdict: verdict.verdict, since: verdict.since && (verdict.since - noon) / minute };
}

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  // Node has a navigator that does not say whether it is online.
  vi.stubGlobal('navigator', { onLine: true });
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('a trouble’s beginning', () => {
  it('is remembered when its first evidence is let go', async () => {
    await judgedAt(0, overloaded);
    await judgedAt(20, overloaded);
    expect(await judgedAt(40, overloaded)).toEqual({ verdict: 'outage', since: 0 });
  });

  it('does not become that of another trouble', async () => {
    await judgedAt(0, overloaded);
    await judgedAt(20, limit);
    expect(await judgedAt(40)).toEqual({ verdict: 'limit', since: 20 });
  });

  it('does not become that of one that comes long after', async () => {
    await judgedAt(0, overloaded);
    const later = evidenceLifetime / minute;
    expect(await judgedAt(later, overloaded)).toEqual({ verdict: 'outage', since: later });
  });

  it('does not become that of one that comes after an answer', async () => {
    await judgedAt(0, overloaded);
    await judgedAt(2, answered);
    expect(await judgedAt(5, overloaded)).toEqual({ verdict: 'outage', since: 5 });
  });
});

describe('reloading again and again', () => {
  const reload = async () => {
    for (let times = 0; times < 3; times += 1) await noteLoad(5, Date.now());
  };

  it('in trouble is said', async () => {
    await addEvidence({ at: Date.now(), attempt: null, signal: overloaded });
    await reload();
    expect((await judge()).plan).toMatchObject({ kind: 'try', storm: true });
  });

  it('without trouble is nobody’s business', async () => {
    await reload();
    expect((await judge()).plan).toEqual({ kind: 'none' });
  });
});

describe('the status page’s colour', () => {
  const planAfter = async (minutes: number) => {
    await readingNote.write(aReading('major_outage'));
    vi.setSystemTime(noon + minutes * minute);
    await addEvidence({ at: Date.now(), attempt: null, signal: overloaded });
    const { colour, plan } = await judge();
    return { colour, plan: plan.kind };
  };

  it('stops the plan while it is red', async () => {
    expect(await planAfter(19)).toEqual({ colour: 'red', plan: 'watch' });
  });

  it('says nothing of now when it was read long ago', async () => {
    expect(await planAfter(21)).toEqual({ colour: 'unknown', plan: 'try' });
  });

  it('is not green while the page cannot be read', async () => {
    const unreadable = { at: noon, reason: 'unreachable' } as const;
    await readingNote.write(aReading('operational', { unreadable }));
    expect(await judge()).toMatchObject({ colour: 'unknown' });
  });
});
