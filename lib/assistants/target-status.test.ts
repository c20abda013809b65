import { expect, it } from 'vitest';
import { manifest } from '../manifest.ts';
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

it('each assistant has one, and the pages may ask exactly these besides the status page', () => {
  const ids = targetFeeds.map(({ target }) => target);
  expect(new Set(ids).size).toBe(ids.length);
  const policy = manifest('chrome').content_security_policy as { extension_pages: string };
  const allowed = /connect-src ([^;]*)/.exec(policy.extension_pages)?.[1]?.split(' ');
  const hosts = ['https://status.claude.com', 'https://anthropic.statuspage.io'];
  expect(allowed).toEqual([...hosts, ...targetFeeds.map(({ feed }) => new URL(feed).origin)]);
});
