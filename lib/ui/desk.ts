import { signal } from '@preact/signals';
import type { DeskActions } from '../../components/DeskCard.tsx';
import type { Entry } from '../core/backup.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Version } from '../core/versions.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { versionsOf } from '../storage/reading.ts';
import { openActions } from './actions.ts';
import { openConversation } from './conversation.ts';
import { focusOn } from './focus.ts';
import { openList } from './list.ts';
import { onNews } from './news.ts';
import type { Place } from './open-elsewhere.ts';
import { openPastedAnswers } from './pasted-answers.ts';
import { bringBack, remove } from './removal.ts';

/** All that the Desk shows and does. */
export function openDesk(offers: Place['offers']) {
  const { outcome, say, actions } = openActions({ offers, mayAsk: true });
  const conversation = openConversation(say, actions, offers);
  const list = openList(() => {
    outcome.value = { kind: 'unreadable' };
  });
  const versions = signal<ReadonlyMap<string, readonly Version[]>>(new Map());
  let removed: Entry | null = null;

  const readVersions = async ({ id }: KeptText) => {
    const found = await versionsOf(id).catch(() => []);
    versions.value = new Map(versions.value).set(id, found);
  };
  const onDelete = async (prompt: KeptText) => {
    const done = await remove(prompt);
    removed = done.removed;
    outcome.value = done.outcome;
    await list.read();
    if (removed) focusOn('[data-undo]');
  };
  const onUndo = async () => {
    if (outcome.value?.kind === 'restored' || !removed) return actions.onUndo();
    const { id } = removed.kept;
    await say(bringBack(removed));
    await list.read();
    focusOn(`[data-prompt-id="${CSS.escape(id)}"] button`);
  };
  const onPin = async ({ id }: KeptText, pinned: boolean) => {
    const answer = await ask('pin', { id, pinned });
    if (!answer.ok) outcome.value = { kind: 'silent' };
    await list.read();
  };
  const deskActions: DeskActions & Omit<typeof actions, keyof DeskActions> = {
    ...actions,
    onUndo: () => void onUndo(),
    onDelete: (prompt) => void onDelete(prompt),
    onPin: (prompt, pinned) => void onPin(prompt, pinned),
    onConversation: (prompt) => void conversation.open(prompt),
    onEarlier: (prompt) => void readVersions(prompt),
    onAnswer: openPastedAnswers(() => {
      outcome.value = { kind: 'silent' };
    }),
  };
  return { outcome, list, versions, conversation, actions: deskActions };
}

/** The search is made ready when the page has nothing else to do, or after this. Milliseconds. */
const longestIdleWait = 1 * second;

/** Shows what is there at once, then what pages of claude.ai and the journal still held, then every news. */
export async function keepUpToDate({ read, prepareSearch }: ReturnType<typeof openList>): Promise<void> {
  onNews(() => void read());
  await read();
  requestIdleCallback(() => void prepareSearch(), { timeout: longestIdleWait });
  await ask('catchUp', {});
  await read();
}
