import { button, h } from './element.ts';

export interface UserRow {
  /** What the feed holds. */
  outer: HTMLElement;
  row: HTMLElement;
  /** `[data-cds="UserMessage"]`, where the edit-in-place box goes. */
  box: HTMLElement;
}

export interface ReplyRow {
  outer: HTMLElement;
  row: HTMLElement;
  /** Shows the reply so far; the first call is the first token. */
  say(text: string): void;
  finish(): void;
}

export interface RowWants {
  uuid: string;
  onEdit(): void;
  onRetry(): void;
}

export function userRow(layout: string, text: string, wants: RowWants): UserRow {
  const lines = text.split('\n').map((line) => h('p', { class: 'whitespace-pre-wrap' }, line));
  const message = h('div', { 'data-testid': 'user-message' }, ...lines);
  const box = h('div', { 'data-cds': 'UserMessage' }, message);
  box.append(button('Edit', { 'aria-label': 'Edit' }, wants.onEdit));
  const row = rowOf('human', h('h2', { class: 'sr-only' }, `You said: ${text}`), box);
  return { row, box, outer: inTurn(layout, wants.uuid, row) };
}

export function rowOf(who: 'human' | 'assistant', ...children: HTMLElement[]): HTMLElement {
  return h('div', { 'data-testid': 'transcript-row', 'data-perf-row': who }, ...children);
}

/** The merged feed keys each row by its turn; the classic one has no id in the DOM. */
export function inTurn(layout: string, key: string, row: HTMLElement): HTMLElement {
  return layout === 'merged' ? h('div', { 'data-turn-key': key }, row) : row;
}
