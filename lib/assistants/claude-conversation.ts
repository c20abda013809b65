/* What a whole conversation is read from. Dated like claude.ts; what is in claude-replies.ts is not repeated here. */

/** A message's row and which it is in the list, of which only a few are drawn. Classic and merged, 2026-10. */
export const messageRow = '[data-perf-row="human"], [data-perf-row="assistant"]';

/** Which message a row is, counted from 0; null where it does not say. */
export function indexOfRow(row: Element): number | null {
  const said = row.closest('[data-index]')?.getAttribute('data-index') ?? '';
  return /^\d{1,6}$/.test(said) ? Number(said) : null;
}

/**
 * An answer's own words, best first: what Claude thought and which tools it used stands beside them. Classic up to now;
 * merged since 2026-09-21.
 */
export const answerTexts = [
  '.standard-markdown, .progressive-markdown',
  '[data-perf-reply-text]',
  '.font-claude-response, .font-claude-message',
] as const;

/** What is made beside the conversation. Nobody has published its markup of 2026: its older class, and its likeliest id. */
export const artifact = '.artifact-block-cell, [data-testid*="artifact"]';

/** What is drawn with the words and is none of them: buttons, headings for screen readers, the app's own states. */
export const besideWords =
  'button, [role="button"], [role="status"], [role="toolbar"], [data-cds="TurnStatus"], [data-cds="Banner"], [aria-hidden="true"], [hidden], .sr-only, script, style, svg';
