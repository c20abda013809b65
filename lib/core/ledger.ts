import { editClosed, edited, editSent, picked, sentPick } from './ledger-beside.ts';
import { moved, resumed } from './ledger-moves.ts';
import { answered, began, failed, left, refused, retried, stopped } from './ledger-outcome.ts';
import { goingOn, stalled } from './ledger-stall.ts';
import type { Entry, Event, Ledger } from './ledger-state.ts';
import { changed, intended, switched } from './ledger-writing.ts';
import type { PageEvent } from './page-event.ts';

export type { Effect, Entry, Ledger } from './ledger-state.ts';

/** An empty ledger. `session` must be unique to the page. */
export function openLedger(session: string): Ledger {
  return {
    session,
    opened: 0,
    composing: null,
    editing: new Map(),
    picked: null,
    intended: null,
    awaited: [],
    stalled: null,
    settled: [],
    dropped: [],
  };
}

/**
 * The next state and its effects: pure, total, never throws.
 * A text is let go on evidence of an answer only; no event deletes anything.
 */
export function record(ledger: Ledger, event: PageEvent): Entry {
  switch (event.type) {
    case 'composer':
      return changed(ledger, event);
    case 'send':
      return intended(ledger, event);
    case 'edit':
      return edited(ledger, event);
    case 'edit-sent':
      return editSent(ledger, event);
    case 'edit-closed':
      return { ledger: editClosed(ledger, event), effects: [] };
    case 'switched':
      return switched(ledger, event);
    case 'picked':
      return picked(ledger, event);
    case 'retry':
      return retried(ledger, event);
    case 'moved':
      return moved(ledger, event);
    case 'resumed':
      return resumed(ledger, event);
    case 'stalled':
      return stalled(ledger, event);
    case 'going-on':
      return goingOn(ledger, event);
    case 'left':
      return left(ledger, event);
    default:
      return concluded(ledger, event);
  }
}

type Conclusion = Event<'drawn' | 'reply-began' | 'reply-ended' | 'stopped' | 'failed' | 'refused'>;

/** What the page shows of a send shows also that a suggestion was one. */
function concluded(before: Ledger, event: Conclusion): Entry {
  const { ledger, effects } = sentPick(before, event);
  const entry = outcome(ledger, event);
  return { ...entry, effects: [...effects, ...entry.effects] };
}

function outcome(ledger: Ledger, event: Conclusion): Entry {
  switch (event.type) {
    case 'drawn':
      return { ledger, effects: [] };
    case 'reply-began':
      return began(ledger, event);
    case 'reply-ended':
      return answered(ledger, event);
    case 'stopped':
      return stopped(ledger, event);
    case 'failed':
      return failed(ledger, event);
    case 'refused':
      return refused(ledger, event);
  }
}
