import { withAnswer } from '../core/bring-home.ts';
import type { KeptText } from '../core/kept-text.ts';
import { store, stored, write } from './writing.ts';

/** Changes what is noted beside a text, not the text; false where there is none. */
function mark(id: string, change: (kept: KeptText) => KeptText): Promise<boolean> {
  return write(async (tx) => {
    const kept = await stored(tx, id);
    if (kept) await store(tx, change(kept));
    return kept !== undefined;
  });
}

/** Notes beside the prompt what was handed to whom. */
export function noteHandOff(id: string, handOff: KeptText['handOffs'][number]): Promise<boolean> {
  return mark(id, (kept) => ({ ...kept, handOffs: [...kept.handOffs, handOff] }));
}

/** Keeps a text however old it gets, or no longer so. */
export function pin(id: string, pinned: boolean): Promise<boolean> {
  return mark(id, (kept) => ({ ...kept, pinned }));
}

/** Keeps what another assistant answered beside the prompt, and what it no longer holds among the earlier texts. */
export function noteAnswer(id: string, text: string, now: number): Promise<boolean> {
  return write(async (tx) => {
    const before = await stored(tx, id);
    if (!before) return false;
    const { kept, outlived } = withAnswer(before, text, now);
    await store(tx, kept, outlived);
    return true;
  });
}

/** Remembers which of what looks like a secret in it was to be carried elsewhere all the same. */
export function noteAgreed(id: string, prints: readonly number[]): Promise<boolean> {
  return mark(id, (kept) => {
    const agreed = new Set([...(kept.agreed ?? []), ...prints]);
    return { ...kept, agreed: [...agreed].toSorted((one, other) => one - other) };
  });
}
