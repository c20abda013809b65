import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Outcome } from '../../components/Message.tsx';
import { defaultSettings, type Settings } from '../core/settings.ts';
import { changedNotice } from '../messaging/news.ts';
import { whenAsked } from '../testing/browser.ts';
import { openTellMe } from './tell-me.ts';

const permissions = browser.permissions as {
  request(asked: unknown): Promise<boolean>;
  contains(asked: unknown): Promise<boolean>;
};

/** A popup over a background that keeps settings; the browser grants what was granted or is `allowed`. */
function aPopup({ granted = false, allowed = false, ...part }: Part = {}) {
  let now: Settings = { ...defaultSettings, ...part };
  const order: string[] = [];
  whenAsked((message) => {
    const { request, payload } = message as { request: string; payload: { settings: Settings } };
    order.push(request);
    if (request === 'changeSettings') now = payload.settings;
    return { ok: true, reply: now };
  });
  let isGranted = granted;
  const request = vi.spyOn(permissions, 'request').mockImplementation(async () => {
    order.push('permission');
    isGranted ||= allowed;
    return isGranted;
  });
  vi.spyOn(permissions, 'contains').mockImplementation(async () => isGranted);
  const outcome = signal<Outcome | null>(null);
  const set = (settings: Partial<Settings>) => {
    now = { ...now, ...settings };
  };
  return { ...openTellMe(outcome), outcome, order, request, stored: () => now.tellMe, set };
}

type Part = Partial<Settings> & { granted?: boolean; allowed?: boolean };

beforeEach(() => fakeBrowser.reset());

it('asks the browser before anything else, and then it is wished', async () => {
  const { onTellMe, tellMe, order, request, stored, outcome } = aPopup({ allowed: true });
  onTellMe(true);
  expect(order).toEqual(['permission', 'settings']);
  expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
  await vi.waitFor(() => expect(stored()).toBe(true));
  await vi.waitFor(() => expect(tellMe.value).toBe(true));
  expect(outcome.value).toBeNull();
});

it('a refusal is said, and nothing is wished', async () => {
  const { onTellMe, tellMe, outcome, stored } = aPopup();
  onTellMe(true);
  await vi.waitFor(() => expect(outcome.value).toEqual({ kind: 'notifications-denied' }));
  await vi.waitFor(() => expect(tellMe.value).toBe(false));
  expect(stored()).toBe(false);
});

it('a browser that cannot ask counts as one that refused', async () => {
  const { onTellMe, outcome, request } = aPopup();
  request.mockRejectedValue(new Error('no user gesture'));
  onTellMe(true);
  await vi.waitFor(() => expect(outcome.value).toEqual({ kind: 'notifications-denied' }));
});

it('is taken back without asking anybody', async () => {
  const { onTellMe, tellMe, stored, request } = aPopup({ granted: true, tellMe: true });
  onTellMe(false);
  await vi.waitFor(() => expect(stored()).toBe(false));
  expect(tellMe.value).toBe(false);
  expect(request).not.toHaveBeenCalled();
});

it.each([
  ['wished and granted', { tellMe: true, granted: true }, true],
  ['wished while the permission was taken away', { tellMe: true }, false],
  ['granted, and not wished', { granted: true }, false],
])('%s', async (_, part: Part, shown) => {
  const { know, tellMe } = aPopup(part);
  expect(tellMe.value).toBeNull();
  await know();
  expect(tellMe.value).toBe(shown);
});

it('shows that the wish ended with its trouble', async () => {
  const { know, tellMe, set } = aPopup({ tellMe: true, granted: true });
  await know();
  set({ tellMe: false });
  void fakeBrowser.runtime.onMessage.trigger({ notice: changedNotice }, {}, () => undefined);
  await vi.waitFor(() => expect(tellMe.value).toBe(false));
});
