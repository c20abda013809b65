import type { KeptText } from './kept-text.ts';
import type { Verdict } from './verdict.ts';
import { minute } from './words.ts';

/** A prompt may have been sent this long before the first sign of the trouble: a silence is noticed late. Milliseconds. */
const leadTime = 5 * minute;

/**
 * Whether the notice on claude.ai says anything about this verdict. Where Claude fails only: a limit, a length, a
 * sign-out or a check is told by claude.ai itself, beside the composer, and without a network nothing can be opened.
 */
export function isForNotice({ verdict }: Verdict): boolean {
  return verdict === 'outage' || verdict === 'stalled';
}

/**
 * The prompt that the notice in a tab is about: the newest of those that were sent there in this trouble and not
 * answered. Never a draft: it is still changed, and the notice would copy what stood there before.
 */
export function promptForNotice(
  verdict: Verdict,
  sentInTab: readonly KeptText[],
  account: string | null,
): KeptText | undefined {
  if (!isForNotice(verdict)) return undefined;
  const since = (verdict.since ?? 0) - leadTime;
  return sentInTab
    .filter(({ text, changedAt }) => text.trim() !== '' && changedAt >= since)
    .filter((kept) => account === null || kept.account === null || kept.account === account)
    .filter((kept) => isUnanswered(kept, verdict))
    .toSorted((a, b) => b.changedAt - a.changedAt)[0];
}

/** A reply that is under way is no loss yet, unless it is what stalled. */
function isUnanswered({ state }: KeptText, { verdict }: Verdict): boolean {
  if (state === 'answering') return verdict === 'stalled';
  return state !== 'draft' && state !== 'answered';
}

/**
 * What is left of a dismissal under this verdict: it holds for one trouble, through every change of its words, and is
 * forgotten with the all-clear, or when nothing is known of any trouble any more.
 */
export function dismissalAfter(dismissedAt: number | null, { verdict, since }: Verdict): number | null {
  const isOver = verdict === 'fine' || verdict === 'recovering' || (verdict === 'unknown' && since === null);
  return isOver ? null : dismissedAt;
}
