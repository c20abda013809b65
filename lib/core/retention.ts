import type { KeptText } from './kept-text.ts';
import type { Settings } from './settings.ts';
import { minute, type PromptState } from './words.ts';

const day = 24 * 60 * minute;

/** A text in this state that changed before this time (milliseconds since 1970) may go; null: none may, ever. */
export function expiryOf(state: PromptState, settings: Settings, now: number): number | null {
  const days = state === 'answered' ? settings.keepAnsweredDays : settings.keepUnansweredDays;
  return days === null ? null : now - days * day;
}

/** Whether a kept text has outlived what the person asked for. What is pinned never does. */
export function hasExpired(kept: KeptText, settings: Settings, now: number): boolean {
  const expiry = expiryOf(kept.state, settings, now);
  return !kept.pinned && expiry !== null && kept.changedAt < expiry;
}
