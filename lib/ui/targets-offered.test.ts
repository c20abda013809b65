import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings } from '../core/settings.ts';
import { emptyBrowser, whenAsked, withAccess } from '../testing/browser.ts';
import { openOffers } from './targets-offered.ts';

beforeEach(() => {
  emptyBrowser();
  withAccess(false);
});

const firstOf = (offers: ReturnType<typeof openOffers>) => offers.value?.targets[0]?.id;

it('offers nothing before the person’s order is known, then that', async () => {
  whenAsked(() => ({ ok: true, reply: { ...defaultSettings, targetOrder: ['grok'] } }));
  const offers = openOffers();
  expect(offers.value).toBeNull();
  await vi.waitFor(() => expect(firstOf(offers)).toBe('grok'));
  expect(offers.value?.held.size).toBe(0);
});

it('without a background it offers what is offered without a choice', async () => {
  whenAsked(() => Promise.reject(new Error('asleep')));
  const offers = openOffers();
  await vi.waitFor(() => expect(firstOf(offers)).toBe('chatgpt'));
});

it('knows into whose page a prompt may be put; a browser that fails to say gives no leave', async () => {
  const { permissions } = browser as unknown as {
    permissions: { contains(asked: { origins: string[] }): Promise<boolean> };
  };
  vi.spyOn(permissions, 'contains').mockImplementation(async ({ origins }) => {
    if (origins[0]?.includes('grok')) throw new Error('cannot say');
    return origins[0] === 'https://chatgpt.com/*';
  });
  whenAsked(() => ({ ok: true, reply: defaultSettings }));
  const offers = openOffers();
  await vi.waitFor(() => expect([...(offers.value?.held ?? [])]).toEqual(['chatgpt']));
});
