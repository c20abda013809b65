import type { Evidence } from './evidence.ts';
import type { PageEvent } from './page-event.ts';
import type { Save } from './save.ts';
import { second } from './words.ts';

/** One stretch of writing in this tab, as last saved. */
export type Slot = Omit<Save, 'found'>;

/** All that the ledger remembers between two events. Made by `openLedger`, changed by `record` only. */
export interface Ledger {
  /** Sets the slots of this page apart from those of every other page. */
  readonly session: string;
  readonly opened: number;
  /** What is being written. */
  readonly composing: Slot | null;
  /** What the person asked to send while the page has not emptied the box yet. */
  readonly intended: { slot: string; at: number } | null;
  /** What was sent and has no outcome yet. */
  readonly awaited: readonly Slot[];
  /** What has an outcome, newest last: a retry, a bounce or a late notice may still concern it. */
  readonly settled: readonly Slot[];
}

/** What has to happen outside because of an event. */
export type Effect = { type: 'keep'; save: Save } | { type: 'report'; evidence: Evidence };

/** The next state, and what has to happen because of it. */
export interface Entry {
  ledger: Ledger;
  effects: readonly Effect[];
}

/** The events of one type. */
export type Event<Type extends PageEvent['type']> = Extract<PageEvent, { type: Type }>;

/** How long after its send a new chat may get its address: claude.ai changes it at once. Milliseconds. */
const redirectTime = 3 * second;

/** How long a notice may lag the text that the page put back. Milliseconds. */
export const lateNotice = 10 * second;

/** How many settled slots a page remembers: more than a person can scroll back to and retry in one outage. */
const settledKept = 8;

/** The save of a slot's next revision. */
export function advance(slot: Slot, change: Partial<Slot>): Slot {
  return { ...slot, ...change, revision: slot.revision + 1 };
}

/** The effect that delivers a slot as it is now. */
export function keep(slot: Slot, found = false): Effect {
  return { type: 'keep', save: { ...slot, found } };
}

/** The effect that reports a signal about a slot's attempt. */
export function report(event: PageEvent, slot: Slot, signal: Evidence['signal']): Effect {
  return { type: 'report', evidence: { at: event.at, attempt: slot.slot, signal } };
}

/** The settled slots with these added; the oldest are let go of by the page, not by the database. */
export function remember(ledger: Ledger, ...slots: Slot[]): readonly Slot[] {
  return [...ledger.settled, ...slots].slice(-settledKept);
}

/** A new chat's slot belongs to the conversation that the page opens for it right after the send. */
export function isHere(slot: Slot, event: PageEvent): boolean {
  return slot.conversation === event.place.conversation || isGettingItsId(slot, event);
}

export function isGettingItsId(slot: Slot, event: PageEvent): boolean {
  return slot.conversation === null && event.at - slot.at <= redirectTime;
}

/** A refused new chat is taken back to `/new`, with its text. */
export function cameBackHere(slot: Slot, event: PageEvent): boolean {
  const isTakenBack = event.place.conversation === null && event.at - slot.at <= lateNotice;
  return isHere(slot, event) || isTakenBack;
}
