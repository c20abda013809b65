import { signal } from '@preact/signals';
import type { DeskActions } from '../../components/DeskCard.tsx';
import type { Outcome } from '../../components/Message.tsx';
import { wayBack } from '../assistants/way-back.ts';
import type { RestoreResult } from '../core/glance.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { copy } from './copy.ts';
import { saveAsMarkdown } from './markdown.ts';
import { openHandOff, type Place } from './open-elsewhere.ts';

interface Actions extends Pick<DeskActions, 'onCopy' | 'onPutBack' | 'onOpen' | 'onSave' | 'onCopyText'> {
  onReplace(): void;
  onByLink(): void;
  onUndo(): void;
}

/** What a person does with kept texts, and what came of the last of it. */
export function openActions(place: Place) {
  const outcome = signal<Outcome | null>(null);
  const tell = (now: Outcome) => {
    outcome.value = now;
  };
  const say = async (coming: Promise<Outcome>) => tell(await coming);
  const openElsewhere = openHandOff(place, tell);
  let lastPutBack: KeptText | undefined;
  const putBackSaying = (prompt: KeptText, replace: boolean) => {
    lastPutBack = prompt;
    void say(putBack(prompt, replace));
  };
  const actions: Actions = {
    onCopy: ({ text }) => void say(copy(text)),
    onCopyText: (text) => void say(copy(text)),
    onPutBack: putBackSaying,
    onOpen: (prompt, target) => void say(openElsewhere(prompt, target)),
    onSave: (prompt) => tell(saveAsMarkdown(prompt)),
    onReplace: () => lastPutBack && putBackSaying(lastPutBack, true),
    onByLink: () => lastPutBack && actions.onOpen(lastPutBack, wayBack),
    onUndo: () => void say(undoPutBack()),
  };
  return { outcome, say, actions };
}

async function putBack(prompt: KeptText, replace: boolean): Promise<Outcome> {
  const answer = await ask('restore', { id: prompt.id, replace });
  if (!answer.ok) return { kind: 'silent' };
  return { kind: 'restored', how: endingOf(answer.reply), attachments: prompt.attachments };
}

async function undoPutBack(): Promise<Outcome> {
  const answer = await ask('undoRestore', {});
  return answer.ok ? { kind: 'unrestored', how: endingOf(answer.reply) } : { kind: 'silent' };
}

const endingOf = (result: RestoreResult) => (result.ok ? 'done' : result.why);
