import type { Signal } from '../core/evidence.ts';
import { meaningOf } from '../core/network-error.ts';
import { failureOfStatus } from '../core/status-code.ts';
import type { Failure } from '../core/words.ts';
import { acceptsSignIn, isChallengeAddress, refusesSend } from './claude-addresses.ts';

/** How one of claude.ai's requests ended. */
export interface End {
  url: string;
  signal: Extract<Signal, { kind: 'http' | 'net-error' }>;
}

/** What an end tells: a signal, and, where it is one, the failure that stands behind it. */
export interface Told {
  signal: Signal;
  failure: Failure | null;
}

/** What the end of a request tells, if anything. A send's status below 400 only means "accepted": failures come later. */
export function readEnd({ url, signal }: End): Told | undefined {
  if (signal.kind === 'net-error') {
    return meaningOf(signal.error) === 'cancelled' ? undefined : { signal, failure: 'connection' };
  }
  const { endpoint, status } = signal;
  if (endpoint === 'page' && isChallengeAddress(url) && status === 403) {
    return { signal: { kind: 'challenge' }, failure: null };
  }
  if (endpoint === 'sign-in' && acceptsSignIn(url, status)) {
    return { signal: { kind: 'signed-in' }, failure: null };
  }
  if (endpoint === 'send' && !refusesSend(url, status)) return undefined;
  const failure = failureOfStatus(status);
  const isNews = failure !== undefined && (endpoint === 'send' || status >= 500);
  return isNews ? { signal, failure } : undefined;
}
