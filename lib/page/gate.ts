import type { Save } from '../core/save.ts';
import { type Keeping, watchKeeping } from './keeping.ts';

export interface Gate {
  /** Lets a save go out, or holds it back for good. */
  pass(save: Save): void;
  /** From now on these slots may go out again: what stands in them was allowed since. */
  release(slots: readonly string[]): void;
}

/**
 * Holds back what the person does not want to be kept. What was held back once stays held back when it is sent or
 * answered after the pause: it was written in the belief that nothing is kept. Until it is known what they want, saves wait.
 */
export function openGate(signal: AbortSignal, out: (save: Save) => void, lifted: () => void): Gate {
  const heldBack = new Set<string>();
  const waiting: Save[] = [];
  let keeping: Keeping | undefined;

  const pass = (save: Save) => {
    if (!keeping) waiting.push(save);
    else if (heldBack.has(save.slot) || forbids(keeping, save)) heldBack.add(save.slot);
    else out(save);
  };
  watchKeeping(signal, (now) => {
    const isFirst = keeping === undefined;
    keeping = now;
    for (const save of waiting.splice(0)) pass(save);
    if (!isFirst) lifted();
  });
  return {
    pass,
    release: (slots) => {
      for (const slot of slots) heldBack.delete(slot);
    },
  };
}

function forbids({ paused, notKept }: Keeping, { conversation }: Save): boolean {
  return paused || (conversation !== null && notKept.includes(conversation));
}
