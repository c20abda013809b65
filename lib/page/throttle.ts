/** At most one reading in this time while typing goes on, and one after the last change. Milliseconds. */
const pause = 300;

export interface Throttle {
  /** There is something to read: the first time at once, in a later task. */
  mark(): void;
  /** Reads now, if there is something that was not read. */
  flush(): void;
  /** Reads now, whether or not anything was marked. */
  now(): void;
}

/** Reads what changes with each key, so that typing never waits for it. */
export function throttled(signal: AbortSignal, read: () => void): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    readAt = performance.now();
    if (!signal.aborted) read();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    mark: () => {
      timer ??= setTimeout(now, Math.max(0, readAt + pause - performance.now()));
    },
    flush: () => {
      if (timer !== undefined) now();
    },
    now,
  };
}
