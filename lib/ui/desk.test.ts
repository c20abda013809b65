// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { Selection } from '../../components/Selection.tsx';
import type { Entry } from '../core/entry.ts';
import { noFilter } from '../core/filter.ts';
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
  vi.mocked(reading.listKept).mockImplementation(async (count, from) => {
    const end = Number(from ?? 0) + count;
    return { listed: inDatabase.slice(Number(from ?? 0), end), end: inDatabase.length > end ? end : null };
  });
  vi.mocked(reading.newestKept).mockImplementation(async () => inDatabase);
  vi.mocked(reading.findKept).mockImplementation(async (id) => inDatabase.find((kept) => kept.id === id));
  vi.mocked(reading.countVersions).mockResolvedValue(versions.length);
  vi.mocked(reading.versionsOf).mockResolvedValue(versions);
  vi.mocked(reading.entryOf).mockImplementation(async (kept) => ({ kept, versions }));
});

/** A background that deletes and takes back, and notes what it was asked. */
function aBackground() {
  return whenAsked((message) => {
    const { request, payload } = message as { request: string; payload: { ids: string[]; entries: Entry[] } };
    if (request === 'delete') inDatabase = inDatabase.filter(({ id }) => !payload.ids.includes(id));
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

it('the pane shows the first that was found, with how many earlier texts it has, and stays with it', async () => {
  const { list, choice } = openDesk(signal(null));
  await list.read();
  expect(choice.chosen.value?.id).toBe('a');
  list.search('lease');
  await vi.waitFor(() => expect(choice.chosen.value?.id).toBe('b'));
  await vi.waitFor(() => expect(choice.earlier.value).toBe(1));
  list.search('');
  inDatabase.unshift(aKeptText({ id: 'newer' }));
  await list.read();
  expect(choice.chosen.value?.id).toBe('b');
});

it('nothing is asked for each row', async () => {
  inDatabase = Array.from({ length: 50 }, (_, number) => aKeptText({ id: `t${number}` }));
  const asked = aBackground();
  const { list } = openDesk(signal(null));
  await list.read();
  expect(reading.countVersions).toHaveBeenCalledExactlyOnceWith('t0');
  expect(reading.versionsOf).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
});

it('several are deleted at once, and one Undo brings all of them back', async () => {
  const asked = aBackground();
  inDatabase.push(aKeptText({ id: 'c' }));
  const desk = openDesk(signal(null));
  await desk.list.read();
  desk.actions.onPick(new Set(['a', 'b']));
  desk.actions.onDeletePicked();
  await vi.waitFor(() => expect(shownAt(desk)).toEqual(['c']));
  expect(desk.outcome.value).toEqual({ kind: 'deleted-many', count: 2 });
  expect(desk.choice.chosen.value?.id).toBe('c');
  expect(desk.choice.picked.value).toEqual([]);
  desk.actions.onUndo();
  await vi.waitFor(() => expect(shownAt(desk)?.toSorted()).toEqual(['a', 'b', 'c']));
  expect(
    asked.mock.calls.filter(([message]) => (message as { request: string }).request === 'take'),
  ).toHaveLength(1);
});

it('what is deleted while others go is not lost, goes once, and comes back with them', async () => {
  aBackground();
  const many = Array.from({ length: 60 }, (_, number) => aKeptText({ id: `t${number}` }));
  inDatabase.push(...many);
  const all = inDatabase;
  const desk = openDesk(signal(null));
  await desk.list.read();
  await desk.list.more();
  desk.actions.onPick(new Set(many.map(({ id }) => id)));
  desk.actions.onDeletePicked();
  for (const one of [...all.slice(0, 1), ...all.slice(0, 1), ...many.slice(0, 1)]) desk.actions.onDelete(one);
  await vi.waitFor(() => expect(shownAt(desk)).toEqual(['b']), { timeout: 5_000 });
  expect(desk.outcome.value).toEqual({ kind: 'deleted-many', count: 61 });
  desk.actions.onUndo();
  await vi.waitFor(() => expect(inDatabase).toHaveLength(62), { timeout: 5_000 });
});

it('what is deleted after Cancel is deleted, and what was stopped is not', async () => {
  aBackground();
  inDatabase = Array.from({ length: 110 }, (_, number) => aKeptText({ id: `t${number}` }));
  const desk = openDesk(signal(null));
  await desk.list.read();
  for (let count = 0; count < 2; count += 1) await desk.list.more();
  desk.actions.onPick(new Set(inDatabase.slice(0, 105).map(({ id }) => id)));
  desk.actions.onDeletePicked();
  desk.actions.onStop();
  desk.actions.onDelete(aKeptText({ id: 't109' }));
  await vi.waitFor(() => expect(shownAt(desk)).toHaveLength(59), { timeout: 4_000 });
  expect(inDatabase.map(({ id }) => id)).toEqual(Array.from({ length: 59 }, (_, at) => `t${at + 50}`));
});

it('what is deleted while the list is read after a deletion is deleted, too', async () => {
  aBackground();
  inDatabase = ['a', 'b', 'c'].map((id) => aKeptText({ id }));
  const desk = openDesk(signal(null));
  await desk.list.read();
  let goOn = () => {};
  const listed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  vi.mocked(reading.listKept).mockImplementationOnce(async () => {
    await listed;
    return { listed: inDatabase, end: null };
  });
  desk.actions.onDeleteRow('a');
  await vi.waitFor(() => expect(desk.outcome.value?.kind).toBe('deleted'));
  desk.actions.onDelete(aKeptText({ id: 'b' }));
  goOn();
  await vi.waitFor(() => expect(shownAt(desk)).toEqual(['c']));
});

it('where nothing of many goes, the keyboard is on the first button of the selection again', async () => {
  whenAsked(() => Promise.reject(new Error('asleep')));
  inDatabase = Array.from({ length: 60 }, (_, number) => aKeptText({ id: `t${number}` }));
  const desk = openDesk(signal(null));
  const place = document.body.appendChild(document.createElement('div'));
  const nothing = { onDelete() {}, onExport() {}, onClear() {}, onStop() {} };
  desk.progress.subscribe((progress) => render(h(Selection, { count: 60, progress, ...nothing }), place));
  desk.actions.onPick(new Set(inDatabase.map(({ id }) => id)));
  let fail = (_: Error) => {};
  const reads = new Promise<undefined>((_, reject) => (fail = reject));
  vi.mocked(reading.entryOf).mockImplementation(() => reads as never);
  await desk.list.read();
  await desk.list.more();
  desk.actions.onDeletePicked();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('cancel'));
  const told = document.activeElement?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(told)?.textContent).toBe('deleting');
  fail(new Error('closed'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('picked_export'));
  expect(desk.outcome.value).toEqual({ kind: 'unreadable' });
});

it('what was gone already leaves what is said, with its Undo', async () => {
  aBackground();
  const desk = openDesk(signal(null));
  await desk.list.read();
  desk.actions.onDeleteRow('a');
  await vi.waitFor(() => expect(shownAt(desk)).toEqual(['b']));
  const before = vi.mocked(reading.listKept).mock.calls.length;
  desk.actions.onDelete(aKeptText({ id: 'a' }));
  await vi.waitFor(() => expect(vi.mocked(reading.listKept).mock.calls.length).toBeGreaterThan(before));
  expect(desk.outcome.value?.kind).toBe('deleted');
  desk.actions.onUndo();
  await vi.waitFor(() => expect(shownAt(desk)?.toSorted()).toEqual(['a', 'b']));
});

it('what a filter hides is not deleted with what was picked before', async () => {
  aBackground();
  inDatabase = [aKeptText({ id: 'a', pinned: true }), aKeptText({ id: 'b' })];
  const desk = openDesk(signal(null));
  await desk.list.read();
  desk.actions.onPick(new Set(['a', 'b']));
  desk.list.narrow({ ...noFilter, pinned: true });
  await vi.waitFor(() => expect(desk.list.shown.value?.hits).toBe(1));
  desk.actions.onDeletePicked();
  await vi.waitFor(() => expect(desk.outcome.value?.kind).toBe('deleted'));
  expect(inDatabase.map(({ id }) => id)).toEqual(['b']);
});

it('the place of what is deleted is taken by the next one, at the end by the one before', async () => {
  aBackground();
  inDatabase.push(aKeptText({ id: 'c' }));
  const desk = openDesk(signal(null));
  await desk.list.read();
  desk.actions.onChoose('b');
  desk.actions.onDeleteRow('b');
  await vi.waitFor(() => expect(desk.choice.chosen.value?.id).toBe('c'));
  await vi.waitFor(() => expect(shownAt(desk)).toEqual(['a', 'c']));
  desk.actions.onDeleteRow('c');
  await vi.waitFor(() => expect(desk.choice.chosen.value?.id).toBe('a'));
});

it('more of the list goes on where it ends, and news are read from its beginning', async () => {
  inDatabase = Array.from({ length: 120 }, (_, at) => aKeptText({ id: `${at}` }));
  const desk = openDesk(signal(null));
  await desk.list.read();
  vi.mocked(reading.listKept).mockClear();
  await desk.list.more();
  expect(vi.mocked(reading.listKept).mock.calls).toEqual([[50, 50]]);
  inDatabase.unshift(aKeptText({ id: 'new' }));
  const more = desk.list.more();
  await Promise.all([more, desk.list.read()]);
  expect(shownAt(desk)?.slice(0, 2)).toEqual(['new', '0']);
  expect(shownAt(desk)).toHaveLength(121);
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
