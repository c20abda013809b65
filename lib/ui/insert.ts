import type { InsertResult, Target } from '../core/hand-off.ts';
import { ask } from '../messaging/ask.ts';

/** Has a kept text put into a target's page by the background, which outlives the popup that the new tab closes. */
export async function insert(
  id: string,
  target: Target,
): Promise<InsertResult | { ok: false; why: 'silent' }> {
  const answer = await ask('insert', { id, target: target.id });
  return answer.ok ? answer.reply : { ok: false, why: 'silent' };
}
