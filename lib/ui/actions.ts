import { signal } from '@preact/signals';
import type { Outcome } from '../../components/Message.tsx';
import type { DeskActions } from '../../components/ReadingPane.tsx';
import { wayBack } from '../assistants/way-back.ts';
import type { RestoreResult } from '../core/glance.ts';
import type { Target } from '../core/hand-off.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { copy } from './copy.ts';
import { openLeaving } from './leaving.ts';
import { openHandOff, type Place } from './open-elsewhere.ts';
import { markUnwell } from './target-health.ts';

interface Actions
  extends Pick<
    DeskActions,
    'onCopy' | 'onPutBack' | 'onBringHome' | 'onOpen' | 'onMenu' | 'onSave' | 'onCopyText'
  > {
  onReplace(): void;
  onByLink(): void;
  onUndo(): void;
  onLeaveAnyway(): void;
  onStay(): void;
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
  let replaceNow = () => {};
  const putBackSaying = (prompt: KeptText, replace: boolean, withAnswer = false) => {
    lastPutBack = prompt;
    replaceNow = () => putBackSaying(prompt, true, withAnswer);
    void say(putBack(prompt, replace, withAnswer));
  };
  const { leave, onLeaveAnyway } = openLeaving();
  const onOpen = (prompt: KeptText, target: Target) =>
    leave({
      prompt,
      text: prompt.text,
      go: () => void say(openElsewhere(prompt, target)),
      show: (seen) => tell({ kind: 'secret', seen, target: target.name, way: 'open' }),
    });
  const actions: Actions = {
    onCopy: ({ text }) => void say(copy(text)),
    onCopyText: (text) => void say(copy(text)),
    onSave: (prompt) => void say(save(prompt)),
    onByLink: () => lastPutBack && onOpen(lastPutBack, wayBack),
    onPutBack: (prompt, replace) => putBackSaying(prompt, replace),
    onBringHome: (prompt) => putBackSaying(prompt, false, true),
    onOpen,
    onLeaveAnyway,
    onMenu: () => void markUnwell(place.offers),
    onStay() {
      outcome.value = null;
    },
    onReplace: () => replaceNow(),
    onUndo: () => void say(undoPutBack()),
  };
  return { outcome, say, leave, actions };
}

async function save(prompt: KeptText): Promise<Outcome> {
  const { saveAsMarkdown } = await import('./markdown.ts');
  return saveAsMarkdown(prompt);
}

async function putBack(prompt: KeptText, replace: boolean, withAnswer: boolean): Promise<Outcome> {
  const answer = await ask('restore', { id: prompt.id, replace, withAnswer });
  if (!answer.ok) return { kind: 'silent' };
  return { kind: 'restored', how: endingOf(answer.reply), attachments: prompt.attachments };
}

async function undoPutBack(): Promise<Outcome> {
  const answer = await ask('undoRestore', {});
  return answer.ok ? { kind: 'unrestored', how: endingOf(answer.reply) } : { kind: 'silent' };
}

const endingOf = (result: RestoreResult) => (result.ok ? 'done' : result.why);
