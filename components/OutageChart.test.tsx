// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import type { Trouble } from '../lib/core/outage-lead.ts';
import { minute } from '../lib/core/words.ts';
import { noon } from '../lib/testing/kept.ts';
import { OutageChart } from './OutageChart.tsx';
import { WordsContext } from './words.ts';

it('draws both rows, and says in words how much there is in each', () => {
  const stretch = { from: noon - 1_000 * minute, to: noon - 900 * minute, said: [] };
  const troubles: Trouble[] = [
    { own: stretch, official: stretch, ahead: 0 },
    { own: null, official: stretch, ahead: null },
  ];
  const place = document.createElement('div');
  const words = { locale: 'en', say: (key: string, ...parts: string[]) => [key, ...parts].join(' ') };
  const view = h(OutageChart, { troubles, watched: [], now: noon });
  render(h(WordsContext.Provider, { value: words }, view), place);
  expect(place.querySelectorAll('.chart-own')).toHaveLength(1);
  expect(place.querySelectorAll('.chart-official')).toHaveLength(2);
  expect(place.querySelector('title')?.textContent).toBe('log_chart');
  expect(place.querySelector('desc')?.textContent).toBe('log_chart_means times_one 1 times_other 2');
});
