import { lineOfReading, lineOfVerdict } from '../core/outage-log.ts';
import type { Reading } from '../core/reading.ts';
import type { Verdict } from '../core/verdict.ts';
import { addToLog } from '../storage/log.ts';

/** Notes what we conclude, where it is other than before. */
export async function logVerdict(verdict: Verdict, at: number): Promise<void> {
  await addToLog(lineOfVerdict(verdict, at));
}

/** Notes what the status page said, where it is other than before. */
export async function logReading(reading: Reading): Promise<void> {
  const line = lineOfReading(reading);
  if (line) await addToLog(line);
}
