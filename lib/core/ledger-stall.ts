import { type Entry, type Event, isHere, type Ledger, report } from './ledger-state.ts';

/** A silence is told, and is no outcome: the reply may go on. Where nothing follows, it is why the attempt failed. */
export function stalled(ledger: Ledger, event: Event<'stalled'>): Entry {
  const slot = ledger.awaited.findLast((one) => isHere(one, event));
  if (!slot || ledger.stalled === slot.slot) return { ledger, effects: [] };
  const signal = { kind: 'stalled', phase: event.phase } as const;
  return { ledger: { ...ledger, stalled: slot.slot }, effects: [report(event, slot, signal)] };
}

export function goingOn(ledger: Ledger, event: Event<'going-on'>): Entry {
  const slot = ledger.awaited.find(({ slot }) => slot === ledger.stalled);
  if (!slot) return { ledger, effects: [] };
  return { ledger: { ...ledger, stalled: null }, effects: [report(event, slot, { kind: 'going-on' })] };
}
