import { promptRows } from '../assistants/claude-replies.ts';
import { lastMatch } from './last-match.ts';
import { readComposer } from './read-composer.ts';

/** The newest row of what the person sent. */
export function lastPromptRow(page: Document): Element | undefined {
  return lastMatch(page.documentElement, promptRows);
}

/** The words of a prompt's row, line by line as the page shows them. */
export function promptIn(row: Element): string {
  return readComposer(row);
}
