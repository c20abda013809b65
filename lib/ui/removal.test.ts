// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handlers } from '../background/handlers.ts';
import { inTurn } from '../background/second-copies.ts';
import type { Entry } from '../core/entry.ts';
import type { KeptText } from '../core/kept-text.ts';
import { take } from '../storage/entries.ts';
import * as reading from '../storage/reading.ts';
import { countKept, newestKept } from '../storage/reading.ts';
import { emptyBrowser, whenAsked, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aKeptText } from '../testing/kept.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { bringBack, remove } from './removal.ts';

vi.mock(import('../storage/reading.ts'), { spy: true });

const fromUi = { tab: null };
/** How many requests of each name there were. */
let asked: Record<string, number>;

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  withToolbar();
  asked = {};
  background();
});
afterEach(() => inTurn(() => Promise.resolve()));

/** The background itself; `isSilent`: it does what it is asked, and its answer never arrives. */
function background(isSilent: (request: string) => boolean = () => false) {
  whenAsked(async (message) => {
    const { request, payload } = message as { request: string; payload: never };
    asked[request] = (asked[request] ?? 0) + 1;
    // Only what this file asks for; news go to nobody.
    if (request !== 'delete' && request !== 'take') return undefined;
    const reply = await handlers[request](payload, fromUi);
    if (isSilent(request)) throw new Error('asleep');
    return { ok: true, reply };
  });
}

async function keep(count: number): Promise<KeptText[]> {
  const many = Array.from({ length: count }, (_, number): Entry => {
    const kept = aKeptText({
      id: `t${number}`,
      text: `text ${number}`,
      changedAt: Date.now() - 10_000 + number,
    });
    return { kept, versions: [{ at: 1, text: `earlier ${number}` }] };
  });
  await take(many, (added) => added);
  return newestKept();
}

const going = () => new AbortController();
const nothing = () => undefined;

it('many go in portions, which are told, and all of them come back', { timeout: 30_000 }, async () => {
  const all = await keep(320);
  const told: number[] = [];
  const { outcome, removed } = await remove(all, going().signal, ({ done }) => told.push(done));
  expect(outcome).toEqual({ kind: 'deleted-many', count: 320 });
  expect(told).toEqual([0, 50, 100, 150, 200, 250, 300]);
  expect(asked.delete).toBe(7);
  expect(await countKept()).toEqual({ texts: 0, versions: 0 });
  const back: number[] = [];
  const undone = await bringBack(removed, going().signal, ({ done }) => back.push(done));
  expect(undone).toEqual({ outcome: { kind: 'undeleted' }, left: [] });
  expect([back[0], back.length]).toEqual([0, asked.take]);
  expect(await countKept()).toEqual({ texts: 320, versions: 320 });
});

it('what is stopped on the way leaves the others, and gives back what went', async () => {
  const all = await keep(320);
  const stop = going();
  const { outcome, removed } = await remove(all, stop.signal, ({ done }) => done === 100 && stop.abort());
  expect(outcome).toEqual({ kind: 'deleted-many', count: 150, of: 320 });
  expect((await countKept()).texts).toBe(170);
  await bringBack(removed, going().signal, nothing);
  expect(await newestKept()).toEqual(all);
});

it('the way back can be stopped and gone on with', async () => {
  const all = await keep(1_000);
  const { removed } = await remove(all, going().signal, nothing);
  const stop = going();
  const half = await bringBack(removed, stop.signal, ({ done }) => done > 0 && stop.abort());
  const { texts } = await countKept();
  expect(texts).toBeGreaterThan(0);
  expect(texts).toBeLessThan(1_000);
  expect(half.outcome).toEqual({ kind: 'deleted-many', count: 1_000 - texts });
  expect(half.left).toHaveLength(1_000 - texts);
  await bringBack(half.left, going().signal, nothing);
  expect(await newestKept()).toEqual(all);
}, 30_000);

it('what went although nobody answered has a way back', async () => {
  const all = await keep(120);
  background((request) => request === 'delete' && asked.delete === 2);
  const { removed } = await remove(all, going().signal, nothing);
  background();
  await bringBack(removed, going().signal, nothing);
  expect(await newestKept()).toEqual(all);
});

it('a background that does nothing ends it', async () => {
  const all = await keep(120);
  whenAsked(() => Promise.reject(new Error('gone')));
  const { outcome, removed } = await remove(all, going().signal, nothing);
  expect(outcome).toEqual({ kind: 'silent' });
  expect(removed).toEqual([]);
  expect((await countKept()).texts).toBe(120);
});

it('few are told of nothing on the way', async () => {
  const onProgress = vi.fn();
  await remove(await keep(50), going().signal, onProgress);
  expect(onProgress).not.toHaveBeenCalled();
});

/** The database fails for these from now on. */
async function withoutReading(unread: readonly KeptText[]) {
  const { findKept } = await vi.importActual<typeof reading>('../storage/reading.ts');
  const ids = new Set(unread.map(({ id }) => id));
  vi.mocked(reading.findKept).mockImplementation(async (id) => {
    if (ids.has(id)) throw new Error('closed');
    return findKept(id);
  });
}

it('a portion that cannot be read ends it, and those that went are told and come back', async () => {
  const all = await keep(150);
  await withoutReading(all.slice(60, 61));
  const { outcome, removed } = await remove(all, going().signal, nothing);
  expect(outcome).toEqual({ kind: 'deleted-many', count: 50, of: 150 });
  expect((await countKept()).texts).toBe(100);
  await bringBack(removed, going().signal, nothing);
  expect(await newestKept()).toEqual(all);
});

it('where the first portion cannot be read nothing goes', async () => {
  const all = await keep(150);
  await withoutReading(all.slice(0, 1));
  const { outcome } = await remove(all, going().signal, nothing);
  expect(outcome).toEqual({ kind: 'unreadable' });
  expect(asked.delete).toBeUndefined();
});

it('what went elsewhere meanwhile holds up nothing', async () => {
  const all = await keep(120);
  await remove(all.slice(0, 50), going().signal, nothing);
  const { outcome } = await remove(all, going().signal, nothing);
  expect(outcome).toEqual({ kind: 'deleted-many', count: 70 });
  expect((await countKept()).texts).toBe(0);
  expect(await remove(all, going().signal, nothing)).toEqual({ outcome: null, removed: [] });
});
