// @vitest-environment happy-dom

import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { noFilter } from '../lib/core/filter.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import type { Version } from '../lib/core/versions.ts';
import { aKeptText, noon } from '../lib/testing/kept.ts';
import { aTarget, someOffers } from '../lib/testing/targets.ts';
import { DeskView, type Shown } from './DeskView.tsx';
import type { Deletion, Outcome } from './Message.tsx';
import type { Progress } from './Selection.tsx';
import type { Writing } from './Writer.tsx';

const actions = {
  onCopy: vi.fn(),
  onCopyText: vi.fn(),
  onPutBack: vi.fn(),
  onOpen: vi.fn(),
  onMenu: vi.fn(),
  onReplace: vi.fn(),
  onByLink: vi.fn(),
  onUndo: vi.fn(),
  onDelete: vi.fn(),
  onPin: vi.fn(),
  onSave: vi.fn(),
  onConversation: vi.fn(),
  onEarlier: vi.fn(),
  onSearch: vi.fn(),
  onMore: vi.fn(),
  onAnswer: vi.fn(),
  onBringHome: vi.fn(),
  onLeaveAnyway: vi.fn(),
  onStay: vi.fn(),
  onGoOn: vi.fn(),
  onChoose: vi.fn(),
  onPick: vi.fn(),
  onDeleteRow: vi.fn(),
  onDeletePicked: vi.fn(),
  onStop: vi.fn(),
  onExportPicked: vi.fn(),
  onFilter: vi.fn(),
  onNew: vi.fn(),
  onWrite: vi.fn(),
  onLeave: vi.fn(),
  onDone: vi.fn(),
  nameOf: (id: string) => id,
};

interface Part {
  shown?: Partial<Shown>;
  earlier?: number;
  versions?: Version[];
  outcome?: Outcome;
  picked?: string[];
  writing?: Writing;
  progress?: Progress;
}

/** The first of the texts is in the reading pane. */
function desk(prompts: KeptText[], part: Part = {}) {
  const { shown, earlier, versions, outcome, picked, writing, progress } = part;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const props = {
    shown: { prompts, hits: null, hasMore: false, ...shown },
    chosen: prompts[0] ?? null,
    picked: new Set(picked),
    earlier: earlier ?? 0,
    versions: versions ?? null,
    writing: writing ?? null,
    filter: noFilter,
    conversation: null,
    outcome: outcome ?? null,
    progress: progress ?? null,
    now: noon,
    offers: someOffers(),
    ...actions,
  };
  void act(() => render(h(DeskView, props), place));
  return place;
}

const named = (place: HTMLElement, name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name);

it('a kept text is text, whatever it holds', () => {
  const text = '<img src=x onerror="alert(1)"><script>1</script>&lt;b>';
  const attachments = [{ name: '<i>x</i>', size: 1, text: '<b>bold</b>' }];
  const place = desk([aKeptText({ text, attachments })], {
    earlier: 1,
    versions: [{ at: 1, text: '<u>old</u>' }],
  });
  expect(place.querySelectorAll('img, script, b, i, u')).toHaveLength(0);
  expect(place.querySelector('.text-whole')?.textContent).toBe(text);
});

it('the pane carries state and id, and each button does its own', () => {
  const kept = aKeptText({ id: 'one', state: 'failed' });
  const place = desk([kept]);
  expect(place.querySelector('article')?.dataset).toMatchObject({ promptState: 'failed', promptId: 'one' });
  const buttons = [
    ['open_in', actions.onOpen, [kept, aTarget()]],
    ['copy', actions.onCopy, [kept]],
    ['put_back', actions.onPutBack, [kept, false]],
    ['pin', actions.onPin, [kept, true]],
    ['save_markdown', actions.onSave, [kept]],
    ['delete', actions.onDelete, [kept]],
  ] as const;
  for (const [name, called, how] of buttons) {
    named(place, name)?.click();
    expect(called).toHaveBeenCalledExactlyOnceWith(...how);
  }
});

it('a pinned text says so, and the same button takes the pin off', () => {
  const kept = aKeptText({ pinned: true });
  const pin = named(desk([kept]), 'pin');
  expect(pin?.getAttribute('aria-pressed')).toBe('true');
  pin?.click();
  expect(actions.onPin).toHaveBeenCalledExactlyOnceWith(kept, false);
});

it('a long text is folded, shown whole on demand, and never cut inside a character', () => {
  const text = `${'a'.repeat(1_199)}\u{1f6df}${'b'.repeat(5_000)}`;
  const place = desk([aKeptText({ text })]);
  expect(place.querySelector('.text')?.textContent).toBe('a'.repeat(1_199));
  const button = named(place, 'show_all');
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  void act(() => button?.click());
  expect(place.querySelector('.text-whole')?.textContent).toBe(text);
  expect(named(place, 'show_less')?.getAttribute('aria-expanded')).toBe('true');
});

it('many lines are folded too', () => {
  expect(named(desk([aKeptText({ text: 'a\n'.repeat(13) })]), 'show_all')).toBeDefined();
  expect(named(desk([aKeptText({ text: 'a\n'.repeat(11) })]), 'show_all')).toBeUndefined();
});

