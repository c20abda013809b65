import { sendButton, stopButton, suggestionChip } from '../assistants/claude-composer.ts';
import { retryButtons } from '../assistants/claude-replies.ts';

/** What a key or a click asks the page for. */
export type Wish =
  | { wish: 'send'; at: Node }
  | { wish: 'retry' | 'stop' }
  | { wish: 'pick'; suggestion: string };

/**
 * Tells of a wish before the page acts on it: on the window, in the capture phase, from the document's start.
 * A key that only picks a word of an input method (`isComposing`, 229) is none.
 */
export function watchSend(
  page: Window,
  signal: AbortSignal,
  isInComposer: (target: Node) => boolean,
  told: (wish: Wish) => void,
): void {
  const options = { capture: true, passive: true, signal };
  page.addEventListener(
    'keydown',
    (event) => {
      const isEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
      const { target } = event;
      if (isEnter && target instanceof Node && isInComposer(target)) told({ wish: 'send', at: target });
    },
    options,
  );
  page.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      const chip = target.closest(suggestionChip);
      if (target.closest(sendButton)) told({ wish: 'send', at: target });
      else if (target.closest(stopButton)) told({ wish: 'stop' });
      else if (target.closest(retryButtons)) told({ wish: 'retry' });
      else if (chip) told({ wish: 'pick', suggestion: (chip.textContent ?? '').trim() });
    },
    options,
  );
}
