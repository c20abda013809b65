import type { CustomTarget } from './custom-target.ts';
import type { Target } from './hand-off.ts';
import type { Settings } from './settings.ts';
import { asTarget } from './targets-custom.ts';

/** What the person chose about where prompts can be carried. */
export type Choice = Pick<Settings, 'targetOrder' | 'hiddenTargets' | 'customTargets'>;

/** What "Open in" offers. */
export interface Offers {
  /** In the person's order: one click leads to the first. */
  targets: readonly Target[];
  /** Ids of those into whose page a prompt can be put: the browser gave leave. */
  held: ReadonlySet<string>;
  /** Ids of those whose site was let in for answers alone: for its page the person is asked in Options only. */
  forAnswers?: ReadonlySet<string>;
  /** Those that say themselves that they are not well, by their ids. */
  unwell: ReadonlyMap<string, 'down' | 'degraded'>;
}

/** Every target there is: the registry's, then the person's own. One whose template no longer holds is left out. */
function known({ customTargets }: Choice, registry: readonly Target[]): Target[] {
  return [...registry, ...customTargets.flatMap((custom) => asTarget(custom) ?? [])];
}

/** The targets that are offered: those the person placed, in that order, then the common ones that are not hidden. */
export function offered(choice: Choice, registry: readonly Target[]): Target[] {
  const all = known(choice, registry);
  const placed = [...new Set(choice.targetOrder)].flatMap((id) => all.find((one) => one.id === id) ?? []);
  const others = all.filter((one) => one.isCommon && !placed.includes(one));
  return [...placed, ...others].filter(({ id }) => !choice.hiddenTargets.includes(id));
}

/** The targets that are not offered. */
export function notOffered(choice: Choice, registry: readonly Target[]): Target[] {
  const shown = new Set(offered(choice, registry).map(({ id }) => id));
  return known(choice, registry).filter(({ id }) => !shown.has(id));
}

/** The choice with a target one place up or down among those offered. */
export function moved(choice: Choice, registry: readonly Target[], id: string, step: -1 | 1): Choice {
  const ids = offered(choice, registry).map((one) => one.id);
  return placed(choice, registry, id, ids.indexOf(id) + step);
}

/** The choice with a target at this place among those offered, counted from 0. */
export function placed(choice: Choice, registry: readonly Target[], id: string, to: number): Choice {
  const ids = offered(choice, registry).map((one) => one.id);
  const from = ids.indexOf(id);
  if (from < 0 || to < 0 || to >= ids.length) return choice;
  return { ...choice, targetOrder: ids.toSpliced(from, 1).toSpliced(to, 0, id) };
}

/** The choice with a target offered last, or no longer offered. */
export function withShown(choice: Choice, registry: readonly Target[], id: string, isShown: boolean): Choice {
  const ids = offered(choice, registry).map((one) => one.id);
  const others = ids.filter((one) => one !== id);
  const hidden = choice.hiddenTargets.filter((one) => one !== id);
  return isShown
    ? { ...choice, targetOrder: [...others, id], hiddenTargets: hidden }
    : { ...choice, targetOrder: others, hiddenTargets: [...hidden, id] };
}

/** The choice with one more target of the person's own. */
export function added(choice: Choice, custom: CustomTarget): Choice {
  return { ...choice, customTargets: [...choice.customTargets, custom] };
}

/** The choice without one of the person's own targets. */
export function removed(choice: Choice, id: string): Choice {
  return {
    targetOrder: choice.targetOrder.filter((one) => one !== id),
    hiddenTargets: choice.hiddenTargets.filter((one) => one !== id),
    customTargets: choice.customTargets.filter((one) => one.id !== id),
  };
}
