import type { Entry } from '../core/entry.ts';
import { KeptText } from '../core/kept-text.ts';
import type { Version } from '../core/versions.ts';
import { answersTo } from './answers.ts';
import { database } from './database.ts';
import { versionsIn } from './versions.ts';

/** One kept text, or undefined: also where what is stored does not parse. */
export async function findKept(id: string): Promise<KeptText | undefined> {
  const db = await database();
  return KeptText.safeParse(await db.get('prompts', id)).data;
}

/** How many earlier texts are kept beside this one. */
export async function countVersions(id: string): Promise<number> {
  const db = await database();
  return db.countFromIndex('versions', 'kept', id);
}

/** The earlier texts of a kept one, oldest first, without the one it has now. */
export async function versionsOf(id: string): Promise<Version[]> {
  const db = await database();
  const tx = db.transaction(['prompts', 'versions']);
  const [kept, versions] = await Promise.all([
    tx.objectStore('prompts').get(id),
    versionsIn(tx.objectStore('versions'), id),
  ]);
  return versions.filter(({ text }) => text !== kept?.text);
}

/** A kept text with all that is kept beside it. */
export async function entryOf(kept: KeptText): Promise<Entry> {
  const [versions, answers] = await Promise.all([versionsOf(kept.id), answersTo(kept.id)]);
  return { kept, versions, ...(answers.length > 0 && { answers }) };
}
