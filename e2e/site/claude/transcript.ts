import { h } from './element.ts';
import { type ReplyRow, type RowWants, type UserRow, userRow } from './rows.ts';
import { classicReply } from './rows-classic.ts';
import { mergedReply } from './rows-merged.ts';

/** About what a message takes; how many of the real ones are drawn is from facts §2. Pixels. */
const rowHeight = 120;
const rowsInSight = 5;

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

  /** Draws a few of many rows: those in sight, and the last pair, which stays (facts §2). */
  virtualise(count: number, rowAt: (index: number) => HTMLElement): void {
    const [above, below] = [h('div'), h('div')];
    const numbered = (index: number) => {
      const outer = rowAt(index);
      const row = outer.matches('[data-testid="transcript-row"]') ? outer : outer.firstElementChild;
      row?.setAttribute('data-index', String(index));
      return outer;
    };
    const last = count - 2;
    let drawn: HTMLElement[] = [];
    const show = () => {
      const inSight = Math.floor(this.#scroller.scrollTop / rowHeight);
      const first = Math.max(0, Math.min(last - rowsInSight, inSight));
      for (const row of drawn) row.remove();
      drawn = Array.from({ length: rowsInSight }, (_, at) => numbered(first + at));
      above.style.height = `${first * rowHeight}px`;
      below.style.height = `${(last - rowsInSight - first) * rowHeight}px`;
      above.after(...drawn);
    };
    this.#feed.replaceChildren(above, below, numbered(last), numbered(last + 1));
    show();
    this.#scroller.addEventListener('scroll', show);
    this.#number();
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
      const before = Number(rows[index - 1]?.getAttribute('data-index') ?? -1);
      if (!row.hasAttribute('data-index')) row.setAttribute('data-index', String(before + 1));
      if (index === rows.length - 1) row.setAttribute('data-last-message', 'true');
      else row.removeAttribute('data-last-message');
    }
  }
}
