import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targets } from '../assistants/targets.ts';
import { canInsert, handOff, longestUrl, type Target } from './hand-off.ts';

const byUrl = targets.filter(({ prefill }) => prefill !== null);
const parametersOf = (url: string) => [...new URL(url).searchParams.values()];

describe.each(targets)('hand-off to $name', (target) => {
  it('never cuts a prompt: what is in the URL is the prompt, and a longer one goes by clipboard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4_000 }), (prompt) => {
        const { way, url } = handOff(target, prompt, false);
        if (way === 'clipboard') return url === target.home;
        return way === 'url' && url.length <= longestUrl && parametersOf(url).includes(prompt);
      }),
    );
  });

  it('carries a text that no URL can hold exactly by clipboard', () => {
    const halfAPair = handOff(target, 'half a pair: \ud83d', false);
    expect(halfAPair).toEqual({ way: 'clipboard', url: target.home });
  });

  it.each(['short', 'x'.repeat(100_000), 'half a pair: \ud83d'])(
    'with leave, every prompt is put into its page where there is a way in',
    (prompt) => {
      const { way, url } = handOff(target, prompt, true);
      expect(way === 'insert').toBe(canInsert(target));
      if (way === 'insert') expect(url).toBe(target.home);
      else expect({ way, url }).toEqual(handOff(target, prompt, false));
    },
  );
});

describe.each(byUrl)('by link to $name', (target) => {
  it.each([
    [longestUrl - 1, 'url'],
    [longestUrl, 'url'],
    [longestUrl + 1, 'clipboard'],
  ])('a URL of %i characters goes by %s', (length, way) => {
    const empty = handOff(target, '', false).url.length;
    expect(handOff(target, 'a'.repeat(length - empty), false).way).toBe(way);
  });

  // A Russian letter takes 6 characters of the URL, a Chinese sign 9, an emoji 12.
  it.each([
    ['plain', 'Compare a & b: 50 % + "c" #1', 1],
    ['Russian', 'Сравни два договора', 6],
    ['Chinese', '比较两份合同', 9],
    ['emoji', '👩‍🚒🚀', 12],
  ])('a %s prompt is in the URL exactly, and one too many is not cut', (_language, prompt, growth) => {
    expect(parametersOf(handOff(target, prompt, false).url)).toContain(prompt);
    const [letter = ''] = prompt;
    const room = longestUrl - handOff(target, '', false).url.length;
    const most = letter.repeat(Math.floor(room / growth));
    expect(parametersOf(handOff(target, most, false).url)).toContain(most);
    expect(handOff(target, most + letter, false)).toEqual({ way: 'clipboard', url: target.home });
  });

  it('reads no pattern in a prompt', () => {
    const prompt = "$& $1 $' {prompt}";
    expect(parametersOf(handOff(target, prompt, false).url)).toContain(prompt);
  });
});

it('a link that is doubted is not opened', () => {
  const doubted = targets.filter(({ doubtfulPrefill }) => doubtfulPrefill);
  expect(doubted.map(({ id }) => id)).toEqual(['copilot', 'meta', 'aistudio']);
  for (const target of doubted) expect(handOff(target, 'short', false).way).toBe('clipboard');
});

it('a site without selectors is never inserted into', () => {
  const target: Target = { ...(byUrl[0] as Target), selectors: [] };
  expect(handOff(target, 'short', true).way).toBe('url');
});
