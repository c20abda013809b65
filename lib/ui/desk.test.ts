// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Entry } from '../core/backup.ts';
import type { KeptText } from '../core/kept-text.ts';
import * as reading from '../storage/reading.ts';
import { whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { openDesk } from './desk.ts';

vi.mock(import('../storage/reading.ts'));
// The fake browser has no language.
vi.mock(import('./words.ts'), () => ({ words: { say: (key) => key, locale: 'en' } }));

const versions = [{ at: 1, text: 'earlier' }];
let inDatabase: KeptText[];

beforeEach(() => {
  inDatabase = [aKeptText({ id: 'a' }), aKeptText({ id: 'b', text: 'lease' })];
  vi.mocked(reading.listKept).mockImplementation(async (count) => ({
    listed: inDatabase.slice(0, count).map((kept) => ({ kept, versions: versions.length })),
    hasMore: inDatabase.length > count,
  }));
  vi.mocked(reading.everyKept).mockImplementation(async () => inDatabase);
  vi.mocked(reading.findKept).mockImplementation(async (id) => inDatabase.find((kept) => kept.id === id));
  vi.mocked(reading.versionsOf).mockResolvedValue(versions);
  vi.mocked(reading.entryOf).mockImplementation(async (kept) => ({ kept, versions }));
});

/** A background that deletes and takes back, and notes what it was asked. */
function aBackground() {
  return whenAsked((message) => {
    const { request, payload } = message as { request: string; payload: { id: string; entries: Entry[] } };
    if (request === 'delete') inDatabase = inDatabase.filter(({ id }) => id !== payload.id);
    if (request === 'take') inDatabase.push(...payload.entries.map(({ kept }) => kept));
    return { ok: true, reply: { ok: true } };
  });
}

const shownAt = (desk: ReturnType<typeof openDesk>) => desk.list.shown.value?.prompts.map(({ id }) => id);

it('what is deleted is in hand before, and comes back with its earlier texts', async () => {
  const asked = aBackground();
  const desk = openDesk(signal(null));
  await desk.list.read();
  const [, lease] = inDatabase;
  if (lease) desk.actions.onDelete(lease);
  await vi.waitFor(() => expect(shownAt(desk)).toEqual(['a']));
  expect(desk.outcome.value).toEqual({ kind: 'deleted', text: 'lease' });
  desk.actions.onUndo();
  await vi.waitFor(() => expect(shownAt(desk)).toEqual(['a', 'b']));
  expect(desk.outcome.value).toEqual({ kind: 'undeleted' });
  expect(asked).toHaveBeenLastCalledWith({
    request: 'take',
    payload: { entries: [{ kept: lease, versions }] },
  });
});

it('what cannot be read before is not deleted', async () => {
  const asked = aBackground();
  vi.mocked(reading.entryOf).mockRejectedValue(new Error('broken'));
  const desk = openDesk(signal(null));
  desk.actions.onDelete(aKeptText({ id: 'b' }));
  await vi.waitFor(() => expect(desk.outcome.value).toEqual({ kind: 'unreadable' }));
  expect(asked).not.toHaveBeenCalled();
});

it('an Undo that fails can be tried again', async () => {
  aBackground();
  const desk = openDesk(signal(null));
  desk.actions.onDelete(aKeptText({ id: 'b' }));
  await vi.waitFor(() => expect(desk.outcome.value?.kind).toBe('deleted'));
  whenAsked(() => Promise.reject(new Error('asleep')));
  desk.actions.onUndo();
  await vi.waitFor(() => expect(desk.outcome.value).toEqual({ kind: 'undelete-failed' }));
  aBackground();
  desk.actions.onUndo();
  await vi.waitFor(() => expect(desk.outcome.value).toEqual({ kind: 'undeleted' }));
  expect(inDatabase.map(({ id }) => id)).toContain('b');
});

it('fifty are drawn, and fifty more on demand; so it is with what was found', async () => {
  inDatabase = Array.from({ length: 120 }, (_, number) => aKeptText({ id: `t${number}` }));
  const { list } = openDesk(signal(null));
  await list.read();
  expect(list.shown.value).toMatchObject({ hits: null, hasMore: true });
  expect(list.shown.value?.prompts).toHaveLength(50);
  await list.more();
  expect(list.shown.value?.prompts).toHaveLength(100);
  list.search('compare');
  await vi.waitFor(() => expect(list.shown.value?.hits).toBe(120));
  expect(list.shown.value?.prompts).toHaveLength(50);
  await list.more();
  await list.more();
  expect(list.shown.value).toMatchObject({ hits: 120, hasMore: false });
});

it('earlier texts of what a search found are counted after it is drawn', async () => {
  const { list } = openDesk(signal(null));
  list.search('lease');
  await vi.waitFor(() => expect(list.shown.value?.hits).toBe(1));
  await vi.waitFor(() => expect(list.earlier.value.get('b')).toBe(1));
});

it('a database that cannot be read is said, and what is held elsewhere is shown', async () => {
  vi.mocked(reading.listKept).mockRejectedValue(new Error('broken'));
  whenAsked(() => ({ ok: true, reply: [aKeptText({ id: 'copy' })] }));
  const desk = openDesk(signal(null));
  await desk.list.read();
  expect(desk.outcome.value).toEqual({ kind: 'unreadable' });
  expect(shownAt(desk)).toEqual(['copy']);
});

it('a database that cannot be read is not taken for an empty one, also when nobody answers', async () => {
  whenAsked(() => undefined);
  vi.mocked(reading.listKept).mockRejectedValue(new Error('broken'));
  const desk = openDesk(signal(null));
  await desk.list.read();
  expect(desk.outcome.value).toEqual({ kind: 'unreadable' });
  expect(desk.list.shown.value).toBeNull();
});
