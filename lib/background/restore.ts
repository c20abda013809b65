import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { bringHome } from '../core/bring-home.ts';
import type { RestoreResult } from '../core/glance.ts';
import type { KeptText } from '../core/kept-text.ts';
import { second } from '../core/words.ts';
import { findKept } from '../storage/reading.ts';
import { claudeTabs } from './claude-tabs.ts';
import { heldElsewhere } from './held-elsewhere.ts';
import { pushTo } from './push.ts';

const key = 'restore';
/** A restore that waits for the page of a new tab. The text stays in the database until the page is there. */
const Waiting = z.strictObject({ tab: z.int(), id: z.string(), at: z.int(), withAnswer: z.boolean() });
/** Longer than claude.ai takes to start on a slow line; after it the person has gone on to something else. */
const waitingLifetime = 120 * second;

/**
 * Puts a kept text into the composer of the claude.ai tab used last, or of a new one; `withAnswer`, together with what
 * another assistant answered.
 */
export async function restore(id: string, replace: boolean, withAnswer = false): Promise<RestoreResult> {
  const kept = await findText(id);
  if (!kept) return { ok: false, why: 'gone' };
  const [tab] = await claudeTabs();
  if (!tab) return openFor(kept, withAnswer);
  const answer = await pushTo(tab.id, { push: 'restore', text: textOf(kept, withAnswer), replace });
  if (!answer.ok) return openFor(kept, withAnswer);
  await browser.tabs.update(tab.id, { active: true });
  return answer.reply;
}

async function openFor({ id, conversation }: KeptText, withAnswer: boolean): Promise<RestoreResult> {
  const url = conversation ? `https://claude.ai/chat/${conversation}` : 'https://claude.ai/new';
  const tab = await browser.tabs.create({ url });
  await browser.storage.session.set({ [key]: { tab: tab.id, id, at: Date.now(), withAnswer } });
  return { ok: false, why: 'opening' };
}

function textOf(kept: KeptText, withAnswer: boolean): string {
  if (!withAnswer) return kept.text;
  const { getMessage } = browser.i18n;
  return bringHome(kept, {
    began: getMessage('home_began'),
    prompt: getMessage('home_prompt'),
    answer: getMessage('home_answer'),
    goOn: getMessage('home_go_on'),
  });
}

/** While the database cannot be read, its second copy can. */
export async function findText(id: string): Promise<KeptText | undefined> {
  const inDatabase = findKept(id).catch(async () => (await heldElsewhere()).find((kept) => kept.id === id));
  return inDatabase;
}

/** Takes the last restore back out of the composer, where the person has not changed it since. */
export async function undoRestore(): Promise<RestoreResult> {
  const [tab] = await claudeTabs();
  const answer = tab && (await pushTo(tab.id, { push: 'undo-restore' }));
  return answer?.ok ? answer.reply : { ok: false, why: 'gone' };
}

/** Called when a tab's composer is there: fills it if a restore waits for it. */
export async function restoreWaiting(tab: number): Promise<void> {
  const stored = await browser.storage.session.get(key);
  const waiting = Waiting.safeParse(stored[key]);
  if (!waiting.success || waiting.data.tab !== tab) return;
  await browser.storage.session.remove(key);
  if (Date.now() - waiting.data.at > waitingLifetime) return;
  const kept = await findText(waiting.data.id);
  if (!kept) return;
  const text = textOf(kept, waiting.data.withAnswer);
  await pushTo(tab, { push: 'restore', text, replace: false });
}
