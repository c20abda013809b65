import { browser } from 'wxt/browser';
import { answerWith } from '../messaging/answer.ts';
import { settleAbandoned } from '../storage/outcomes.ts';
import { forgetSlotsOfRemoved } from '../storage/removal.ts';
import { claudeTabs } from './claude-tabs.ts';
import { cleanUp, ensureCleanUp, isCleanUpAlarm } from './clean-up.ts';
import { handlers } from './handlers.ts';
import { resumeInsertions } from './insert.ts';
import { drainChanges, drainJournal } from './journal.ts';
import { offerMenu, watchMenu } from './menu.ts';
import { recoverLost } from './recover.ts';
import { isRecoveryAlarm, listenForClicks } from './recovery-notice.ts';
import { watchReloads } from './reload-watch.ts';
import { watchRequests } from './request-watch.ts';
import { ensureLook, isStatusAlarm, watchStatus } from './status-watch.ts';
import { tellAll } from './tell.ts';
import { isUpdateAlarm, noteUpdate, updateWhenSafe } from './update.ts';
import { welcome } from './welcome.ts';

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
  browser.runtime.onInstalled.addListener(() => run(Promise.all([wake(), enterOpenTabs(), offerMenu()])));
  browser.runtime.onInstalled.addListener((details) => run(welcome(details)));
  browser.runtime.onUpdateAvailable.addListener(() => run(noteUpdate()));
  browser.permissions.onRemoved.addListener(() => run(tellAll()));
  browser.permissions.onAdded.addListener(() => {
    listenForClicks(run);
    return run(Promise.all([tellAll(), enterOpenTabs()]));
  });
  listenForClicks(run);
  // claude.ai may not load at all: then no page is there that would tell of itself.
  watchRequests(() => Promise.all([tellAll(), ensureLook()]), onBug);
  watchReloads(tellAll, onBug);
  watchMenu(run);
  void run(resumeInsertions());
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
  if (isStatusAlarm(name)) await Promise.all([drainJournal(), watchStatus()]);
  if (isRecoveryAlarm(name)) await tellAll();
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
