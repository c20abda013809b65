import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, recognise, type Signature } from './signature.ts';

describe('plain text', () => {
  it.each([
    ['curly quotes', 'Can’t reach ‘Claude’', "can't reach 'claude'"],
    ['blanks of every kind', '  Failed\u00a0to\n\t send ', 'failed to send'],
    ['full-width letters', 'Ｃｌａｕｄｅ', 'claude'],
    ['accents in two pieces', 'surcharge\u0301', 'surchargé'],
    ['nothing', '', ''],
  ])('%s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is plain already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe('a notice', () => {
  const one = { seen: '2026-08', failure: 'unknown', weight: 'soft' } as const;
  const signatures: readonly Signature[] = [
    { ...one, id: 'full', texts: ['at capacity', 'ausgelastet'] },
    { ...one, id: 'wall', texts: ["You've hit your limit"] },
    { ...one, id: 'any', texts: ['limit'] },
  ];

  it.each([
    ['Claude is AT CAPACITY right now.', 'full'],
    ['Claude ist gerade ausgelastet.', 'full'],
    ['You’ve hit your limit for Claude messages.', 'wall'],
    ["You've hit your limit", 'wall'],
    ['Usage limit', 'any'],
    ['All is well', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, id) => {
    expect(recognise(text, signatures)?.id).toBe(id);
  });
});
