import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { onlyForAnswers } from '../answers/shared-host.ts';
import { targets } from '../assistants/targets.ts';
import { type Filled, type Insertion, type NotInserted, notDone } from '../core/insertion.ts';
import { noteHandOff } from '../storage/marks.ts';
import { awaitComposer, fillIn, loadingPatience, outcomeIn, type Place } from './insert-in-tab.ts';
import { forgetMissed, noteMissed } from './insert-missed.ts';
import { findText } from './restore.ts';

/**
 * An insertion that is under way, for the session: the worker may be stopped in between. The text stays in the database.
 * `writing`: the page has been told to, and is only asked what came of it.
 */
const Job = z.strictObject({
  id: z.string(),
  target: z.string(),
  tab: z.int(),
  at: z.int(),
  phase: z.enum(['opening', 'writing']),
  copied: z.boolean(),
});
type Job = z.infer<typeof Job>;

const prefix = 'insertion:';
const keyOf = ({ tab }: Job) => `${prefix}${tab}`;
/** The page does each job once, by this name. */
const nameOf = ({ id, at }: Job) => `${id} ${at}`;

/** Those that this worker carries out itself. */
const underWay = new Set<string>();

/** Wakes a worker that was stopped over one: Chrome lets no alarm ring sooner than in 30 s. */
const alarm = 'insertion';

/** Opens another assistant, once the browser gave leave for its page, and puts a kept text into its composer. */
export async function insert(id: string, targetId: string, copied: boolean): Promise<Insertion> {
  const target = targets.find((one) => one.id === targetId);
  if (!target?.host) return notDone('refused');
  if (!(await mayWriteOn(target.host))) return notDone('no-permission');
  if (!(await findText(id))) return notDone('gone');
  await forgetMissed();
  const tab = await browser.tabs.create({ url: target.home });
  if (tab.id === undefined) return notDone('refused');
  const job: Job = { id, target: targetId, tab: tab.id, at: Date.now(), phase: 'opening', copied };
  underWay.add(keyOf(job));
  await Promise.all([store(job), browser.alarms.create(alarm, { delayInMinutes: 0.5 })]);
  return carryOut(job);
}

/** A site that was let in for answers alone is one to ask, not one to write on. */
async function mayWriteOn(host: string): Promise<boolean> {
  if (!(await browser.permissions.contains({ origins: [host] }))) return false;
  return !(await onlyForAnswers()).has(host);
}

/** Goes on with what a worker that was stopped left undone. Nothing is put into a page twice. */
export async function resumeInsertions(): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const left = Object.entries(stored).filter(([key]) => key.startsWith(prefix) && !underWay.has(key));
  for (const [key, value] of left) {
    const job = Job.safeParse(value);
    if (!job.success) await browser.storage.session.remove(key);
    else await carryOut(job.data);
  }
}

const store = (job: Job) => browser.storage.session.set({ [keyOf(job)]: job });

async function carryOut(job: Job): Promise<Insertion> {
  underWay.add(keyOf(job));
  try {
    const result = await attempt(job);
    await browser.storage.session.remove(keyOf(job));
    if (!result.ok) await note(job, result.why);
    // What is not in the page is on the clipboard: the person goes on by pasting.
    const way = result.ok ? 'insert' : 'clipboard';
    if (result.ok || job.copied) await noteHandOff(job.id, { at: Date.now(), target: job.target, way });
    return result;
  } finally {
    underWay.delete(keyOf(job));
  }
}

async function attempt(job: Job): Promise<Insertion> {
  const place: Place = { tab: job.tab, frame: 0 };
  if (job.phase === 'writing') return asInsertion(await outcomeIn(place, nameOf(job)));
  // The person has gone on long ago, and may have pasted and sent it themselves.
  if (Date.now() - job.at > loadingPatience) return notDone('composer-not-found');
  const selectors = targets.find(({ id }) => id === job.target)?.selectors ?? [];
  const found = await awaitComposer(place, selectors);
  if (found !== 'there') return notDone(found === 'closed' ? 'tab-closed' : 'composer-not-found');
  const kept = await findText(job.id);
  if (!kept) return notDone('gone');
  await store({ ...job, phase: 'writing' });
  return asInsertion(await fillIn(place, nameOf(job), selectors, kept.text));
}

function asInsertion(filled: Filled | undefined): Insertion {
  return filled ? { way: 'insert', ...filled } : notDone('tab-closed');
}

async function note({ id, tab, target, copied }: Job, why: NotInserted): Promise<void> {
  const place = targets.find((one) => one.id === target)?.name ?? target;
  await noteMissed(tab, { at: Date.now(), id, place, why, copied });
}
