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

/** A way on which a kept text goes to another company. */
export interface WayOut {
  prompt: KeptText;
  /** All that goes along. */
  text: string;
  /** Called in the person's click: clipboard and permissions can be had only there. */
  go(): void;
  /** Shows the question about what was seen. */
  show(seen: readonly Seen[]): void;
}

/** One question before a text leaves that looks as if it held a secret; asked once for each secret, whatever the way. */
export function openLeaving() {
  let asked: { way: WayOut; prints: number[] } | undefined;
  /** What was agreed here: the prompt that this page holds may be older than what is stored. */
  const agreedHere = new Map<string, number[]>();
  const agreedBefore = (id: string) => agreedHere.get(id) ?? [];
  const leaveBy = (way: WayOut, { beforeLeaving, secretPrint, seenIn }: Asking) => {
    const { prompt, text } = way;
    const agreed = [...(prompt.agreed ?? []), ...agreedBefore(prompt.id)];
    const before = beforeLeaving({ text, agreed });
    if (before === 'go') {
      way.go();
      return;
    }
    asked = { way, prints: before.ask.map((secret) => secretPrint(text, secret)) };
    way.show(seenIn(text, before.ask));
  };
  return {
    leave(way: WayOut): void {
      if (asking) leaveBy(way, asking);
      else void readyToLeave().then((asking) => leaveBy(way, asking));
    },
    onLeaveAnyway(): void {
      if (!asked) return;
      const { way, prints } = asked;
      const { id } = way.prompt;
      asked = undefined;
      way.go();
      agreedHere.set(id, [...agreedBefore(id), ...prints]);
      void ask('noteAgreed', { id, prints });
    },
  };
}
