// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openRestorer, type Restorer } from './restore.ts';

const text = 'one\n\ntwo';
const booked: string[] = [];
let restorer: Restorer;

const composer = () => document.querySelector<HTMLElement>('[data-testid="chat-input"]');
const shown = () => [...(composer()?.children ?? [])].map(({ textContent }) => textContent).join('\n');

/** As an editor shows it: a paragraph a line. */
function show(held: string): void {
  const paragraphs = held.split('\n').map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  composer()?.replaceChildren(...paragraphs);
}

/** Something that the page does at the first `times` changes of its composer, a while after each. */
function react(act: () => void, after: number, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  composer()?.addEventListener('input', () => {
    left -= 1;
    if (left >= 0) setTimeout(act, after);
  });
}

async function soon<Result>(coming: Promise<Result>): Promise<Result> {
  await vi.advanceTimersByTimeAsync(20_000);
  return coming;
}

const restore = (wanted = text, replace = false) => soon(restorer.restore(wanted, replace));
const undo = () => soon(restorer.undo());
const refused = (why: string) => ({ ok: false, why });

beforeEach(() => {
  // As if everything on the page were drawn: nothing is, here.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  document.execCommand = () => false;
  vi.useFakeTimers();
  document.body.innerHTML = '<div data-testid="chat-input" contenteditable="true"><p></p></div>';
  // An editor draws what it took once more: its own break in an empty line is not the text's.
  composer()?.addEventListener('input', () => show(shown()));
  booked.length = 0;
  restorer = openRestorer(document, () => booked.push(shown()));
  return () => vi.useRealTimers();
});

describe('a text that is put back', () => {
  it('stands in an empty composer, and both are booked', async () => {
    expect(await restore()).toEqual({ ok: true });
    expect(shown()).toBe(text);
    expect(booked).toEqual(['', text]);
  });

  it('has the breaks of the page', async () => {
    expect(await restore('one\r\n\rtwo')).toEqual({ ok: true });
    expect(shown()).toBe(text);
  });

  it('is not put over what is written there', async () => {
    show('mine');
    expect(await restore()).toEqual(refused('not-empty'));
    expect(shown()).toBe('mine');
    expect(booked).toEqual([]);
  });

  it('is put over it when the person wants it so; what stood there is booked first', async () => {
    show('mine');
    expect(await restore(text, true)).toEqual({ ok: true });
    expect(shown()).toBe(text);
    expect(booked).toEqual(['mine', text]);
  });

  it('is put over blanks', async () => {
    show(' \n ');
    expect(await restore()).toEqual({ ok: true });
    expect(shown()).toBe(text);
  });

  it('is left as it is when it stands there already', async () => {
    show(text);
    expect(await restore()).toEqual({ ok: true });
    expect(booked).toEqual([]);
  });
});

describe('a text that is read back', () => {
  it('is not said to be back where there is no composer, or where it goes away', async () => {
    react(() => composer()?.remove(), 0);
    expect(await restore()).toEqual(refused('no-composer'));
    expect(await restore()).toEqual(refused('no-composer'));
  });

  it('is written another way when the page wipes it', async () => {
    react(() => show(''), 300, 1);
    expect(await restore()).toEqual({ ok: true });
    expect(shown()).toBe(text);
  });

  it('is not said to be back when the page mends it; what stands there is booked', async () => {
    react(() => show(shown().toUpperCase()), 0);
    expect(await restore()).toEqual(refused('differs'));
    expect(booked.at(-1)).toBe(shown());
  });

  it('may be written on at once', async () => {
    react(() => show(`${text} and more`), 300, 1);
    expect(await restore()).toEqual({ ok: true });
    expect(shown()).toBe(`${text} and more`);
  });

  it('gives way to what the person writes instead', async () => {
    react(() => show('mine'), 300);
    expect(await restore()).toEqual(refused('differs'));
    expect(shown()).toBe('mine');
    expect(booked.at(-1)).toBe('mine');
  });
});

describe('Undo', () => {
  it.each(['', 'mine\n\n  and mine'])('puts back what stood there: %j', async (before) => {
    show(before);
    await restore(text, true);
    expect(await undo()).toEqual({ ok: true });
    expect(shown()).toBe(before);
    expect(booked.at(-1)).toBe(before);
  });

  it('undoes once', async () => {
    await restore();
    await undo();
    expect(await undo()).toEqual(refused('gone'));
  });

  it('undoes nothing where nothing was put back', async () => {
    show('mine');
    await restore();
    expect(await undo()).toEqual(refused('gone'));
    expect(shown()).toBe('mine');
  });

  it('undoes nothing once the person wrote on', async () => {
    await restore();
    show(`${text} and more`);
    expect(await undo()).toEqual(refused('not-empty'));
    expect(shown()).toBe(`${text} and more`);
  });

  it('may be tried again where the composer was away', async () => {
    await restore();
    const box = composer();
    box?.remove();
    expect(await undo()).toEqual(refused('no-composer'));
    document.body.append(box ?? '');
    expect(await undo()).toEqual({ ok: true });
    expect(shown()).toBe('');
  });
});

describe('a text in the composer', () => {
  it('is the restored one while it is written, and the person’s own afterwards', async () => {
    const kinds: string[] = [];
    restorer = openRestorer(document, () => kinds.push(restorer.kindOf(shown())));
    await restore();
    // What stood there before; what stands there now.
    expect(kinds).toEqual(['other', 'restored']);
    expect(restorer.kindOf(text)).toBe('other');
  });

  it('only passes by until the wanted one stands there', async () => {
    const kinds: string[] = [];
    composer()?.addEventListener('input', () => kinds.push(restorer.kindOf('\none\n\ntwo\n')));
    const coming = restorer.restore(text, false);
    expect(kinds).toEqual(['passing']);
    await vi.advanceTimersByTimeAsync(1);
    // From here on the person may type there.
    expect(restorer.kindOf(`${text}, typed`)).toBe('other');
    expect(restorer.kindOf(text)).toBe('restored');
    await soon(coming);
  });

  it('is not claimed by what could not be put back', async () => {
    composer()?.remove();
    await restore();
    expect(restorer.kindOf(text)).toBe('other');
  });
});
