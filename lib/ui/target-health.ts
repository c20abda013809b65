import { signal } from '@preact/signals';
import type { TargetHealths } from '../core/target-status.ts';
import { ask } from '../messaging/ask.ts';

/** The assistants that say themselves that they are not well, by their ids. */
export type Unwell = ReadonlyMap<string, 'down' | 'degraded'>;

/** Which assistants to mark; nobody is asked before `look` is called, as when their list is opened. */
export function openTargetHealth() {
  const health = signal<Unwell>(new Map());
  return {
    health,
    async look(): Promise<void> {
      const answer = await ask('targetHealth', {});
      if (answer.ok) health.value = unwellAmong(answer.reply);
    },
  };
}

function unwellAmong(healths: TargetHealths): Unwell {
  const unwell = new Map<string, 'down' | 'degraded'>();
  for (const [target, { state }] of Object.entries(healths))
    if (state === 'down' || state === 'degraded') unwell.set(target, state);
  return unwell;
}
