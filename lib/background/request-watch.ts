import { browser } from 'wxt/browser';
import { conversationOfRequest } from '../assistants/claude-addresses.ts';
import { type End, readEnd } from '../assistants/claude-ends.ts';
import { sendRequests, signInRequests, startUpRequests } from '../assistants/claude-requests.ts';
import type { Endpoint, Failure } from '../core/words.ts';
import { addEvidence } from '../storage/evidence.ts';
import { failNewestOf } from '../storage/outcomes.ts';
import { pushTo } from './push.ts';
import { waitOf } from './retry-after.ts';

interface Ended extends End {
  tab: number;
}

/** The requests that are observed, and nothing else: each match wakes the worker. Never their bodies. */
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
    browser.webRequest.onCompleted.addListener(
      ({ tabId, url, statusCode, responseHeaders }) => {
        const signal = { kind: 'http', endpoint, status: statusCode, ...waitIn(responseHeaders) } as const;
        take({ tab: tabId, url, signal });
      },
      filter,
      ['responseHeaders'],
    );
    browser.webRequest.onErrorOccurred.addListener(({ tabId, url, error }) => {
      take({ tab: tabId, url, signal: { kind: 'net-error', endpoint, error } });
    }, filter);
  }
}

/** Of an answer's headers this one alone is looked at. */
function waitIn(headers: readonly { name: string; value?: string | undefined }[] = []): {
  notBefore?: number;
} {
  const wait = waitOf(headers.find(({ name }) => name.toLowerCase() === 'retry-after')?.value);
  return wait === null ? {} : { notBefore: Date.now() + wait };
}

async function noteEnd(ended: Ended): Promise<boolean> {
  const told = readEnd(ended);
  if (!told) return false;
  const at = Date.now();
  const failure = ended.signal.endpoint === 'send' ? told.failure : null;
  const attempt = failure && (await attemptOf(ended, failure, at));
  await addEvidence({ at, attempt, signal: told.signal });
  return true;
}

/** The page's ledger says which attempt failed; where the page is gone, its newest send is marked here. */
async function attemptOf({ tab, url }: Ended, failure: Failure, at: number): Promise<string | null> {
  const reply = await pushTo(tab, {
    push: 'request-ended',
    failure,
    conversation: conversationOfRequest(url),
  });
  if (reply.ok) return reply.reply.attempt;
  await failNewestOf(tab, failure, at);
  return null;
}
