import { findComposer } from './composer.ts';
import { readComposer } from './read-composer.ts';

/** At most one save in this time while typing goes on, and one after the last change. Milliseconds. */
const pause = 300;

export interface ComposerWatch {
  /** Reads now what has not been read yet. */
  flush(): void;
  /** Looks for the composer again: the page may have put up another one. Returns whether there is one. */
  look(): boolean;
  /** The composer's text at this moment, or undefined where there is no composer. */
  text(): string | undefined;
}

/**
 * Watches the composer's text. Each change only marks it; reading comes in a later task, so that typing never waits.
 * `found` is true for a text that stood there before anything was typed. `isUrgent` says that an emptied box must be
 * seen before the page can put the text back.
 */
export function watchComposer(
  page: Document,
  signal: AbortSignal,
  isUrgent: () => boolean,
  told: (text: string, found: boolean) => void,
): ComposerWatch {
  let composer: HTMLElement | undefined;
  let typed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = 0;
  let isDirty = false;

  const read = () => {
    clearTimeout(timer);
    timer = undefined;
    isDirty = false;
    readAt = performance.now();
    if (composer?.isConnected) told(readComposer(composer), !typed);
  };
  const mark = () => {
    isDirty = true;
    if (isUrgent()) read();
    else timer ??= setTimeout(read, Math.max(0, readAt + pause - performance.now()));
  };
  const observer = new MutationObserver(mark);
  const look = (anew = false) => {
    const next = composer?.isConnected && !anew ? composer : (findComposer(page) ?? composer);
    if (next && next !== composer) {
      observer.disconnect();
      observer.observe(next, { childList: true, characterData: true, subtree: true });
      composer = next;
      typed = false;
      mark();
    }
    return composer?.isConnected === true;
  };
  const input = ({ target, isTrusted }: Event) => {
    if (!(target instanceof Node)) return;
    // The page may have put up another one, or shown one by style alone.
    if (!composer?.contains(target)) look(true);
    if (!composer?.contains(target)) return;
    typed ||= isTrusted;
    mark();
  };
  listen(page, signal, input);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    flush: () => {
      if (isDirty) read();
    },
    look: () => look(),
    text: () => (look(true) && composer ? readComposer(composer) : undefined),
  };
}

/** An editor that handles a paste or a drop itself lets no `input` event follow. */
function listen(page: Document, signal: AbortSignal, told: (event: Event) => void): void {
  for (const type of ['input', 'paste', 'drop']) {
    page.addEventListener(type, told, { capture: true, passive: true, signal });
  }
}
