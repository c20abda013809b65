import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 25;

/**
 * Asks until the answer is truthy. An error counts as "not yet": a page that navigates throws.
 * Polled from outside the page, because a hidden tab has no animation frames and slow timers.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  timeoutMs = 15_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    const answer = await within(ask(), end - Date.now()).catch((error: unknown) => {
      last = error;
    });
    if (answer) return answer;
    await pause(everyMs);
  }
  throw new Error(`Not within ${timeoutMs} ms: ${what}`, { cause: last });
}

async function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  const stop = new AbortController();
  const late = pause(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error('no answer');
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
  }
}
