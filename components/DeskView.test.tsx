// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { KeptText } from '../lib/core/kept-text.ts';
import type { Version } from '../lib/core/versions.ts';
import { aKeptText, noon } from '../lib/testing/kept.ts';
import { aTarget, someOffers } from '../lib/testing/targets.ts';
import { DeskView, type Shown } from './DeskView.tsx';
import type { Outcome } from './Message.tsx';

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
  onOpenAnyway: vi.fn(),
  onStay: vi.fn(),
  nameOf: (id: string) => id,
};

interface Part {
  shown?: Partial<Shown>;
  earlier?: [string, number][];
  versions?: [string, Version[]][];
  outcome?: Outcome;
}

function desk(prompts: KeptText[], { shown, earlier, versions, outcome }: Part = {}): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const props = {
    shown: { prompts, hits: null, hasMore: false, ...shown },
    earlier: new Map(earlier),
    versions: new Map(versions),
    conversation: null,
    outcome: outcome ?? null,
    now: noon,
    log: { troubles: [], watched: [], now: noon, onExport: vi.fn() },
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
    earlier: [['kept', 1]],
    versions: [['kept', [{ at: 1, text: '<u>old</u>' }]]],
  });
  expect(place.querySelectorAll('img, script, b, i, u')).toHaveLength(0);
  expect(place.querySelector('.text-whole')?.textContent).toBe(text);
});

it('each card carries its state and its id, and each button does its own', () => {
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
    earlier: [['kept', 2]],
    versions: [
      [
        'kept',
        [
          { at: 1, text: 'first' },
          { at: 2, text: 'second' },
        ],
      ],
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
