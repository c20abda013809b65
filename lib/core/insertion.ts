/**
 * Why a text was not put into a composer. Nothing was sent, and nothing was written over.
 * `no-permission`: the person has not let the extension write to that site.
 * `differs`: what stands there is not the text, or the page took it back.
 * `tab-closed`: the page was closed or left meanwhile.
 * `gone`: the text is no longer kept, or there is none.
 * `refused`: an assistant into whose page nothing is put, or a page of the browser's own.
 */
export type NotInserted =
  | 'no-permission'
  | 'composer-not-found'
  | 'composer-not-empty'
  | 'differs'
  | 'tab-closed'
  | 'gone'
  | 'refused';

/** How it ended that a text was to be put into the composer of another assistant's page. */
export type Insertion =
  | { way: 'insert'; ok: true; characters: number }
  | { way: 'insert'; ok: false; why: NotInserted };
