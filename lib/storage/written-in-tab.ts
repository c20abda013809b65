import { KeptText } from '../core/kept-text.ts';
import { database } from './database.ts';

/** A tab that is open for days has hundreds of slots; only its newest texts can be about what happens now. */
const newest = 10;

/** The texts that were written in a tab last. A tab's number means nothing after the browser was closed. */
export async function writtenIn(tab: number): Promise<KeptText[]> {
  const db = await database();
  const rows = await db.getAllFromIndex('slots', 'tab', tab);
  const latest = rows.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)).slice(0, newest);
  const ids = new Set(latest.map(({ kept }) => kept));
  const found = await Promise.all([...ids].map((id) => db.get('prompts', id)));
  return found.flatMap((value) => KeptText.safeParse(value).data ?? []);
}
