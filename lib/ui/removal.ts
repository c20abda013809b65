import type { Outcome } from '../../components/Message.tsx';
import { batchesOf, type Entry } from '../core/backup.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { entryOf, findKept } from '../storage/reading.ts';

/** Deletes a kept text, with a way back: all of it is in this page's hands before it is asked to go. */
export async function remove({ id }: KeptText): Promise<{ outcome: Outcome; removed: Entry | null }> {
  const entry = await whole(id).catch(() => null);
  if (!entry) return { outcome: { kind: 'unreadable' }, removed: null };
  const answer = await ask('delete', { id });
  if (!answer.ok) return { outcome: { kind: 'silent' }, removed: null };
  return { outcome: { kind: 'deleted', text: entry.kept.text }, removed: entry };
}

async function whole(id: string): Promise<Entry | null> {
  const kept = await findKept(id);
  return kept ? entryOf(kept) : null;
}

/** Brings a deleted text back, with everything that was beside it. */
export async function bringBack(entry: Entry): Promise<Outcome> {
  for (const entries of batchesOf([entry])) {
    const answer = await ask('take', { entries });
    if (!answer.ok) return { kind: 'undelete-failed' };
  }
  return { kind: 'undeleted' };
}
