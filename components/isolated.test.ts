import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';

it.each([
  ['ChatGPT', 'ChatGPT'],
  ['lease & <b>notes</b>.pdf', 'lease & <b>notes</b>.pdf'],
  ['\u202efdp.exe', '\u2068fdp.exe\u2069'],
  ['\u2069\u2069 out of it', '\u2068 out of it\u2069'],
  ['llama.cpp · a/model', 'llama.cpp · a/model'],
  ['C++', '\u2068C++\u2069'],
  ['7-Zip', '\u20687-Zip\u2069'],
  ['חוזה.pdf', '\u2068חוזה.pdf\u2069'],
])('%j in a sentence is %j', (name, said) => {
  expect(isolated(name)).toBe(said);
});

it('nothing in a name reaches beyond it, and no letter of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const said = isolated(name);
      const inner = said.replace(/^\u2068|\u2069$/g, '');
      expect(inner).not.toMatch(/\p{Bidi_C}/u);
      expect(inner).toBe(name.replace(/\p{Bidi_C}/gu, ''));
    }),
  );
});
