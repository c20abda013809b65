import type { Layout } from '../site/scene.ts';

/*
 * The places of notices in both layouts, as the facts have them up to 2026-10-10: what stands in them is given.
 * A reply's failure in merged is marked by its kind of element only: no ids are known.
 */

export function toast(layout: Layout, text: string): string {
  return layout === 'merged'
    ? `<div role="region" aria-label="Notifications" aria-live="polite"><div data-cds="Toast"><div>${text}</div></div></div>`
    : `<div role="region" aria-label="Notifications (F8)"><ol><li role="status" aria-live="off" data-state="open"><div data-color-context="danger"><div class="select-text">${text}</div></div></li></ol></div>`;
}

/** The newest reply with its failure; `said` is what Claude itself wrote there before. */
export function failedReply(layout: Layout, text: string, said = ''): string {
  const id = layout === 'classic' ? ' data-testid="message-warning"' : '';
  const reply =
    layout === 'classic'
      ? `<div data-is-streaming="false"><div class="font-claude-response">${said}</div></div>`
      : `<div data-testid="assistant-message"><div data-perf-reply-text>${said}</div></div>`;
  return `<div role="feed"><div data-perf-row="assistant" data-last-message="true">${reply}<div${id} role="status" data-cds="Banner"><span>${text}</span><button>Retry</button></div></div></div>`;
}

/** A prompt that was not taken, under the person's own message. */
export function failedSend(layout: Layout, text: string): string {
  const id = layout === 'classic' ? ' data-testid="failed-send-indicator"' : ' data-cds="Banner"';
  return `<div role="feed"><div data-perf-row="human" data-last-message="true"><div${id}><span>${text}</span></div></div></div>`;
}

/** Over the composer. */
export function band(layout: Layout, text: string): string {
  return layout === 'merged'
    ? `<div data-cds="ChatComposerNotices"><div role="status" data-testid="composer-notice-banner">${text}</div></div>`
    : `<div data-alert-band-wrapper><div role="status" aria-live="polite">${text}</div></div>`;
}

export const bootError = (text: string) =>
  `<div id="root"><main data-testid="bootstrap-connection-error"><h1>${text}</h1></main></div>`;

/** A page of a few words, without any mark. */
export const screen = (text: string) => `<div id="root"><h1>${text}</h1></div>`;

/** What people and Claude wrote: never a notice. */
export const conversation = (prompt: string, reply: string) =>
  `<div role="feed"><div data-perf-row="human"><div data-testid="user-message">${prompt}</div></div><div data-perf-row="assistant" data-last-message="true"><div data-testid="assistant-message"><div data-perf-reply-text>${reply}</div></div></div></div>`;
