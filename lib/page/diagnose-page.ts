import { hasComposer, isSignInPath } from '../assistants/claude-addresses.ts';
import { pageParts } from '../assistants/claude-parts.ts';
import type { PageDiagnosis } from '../core/page-diagnosis.ts';
import { isChallenge } from './challenge.ts';
import { placeOf } from './place.ts';

/** What of claude.ai can be seen on this page, by which selectors. No text of it is handed on. */
export function diagnosePage(page: Document): PageDiagnosis {
  const found = Object.entries(pageParts).map(([part, selectors]) => {
    const isIt = part === 'notices' ? isNotice : isInSight;
    return [part, selectors.flatMap((selector, index) => (some(page, selector, isIt) ? [index] : []))];
  });
  return {
    kind: kindOf(page),
    isSignedIn: placeOf(page).account !== null,
    seen: Object.fromEntries(found) as PageDiagnosis['seen'],
  };
}

function kindOf(page: Document): PageDiagnosis['kind'] {
  const { pathname } = page.location;
  if (isChallenge(page)) return 'check';
  if (isSignInPath(pathname)) return 'sign-in';
  return hasComposer(pathname) ? 'writing' : 'other';
}

const some = (page: Document, selector: string, isIt: (one: Element) => boolean): boolean =>
  [...page.querySelectorAll(selector)].some(isIt);

const isInSight = (one: Element): boolean => one.getClientRects().length > 0;

/** The place of those above the composer is there without any. */
const isNotice = (one: Element): boolean => isInSight(one) && (one.textContent ?? '').trim() !== '';
