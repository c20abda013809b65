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
