import { signal } from '@preact/signals';
import type { DeskActions } from '../../components/ReadingPane.tsx';
import type { Entry } from '../core/backup.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Version } from '../core/versions.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { versionsOf } from '../storage/reading.ts';
import { openActions } from './actions.ts';
import { openConversation } from './conversation.ts';
import { openChoice } from './desk-choice.ts';
import { focusOn } from './focus.ts';
import { openList } from './list.ts';
import { saveAllAsMarkdown } from './markdown.ts';
import { onNews } from './news.ts';
import type { Place } from './open-elsewhere.ts';
import { openPastedAnswers } from './pasted-answers.ts';
import { bringBack, type Progress, remove } from './removal.ts';
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
  const { deleting, onDelete, onUndo, onStopDeleting } = openRemoval({
    outcome,
    list,
    choice,
    say,
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
    deleting,
    actions: { ...deskActions, ...many, ...writer.actions, onStopDeleting },
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

type Parts = Pick<ReturnType<typeof openActions>, 'outcome' | 'say'> & {
  list: ReturnType<typeof openList>;
  choice: ReturnType<typeof openChoice>;
  otherUndo: () => void;
};

/** Deletion with its Undo. The keyboard goes to Undo, and from there to what came back; where nothing went, to the selection. */
function openRemoval({ outcome, say, list, choice, otherUndo }: Parts) {
  let removed: readonly Entry[] = [];
  const deleting = signal<Progress | null>(null);
  let going: { prompts: KeptText[]; stop: AbortController } | undefined;
  const onDelete = async (prompts: readonly KeptText[]) => {
    if (going) {
      // One deletion, so that one Undo brings back all of it.
      going.prompts.push(...notAmong(going.prompts, prompts));
      return;
    }
    going = { prompts: [...prompts], stop: new AbortController() };
    const done = await remove(going.prompts, going.stop.signal, (progress) => {
      // The button that had the keyboard is gone.
      if (!deleting.value) focusOn('.selection [data-stop]');
      deleting.value = progress;
    });
    going = undefined;
    const isOnCancel = document.activeElement?.matches('.selection [data-stop]');
    if (isOnCancel && done.removed.length === 0) focusOn('.selection button');
    deleting.value = null;
    if (done.removed.length > 0) removed = done.removed;
    // What was gone already: what was said of that stays, with its Undo.
    if (done.outcome) outcome.value = done.outcome;
    choice.moveFrom(new Set(done.removed.map(({ kept }) => kept.id)));
    await list.read();
    if (done.removed.length > 0) focusOn('[data-undo]');
  };
  const onUndo = async () => {
    const [first] = removed;
    if (outcome.value?.kind === 'restored' || !first) return otherUndo();
    await say(bringBack(removed));
    await list.read();
    choice.choose(first.kept.id);
    focusOn(`[data-prompt-id="${CSS.escape(first.kept.id)}"] button`);
  };
  return {
    deleting,
    onDelete: (prompts: readonly KeptText[]) => void onDelete(prompts),
    onUndo: () => void onUndo(),
    onStopDeleting: () => going?.stop.abort(),
  };
}

/** A key that is held down says the same again and again. */
function notAmong(prompts: readonly KeptText[], others: readonly KeptText[]): KeptText[] {
  const ids = new Set(prompts.map(({ id }) => id));
  return others.filter(({ id }) => !ids.has(id));
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
