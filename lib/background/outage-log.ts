import { lineOfReading, lineOfVerdict } from '../core/outage-log.ts';
import type { Reading } from '../core/reading.ts';
import { stripsAfter } from '../core/strip.ts';
import type { Verdict } from '../core/verdict.ts';
import { addToLog } from '../storage/log.ts';
import { stripsNote } from '../storage/notes.ts';

/** Notes what we conclude, where it is other than before. */
export async function logVerdict(verdict: Verdict, at: number): Promise<void> {
  await addToLog(lineOfVerdict(verdict, at));
}

/** Notes what the status page said: in the log where it is other than before, and for its hour in any case. */
export async function logReading(reading: Reading): Promise<void> {
  const { good, unreadable } = reading;
  if (good && !unreadable) await stripsNote.write(stripsAfter(await stripsNote.read(), good.status, good.at));
  const line = lineOfReading(reading);
  if (line) await addToLog(line);
}
