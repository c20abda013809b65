import { h } from './element.ts';
import { type ReplyRow, type RowWants, type UserRow, userRow } from './rows.ts';
import { classicReply } from './rows-classic.ts';
import { mergedReply } from './rows-merged.ts';

export class Transcript {
  readonly element: HTMLElement;
  readonly #layout: string;
  readonly #feed: HTMLElement;
  readonly #scroller: HTMLElement;

  constructor(layout: string, isCode: boolean) {
    this.#layout = layout;
    const isMerged = layout === 'merged';
    this.#feed = h('div', { role: 'feed', ...(isMerged && { 'data-perf-region': 'transcript' }) });
    const list = isMerged
      ? h(
          'div',
          { 'data-testid': 'transcript-sizer' },
          this.#feed,
          h('div', { 'data-testid': 'transcript-spacer' }),
        )
      : h('div', { 'data-testid': 'transcript-list' }, this.#feed);
    this.#scroller = h('div', { 'data-autoscroll-container': 'true' }, list);
    this.element = isMerged
      ? h('div', { 'data-testid': 'bardhub-claudechat-root' }, this.#scroller)
      : h(
          'div',
          { 'data-testid': 'chat-column-body' },
          h('div', { 'data-testid': 'chat-column' }, this.#scroller),
        );
    if (isCode) this.element.setAttribute('data-testid', 'epitaxy-virtual-transcript');
  }

  addUser(text: string, wants: RowWants): UserRow {
    const made = userRow(this.#layout, text, wants);
    this.#add(made.outer);
    return made;
  }

  addReply(wants: RowWants): ReplyRow {
    const made = this.#layout === 'merged' ? mergedReply(wants) : classicReply(wants);
    this.#add(made.outer);
    return made;
  }

  /** Takes a row, and on request all after it, out of the feed. */
  remove(outer: HTMLElement, andAfter = false): void {
    while (andAfter && outer.nextElementSibling) outer.nextElementSibling.remove();
    outer.remove();
    this.#number();
  }

  #add(outer: HTMLElement): void {
    this.#feed.append(outer);
    this.#number();
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #number(): void {
    const rows = [...this.#feed.querySelectorAll('[data-testid="transcript-row"]')];
    for (const [index, row] of rows.entries()) {
      row.setAttribute('data-index', String(index));
      if (index === rows.length - 1) row.setAttribute('data-last-message', 'true');
      else row.removeAttribute('data-last-message');
    }
  }
}
