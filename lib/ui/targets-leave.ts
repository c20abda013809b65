import { browser } from 'wxt/browser';
import { noteOnly } from '../answers/note-only.ts';
import { patternOf } from '../core/answer-endpoint.ts';
import type { Target } from '../core/hand-off.ts';
import { allEndpoints } from '../storage/endpoints.ts';

/** Asks the person, through the browser. Browsers do so only in a click, before anything in it is awaited. */
export async function requestLeave({ host }: Target): Promise<boolean> {
  if (host === null) return false;
  const isGiven = await browser.permissions.request({ origins: [host] }).catch(() => false);
  if (isGiven) await noteOnly(host, false).catch(() => undefined);
  return isGiven;
}

/** Gives the leave to put prompts into a page back; an endpoint at the same site keeps what it needs. */
export async function removeLeave({ host }: Target): Promise<boolean> {
  if (host === null) return false;
  try {
    const endpoints = await allEndpoints();
    if (!endpoints.some(({ base }) => patternOf(base) === host))
      return await browser.permissions.remove({ origins: [host] });
    await noteOnly(host, true);
    return true;
  } catch {
    return false;
  }
}
