import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Name, type Save } from '../core/save.ts';
import type { Settings } from '../core/settings.ts';
import { settingsNote } from '../storage/notes.ts';

/**
 * What the person does not want kept, where pages read it too: while it holds, no text leaves the page. Outside the
 * database, because losing the database must not switch keeping on again.
 */
const key = 'keeping';
const Keeping = z.strictObject({
  paused: z.boolean(),
  /** Ids of conversations. */
  notKept: z.array(Name),
  /** Since when; what was written before is kept. Milliseconds since 1970. */
  since: z.int(),
});
type Keeping = z.infer<typeof Keeping>;

const everything: Keeping = { paused: false, notKept: [], since: 0 };

async function readKeeping(): Promise<Keeping> {
  // Where this cannot be read, keeping goes on: a text that is lost is worse than one too many.
  const stored: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
  return Keeping.safeParse(stored[key]).data ?? everything;
}

/** All that the person set. */
export async function readSettings(): Promise<Settings> {
  const [settings, { paused, notKept }] = await Promise.all([settingsNote.read(), readKeeping()]);
  return { ...settings, paused, notKept };
}

/** Writes all that the person set; pages follow at once. */
export async function writeSettings(settings: Settings): Promise<void> {
  const { paused, notKept } = settings;
  await browser.storage.local.set({ [key]: { paused, notKept, since: Date.now() } satisfies Keeping });
  await settingsNote.write(settings);
}

/** Why a conversation is not kept now, by the person's own wish; undefined where it is. */
export async function whyNotKept(conversation: string | null): Promise<WhyNotKept> {
  return whyNotIn(await readKeeping(), conversation);
}

type WhyNotKept = 'paused' | 'not-kept' | undefined;

function whyNotIn({ paused, notKept }: Keeping, conversation: string | null): WhyNotKept {
  if (paused) return 'paused';
  return conversation !== null && notKept.includes(conversation) ? 'not-kept' : undefined;
}

/** Whether a save is of a text that the person did not want kept when it was written. A page may not know of it yet. */
export async function isUnwanted(save: Save): Promise<boolean> {
  const keeping = await readKeeping();
  return save.at >= keeping.since && whyNotIn(keeping, save.conversation) !== undefined;
}
