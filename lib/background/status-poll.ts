import { browser } from 'wxt/browser';
import type { Reading } from '../core/reading.ts';
import { colourOf, type Decoded, decodeSummary } from '../core/service-status.ts';
import { minute, second } from '../core/words.ts';
import { readingNote, settingsNote } from '../storage/notes.ts';

/** The page, and its origin: on 2026-08-14 only the second had a valid certificate. */
const hosts = ['https://status.claude.com', 'https://anthropic.statuspage.io'] as const;
const path = '/api/v2/summary.json';
const patience = 8 * second;

const alarm = 'status';
const pace = { usual: 5, slowest: 15 };
/** Each wait is made up to this much longer or shorter: a herd of browsers must not ask in the same second. */
const spread = 0.2;

let underWay: Promise<Reading> | undefined;

/** Looks at the status page once, however many ask at the same time, and remembers what it said. */
export function readStatus(): Promise<Reading> {
  underWay ??= look().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function look(): Promise<Reading> {
  const decoded = await firstReadable();
  const [before, { watched }] = await Promise.all([readingNote.read(), settingsNote.read()]);
  const at = Date.now();
  const reading: Reading = decoded.ok
    ? {
        good: { at, status: decoded.status },
        unreadable: null,
        failures: 0,
        redAt: colourOf(decoded.status, watched) === 'red' ? at : before.redAt,
      }
    : { ...before, unreadable: { at, reason: decoded.reason }, failures: before.failures + 1 };
  await readingNote.write(reading);
  return reading;
}

async function firstReadable(): Promise<Decoded> {
  let decoded: Decoded = { ok: false, reason: 'unreachable' };
  for (const host of hosts) {
    decoded = await readFrom(host);
    if (decoded.ok) return decoded;
  }
  return decoded;
}

async function readFrom(host: string): Promise<Decoded> {
  try {
    const response = await fetch(host + path, {
      // The page's own validators decide; it is about 2 KB.
      cache: 'no-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    return decodeSummary(await response.text());
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

/** Whether this alarm is the status page's. */
export const isStatusAlarm = (name: string): boolean => name === alarm;

/** Sets the next look, later after failures. */
export async function planNextLook(failures: number): Promise<void> {
  const wait = Math.min(pace.slowest, pace.usual * 2 ** failures);
  const delayInMinutes = wait * (1 + spread * (2 * Math.random() - 1));
  await browser.alarms.create(alarm, { delayInMinutes });
}

/** Makes sure that there is a next look: alarms may be gone after an update or a restart. */
export async function ensureLook(): Promise<void> {
  if (await browser.alarms.get(alarm)) return;
  await planNextLook(0);
}

/** Whether the newest look, readable or not, is older than `age`. Milliseconds. */
export function isStale({ good, unreadable }: Reading, age: number): boolean {
  const newest = Math.max(good?.at ?? 0, unreadable?.at ?? 0);
  return Date.now() - newest > age;
}

/** While somebody looks at the popup. */
export const popupAge = 1 * minute;
