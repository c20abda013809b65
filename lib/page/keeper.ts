import { incognitoKey, isIncognitoChat } from '../assistants/claude-addresses.ts';
import type { Signal } from '../core/evidence.ts';
import { type Ledger, openLedger, record } from '../core/ledger.ts';
import type { PageEvent } from '../core/page-event.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { isAlive } from './alive.ts';
import { openGate } from './gate.ts';
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
  /** The ledger as it is now. */
  readonly ledger: Ledger;
}

/** The ledger of one page, with its clock, its place and its way out. */
export function openKeeper(page: Document, work: AbortController): Keeper {
  let ledger = openLedger(crypto.randomUUID());
  const outbox = openOutbox(work);
  const gate = openGate(work.signal, outbox.keep, () => {
    gate.release([ledger.composing, ledger.editing].flatMap((slot) => slot?.slot ?? []));
    happen({ type: 'resumed' });
  });
  const report = (found: Signal, attempt: string | null) =>
    void ask('report', { evidence: { at: Date.now(), attempt, signal: found } });

  const happen = (happening: Happening) => {
    if (!isAlive(work)) return;
    // Claude's own incognito chats are kept nowhere; that the page went there still ends what was before.
    if (isHidden(page) && happening.type !== 'moved') return;
    const entry = record(ledger, { ...happening, at: Date.now(), place: placeOf(page) });
    ledger = entry.ledger;
    for (const effect of entry.effects) {
      if (effect.type === 'keep') gate.pass(effect.save);
      else report(effect.evidence.signal, effect.evidence.attempt);
    }
  };
  return {
    happen,
    report: (found) => report(found, attemptIn(ledger)),
    get ledger() {
      return ledger;
    },
  };
}

function isHidden({ location, defaultView }: Document): boolean {
  return isIncognitoChat(location, defaultView?.sessionStorage.getItem(incognitoKey) ?? null);
}

/** Whether a sent prompt has no outcome yet. */
export function awaits({ awaited }: Ledger): boolean {
  return awaited.length > 0;
}

/** Whether the newest outcome was a failure, which the page may yet overcome by itself. */
export function hopes({ settled }: Ledger): boolean {
  return settled.at(-1)?.state === 'failed';
}

/** The slot that a signal on the page is about now. */
export function attemptIn({ awaited, composing, settled }: Ledger): string | null {
  const bounced = composing?.state === 'bounced' ? composing : undefined;
  const open = awaited.at(-1);
  if (open) return open.slot;
  const slot = bounced ?? settled.at(-1);
  return slot && Date.now() - slot.at <= aftermath ? slot.slot : null;
}
