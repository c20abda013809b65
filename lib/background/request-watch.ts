import { browser } from 'wxt/browser';
import {
  acceptsSignIn,
  conversationOfRequest,
  isChallengeAddress,
  refusesSend,
  sendRequests,
  signInRequests,
  startUpRequests,
} from '../assistants/claude-addresses.ts';
import type { Evidence, Signal } from '../core/evidence.ts';
import { meaningOf } from '../core/network-error.ts';
import { failureOfStatus } from '../core/status-code.ts';
import type { Endpoint, Failure } from '../core/words.ts';
import { addEvidence } from '../storage/evidence.ts';
import { failNewestOf } from '../storage/outcomes.ts';
import { pushTo } from './push.ts';

interface Ended {
  tab: number;
  url: string;
  endpoint: Endpoint;
  signal: Extract<Signal, { kind: 'http' | 'net-error' }>;
}

/** The requests that are observed, and nothing else: each match wakes the worker. Never their bodies or headers. */
const filters: readonly (readonly [
  Endpoint,
  { urls: string[]; types: ('xmlhttprequest' | 'main_frame')[] },
])[] = [
  ['send', { urls: [...sendRequests], types: ['xmlhttprequest'] }],
  ['start-up', { urls: [...startUpRequests], types: ['xmlhttprequest'] }],
  ['sign-in', { urls: [...signInRequests], types: ['xmlhttprequest'] }],
  ['page', { urls: ['https://claude.ai/*'], types: ['main_frame'] }],
];

/**
 * Watches how claude.ai's own requests end. `then` is called after each new signal.
 * Must be called while the worker starts: a listener added later is not woken for.
 */
export function watchRequests(then: () => Promise<unknown>, onBug: (bug: unknown) => void): void {
  const take = (ended: Ended) =>
    void noteEnd(ended)
      .then((isNews) => (isNews ? then() : undefined))
      .catch(onBug);
  for (const [endpoint, filter] of filters) {
    browser.webRequest.onCompleted.addListener(({ tabId, url, statusCode }) => {
      take({ tab: tabId, url, endpoint, signal: { kind: 'http', endpoint, status: statusCode } });
    }, filter);
    browser.webRequest.onErrorOccurred.addListener(({ tabId, url, error }) => {
      take({ tab: tabId, url, endpoint, signal: { kind: 'net-error', endpoint, error } });
    }, filter);
  }
}

async function noteEnd(ended: Ended): Promise<boolean> {
  const news = newsOf(ended);
  if (news) {
    await addEvidence({ at: Date.now(), attempt: null, signal: news });
    return true;
  }
  const failure = failureOf(ended);
  if (!failure) return false;
  const at = Date.now();
  const attempt = ended.endpoint === 'send' ? await attemptOf(ended, failure, at) : null;
  const evidence: Evidence = { at, attempt, signal: ended.signal };
  await addEvidence(evidence);
  return true;
}

/** What an address says by itself: it leads to a check for humans, or a sign-in was taken. */
function newsOf({ url, endpoint, signal }: Ended): Signal | undefined {
  if (signal.kind !== 'http') return undefined;
  if (endpoint === 'page' && isChallengeAddress(url) && signal.status === 403) return { kind: 'challenge' };
  return endpoint === 'sign-in' && acceptsSignIn(url, signal.status) ? { kind: 'signed-in' } : undefined;
}

/** A status below 400 only means "accepted": on the merged layout every failure comes later, on another stream. */
function failureOf({ url, signal }: Ended): Failure | undefined {
  if (signal.kind === 'http') {
    if (signal.endpoint === 'send' && !refusesSend(url, signal.status)) return undefined;
    const failure = failureOfStatus(signal.status);
    return signal.endpoint === 'send' || signal.status >= 500 ? failure : undefined;
  }
  const meaning = meaningOf(signal.error);
  return meaning === 'cancelled' ? undefined : 'connection';
}

/** The page's ledger says which attempt failed; where the page is gone, its newest send is marked here. */
async function attemptOf({ tab, url, signal }: Ended, failure: Failure, at: number): Promise<string | null> {
  const reply = await pushTo(tab, {
    push: 'request-ended',
    failure,
    conversation: conversationOfRequest(url),
  });
  if (reply.ok) return reply.reply.attempt;
  await failNewestOf(tab, signal.kind === 'http' ? failure : 'connection', at);
  return null;
}
