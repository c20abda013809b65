import { browser } from 'wxt/browser';
import { onlyForAnswers } from '../answers/shared-host.ts';
import { canInsert, type Target } from '../core/hand-off.ts';

const originsOf = ({ host }: Target) => ({ origins: host === null ? [] : [host] });

/** Ids of those targets into whose page the browser lets a prompt be put. */
export async function heldAmong(targets: readonly Target[]): Promise<ReadonlySet<string>> {
  const isHeld = (target: Target) => browser.permissions.contains(originsOf(target)).catch(() => false);
  const forAnswers: ReadonlySet<string | null> = await onlyForAnswers().catch(() => new Set<string>());
  const able = targets.filter((target) => canInsert(target) && !forAnswers.has(target.host));
  const held = await Promise.all(able.map(isHeld));
  return new Set(able.filter((_, index) => held[index]).map(({ id }) => id));
}
