import { expect, it, vi } from 'vitest';
import { noFilter } from '../core/filter.ts';
import { aKeptText } from '../testing/kept.ts';
import { openIndex } from './search-index.ts';

function anIndex() {
  const everyKept = vi.fn(async () => [aKeptText({ id: 'a', text: 'lease' })]);
  const found: (string[] | null)[] = [];
  const onUnreadable = vi.fn();
  const index = openIndex({
    everyKept,
    onUnreadable,
    onFound: (hits) => found.push(hits ? hits.map(({ id }) => id) : null),
  });
  return { everyKept, found, onUnreadable, index };
}

it('what is typed before everything was read is found once it is', async () => {
  const { index, found, everyKept } = anIndex();
  index.search('LEASE');
  expect(found).toEqual([]);
  await vi.waitFor(() => expect(found).toEqual([['a']]));
  expect(everyKept).toHaveBeenCalledOnce();
});

it('finds at once when everything is ready, and ends with the search', async () => {
  const { index, found } = anIndex();
  await index.refresh();
  index.search('lease');
  index.search('  ');
  expect(found).toEqual([null, ['a'], null]);
});

it('a change is read when somebody searches, not before', async () => {
  const { index, found, everyKept } = anIndex();
  await index.refresh();
  everyKept.mockResolvedValue([aKeptText({ id: 'a', text: 'rent' }), aKeptText({ id: 'b', text: 'lease' })]);
  await index.outdate();
  expect(everyKept).toHaveBeenCalledOnce();
  index.search('lease');
  await vi.waitFor(() => expect(found.at(-1)).toEqual(['b']));
  everyKept.mockResolvedValue([]);
  await index.outdate();
  expect(found.at(-1)).toEqual([]);
});

it('new attachments are searched, too', async () => {
  const { index, found, everyKept } = anIndex();
  await index.refresh();
  const attachments = [{ name: 'rent.pdf', size: 1, text: null }];
  everyKept.mockResolvedValue([aKeptText({ id: 'a', text: 'lease', attachments })]);
  await index.outdate();
  index.search('rent.pdf');
  await vi.waitFor(() => expect(found.at(-1)).toEqual(['a']));
});

it('so are answers from elsewhere', async () => {
  const { index, found, everyKept } = anIndex();
  await index.refresh();
  const answer = { changedAt: 1, text: 'They differ.', fading: null };
  everyKept.mockResolvedValue([aKeptText({ id: 'a', text: 'lease', answer })]);
  await index.outdate();
  index.search('differ');
  await vi.waitFor(() => expect(found.at(-1)).toEqual(['a']));
});

it('what cannot be read is said, and tried again', async () => {
  const { index, found, everyKept, onUnreadable } = anIndex();
  everyKept.mockRejectedValueOnce(new Error('broken'));
  await index.refresh();
  expect(onUnreadable).toHaveBeenCalledOnce();
  index.search('lease');
  await vi.waitFor(() => expect(found).toEqual([['a']]));
});

it('reads thousands without holding up the page', async () => {
  const { index, found, everyKept } = anIndex();
  const many = Array.from({ length: 1_001 }, (_, number) => aKeptText({ id: `t${number}`, text: 'lease' }));
  everyKept.mockResolvedValue(many);
  const turns = vi.spyOn(globalThis, 'setTimeout');
  await index.refresh();
  expect(turns.mock.calls.length).toBeGreaterThanOrEqual(4);
  index.search('lease');
  expect(found.at(-1)).toHaveLength(1_001);
});

it('a filter holds with a search and without one, and is read for when it is chosen', async () => {
  const { index, found, everyKept } = anIndex();
  everyKept.mockResolvedValue([
    aKeptText({ id: 'a', text: 'lease', pinned: true }),
    aKeptText({ id: 'b', text: 'lease' }),
    aKeptText({ id: 'c', text: 'rent', pinned: true }),
  ]);
  index.filter({ ...noFilter, pinned: true });
  await vi.waitFor(() => expect(found).toEqual([['a', 'c']]));
  index.search('lease');
  expect(found.at(-1)).toEqual(['a']);
  index.filter(noFilter);
  expect(found.at(-1)).toEqual(['a', 'b']);
  index.search('');
  expect(found.at(-1)).toBeNull();
});