it('earlier texts are asked for when they are unfolded, newest first, each to copy', () => {
  const kept = aKeptText();
  const place = desk([kept], {
    earlier: 2,
    versions: [
      { at: 1, text: 'first' },
      { at: 2, text: 'second' },
    ],
  });
  const fold = place.querySelector('details');
  expect(fold?.textContent).toContain('earlier_other');
  fold?.setAttribute('open', '');
  fold?.dispatchEvent(new Event('toggle'));
  expect(actions.onEarlier).toHaveBeenCalledWith(kept);
  const texts = [...place.querySelectorAll('.earlier .text-whole')].map((one) => one.textContent);
  expect(texts).toEqual(['second', 'first']);
  place.querySelector<HTMLElement>('.earlier button')?.click();
  expect(actions.onCopyText).toHaveBeenCalledExactlyOnceWith('second');
});

it('a text without earlier ones has nothing to unfold', () => {
  expect(desk([aKeptText()]).querySelector('details')).toBeNull();
});

it('attachments are listed, pasted text with Copy', () => {
  const attachments = [
    { name: 'lease.pdf', size: 12_300, text: null },
    { name: 'Pasted content', size: null, text: 'clause nine' },
  ];
  const place = desk([aKeptText({ attachments })]);
  expect(place.textContent).toContain('attached');
  expect(place.textContent).toContain('lease.pdf12.3 kB');
  named(place, 'copy_named')?.click();
  expect(actions.onCopyText).toHaveBeenCalledExactlyOnceWith('clause nine');
});

it('a search says how many it found; finding nothing is not keeping nothing', () => {
  const place = desk([], { shown: { hits: 0 } });
  expect(place.querySelector('[data-hits="0"]')?.textContent).toBe('hits_other');
  expect(place.textContent).not.toContain('nothing_kept');
  expect(desk([]).textContent).toContain('nothing_kept');
});

it('what is typed is searched for', () => {
  const place = desk([]);
  const field = place.querySelector<HTMLInputElement>('input[type=search]');
  if (field) field.value = 'lease';
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(actions.onSearch).toHaveBeenCalledExactlyOnceWith('lease');
});

it('more is offered where there is more', () => {
  named(desk([aKeptText()], { shown: { hasMore: true } }), 'show_more')?.click();
  expect(actions.onMore).toHaveBeenCalledOnce();
  expect(named(desk([aKeptText()]), 'show_more')).toBeUndefined();
});

it('a deletion is said, with its Undo', () => {
  const place = desk([], { outcome: { kind: 'deleted', text: 'gone' } });
  expect(place.querySelector('[role=status]')?.textContent).toBe('deleted');
  named(place, 'undo_delete')?.click();
  expect(actions.onUndo).toHaveBeenCalledOnce();
});

it('what is back is said, with what was deleted before it and the Undo of that', () => {
  const back = (before?: Deletion) => desk([], { outcome: { kind: 'undeleted', before } });
  const more = back({ kind: 'deleted-many', count: 2 });
  expect(more.querySelector('[role=status]')?.textContent).toBe('undeleted deleted');
  named(more, 'undo_delete')?.click();
  expect(actions.onUndo).toHaveBeenCalledOnce();
  const last = back();
  expect(last.querySelector('[role=status]')?.textContent).toBe('undeleted');
  expect(named(last, 'undo_delete')).toBeUndefined();
});

const press = (row: HTMLElement | null | undefined, key: string, how: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
  void act(() => void row?.dispatchEvent(event));
};
const rowOf = (place: HTMLElement, id: string) =>
  place.querySelector<HTMLElement>(`.row[data-prompt-id=${id}] button`);
const three = [
  aKeptText({ id: 'a', state: 'failed' }),
  aKeptText({ id: 'b', pinned: true }),
  aKeptText({ id: 'c' }),
];

it('a row is no more than tells it from the others, and begins with the state in words', () => {
  const place = desk([aKeptText({ id: 'a', state: 'failed', text: `Copy ${'x'.repeat(1_000_000)}` })]);
  const row = place.querySelector<HTMLElement>('.row');
  expect(row?.dataset).toMatchObject({ promptState: 'failed', promptId: 'a' });
  expect(row?.textContent).toMatch(/^state_failed Copy x{200}/);
  expect(row?.textContent?.length).toBeLessThan(400);
  expect(row?.querySelectorAll('button')).toHaveLength(1);
});

it('a prompt that is only attached is named by its files', () => {
  const attachments = [{ name: 'lease.pdf', size: 1, text: null }];
  expect(desk([aKeptText({ text: ' ', attachments })]).querySelector('.row-text')?.textContent).toBe(
    'lease.pdf',
  );
});

it('a long list is one list to who listens, and is laid out in parts', () => {
  const place = desk(Array.from({ length: 120 }, (_, at) => aKeptText({ id: `many${at}` })));
  const list = place.querySelector('[role=list]');
  const parts = [...(list?.children ?? [])];
  expect(parts.map((part) => part.getAttribute('role'))).toEqual(Array(3).fill('presentation'));
  expect(parts.map((part) => part.querySelectorAll(':scope > [role=listitem]').length)).toEqual([50, 50, 20]);
});

