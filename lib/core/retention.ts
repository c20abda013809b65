import type { KeptText } from './kept-text.ts';
import type { Settings } from './settings.ts';
import { minute } from './words.ts';

const day = 24 * 60 * minute;

/** Whether a kept text has outlived what the person asked for. `now` in milliseconds since 1970. */
export function hasExpired(kept: KeptText, settings: Settings, now: number): boolean {
  const days = kept.state === 'answered' ? settings.keepAnsweredDays : settings.keepUnansweredDays;
  return now - kept.changedAt > days * day;
}
