import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { isAlive } from './alive.ts';

/** Waits between tries for a save that is not acknowledged. Milliseconds. */
const waits = [100, 400, 2 * second, 10 * second];

export interface Outbox {
  /**
   * Sends a save on its two ways; a later revision of the same slot ends the tries for this one, but where it carries
   * attachments, which the later one does not. What was sent leaves at once by message, and in the next task for the
   * journal, as a draft does on both ways: the page's own work at a send must not wait for them.
   */
  keep(save: Save): void;
  /** Lets go now of what would leave in the next task: at a page's end there is none. */
  flush(): void;
}

/**
 * Delivers saves: into the journal, which needs no worker, and by message, which Firefox delivers at a page's end.
 * Each fails where the other holds (measured). Tries again until the database has the revision or a newer one is under way.
 */
export function openOutbox(work: AbortController, page: Document): Outbox {
  const newest = new Map<string, number>();
  const leaving: Save[] = [];
  const toJournal: Save[] = [];
  const deliver = async (save: Save, tries: number): Promise<void> => {
    const answer = await ask('keep', { save });
    const isSafe = answer.ok && answer.reply.ok;
    // What the background cannot read now it will not read later; the journal has it.
    const isRefused = !answer.ok && answer.refused === 'wrong-shape';
    // No newer revision tells of attachments again.
    const isNeeded = newest.get(save.slot) === save.revision || save.attachments !== null;
    if (!isAlive(work) || isSafe || isRefused || !isNeeded) return;
    const wait = waits[Math.min(tries, waits.length - 1)];
    setTimeout(() => void deliver(save, tries + 1), wait);
  };
  const send = (save: Save) => {
    void deliver(save, 0);
    void journal(save);
  };
  const flush = () => {
    leaving.splice(0).forEach(send);
    for (const save of toJournal.splice(0)) void journal(save);
  };
  const flushSoon = () => {
    if (leaving.length + toJournal.length === 1) setTimeout(flush);
  };
  return {
    keep: (save) => {
      newest.set(save.slot, save.revision);
      // A page that is not seen may wait a minute for its next task.
      if (page.hidden) {
        flush();
        return send(save);
      }
      if (save.state === 'draft') {
        leaving.push(save);
        return flushSoon();
      }
      // What is attached is told by the save that found it alone, and may be all that it is known again by.
      if (leaving.some(({ slot, found, attachments }) => slot === save.slot && found && attachments)) flush();
      void deliver(save, 0);
      toJournal.push(save);
      flushSoon();
    },
    flush,
  };
}

/** Rejected when the disk is full or the extension was replaced: the message is the other way. */
async function journal(save: Save): Promise<void> {
  try {
    // As JSON: Chrome's storage replaces half of a surrogate pair, and a prompt may hold one.
    await browser.storage.local.set({ [journalKey(save)]: JSON.stringify(save) });
  } catch {
    return;
  }
}
