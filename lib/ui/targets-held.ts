import { browser } from 'wxt/browser';
import { canInsert, type Target } from '../core/hand-off.ts';

const originsOf = ({ host }: Target) => ({ origins: host === null ? [] : [host] });

/** Ids of those targets into whose page the browser lets a prompt be put. */
export async function heldAmong(targets: readonly Target[]): Promise<ReadonlySet<string>> {
  const isHeld = (target: Target) => browser.permissions.contains(originsOf(target)).catch(() => false);
  const able = targets.filter(canInsert);
  const held = await Promise.all(able.map(isHeld));
  return new Set(able.filter((_, index) => held[index]).map(({ id }) => id));
}

/** Asks the person, through the browser. Browsers do so only in a click, before anything in it is awaited. */
export function requestLeave(target: Target): Promise<boolean> {
  return browser.permissions.request(originsOf(target)).catch(() => false);
}

/** Gives the leave back. */
export function removeLeave(target: Target): Promise<boolean> {
  return browser.permissions.remove(originsOf(target)).catch(() => false);
}
