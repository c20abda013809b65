import { awaitAnswer } from './ledger-outcome.ts';
import { advance, type Entry, type Event, isHere, keep, type Ledger, newSlot } from './ledger-state.ts';
import type { PageEvent } from './page-event.ts';
import { second } from './words.ts';

/** How long after its choice the page may show what a suggestion did. Milliseconds; claude.ai does it at once. */
const pickLifetime = 5 * second;

const nothing = (ledger: Ledger): Entry => ({ ledger, effects: [] });

/** The box of a sent message holds another text: a slot of its own, which an emptied box never overwrites. */
export function edited(ledger: Ledger, event: Event<'edit' | 'edit-sent'>): Entry {
  const { text, at } = event;
  const { editing } = ledger;
  if (text === '' || text === editing?.text) return nothing(ledger);
  const slot = editing ? advance(editing, { text, at }) : newSlot(ledger, event, text);
  const opened = ledger.opened + (editing ? 0 : 1);
  return { ledger: { ...ledger, opened, editing: slot }, effects: [keep(slot)] };
}

/** The changed message was sent. Its box is gone by then: no emptied box will tell. */
export function editSent(ledger: Ledger, event: Event<'edit-sent'>): Entry {
  const written = edited(ledger, event);
  const { editing } = written.ledger;
  if (!editing || event.text === '') return written;
  const sent = awaitAnswer({ ...written.ledger, editing: null }, editing, event);
  return { ledger: sent.ledger, effects: [...written.effects, ...sent.effects] };
}

/** A suggestion is kept by its name until the page shows its words. */
export function picked(ledger: Ledger, event: Event<'picked'>): Entry {
  if (event.text === '') return nothing(ledger);
  const slot = newSlot(ledger, event, event.text);
  return { ledger: { ...ledger, opened: ledger.opened + 1, picked: slot }, effects: [keep(slot)] };
}

/** The suggestion that an event on the page may be about. */
export function pickedLately({ picked }: Ledger, event: PageEvent): Ledger['picked'] {
  return picked && event.at - picked.at <= pickLifetime && isHere(picked, event) ? picked : null;
}

/** What the page does after the choice shows that the suggestion was sent, and in which words. */
export function sentPick(ledger: Ledger, event: PageEvent): Entry {
  const slot = pickedLately(ledger, event);
  if (!slot) return nothing(ledger);
  const text = ('prompt' in event && event.prompt) || slot.text;
  return awaitAnswer({ ...ledger, picked: null }, { ...slot, text }, event);
}
