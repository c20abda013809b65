// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { now, samples } from '../e2e/pictures/gallery/samples.ts';
import { minute, second } from '../lib/core/words.ts';
import { someOffers } from '../lib/testing/targets.ts';
import type { Outcome } from './Message.tsx';
import { PopupView } from './PopupView.tsx';
import { type Words, WordsContext } from './words.ts';

const words: Words = { say: (key, ...parts) => [key, ...parts].join(' '), locale: 'en' };
const nothing = () => undefined;
const actions = {
  onCopy: nothing,
  onPutBack: nothing,
  onOpen: nothing,
  onSave: nothing,
  onReplace: nothing,
  onByLink: nothing,
  onUndo: nothing,
  onBringHome: nothing,
  onLeaveAnyway: nothing,
  onStay: nothing,
  onPause: nothing,
  onKeepConversation: nothing,
  onGrantAccess: nothing,
  onDismissRecovery: nothing,
  onDismissMissed: nothing,
  onTellMe: nothing,
};

/** A popup that can be drawn again at another time, or after another outcome. */
function aPopup(state: string) {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const { glance, outcome = null } = samples[state] ?? { glance: null };
  const draw = (at: number, said: Outcome | null = outcome) => {
    const offers = someOffers();
    const props = {
      glance,
      outcome: said,
      now: at,
      offers,
      nameOf: String,
      isWhole: true,
      paused: null,
      tellMe: false,
    };
    render(
      h(WordsContext.Provider, { value: words, children: h(PopupView, { ...props, ...actions }) }),
      place,
    );
  };
  return { place, draw };
}

const live = '[role="status"], [role="alert"], [role="timer"], [role="log"], [aria-live]';
const regions = (place: HTMLElement) => [...place.querySelectorAll(live)];

it.each(Object.keys(samples))('while time goes by nothing is read out again: %s', (state) => {
  const { place, draw } = aPopup(state);
  draw(now);
  const before = regions(place);
  expect(before.length).toBeGreaterThan(0);
  const heard: MutationRecord[] = [];
  const ear = new MutationObserver((records) => heard.push(...records));
  for (const region of before) ear.observe(region, { subtree: true, childList: true, characterData: true });
  for (const later of [second, 2 * second, 5 * minute]) draw(now + later);
  heard.push(...ear.takeRecords());
  expect(heard).toEqual([]);
  expect(regions(place)).toEqual(before);
});

it('the countdown goes on, outside of all that is read out', () => {
  const { place, draw } = aPopup('outage');
  draw(now);
  const plan = () => place.querySelector('[data-plan]')?.textContent;
  const before = plan();
  draw(now + second);
  expect(plan()).not.toBe(before);
  expect(place.querySelector('[data-plan]')?.closest(live)).toBeNull();
});

it('the place where outcomes are said is there before any, and stays under a question', () => {
  const { place, draw } = aPopup('fine');
  draw(now);
  const said = place.querySelector('.message [role="status"]');
  expect(said?.textContent).toBe('');
  draw(now, { kind: 'secret', seen: [{ kind: 'password', shown: '' }], target: 'ChatGPT', way: 'open' });
  expect(place.querySelector('[role="alertdialog"]')).not.toBeNull();
  draw(now, { kind: 'copied', text: 'one' });
  expect(place.querySelector('.message [role="status"]')).toBe(said);
  expect(said?.textContent).toContain('copied');
});
