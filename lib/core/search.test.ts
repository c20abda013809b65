import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aKeptText } from '../testing/kept.ts';
import { search, searchable } from './search.ts';

function found(query: string, ...parts: Parameters<typeof aKeptText>[0][]): number[] {
  const all = parts.map((part) => searchable(aKeptText(part)));
  return search(all, query).map((hit) => all.findIndex(({ kept }) => kept === hit));
}

it('finds what holds every word, in any order and case', () => {
  const texts = [
    { text: 'Compare the two Contracts' },
    { text: 'compare apples' },
    { text: 'contracts only' },
  ];
  expect(found('CONTRACTS compare', ...texts)).toEqual([0]);
  expect(found('  compare ', ...texts)).toEqual([0, 1]);
  expect(found('nowhere', ...texts)).toEqual([]);
});

it('no word finds everything, in the order given', () => {
  expect(found(' \n', {}, {}, {})).toEqual([0, 1, 2]);
});

it('looks through conversations and attachments too', () => {
  const attachments = [{ name: 'Lease.pdf', size: 1, text: 'clause nine' }];
  expect(found('0f3a', { conversation: '0F3A-77' }, { conversation: null })).toEqual([0]);
  expect(found('lease clause', { attachments }, {})).toEqual([0]);
});

it.each([
  ['decomposed é', 'Cafe\u0301', 'café'],
  ['composed é', 'Café', 'cafe\u0301'],
  ['the sigma that stood last while it was typed', 'ΟΔΟΣ', 'οδος'],
  ['the same sigma inside a longer word', 'ΟΔΟΣΑ', 'οδος'],
  ['a dotted capital İ', 'İstanbul', 'İSTANBUL'],
])('%s', (_what, text, query) => {
  expect(found(query, { text })).toEqual([0]);
});

it('every piece of a text without a blank finds it, in any case and form', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const asWritten = fc.constantFrom<(one: string) => string>(
    (one) => one,
    (one) => one.normalize('NFD'),
    (one) => one.normalize('NFC'),
    (one) => one.toLowerCase(),
  );
  fc.assert(
    fc.property(text, asWritten, (one, written) => {
      expect(found(written(one), { text: `before ${one} after` })).toEqual([0]);
    }),
  );
});
