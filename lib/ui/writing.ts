import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Writing, WritingStanding } from '../../components/Writer.tsx';
import { journalKey } from '../core/journal.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Save } from '../core/save.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';

/** From a letter to its save. Milliseconds. */
const pace = 0.3 * second;
/** Until a save that was not taken is tried again. Milliseconds. */
const patience = 2 * second;

interface Stretch {
  slot: string;
  revision: number;
  /** The text it goes on with. */
  from: KeptText | null;
  text: string;
  /** What was saved last. */
  saved: string;
  /** The person turned elsewhere after the last letter. */
  isLeft: boolean;
}

/**
 * What a person writes at the Desk: saved as a page of claude.ai saves, under a slot of its own. Never sent. `onKept`: a
 * list shows it from then on, or as it is now.
 */
export function openWriting(onKept: (text: string) => void) {
  const writing = signal<Writing | null>(null);
  let stretch: Stretch | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (now: Stretch) => giveNext(now, writing, onKept);
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const isBlank = stretch?.revision === 0 && stretch.text.trim() === '';
    if (stretch && !isBlank && stretch.text !== stretch.saved) keep(stretch);
  };
  const begin = async (from: KeptText | null) => {
    flush();
    const slot = `desk.${crypto.randomUUID()}`;
    const text = from?.text ?? '';
    const mine = { slot, revision: 0, from, text, saved: text, isLeft: false };
    stretch = mine;
    const isPaused = await isKeepingPaused();
    if (stretch !== mine) return;
    writing.value = { slot, text, standing: isPaused ? 'paused' : 'new' };
    // As it is, so that it is known for the one that is kept; what is changed then belongs to it.
    if (from && !isPaused) keep(mine);
  };
  const leave = () => {
    if (stretch) stretch.isLeft = true;
    if (stretch && stretch.revision > 0 && stretch.text === stretch.saved) onKept(stretch.text);
    else flush();
  };
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.hidden && flush());
  return {
    writing,
    begin: (from: KeptText | null) => void begin(from),
    onWrite(text: string) {
      if (stretch) Object.assign(stretch, { text, isLeft: false });
      timer ??= setTimeout(flush, pace);
    },
    onLeave: leave,
    onDone() {
      leave();
      stretch = null;
      writing.value = null;
    },
  };
}

async function isKeepingPaused(): Promise<boolean> {
  const settings = await ask('settings', {});
  return settings.ok && settings.reply.paused;
}

/** Saves what is there now as the next revision. */
function giveNext(now: Stretch, writing: Signal<Writing | null>, onKept: (text: string) => void): void {
  now.saved = now.text;
  now.revision += 1;
  const { slot, revision } = now;
  const isAllowed = writing.peek()?.standing !== 'paused';
  give(saveOf(now), isAllowed, {
    isNewest: () => now.revision === revision,
    tell(standing) {
      if (writing.peek()?.slot === slot) writing.value = { slot, text: now.text, standing };
      if (standing === 'kept' && (revision === 1 || now.isLeft)) onKept(now.text);
    },
  });
}

interface Hearing {
  isNewest(): boolean;
  tell(standing: WritingStanding): void;
}

/** Both ways at once: Chrome loses a message at a page's end while the worker sleeps. Nothing unwanted is stored. */
function give(save: Save, isAllowed: boolean, hearing: Hearing): void {
  void deliver(save, hearing);
  if (isAllowed) void journal(save);
}

/** Tells what became of a save, and tries again until it is taken or a newer one is under way. */
async function deliver(save: Save, hearing: Hearing): Promise<void> {
  const answer = await ask('write', { save });
  if (!hearing.isNewest()) return;
  const standing = answer.ok ? answer.reply : 'waiting';
  hearing.tell(standing);
  if (standing === 'waiting') setTimeout(() => hearing.isNewest() && void deliver(save, hearing), patience);
}

/** The first save of a text that is gone on with is `found`: it takes the place of the one that is kept. */
function saveOf({ slot, revision, from, text }: Stretch): Save {
  return {
    slot,
    revision,
    at: Date.now(),
    text,
    attachments: null,
    state: 'draft',
    failure: null,
    conversation: from?.conversation ?? null,
    account: from?.account ?? null,
    found: revision === 1 && from !== null,
  };
}

/** Rejected when the disk is full: the message is the other way. */
async function journal(save: Save): Promise<void> {
  try {
    // As JSON: Chrome's storage replaces half of a surrogate pair, and a prompt may hold one.
    await browser.storage.local.set({ [journalKey(save)]: JSON.stringify(save) });
  } catch {
    return;
  }
}
