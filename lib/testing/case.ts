import type { Case } from '../core/case.ts';
import { diagnose, watchedByDefault } from '../core/diagnose.ts';
import type { Signal } from '../core/evidence.ts';
import { noReading } from '../core/reading.ts';
import type { Verdict } from '../core/verdict.ts';
import { seen } from './evidence.ts';
import { noon } from './kept.ts';

/** What is concluded at noon, online, from these signals and what else a test cares about. */
export function verdictOn(signals: readonly Signal[], part: Partial<Case> = {}): Verdict {
  return diagnose({
    now: noon,
    online: true,
    evidence: seen(signals),
    reading: noReading,
    watched: watchedByDefault,
    ...part,
  });
}

/** A verdict in short: "outage model likely", "limit confirmed". */
export function inShort({ verdict, layer, confidence }: Verdict): string {
  return [verdict, ...(layer ? [layer] : []), confidence].join(' ');
}
