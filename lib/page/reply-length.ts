import { replySelectors } from '../assistants/claude-replies.ts';

/** How long the text of a reply is, in UTF-16 units: all that is ever read of it. */
export function lengthOf(row: Element): number {
  let length = 0;
  for (const part of row.querySelectorAll(replySelectors.text)) length += part.textContent?.length ?? 0;
  return length;
}

/** What a reply shows beside its text, as a number that changes with it: tools at work, and thinking. */
export function activityOf(row: Element): number {
  return (row.textContent?.length ?? 0) - lengthOf(row);
}
