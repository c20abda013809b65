import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { allEndpoints, storeEndpoint } from '../storage/endpoints.ts';
import { everything } from '../storage/reading.ts';
import { anEndpoint } from '../testing/answer-server.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { recordsOf } from '../testing/records.ts';
import { forgetEndpoint, keepKey, keyOf } from './keys.ts';

const secret = 'sk-5eCr3t-key';

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
});

/** Everything that is stored for good, as text. */
async function stored(): Promise<string> {
  const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
  const all = await Promise.all(databases.map(recordsOf));
  return JSON.stringify([all, await browser.storage.local.get(null), await browser.storage.sync.get(null)]);
}

it('a key is gone with the session, and stored nowhere', async () => {
  await keepKey('endpoint', secret, false);
  expect(await keyOf('endpoint')).toBe(secret);
  expect(await stored()).not.toContain(secret);
  await browser.storage.session.clear();
  expect(await keyOf('endpoint')).toBeUndefined();
});

it('a key to be remembered outlives the session, in the database of the endpoints alone', async () => {
  await keepKey('endpoint', secret, true);
  await browser.storage.session.clear();
  expect(await keyOf('endpoint')).toBe(secret);
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain(secret);
});

it('no backup holds a key, an endpoint or its address, not even the one of a database that cannot be opened', async () => {
  await storeEndpoint(anEndpoint('https://openrouter.ai/api/v1'));
  await keepKey('endpoint', secret, true);
  expect(JSON.stringify(await everything())).not.toMatch(/5eCr3t|openrouter/);
  const newer = indexedDB.open('lifeboat', 99);
  await new Promise((resolve) => {
    newer.onsuccess = resolve;
  });
  newer.result.close();
  expect(JSON.stringify(await everything())).not.toMatch(/5eCr3t|openrouter/);
});

it.each([true, false])('deleted with its endpoint (remembered: %s)', async (isRemembered) => {
  await storeEndpoint(anEndpoint('https://openrouter.ai/api/v1'));
  await keepKey('endpoint', secret, isRemembered);
  await forgetEndpoint('endpoint');
  expect(await keyOf('endpoint')).toBeUndefined();
  expect(await allEndpoints()).toEqual([]);
  expect(await stored()).not.toContain(secret);
  expect(await browser.storage.session.get(null)).toEqual({});
});
