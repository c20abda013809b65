import { expect, test } from 'vitest';
import { directionOf, languageOf, sayCounted } from './language.ts';

test.each([
  ['en', 'en-GB', 'en-GB'],
  ['pt-BR', 'pt-BR', 'pt-BR'],
  ['zh-CN', 'zh-Hans-SG', 'zh-Hans-SG'],
  ['en', 'ru', 'en'],
  ['en', 'fa-IR', 'en'],
  ['de', 'de_AT', 'de_AT'],
])('with words in %s, a browser in %s counts and dates in %s', (words, browser, language) => {
  expect(languageOf(words, browser)).toBe(language);
});

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['arn', 'ltr'],
  ['en', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ['en', 1, 'texts_one'],
  ['en', 0, 'texts_other'],
  ['fr', 0, 'texts_one'],
  ['ja', 1, 'texts_other'],
  ['ar', 0, 'texts_zero'],
  ['ar', 2, 'texts_two'],
  ['ar', 3, 'texts_few'],
  ['ar', 11, 'texts_many'],
  ['ar', 100, 'texts_other'],
])('in %s, %d is told by %s', (language, count, form) => {
  expect(sayCounted('texts', count, new Intl.PluralRules(language), (key) => key)).toBe(form);
});

test('a form that has no message is told by the one that every language has', () => {
  const say = (key: string) => (key === 'texts_other' ? key : '');
  expect(sayCounted('texts', 1, new Intl.PluralRules('en'), say)).toBe('texts_other');
});
