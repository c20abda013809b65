import { currentColour } from '../core/case.ts';
import { diagnose } from '../core/diagnose.ts';
import { evidenceLifetime } from '../core/evidence.ts';
import { type Glance, withoutDatabase } from '../core/glance.ts';
import { planRetry } from '../core/retry-plan.ts';
import type { Verdict } from '../core/verdict.ts';
import { allEvidence } from '../storage/evidence.ts';
import {
  readingNote,
  readNotes,
  seedNote,
  settingsNote,
  stripsNote,
  type Trouble,
  troubleNote,
} from '../storage/notes.ts';
import { isReloading } from './reload-watch.ts';
import { saving } from './sight.ts';

/** All that is known now, put together from what is stored: the worker may have been stopped a moment ago. */
type Judgement = Omit<Glance, 'prompts' | 'conversation' | 'recovered' | 'missed'>;

/**
 * Never rejects because of the database: that it cannot be read is itself something to be told. `broughtUp`: when it is
 * known whether the database takes texts; nothing else here hinges on them.
 */
export async function judge(broughtUp: Promise<unknown> = Promise.resolve()): Promise<Judgement> {
  const at = Date.now();
  const [stored, storm, isSaving] = await Promise.all([
    readStored().catch(() => undefined),
    isReloading(at),
    saving(broughtUp),
  ]);
  if (!stored) return withoutDatabase(at);
  const facts = { ...stored, now: at, online: navigator.onLine };
  const found = diagnose(facts);
  const verdict = { ...found, since: await sinceWhen(found, stored.trouble, at) };
  const colour = currentColour(facts);
  const seed = stored.seed ^ (verdict.since ?? 0);
  const plan = planRetry({ verdict, colour, now: at, seed, storm });
  const { reading, strips } = stored;
  return { at, verdict, plan, colour, reading, strips, saving: isSaving };
}

async function readStored() {
  const [evidence, [reading, strips, { watched }, trouble, seed]] = await Promise.all([
    allEvidence(),
    readNotes(readingNote, stripsNote, settingsNote, troubleNote, seedNote),
  ]);
  return { evidence, reading, strips, watched, trouble, seed: seed || (await drawSeed()) };
}

/** A trouble's beginning, however long ago its first evidence was let go; another trouble has a beginning of its own. */
async function sinceWhen(found: Verdict, known: Trouble | null, now: number): Promise<number | null> {
  const { verdict, since } = found;
  const isTrouble = since !== null && verdict !== 'recovering';
  const isSame = known?.verdict === verdict && now - known.seenAt < evidenceLifetime;
  const began = isTrouble && isSame ? Math.min(since, known.since) : since;
  const noted = isTrouble && began !== null ? { verdict, since: began, seenAt: now } : null;
  // A disk that takes nothing more can still be read: what it says must not be lost over this note.
  if (noted || known) await troubleNote.write(noted).catch(() => undefined);
  return began;
}

async function drawSeed(): Promise<number> {
  const drawn = 1 + Math.floor(Math.random() * (2 ** 31 - 2));
  await seedNote.write(drawn).catch(() => undefined);
  return drawn;
}
