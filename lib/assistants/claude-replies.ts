/* Where claude.ai shows prompts and replies. Dated like claude.ts. */

/** Sends the failed prompt once more: classic, merged and claude.ai/code. 2026-08; the latter two are unverified. */
export const retryButtons =
  '[data-testid="failed-send-retry"], [data-testid="action-bar-retry"], [data-testid="message-warning"] button, [data-testid="epitaxy-failed-send"] button';

/** Newest assistant row and its text, best first. Merged since 2026-09-21; classic up to now. */
export const replySelectors = {
  row: '[data-perf-row="assistant"][data-last-message="true"], [data-last-message="true"] [data-testid="assistant-message"]',
  text: '[data-perf-reply-text], .font-claude-response, .font-claude-message, [data-testid="assistant-message"]',
  streaming: '[data-is-streaming="true"]',
} as const;

/** The rows of what the person sent. */
export const promptRows = '[data-testid="user-message"]';

/** What old failed rows are not: claude.ai leaves them where they are. */
export const rowSelectors = { any: '[data-perf-row]', last: '[data-last-message="true"]' } as const;

/** What holds people's or Claude's own words: never watched for changes, never read as a notice. */
export const proseSelector =
  '[data-testid="user-message"], [data-perf-reply-text], .font-claude-response, .font-claude-message, [contenteditable="true"]';
