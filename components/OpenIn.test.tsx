// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { Offers } from '../lib/core/targets.ts';
import { aTarget, someOffers } from '../lib/testing/targets.ts';
import { OpenIn } from './OpenIn.tsx';

const onOpen = vi.fn();
const onMenu = vi.fn();
const targets = ['First', 'Duck', 'Google', 'Grok'].map((name) => aTarget({ id: name, name }));
const long = 'x'.repeat(6_000);

const xIs = (how: 'down' | 'degraded') => new Map([['x', how]]);

function openIn(offers: Offers | null = someOffers({ targets }), text = 'a prompt'): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  void act(() => render(h(OpenIn, { text, offers, onOpen, onMenu }), place));
  return place;
}

const more = (place: HTMLElement) => place.querySelector<HTMLElement>('[aria-haspopup="menu"]');
const items = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>('[role="menuitem"]')];
const focused = () => document.activeElement?.getAttribute('data-target');

function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  void act(() => void document.activeElement?.dispatchEvent(event));
  return event;
}

function opened(offers?: Offers, text?: string): HTMLElement {
  const place = openIn(offers, text);
  void act(() => more(place)?.click());
  return place;
}

it('one click opens the first', () => {
  const place = openIn();
  const [first] = place.querySelectorAll('button');
  first?.click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(targets[0]);
  expect(items(place)).toEqual([]);
});

it('the menu has the others, and gives the keyboard to the first of them', () => {
  const place = openIn();
  expect(more(place)?.getAttribute('aria-expanded')).toBe('false');
  expect(onMenu).not.toHaveBeenCalled();
  void act(() => more(place)?.click());
  expect(onMenu).toHaveBeenCalledOnce();
  expect(items(place).map((item) => item.dataset.target)).toEqual(['Duck', 'Google', 'Grok']);
  expect(more(place)?.getAttribute('aria-expanded')).toBe('true');
  expect(more(place)?.getAttribute('aria-controls')).toBe(place.querySelector('[role="menu"]')?.id);
  expect(focused()).toBe('Duck');
});

it('arrows open it and go around; letters, Home and End lead', () => {
  const place = openIn();
  more(place)?.focus();
  press('ArrowUp');
  const path = [focused()];
  for (const key of ['ArrowDown', 'ArrowDown', 'g', 'g', 'Home', 'End', 'ArrowUp']) {
    press(key);
    path.push(focused());
  }
  expect(path).toEqual(['Grok', 'Duck', 'Google', 'Grok', 'Google', 'Duck', 'Grok', 'Google']);
});

it('Escape closes the menu, not the popup, and gives the keyboard back', () => {
  const place = opened();
  expect(press('Escape').defaultPrevented).toBe(true);
  expect(items(place)).toEqual([]);
  expect(document.activeElement).toBe(more(place));
});

it('Tab closes it and goes its way', () => {
  const place = opened();
  expect(press('Tab').defaultPrevented).toBe(false);
  expect(items(place)).toEqual([]);
});

it('it closes when the keyboard goes elsewhere', () => {
  const place = opened();
  const elsewhere = document.createElement('button');
  document.body.append(elsewhere);
  void act(() => elsewhere.focus());
  expect(items(place)).toEqual([]);
});

it('a choice opens it, closes the menu, and does not become the first', () => {
  const place = opened();
  void act(() => items(place)[2]?.click());
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(targets[3]);
  expect(items(place)).toEqual([]);
  expect(document.activeElement).toBe(more(place));
  expect(place.querySelector('button')?.textContent).toBe('open_in');
});

it.each([
  ['nothing to say', {}, 'a prompt', {}, ''],
  ['a link that sends', { sends: 'always' }, 'a prompt', {}, 'target_answers'],
  ['too long for a link, so that nothing is sent', { sends: 'always' }, long, {}, 'target_pastes'],
  ['put into the page, so that nothing is sent', { sends: 'always' }, long, { held: new Set(['x']) }, ''],
  ['without a link', { prefill: null, account: 'needed' }, 'a', {}, 'target_pastes · target_account'],
  ['down itself', {}, 'a prompt', { unwell: xIs('down') }, 'target_down'],
  ['unsteady itself', {}, 'a prompt', { unwell: xIs('degraded') }, 'target_degraded'],
  ['public', { publishes: true }, 'a prompt', {}, 'target_publishes'],
] as const)('says before the click: %s', (_what, part, text, offers, said) => {
  const target = aTarget({ ...part, id: 'x' });
  const place = opened(someOffers({ ...offers, targets: [aTarget(), target] }), text);
  expect(items(place)[0]?.querySelector('.meta')?.textContent).toBe(said);
});

it('says of the first, too, what is worth knowing before the click', () => {
  const first = aTarget({ name: 'First', sends: 'always' });
  const place = openIn(someOffers({ targets: [first] }));
  const described = place.querySelector('button')?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('First · target_answers');
  expect(openIn().querySelector('.below')?.textContent).toBe('');
});

it('leads nowhere until the person’s order is known', () => {
  const button = openIn(null).querySelector('button');
  expect(button?.disabled).toBe(true);
});

it('is not there when nothing is offered, and has no menu of none', () => {
  expect(openIn(someOffers({ targets: [] })).querySelector('button')).toBeNull();
  expect(more(openIn(someOffers()))).toBeNull();
});
