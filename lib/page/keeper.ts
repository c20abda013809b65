import { incognitoKey, isIncognitoChat } from '../assistants/claude.ts';
import type { Signal } from '../core/evidence.ts';
import { type Ledger, openLedger, record } from '../core/ledger.ts';
import type { PageEvent } from '../core/page-event.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { openOutbox } from './outbox.ts';
import { placeOf } from './place.ts';

/** A `PageEvent` without what is the same for all: its time and place. */
type Happening = PageEvent extends infer Event
  ? Event extends PageEvent
    ? Omit<Event, 'at' | 'place'>
    : never
  : never;

/** How long after its outcome a notice is still about a prompt. Milliseconds. */
const aftermath = 30 * second;

export interface Keeper {
  /** Books an event and delivers what follows from it, in the same task. */
  happen(event: Happening): void;
  /** Reports a signal about the prompt that is awaited or was lately. */
  report(signal: Signal): void;
  /** Whether the person asked to send and the page has not emptied the box yet. */
  intends(): boolean;
  awaits(): boolean;
  /** Whether the newest outcome was a failure, which the page may yet overcome by itself. */
  hopes(): boolean;
  /** The slot a signal on the page is about now. */
  attempt(): string | null;
}

/** The ledger of one page, with its clock, its place and its way out. */
export function openKeeper(page: Document, work: AbortController): Keeper {
  const outbox = openOutbox(work);
  let ledger = openLedger(crypto.randomUUID());
  const report = (found: Signal, attempt: string | null) =>
    void ask('report', { evidence: { at: Date.now(), attempt, signal: found } });

  return {
    happen: (happening) => {
      if (work.signal.aborted) return;
      // Claude's own incognito chats are kept nowhere; that the page went there still ends what was before.
      if (isHidden(page) && happening.type !== 'moved') return;
      const entry = record(ledger, { ...happening, at: Date.now(), place: placeOf(page) });
      ledger = entry.ledger;
      for (const effect of entry.effects) {
        if (effect.type === 'keep') outbox.keep(effect.save);
        else report(effect.evidence.signal, effect.evidence.attempt);
      }
    },
    report: (found) => report(found, attemptIn(ledger)),
    intends: () => ledger.intended !== null,
    awaits: () => ledger.awaited.length > 0,
    hopes: () => ledger.settled.at(-1)?.state === 'failed',
    attempt: () => attemptIn(ledger),
  };
}

function isHidden({ location, defaultView }: Document): boolean {
  return isIncognitoChat(location, defaultView?.sessionStorage.getItem(incognitoKey) ?? null);
}

function attemptIn({ awaited, composing, settled }: Ledger): string | null {
  const bounced = composing?.state === 'bounced' ? composing : undefined;
  const open = awaited.at(-1);
  if (open) return open.slot;
  const slot = bounced ?? settled.at(-1);
  return slot && Date.now() - slot.at <= aftermath ? slot.slot : null;
}
