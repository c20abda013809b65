/** An assistant that a prompt can be carried to: data, one file each in lib/assistants. */
export interface Target {
  id: string;
  /** As people call it. */
  name: string;
  /** Opened when the prompt does not travel in the address. */
  home: string;
  /** A URL with `{prompt}` once, or null where the site takes none that can be relied on. */
  prefill: string | null;
  /** One that some say works: here for whoever looks next, never opened. */
  doubtfulPrefill?: string;
  /** What the site does with a prefilled prompt when it is opened by a link. */
  sends: 'never' | 'sometimes' | 'always' | 'unknown';
  /** Whether it answers people who have no account there; `optional`: within limits, or not everywhere. */
  account: 'none' | 'optional' | 'needed' | 'unknown';
  /** What the browser is asked for to put a prompt into its page: one host's match pattern, or null for never. */
  host: string | null;
  /** Its text box, best first: the first that is there and visible is the one. */
  selectors: readonly string[];
  /** The most characters that its text box is known to take; what is pasted beyond them is cut there. */
  longest?: number;
  /** A paste of more characters than this becomes an attached file there. */
  attachesAbove?: number;
  /** What is written there is published. */
  publishes?: true;
  /** Offered until the person chooses otherwise; the others are a click away in Options. */
  isCommon: boolean;
  /** Last sign that the facts above hold: year-month-day, as exact as it is known. */
  checked: string;
}

/** How a prompt travels. `url` is what is opened; with `clipboard` the person pastes. */
export interface HandOff {
  way: Way;
  url: string;
}
export const ways = ['insert', 'url', 'clipboard'] as const;
export type Way = (typeof ways)[number];

/**
 * Longest whole URL that a prompt may travel in, in characters. ChatGPT answers 431 or 414 somewhere above 8,000;
 * Fastly and Apache end at 8 KB (measured and documented, 2026-10). Above it the clipboard is used: nothing is ever cut.
 */
export const longestUrl = 6_000;

/** Stands in a template where the prompt goes. */
export const placeholder = '{prompt}';

/**
 * Chooses the way. Putting it into the page is best: no limit, nothing in the address or the history, and what arrived is
 * read back. A link is next, where it holds the whole prompt exactly. The clipboard always works.
 */
export function handOff(target: Target, prompt: string, mayInsert: boolean): HandOff {
  if (mayInsert && canInsert(target)) return { way: 'insert', url: target.home };
  const url = target.prefill === null ? null : filled(target.prefill, prompt);
  return url === null ? { way: 'clipboard', url: target.home } : { way: 'url', url };
}

/** Whether there is a way into its page, once the browser gave leave. */
export function canInsert({ host, selectors }: Target): boolean {
  return host !== null && selectors.length > 0;
}

/** The template's URL with the whole prompt in it, or null where it does not fit or would not arrive as it is. */
function filled(template: string, prompt: string): string | null {
  // An encoded text is never shorter: nothing has to be encoded to know that this one does not fit.
  if (prompt.length > longestUrl || !prompt.isWellFormed()) return null;
  // The browser itself writes "'" in a query like this before the URL leaves.
  const encoded = encodeURIComponent(prompt).replaceAll("'", '%27');
  const url = urlWith(template, encoded);
  // Of a prompt such as ".." in a path nothing is left: then the URL is not longer by the prompt.
  const isWhole = url.length - encoded.length === urlWith(template, 'a').length - 1;
  return isWhole && url.length <= longestUrl ? url : null;
}

function urlWith(template: string, encoded: string): string {
  // split/join: a replacement string would read "$&" in a prompt as a pattern.
  return new URL(template.split(placeholder).join(encoded)).href;
}
