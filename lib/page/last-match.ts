import { proseSelector } from '../assistants/claude-replies.ts';

/**
 * The last element below `parent` that matches. What people or Claude wrote is passed over, and the end is looked at
 * first: a query would go through all of a long conversation at each send.
 */
export function lastMatch(parent: Element, selector: string): Element | undefined {
  for (let child = parent.lastElementChild; child; child = child.previousElementSibling) {
    const deeper = child.matches(proseSelector) ? undefined : lastMatch(child, selector);
    if (deeper) return deeper;
    if (child.matches(selector)) return child;
  }
  return undefined;
}
