// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { withoutDatabase } from '../lib/core/glance.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import { aKeptText } from '../lib/testing/kept.ts';
import { PopupView } from './PopupView.tsx';

const nothing = () => undefined;
const callbacks = { onCopy: nothing, onPutBack: nothing, onReplace: nothing };

function popupWith(...prompts: KeptText[]) {
  const glance = { ...withoutDatabase(0), prompts };
  render(h(PopupView, { glance, outcome: null, now: 0, target: 'Other', ...callbacks }), document.body);
  const shown = [...document.querySelectorAll<HTMLElement>('[data-prompt-id]')];
  return {
    shown: shown.map((one) => one.dataset.promptId),
    isFolded: document.querySelector('details.rest')?.hasAttribute('open') === false,
    saysNothingKept: document.body.textContent.includes('nothing_kept'),
  };
}

it('says that nothing is kept when nothing is', () => {
  expect(popupWith()).toMatchObject({ shown: [], saysNothingKept: true });
});

it('shows first what is at risk, however old', () => {
  const answered = ['a', 'b', 'c', 'd'].map((id) => aKeptText({ id, state: 'answered' }));
  const { shown, isFolded } = popupWith(...answered, aKeptText({ id: 'at risk', state: 'failed' }));
  expect(shown).toEqual(['at risk', 'a', 'b', 'c']);
  expect(isFolded).toBe(true);
});

it('shows what was answered when nothing is at risk', () => {
  const { shown, isFolded, saysNothingKept } = popupWith(aKeptText({ id: 'a', state: 'answered' }));
  expect(shown).toEqual(['a']);
  expect([isFolded, saysNothingKept]).toEqual([false, false]);
});
