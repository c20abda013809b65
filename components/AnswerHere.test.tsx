// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { problem, problems } from '../lib/core/answer-problem.ts';
import { anAnswer, noon } from '../lib/testing/kept.ts';
import english from '../public/_locales/en/messages.json';
import type { Live } from './AnswerCard.tsx';
import { AnswerHere, type AnswerProps } from './AnswerHere.tsx';
import type { Choice } from './AskForAnswer.tsx';
import { type Words, WordsContext } from './words.ts';

const other: Choice = {
  id: 'other',
  name: 'OpenRouter',
  model: 'some/model',
  host: 'openrouter.ai',
  isLocal: false,
  caution: null,
};

const words: Words = {
  say: (key, ...parts) => english[key].message.replaceAll(/\$(\d)/g, (_, n) => parts[Number(n) - 1] ?? ''),
  locale: 'en',
};

const actions = { onChoose: vi.fn(), onAsk: vi.fn(), onStop: vi.fn(), onCopyText: vi.fn() };

function shown(part: Partial<AnswerProps> = {}): HTMLElement {
  const props = {
    choices: [other],
    choice: other,
    answers: [],
    elsewhere: new Set<string>(),
    live: null,
    leftOut: [],
    at: noon,
    ...part,
  };
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const view = h(AnswerHere, { ...props, ...actions });
  render(h(WordsContext.Provider, { value: words }, view), place);
  return place;
}

const press = (place: HTMLElement, name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name)?.click();

const live = (part: Partial<Live> = {}): Live => ({
  answer: anAnswer({ text: 'Yes', end: null }),
  isGoing: true,
  isWaiting: false,
  problem: null,
  isKept: true,
  ...part,
});

it('nothing is there until somebody was set up', () => {
  expect(shown({ choices: [], choice: null }).childElementCount).toBe(0);
});

it('says who gets the prompt before it is sent', () => {
  const place = shown();
  expect(place.textContent).toContain('Sends this prompt to openrouter.ai');
  press(place, 'Answer here');
  expect(actions.onAsk).toHaveBeenCalledOnce();
});

it.each([
  ['api-down', false],
  ['offline', true],
  ['no-key', true],
  ['no-model', true],
  ['no-access', true],
] as const)('%s is said before the try, and stands in its way: %s', (caution, isOff) => {
  const place = shown({ choice: { ...other, caution } });
  expect(place.querySelector(`[data-caution="${caution}"]`)?.textContent).not.toBe('');
  expect(place.querySelector('button')?.disabled).toBe(isOff);
});

it('can be stopped while it comes, and tells nobody every word', () => {
  const place = shown({ live: live() });
  expect(place.querySelector('[role=status]')?.textContent).toBe('Other is answering.');
  expect(place.querySelector('.answer-text')?.closest('[aria-live], [role=status]')).toBeNull();
  press(place, 'Stop');
  expect(actions.onStop).toHaveBeenCalledOnce();
});

it.each(problems)('%s is said with what to do, and what came stays', (why) => {
  const retryAfter = 90_000;
  const failed = live({ isGoing: false, problem: problem(why, { retryAfter, said: 'No' }) });
  const place = shown({ live: failed });
  const said = place.querySelector('[role=status]')?.textContent ?? '';
  expect(said.length).toBeGreaterThan(20);
  expect(said).toContain('1:30');
  expect(said).toContain('is kept below');
  expect(place.textContent).toContain('“No”');
  expect(place.querySelector('.answer-text')?.textContent).toBe('Yes');
});

it('an answer is text, whatever it holds', () => {
  const text = '<img src=x onerror=alert(1)> ![x](https://e.example/?q=1) [a](javascript:alert(1))';
  const place = shown({ answers: [anAnswer({ text })] });
  expect(place.querySelector('.answer-text')?.textContent).toBe(text);
  expect(place.querySelector('img, a')).toBeNull();
  press(place, 'Copy answer');
  expect(actions.onCopyText).toHaveBeenCalledWith(text);
});

it('one whose page was closed in the middle is said to be cut off; the newest is on top', () => {
  const answers = [anAnswer({ id: 'a' }), anAnswer({ id: 'b', end: null })];
  const place = shown({ answers });
  const ends = [...place.querySelectorAll<HTMLElement>('[data-answer]')].map(
    ({ dataset }) => dataset.answerEnd,
  );
  expect(ends).toEqual(['broken-off', 'whole']);
  expect(place.textContent).toContain('Cut off before its end.');
});

it('one that another tab is getting is not said to be cut off', () => {
  const place = shown({ answers: [anAnswer({ end: null })], elsewhere: new Set(['answer']) });
  expect(place.querySelector<HTMLElement>('[data-answer]')?.dataset.answerEnd).toBe('elsewhere');
  expect(place.textContent).toContain('Another Desk tab is getting this answer.');
  expect(place.textContent).not.toContain('Cut off');
});

it.each([other, null])(
  'so it is with one of which nothing is kept yet, whoever can be asked here',
  (choice) => {
    const place = shown({ choice, elsewhere: new Set(['answer']) });
    expect(place.querySelectorAll('[data-answer-end="elsewhere"]')).toHaveLength(1);
    expect(place.textContent).toContain('Another Desk tab is getting this answer.');
  },
);

it('files that do not go along are named', () => {
  expect(shown({ leftOut: ['report.pdf'] }).textContent).toContain('report.pdf');
});
