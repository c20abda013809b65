import { awaitAnswer } from './ledger-outcome.ts';
import {
  advance,
  cameBackHere,
  type Entry,
  type Event,
  isGettingItsId,
  keep,
  type Ledger,
  lateNotice,
  report,
  type Slot,
} from './ledger-state.ts';
import type { PageEvent } from './page-event.ts';
import { second } from './words.ts';

/** How long after a key or click an emptied composer still counts as its send. Milliseconds; claude.ai empties at once. */
const intentLifetime = 5 * second;

export function wrote(ledger: Ledger, event: Event<'composer'>): Entry {
  // The database knows it again as what it was: it is neither a bounce nor another version of what stood there.
  if (event.restored) return began(ledger, { ...event, found: true });
  if (ledger.composing) return rewrote(ledger, ledger.composing, event);
  const back = returned(ledger, event);
  if (back) return bounced(ledger, back, event);
  return began(ledger, event);
}

function began(ledger: Ledger, event: Event<'composer'>): Entry {
  const slot = newSlot(ledger, event, event.text);
  return {
    ledger: { ...ledger, opened: ledger.opened + 1, composing: slot },
    effects: [keep(slot, event.found)],
  };
}

function rewrote(ledger: Ledger, slot: Slot, event: Event<'composer'>): Entry {
  if (slot.text === event.text) return { ledger, effects: [] };
  const next = advance(slot, { text: event.text, at: event.at, state: 'draft', failure: null });
  // Whoever goes on writing has not sent.
  return { ledger: { ...ledger, composing: next, intended: null }, effects: [keep(next)] };
}

function newSlot(ledger: Ledger, event: PageEvent, text: string): Slot {
  return {
    slot: `${ledger.session}.${ledger.opened + 1}`,
    revision: 1,
    at: event.at,
    text,
    attachments: null,
    state: 'draft',
    failure: null,
    ...event.place,
  };
}

/**
 * The sent slot whose text stands in the composer again. Compared without outer blanks: claude.ai sends it trimmed.
 * What is being answered was taken; the same text written once more is another prompt.
 */
function returned(ledger: Ledger, event: Event<'composer'>): Slot | undefined {
  const text = event.text.trim();
  const untaken = [...ledger.settled, ...ledger.awaited].filter(
    ({ state, at }) => state === 'sent' || (state === 'failed' && event.at - at <= lateNotice),
  );
  return untaken.findLast((slot) => slot.text.trim() === text && cameBackHere(slot, event));
}

function bounced(ledger: Ledger, slot: Slot, event: PageEvent): Entry {
  const next = advance(slot, { state: 'bounced', at: event.at });
  const without = (other: Slot) => other.slot !== slot.slot;
  return {
    ledger: {
      ...ledger,
      composing: next,
      awaited: ledger.awaited.filter(without),
      settled: ledger.settled.filter(without),
    },
    effects: [keep(next), report(event, slot, { kind: 'bounced' })],
  };
}

export function intended(ledger: Ledger, event: Event<'send'>): Entry {
  if (event.text === '') return { ledger, effects: [] };
  const { ledger: written, effects } = wrote(ledger, { ...event, type: 'composer', found: false });
  const slot = written.composing?.slot;
  if (!slot) return { ledger: written, effects };
  return { ledger: { ...written, intended: { slot, at: event.at } }, effects };
}

function isFresh(intended: Ledger['intended'], event: PageEvent): boolean {
  return intended !== null && event.at - intended.at <= intentLifetime;
}

/** An emptied box is a send when one was asked for; otherwise the person cleared it, and what was kept stays as it is. */
export function emptied(ledger: Ledger, event: PageEvent): Entry {
  const { composing, intended } = ledger;
  const wasSent = composing && intended?.slot === composing.slot && isFresh(intended, event);
  const next = { ...ledger, composing: null, intended: null };
  if (!wasSent) return { ledger: next, effects: [] };
  return awaitAnswer(next, composing, event);
}

export function moved(ledger: Ledger, event: PageEvent): Entry {
  const { conversation } = event.place;
  const { composing } = ledger;
  const { intended } = ledger;
  const isUnderWay = composing?.slot === intended?.slot && isFresh(intended, event);
  const elsewhere = composing && composing.conversation !== conversation && !isUnderWay;
  const named = ledger.awaited.map((slot) =>
    isGettingItsId(slot, event) && conversation !== null ? advance(slot, { conversation }) : slot,
  );
  const changed = named.filter((slot, index) => slot !== ledger.awaited[index]);
  return {
    ledger: {
      ...ledger,
      awaited: named,
      composing: elsewhere ? null : composing,
      intended: isUnderWay ? intended : null,
    },
    effects: changed.map((slot) => keep(slot)),
  };
}
