import { failedRow, limitNotice, noticeSelectors, signatures } from '../assistants/claude.ts';
import { rowSelectors } from '../assistants/claude-replies.ts';
import { recognise } from '../core/signature.ts';
import type { Failure, NoticePlace } from '../core/words.ts';

export interface Notice {
  place: NoticePlace;
  signature: string;
  failure: Failure;
  weight: 'hard' | 'soft' | 'ambiguous';
}

const places = Object.entries(noticeSelectors) as [NoticePlace, string][];
const anywhere = Object.values(noticeSelectors).join(', ');

/** Reads notices in elements that changed; each is told once for each text it shows. */
export function noticeReader(): (changed: readonly Element[]) => Notice[] {
  const told = new WeakMap<Element, string>();
  return (changed) =>
    [...noticesIn(changed)].flatMap((element) => {
      const text = element.textContent ?? '';
      if (told.get(element) === text) return [];
      told.set(element, text);
      return read(element, text) ?? [];
    });
}

function noticesIn(changed: readonly Element[]): Set<Element> {
  const found = new Set<Element>();
  for (const element of changed) {
    const around = element.closest(anywhere);
    if (around) found.add(around);
    for (const inside of (around ?? element).querySelectorAll(anywhere)) found.add(inside);
  }
  // A notice around another is the same notice; two in one place are two.
  for (const outer of found) if (outer.querySelector(anywhere)) found.delete(outer);
  return found;
}

/** Attributes first; then words; then, for a row that only failed replies have, the place itself. */
function read(element: Element, text: string): Notice | undefined {
  const place = places.find(([, selector]) => element.matches(selector))?.[0];
  if (!place || !element.isConnected || isInOldRow(element)) return undefined;
  if (place === 'page') return { place, signature: 'boot-error', failure: 'server-error', weight: 'hard' };
  const known = recognise(text, signatures);
  if (known?.failure === null) return undefined;
  if ([...element.querySelectorAll('a')].some((link) => link.matches(limitNotice))) {
    return { place, signature: 'limit', failure: 'limit', weight: 'hard' };
  }
  if (known) return { place, signature: known.id, failure: known.failure, weight: known.weight };
  if (!element.closest(failedRow)) return undefined;
  return { place, signature: 'failed-row', failure: 'unknown', weight: 'ambiguous' };
}

/** Old failure rows stay where they are, and are drawn anew when the page comes back to their conversation. */
function isInOldRow(element: Element): boolean {
  const row = element.closest(rowSelectors.any);
  return row !== null && !row.matches(rowSelectors.last);
}
