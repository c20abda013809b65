import { signal } from '@preact/signals';
import type { Outcome } from '../../components/Message.tsx';
import type { PromptActions } from '../../components/PromptCard.tsx';
import { targets } from '../assistants/targets.ts';
import { handOff } from '../core/hand-off.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';

interface Actions extends Required<PromptActions> {
  onReplace(): void;
}

/** The assistant that one click leads to. */
export const [firstTarget] = targets;

/** What a person does with kept texts, and what came of the last of it. `changed` is called when a list may be stale. */
export function openActions(changed: () => void) {
  const outcome = signal<Outcome | null>(null);
  let toReplace: KeptText | undefined;

  const putBack = async (prompt: KeptText, replace: boolean) => {
    const answer = await ask('restore', { id: prompt.id, replace });
    toReplace = prompt;
    if (!answer.ok) outcome.value = { kind: 'silent' };
    else outcome.value = { kind: 'restored', how: answer.reply.ok ? 'done' : answer.reply.why };
  };
  const remove = async (prompt: KeptText) => {
    const answer = await ask('delete', { id: prompt.id });
    if (!answer.ok) outcome.value = { kind: 'silent' };
    changed();
  };
  const actions: Actions = {
    onCopy: (prompt) => void copy(prompt.text).then((done) => (outcome.value = done)),
    onPutBack: (prompt, replace) => void putBack(prompt, replace),
    onOpen: (prompt) => void openElsewhere(prompt).then((done) => (outcome.value = done)),
    onDelete: (prompt) => void remove(prompt),
    onReplace: () => toReplace && void putBack(toReplace, true),
  };
  return { outcome, actions };
}

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
