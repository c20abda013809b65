import { signal } from '@preact/signals';
import type { Outcome } from '../../components/Message.tsx';
import type { PromptActions } from '../../components/PromptCard.tsx';
import { targets } from '../assistants/targets.ts';
import type { RestoreResult } from '../core/glance.ts';
import { handOff } from '../core/hand-off.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { withQuestion } from './leaving.ts';

interface Actions extends Required<PromptActions> {
  onCopyText(text: string): void;
  onReplace(): void;
  onUndo(): void;
  onOpenAnyway(): void;
  onStay(): void;
}

/** The assistant that one click leads to. */
export const [firstTarget] = targets;

/** An assistant's name by its id; one that is no longer offered goes by its id. */
export const nameOf = (target: string): string => targets.find(({ id }) => id === target)?.name ?? target;

/** What a person does with kept texts, and what came of the last of it. */
export function openActions() {
  const outcome = signal<Outcome | null>(null);
  const say = async (coming: Promise<Outcome>) => {
    outcome.value = await coming;
  };
  let replaceNow = () => {};
  const putBackSaying = (prompt: KeptText, replace: boolean, withAnswer = false) => {
    replaceNow = () => putBackSaying(prompt, true, withAnswer);
    void say(putBack(prompt, replace, withAnswer));
  };
  const leaving = withQuestion({
    open: (prompt) => void say(openElsewhere(prompt)),
    show(seen) {
      outcome.value = { kind: 'secret', seen, target: firstTarget.name };
    },
  });
  const actions: Actions = {
    onCopy: ({ text }) => void say(copy(text)),
    onCopyText: (text) => void say(copy(text)),
    onPutBack: (prompt, replace) => putBackSaying(prompt, replace),
    onBringHome: (prompt) => putBackSaying(prompt, false, true),
    ...leaving,
    onStay() {
      outcome.value = null;
    },
    onReplace: () => replaceNow(),
    onUndo: () => void say(undoPutBack()),
  };
  return { outcome, say, actions };
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

async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied', text };
  } catch {
    return { kind: 'copy-failed', text };
  }
}

/** The clipboard first: it must be written before the new tab takes the focus, and it is what helps when all else fails. */
async function openElsewhere(prompt: KeptText): Promise<Outcome> {
  const { way, url } = handOff(firstTarget, prompt.text);
  const copied = await copy(prompt.text);
  if (copied.kind === 'copy-failed' && way === 'clipboard') return copied;
  // Sent before the new tab may close this page, and awaited after: a worker that hangs must not hold up the hand-off.
  const noted = ask('noteHandOff', { id: prompt.id, target: firstTarget.id, way });
  openTab(url);
  await noted;
  return { kind: 'opened', way, target: firstTarget.name, text: prompt.text };
}

/** By a link, not by `tabs.create`: sites that see a typed address send the prompt without asking (measured header). */
function openTab(url: string): void {
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener' });
  link.click();
}
