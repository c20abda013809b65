import type { KeptText } from '../core/kept-text.ts';
import type { Seen } from '../core/secrets.ts';
import { ask } from '../messaging/ask.ts';

type Asking = typeof import('./asking.ts');
let asking: Asking | undefined;

/**
 * Loads what tells secrets, which no first paint needs. What leads to a hand-off is offered after that: in a click there
 * must be nothing to wait for.
 */
export async function readyToLeave(): Promise<Asking> {
  asking ??= await import('./asking.ts');
  return asking;
}

interface HandOff<Rest extends readonly unknown[]> {
  /** Called in the person's click: clipboard and permissions can be had only there. */
  open(prompt: KeptText, ...rest: Rest): void;
  /** Shows the question about what was seen. */
  show(seen: readonly Seen[], prompt: KeptText, ...rest: Rest): void;
}

/** A hand-off with one question before it where the prompt looks as if it held a secret; asked once for each secret. */
export function withQuestion<Rest extends readonly unknown[]>({ open, show }: HandOff<Rest>) {
  let asked: { prompt: KeptText; prints: number[]; rest: Rest } | undefined;
  /** What was agreed here: the prompt that this page holds may be older than what is stored. */
  const agreedHere = new Map<string, number[]>();
  const leave = ({ beforeLeaving, secretPrint, seenIn }: Asking, prompt: KeptText, rest: Rest) => {
    const { text, agreed = [] } = prompt;
    const before = beforeLeaving({ text, agreed: [...agreed, ...(agreedHere.get(prompt.id) ?? [])] });
    if (before === 'go') {
      open(prompt, ...rest);
      return;
    }
    asked = { prompt, prints: before.ask.map((secret) => secretPrint(text, secret)), rest };
    show(seenIn(text, before.ask), prompt, ...rest);
  };
  return {
    onOpen(prompt: KeptText, ...rest: Rest): void {
      if (asking) leave(asking, prompt, rest);
      else void readyToLeave().then((asking) => leave(asking, prompt, rest));
    },
    onOpenAnyway(): void {
      if (!asked) return;
      const { prompt, prints, rest } = asked;
      asked = undefined;
      open(prompt, ...rest);
      agreedHere.set(prompt.id, [...(agreedHere.get(prompt.id) ?? []), ...prints]);
      void ask('noteAgreed', { id: prompt.id, prints });
    },
  };
}
