import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Outcome } from '../../components/Message.tsx';
import { type Glance, withoutDatabase } from '../core/glance.ts';
import { defaultSettings, Settings } from '../core/settings.ts';
import { whenAsked } from '../testing/browser.ts';
import { openKeeping } from './keeping.ts';

function aPopup(part: Partial<Settings> = {}) {
  let now = { ...defaultSettings, ...part };
  const asked = whenAsked((message) => {
    const { request, payload } = message as { request: string; payload: { settings: Settings } };
    if (request === 'changeSettings') {
      // As the background does: a border looks at the shape.
      if (!Settings.safeParse(payload.settings).success) return { ok: false, refused: 'wrong-shape' };
      now = payload.settings;
    }
    return { ok: true, reply: now };
  });
  const glance = signal<Glance | null>({ ...withoutDatabase(0), conversation: 'c1' });
  const outcome = signal<Outcome | null>(null);
  const load = vi.fn(async () => undefined);
  return { ...openKeeping({ glance, outcome, load }), outcome, load, asked, stored: () => now };
}

it('pauses, and shows what came of it', async () => {
  const { actions, stored, load, paused } = aPopup();
  actions.onPause(true);
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  expect(stored().paused).toBe(true);
  expect(paused.value).toBe(true);
});

it('leaves the open conversation out once, and takes it in again', async () => {
  const { actions, stored, load } = aPopup({ notKept: ['c0', 'c1'] });
  actions.onKeepConversation(false);
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  expect(stored().notKept).toEqual(['c0', 'c1']);
  actions.onKeepConversation(true);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  expect(stored().notKept).toEqual(['c0']);
});

it('a list that is full is said and changed in nothing', async () => {
  const full = Array.from({ length: 1_000 }, (_, number) => `other-${number}`);
  const { actions, stored, outcome } = aPopup({ notKept: full });
  actions.onKeepConversation(false);
  await vi.waitFor(() => expect(outcome.value).toEqual({ kind: 'settings', result: 'not-kept-full' }));
  expect(stored().notKept).toEqual(full);
});

it('asks the browser for claude.ai before anything else, and says when it does not give it', async () => {
  const { actions, outcome, asked, load } = aPopup();
  const permissions = browser.permissions as { request(asked: unknown): Promise<boolean> };
  const request = vi.spyOn(permissions, 'request').mockResolvedValue(false);
  actions.onGrantAccess();
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://claude.ai/*'] });
  expect(asked).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(outcome.value).toEqual({ kind: 'access-denied' }));
  request.mockResolvedValue(true);
  actions.onGrantAccess();
  await vi.waitFor(() => expect(outcome.value).toBeNull());
  expect(load).toHaveBeenCalledTimes(2);
});

it('that texts were brought back is dismissed', async () => {
  const { actions, asked, load } = aPopup();
  actions.onDismissRecovery();
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  expect(asked).toHaveBeenCalledExactlyOnceWith({ request: 'dismissRecovery', payload: {} });
});
