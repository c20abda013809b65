import { browser } from 'wxt/browser';
import { answerWith } from '../messaging/answer.ts';
import { settleAbandoned } from '../storage/outcomes.ts';
import { forgetSlotsOfRemoved } from '../storage/removal.ts';
import { claudeTabs } from './claude-tabs.ts';
import { cleanUp, ensureCleanUp, isCleanUpAlarm } from './clean-up.ts';
import { handlers } from './handlers.ts';
import { drainChanges, drainJournal } from './journal.ts';
import { judge } from './judge.ts';
import { recoverLost } from './recover.ts';
import { watchRequests } from './request-watch.ts';
import { ensureLook, isStatusAlarm, planNextLook, readStatus } from './status-poll.ts';
import { tellAll } from './tell.ts';
import { isUpdateAlarm, noteUpdate, updateWhenSafe } from './update.ts';

/**
 * Registers every listener, at once and before anything is awaited: what is registered later is not woken for.
 * `onBug` gets what no code expected.
 */
export function startBackground(onBug: (bug: unknown) => void): void {
  // Returned: Firefox lets the event page live until a listener's promise settles.
  const run = (work: Promise<unknown>) => work.then(() => undefined).catch(onBug);
  browser.runtime.onMessage.addListener(answerWith(handlers, onBug));
  browser.storage.local.onChanged.addListener((changes) => run(drainChanges(changes)));
  browser.alarms.onAlarm.addListener(({ name }) => run(onAlarm(name)));
  browser.runtime.onStartup.addListener(() => run(restart()));
  browser.runtime.onInstalled.addListener(() => run(Promise.all([wake(), enterOpenTabs()])));
  browser.runtime.onUpdateAvailable.addListener(() => run(noteUpdate()));
  browser.permissions.onRemoved.addListener(() => run(tellAll()));
  browser.permissions.onAdded.addListener(() => run(Promise.all([tellAll(), enterOpenTabs()])));
  watchRequests(tellAll, onBug);
}

async function restart(): Promise<void> {
  await drainAfterRecovery();
  // Tab ids begin anew with each start of the browser.
  await settleAbandoned([]).then(forgetSlotsOfRemoved).finally(getGoing);
}

/** A database that cannot be opened is told of when the next text is not taken. */
async function drainAfterRecovery(): Promise<void> {
  await recoverLost().catch(() => undefined);
  await drainJournal();
}

async function wake(): Promise<void> {
  await drainAfterRecovery();
  await getGoing();
}

async function getGoing(): Promise<void> {
  await Promise.all([ensureLook(), ensureCleanUp(), tellAll()]);
}

async function onAlarm(name: string): Promise<void> {
  if (isUpdateAlarm(name)) await drainJournal().finally(updateWhenSafe);
  if (isCleanUpAlarm(name)) await cleanUp();
  if (isStatusAlarm(name)) await Promise.all([drainJournal(), lookAtStatus()]);
}

/** Looks only while a claude.ai tab is open or something is wrong; the next claude.ai tab sets the alarm again. */
async function lookAtStatus(): Promise<void> {
  const [tabs, { verdict }] = await Promise.all([claudeTabs(), judge()]);
  const isQuiet = verdict.verdict === 'fine' || verdict.verdict === 'unknown';
  if (tabs.length === 0 && isQuiet) return;
  // A look that breaks counts as a failed one: without an alarm none would ever follow it.
  let failures = 1;
  try {
    ({ failures } = await readStatus());
  } finally {
    await Promise.all([planNextLook(failures), tellAll()]);
  }
}

/** Chrome puts a content script only into pages that load later; open ones would go unguarded after install or update. */
async function enterOpenTabs(): Promise<void> {
  for (const { id } of await claudeTabs()) {
    // A tab that is closing or shows the browser's error page takes none.
    await browser.scripting
      .executeScript({ target: { tabId: id }, files: ['/content-scripts/claude.js'] })
      .catch(() => undefined);
  }
}
