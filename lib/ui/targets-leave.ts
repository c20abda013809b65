import { browser } from 'wxt/browser';
import { noteOnly } from '../answers/shared-host.ts';
import { patternOf } from '../core/answer-endpoint.ts';
import type { Target } from '../core/hand-off.ts';
import { allEndpoints } from '../storage/endpoints.ts';

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
