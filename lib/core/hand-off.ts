/** An assistant that a prompt can be carried to: data, one file each in lib/assistants. */
export interface Target {
  id: string;
  /** As people call it. */
  name: string;
  /** Opened when the prompt travels by clipboard. */
  home: string;
  /** A URL with `{prompt}`, or null where the site takes none. */
  prefill: string | null;
  /** What the site does with a prefilled prompt when it is opened by a link. */
  sends: 'never' | 'sometimes' | 'always' | 'unknown';
  /** What the browser is asked for to put a prompt into its page: one host's match pattern, or null for never. */
  host: string | null;
  /** Its composer, best first: the first that is there and visible is the one. */
  selectors: readonly string[];
  /** Last sign that the facts above hold: year-month-day. */
  checked: string;
}

/** How a prompt travels. `url` is what is opened; with `clipboard` the person pastes. */
export interface HandOff {
  way: 'url' | 'clipboard';
  url: string;
}

/**
 * Longest whole URL that a prompt may travel in, in characters. ChatGPT answers 431 or 414 somewhere above 8,000;
 * Fastly and Apache end at 8 KB (measured and documented, 2026-10). Above it the clipboard is used: nothing is ever cut.
 */
export const longestUrl = 6_000;

const placeholder = '{prompt}';

/** Chooses the way by the length of the whole encoded URL. A text that a URL cannot hold exactly goes by clipboard. */
export function handOff(target: Target, prompt: string): HandOff {
  const byClipboard: HandOff = { way: 'clipboard', url: target.home };
  if (target.prefill === null || !prompt.isWellFormed()) return byClipboard;
  // split/join: a replacement string would read "$&" in a prompt as a pattern.
  // href: the browser itself lengthens a URL, e.g. "'" to "%27", before it leaves.
  const url = new URL(target.prefill.split(placeholder).join(encodeURIComponent(prompt))).href;
  return url.length <= longestUrl ? { way: 'url', url } : byClipboard;
}
