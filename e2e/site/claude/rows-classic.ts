import { button, h } from './element.ts';
import { type ReplyRow, type RowWants, rowOf } from './rows.ts';

/** Facts §2, the column "legacy". */
export function classicReply(wants: RowWants): ReplyRow {
  const prose = h('div', { class: 'standard-markdown' });
  const stream = h(
    'div',
    { 'data-is-streaming': 'true' },
    h('div', { class: 'font-claude-response' }, prose),
  );
  const heading = h('h2', { class: 'sr-only' });
  const status = h('div', { role: 'status', class: 'sr-only' }, 'Claude is responding');
  const row = rowOf('assistant', heading, stream, status);
  row.dataset.perfRowStreaming = 'true';
  return {
    outer: row,
    row,
    say: (text) => {
      prose.replaceChildren(...text.split('\n\n').map((part) => h('p', {}, part)));
      heading.textContent = `Claude responded: ${text}`;
    },
    finish: () => {
      stream.dataset.isStreaming = 'false';
      delete row.dataset.perfRowStreaming;
      status.remove();
      row.append(actions(wants));
    },
  };
}

function actions({ onRetry }: RowWants): HTMLElement {
  return h(
    'div',
    { role: 'group', 'aria-label': 'Message actions' },
    button('Copy', { 'data-testid': 'action-bar-copy', 'aria-label': 'Copy' }, () => undefined),
    button('Retry', { 'data-testid': 'action-bar-retry', 'aria-label': 'Retry' }, onRetry),
  );
}
