import type { Evidence } from './evidence.ts';
import type { Reading } from './reading.ts';
import { type Colour, colourOf, watchedComponents } from './service-status.ts';
import type { Reason } from './verdict.ts';
import { minute } from './words.ts';

/** All that a verdict rests on. */
export interface Case {
  /** Milliseconds since 1970. */
  now: number;
  online: boolean;
  evidence: readonly Evidence[];
  reading: Reading;
  /** Ids of the components the person cares about. */
  watched: readonly string[];
}

/** A good reading older than this does not speak for now. Milliseconds. */
const readingLifetime = 20 * minute;

/** Whether the last good reading is young enough to speak for now. */
export function isCurrent({ reading, now }: Pick<Case, 'reading' | 'now'>): boolean {
  return reading.good !== null && now - reading.good.at <= readingLifetime;
}

/** The page's colour as far as it speaks for now: green counts only while it can be read, red until it is old. */
export function currentColour({ reading, watched, now }: Pick<Case, 'reading' | 'watched' | 'now'>): Colour {
  if (!reading.good || !isCurrent({ reading, now })) return 'unknown';
  const colour = colourOf(reading.good.status, watched);
  return colour === 'green' && reading.unreadable ? 'unknown' : colour;
}

/** What the status page says is not as it should be, among what is watched. */
export function officialReasons(facts: Case): Reason[] {
  const { reading, watched } = facts;
  const colour = currentColour(facts);
  if (!reading.good || (colour !== 'red' && colour !== 'amber')) return [];
  const { at, status } = reading.good;
  return watchedComponents(status, watched)
    .filter(({ status }) => status !== 'operational')
    .map(({ name, status }) => ({ reason: 'component' as const, at, detail: `${name}: ${status}` }));
}

/** What there is to say of the status page where it shows nothing wrong. */
export function statusReasons(facts: Case): Reason[] {
  const { good, unreadable } = facts.reading;
  if (unreadable) return [{ reason: 'status-unreadable', at: unreadable.at, detail: unreadable.reason }];
  if (!good || currentColour(facts) !== 'green') return [];
  return [{ reason: 'status-green', at: good.at, detail: '' }];
}

/** A signal as a reason that can be told. */
export function reasonFor({ at, signal }: Evidence): Reason {
  switch (signal.kind) {
    case 'http':
      return { reason: 'http', at, detail: String(signal.status) };
    case 'net-error':
      return { reason: 'net-error', at, detail: signal.error };
    case 'notice':
      return { reason: 'notice', at, detail: signal.signature };
    case 'backoff':
      return { reason: 'backoff', at, detail: String(signal.failures) };
    case 'going-on':
    case 'signed-in':
    case 'online':
      // The page is there and at work: no more is known of these.
      return { reason: 'page-works', at, detail: '' };
    default:
      return { reason: signal.kind, at, detail: '' };
  }
}
