// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Visit } from '../testing/visit.ts';
import { type EditWatch, watchEdit } from './watch-edit.ts';

const asks = vi.fn();
const told = vi.fn<Parameters<typeof watchEdit>[3]>();
let work: AbortController;
let edits: EditWatch;

const watch = () => {
  work = new AbortController();
  edits = watchEdit(window, work.signal, asks, told);
};

/** The box of a sent message, with its two buttons; the person's cursor is in it. */
function open(text: string, buttons: readonly string[] = ['Cancel', 'Save']): HTMLTextAreaElement {
  const message = document.createElement('div');
  message.dataset.cds = 'UserMessage';
  message.innerHTML = `<textarea></textarea>${buttons.map((name) => `<button>${name}</button>`).join('')}`;
  document.body.append(message);
  const area = message.querySelector('textarea') as HTMLTextAreaElement;
  area.value = text;
  area.focus();
  return area;
}

function type(area: HTMLTextAreaElement, text: string): void {
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(area: Element, init: KeyboardEventInit = {}): void {
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));
}

function click(area: Element, name: string): void {
  const buttons = [...(area.parentElement?.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent }) => textContent === name)?.click();
}

const close = (area: Element) => area.parentElement?.remove();
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
const events = () => told.mock.calls.flat();
const textsOf = (type: 'edit' | 'edit-sent') =>
  events().flatMap((event) => (event.type === type ? [event.text] : []));
const wrote = () => textsOf('edit');
const sent = () => textsOf('edit-sent');

beforeEach(() => {
  document.body.replaceChildren();
  vi.useFakeTimers();
  vi.clearAllMocks();
  watch();
  return () => {
    work.abort();
    vi.useRealTimers();
  };
});

describe('what is written in the box of a sent message', () => {
  it('is told in a task of its own, then at most every 300 ms, and after the last change', () => {
    const area = open('first');
    type(area, 'first,');
    expect(wrote()).toEqual([]);
    pass(0);
    expect(wrote()).toEqual(['first,']);
    type(area, 'first, b');
    type(area, 'first, better');
    pass(299);
    expect(wrote()).toEqual(['first,']);
    pass(1);
    expect(wrote()).toEqual(['first,', 'first, better']);
  });

  it('is told at once when the page is about to go', () => {
    type(open('first'), 'better');
    edits.flush();
    expect(wrote()).toEqual(['better']);
    edits.flush();
    expect(wrote()).toEqual(['better']);
  });

  it('is told from a box that had the cursor already when the watch began', () => {
    work.abort();
    const area = open('first');
    watch();
    type(area, 'better');
    pass(0);
    expect(wrote()).toEqual(['better']);
  });

  it('is told once, however often the cursor comes back', () => {
    const area = open('first');
    area.blur();
    area.focus();
    type(area, 'better');
    pass(1_000);
    expect(wrote()).toEqual(['better']);
  });
});

describe('a box', () => {
  it('that goes away by itself before it was read is read all the same', () => {
    const area = open('first');
    type(area, 'better');
    close(area);
    edits.look();
    pass(0);
    expect(wrote()).toEqual(['better']);
    expect(sent()).toEqual([]);
  });

  it('is told of no more once the script has ended', () => {
    const area = open('first');
    work.abort();
    type(area, 'better');
    press(area, { ctrlKey: true });
    click(area, 'Save');
    pass(1_000);
    expect([...events(), ...asks.mock.calls]).toEqual([]);
  });

  it('is none where the text area stands in no message', () => {
    document.body.innerHTML = '<div><textarea></textarea><button>Save</button></div>';
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    area.focus();
    type(area, 'a name for this chat');
    press(area, { ctrlKey: true });
    click(area, 'Save');
    pass(1_000);
    expect([...events(), ...asks.mock.calls]).toEqual([]);
  });
});

/** What becomes of all that was told: each text that is kept, with its state. */
const kept = () => events().reduce((visit, event) => visit.happen(event), new Visit('c1')).states;

describe('two boxes at once', () => {
  it('keep their own texts when the first goes by its key while the second is written in', () => {
    const first = open('first');
    const second = open('second');
    type(first, 'first, better');
    press(first, { ctrlKey: true });
    second.focus();
    type(second, 'second, better');
    pass(0);
    close(first);
    edits.look();
    type(second, 'second, best');
    pass(1_000);
    expect(kept()).toEqual(['first, better: sent', 'second, best: draft']);
  });

  it('are both sent when the key is pressed in both before one of them goes', () => {
    const [first, second] = [open('first'), open('second')];
    type(first, 'first, better');
    press(first, { ctrlKey: true });
    type(second, 'second, better');
    press(second, { metaKey: true });
    close(second);
    edits.look();
    expect(sent()).toEqual(['second, better']);
    close(first);
    edits.look();
    // Of two that are sent in one conversation only one can be answered.
    expect(kept()).toEqual(['first, better: sent', 'second, better: unknown']);
  });
});

