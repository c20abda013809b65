import type { Evidence } from './evidence.ts';
import type { PageEvent } from './page-event.ts';
import type { Attachment, Save } from './save.ts';
import { second } from './words.ts';

/** One stretch of writing in this tab, as last saved. */
export interface Slot extends Omit<Save, 'attachments'> {
  readonly attachments: readonly Attachment[];
  /** The revision that told of the attachments as they are; 0 while there were none. */
  readonly attachedAt: number;
}

/** All that the ledger remembers between two events. Made by `openLedger`, changed by `record` only. */
export interface Ledger {
  /** Sets the slots of this page apart from those of every other page. */
  readonly session: string;
  readonly opened: number;
  /** What is being written in the composer. */
  readonly composing: Slot | null;
  /** What is being written in the boxes of messages that were sent before, by the boxes' numbers. */
  readonly editing: ReadonlyMap<number, Slot>;
  /** A suggestion that was chosen, until the page shows what it did. */
  readonly picked: Slot | null;
  /** What the person asked to send while the page has not emptied the box yet. */
  readonly intended: { slot: string; at: number } | null;
  /** What was sent and has no outcome yet. */
  readonly awaited: readonly Slot[];
  /** The name of the awaited slot whose reply stalled, while it does not go on. */
  readonly stalled: string | null;
  /** What has an outcome, newest last: a retry, a bounce or a late notice may still concern it. */
  readonly settled: readonly Slot[];
  /** Drafts that stand in the composer no more, newest last: Undo or the way back may bring them again. */
  readonly dropped: readonly Slot[];
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

/** How many slots of a kind a page remembers: more than a person can scroll back to and retry in one outage. */
const remembered = 8;

/** A slot's first revision. */
export function newSlot(
  ledger: Ledger,
  event: PageEvent,
  text: string,
  attachments: Attached = [],
  found = false,
): Slot {
  return {
    slot: `${ledger.session}.${ledger.opened + 1}`,
    revision: 1,
    at: event.at,
    text,
    state: 'draft',
    failure: null,
    ...event.place,
    found,
    attachments,
    attachedAt: attachments.length > 0 ? 1 : 0,
  };
}

type Attached = readonly Attachment[];

/** A slot's next revision. */
export function advance(slot: Slot, change: Partial<Slot>): Slot {
  const revision = slot.revision + 1;
  const isNews = change.attachments !== undefined && !areSame(change.attachments, slot.attachments);
  return { ...slot, ...change, revision, ...(isNews && { attachedAt: revision }) };
}

/** Whether two lists of attachments are one list. */
export function areSame(one: Attached, other: Attached): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every(({ name, size, text }, index) => {
        const twin = other[index];
        return name === twin?.name && size === twin.size && text === twin.text;
      }))
  );
}

/** The effect that delivers a slot as it is now. */
export function keep({ attachedAt, attachments, ...slot }: Slot): Effect {
  const isNews = attachedAt === slot.revision;
  return { type: 'keep', save: { ...slot, attachments: isNews ? [...attachments] : null } };
}

/** The effect that reports a signal about a slot's attempt. */
export function report(event: PageEvent, slot: Slot, signal: Evidence['signal']): Effect {
  return { type: 'report', evidence: { at: event.at, attempt: slot.slot, signal } };
}

/** These slots with those added; the oldest are let go of by the page, not by the database. */
export function remember(known: readonly Slot[], ...slots: Slot[]): readonly Slot[] {
  return [...known, ...slots].slice(-remembered);
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
