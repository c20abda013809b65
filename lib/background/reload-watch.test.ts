import { beforeEach, describe, expect, it, vi } from 'vitest';
import { minute, second } from '../core/words.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { noon } from '../testing/kept.ts';
import { isReloading, noteLoad } from './reload-watch.ts';

beforeEach(() => {
  emptyBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
});

describe('loads of claude.ai', () => {
  it('three of one tab within a minute are a storm, for a while', async () => {
    expect(await noteLoad(5, noon)).toBe(false);
    expect(await noteLoad(5, noon + 20 * second)).toBe(false);
    expect(await noteLoad(5, noon + 40 * second)).toBe(true);
    expect(await isReloading(noon + minute)).toBe(true);
    expect(await isReloading(noon + 6 * minute)).toBe(false);
  });

  it('of three tabs are none', async () => {
    for (const tab of [5, 6, 7]) expect(await noteLoad(tab, noon)).toBe(false);
    expect(await isReloading(noon)).toBe(false);
  });
});
