import type { Signal } from '@preact/signals';
import type { TargetHealths } from '../core/target-status.ts';
import type { Offers } from '../core/targets.ts';
import { ask } from '../messaging/ask.ts';

/**
 * Marks the assistants that say themselves that they are not well. Nobody is asked before somebody looks at their list,
 * and then in trouble only: the background sees to that.
 */
export async function markUnwell(offers: Signal<Offers | null>): Promise<void> {
  const answer = await ask('targetHealth', {});
  if (answer.ok && offers.value) offers.value = { ...offers.value, unwell: unwellAmong(answer.reply) };
}

function unwellAmong(healths: TargetHealths): Offers['unwell'] {
  const unwell = new Map<string, 'down' | 'degraded'>();
  for (const [target, { state }] of Object.entries(healths))
    if (state === 'down' || state === 'degraded') unwell.set(target, state);
  return unwell;
}
