import { type Signal, signal } from '@preact/signals';
import type { Outcome } from '../../components/Message.tsx';
import type { Progress } from '../../components/Selection.tsx';
import type { Entry } from '../core/entry.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { openChoice } from './desk-choice.ts';
import { focusOn } from './focus.ts';
import type { openList } from './list.ts';
import { bringBack, remove } from './removal.ts';

interface Parts {
  outcome: Signal<Outcome | null>;
  list: Pick<ReturnType<typeof openList>, 'read'>;
  choice: Pick<ReturnType<typeof openChoice>, 'choose' | 'moveFrom'>;
  /** What Undo does while nothing is deleted. */
  otherUndo: () => void;
}

/** A deletion with what it deletes, or (null) the undoing of one. */
interface Going {
  prompts: KeptText[] | null;
  stop: AbortController;
  ended: Promise<unknown>;
}

/** Deletion with its Undo. The keyboard goes to Undo, and from there to what came back; where nothing went, to the selection. */
export function openRemoval({ outcome, list, choice, otherUndo }: Parts) {
  let removed: readonly Entry[] = [];
  const { going, run } = openRun();
  const { progress, onProgress, whileOnCancel } = openProgress();
  const removeAll = async (prompts: KeptText[]) => {
    const done = await run(prompts, (stop) =>
      whileOnCancel(remove(prompts, stop, onProgress), ({ removed }) => removed.length === 0),
    );
    if (done.removed.length > 0) removed = done.removed;
    // What was gone already: what was said of that stays, with its Undo.
    if (done.outcome) outcome.value = done.outcome;
    choice.moveFrom(new Set(done.removed.map(({ kept }) => kept.id)));
    await list.read();
    if (done.removed.length > 0) focusOn('[data-undo]');
  };
  const onDelete = async (prompts: readonly KeptText[]): Promise<unknown> => {
    const now = going();
    // One deletion, so that one Undo brings back all of it.
    if (now?.prompts && !now.stop.signal.aborted) return now.prompts.push(...notAmong(now.prompts, prompts));
    if (now) return now.ended.then(() => onDelete(prompts));
    return removeAll([...prompts]);
  };
  const undo = async (first: Entry) => {
    const done = await run(null, (stop) => whileOnCancel(bringBack(removed, stop, onProgress), () => false));
    removed = done.left;
    outcome.value = done.outcome;
    await list.read();
    if (removed.length > 0) return focusOn('[data-undo]');
    choice.choose(first.kept.id);
    focusOn(`[data-prompt-id="${CSS.escape(first.kept.id)}"] button`);
  };
  const onUndo = () => {
    const [first] = removed;
    if (outcome.value?.kind === 'restored' || !first) return otherUndo();
    if (!going()) void undo(first);
  };
  return {
    progress,
    onDelete: (prompts: readonly KeptText[]) => void onDelete(prompts),
    onUndo,
    onStop: () => going()?.stop.abort(),
  };
}

/** What goes on, which can be stopped: one at a time. */
function openRun() {
  let going: Going | undefined;
  return {
    going: () => going,
    /** Over with the work itself: what comes in while its end is being shown is a new one. */
    run<Done>(prompts: KeptText[] | null, work: (stop: AbortSignal) => Promise<Done>): Promise<Done> {
      const stop = new AbortController();
      const ended = work(stop.signal).finally(() => {
        going = undefined;
      });
      going = { prompts, stop, ended };
      return ended;
    },
  };
}

/** How far it came; while that is shown, the keyboard is on Cancel. */
function openProgress() {
  const progress = signal<Progress | null>(null);
  return {
    progress,
    onProgress(now: Progress) {
      // The button that had the keyboard is gone.
      if (!progress.value) focusOn('.selection [data-stop]');
      progress.value = now;
    },
    /** Cancel goes away with the end: where the keyboard is to stay in the selection, it does. */
    async whileOnCancel<Done>(work: Promise<Done>, stays: (done: Done) => boolean): Promise<Done> {
      const done = await work;
      const isOnCancel = document.activeElement?.matches('.selection [data-stop]');
      if (isOnCancel && stays(done)) focusOn('.selection button');
      progress.value = null;
      return done;
    },
  };
}

/** A key that is held down says the same again and again. */
function notAmong(prompts: readonly KeptText[], others: readonly KeptText[]): KeptText[] {
  const ids = new Set(prompts.map(({ id }) => id));
  return others.filter(({ id }) => !ids.has(id));
}
