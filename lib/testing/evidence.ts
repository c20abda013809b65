import type { Evidence, Signal } from '../core/evidence.ts';
import type { Endpoint, Failure, NoticePlace } from '../core/words.ts';
import { noon } from './kept.ts';

type Weight = Extract<Signal, { kind: 'notice' }>['weight'];

export const http = (status: number, endpoint: Endpoint = 'send'): Signal => ({
  kind: 'http',
  endpoint,
  status,
});

export const netError = (error: string, endpoint: Endpoint = 'send'): Signal => ({
  kind: 'net-error',
  endpoint,
  error,
});

export const notice = (failure: Failure, weight: Weight = 'hard', place: NoticePlace = 'toast'): Signal => ({
  kind: 'notice',
  place,
  signature: `${failure}-${weight}`,
  failure,
  weight,
});

export const stalled: Signal = { kind: 'stalled', phase: 'no-reply' };
export const goingOn: Signal = { kind: 'going-on' };
export const challenge: Signal = { kind: 'challenge' };
export const sessionEnded: Signal = { kind: 'session-ended' };
export const signedIn: Signal = { kind: 'signed-in' };
export const online: Signal = { kind: 'online' };
export const backoff = (failures: number): Signal => ({ kind: 'backoff', failures });
export const bounced: Signal = { kind: 'bounced' };
export const signedOut: Signal = { kind: 'signed-out' };
export const answered: Signal = { kind: 'answered' };
export const pageWorks: Signal = { kind: 'page-works' };

/** The page's word for trouble, of which the page itself cannot tell the cause. */
export const ambiguous = notice('unknown', 'ambiguous', 'row');

/** Signals of one attempt, all of them this many milliseconds before noon. */
export const of = (attempt: string | null, ago: number, ...signals: Signal[]): Evidence[] =>
  signals.map((signal) => ({ at: noon - ago, attempt, signal }));

/** Signals a second apart, the last of them at `until`. */
export function seen(signals: readonly Signal[], until = noon): Evidence[] {
  return signals.map((signal, index) => ({
    at: until - (signals.length - 1 - index) * 1_000,
    attempt: null,
    signal,
  }));
}
