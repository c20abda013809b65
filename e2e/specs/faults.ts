import type { Failure, Layer, PromptState, VerdictWord } from '../../lib/core/words.ts';
import type { Fault, Layout } from '../site/scene.ts';

/** What a fault must come to, whatever the browser. */
export interface Expected {
  state: PromptState;
  failure: Failure | null;
  /** After the tab was reloaded or closed without any outcome seen, `sent` and `answering` are `unknown`. */
  left?: PromptState;
  verdict: VerdictWord;
  layer?: Layer;
}

/** Faults of a send: typed on a healthy page, sent into the fault. */
export const sendFaults: Partial<Record<Fault, Record<Layout, Expected>>> = {
  'http-500': {
    classic: { state: 'bounced', failure: 'server-error', verdict: 'outage', layer: 'model' },
    merged: { state: 'failed', failure: 'server-error', verdict: 'outage', layer: 'model' },
  },
  'http-502': both({ state: 'failed', failure: 'server-error', verdict: 'outage', layer: 'model' }),
  'http-503': both({ state: 'failed', failure: 'server-error', verdict: 'outage', layer: 'model' }),
  'http-529': both({ state: 'failed', failure: 'overloaded', verdict: 'outage', layer: 'capacity' }),
  'error-in-stream': both({ state: 'failed', failure: 'overloaded', verdict: 'outage', layer: 'capacity' }),
  // What a silence means is for a stall's own verdict to say; the text is safe all the same.
  'stall-before-reply': both({ state: 'sent', failure: null, left: 'unknown', verdict: 'fine' }),
  'stall-mid-reply': both({ state: 'answering', failure: null, left: 'unknown', verdict: 'fine' }),
  reset: both({ state: 'failed', failure: 'connection', verdict: 'outage', layer: 'model' }),
  'reset-mid-reply': {
    classic: { state: 'failed', failure: 'connection', verdict: 'outage', layer: 'model' },
    // The reply's own stream is not observed; the page's words alone are ambiguous.
    merged: { state: 'failed', failure: 'unknown', verdict: 'unknown' },
  },
  bounce: both({ state: 'bounced', failure: null, verdict: 'outage', layer: 'model' }),
  'silent-loss': both({ state: 'sent', failure: null, left: 'unknown', verdict: 'fine' }),
  toast: both({ state: 'failed', failure: 'server-error', verdict: 'outage', layer: 'model' }),
  'message-warning': both({ state: 'failed', failure: 'unknown', verdict: 'unknown' }),
  'usage-limit': both({ state: 'bounced', failure: 'limit', verdict: 'limit' }),
  'session-ended': both({ state: 'failed', failure: 'sign-in', verdict: 'signed-out' }),
};

/** Faults of the page itself: what was written before is a draft, and safe. */
export const pageFaults: Partial<Record<Fault, Pick<Expected, 'verdict' | 'layer'>>> = {
  'login-loop': { verdict: 'signed-out' },
  'sign-in-503': { verdict: 'outage', layer: 'sign-in' },
  challenge: { verdict: 'challenge' },
  'boot-error': { verdict: 'outage', layer: 'site' },
  'page-5xx': { verdict: 'outage', layer: 'site' },
  'page-net-error': { verdict: 'outage', layer: 'site' },
};

function both(expected: Expected): Record<Layout, Expected> {
  return { classic: expected, merged: expected };
}
