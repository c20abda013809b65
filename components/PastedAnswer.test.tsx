// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { KeptText } from '../lib/core/kept-text.ts';
import { aKeptText } from '../lib/testing/kept.ts';
import { PastedAnswer } from './PastedAnswer.tsx';

const onAnswer = vi.fn();
const onBringHome = vi.fn();
const handOffs = [{ at: 1, target: 'chatgpt', way: 'url' as const }];
const withText = (text: string) => aKeptText({ handOffs, answer: { changedAt: 2, text, fading: null } });

async function shown(
  prompt: KeptText,
  place: HTMLElement = document.createElement('div'),
): Promise<HTMLElement> {
  document.body.append(place);
  await act(() => render(h(PastedAnswer, { prompt, onAnswer, onBringHome }), place));
  return place;
}

it('is there once a prompt was carried elsewhere, and not before', async () => {
  expect((await shown(aKeptText())).innerHTML).toBe('');
  expect((await shown(aKeptText({ handOffs }))).querySelector('details')?.open).toBe(false);
  expect((await shown(withText('They differ.'))).querySelector('details')?.open).toBe(true);
});

it('tells every change, and keeps what stands there over what was read back', async () => {
  const place = await shown(aKeptText({ handOffs }));
  const field = place.querySelector('textarea');
  if (!field) throw new Error('No place for the answer.');
  field.value = 'They differ.';
  await act(() => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ handOffs }), 'They differ.');
  await shown(withText('They'), place);
  expect(field.value).toBe('They differ.');
  expect(place.querySelector('details')?.open).toBe(false);
});

it('goes home in one click', async () => {
  const prompt = withText('They differ.');
  (await shown(prompt)).querySelector('button')?.click();
  expect(onBringHome).toHaveBeenCalledExactlyOnceWith(prompt);
});
