import { browser } from 'wxt/browser';
import { answerData, patternOf } from '../core/answer-endpoint.ts';

type Wanted = Parameters<typeof browser.permissions.request>[0];

function wantedFor(base: string): Wanted {
  const origins = { origins: [patternOf(base)] };
  return import.meta.env.FIREFOX ? ({ ...origins, data_collection: answerData } as Wanted) : origins;
}

/** Asks the person, in the browser's words. It must be the first call of a click. */
export function askToAgree(base: string): Promise<boolean> {
  return browser.permissions.request(wantedFor(base)).catch(() => false);
}

/** Whether that still holds: it can be taken back in the browser's own settings at any time. */
export function isAgreed(base: string): Promise<boolean> {
  return browser.permissions.contains(wantedFor(base)).catch(() => false);
}

/** Gives back what no endpoint needs any more. `others`: the addresses that stay. */
export async function giveBack(base: string, others: readonly string[]): Promise<void> {
  if (others.some((other) => patternOf(other) === patternOf(base))) return;
  const unused = others.length === 0 ? wantedFor(base) : { origins: [patternOf(base)] };
  // What the extension needs anyway cannot be given back.
  await browser.permissions.remove(unused).catch(() => false);
}
