import { isAtRisk } from './at-risk.ts';
import type { KeptText } from './kept-text.ts';
import { minute, type PromptState } from './words.ts';

export type FilterState = PromptState | 'any' | 'unanswered';

export const filterDays = ['all', 'today', 'week'] as const;
export type FilterDays = (typeof filterDays)[number];

/** Which of the kept texts a person wants to see. */
export interface Filter {
  state: FilterState;
  days: FilterDays;
  /** Id of the one conversation; null for all. */
  conversation: string | null;
  pinned: boolean;
}

export const noFilter: Filter = { state: 'any', days: 'all', conversation: null, pinned: false };

/** Whether it leaves anything out. */
export function isNarrow({ state, days, conversation, pinned }: Filter): boolean {
  return state !== 'any' || days !== 'all' || conversation !== null || pinned;
}

const week = 7 * 24 * 60 * minute;

/** The day by the person's own clock. Milliseconds since 1970. */
export interface Today {
  now: number;
  midnight: number;
}

/** Tells whether a kept text is one of those that are wanted. */
export function passes({ state, days, conversation, pinned }: Filter, { now, midnight }: Today) {
  const since = { all: 0, today: midnight, week: now - week }[days];
  return (kept: KeptText): boolean =>
    kept.changedAt >= since &&
    (!pinned || kept.pinned) &&
    (conversation === null || kept.conversation === conversation) &&
    (state === 'any' || (state === 'unanswered' ? isAtRisk(kept) : kept.state === state));
}
