import { awaitAnswer } from './ledger-outcome.ts';
import { advance, type Entry, type Event, isHere, keep, type Ledger, newSlot } from './ledger-state.ts';
import type { PageEvent } from './page-event.ts';
import { second } from './words.ts';

/** How long after its choice the page may show what a suggestion did. Milliseconds; claude.ai does it at once. */
const pickLifetime = 5 * second;

const nothing = (ledger: Ledger): Entry => ({ ledger, effects: [] });

/** The box of a sent message holds another text: a slot of its own, which an emptied box never overwrites. */
export function edited(ledger: Ledger, event: Event<'edit' | 'edit-sent'>): Entry {
  const { box, text, at } = event;
  const known = ledger.editing.get(box);
  if (text === '' || text === known?.text) return nothing(ledger);
  const slot = known ? advance(known, { text, at }) : newSlot(ledger, event, text);
  const opened = ledger.opened + (known ? 0 : 1);
  const editing = new Map(ledger.editing).set(box, slot);
  return { ledger: { ...ledger, opened, editing }, effects: [keep(slot)] };
}

/** The changed message was sent. Its box is gone by then: no emptied box will tell. */
export function editSent(ledger: Ledger, event: Event<'edit-sent'>): Entry {
  const written = edited(ledger, event);
  const slot = written.ledger.editing.get(event.box);
  if (!slot || event.text === '') return written;
  const sent = awaitAnswer(editClosed(written.ledger, event), slot, event);
  return { ledger: sent.ledger, effects: [...written.effects, ...sent.effects] };
}

/** What was written in the box stays kept; what is written in another one is another text. */
export function editClosed(ledger: Ledger, { box }: Event<'edit-closed' | 'edit-sent'>): Ledger {
  const editing = new Map(ledger.editing);
  editing.delete(box);
  return { ...ledger, editing };
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