describe('two boxes that are both open', () => {
  it('stay what they are when they are written in by turns', () => {
    const [first, second] = [open('first'), open('second')];
    for (const more of ['b', 'be', 'better']) {
      type(first, `first, ${more}`);
      type(second, `second, ${more}`);
    }
    click(second, 'Save');
    type(first, 'first, best');
    pass(1_000);
    expect(kept()).toEqual(['first, best: draft', 'second, better: sent']);
  });

  it('stay what they are when the other one is left', () => {
    const first = open('first');
    const second = open('second');
    type(first, 'first, better');
    click(second, 'Cancel');
    close(second);
    edits.look();
    type(first, 'first, best');
    pass(1_000);
    expect(wrote()).toEqual(['first, better', 'first, best']);
    expect(kept()).toEqual(['first, best: draft']);
  });
});

describe('two boxes, one after the other', () => {
  it('are two texts', () => {
    const first = open('one');
    type(first, 'one more');
    pass(0);
    close(first);
    type(open('two'), 'two more');
    pass(1_000);
    expect(kept()).toEqual(['one more: draft', 'two more: draft']);
  });

  it('lose nothing of the first when the second is written in within its pause', () => {
    const first = open('one');
    type(first, 'one m');
    pass(0);
    type(first, 'one more');
    type(open('two'), 'two more');
    expect(wrote()).toEqual(['one m', 'one more']);
    pass(1_000);
    expect(kept()).toEqual(['one more: draft', 'two more: draft']);
  });

  it('of which the first goes within its pause are two, and the first is read before it is closed', () => {
    const first = open('one');
    type(first, 'one m');
    pass(0);
    type(first, 'one more');
    close(first);
    edits.look();
    expect(events().map((event) => event.type)).toEqual(['edit', 'edit', 'edit-closed']);
    type(open('two'), 'two more');
    pass(1_000);
    expect(kept()).toEqual(['one more: draft', 'two more: draft']);
  });

  it.each(['Save', 'its key'])('stay two when %s sends the second as it is', (way) => {
    const first = open('one');
    type(first, 'one more');
    pass(0);
    close(first);
    const second = open('two');
    if (way === 'Save') click(second, way);
    else press(second, { ctrlKey: true });
    close(second);
    edits.look();
    expect(kept()).toEqual(['one more: draft', 'two: sent']);
  });
});

describe('its button', () => {
  it.each([
    ['Save', ['Cancel', 'Save']],
    ['Send', ['Send', 'Cancel']],
    ['Speichern', ['Abbrechen', 'Speichern']],
  ])('%s sends what stands there, asked for before the page acts', (name, buttons) => {
    const area = open('first', buttons);
    type(area, 'better');
    let isAsked = false;
    area.parentElement?.addEventListener('click', () => {
      isAsked = asks.mock.calls.length === 1;
      close(area);
    });
    click(area, name);
    expect(isAsked).toBe(true);
    expect(wrote()).toEqual(['better']);
    expect(sent()).toEqual(['better']);
    edits.look();
    expect(sent()).toHaveLength(1);
  });

  it('Save sends also what nobody changed', () => {
    click(open('first'), 'Save');
    expect(sent()).toEqual(['first']);
  });

  it.each([
    ['Cancel', ['Cancel', 'Save']],
    ['Cancel', ['Save', 'Cancel']],
    ['Abbrechen', ['Abbrechen', 'Speichern']],
  ])('%s of %s reads what was not read yet, and sends nothing', (name, buttons) => {
    const area = open('first', buttons);
    type(area, 'better');
    click(area, name);
    expect(wrote()).toEqual(['better']);
    close(area);
    edits.look();
    expect(asks).not.toHaveBeenCalled();
    expect(sent()).toEqual([]);
  });
});

describe('its key', () => {
  it.each([{ ctrlKey: true }, { metaKey: true }])(
    '%o sends what stood there, once the box has gone',
    (keys) => {
      const area = open('first');
      type(area, 'better');
      press(area, keys);
      expect(asks).toHaveBeenCalledTimes(1);
      expect(wrote()).toEqual(['better']);
      edits.look();
      expect(sent()).toEqual([]);
      area.value = '';
      close(area);
      edits.look();
      edits.look();
      expect(sent()).toEqual(['better']);
    },
  );

  it.each([
    ['alone begins a line', {}],
    ['ends a word of an input method', { ctrlKey: true, isComposing: true }],
    ['is another', { key: 'a', ctrlKey: true }],
  ])('when it %s sends nothing', (_, init) => {
    const area = open('first');
    press(area, init);
    close(area);
    edits.look();
    expect(asks).not.toHaveBeenCalled();
    expect(sent()).toEqual([]);
  });

  it('sent nothing when the box goes away much later, or by Cancel', () => {
    const late = open('first');
    press(late, { ctrlKey: true });
    pass(5_001);
    close(late);
    edits.look();
    const cancelled = open('second');
    press(cancelled, { ctrlKey: true });
    click(cancelled, 'Cancel');
    close(cancelled);
    edits.look();
    expect(sent()).toEqual([]);
  });
});
