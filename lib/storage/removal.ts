import { expiryOf, hasExpired } from '../core/retention.ts';
import type { Settings } from '../core/settings.ts';
import { promptStates } from '../core/words.ts';
import { database } from './database.ts';
import { durable, stored, type Writing, write } from './writing.ts';

/**
 * Removes kept texts with their versions and answers; false where there is none of them. Their slots stay known, so that a
 * late copy of a save cannot bring one back.
 */
export function remove(...ids: string[]): Promise<boolean> {
  return write(async (tx) => {
    let wasThere = false;
    for (const id of ids) {
      wasThere ||= (await tx.objectStore('prompts').getKey(id)) !== undefined;
      await removeOne(tx, id);
    }
    return wasThere;
  });
}

async function removeOne(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('prompts').delete(id);
  const versions = tx.objectStore('versions');
  for (const key of await versions.index('kept').getAllKeys(id)) await versions.delete(key);
  const answers = tx.objectStore('answers');
  for (const key of await answers.index('kept').getAllKeys(id)) await answers.delete(key);
}

/** The ids of what may have outlived the person's own limits; some of them may be pinned. */
export async function oldTexts(settings: Settings, now: number): Promise<string[]> {
  const db = await database();
  const index = db.transaction('prompts').store.index('standing');
  const ids = promptStates.map((state) => {
    const expiry = expiryOf(state, settings, now);
    return expiry === null ? [] : index.getAllKeys(IDBKeyRange.bound([state], [state, expiry], false, true));
  });
  return (await Promise.all(ids)).flat();
}

/** Removes these where they have outlived the person's own limits, and returns how many that were. */
export function removeExpired(ids: readonly string[], settings: Settings, now: number): Promise<number> {
  return write(async (tx) => {
    let count = 0;
    for (const id of ids) {
      const kept = await stored(tx, id);
      if (!kept || !hasExpired(kept, settings, now)) continue;
      await removeOne(tx, id);
      count += 1;
    }
    return count;
  });
}

/**
 * Empties all that was ever written: texts, signals and the outage log. What the person set stays set, and so do the slots: they hold
 * ids only, and without them a late save of a removed text would be taken for a new one.
 */
export async function removeEverything(): Promise<void> {
  const db = await database();
  const names = ['prompts', 'versions', 'answers', 'evidence', 'aside', 'log'] as const;
  const tx = db.transaction(names, 'readwrite', durable);
  await Promise.all(names.map((name) => tx.objectStore(name).clear()));
  await tx.done;
}

/**
 * Forgets the slots of texts that are gone. Only while no page can be left that would still save to one: right after the
 * browser's start, with the journal drained.
 */
export function forgetSlotsOfRemoved(): Promise<void> {
  return write(async (tx) => {
    const slots = tx.objectStore('slots');
    const known = new Set(await tx.objectStore('prompts').getAllKeys());
    for (const { slot, kept } of await slots.getAll()) if (!known.has(kept)) await slots.delete(slot);
  });
}
