import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'public/_locales');
const folders = ['en', 'ar', 'de', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt_BR', 'zh_CN'];

const Messages = z.record(z.string(), z.strictObject({ message: z.string() }));

function messagesOf(language: string): Map<string, string> {
  const read = Messages.parse(JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')));
  return new Map(Object.entries(read).map(([key, { message }]) => [key, message]));
}

const english = messagesOf('en');
/** Names of the messages that are there once for each form that a language has for counts. */
const counts = [...english.keys()]
  .filter((key) => key.endsWith('_other'))
  .map((key) => key.slice(0, -'_other'.length))
  .filter((name) => english.has(`${name}_one`));
const isCount = (key: string) => counts.includes(key.replace(/_(zero|one|two|few|many|other)$/, ''));

const tagOf = (language: string) => language.replace('_', '-');
/** Counts as they come up; above, the forms of a language repeat. */
const integers = [...Array(201).keys(), 1_000];

/** The numbers that each form is for. */
function formsIn(language: string): Map<string, number[]> {
  const plurals = new Intl.PluralRules(tagOf(language));
  return Map.groupBy(integers, (count) => plurals.select(count));
}

const placeholders = (message: string) => [...new Set(message.match(/\$\d?/g))].sort();

it('there are words in twelve languages', () => {
  expect(readdirSync(folder).sort()).toEqual(folders.toSorted());
});

describe.each(readdirSync(folder))('%s', (language) => {
  const messages = messagesOf(language);
  const said = [...messages];

  it('has every message of English, and beyond them only its own forms for counts', () => {
    const { pluralCategories } = new Intl.PluralRules(tagOf(language)).resolvedOptions();
    const forms = counts.flatMap((name) => pluralCategories.map((form) => `${name}_${form}`));
    const known = new Set([...english.keys(), ...forms]);
    expect([...english.keys()].filter((key) => !messages.has(key))).toEqual([]);
    expect([...messages.keys()].filter((key) => !known.has(key))).toEqual([]);
  });

  it('has a form for every count, and says the number where a form is for several', () => {
    const forms = [...formsIn(language)];
    const all = counts.flatMap((name) =>
      forms.map(([form, numbers]) => ({ key: `${name}_${form}`, isOfMany: numbers.length > 1 })),
    );
    expect(all.filter(({ key }) => !messages.has(key))).toEqual([]);
    const silent = all.filter(({ key, isOfMany }) => isOfMany && !messages.get(key)?.includes('$1'));
    expect(silent).toEqual([]);
  });

  it('leaves room for what English leaves room for', () => {
    const wrong = said.filter(([key, message]) => {
      const [has, wants] = [message, english.get(key) ?? ''].map(placeholders);
      return isCount(key) ? has?.some((one) => one !== '$1') : String(has) !== String(wants);
    });
    expect(wrong).toEqual([]);
  });

  it('says something everywhere, and no blanks around it', () => {
    expect(said.filter(([, message]) => message === '' || message !== message.trim())).toEqual([]);
  });

  it('names itself, and keeps to what browsers and stores take', () => {
    expect(messages.get('language')).toBe(tagOf(language));
    expect(messages.get('extensionName')?.length).toBeLessThanOrEqual(45);
    expect(messages.get('extensionDescription')?.length).toBeLessThanOrEqual(132);
  });
});

const sources = ['lib', 'components', 'entrypoints'].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('testing'))
    .map((file) => readFileSync(join(root, part, file), 'utf8')),
);

/** All matches of the first group, in all sources. */
const found = (pattern: RegExp) =>
  new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, text = '']) => text)));

it('every message is used', () => {
  const literals = found(/['"]([\w-]+)['"]/g);
  const inManifest = found(/__MSG_(\w+)__/g);
  /** `state_${…}`: what begins the name of a message that is put together. */
  const beginnings = [...found(/`([a-z]+_[a-z_]*)\$\{/g)];
  const ends = found(/\}_([a-z]+)`/g);
  const words = new Set([...literals, ...ends].map((word) => word.replaceAll('-', '_')));
  /** Whether all of it could be put into the gaps of a name. */
  const isOfWords = (rest: string): boolean =>
    words.has(rest) ||
    [...rest.matchAll(/_/g)].some(
      ({ index }) => words.has(rest.slice(0, index)) && isOfWords(rest.slice(index + 1)),
    );
  const isUsed = (key: string) =>
    literals.has(key) ||
    inManifest.has(key) ||
    (isCount(key) && literals.has(key.replace(/_[a-z]+$/, ''))) ||
    beginnings.some((beginning) => key.startsWith(beginning) && isOfWords(key.slice(beginning.length)));
  const unused = [...english.keys()].filter((key) => !isUsed(key));
  expect(unused).toEqual([]);
});
