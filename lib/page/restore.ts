import type { RestoreResult } from '../core/glance.ts';
import { findComposer } from './composer.ts';
import { readComposer } from './read-composer.ts';
import { writeExactly } from './write-composer.ts';

export interface Restorer {
  /** Puts a text into the composer; over other text only with `replace`. */
  restore(text: string, replace: boolean): Promise<RestoreResult>;
  /** Puts back what stood there before, as long as nobody has written there since. */
  undo(): Promise<RestoreResult>;
  /** Whether a text in the composer is the restored one, one that only passes by while it is written, or another. */
  kindOf(text: string): 'restored' | 'passing' | 'other';
}

/** Restores into the composer of this page. `book` books what stands in the composer now. */
export function openRestorer(page: Document, book: () => void): Restorer {
  let last: { before: string; after: string } | undefined;
  let writing: { text: string; isThere: boolean } | undefined;

  const write = async (text: string) => {
    // What stands there now is kept before it is replaced.
    book();
    writing = { text, isThere: false };
    const outcome = await writeExactly(page, text, () => {
      book();
      // From here on the person may type there.
      writing = { text, isThere: true };
    });
    // What wrote nothing must not claim what the person types later.
    writing = undefined;
    if (outcome !== 'exact') book();
    return outcome;
  };
  const now = () => {
    const composer = findComposer(page);
    return composer && readComposer(composer);
  };
  return {
    restore: async (wanted, replace) => {
      const text = wanted.replace(/\r\n?/g, '\n');
      const before = now();
      if (before === undefined) return { ok: false, why: 'no-composer' };
      if (before === text) return { ok: true };
      if (before.trim() !== '' && !replace) return { ok: false, why: 'not-empty' };
      const outcome = await write(text);
      if (outcome !== 'exact') return { ok: false, why: outcome };
      last = { before, after: text };
      return { ok: true };
    },
    undo: async () => {
      const text = now();
      if (text === undefined) return { ok: false, why: 'no-composer' };
      if (!last) return { ok: false, why: 'gone' };
      if (text !== last.after) return { ok: false, why: 'not-empty' };
      const outcome = await write(last.before);
      if (outcome !== 'exact') return { ok: false, why: outcome };
      last = undefined;
      return { ok: true };
    },
    kindOf: (text) => {
      if (writing?.text === text) return 'restored';
      return writing?.isThere === false ? 'passing' : 'other';
    },
  };
}
