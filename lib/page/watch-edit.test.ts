// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type EditWatch, watchEdit } from './watch-edit.ts';

const told = { wrote: vi.fn(), asks: vi.fn(), sent: vi.fn(), closed: vi.fn() };
let work: AbortController;
let edits: EditWatch;

const watch = () => {
  work = new AbortController();
  edits = watchEdit(window, work.signal, told);
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
const wrote = () => told.wrote.mock.calls.flat();

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
    expect(told.sent).not.toHaveBeenCalled();
  });

  it('is told of no more once the script has ended', () => {
    const area = open('first');
    work.abort();
    type(area, 'better');
    press(area, { ctrlKey: true });
    click(area, 'Save');
    pass(1_000);
    expect(Object.values(told).flatMap((one) => one.mock.calls)).toEqual([]);
  });

  it('is none where the text area stands in no message', () => {
    document.body.innerHTML = '<div><textarea></textarea><button>Save</button></div>';
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    area.focus();
    type(area, 'a name for this chat');
    press(area, { ctrlKey: true });
    click(area, 'Save');
    pass(1_000);
    expect(Object.values(told).flatMap((one) => one.mock.calls)).toEqual([]);
  });
});

describe('two boxes at once', () => {
  it('lose nothing of the second when the first goes by its key', () => {
    const first = open('first');
    const second = open('second');
    type(first, 'first, better');
    press(first, { ctrlKey: true });
    second.focus();
    type(second, 'second, better');
    close(first);
    edits.look();
    pass(1_000);
    expect(wrote()).toContain('second, better');
  });

  it('stay what they are when the other one is left', () => {
    const first = open('first');
    const second = open('second');
    type(first, 'first, better');
    click(second, 'Cancel');
    type(first, 'first, best');
    pass(1_000);
    expect(told.closed).not.toHaveBeenCalled();
    expect(wrote()).toEqual(['first, better', 'first, best']);
  });
});

describe('two boxes, one after the other', () => {
  it('are two texts', () => {
    const first = open('one');
    type(first, 'one more');
    pass(0);
    close(first);
    const second = open('two');
    expect(told.closed).not.toHaveBeenCalled();
    type(second, 'two more');
    expect(told.closed).toHaveBeenCalledTimes(1);
    pass(1_000);
    expect(wrote()).toEqual(['one more', 'two more']);
  });

  it('lose nothing of the first when the second is written in within its pause', () => {
    const first = open('one');
    type(first, 'one m');
    pass(0);
    type(first, 'one more');
    type(open('two'), 'two more');
    expect(wrote()).toEqual(['one m', 'one more']);
    pass(1_000);
    expect(wrote()).toEqual(['one m', 'one more', 'two more']);
    expect(told.closed).toHaveBeenCalledTimes(1);
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
    expect(told.sent.mock.calls).toEqual([['two']]);
    expect(told.closed.mock.invocationCallOrder[0]).toBeLessThan(told.sent.mock.invocationCallOrder[0] ?? 0);
  });

  it('of which the first was sent close nothing: it is gone', () => {
    const first = open('one');
    type(first, 'one more');
    click(first, 'Save');
    close(first);
    type(open('two'), 'two more');
    expect(told.closed).not.toHaveBeenCalled();
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
      isAsked = told.asks.mock.calls.length === 1;
      close(area);
    });
    click(area, name);
    expect(isAsked).toBe(true);
    expect(wrote()).toEqual(['better']);
    expect(told.sent.mock.calls).toEqual([['better']]);
    edits.look();
    expect(told.sent).toHaveBeenCalledTimes(1);
  });

  it('Save sends also what nobody changed', () => {
    click(open('first'), 'Save');
    expect(told.sent.mock.calls).toEqual([['first']]);
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
    expect(told.asks).not.toHaveBeenCalled();
    expect(told.sent).not.toHaveBeenCalled();
  });
});

describe('its key', () => {
  it.each([{ ctrlKey: true }, { metaKey: true }])(
    '%o sends what stood there, once the box has gone',
    (keys) => {
      const area = open('first');
      type(area, 'better');
      press(area, keys);
      expect(told.asks).toHaveBeenCalledTimes(1);
      expect(wrote()).toEqual(['better']);
      edits.look();
      expect(told.sent).not.toHaveBeenCalled();
      area.value = '';
      close(area);
      edits.look();
      edits.look();
      expect(told.sent.mock.calls).toEqual([['better']]);
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
    expect(told.asks).not.toHaveBeenCalled();
    expect(told.sent).not.toHaveBeenCalled();
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
    expect(told.sent).not.toHaveBeenCalled();
  });
});
