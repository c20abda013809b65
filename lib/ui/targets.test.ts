// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings, type Settings } from '../core/settings.ts';
import { withAccess } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aTarget } from '../testing/targets.ts';
import { openTargets } from './targets.ts';

interface Permissions {
  request(asked: unknown): Promise<boolean>;
  remove(asked: unknown): Promise<boolean>;
}
const permissions = browser.permissions as unknown as Permissions;
const target = aTarget({ name: 'Other' });
let now: Settings = defaultSettings;
let isStored = true;

beforeEach(() => {
  now = defaultSettings;
  isStored = true;
  emptyDatabase();
  withAccess(false);
  vi.stubGlobal('requestAnimationFrame', vi.fn());
});

/** As the background does it: what is set is read, and written a while after. */
const open = () =>
  openTargets(async (to) => {
    const next = to(now);
    await Promise.resolve();
    if (isStored) now = next;
    return isStored;
  });

it('moving and hiding change what is set at this moment', async () => {
  const { actions } = open();
  actions.onMove('perplexity', -1);
  await vi.waitFor(() => expect(now.targetOrder.slice(0, 3)).toEqual(['chatgpt', 'perplexity', 'duckai']));
  actions.onShow('chatgpt', false);
  await vi.waitFor(() => expect(now.hiddenTargets).toEqual(['chatgpt']));
});

it('of two presses in a row both count', async () => {
  const { actions } = open();
  actions.onMove('grok', -1);
  actions.onMove('grok', -1);
  await vi.waitFor(() => expect(now.targetOrder.indexOf('grok')).toBe(2));
});

it('the person’s own is added under an id of its own, and removed', async () => {
  const { state, actions } = open();
  actions.onAdd({ name: 'Mine', template: 'http://localhost:3000/?q={prompt}' });
  await vi.waitFor(() => expect(state.value.said).toEqual({ kind: 'added', name: 'Mine' }));
  const [own] = now.customTargets;
  expect(own).toMatchObject({ name: 'Mine', template: 'http://localhost:3000/?q={prompt}' });
  actions.onRemove(own?.id ?? '');
  await vi.waitFor(() => expect(now).toEqual(defaultSettings));
});

it('what could not be stored is not said to be added', async () => {
  isStored = false;
  const { state, actions } = open();
  actions.onAdd({ name: 'Mine', template: 'http://localhost:3000/?q={prompt}' });
  actions.onMove('perplexity', -1);
  await vi.waitFor(() => expect(requestAnimationFrame).toHaveBeenCalled());
  expect(state.value.said).toBeNull();
});

it.each([
  [true, 'leave-given'],
  [false, 'leave-refused'],
])('leave is asked for within the click; given: %s', async (isGiven, kind) => {
  const request = vi.spyOn(permissions, 'request').mockResolvedValue(isGiven);
  const { state, actions } = open();
  actions.onLeave(target, true);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://other.example/*'] });
  await vi.waitFor(() => expect(state.value.said).toEqual({ kind, name: 'Other' }));
});

it('leave is taken back', async () => {
  withAccess(true);
  const { state, actions } = open();
  await vi.waitFor(() => expect(state.value.held.has('chatgpt')).toBe(true));
  expect(state.value.held.has('aimode')).toBe(false);
  const remove = vi.spyOn(permissions, 'remove').mockImplementation(async () => {
    withAccess(false);
    return true;
  });
  actions.onLeave(target, false);
  await vi.waitFor(() => expect(state.value.said).toEqual({ kind: 'leave-taken', name: 'Other' }));
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://other.example/*'] });
  expect(state.value.held.size).toBe(0);
});
