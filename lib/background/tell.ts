import { browser } from 'wxt/browser';
import { changedNotice } from '../messaging/news.ts';
import { rememberHealth } from './health.ts';
import { judge } from './judge.ts';
import { logVerdict } from './outage-log.ts';
import { followRecovery } from './recovery-notice.ts';
import { showOnToolbar } from './toolbar.ts';

let underWay: Promise<void> = Promise.resolve();
let next: Promise<void> | undefined;

/**
 * Judges anew, shows it on the toolbar and tells open pages; one after the other, or what was judged first might be
 * shown last. Whoever asks while one is waiting is served by that one.
 */
export function tellAll(): Promise<void> {
  next ??= underWay
    .catch(() => undefined)
    .then(() => {
      next = undefined;
      underWay = tellOnce();
      return underWay;
    });
  return next;
}

async function tellOnce(): Promise<void> {
  const judgement = await judge();
  await showOnToolbar(judgement);
  // Rejects when no page is open: then nobody has to be told.
  await browser.runtime.sendMessage({ notice: changedNotice }).catch(() => undefined);
  // A database that fails has been told of on the toolbar; log and watch go on when it is back.
  await Promise.all([logVerdict(judgement.verdict, judgement.at), followRecovery(judgement.verdict)]).catch(
    () => undefined,
  );
}

/** Notes whether the database takes text, and tells when that changed: people must not trust what does not hold. */
export async function noteHealth(fails: boolean): Promise<void> {
  if (await rememberHealth(fails)) await tellAll();
}
