import { browser } from 'wxt/browser';
import { answerData, patternOf } from '../core/answer-endpoint.ts';
import { noteOnly } from './note-only.ts';
import { onlyForAnswers } from './shared-host.ts';

type Wanted = Parameters<typeof browser.permissions.request>[0];

function wantedFor(base: string): Wanted {
  const origins = { origins: [patternOf(base)] };
  return import.meta.env.FIREFOX ? ({ ...origins, data_collection: answerData } as Wanted) : origins;
}

/** Asks the person, in the browser's words. It must be called in a click, before anything is awaited. */
export async function askToAgree(base: string): Promise<boolean> {
  const site = patternOf(base);
  const [wasThere, isAgreed] = await Promise.all([
    browser.permissions.contains({ origins: [site] }).catch(() => false),
    browser.permissions.request(wantedFor(base)).catch(() => false),
  ]);
  if (isAgreed && !wasThere) await noteOrGiveBack(site);
  return isAgreed;
}

/** A permission that cannot be noted for what it was given is not kept: it would let prompts into the page. */
async function noteOrGiveBack(site: string): Promise<void> {
  try {
    await noteOnly(site, true);
  } catch (error) {
    await browser.permissions.remove({ origins: [site] }).catch(() => false);
    throw error;
  }
}

/** Whether that still holds: it can be taken back in the browser's own settings at any time. */
export function isAgreed(base: string): Promise<boolean> {
  return browser.permissions.contains(wantedFor(base)).catch(() => false);
}

interface Staying {
  /** The addresses of the endpoints that stay. */
  endpoints: readonly string[];
  /** The sites into whose pages prompts can be put. */
  sites: readonly (string | null)[];
}

/** Gives back what nobody needs any more of what this endpoint was given. */
export async function giveBack(base: string, { endpoints, sites }: Staying): Promise<void> {
  const site = patternOf(base);
  const isForOthers = endpoints.some((other) => patternOf(other) === site);
  const isForPages = sites.includes(site) && !(await onlyForAnswers()).has(site);
  const unused = endpoints.length === 0 ? wantedFor(base) : { origins: [site] };
  if (isForOthers || isForPages) unused.origins = [];
  // What the extension needs anyway cannot be given back.
  await browser.permissions.remove(unused).catch(() => false);
  if (!isForOthers) await noteOnly(site, false);
}
