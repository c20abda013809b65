import { type Glance, withoutDatabase } from '../core/glance.ts';
import { headline } from '../core/headline.ts';
import type { KeptText } from '../core/kept-text.ts';
import { isDue } from '../core/polling.ts';
import { recoveryNote } from '../storage/notes.ts';
import { newestAtRisk, newestKept } from '../storage/reading.ts';
import { writesMade } from '../storage/writing.ts';
import { catchUp } from './catch-up.ts';
import { heldElsewhere } from './held-elsewhere.ts';
import { missed } from './insert-missed.ts';
import { judge } from './judge.ts';
import { lastAccount, openConversation } from './sight.ts';
import { readStatus } from './status-poll.ts';
import { tellAll } from './tell.ts';

/** How many texts the popup gets, beside the one at risk. */
const glanceCount = 8;

/**
 * What the popup shows. What does not need the newest texts is found out beside them: somebody is waiting for it to
 * appear.
 */
export async function glance(): Promise<Glance> {
  const caughtUp = catchUp();
  const [judgement, texts, recovered, conversation, notArrived] = await Promise.all([
    judge(caughtUp),
    textsBeside(caughtUp).catch(() => undefined),
    caughtUp.then(recoveryNote.read).catch(() => null),
    openConversation(),
    missed(),
  ]);
  // Not awaited: the popup shows what is known and is told when there is more.
  if (isDue(judgement.reading, judgement.at)) void refresh();
  const told = { missed: notArrived };
  if (!texts) return { ...withoutDatabase(judgement.at), ...told, prompts: await heldElsewhere() };
  return { ...judgement, ...told, conversation, recovered, prompts: texts };
}

/** What breaks here is tried again with the popup's next question. */
const refresh = (): Promise<void> =>
  readStatus()
    .then(tellAll)
    .catch(() => undefined);

/** Reads while all is brought up to date, and once more where that has written anything: nearly never. */
async function textsBeside(caughtUp: Promise<void>): Promise<KeptText[]> {
  const before = writesMade();
  const early = textsForGlance();
  early.catch(() => undefined);
  await caughtUp;
  return writesMade() === before ? early : textsForGlance();
}

async function textsForGlance(): Promise<KeptText[]> {
  const account = await lastAccount();
  const newest = await newestKept(glanceCount, account);
  // One that was sent is the headline whatever is older.
  if (headline(newest)?.attempts.length) return newest;
  const atRisk = await newestAtRisk(account);
  const isThere = !atRisk || newest.some(({ id }) => id === atRisk.id);
  return isThere ? newest : [...newest, atRisk];
}
