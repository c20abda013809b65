import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlive, restingTime, type Version, type Written } from './versions.ts';

interface Story extends Written {
  versions: readonly Version[];
}

const begun: Story = { text: '', changedAt: 0, versions: [], fading: null };

/** The text after each change, `waits` milliseconds apart. */
function write(changes: readonly { text: string; wait: number }[]): Story {
  let written = begun;
  for (const { text, wait } of changes) {
    const at = written.changedAt + wait;
    const { outlived, fading } = outlive(written, text, at);
    written = { versions: [...written.versions, ...outlived], fading, text, changedAt: at };
  }
  return written;
}

const textsOf = ({ text, versions, fading }: Story) => [
  text,
  ...versions.map((version) => version.text),
  ...(fading ? [fading.text] : []),
];

const change = fc.record({
  text: fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 60 }),
  wait: fc.constantFrom(50, 300, restingTime, 5_000),
});

describe('a text that changes', () => {
  it('holds every text that rested', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const held = textsOf(write(changes));
        const rested = changes.filter((_, index) => (changes[index + 1]?.wait ?? restingTime) >= restingTime);
        return rested.every(({ text }) => held.some((one) => one.includes(text)));
      }),
    );
  });

  it('holds a long text that is deleted key by key without a pause', () => {
    const long = 'x'.repeat(1_000);
    const deleting = Array.from({ length: 100 }, (_, index) => ({
      text: long.slice(10 * (index + 1)),
      wait: 300,
    }));
    expect(textsOf(write([{ text: long, wait: 300 }, ...deleting]))).toContain(long);
  });

  it('holds a text that another takes the place of at once, be it longer', () => {
    const written = write([
      { text: 'something else', wait: 0 },
      { text: 'another text, and a longer one', wait: 100 },
    ]);
    expect(textsOf(written)).toContain('something else');
  });

  it('holds a text that is taken away while a slip of before is still watched', () => {
    const long = `Compare the two ${'contracts '.repeat(20)}`;
    const changes = ['Compare teh two', 'Compare the two', long, ''].map((text) => ({ text, wait: 300 }));
    expect(textsOf(write(changes))).toContain(long);
  });

  it('holds a text that rested, was written on, and was then replaced by one that is much like it', () => {
    const changes = [
      { text: '1: text;', wait: 0 },
      { text: '1: te', wait: 0 },
      { text: '1: te2: text;', wait: 20_000 },
      { text: '3: text;', wait: 0 },
    ];
    expect(textsOf(write(changes)).some((one) => one.includes('1: te2'))).toBe(true);
  });

  it('keeps no version of what is only written on, quickly', () => {
    const typing = Array.from({ length: 50 }, (_, index) => ({ text: 'ab'.repeat(index + 1), wait: 300 }));
    expect(write(typing).versions).toEqual([]);
  });

  it('keeps no version of a slip', () => {
    const slip = ['Compare teh', 'Compare te', 'Compare t', 'Compare the', 'Compare the two'];
    expect(write(slip.map((text) => ({ text, wait: 300 }))).versions).toEqual([]);
  });
});
