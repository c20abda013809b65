import { incognitoKey, isIncognitoChat } from '../assistants/claude-addresses.ts';
import type { Signal } from '../core/evidence.ts';
import { type Ledger, openLedger, record } from '../core/ledger.ts';
import type { PageEvent } from '../core/page-event.ts';
import type { Save } from '../core/save.ts';
import { ask } from '../messaging/ask.ts';
import { isAlive } from './alive.ts';
import { attemptIn } from './attempt.ts';
import { openGate } from './gate.ts';
import { openOutbox } from './outbox.ts';
import { failuresNoted } from './page-notes.ts';
import { placeOf } from './place.ts';

/** A `PageEvent` without what is the same for all: its time and place. */
type Happening = PageEvent extends infer Event
  ? Event extends PageEvent
    ? Omit<Event, 'at' | 'place'>
    : never
  : never;

export interface Keeper {
  /** Books an event and delivers what follows from it, in the same task. */
  happen(event: Happening): void;
  /** Reports a signal about the prompt that is awaited or was lately. */
  report(signal: Signal): void;
  /** Delivers now what was booked: the page may be gone in the next task. */
  flush(): void;
  /** The ledger as it is now. */
  readonly ledger: Ledger;
}

/** The ledger of one page, with its clock, its place and its way out. */
export function openKeeper(page: Document, work: AbortController): Keeper {
  let ledger = openLedger(crypto.randomUUID());
  const outbox = openOutbox(work, page);
  const gate = openGate(work.signal, outbox.keep, () => {
    gate.release([ledger.composing, ...ledger.editing.values()].flatMap((slot) => slot?.slot ?? []));
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
    const failed = entry.effects.find((effect) => effect.type === 'keep' && hasFailed(effect.save));
    if (failed?.type === 'keep') tellCount(failed.save.slot);
  };
  /** claude.ai's own count is looked at only when something failed. */
  const tellCount = (attempt: string) => {
    const failures = failuresNoted(page, Date.now());
    if (failures >= 2) report({ kind: 'backoff', failures }, attempt);
  };
  return {
    happen,
    report: (found) => report(found, attemptIn(ledger, Date.now())),
    flush: outbox.flush,
    get ledger() {
      return ledger;
    },
  };
}

const hasFailed = ({ state }: Save) => state === 'failed' || state === 'bounced';

function isHidden({ location, defaultView }: Document): boolean {
  return isIncognitoChat(location, defaultView?.sessionStorage.getItem(incognitoKey) ?? null);
}
