// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { type Glance, withoutDatabase } from '../lib/core/glance.ts';
import type { Reason, Verdict } from '../lib/core/verdict.ts';
import { minute } from '../lib/core/words.ts';
import { noon } from '../lib/testing/kept.ts';
import { VerdictPanel } from './VerdictPanel.tsx';
import { type Words, WordsContext } from './words.ts';

/** Says its parts too. */
const words: Words = { say: (key, ...parts) => [key, ...parts].join(' '), locale: 'en' };

function panel(verdict: Verdict, part: Partial<Glance> = {}): HTMLElement {
  const glance: Glance = { ...withoutDatabase(noon), saving: { ok: true }, ...part, verdict };
  const place = document.createElement('div');
  const view = h(VerdictPanel, glance);
  render(h(WordsContext.Provider, { value: words, children: view }), place);
  return place;
}

const outage: Verdict = {
  verdict: 'outage',
  layer: 'model',
  confidence: 'likely',
  because: [],
  since: null,
};
const plain = (verdict: Exclude<Verdict['verdict'], 'outage'>, part: Partial<Verdict> = {}): Verdict =>
  ({ verdict, layer: null, confidence: 'confirmed', because: [], since: null, ...part }) as Verdict;
const paragraphs = (place: HTMLElement) => [...place.querySelectorAll('p')].map((one) => one.textContent);
const sentence = (place: HTMLElement) => place.querySelector('h1')?.textContent;
const known = (place: HTMLElement) => place.querySelector('.verdict-known .meta')?.textContent;

it('while the status page shows nothing, it speaks of the one who asks', () => {
  const ahead = panel(outage, { colour: 'green' });
  expect(sentence(ahead)).toBe('verdict_outage_likely_for_you');
  expect(paragraphs(ahead)).toEqual(['advice_outage', 'ahead_of_page']);
});

it('while the status page is red, nobody is told to wait for a try', () => {
  expect(paragraphs(panel(outage, { colour: 'red' }))).toEqual(['advice_outage_red']);
  expect(known(panel(outage, { colour: 'red' }))).toBe('confidence_likely');
});

it('a limit says when it ends, and one that may be false says that', () => {
  expect(sentence(panel(plain('limit', { until: noon + minute })))).toMatch(/^verdict_limit limit_until .+$/);
  const doubtful = panel(plain('limit', { confidence: 'suspected' }));
  expect(sentence(doubtful)).toBe('verdict_limit_unsure');
  expect(paragraphs(doubtful)).toEqual(['advice_limit_doubtful']);
});

it('what is fine is said in two lines, and never as a suspicion', () => {
  const fine = panel(plain('fine', { confidence: 'suspected' }));
  expect(sentence(fine)).toBe('verdict_fine_unsure');
  expect(known(fine)).toBe('advice_fine');
  expect(paragraphs(fine)).toEqual([]);
});

it('why is unfolded at a press: the newest four reasons, each with its time', async () => {
  const because = [1, 2, 3, 4, 5].map(
    (at): Reason => ({ reason: 'http', at: noon + at * minute, detail: `50${at}` }),
  );
  const place = panel({ ...outage, because });
  const list = place.querySelector<HTMLElement>('.because');
  const button = place.querySelector('button');
  expect(list?.hidden).toBe(true);
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  await act(() => button?.click());
  expect(list?.hidden).toBe(false);
  expect(button?.getAttribute('aria-expanded')).toBe('true');
  expect(button?.getAttribute('aria-controls')).toBe(list?.id);
  const said = [...(list?.querySelectorAll('li > span') ?? [])].map((one) => one.textContent);
  expect(said).toEqual(['502', '503', '504', '505'].map((status) => `because_http ${status}`));
  expect(list?.querySelectorAll('time')).toHaveLength(4);
});

it.each<[Reason['reason'], string, string]>([
  ['component', 'claude.ai: major_outage', 'because_component claude.ai: status_major_outage'],
  ['net-error', 'net::ERR_CONNECTION_RESET', 'because_net_error net::ERR_CONNECTION_RESET'],
])('%s is told in words of people', (reason, detail, said) => {
  const place = panel({ ...outage, because: [{ reason, at: noon, detail }] });
  expect(place.querySelector('.because li > span')?.textContent).toBe(said);
});
