import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longestUrl } from '../core/hand-off.ts';
import { matches } from '../testing/match-pattern.ts';
import { targets } from './targets.ts';
import { wayBack } from './way-back.ts';

it('every file of an assistant is listed, once', () => {
  const files = readdirSync(import.meta.dirname).map((file) => file.replace('.ts', ''));
  const assistants = files.filter((file) => !/^claude|^target|^way-back|\.test$/.test(file));
  expect(targets.map(({ id }) => id).toSorted()).toEqual(assistants.toSorted());
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
});

describe.each([...targets, wayBack])('$name', (target) => {
  const links = [target.prefill, target.doubtfulPrefill].filter((link) => typeof link === 'string');

  it('opens https addresses only', () => {
    for (const address of [target.home, ...links]) expect(new URL(address).protocol).toBe('https:');
  });

  it('has a place for the prompt once in a link, as a whole parameter', () => {
    for (const link of links) {
      expect(link.split('{prompt}')).toHaveLength(2);
      expect([...new URL(link).searchParams.values()]).toContain('{prompt}');
    }
  });

  it('asks for the host that it opens, and for no other', () => {
    if (target.host === null) expect(target.selectors).toEqual([]);
    else {
      expect(target.host).toBe(`${new URL(target.home).origin}/*`);
      expect(matches(target.host, target.home)).toBe(true);
      expect(target.selectors.length).toBeGreaterThan(0);
    }
  });

  it('has selectors that can be tried one by one', () => {
    // A list in one selector is answered in the document's order, not in ours.
    for (const selector of target.selectors) expect(selector).not.toContain(',');
  });

  it('says whether its link sends, where there is one', () => {
    if (target.prefill === null) expect(target.sends).toBe('never');
  });

  it('takes at least what a link of ours holds', () => {
    expect(target.longest ?? longestUrl).toBeGreaterThanOrEqual(longestUrl);
  });

  it('says when it was checked', () => {
    expect(target.checked).toMatch(/^20\d\d(-[01]\d(-[0-3]\d)?)?$/);
  });
});
