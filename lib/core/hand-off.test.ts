import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targets } from '../assistants/targets.ts';
import { handOff, longestUrl } from './hand-off.ts';

describe.each(targets)('hand-off to $name', (target) => {
  it('never cuts a prompt: what is in the URL is the prompt, and a longer one goes by clipboard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4_000 }), (prompt) => {
        const { way, url } = handOff(target, prompt);
        if (way === 'clipboard') return url === target.home;
        const carried = [...new URL(url).searchParams.values()];
        return url.length <= longestUrl && carried.includes(prompt);
      }),
    );
  });

  it.each([
    [longestUrl - 1, 'url'],
    [longestUrl, 'url'],
    [longestUrl + 1, 'clipboard'],
  ])('a URL of %i characters goes by %s', (length, way) => {
    const empty = handOff(target, '').url.length;
    expect(handOff(target, 'a'.repeat(length - empty)).way).toBe(way);
  });

  it('carries a text that no URL can hold exactly by clipboard', () => {
    expect(handOff(target, 'half a pair: \ud83d').way).toBe('clipboard');
  });

  it('reads no pattern in a prompt', () => {
    const prompt = "$& $1 $' {prompt}";
    expect([...new URL(handOff(target, prompt).url).searchParams.values()]).toContain(prompt);
  });
});
