import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Save } from '../core/save.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { aSave } from '../testing/kept.ts';
import { openGate } from './gate.ts';

let life: AbortController;
let lifted: ReturnType<typeof vi.fn<() => void>>;

/** A gate, and the slots of the saves that it let out. */
function gate() {
  const out: string[] = [];
  lifted = vi.fn<() => void>();
  return { out, ...openGate(life.signal, ({ slot }: Save) => void out.push(slot), lifted) };
}

const keeping = (value: unknown) => browser.storage.local.set({ keeping: value });
const known = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  emptyBrowser();
  life = new AbortController();
  vi.useFakeTimers();
  return () => {
    life.abort();
    vi.useRealTimers();
  };
});

describe('a save', () => {
  it('waits until it is known what is to be kept, and then goes out', async () => {
    const { out, pass } = gate();
    pass(aSave());
    expect(out).toEqual([]);
    await known();
    expect(out).toEqual(['page.1']);
  });

  it.each<[string, () => Promise<never>]>([
    ['cannot be read', async () => Promise.reject(new Error('broken'))],
    ['does not come', () => new Promise(() => undefined)],
  ])('goes out after half a second where that %s', async (_, read) => {
    vi.spyOn(browser.storage.local, 'get').mockImplementation(read);
    const { out, pass } = gate();
    pass(aSave());
    await vi.advanceTimersByTimeAsync(500);
    expect(out).toEqual(['page.1']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([undefined, null, 'paused', { paused: 'yes', notKept: 'c1' }, { paused: 1, notKept: [7] }])(
    'goes out where that is %j, which says nothing',
    async (value) => {
      await keeping(value);
      const { out, pass } = gate();
      await known();
      pass(aSave());
      expect(out).toEqual(['page.1']);
    },
  );
});

describe('what is not to be kept', () => {
  it('stays on the page in a pause', async () => {
    await keeping({ paused: true, notKept: [] });
    const { out, pass } = gate();
    pass(aSave());
    await known();
    pass(aSave({ slot: 'page.2', conversation: null }));
    expect(out).toEqual([]);
  });

  it('is a conversation on the list, and no other', async () => {
    await keeping({ paused: false, notKept: ['c1'] });
    const { out, pass } = gate();
    await known();
    pass(aSave());
    pass(aSave({ slot: 'page.2', conversation: 'c2' }));
    pass(aSave({ slot: 'page.3', conversation: null }));
    expect(out).toEqual(['page.2', 'page.3']);
  });

  it('goes out no more when it is sent or answered after the pause, unless it is released', async () => {
    await keeping({ paused: true, notKept: [] });
    const { out, pass, release } = gate();
    await known();
    pass(aSave());
    pass(aSave({ slot: 'page.2' }));
    await keeping({ paused: false, notKept: [] });
    await known();
    expect(lifted).toHaveBeenCalledOnce();
    release(['page.2']);
    pass(aSave({ revision: 2, state: 'answered' }));
    pass(aSave({ slot: 'page.2', revision: 2 }));
    expect(out).toEqual(['page.2']);
  });
});
