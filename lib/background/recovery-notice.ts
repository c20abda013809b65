import { browser } from 'wxt/browser';
import { isToBeTold, type Watch, watchOn } from '../core/recovery.ts';
import { openTurns } from '../core/turns.ts';
import type { Verdict } from '../core/verdict.ts';
import { settingsNote, watchNote } from '../storage/notes.ts';
import { newestAtRisk } from '../storage/reading.ts';
import { claudeTabs } from './claude-tabs.ts';
import { restore } from './restore.ts';
import { lastAccount } from './sight.ts';

const alarm = 'recovery';
/** One id: a second notification takes the place of the first. */
const notification = 'recovered';

export const isRecoveryAlarm = (name: string): boolean => name === alarm;

const inTurn = openTurns();

/** Follows the verdict, and tells the person once when Claude is back, if they asked for it. One call after the other. */
export function followRecovery(verdict: Verdict): Promise<void> {
  return inTurn(() => follow(verdict));
}

async function follow({ verdict }: Verdict): Promise<void> {
  const now = Date.now();
  const [before, settings] = await Promise.all([watchNote.read(), settingsNote.read()]);
  let watch = watchOn(before, verdict, now, Math.random());
  if (watch.phase === 'clear' && isToBeTold(watch, verdict, now)) {
    if (settings.tellMe) await tell();
    watch = { ...watch, told: true };
  }
  if (JSON.stringify(watch) !== JSON.stringify(before)) await watchNote.write(watch);
  await wakeFor(watch, now);
  // The wish was for this trouble only; through a relapse it holds on.
  const isOver = watch.phase === 'quiet' && (before.phase !== 'quiet' || verdict === 'fine');
  if (settings.tellMe && isOver) await settingsNote.write({ ...(await settingsNote.read()), tellMe: false });
}

/** Chrome rings no alarm sooner than in 30 s: then the moment of the last look, which differs anyway, is the spread. */
async function wakeFor(watch: Watch, now: number): Promise<void> {
  if (watch.phase !== 'clear' || watch.told || watch.tellAt <= now) return;
  await browser.alarms.create(alarm, { when: watch.tellAt });
}

/** Not there while the person has not granted the permission. */
const notifications = () =>
  (browser as { notifications?: Pick<typeof browser.notifications, 'create' | 'clear' | 'onClicked'> })
    .notifications;

async function tell(): Promise<void> {
  const isGranted = await browser.permissions.contains({ permissions: ['notifications'] });
  if (!isGranted) return;
  const { getMessage } = browser.i18n;
  await notifications()?.create(notification, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: getMessage('back_title'),
    message: getMessage('back_message'),
  });
}

/**
 * Listens for clicks on the notification; called at the start, and once more when the permission was granted while the
 * worker ran.
 */
export function listenForClicks(run: (work: Promise<unknown>) => unknown): void {
  const clicks = notifications()?.onClicked;
  if (!clicks) return;
  clicks.removeListener(clicked);
  clicks.addListener(clicked);
  onClick = run;
}

let onClick: (work: Promise<unknown>) => unknown = () => undefined;

function clicked(id: string): void {
  if (id === notification) onClick(bringBack());
}

/** Puts the prompt that is at risk back into a composer, and shows claude.ai. Over other text nothing is written. */
async function bringBack(): Promise<void> {
  await notifications()?.clear(notification);
  const prompt = await newestAtRisk(await lastAccount());
  const result = prompt && (await restore(prompt.id, false));
  const isOpening = result?.ok === false && result.why === 'opening';
  if (!isOpening) await showClaude();
}

/** The notification may be clicked over another program. */
async function showClaude(): Promise<void> {
  const [tab] = await claudeTabs();
  if (!tab) {
    await browser.tabs.create({ url: 'https://claude.ai/new' });
    return;
  }
  const { windowId } = (await browser.tabs.update(tab.id, { active: true })) ?? {};
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
