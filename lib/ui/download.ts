import { minute } from '../core/words.ts';

/** Firefox still reads from the address after the click (ESR 153). Milliseconds. */
const readingTime = 1 * minute;

/** Saves parts of text as one UTF-8 file, by a link: the `downloads` permission would be asked for at install. */
export function download(parts: Iterable<string>, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTime);
}

/** "2026-11-22-1403", by the person's own clock. `at`: milliseconds since 1970. */
export function stamp(at: number): string {
  const time = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}`;
}
