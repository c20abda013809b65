import { browser } from 'wxt/browser';
import { type KeptText, keep, revise } from '../core/kept-text.ts';
import type { Save } from '../core/save.ts';
import { allCopies } from '../storage/second-copy.ts';
import { savesIn } from './journal.ts';

/**
 * The texts that are held outside the database, newest first: what the second copies and the journal say. For the time
 * while the database cannot be read, so that nobody has to wait for their text until it is mended.
 */
export async function heldElsewhere(): Promise<KeptText[]> {
  const [copies, stored] = await Promise.all([
    allCopies().catch(() => []),
    browser.storage.local.get(null).catch(() => ({})),
  ]);
  const texts = new Map(copies.map(({ kept }) => [kept.id, kept]));
  const idOf = new Map(copies.flatMap(({ kept, slots }) => slots.map(({ slot }) => [slot, kept.id])));
  const inOrder = savesIn(stored).map(([, save]) => save);
  for (const save of inOrder.toSorted((a, b) => a.revision - b.revision)) {
    const id = idOf.get(save.slot) ?? save.slot;
    texts.set(id, goneOn(texts.get(id), id, save));
  }
  return [...texts.values()].toSorted((a, b) => b.changedAt - a.changedAt);
}

function goneOn(known: KeptText | undefined, id: string, save: Save): KeptText {
  if (!known) return keep(id, save);
  return save.at >= known.changedAt ? revise(known, save).kept : known;
}
