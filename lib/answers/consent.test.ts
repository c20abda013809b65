import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { storeEndpoint } from '../storage/endpoints.ts';
import { anEndpoint } from '../testing/answer-server.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aTarget } from '../testing/targets.ts';
import { heldAmong } from '../ui/targets-held.ts';
import { removeLeave, requestLeave } from '../ui/targets-leave.ts';
import { askToAgree, giveBack } from './consent.ts';

interface Asked {
  origins: string[];
}
const permissions = browser.permissions as unknown as Record<
  'contains' | 'request' | 'remove',
  (asked: Asked) => Promise<boolean>
>;
const site = 'https://openrouter.ai/*';
const base = 'https://openrouter.ai/api/v1';
const page = aTarget({ host: site });
const sites = [site];
/** The sites that the browser lets the extension reach. */
let granted: Set<string>;

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  granted = new Set();
  const isHeld = ({ origins }: Asked) => origins.every((one) => granted.has(one));
  vi.spyOn(permissions, 'contains').mockImplementation(async (asked) => isHeld(asked));
  vi.spyOn(permissions, 'request').mockImplementation(async ({ origins }) => {
    granted = new Set([...granted, ...origins]);
    return true;
  });
  vi.spyOn(permissions, 'remove').mockImplementation(async ({ origins }) => {
    for (const one of origins) granted.delete(one);
    return true;
  });
});

const isHeld = async () => (await heldAmong([page])).has(page.id);

/** As Options do it. */
async function setUp(): Promise<void> {
  expect(await askToAgree(base)).toBe(true);
  await storeEndpoint(anEndpoint(base));
}

it('leave that cannot be noted as one for answers is given back, and it is told', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await expect(askToAgree(base)).rejects.toThrow('QUOTA_BYTES');
  expect([...granted]).toEqual([]);
});

describe('one site for answers and for a page', () => {
  it('leave for answers is no leave to put prompts into the page, and goes with the endpoint', async () => {
    await setUp();
    expect(await isHeld()).toBe(false);
    await giveBack(base, { endpoints: [], sites });
    expect([...granted]).toEqual([]);
  });

  it.each([
    ['before', async () => [await requestLeave(page), await setUp()]],
    ['after', async () => [await setUp(), await requestLeave(page)]],
  ])('leave for the page that was given %s stays when the endpoint goes', async (_, inOrder) => {
    await inOrder();
    expect(await isHeld()).toBe(true);
    await giveBack(base, { endpoints: [], sites });
    expect([...granted]).toEqual([site]);
    expect(await isHeld()).toBe(true);
  });

  it('what the endpoint needs stays when the leave for the page goes, and goes with the endpoint', async () => {
    await requestLeave(page);
    await setUp();
    expect(await removeLeave(page)).toBe(true);
    expect(await isHeld()).toBe(false);
    expect([...granted]).toEqual([site]);
    await giveBack(base, { endpoints: [], sites });
    expect([...granted]).toEqual([]);
  });

  it('what another endpoint needs stays', async () => {
    await setUp();
    await giveBack(base, { endpoints: ['https://openrouter.ai/other'], sites });
    expect([...granted]).toEqual([site]);
    expect(await isHeld()).toBe(false);
  });

  it('without an endpoint the leave for a page is given back', async () => {
    await requestLeave(page);
    expect(await removeLeave(page)).toBe(true);
    expect([...granted]).toEqual([]);
  });
});
