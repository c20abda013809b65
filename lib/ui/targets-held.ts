import { browser } from 'wxt/browser';
import { onlyForAnswers } from '../answers/shared-host.ts';
import { canInsert, type Target } from '../core/hand-off.ts';

const originsOf = ({ host }: Target) => ({ origins: host === null ? [] : [host] });

/** Ids of those targets into whose page the browser lets a prompt be put. */
export async function heldAmong(targets: readonly Target[]): Promise<ReadonlySet<string>> {
  const isHeld = (target: Target) => browser.permissions.contains(originsOf(target)).catch(() => false);
  const able = targets.filter(canInsert);
  const held = await Promise.all(able.map(isHeld));
  // After the browser was asked: a site that is let in for answers is noted right after its permission.
  const others = await forAnswersAmong(targets);
  return new Set(able.filter(({ id }, index) => held[index] && !others.has(id)).map(({ id }) => id));
}

/** Ids of those whose site was let in for answers alone. */
export async function forAnswersAmong(targets: readonly Target[]): Promise<ReadonlySet<string>> {
  const sites: ReadonlySet<string | null> = await onlyForAnswers().catch(() => new Set<string>());
  return new Set(targets.filter(({ host }) => sites.has(host)).map(({ id }) => id));
}
