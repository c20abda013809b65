// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { type PageDiagnosed, type PageDiagnosis, partNames } from '../lib/core/page-diagnosis.ts';
import { Diagnostics } from './Diagnostics.tsx';

const actions = { onLook: vi.fn(), onCopyReport: vi.fn() };

function look(page: PageDiagnosed | null): HTMLElement {
  const place = document.createElement('div');
  const looked = page && { page, report: 'the report' };
  void act(() => render(h(Diagnostics, { looked, said: null, ...actions }), place));
  return place;
}

function aPage(kind: PageDiagnosis['kind'], ...parts: string[]): PageDiagnosed {
  const seen = Object.fromEntries(partNames.map((part) => [part, parts.includes(part) ? [0] : []]));
  return { ok: true, diagnosis: { kind, isSignedIn: true, seen: seen as PageDiagnosis['seen'] } };
}

const lines = (place: HTMLElement) =>
  [...place.querySelectorAll('.seen li')].map((one) => one.textContent?.trim());

it('says of each part whether it is seen, by shape and in words', () => {
  expect(lines(look(aPage('writing', 'composer', 'send')))).toEqual([
    '✓part_composerpart_seen',
    '✓part_sendpart_seen',
    '–part_promptspart_unseen',
    '–part_repliespart_unseen',
    '–part_noticespart_unseen',
  ]);
});

it('a page to write on without a text box is said to keep nothing; another one is not', () => {
  expect(look(aPage('writing')).textContent).toContain('saving_no_composer');
  expect(look(aPage('sign-in')).textContent).not.toContain('saving_no_composer');
});

it.each([
  ['no-tab', 'diagnostics_no_tab'],
  ['no-script', 'diagnostics_no_script'],
] as const)('%s is said, and reported', (why, sentence) => {
  const place = look({ ok: false, why });
  expect(place.textContent).toContain(sentence);
  expect(place.querySelector('textarea')?.value).toBe('the report');
});

it('nothing is looked at before it is asked for', () => {
  const place = look(null);
  expect(place.querySelector('textarea')).toBeNull();
  place.querySelector<HTMLElement>('[data-look]')?.click();
  expect(actions.onLook).toHaveBeenCalledOnce();
});

it('the report is handed on as it is shown', () => {
  const [, copyButton] = look(aPage('writing')).querySelectorAll('button');
  copyButton?.click();
  expect(actions.onCopyReport).toHaveBeenCalledExactlyOnceWith('the report');
});
