import { browser } from 'wxt/browser';
import type { Push, PushReplies } from '../messaging/to-page.ts';

type Answers = {
  [Kind in Push['push']]: (
    push: Extract<Push, { push: Kind }>,
  ) => PushReplies[Kind] | Promise<PushReplies[Kind]>;
};

/**
 * Answers what the extension's own background pushes. Checked by hand: zod would take 40 % of this script's bytes, and
 * nobody but the extension itself can send here (no `externally_connectable`).
 */
export function answerPushes(signal: AbortSignal, answers: Answers): void {
  // By callback: Chrome takes a returned promise for an answer only with the polyfill, which is not in this script.
  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    reply: (answer: unknown) => void,
  ): true | undefined => {
    const isOwn = sender.id === browser.runtime.id && sender.tab === undefined;
    if (!isOwn || !isPush(message)) return undefined;
    // Each kind has an answer of its own: the compiler does not see that the two belong together.
    void Promise.resolve(answers[message.push](message as never)).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphan of a replaced extension has no runtime any more.
    browser.runtime?.onMessage?.removeListener(listener);
  });
}

function isPush(message: unknown): message is Push {
  if (typeof message !== 'object' || message === null || !('push' in message)) return false;
  if (message.push === 'restore') return 'text' in message && typeof message.text === 'string';
  return message.push === 'undo-restore' || (message.push === 'request-ended' && 'failure' in message);
}
