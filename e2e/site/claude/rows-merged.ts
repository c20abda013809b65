import { button, h } from './element.ts';
import { inTurn, type ReplyRow, type RowWants, rowOf } from './rows.ts';

/** Facts §2, the column "merged": `data-is-streaming` is absent until text starts. */
export function mergedReply(wants: RowWants): ReplyRow {
  const prose = h('div', { 'data-perf-reply-text': 'true' });
  const message = h(
    'div',
    { 'data-testid': 'assistant-message', 'data-cds': 'AssistantMessage' },
    h('div', { 'data-transcript-engine-root': true }, h('div', { 'data-cds': 'Prose' }, prose)),
  );
  const status = h('div', { 'data-cds': 'TurnStatus', 'data-state': 'pending' });
  const row = rowOf('assistant', message, status);
  return {
    outer: inTurn('merged', `${wants.uuid}-hub-reply`, row),
    row,
    say: (text) => {
      message.dataset.isStreaming = 'true';
      row.dataset.perfRowStreaming = 'true';
      prose.replaceChildren(...text.split('\n\n').map((part) => h('p', {}, part)));
    },
    finish: () => {
      if (message.dataset.isStreaming) message.dataset.isStreaming = 'false';
      delete row.dataset.perfRowStreaming;
      status.dataset.state = 'done';
      row.append(actions(wants));
    },
  };
}

function actions({ onRetry }: RowWants): HTMLElement {
  return h(
    'div',
    { role: 'toolbar', 'data-cds': 'MessageActions', 'data-testid': 'message-actions' },
    button('Copy', { 'aria-label': 'Copy' }, () => undefined),
    button('Retry', { 'aria-label': 'Retry' }, onRetry),
  );
}
