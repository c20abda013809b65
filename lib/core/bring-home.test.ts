import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, aKeptText, type Kept, noon } from '../testing/kept.ts';
import { bringHome, hasAnswer, withAnswer } from './bring-home.ts';

const words = {
  began: 'I asked this elsewhere.',
  prompt: 'My prompt:',
  answer: 'The answer:',
  goOn: 'Please go on from here.',
};
const anAnswer = (text: string) => ({ changedAt: noon, text, fading: null });

describe('what Claude is told', () => {
  it('is the prompt and the answer in a plain frame', () => {
    const kept = aKeptText({ text: 'Compare the two\n', answer: anAnswer('They differ.') });
    expect(bringHome(kept, words)).toBe(
      'I asked this elsewhere.\n\nMy prompt:\n\nCompare the two\n\n\nThe answer:\n\nThey differ.\n\nPlease go on from here.',
    );
  });

  it.each([undefined, anAnswer(''), anAnswer(' \n')])(
    'is the prompt alone where the answer is %j',
    (answer) => {
      const kept = aKeptText({ text: 'Compare', ...(answer && { answer }) });
      expect(hasAnswer(kept)).toBe(false);
      expect(bringHome(kept, words)).toBe('Compare');
    },
  );

  it('holds both texts exactly, whatever they are', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('The answer:', '\n\n', '\ud800 lone', '$1', '😀'));
    const answer = text.filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(text, answer, (prompt, answered) => {
        const frame = bringHome({ text: prompt, answer: anAnswer(answered) }, words);
        const promptAt = frame.indexOf(`${words.prompt}\n\n`) + words.prompt.length + 2;
        expect(frame.slice(promptAt, promptAt + prompt.length)).toBe(prompt);
        const end = frame.length - words.goOn.length - 2;
        expect(frame.slice(end - answered.length, end)).toBe(answered);
      }),
    );
  });
});

describe('a pasted answer', () => {
  it('stands beside the text and changes nothing else', () => {
    const kept = aKeptText({ text: 'Compare' });
    expect(withAnswer(kept, 'They differ.', noon)).toEqual({
      kept: { ...kept, answer: anAnswer('They differ.') },
      outlived: [],
    });
  });

  it('that another takes the place of is kept beside it', () => {
    const { kept } = withAnswer(aKeptText(), 'The first answer, which is long enough.', noon);
    const { kept: changed, outlived } = withAnswer(kept, 'Another', noon + 5_000);
    expect(changed.answer?.text).toBe('Another');
    expect(outlived).toEqual([{ at: noon, text: 'The first answer, which is long enough.' }]);
  });

  it('that is taken away a letter at a time is still there', () => {
    const whole = 'An answer that somebody takes away with the backspace key.';
    let held: Kept = { kept: withAnswer(aKeptText(), whole, noon).kept, versions: [] };
    for (let length = whole.length - 1; length >= 0; length -= 1) {
      const at = noon + (whole.length - length) * 30;
      held = after(held, withAnswer(held.kept, whole.slice(0, length), at));
    }
    expect(held.versions.map(({ text }) => text)).toContain(whole);
  });
});
