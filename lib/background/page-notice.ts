import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { takesNotice } from '../assistants/claude-notice-place.ts';
import { targets } from '../assistants/targets.ts';
import { handOff, ways } from '../core/hand-off.ts';
import type { KeptText } from '../core/kept-text.ts';
import { beforeLeaving } from '../core/leaving.ts';
import { dismissalAfter, isForNotice, promptForNotice } from '../core/page-notice.ts';
import { Name } from '../core/save.ts';
import { offered } from '../core/targets.ts';
import type { Verdict } from '../core/verdict.ts';
import { second } from '../core/words.ts';
import type { NoticePush } from '../messaging/to-notice.ts';
import { noteHandOff } from '../storage/marks.ts';
import { dismissalNote } from '../storage/notes.ts';
import { within } from '../storage/patience.ts';
import { writtenIn } from '../storage/written-in-tab.ts';
import { claudeTabs } from './claude-tabs.ts';
import { readSettings } from './keeping.ts';
import { wordsFor } from './page-notice-words.ts';
import { lastAccount } from './sight.ts';

/** Which prompt a tab's notice is about, for the browser's session: tab ids mean nothing after it. */
const keyOf = (tab: number) => `page-notice:${tab}`;
const About = z.strictObject({ id: Name, target: Name, way: z.enum(ways) });
type About = z.infer<typeof About>;

/** A page that the browser has frozen answers when somebody looks at it again; nobody else must wait. Milliseconds. */
const pagePatience = 2 * second;

/**
 * Shows the notice on the claude.ai pages that it belongs on, and takes it from the others. While nothing is wrong no
 * page is touched. A notice gets the text that its own tab sent, of the background's own accord: no page can ask for it.
 */
export async function showPageNotices(verdict: Verdict): Promise<void> {
  const dismissedAt = await dismissal(verdict);
  const shown = await tabsWithNotice();
  const isWanted = isForNotice(verdict) && dismissedAt === null && (await isOn());
  if (!isWanted && shown.size === 0) return;
  const tabs = await claudeTabs();
  await Promise.all(
    tabs.map(async (tab) => {
      const prompt = isWanted ? await promptFor(tab, verdict) : undefined;
      if (prompt) await within(pagePatience, show(tab.id, prompt, verdict)).catch(() => undefined);
      else if (shown.has(tab.id)) await within(pagePatience, hide(tab.id)).catch(() => undefined);
    }),
  );
  const closed = [...shown].filter((tab) => tabs.every(({ id }) => id !== tab));
  await browser.storage.session.remove(closed.map(keyOf));
}

async function dismissal(verdict: Verdict): Promise<number | null> {
  const before = await dismissalNote.read();
  const after = dismissalAfter(before, verdict);
  if (after !== before) await dismissalNote.write(after);
  return after;
}

async function isOn(): Promise<boolean> {
  const { notice, paused } = await readSettings();
  return notice && !paused;
}

async function tabsWithNotice(): Promise<Set<number>> {
  const stored = await browser.storage.session.get(null);
  const prefix = keyOf(0).slice(0, -1);
  const keys = Object.keys(stored).filter((key) => key.startsWith(prefix));
  return new Set(keys.map((key) => Number(key.slice(prefix.length))));
}

async function promptFor(tab: { id: number; url: string }, verdict: Verdict): Promise<KeptText | undefined> {
  const prompt = promptForNotice(verdict, await writtenIn(tab.id), await lastAccount());
  const isHere = prompt && URL.canParse(tab.url) && takesNotice(new URL(tab.url), prompt.conversation, null);
  return isHere ? prompt : undefined;
}

/** Loads the notice's script into a page that does not have it yet. */
async function show(tab: number, prompt: KeptText, verdict: Verdict): Promise<void> {
  const [target] = offered(await readSettings(), targets);
  const { way, url } = target
    ? handOff(target, prompt.text, false)
    : { way: 'clipboard' as const, url: null };
  const content = {
    ...wordsFor(prompt.text, verdict, target?.name ?? '', way),
    text: prompt.text,
    // What looks like a secret is asked about first, and that is done in the popup and at the Desk.
    url: beforeLeaving(prompt) === 'go' ? url : null,
    byClipboard: way === 'clipboard',
    conversation: prompt.conversation,
  };
  const about: About = { id: prompt.id, target: target?.id ?? '', way };
  await browser.storage.session.set({ [keyOf(tab)]: about });
  if (await tell(tab, { pageNotice: 'show', content })) return;
  // A tab that is closing, or shows the browser's error page, takes no script.
  await browser.scripting
    .executeScript({ target: { tabId: tab }, files: ['/notice.js'] })
    .catch(() => undefined);
  // A page that was frozen takes it late: the trouble may be over by then.
  if ((await tabsWithNotice()).has(tab)) await tell(tab, { pageNotice: 'show', content });
}

async function hide(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
  await tell(tab, { pageNotice: 'hide' });
}

/** Whether the notice's script was there to hear it. */
async function tell(tab: number, push: NoticePush): Promise<boolean> {
  const heard: unknown = await browser.tabs.sendMessage(tab, push, { frameId: 0 }).catch(() => undefined);
  return heard === true;
}

/** Notes what was clicked in the notice of a tab. A page can say so without a click: it only adds a note, or hides it. */
export async function noteNoticed(tab: number, did: 'opened' | 'dismissed'): Promise<void> {
  if (did === 'dismissed') return dismissalNote.write(Date.now());
  const stored = await browser.storage.session.get(keyOf(tab));
  const about = About.safeParse(stored[keyOf(tab)]);
  if (!about.success) return;
  const { id, target, way } = about.data;
  await noteHandOff(id, { at: Date.now(), target, way });
}
