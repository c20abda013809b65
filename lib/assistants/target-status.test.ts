import { expect, it } from 'vitest';
import { targetFeeds } from './target-status.ts';

it.each(targetFeeds)(
  '$target: is read over HTTPS, by its parts, and dated',
  ({ feed, components, checked }) => {
    expect(new URL(feed).href).toBe(feed);
    expect(feed).toMatch(/^https:\/\/[^/]+\/api\/v2\/summary\.json$/);
    expect(components.length).toBeGreaterThan(0);
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
  },
);

it('each assistant has one', () => {
  const ids = targetFeeds.map(({ target }) => target);
  expect(new Set(ids).size).toBe(ids.length);
});
