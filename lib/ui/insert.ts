import type { Target } from '../core/hand-off.ts';
import type { NotInserted } from '../core/insertion.ts';
import { ask } from '../messaging/ask.ts';

/** After these a tab is open, and the person can go on there by hand. */
const begun = [
  'composer-not-found',
  'composer-not-empty',
  'differs',
  'tab-closed',
] as const satisfies NotInserted[];
/** Why a text is not in the page that was opened for it. */
export type Missing = (typeof begun)[number];

/**
 * Has a kept text put into a target's page by the background, which outlives the popup that the new tab closes.
 * `not-begun`: no tab was opened, and another way has to be taken.
 */
export async function insert(
  id: string,
  target: Target,
  copied: boolean,
): Promise<'done' | Missing | 'not-begun'> {
  const answer = await ask('insert', { id, target: target.id, copied });
  if (!answer.ok) return 'not-begun';
  const { reply } = answer;
  return reply.ok ? 'done' : (begun.find((why) => why === reply.why) ?? 'not-begun');
}
