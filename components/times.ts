import type { Words } from './words.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 minutes ago". Times in milliseconds since 1970. */
export function ago({ locale }: Words, at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, length] = units.find(([, length]) => now - at >= length) ?? (['second', 1_000] as const);
  return format.format(-Math.max(0, Math.round((now - at) / length)), unit);
}

/** "14:02", with the day where it is not today's. */
export function clock({ locale }: Words, at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "4:12", a length in milliseconds. */
export function countdown(length: number): string {
  const seconds = Math.max(0, Math.ceil(length / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "1,842 characters". */
export function sizeOf({ say, locale }: Words, text: string): string {
  const isOne = new Intl.PluralRules(locale).select(text.length) === 'one';
  const count = new Intl.NumberFormat(locale).format(text.length);
  return isOne ? say('characters_one') : say('characters_other', count);
}
