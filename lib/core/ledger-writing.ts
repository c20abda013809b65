import { pickedLately } from './ledger-beside.ts';
import { awaitAnswer } from './ledger-outcome.ts';
import {
  advance,
  areSame,
  cameBackHere,
  type Entry,
  type Event,
  isHere,
  keep,
  type Ledger,
  lateNotice,
  newSlot,
  remember,
  report,
  type Slot,
} from './ledger-state.ts';
import type { PageEvent } from './page-event.ts';
import { second } from './words.ts';

type Written = Event<'composer'>;

/** How long after a key or click an emptied composer still counts as its send. Milliseconds; claude.ai empties at once. */
const intentLifetime = 5 * second;

/** Whether the composer holds nothing: a long paste leaves it without text, but with an attachment. */
function isEmpty({ text, attachments = [] }: Pick<Written, 'text' | 'attachments'>): boolean {
  return text === '' && attachments.length === 0;
}

/** The composer holds something else now, or nothing. */
export function changed(ledger: Ledger, event: Written): Entry {
  return isEmpty(event) ? emptied(ledger, event) : wrote(ledger, event);
}

function wrote(ledger: Ledger, event: Written): Entry {
  const { composing } = ledger;
  if (composing && holds(composing, event)) return { ledger, effects: [] };
  const back = composing || event.restored ? undefined : returned(ledger, event);
  if (back) return bounced(ledger, back, event);
  const known = takenUp(ledger, event);
  if (known) return goOn(ledger, known, event);
  // The database knows it again as what it was: it is neither a bounce nor another version of what stood there.
  if (event.restored) return began(ledger, { ...event, found: true });
  if (composing) return rewrote(ledger, composing, event);
  const pick = pickedLately(ledger, event);
  return pick ? rewrote({ ...ledger, picked: null }, pick, event) : began(ledger, event);
}

/** A text that the page put back without its attachments is still that prompt: they are what to attach again. */
function holds(slot: Slot, { text, attachments = [] }: Written): boolean {
  const isBare = slot.state === 'bounced' && attachments.length === 0;
  return slot.text === text && (isBare || areSame(slot.attachments, attachments));
}

function began(ledger: Ledger, event: Written): Entry {
  const slot = newSlot(ledger, event, event.text, event.attachments, event.found);
  const next = { ...withDropped(ledger), opened: ledger.opened + 1, composing: slot };
  return { ledger: next, effects: [keep(slot)] };
}

/** What stands in the composer is left behind, and remembered. */
function withDropped(ledger: Ledger): Ledger {
  const { composing, dropped } = ledger;
  return composing ? { ...ledger, composing: null, dropped: remember(dropped, composing) } : ledger;
}

function rewrote(ledger: Ledger, slot: Slot, event: Written): Entry {
  const { text, attachments = [], at } = event;
  const next = advance(slot, { text, attachments, at, state: 'draft', failure: null });
  // Whoever goes on writing has not sent.
  return { ledger: { ...ledger, composing: next, intended: null }, effects: [keep(next)] };
}

/**
 * The draft that stands in the composer again, by Undo or on the way back to its conversation, perhaps with what was
 * typed behind it since. While another one is being written only a leap to it counts, not typing that passes by.
 */
function takenUp({ composing, dropped }: Ledger, event: Written): Slot | undefined {
  const isTyping =
    composing?.text.startsWith(event.text) || event.text.startsWith(composing?.text ?? event.text);
  if (composing && isTyping && !event.restored) return undefined;
  const isIt = (slot: Slot) =>
    holds(slot, event) || (!composing && slot.text !== '' && event.text.startsWith(slot.text));
  return dropped.findLast((slot) => isIt(slot) && isHere(slot, event));
}

function goOn(ledger: Ledger, slot: Slot, event: Written): Entry {
  const { text, attachments = [], at } = event;
  const isAsItWas = holds(slot, event);
  const next = isAsItWas
    ? advance(slot, { at })
    : advance(slot, { text, attachments, at, state: 'draft', failure: null });
  const left = withDropped(ledger);
  return {
    ledger: { ...left, composing: next, dropped: left.dropped.filter((other) => other.slot !== slot.slot) },
    effects: [keep(next)],
  };
}

/**
 * The sent slot whose text stands in the composer again. Compared without outer blanks: claude.ai sends it trimmed.
 * What is being answered was taken; the same text written once more is another prompt.
 */
function returned(ledger: Ledger, event: Written): Slot | undefined {
  const text = event.text.trim();
  const isIt = (slot: Slot) =>
    slot.text.trim() === text && (text !== '' || areNamedAlike(slot, event.attachments ?? []));
  const untaken = [...ledger.settled, ...ledger.awaited].filter(
    ({ state, at }) => state === 'sent' || (state === 'failed' && event.at - at <= lateNotice),
  );
  return untaken.findLast((slot) => isIt(slot) && cameBackHere(slot, event));
}

function areNamedAlike(slot: Slot, attachments: Slot['attachments']): boolean {
  const names = (list: Slot['attachments']) => list.map(({ name }) => name).join('\n');
  return names(slot.attachments) === names(attachments);
}

function bounced(ledger: Ledger, slot: Slot, event: Written): Entry {
  const { attachments = [], at } = event;
  const next = advance(slot, { state: 'bounced', at, ...(attachments.length > 0 && { attachments }) });
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

/** The person asked to send what stands in the composer. */
export function intended(ledger: Ledger, event: Event<'send'>): Entry {
  if (isEmpty(event)) return { ledger, effects: [] };
  const { ledger: written, effects } = wrote(ledger, { ...event, type: 'composer', found: false });
  const slot = written.composing?.slot;
  if (!slot) return { ledger: written, effects };
  return { ledger: { ...written, intended: { slot, at: event.at } }, effects };
}

/** Another composer is written in: what stands in this one stays there, unless it is about to be sent. */
export function switched(ledger: Ledger, event: PageEvent): Entry {
  return { ledger: isUnderWay(ledger, event) ? ledger : withDropped(ledger), effects: [] };
}

/** Whether what stands in the composer was asked to be sent, and the page may still be about to take it. */
export function isUnderWay({ composing, intended }: Ledger, event: PageEvent): boolean {
  const isFresh = intended !== null && event.at - intended.at <= intentLifetime;
  return isFresh && intended.slot === composing?.slot;
}

/** An emptied box is a send when one was asked for; otherwise the person cleared it, and what was kept stays as it is. */
function emptied(ledger: Ledger, event: PageEvent): Entry {
  const { composing } = ledger;
  if (!composing || !isUnderWay(ledger, event)) {
    return { ledger: { ...withDropped(ledger), intended: null }, effects: [] };
  }
  return awaitAnswer({ ...ledger, composing: null, intended: null }, composing, event);
}
