import type { Evidence } from './evidence.ts';

/** The attempts of which the last that was told is that nothing comes any more. */
export function silentAttempts(evidence: readonly Evidence[]): ReadonlySet<string> {
  const silent = new Set<string>();
  for (const { attempt, signal } of evidence.toSorted((a, b) => a.at - b.at)) {
    if (attempt === null) continue;
    if (signal.kind === 'stalled') silent.add(attempt);
    if (signal.kind === 'going-on') silent.delete(attempt);
  }
  return silent;
}
