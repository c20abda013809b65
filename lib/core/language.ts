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

/**
 * What the messages of this name say for a count: the one in the form that the language has for it ("texts_few"), else
 * "texts_other". `say` gives nothing for a message that there is not.
 */
export function sayCounted<Name extends string>(
  name: Name,
  count: number,
  plurals: Intl.PluralRules,
  say: (key: `${Name}_other`) => string,
): string {
  // Some languages have more forms than English, whose messages give the names of all keys.
  const exact = `${name}_${plurals.select(count)}` as `${Name}_other`;
  return say(exact) || say(`${name}_other`);
}

const languagePart = (language: string): string => language.split(/[-_]/)[0] ?? language;
