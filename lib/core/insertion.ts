import * as z from 'zod/mini';

/** What a page says of a text that was to be put into its composer. */
export type Filled =
  | { ok: true; characters: number }
  | { ok: false; why: 'composer-not-found' | 'composer-not-empty' | 'differs' };

/**
 * Why a text was not put into a composer. Nothing was sent, and nothing was written over.
 * `no-permission`: the person has not let the extension write to that site.
 * `differs`: what stands there is not the text, or the page took it back.
 * `tab-closed`: the page was closed or left meanwhile.
 * `gone`: the text is no longer kept, or there is none.
 * `refused`: an assistant into whose page nothing is put, or a page of the browser's own.
 */
const notInserted = [
  'no-permission',
  'composer-not-found',
  'composer-not-empty',
  'differs',
  'tab-closed',
  'gone',
  'refused',
] as const;
export type NotInserted = (typeof notInserted)[number];

/** How it ended that a text was to be put into the composer of another assistant's page. */
export type Insertion =
  | { way: 'insert'; ok: true; characters: number }
  | { way: 'insert'; ok: false; why: NotInserted };

export const notDone = (why: NotInserted): Insertion => ({ way: 'insert', ok: false, why });

/** A text that did not arrive, until the person has seen it: the page that asked for it may be gone. */
export const Missed = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.int(),
  /** Of the kept text; null where there was none. */
  id: z.nullable(z.string()),
  /** The assistant's name, or the site's. */
  place: z.string(),
  why: z.enum(notInserted),
  /** It is on the clipboard. */
  copied: z.boolean(),
});
export type Missed = z.infer<typeof Missed>;
