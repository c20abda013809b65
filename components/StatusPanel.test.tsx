// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { noReading, type Reading } from '../lib/core/reading.ts';
import { noStrips, type Strips, stripsAfter } from '../lib/core/strip.ts';
import { minute } from '../lib/core/words.ts';
import { noon } from '../lib/testing/kept.ts';
import { aReading, aStatus } from '../lib/testing/status.ts';
import { StatusPanel } from './StatusPanel.tsx';
import type { Words } from './words.ts';
import { WordsContext } from './words.ts';

/** Says its parts too. */
const words: Words = { say: (key, ...parts) => [key, ...parts].join(' '), locale: 'en' };

function panel(reading: Reading, strips: Strips = noStrips, now = noon): HTMLElement {
  const place = document.createElement('div');
  const view = h(StatusPanel, { reading, strips, now });
  render(h(WordsContext.Provider, { value: words, children: view }), place);
  return place;
}

const partsOf = (place: HTMLElement) => [...place.querySelectorAll('li')];
const isOld = (place: HTMLElement) => place.querySelector('.status-old') !== null;

it('each part is told in the page’s own words, without the address behind its name', () => {
  const [claude, api] = partsOf(panel(aReading('partial_outage')));
  expect(claude?.dataset).toMatchObject({ component: 'rwppv331jlwc', status: 'partial_outage' });
  expect(claude?.textContent).toContain('status_partial_outage');
  expect(api?.querySelector('.status-name')?.textContent).toBe('Claude API');
  // Read out, where the eye has the mark.
  expect(api?.querySelector('.unseen')?.textContent).toBe('status_operational');
});

it('a strip is told in words, the worst first', () => {
  const hour = 60 * minute;
  const day = stripsAfter(
    stripsAfter(noStrips, aStatus('operational'), noon - hour),
    aStatus('major_outage'),
    noon,
  );
  const [claude, api] = partsOf(panel(aReading('major_outage'), day));
  const labelOf = (part: HTMLElement | undefined) =>
    part?.querySelector('.strip')?.getAttribute('aria-label');
  expect(labelOf(claude)).toBe(
    'strip strip_part status_major_outage 1 hour, strip_part status_operational 1 hour, and strip_part strip_unread 22 hours',
  );
  expect(labelOf(api)).toBe(
    'strip strip_part status_operational 2 hours and strip_part strip_unread 22 hours',
  );
});

it('no part of a strip is shown as working where nothing was read', () => {
  const place = panel(aReading('operational'));
  expect(place.querySelectorAll('.strip')).toHaveLength(2);
  expect(place.querySelector('.strip-operational')).toBeNull();
});

it.each([
  ['just read', aReading('operational'), 1, false],
  ['read long ago', aReading('operational'), 21, true],
  ['unreadable since', aReading('operational', { unreadable: { at: noon, reason: 'refused' } }), 1, true],
] as const)('%s', (_, reading, minutes, old) => {
  expect(isOld(panel(reading, noStrips, noon + minutes * minute))).toBe(old);
});

it('where nothing was ever read there are no parts, and it is said', () => {
  const place = panel({ ...noReading, unreadable: { at: noon, reason: 'refused' } });
  expect(partsOf(place)).toEqual([]);
  expect(place.textContent).toBe('status_unreadablestatus_never');
});
