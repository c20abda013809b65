import { sayCounted } from '../lib/core/language.ts';
import type { Words } from './words.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Made once for a language: making one takes longer than drawing the card it is for (0.05 ms to 0.2 ms, Chromium 156). */
function once<Format>(make: (locale: string) => Format): (words: Words) => Format {
  const made = new Map<string, Format>();
  return ({ locale }) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

const relative = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const hours = once((locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }));
const days = once(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
);
const dates = once((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const numbers = once((locale) => new Intl.NumberFormat(locale));
const plurals = once((locale) => new Intl.PluralRules(locale));
const sizeIn = (unit: string) =>
  once((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 }));
const kilobytes = sizeIn('kilobyte');
const megabytes = sizeIn('megabyte');
const lengthIn = (unit: string, maximumFractionDigits: number) =>
  once(
    (locale) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits }),
  );
const inMinutes = lengthIn('minute', 0);
const inHours = lengthIn('hour', 1);
const lists = once((locale) => new Intl.ListFormat(locale));

/** "3 minutes ago". Times in milliseconds since 1970. */
export function ago(words: Words, at: number, now: number): string {
  const [unit, length] = units.find(([, length]) => now - at >= length) ?? (['second', 1_000] as const);
  return relative(words).format(-Math.max(0, Math.round((now - at) / length)), unit);
}

/** Whether two times, in milliseconds since 1970, are on one day of this computer's. */
export const isSameDay = (one: number, other: number): boolean =>
  one === other || new Date(one).toDateString() === new Date(other).toDateString();

/** "14:02", with the day where it is not today's. */
export function clock(words: Words, at: number, now: number): string {
  return (isSameDay(at, now) ? hours : days)(words).format(at);
}

/** "22 Nov". */
export const day = (words: Words, at: number): string => dates(words).format(at);

/** "14:02 – 14:48", with the day where it is not today's. */
export function range(words: Words, from: number, to: number, now: number): string {
  return (isSameDay(from, now) ? hours : days)(words).formatRange(from, to);
}

/** "4:12", or "1:04:12": a length in milliseconds. */
export function countdown(length: number): string {
  const seconds = Math.max(0, Math.ceil(length / 1_000));
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Longer than this is told in hours. Minutes. */
const manyMinutes = 75;

/** "43 minutes", "1.5 hours": a length in milliseconds. */
export function lengthOf(words: Words, length: number): string {
  const minutes = Math.max(1, Math.round(length / 60_000));
  return minutes < manyMinutes ? inMinutes(words).format(minutes) : inHours(words).format(minutes / 60);
}

/** Has a message of its own for each form that a language has for counts. */
type Counted =
  | 'characters'
  | 'hits'
  | 'texts'
  | 'times'
  | 'earlier'
  | 'secret_more'
  | 'plan_added'
  | 'plan_merged'
  | 'plan_unchanged'
  | 'plan_expiring'
  | 'plan_unreadable'
  | 'import_added'
  | 'import_merged'
  | 'import_unchanged'
  | 'exported'
  | 'conversation_unread'
  | 'carried_left_out'
  | 'carried_not_read'
  | 'carried_code'
  | 'answers_models';

/** "1 hit", "1,842 hits". */
export function counted(words: Words, what: Counted, count: number): string {
  const figures = numbers(words).format(count);
  return sayCounted(what, count, plurals(words), (key) => words.say(key, figures));
}

/** "1,842 characters". */
export const sizeOf = (words: Words, text: string): string => counted(words, 'characters', text.length);

/** "1,842", as the language writes it. */
export const inFigures = (words: Words, count: number): string => numbers(words).format(count);

/** "12.3 kB", from bytes. */
export function fileSize(words: Words, bytes: number): string {
  return bytes < 1_000_000
    ? kilobytes(words).format(bytes / 1_000)
    : megabytes(words).format(bytes / 1_000_000);
}

/** "a, b, and c". */
export const listOf = (words: Words, names: readonly string[]): string => lists(words).format(names);

/** "20 hours". */
export const hoursLong = (words: Words, count: number): string => inHours(words).format(count);
