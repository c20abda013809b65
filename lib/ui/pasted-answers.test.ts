import { beforeEach, expect, it, vi } from 'vitest';
import { whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { openPastedAnswers } from './pasted-answers.ts';

const onSilence = vi.fn();
beforeEach(() => onSilence.mockClear());

/** A background that keeps answers; the list is what it was given. */
function aBackground(answers: () => boolean = () => true): string[] {
  const kept: string[] = [];
  whenAsked(async (message) => {
    const { payload } = message as { payload: { id: string; text: string } };
    if (!answers()) throw new Error('asleep');
    kept.push(`${payload.id}: ${payload.text}`);
    return { ok: true, reply: { ok: true } };
  });
  return kept;
}

it('keeps what is written, the newest last, and not every letter of it', async () => {
  const kept = aBackground();
  const onAnswer = openPastedAnswers(onSilence);
  for (const text of ['T', 'Th', 'The', 'They differ']) onAnswer(aKeptText({ id: 'a' }), text);
  onAnswer(aKeptText({ id: 'b' }), 'Other');
  await vi.waitFor(() => expect(kept).toContain('b: Other'));
  expect(kept.filter((one) => one.startsWith('a')).at(-1)).toBe('a: They differ');
  expect(kept.length).toBeLessThan(5);
});

it('says when it was not kept, and tries again with the next', async () => {
  let isAwake = false;
  const kept = aBackground(() => isAwake);
  const onAnswer = openPastedAnswers(onSilence);
  onAnswer(aKeptText({ id: 'a' }), 'They differ');
  await vi.waitFor(() => expect(onSilence).toHaveBeenCalled());
  isAwake = true;
  onAnswer(aKeptText({ id: 'b' }), 'Other');
  await vi.waitFor(() => expect(kept.toSorted()).toEqual(['a: They differ', 'b: Other']));
});
