/**
 * The language to write dates and numbers in, and to count by. BCP 47.
 *
 * The browser's own variant ("en-GB") where the words are in that language; else the language of the words, so that a
 * browser in a language we have no words for reads one language and not two, and counts as the words need it.
 */
export function languageOf(words: string, browser: string): string {
  return languagePart(words) === languagePart(browser) ? browser : words;
}

/** Where lines begin in this language. Of those we have words in, Arabic alone begins at the right. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  languagePart(language) === 'ar' ? 'rtl' : 'ltr';

/** What a message for a count may be called, the first that there is: "texts_few", "texts_other". */
export function formsOf<Name extends string>(
  name: Name,
  count: number,
  plurals: Intl.PluralRules,
): readonly [`${Name}_${Intl.LDMLPluralRule}`, `${Name}_other`] {
  return [`${name}_${plurals.select(count)}`, `${name}_other`];
}

const languagePart = (language: string): string => language.split(/[-_]/)[0] ?? language;
