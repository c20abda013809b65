// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFiller } from './fill-composer.ts';

const selectors = ['#gone', '#prompt'];
const text = 'one\n\ntwo';

/** As if everything on the page were drawn: nothing is, here. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  HTMLElement.prototype.checkVisibility = () => true;
  document.execCommand = () => false;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function page(html: string): HTMLTextAreaElement {
  document.body.innerHTML = html;
  return document.querySelector('#prompt') ?? document.createElement('textarea');
}

async function soon<Result>(coming: Promise<Result> | null | undefined): Promise<Result | null | undefined> {
  await vi.advanceTimersByTimeAsync(20_000);
  return coming;
}

const filler = () => openFiller(document);
const fill = (known: readonly string[] = selectors) => soon(filler().fill('job', known, text));
const done = { ok: true, characters: text.length };
const notFound = { ok: false, why: 'composer-not-found' };

describe('the composer', () => {
  it('that is known is filled, whichever others there are', async () => {
    const field = page('<textarea></textarea><textarea id="prompt"></textarea>');
    expect(await fill()).toEqual(done);
    expect(field.value).toBe(text);
  });

  it.each([
    ['disabled', '<textarea id="prompt" disabled></textarea>'],
    ['read only', '<textarea id="prompt" readonly></textarea>'],
    ['hidden from readers', '<div aria-hidden="true"><textarea id="prompt"></textarea></div>'],
    ['inert', '<div inert><textarea id="prompt"></textarea></div>'],
    ['for a password', '<input id="prompt" type="password">'],
    ['no text box', '<div id="prompt"></div>'],
  ])('is none when it is %s', async (_, html) => {
    page(html);
    expect(await fill()).toEqual(notFound);
  });

  it('is guessed where there is one only', async () => {
    page('<textarea class="new"></textarea>');
    expect(await fill()).toEqual(done);
    expect(document.querySelector('textarea')?.value).toBe(text);
    page('<textarea></textarea><textarea></textarea>');
    expect(await fill()).toEqual(notFound);
  });

  it('is where the person is, on a site that nobody knows', async () => {
    page('<textarea></textarea><textarea class="here"></textarea>');
    document.querySelector<HTMLElement>('.here')?.focus();
    expect(await fill([])).toEqual(done);
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(['', text]);
  });

  it('may be late', async () => {
    page('');
    const coming = filler().find(selectors, 12_000);
    setTimeout(() => page('<textarea id="prompt"></textarea>'), 5_000);
    expect(await soon(coming)).toBe(true);
  });

  it('that never comes is given up', async () => {
    page('');
    expect(await soon(filler().find(selectors, 12_000))).toBe(false);
  });
});

describe('what stands there', () => {
  it('is not written over', async () => {
    const field = page('<textarea id="prompt">mine</textarea>');
    expect(await fill()).toEqual({ ok: false, why: 'composer-not-empty' });
    expect(field.value).toBe('mine');
  });

  it('and is the text already, is enough', async () => {
    const field = page('<textarea id="prompt"></textarea>');
    field.value = text;
    const written = vi.fn();
    field.addEventListener('input', written);
    expect(await fill()).toEqual(done);
    expect(written).not.toHaveBeenCalled();
  });

  it('is the person’s, when they write there meanwhile', async () => {
    const field = page('<textarea id="prompt"></textarea>');
    field.addEventListener('input', () => setTimeout(() => Object.assign(field, { value: 'mine' }), 300));
    expect(await fill()).toEqual({ ok: false, why: 'differs' });
    expect(field.value).toBe('mine');
  });
});

describe('a page that takes it back', () => {
  it('once is written to once more', async () => {
    const field = page('<textarea id="prompt"></textarea>');
    const wipe = () => setTimeout(() => Object.assign(field, { value: '' }), 300);
    field.addEventListener('input', wipe, { once: true });
    expect(await fill()).toEqual(done);
    expect(field.value).toBe(text);
  });

  it('ever is not said to hold it', async () => {
    const field = page('<textarea id="prompt"></textarea>');
    field.addEventListener('input', () => setTimeout(() => Object.assign(field, { value: '' }), 300));
    expect(await fill()).toEqual({ ok: false, why: 'differs' });
  });

  it('or mends it is not said to hold it, and is left empty', async () => {
    const field = page('<textarea id="prompt"></textarea>');
    field.addEventListener('input', () => Object.assign(field, { value: field.value.toUpperCase() }));
    expect(await fill()).toEqual({ ok: false, why: 'differs' });
    expect(field.value).toBe('');
  });

  it('because the person sent it is not written to again', async () => {
    const field = page('<textarea id="prompt"></textarea>');
    const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
    Object.defineProperty(key, 'isTrusted', { value: true });
    const send = () => {
      field.dispatchEvent(key);
      field.value = '';
    };
    field.addEventListener('input', () => setTimeout(send, 300));
    expect(await fill()).toEqual(done);
    expect(field.value).toBe('');
  });
});

it('does each job once, and knows what came of it', async () => {
  const field = page('<textarea id="prompt"></textarea>');
  const one = filler();
  expect(one.outcome('job')).toBeNull();
  expect(await soon(one.fill('job', selectors, text))).toEqual(done);
  field.value = '';
  expect(await soon(one.fill('job', selectors, text))).toEqual(done);
  expect(field.value).toBe('');
  expect(await one.outcome('job')).toEqual(done);
});

it('breaks of another system are put there as lines', async () => {
  const field = page('<textarea id="prompt"></textarea>');
  expect(await soon(filler().fill('job', selectors, 'one\r\ntwo\rthree'))).toMatchObject({ ok: true });
  expect(field.value).toBe('one\ntwo\nthree');
});