it('arrow keys go from row to row, one of which is a tab stop', () => {
  const place = desk(three);
  const stops = [...place.querySelectorAll('.row button')].map((one) => one.getAttribute('tabindex'));
  expect(stops).toEqual(['0', '-1', '-1']);
  press(rowOf(place, 'a'), 'ArrowDown');
  expect(actions.onChoose).toHaveBeenLastCalledWith('b');
  expect(document.activeElement).toBe(rowOf(place, 'b'));
  press(rowOf(place, 'b'), 'End');
  expect(actions.onChoose).toHaveBeenLastCalledWith('c');
  press(rowOf(place, 'c'), 'Delete');
  expect(actions.onDeleteRow).toHaveBeenCalledExactlyOnceWith('c');
});

it('rows are picked by their box, with Ctrl, and as a stretch with Shift', () => {
  const place = desk(three, { picked: ['c'] });
  place.querySelector<HTMLElement>('.row[data-prompt-id=b] input')?.click();
  expect(actions.onPick).toHaveBeenLastCalledWith(new Set(['c', 'b']));
  const ctrl = new MouseEvent('click', { bubbles: true, ctrlKey: true });
  rowOf(place, 'c')?.dispatchEvent(ctrl);
  expect(actions.onPick).toHaveBeenLastCalledWith(new Set());
  const whole = desk(three);
  press(rowOf(whole, 'a'), 'ArrowDown', { shiftKey: true });
  expect(actions.onPick).toHaveBeenLastCalledWith(new Set(['a', 'b']));
  rowOf(whole, 'c')?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  expect(actions.onPick).toHaveBeenLastCalledWith(new Set(['a', 'b', 'c']));
});

it('what is picked is counted, exported, removed and let go of', () => {
  const place = desk(three, { picked: ['a', 'b'] });
  named(place, 'picked_export')?.click();
  named(place, 'picked_delete')?.click();
  named(place, 'picked_clear')?.click();
  expect(actions.onExportPicked).toHaveBeenCalledOnce();
  expect(actions.onDeletePicked).toHaveBeenCalledOnce();
  expect(actions.onPick).toHaveBeenLastCalledWith(new Set());
  expect(named(desk(three), 'picked_delete')).toBeUndefined();
});

it('a deletion of many says how far it came, and can be stopped', () => {
  const place = desk(three, { picked: ['a'], progress: { what: 'deleting', done: 50, of: 300 } });
  const bar = place.querySelector('progress');
  expect([bar?.value, bar?.max, bar?.getAttribute('aria-label')]).toEqual([50, 300, 'deleting']);
  named(place, 'cancel')?.click();
  expect(actions.onStop).toHaveBeenCalledOnce();
  expect(named(place, 'picked_delete')).toBeUndefined();
});

it('a filter is chosen by state, day, pin and conversation', () => {
  const place = desk(three);
  const [state, days] = place.querySelectorAll('select');
  const [pinned, conversation] = place.querySelectorAll<HTMLElement>('.filters input');
  if (state) state.value = 'unanswered';
  state?.dispatchEvent(new Event('change', { bubbles: true }));
  if (days) days.value = 'week';
  days?.dispatchEvent(new Event('change', { bubbles: true }));
  pinned?.click();
  conversation?.click();
  expect(actions.onFilter.mock.calls).toEqual([
    [{ ...noFilter, state: 'unanswered' }],
    [{ ...noFilter, days: 'week' }],
    [{ ...noFilter, pinned: true }],
    [{ ...noFilter, conversation: 'c1' }],
  ]);
});

it('what an earlier text had and the newest has no more is marked, never half of a character', () => {
  const kept = aKeptText({ text: 'pay \u{1f6df} now' });
  const place = desk([kept], { earlier: 1, versions: [{ at: 1, text: 'pay \u{1f6e0} soon, not now' }] });
  expect(place.querySelector('.earlier mark')?.textContent).toBe('\u{1f6e0} soon, not');
});

it('what is written takes the place of the pane, is kept as it is typed, and says how it stands', () => {
  const writing = { slot: 'desk.1', text: 'went on', standing: 'waiting' } as const;
  const place = desk(three, { writing });
  expect(place.querySelector('article')).toBeNull();
  const area = place.querySelector<HTMLTextAreaElement>('.writer-text');
  expect(area?.value).toBe('went on');
  expect(document.activeElement).toBe(area);
  if (area) area.value = 'went on.';
  area?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(actions.onWrite).toHaveBeenCalledExactlyOnceWith('went on.');
  expect(place.querySelector('.writer [role=status]')?.textContent).toBe('writer_waiting');
  named(place, 'writer_done')?.click();
  expect(actions.onDone).toHaveBeenCalledOnce();
});

it('only a draft can be gone on with', () => {
  const draft = aKeptText();
  named(desk([draft]), 'go_on_writing')?.click();
  expect(actions.onGoOn).toHaveBeenCalledExactlyOnceWith(draft);
  expect(named(desk([aKeptText({ state: 'failed' })]), 'go_on_writing')).toBeUndefined();
});
