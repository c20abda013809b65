import type { Failure } from './words.ts';

/**
 * What the HTTP status of a send says by itself (facts: claude.ai, 2026-10): 403 may be an ended session, a challenge
 * or a plan, so it waits for what the page shows.
 */
export function failureOfStatus(status: number): Failure | undefined {
  if (status === 529) return 'overloaded';
  if (status >= 500) return 'server-error';
  if (status === 429) return 'limit';
  if (status === 401) return 'sign-in';
  if (status === 413) return 'too-long';
  return status >= 400 ? 'unknown' : undefined;
}

/** Cloudflare's own: it could not reach claude.ai at all. */
export function isOfTheEdge(status: number): boolean {
  return status >= 520 && status <= 526;
}
