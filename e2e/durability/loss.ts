/** What was written in a scenario, noted by the test itself. */
export interface Written {
  sent: string[];
  /** Texts that stood in the composer for a second or longer. */
  rested: string[];
  /** The composer's text after each bit of typing, and when that bit was asked for. Milliseconds since 1970. */
  typed: { at: number; text: string }[];
}

/** What is not there any more. */
export interface Loss {
  sent: number;
  rested: number;
  /** How much of the last typing: from its first missing bit to the fault. Milliseconds. */
  typingMs: number;
}

export const nothingLost: Loss = { sent: 0, rested: 0, typingMs: 0 };

/** Compares what was written with the texts that were found afterwards. `faultAt`: milliseconds since 1970. */
export function lossOf({ sent, rested, typed }: Written, found: readonly string[], faultAt: number): Loss {
  // What was typed on is the beginning of what is kept; what was sent is kept as it was sent.
  const begins = (text: string) => found.some((one) => one.startsWith(text));
  const firstMissing = typed.findIndex(({ text }) => !begins(text));
  const last = firstMissing < 0 ? undefined : typed[firstMissing];
  return {
    sent: sent.filter((text) => !found.includes(text)).length,
    rested: rested.filter((text) => !begins(text)).length,
    typingMs: last ? Math.max(0, faultAt - last.at) : 0,
  };
}

/** The promise: nothing that was sent or rested, and at most the last second of typing. */
export function isWithinPromise({ sent, rested, typingMs }: Loss): boolean {
  return sent === 0 && rested === 0 && typingMs <= 1_000;
}

/** The loss in the table's words. */
export function inWords(loss: Loss): string {
  if (loss.sent > 0) return '**a sent prompt**';
  if (loss.rested > 0) return '**a draft**';
  if (loss.typingMs === 0) return 'nothing';
  return loss.typingMs <= 1_000 ? '≤ 1 s of typing' : `**${Math.ceil(loss.typingMs / 1_000)} s of typing**`;
}
