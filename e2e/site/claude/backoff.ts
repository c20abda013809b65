const key = 'ant_completion_backoff_v1';

/** The classic app's own count of failures in a row (facts §3.2); expires after five minutes for its readers. */
export function countFailure(): void {
  const { consecutiveFailures } = read();
  const record = { v: 1, consecutiveFailures: consecutiveFailures + 1, lastFailureAt: Date.now() };
  localStorage.setItem(key, JSON.stringify(record));
}

export function clearBackoff(): void {
  localStorage.removeItem(key);
}

function read(): { consecutiveFailures: number } {
  return JSON.parse(localStorage.getItem(key) ?? '{"consecutiveFailures":0}') as {
    consecutiveFailures: number;
  };
}
