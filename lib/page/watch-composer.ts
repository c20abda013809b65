import type { Attachment } from '../core/save.ts';
import { watchAttachments } from './attachments.ts';
import { findComposer } from './composer.ts';
import { readComposer } from './read-composer.ts';
import { throttled } from './throttle.ts';

/** What stands in the composer, and beside it. */
export interface Composed {
  text: string;
  attachments: readonly Attachment[];
}

export interface ComposerWatch {
  /** Reads now what has not been read yet. */
  flush(): void;
  /** Reads now, whether or not anything changed. */
  read(): void;
  /** Looks for the composer and its attachments again. Returns whether there is a composer. */
  look(): boolean;
  /** Whether a node stands in the composer. */
  holds(node: Node): boolean;
  /** What is there at this moment, or undefined where there is no composer. `at`: where the key or click was. */
  now(at: Node): Composed | undefined;
}

/**
 * Watches the composer. Each change only marks it; reading comes in a later task, so that typing never waits.
 * `found` is true for what stood there before anything was typed. `isUrgent` says that an emptied box must be
 * seen before the page can put the text back. `switched` says that another composer is written in from now on.
 */
export function watchComposer(
  page: Window,
  signal: AbortSignal,
  isUrgent: () => boolean,
  told: (composed: Composed, found: boolean) => void,
  switched: () => void,
): ComposerWatch {
  let composer: HTMLElement | undefined;
  let typed = false;
  let last: Composed = { text: '', attachments: [] };

  const reading = throttled(signal, () => {
    if (!composer?.isConnected) return;
    last = { text: readComposer(composer), attachments: attachments.beside(composer) };
    told(last, !typed);
  });
  const mark = () => (isUrgent() ? reading.now() : reading.mark());
  const attachments = watchAttachments(page, signal, mark);
  const observer = observerUntil(signal, mark);
  const look = (anew = false) => {
    const next = composer?.isConnected && !anew ? composer : (findComposer(page.document) ?? composer);
    if (next && next !== composer) {
      if (composer?.isConnected) {
        reading.flush();
        switched();
      }
      observer.disconnect();
      observer.observe(next, { childList: true, characterData: true, subtree: true });
      composer = next;
      typed = false;
      mark();
    }
    if (!composer?.isConnected) return false;
    if (attachments.beside(composer) !== last.attachments) mark();
    return true;
  };
  const isInside = (node: Node) => node === composer || composer?.contains(node) === true;
  // What is written in is the composer; else the page may have put up another one, or shown one by style alone: to find
  // that out makes the page lay itself out, which can take long at a send.
  const holds = (node: Node) => isInside(node) || (look(true) && isInside(node));
  const input = ({ target, isTrusted }: Event) => {
    if (!(target instanceof Node && holds(target))) return;
    typed ||= isTrusted;
    mark();
  };
  // What the page put there a moment ago is found, not written: it is read before the first key changes it.
  listen(page, signal, () => !typed && look() && reading.flush(), input);
  return {
    flush: reading.flush,
    read: reading.now,
    look: () => look(),
    holds,
    now: (at) => {
      if (!isInside(at) && !look(true)) return undefined;
      // The observer is told later; what it has not been told yet is asked for.
      (observer.takeRecords().length > 0 ? reading.now : reading.flush)();
      return last;
    },
  };
}

function observerUntil(signal: AbortSignal, told: () => void): MutationObserver {
  const observer = new MutationObserver(told);
  signal.addEventListener('abort', () => observer.disconnect());
  return observer;
}

/** An editor that handles a paste or a drop itself lets no `input` event follow. */
function listen(
  page: Window,
  signal: AbortSignal,
  before: () => unknown,
  told: (event: Event) => void,
): void {
  const options = { capture: true, passive: true, signal };
  page.addEventListener('beforeinput', before, options);
  for (const type of ['input', 'paste', 'drop']) {
    page.addEventListener(type, told, options);
  }
}
