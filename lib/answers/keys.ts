import { browser } from 'wxt/browser';
import { dropEndpoint, rememberedKey, rememberKey } from '../storage/endpoints.ts';

/**
 * A key lives in the browser's memory until it is closed, unless the person asks to have it remembered. Both places are
 * out of content scripts' reach in Chromium 156 and Firefox ESR 153 (`e2e/specs/answer.spec.ts`).
 */
const nameOf = (id: string) => `key:${id}`;

export async function keepKey(id: string, key: string, isRemembered: boolean): Promise<void> {
  if (isRemembered) await rememberKey(id, key);
  else await browser.storage.session.set({ [nameOf(id)]: key });
}

/** The key of an endpoint; undefined where there is none, or where it went with the browser's last session. */
export async function keyOf(id: string): Promise<string | undefined> {
  const { [nameOf(id)]: key } = await browser.storage.session.get(nameOf(id));
  return typeof key === 'string' ? key : rememberedKey(id);
}

/** Deletes an endpoint with its key, wherever that is. */
export async function forgetEndpoint(id: string): Promise<void> {
  await browser.storage.session.remove(nameOf(id));
  await dropEndpoint(id);
}
