import { browser } from 'wxt/browser';
import {
  afterRequests,
  fullAllowance,
  isDue,
  isLiveTrouble,
  isOccasion,
  isSpent,
  nextLook,
  type Occasion,
} from '../core/polling.ts';
import { noReading, type Reading } from '../core/reading.ts';
import { minute } from '../core/words.ts';
import { allowanceNote, readingNote, settingsNote } from '../storage/notes.ts';
import { claudeTabs } from './claude-tabs.ts';
import { judge } from './judge.ts';
import { readStatus } from './status-poll.ts';
import { tellAll } from './tell.ts';

const alarm = 'status';

/** Whether this alarm is the status page's. */
export const isStatusAlarm = (name: string): boolean => name === alarm;

type Known = Pick<Reading, 'failures' | 'notBefore'>;

/** A look that breaks counts as a failed one: without an alarm none would ever follow it. */
const broken: Known = { failures: 1 };

/** Takes a look where there is still a reason for one, and plans the next. The next claude.ai tab begins anew. */
export async function watchStatus(): Promise<void> {
  if (!isOccasion(await occasionNow())) return;
  let known = broken;
  try {
    known = await lookInBackground();
  } finally {
    await Promise.all([plan(known), tellAll()]);
  }
}

async function lookInBackground(): Promise<Known> {
  const [before, budget] = await Promise.all([readingNote.read(), allowanceNote.read()]);
  const now = Date.now();
  // Without a network the page cannot be asked, and that is no failure of the page.
  const mayLook = navigator.onLine !== false && isDue(before, now) && !isSpent(budget, now);
  if (!mayLook) return before;
  const { reading, requests } = await readStatus();
  await allowanceNote.write(afterRequests(budget, requests, now));
  return reading;
}

/** Makes sure that there is a next look, if there is a reason: alarms may be gone after an update or a restart. */
export async function ensureLook(): Promise<void> {
  if (await browser.alarms.get(alarm)) return;
  await planAnew();
}

/** Plans the next look from now, where the reasons for one have changed. */
export async function planAnew(): Promise<void> {
  // A database that fails is no failure of the page.
  await plan(await readingNote.read().catch(() => noReading));
}

async function plan(known: Known): Promise<void> {
  const [occasion, budget] = await Promise.all([
    occasionNow(),
    allowanceNote.read().catch(() => fullAllowance),
  ]);
  const wait = nextLook(occasion, known, budget, Date.now(), Math.random());
  if (wait === null) await browser.alarms.clear(alarm);
  else await browser.alarms.create(alarm, { delayInMinutes: wait / minute });
}

async function occasionNow(): Promise<Occasion> {
  const [tabs, { verdict }, tellMe] = await Promise.all([
    claudeTabs(),
    judge(),
    settingsNote.read().then(
      (settings) => settings.tellMe,
      () => false,
    ),
  ]);
  return { claudeTab: tabs.length > 0, trouble: isLiveTrouble(verdict.verdict), tellMe };
}
