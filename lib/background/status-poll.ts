import { type Look, type Reading, readingAfter, type StatusHost, statusHosts } from '../core/reading.ts';

import { type Decoded, decodeAnswer } from '../core/service-status.ts';
import { second } from '../core/words.ts';
import { fetchStatus } from '../network/gate.ts';
import { readingNote, settingsNote } from '../storage/notes.ts';
import { logReading } from './outage-log.ts';
import { waitOf } from './retry-after.ts';

/** The page, and its origin: on 2026-08-14 only the second had a valid certificate. */
const hosts: Record<StatusHost, string> = {
  page: 'https://status.claude.com',
  origin: 'https://anthropic.statuspage.io',
};
const path = '/api/v2/summary.json';
const patience = 8 * second;

interface Taken {
  reading: Reading;
  /** How many requests the look cost. */
  requests: number;
}

let underWay: Promise<Taken> | undefined;

/** Looks at the status page once, however many ask at the same time, and remembers what it said. */
export function readStatus(): Promise<Taken> {
  underWay ??= look().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function look(): Promise<Taken> {
  const { host = 'page' } = await readingNote.read();
  const { requests, ...taken } = await ask([host, ...statusHosts.filter((one) => one !== host)]);
  const [before, { watched }] = await Promise.all([readingNote.read(), settingsNote.read()]);
  const reading = readingAfter(before, taken, watched);
  await readingNote.write(reading);
  // Nobody's reading must be lost over the log.
  await logReading(reading).catch(() => undefined);
  return { reading, requests };
}

interface Answer {
  decoded: Decoded;
  /** Milliseconds, where the page named a time. */
  retryAfter: number | null;
}

/** Asks one host after the other until one can be read. Where none can, the first one's reason is told. */
async function ask(order: readonly StatusHost[]): Promise<Look & { requests: number }> {
  const answers: (Answer & { host: StatusHost })[] = [];
  for (const host of order) {
    const answer = { host, ...(await askHost(hosts[host])) };
    answers.push(answer);
    if (answer.decoded.ok) break;
  }
  const [first = { host: 'page' as const, ...unreachable }] = answers;
  const best = answers.find(({ decoded }) => decoded.ok) ?? first;
  return { ...best, at: Date.now(), requests: answers.length };
}

const unreachable: Answer = { decoded: { ok: false, reason: 'unreachable' }, retryAfter: null };

async function askHost(host: string): Promise<Answer> {
  try {
    const response = await fetchStatus(host + path, {
      // The page's own validators decide; it is about 2 KB.
      cache: 'no-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    const decoded = decodeAnswer(response.status, await response.text());
    return { decoded, retryAfter: waitOf(response.headers.get('retry-after')) };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return isLate ? { ...unreachable, decoded: { ok: false, reason: 'timed-out' } } : unreachable;
  }
}
