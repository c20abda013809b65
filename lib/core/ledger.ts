import { answered, failed, left, refused, reopened, retried, settle, stopped } from './ledger-outcome.ts';
import type { Entry, Ledger } from './ledger-state.ts';
import { emptied, intended, moved, wrote } from './ledger-writing.ts';
import type { PageEvent } from './page-event.ts';

export type { Effect, Entry, Ledger } from './ledger-state.ts';

/** An empty ledger. `session` must be unique to the page. */
export function openLedger(session: string): Ledger {
  return { session, opened: 0, composing: null, intended: null, awaited: [], settled: [] };
}

/**
 * The next state and its effects: pure, total, never throws.
 * A text is let go on evidence of an answer only; no event deletes anything.
 */
export function record(ledger: Ledger, event: PageEvent): Entry {
  switch (event.type) {
    case 'composer':
      return event.text === '' ? emptied(ledger, event) : wrote(ledger, event);
    case 'send':
      return intended(ledger, event);
    case 'retry':
      return retried(ledger, event);
    case 'moved':
      return moved(ledger, event);
    case 'reply-began':
      return settle(reopened(ledger, event), event, 'answering', null);
    case 'reply-ended':
      return answered(ledger, event);
    case 'stopped':
      return stopped(ledger, event);
    case 'failed':
      return failed(ledger, event);
    case 'refused':
      return refused(ledger, event);
    case 'left':
      return left(ledger, event);
  }
}
