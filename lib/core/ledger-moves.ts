import {
  advance,
  type Entry,
  isGettingItsId,
  keep,
  type Ledger,
  remember,
  type Slot,
} from './ledger-state.ts';
import { isUnderWay } from './ledger-writing.ts';
import type { PageEvent } from './page-event.ts';

/** The page stands elsewhere: what was just sent may have got its id, and what was being written stays behind. */
export function moved(ledger: Ledger, event: PageEvent): Entry {
  const { conversation } = event.place;
  const getsId = (slot: Slot) => conversation !== null && isGettingItsId(slot, event);
  const named = (slot: Slot) => (getsId(slot) ? advance(slot, { conversation }) : slot);
  const isOpening = ledger.awaited.some(getsId);
  const awaited = ledger.awaited.map(named);
  const { composing, picked } = ledger;
  // What is typed while a new chat opens is already for that chat.
  const follows = composing && composing.conversation === null && isOpening;
  const written = follows ? advance(composing, { conversation }) : composing;
  const stays = isUnderWay(ledger, event) || !written || written.conversation === conversation;
  const next: Ledger = {
    ...ledger,
    awaited,
    composing: stays ? written : null,
    dropped: stays ? ledger.dropped : remember(ledger.dropped, written),
    intended: isUnderWay(ledger, event) ? ledger.intended : null,
    editing: new Map(),
    picked: picked && getsId(picked) ? { ...picked, conversation } : picked,
  };
  const changed = [
    ...awaited.filter((slot, index) => slot !== ledger.awaited[index]),
    ...(written && written !== composing ? [written] : []),
  ];
  return { ledger: next, effects: changed.map((slot) => keep(slot)) };
}

/** Keeps again what stands on the page, whole and as found: what came before may never have left it. */
export function resumed(ledger: Ledger, event: PageEvent): Entry {
  const again = (slot: Slot): Slot => {
    const next = advance(slot, { at: event.at, found: true });
    return { ...next, attachedAt: next.revision };
  };
  const composing = ledger.composing && again(ledger.composing);
  const editing = new Map([...ledger.editing].map(([box, slot]) => [box, again(slot)]));
  const slots = [composing, ...editing.values()];
  return {
    ledger: { ...ledger, composing, editing },
    effects: slots.flatMap((slot) => (slot ? keep(slot) : [])),
  };
}
