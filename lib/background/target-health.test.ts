import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { targetFeeds } from '../assistants/target-status.ts';
import { minute } from '../core/words.ts';
import { addEvidence } from '../storage/evidence.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { noon } from '../testing/kept.ts';
import { targetHealth } from './target-health.ts';

const [first] = targetFeeds;

/** Every feed answers that its parts are like this. */
function withFeeds(answer: (feed: string) => Response | Promise<Response>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => answer(String(url)));
}

const summaryOf = (feed: string, status: string) => {
  const components = targetFeeds.find((one) => one.feed === feed)?.components ?? [];
  return new Response(JSON.stringify({ components: components.map((id) => ({ id, name: 'Chat', status })) }));
};

const trouble = () =>
  addEvidence({ at: Date.now(), attempt: 'a', signal: { kind: 'http', endpoint: 'send', status: 503 } });

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
});

it('nobody is asked while there is no trouble', async () => {
  const asked = withFeeds((feed) => summaryOf(feed, 'major_outage'));
  expect(await targetHealth()).toEqual({});
  expect(asked).not.toHaveBeenCalled();
});

describe('in trouble', () => {
  beforeEach(trouble);

  it('each page is asked once in five minutes, with nothing about the person', async () => {
    const asked = withFeeds((feed) => summaryOf(feed, feed === first?.feed ? 'full_outage' : 'operational'));
    const states = async () => Object.values(await targetHealth()).map(({ state }) => state);
    expect(await states()).toEqual(['down', 'up']);
    await Promise.all([targetHealth(), targetHealth()]);
    expect(asked.mock.calls.map(([url]) => url)).toEqual(targetFeeds.map(({ feed }) => feed));
    for (const [, init] of asked.mock.calls) {
      expect(init).toMatchObject({ credentials: 'omit', cache: 'no-cache' });
      expect(init).not.toHaveProperty('body');
      expect(init).not.toHaveProperty('headers');
    }
    vi.setSystemTime(noon + 5 * minute);
    await targetHealth();
    expect(asked).toHaveBeenCalledTimes(2 * targetFeeds.length);
  });

  it('a worker that was stopped meanwhile asks nobody again', async () => {
    const asked = withFeeds((feed) => summaryOf(feed, 'operational'));
    const health = await targetHealth();
    vi.resetModules();
    const again = await import('./target-health.ts');
    expect(await again.targetHealth()).toEqual(health);
    expect(asked).toHaveBeenCalledTimes(targetFeeds.length);
  });

  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['refuses', () => new Response('{"components":[]}', { status: 403 })],
    ['is a challenge', () => new Response('<!doctype html>')],
    ['does not answer in time', () => Promise.reject(new DOMException('', 'TimeoutError'))],
  ])('a page that %s says nothing about its assistant', async (_, answer) => {
    withFeeds(answer);
    const states = Object.values(await targetHealth()).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['unknown']));
  });

  it('what is remembered in another shape is looked up anew', async () => {
    await browser.storage.session.set({ targetHealth: { chatgpt: 'down' } });
    withFeeds((feed) => summaryOf(feed, 'operational'));
    expect(await targetHealth()).toMatchObject({ chatgpt: { state: 'up', at: noon } });
  });
});
