import { beforeEach, expect, it, vi } from 'vitest';
import { targetFeeds } from '../assistants/target-status.ts';
import { storeEndpoint } from '../storage/endpoints.ts';
import { anEndpoint } from '../testing/answer-server.ts';
import { emptyDatabase } from '../testing/database.ts';
import { fetchEndpoint, fetchFeed, fetchStatus, NotAllowed } from './gate.ts';

const base = 'https://openrouter.ai/api/v1';
const feed = targetFeeds[0]?.feed ?? 'none';

beforeEach(async () => {
  emptyDatabase();
  await storeEndpoint(anEndpoint(base));
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
});

it.each([
  [fetchStatus, 'https://status.claude.com/api/v2/summary.json'],
  [fetchStatus, 'https://anthropic.statuspage.io/api/v2/summary.json'],
  [fetchFeed, feed],
  [fetchEndpoint, `${base}/chat/completions`],
  [fetchEndpoint, `${base}/models?limit=1`],
])('%o asks %s', async (ask, url) => {
  await ask(url, {});
  expect(fetch).toHaveBeenCalledOnce();
});

it.each([
  [fetchStatus, `${base}/chat/completions`],
  [fetchFeed, `${feed}?q=prompt`],
  [fetchFeed, 'https://status.claude.com/api/v2/summary.json'],
  [fetchStatus, 'https://status.claude.com.example/api/v2/summary.json'],
  [fetchStatus, 'http://status.claude.com/api/v2/summary.json'],
  [fetchEndpoint, 'https://status.claude.com/api/v2/summary.json'],
  [fetchEndpoint, 'https://openrouter.ai/api/v10/models'],
  [fetchEndpoint, 'https://openrouter.ai/other'],
  [fetchEndpoint, 'https://openrouter.ai.example/api/v1/models'],
  [fetchEndpoint, 'http://openrouter.ai/api/v1/models'],
  [fetchEndpoint, `${base}/../other`],
  [fetchEndpoint, `${base}@other.example/models`],
])('%o does not ask %s', async (ask, url) => {
  await expect(ask(url, {})).rejects.toThrow(NotAllowed);
  expect(fetch).not.toHaveBeenCalled();
});

it('an endpoint is asked without cookies, address of the page, or redirects', async () => {
  await fetchEndpoint(`${base}/models`, { credentials: 'include', redirect: 'follow' });
  expect(fetch).toHaveBeenCalledWith(`${base}/models`, {
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
});
