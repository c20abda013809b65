import { type Evidence, evidenceLifetime } from '../core/evidence.ts';
import { database } from './database.ts';

/** Adds one signal, and lets go of those too old to say anything about now. */
export async function addEvidence(evidence: Evidence): Promise<void> {
  const db = await database();
  const tx = db.transaction('evidence', 'readwrite');
  await tx.store.add(evidence);
  const old = IDBKeyRange.upperBound(evidence.at - evidenceLifetime);
  for (const key of await tx.store.index('at').getAllKeys(old)) await tx.store.delete(key);
  await tx.done;
}

/** All signals kept, in no particular order. */
export async function allEvidence(): Promise<Evidence[]> {
  const db = await database();
  return db.getAll('evidence');
}
