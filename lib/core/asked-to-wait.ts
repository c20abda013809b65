import type { Evidence } from './evidence.ts';
import { minute } from './words.ts';

/** Whatever an answer asks for, it is left alone no longer than this for it. Milliseconds. */
export const longestWait = 6 * 60 * minute;

/** Before when no try makes sense, as the answers behind these signals said (`Retry-After`). Milliseconds since 1970. */
export function askedToWait(open: readonly Evidence[]): number | undefined {
  const asked = open.flatMap(({ at, signal }) =>
    signal.kind === 'http' && signal.notBefore !== undefined
      ? Math.min(signal.notBefore, at + longestWait)
      : [],
  );
  return asked.length === 0 ? undefined : Math.max(...asked);
}
