import { signatures } from '../assistants/claude.ts';
import {
  appParts,
  appRoot,
  dangerToast,
  failedRow,
  limitDialog,
  limitNotice,
  noticeSelectors,
  screenLength,
} from '../assistants/claude-notices.ts';
import { rowSelectors } from '../assistants/claude-replies.ts';
import type { Evidence } from '../core/evidence.ts';
import { recognise, type Signature } from '../core/signature.ts';
import type { NoticePlace } from '../core/words.ts';

/** A notice as evidence has it; `isPassing` where the send may succeed all the same. */
export type Notice = Omit<Extract<Evidence['signal'], { kind: 'notice' }>, 'kind'> & { isPassing?: true };

const places = Object.entries(noticeSelectors) as [NoticePlace, string][];
const anywhere = Object.values(noticeSelectors).join(', ');

/**
 * Reads notices in elements that changed; each is told once for each text it shows.
 * `limitEnd`: when the limit that the page notes for itself ends, in milliseconds since 1970, if it notes one.
 */
export function noticeReader(
  limitEnd: () => number | undefined = () => undefined,
): (changed: readonly Element[]) => Notice[] {
  const seen = new WeakMap<Element, string>();
  const isNews = (element: Element, text: string) => {
    if (seen.get(element) === text) return false;
    seen.set(element, text);
    return true;
  };
  return (changed) => {
    const screen = changed[0] && screenOf(changed[0].ownerDocument);
    const shown = screen && isNews(screen, screen.textContent) ? readScreen(screen.textContent) : [];
    const notices = [...noticesIn(changed)].flatMap((element) => {
      const text = element.textContent ?? '';
      return isNews(element, text) ? (read(element, text, limitEnd) ?? []) : [];
    });
    return [...shown, ...notices];
  };
}

/** The page while it shows nothing but a few words: its crash screen and its maintenance page have no mark of their own. */
function screenOf({ body }: Document): Element | undefined {
  if (!body || body.querySelector(appParts) || body.querySelector(anywhere)) return undefined;
  const screen = body.querySelector(appRoot) ?? body;
  return screen.textContent.length <= screenLength ? screen : undefined;
}

function readScreen(text: string): Notice[] {
  const known = recognise(text, signatures);
  if (known?.id !== 'will-return' && known?.id !== 'maintenance') return [];
  return [noticeOf(known, 'page')];
}

function noticeOf({ id, isPassing, weight, failure }: Signature, place: NoticePlace): Notice {
  return { place, signature: id, failure: failure ?? 'unknown', weight, ...(isPassing && { isPassing }) };
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

/** Attributes first; then words; then, for what only failures have, the place itself. */
function read(element: Element, text: string, limitEnd: () => number | undefined): Notice | undefined {
  const place = places.find(([, selector]) => element.matches(selector))?.[0];
  if (!place || !element.isConnected || isInOldRow(element)) return undefined;
  if (place === 'page') return { place, signature: 'boot-error', failure: 'server-error', weight: 'hard' };
  const known = recognise(text, signatures);
  if (known?.failure === null) return undefined;
  if (known?.failure === 'limit' || isOfLimit(element)) return readLimit(place, known, limitEnd());
  if (known) return noticeOf(known, place);
  const unknown = { place, failure: 'unknown', weight: 'ambiguous' } as const;
  if (element.closest(failedRow)) return { ...unknown, signature: 'failed-row' };
  return element.querySelector(dangerToast)
    ? { ...unknown, signature: 'danger-toast', isPassing: true }
    : undefined;
}

function isOfLimit(element: Element): boolean {
  const parts = [element, ...element.querySelectorAll('*')];
  return parts.some((part) => part.matches(limitNotice) || part.matches(limitDialog));
}

/** The link to the plans stands also under a warning: without words that are known, the page's own record decides. */
function readLimit(place: NoticePlace, known: Signature | undefined, until: number | undefined): Notice {
  const isSaid = known?.failure === 'limit' || until !== undefined;
  const weight = isSaid ? 'hard' : 'ambiguous';
  return { place, signature: 'limit', failure: 'limit', weight, ...(until !== undefined && { until }) };
}

/** Old failure rows stay where they are, and are drawn anew when the page comes back to their conversation. */
function isInOldRow(element: Element): boolean {
  const row = element.closest(rowSelectors.any);
  return row !== null && !row.matches(rowSelectors.last);
}
