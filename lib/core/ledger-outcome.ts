import {
  advance,
  cameBackHere,
  type Entry,
  type Event,
  isGettingItsId,
  isHere,
  keep,
  type Ledger,
  lateNotice,
  remember,
  report,
  type Slot,
} from './ledger-state.ts';
import { isAlike } from './likeness.ts';
import type { PageEvent, Place } from './page-event.ts';
import type { Failure, PromptState } from './words.ts';

export function awaitAnswer(ledger: Ledger, slot: Slot, event: PageEvent): Entry {
  const sent = advance(slot, {
    state: 'sent',
    failure: null,
    at: event.at,
    ...placeAfterSend(slot, event.place),
  });
  // Nobody sends again to a conversation that still owes an answer: the one before was lost without a sign.
  const isLost = (other: Slot) =>
    (other.state === 'sent' || other.slot === ledger.stalled) && other.conversation === sent.conversation;
  const lost = ledger.awaited.filter(isLost).map((other) => givenUp(ledger, other, event));
  const awaited = [...ledger.awaited.filter((other) => !isLost(other)), sent];
  return {
    ledger: { ...ledger, awaited, stalled: null, settled: remember(ledger.settled, ...lost) },
    effects: [...lost, sent].map((one) => keep(one)),
  };
}

/** A new chat gets its id at the send: never lose one that is known. */
function placeAfterSend(slot: Slot, place: Place): Place {
  return { conversation: place.conversation ?? slot.conversation, account: place.account ?? slot.account };
}

export function retried(ledger: Ledger, event: PageEvent): Entry {
  const slot = ledger.settled.findLast((one) => isHere(one, event));
  if (!slot || slot.state === 'answered') return { ledger, effects: [] };
  const settled = ledger.settled.filter((other) => other !== slot);
  return awaitAnswer({ ...ledger, settled }, slot, event);
}

/** The awaited slot that an event on the page is about: the newest one of its conversation. */
function awaitedHere(ledger: Ledger, event: PageEvent): Slot | undefined {
  return ledger.awaited.findLast((slot) => isHere(slot, event) && isUnder(slot, event));
}

/** A reply answers the prompt it stands under and no other. A prompt without a text has nothing to be told by. */
function isUnder(slot: Slot, event: PageEvent): boolean {
  const prompt = 'prompt' in event ? event.prompt : undefined;
  return prompt === undefined || slot.text.trim() === '' || isAlike(slot.text, prompt);
}

/** What became of a slot, where there is one that this is news of. */
function settle(
  ledger: Ledger,
  slot: Slot | undefined,
  event: PageEvent,
  state: PromptState,
  failure: Failure | null = null,
): Entry {
  if (!slot || slot.state === state) return { ledger, effects: [] };
  const next = advance(slot, { state, failure, at: event.at });
  const isAwaited = state === 'answering';
  // A conversation has one reply at a time: the one before was broken off by the person, as by Stop.
  const isOver = (other: Slot) => other.state === state && other.conversation === next.conversation;
  const others = ledger.awaited.filter((other) => other !== slot);
  const over = others.filter(isOver).map((other) => advance(other, { state: 'answered', at: event.at }));
  const rest = others.filter((other) => !isOver(other));
  const awaited = isAwaited ? [...rest, next] : rest;
  const settled = remember(ledger.settled, ...over, ...(isAwaited ? [] : [next]));
  return { ledger: { ...ledger, awaited, settled }, effects: [...over, next].map((one) => keep(one)) };
}

/** claude.ai tries again by itself, up to five times: an answer may follow a failure that was seen. */
export function began(ledger: Ledger, event: PageEvent): Entry {
  const newest = ledger.settled.findLast((slot) => isHere(slot, event) && isUnder(slot, event));
  const slot = awaitedHere(ledger, event) ?? (newest?.state === 'failed' ? newest : undefined);
  const settled = ledger.settled.filter((other) => other !== slot);
  return settle({ ...ledger, settled }, slot, event, 'answering');
}

export function answered(ledger: Ledger, event: PageEvent): Entry {
  const slot = awaitedHere(ledger, event);
  const entry = settle(ledger, slot, event, 'answered');
  const told = slot ? [report(event, slot, { kind: 'answered' })] : [];
  return { ...entry, effects: [...entry.effects, ...told] };
}

/**
 * The person's own Stop is no failure; what had been answered by then was answered. Who stops what had stalled gives up
 * on it: half an answer that grew no more is none.
 */
export function stopped(ledger: Ledger, event: PageEvent): Entry {
  const slot = awaitedHere(ledger, event);
  if (slot && slot.slot === ledger.stalled) return settle(ledger, slot, event, 'failed', 'stalled');
  return settle(ledger, slot, event, slot?.state === 'answering' ? 'answered' : 'unknown');
}

export function failed(ledger: Ledger, event: Event<'failed'>): Entry {
  const awaited = awaitedHere(ledger, event) ?? takenBack(ledger, event);
  if (!awaited) return explain(ledger, event);
  // What had stalled says more than a page that cannot tell: in Firefox a reload itself breaks the waiting off.
  const hadStalled = event.failure === 'unknown' && ledger.stalled === awaited.slot;
  return settle(ledger, awaited, event, 'failed', hadStalled ? 'stalled' : event.failure);
}

/** Also before the page shows why. */
function takenBack(ledger: Ledger, event: PageEvent): Slot | undefined {
  return ledger.awaited.findLast((slot) => cameBackHere(slot, event));
}

/** The request knows its own conversation, wherever the page stands by now. */
export function refused(ledger: Ledger, event: Event<'refused'>): Entry {
  const { conversation, failure } = event;
  const isOf = (slot: Slot) => conversation === null || slot.conversation === conversation;
  const slot = ledger.awaited.findLast((one) => isOf(one) || isGettingItsId(one, event));
  return slot ? settle(ledger, slot, event, 'failed', failure) : explain(ledger, event);
}

/** The page, its notices and its requests tell of one failure in any order: the one that says why is kept. */
function explain(ledger: Ledger, event: Event<'failed' | 'refused'>): Entry {
  if (event.failure === 'unknown') return { ledger, effects: [] };
  const isMute = (slot: Slot) =>
    ['unknown', 'stalled'].includes(slot.failure ?? 'unknown') &&
    event.at - slot.at <= lateNotice &&
    cameBackHere(slot, event);
  const { composing, settled } = ledger;
  const isBack = composing?.state === 'bounced' && isMute(composing);
  const mute = isBack ? composing : settled.findLast((slot) => slot.state === 'failed' && isMute(slot));
  if (!mute) return { ledger, effects: [] };
  const next = advance(mute, { failure: event.failure });
  const told = (slot: Slot) => (slot === mute ? next : slot);
  return {
    ledger: { ...ledger, composing: composing && told(composing), settled: settled.map(told) },
    effects: [keep(next)],
  };
}

/** What nobody waits for any more: without any evidence its outcome is unknown. */
function givenUp({ stalled }: Ledger, slot: Slot, { at }: PageEvent): Slot {
  return stalled === slot.slot
    ? advance(slot, { state: 'failed', failure: 'stalled', at })
    : advance(slot, { state: 'unknown', at });
}

export function left(ledger: Ledger, event: PageEvent): Entry {
  const gone = ledger.awaited.map((slot) => givenUp(ledger, slot, event));
  return {
    ledger: { ...ledger, awaited: [], settled: [...ledger.settled, ...gone] },
    effects: gone.map((slot) => keep(slot)),
  };
}
