import { signal } from '@preact/signals';
import type { DeskActions } from '../../components/ReadingPane.tsx';
import type { KeptText } from '../core/kept-text.ts';
import type { Version } from '../core/versions.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { versionsOf } from '../storage/reading.ts';
import { openActions } from './actions.ts';
import { openConversation } from './conversation.ts';
import { openChoice } from './desk-choice.ts';
import { openRemoval } from './desk-removal.ts';
import { focusOn } from './focus.ts';
import { openList } from './list.ts';
import { saveAllAsMarkdown } from './markdown.ts';
import { onNews } from './news.ts';
import type { Place } from './open-elsewhere.ts';
import { openPastedAnswers } from './pasted-answers.ts';
import { requestLeave } from './targets-leave.ts';
import { openWriting } from './writing.ts';

/** All that the Desk shows and does. */
export function openDesk(offers: Place['offers']) {
  const { outcome, say, leave, actions } = openActions({ offers, requestLeave });
  const conversation = openConversation(say, actions, offers);
  const tell = (kind: 'silent' | 'unreadable') => () => {
    outcome.value = { kind };
  };
  const list = openList(tell('unreadable'));
  const choice = openChoice(list.shown);
  const writer = openWriter(list, choice);
  const { versions, onEarlier } = openVersions();
  const { progress, onDelete, onUndo, onStop } = openRemoval({
    outcome,
    list,
    choice,
    otherUndo: actions.onUndo,
  });
  const deskActions: DeskActions & Omit<typeof actions, keyof DeskActions> = {
    ...actions,
    onUndo,
    onDelete: (prompt) => onDelete([prompt]),
    onPin: openPin(list, tell('silent')),
    onConversation: (prompt) => void conversation.open(prompt),
    onEarlier,
    onAnswer: openPastedAnswers(tell('silent')),
    onGoOn: writer.begin,
  };
  const many = openMany({
    list,
    choice,
    onDelete,
    onExport: (picked) => void say(saveAllAsMarkdown(picked)),
  });
  return {
    outcome,
    leave,
    list,
    choice,
    writing: writer.writing,
    versions,
    conversation,
    progress,
    actions: { ...deskActions, ...many, ...writer.actions, onStop },
  };
}

function openPin({ read }: ReturnType<typeof openList>, onSilence: () => void) {
  const pin = async (id: string, pinned: boolean) => {
    const answer = await ask('pin', { id, pinned });
    if (!answer.ok) onSilence();
    await read();
  };
  return ({ id }: KeptText, pinned: boolean) => void pin(id, pinned);
}

interface Many {
  list: ReturnType<typeof openList>;
  choice: ReturnType<typeof openChoice>;
  onDelete: (prompts: readonly KeptText[]) => void;
  onExport: (prompts: readonly KeptText[]) => void;
}

/** What is done with rows of the list: those that are picked, or else the one with the keyboard. */
function openMany({ list, choice, onDelete, onExport }: Many) {
  const picked = () => choice.picked.peek();
  const row = (id: string) => list.shown.peek()?.prompts.filter((one) => one.id === id) ?? [];
  return {
    onPick: choice.pick,
    onDeleteRow: (id: string) => onDelete(picked().length > 0 ? picked() : row(id)),
    onDeletePicked: () => onDelete(picked()),
    onExportPicked: () => onExport(picked()),
  };
}

/** The place to write. The row of what is written is the chosen one, until the person chooses another. */
function openWriter(list: ReturnType<typeof openList>, choice: ReturnType<typeof openChoice>) {
  let isFollowed = false;
  const { writing, ...writer } = openWriting(async (text) => {
    await list.read();
    const mine = list.shown.peek()?.prompts.find((one) => one.text === text);
    if (!isFollowed || !mine) return;
    choice.choose(mine.id);
    if (!writing.peek()) focusOn('.row-chosen button');
  });
  const begin = (from: KeptText | null) => {
    isFollowed = true;
    writer.begin(from);
  };
  const actions = {
    onNew: () => begin(null),
    onWrite: writer.onWrite,
    onLeave: writer.onLeave,
    onDone() {
      writer.onDone();
      focusOn('.row-chosen button');
    },
    onChoose(id: string) {
      isFollowed = false;
      if (writing.peek()) writer.onDone();
      choice.choose(id);
    },
  };
  return { writing, begin, actions };
}

function openVersions() {
  const versions = signal<ReadonlyMap<string, readonly Version[]>>(new Map());
  const read = async ({ id }: KeptText) => {
    const found = await versionsOf(id).catch(() => []);
    versions.value = new Map(versions.value).set(id, found);
  };
  return { versions, onEarlier: (prompt: KeptText) => void read(prompt) };
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
