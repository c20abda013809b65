// @vitest-environment happy-dom
import { h, render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { RetryPlan } from '../lib/core/retry-plan.ts';
import { minute } from '../lib/core/words.ts';
import { noon } from '../lib/testing/kept.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { type Words, WordsContext } from './words.ts';

interface Part {
  since?: number | null;
  tellMe?: boolean | null;
  words?: Words;
}

function panel(plan: RetryPlan, { since = noon, tellMe = false, words }: Part = {}) {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const onTellMe = vi.fn();
  const view = h(PlanPanel, { plan, since, now: noon, tellMe, onTellMe });
  render(words ? h(WordsContext.Provider, { value: words }, view) : view, place);
  const said = [...place.querySelectorAll('p')].map((one) => one.textContent ?? '');
  return { said, wish: place.querySelector('input'), onTellMe };
}

const later = noon + minute;
const aTry: RetryPlan = { kind: 'try', at: later };

it.each<[string, RetryPlan, string[]]>([
  ['nothing to do', { kind: 'none' }, []],
  ['a try to come', aTry, ['next_try', 'odds']],
  ['a try that is due', { kind: 'try', at: noon }, ['next_try_now', 'odds']],
  ['a try to come, and reloading', { ...aTry, storm: true }, ['next_try', 'reload_storm_until', 'odds']],
  ['the page is red', { kind: 'watch' }, ['watching', 'odds']],
  ['the page is red, and reloading', { kind: 'watch', storm: true }, ['watching', 'reload_storm', 'odds']],
  ['no connection', { kind: 'when-online' }, ['when_online']],
  ['a limit, of which no odds are told', { kind: 'reset', at: later }, ['limit_resets']],
  ['all clear, of which no odds are told', { kind: 'return', at: later }, ['next_try']],
])('%s', (_, plan, messages) => {
  expect(panel(plan).said).toEqual(messages);
});

describe('the odds', () => {
  const words: Words = { locale: 'en', say: (key, ...parts) => [key, ...parts].join(' | ') };
  const after = (minutes: number) => panel(aTry, { since: noon - minutes * minute, words }).said.slice(1);
  const all = 'odds | 43 minutes | 1.5 hours';

  it.each<[number, string[]]>([
    [0, [all]],
    [4, [all]],
    [31, [all, 'odds_after | 30 minutes | 6']],
    [95, [all, 'odds_after | 1.5 hours | 5']],
    [130, [all, 'odds_after_few | 2 hours | 4 | 29']],
    [300, [all, 'odds_none']],
  ])('after %i minutes', (minutes, said) => {
    expect(after(minutes)).toEqual(said);
  });

  it('are told also where nobody knows since when, or the clock was set back', () => {
    expect(panel(aTry, { since: null }).said).toContain('odds');
    expect(panel(aTry, { since: noon + minute }).said).toContain('odds');
  });
});

describe('the wish to be told', () => {
  it('is there in trouble, and wherever it is still on', () => {
    expect(panel(aTry).wish?.checked).toBe(false);
    expect(panel({ kind: 'watch' }, { tellMe: true }).wish?.checked).toBe(true);
    expect(panel({ kind: 'return', at: later }).wish).toBeNull();
    expect(panel({ kind: 'return', at: later }, { tellMe: true }).wish?.checked).toBe(true);
  });

  it('cannot be changed before it is known', () => {
    expect(panel(aTry, { tellMe: null }).wish?.disabled).toBe(true);
  });

  it.each([false, true])('is turned from %s by a click', (tellMe) => {
    const { wish, onTellMe } = panel(aTry, { tellMe });
    wish?.click();
    expect(onTellMe).toHaveBeenCalledExactlyOnceWith(!tellMe);
  });
});
