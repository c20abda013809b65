import { incognitoKey } from '../assistants/claude-addresses.ts';
import { composerFrame } from '../assistants/claude-composer.ts';
import { newestButtons, opensOver, takesNotice } from '../assistants/claude-notice-place.ts';
import { noticeSelectors } from '../assistants/claude-notices.ts';
import { proseSelector } from '../assistants/claude-replies.ts';
import { type Box, meet, placeFor } from '../core/page-notice-place.ts';
import type { NoticeContent } from '../messaging/to-notice.ts';
import { watchTree } from '../page/watch-tree.ts';
import type { Card } from './card.ts';

/** What the notice must not cover; the page's own full screens are not in the way of a corner. */
const { toast, row, composer } = noticeSelectors;
const kept = [composerFrame, toast, row, composer, newestButtons, opensOver].join();

/** A page that takes the notice away again and again gets its way: both would do nothing else any more. */
const mostReturns = 20;

/**
 * Keeps the notice on the page and out of the way: it stands in its corner, above the composer and whatever the page
 * shows, moves when they do, and comes back when the page draws itself anew. Works only while the notice is there.
 */
export function stand(page: Window, { host, card, announce }: Card, content: () => NoticeContent) {
  const { document } = page;
  const work = new AbortController();
  let isDue = false;
  let returns = 0;
  let isAnnounced = false;
  const look = () => {
    isDue = false;
    if (work.signal.aborted) return;
    if (!host.isConnected && returns <= mostReturns) {
      returns += 1;
      document.documentElement.append(host);
    }
    const isPlaced = place(page, card, content());
    if (isPlaced && !isAnnounced) {
      isAnnounced = true;
      announce();
    }
  };
  const again = () => {
    if (isDue) return;
    isDue = true;
    // Not a frame's: a page in the background must get its notice too.
    setTimeout(look, 0);
  };
  watchAround(page, card, work.signal, again);
  look();
  return { again, end: () => work.abort() };
}

function watchAround(page: Window, card: HTMLElement, signal: AbortSignal, changed: () => void): void {
  const { document } = page;
  page.addEventListener('resize', changed, { signal });
  page.addEventListener('popstate', changed, { signal });
  page.addEventListener('scroll', changed, { signal, capture: true, passive: true });
  const sizes = new ResizeObserver(changed);
  sizes.observe(card);
  const watched = new WeakSet<Element>();
  const watchFrames = () => {
    for (const frame of document.querySelectorAll(composerFrame)) {
      // To observe once more would tell of it once more.
      if (!watched.has(frame)) sizes.observe(frame);
      watched.add(frame);
    }
  };
  watchFrames();
  const stop = watchTree(document.documentElement, proseSelector, () => {
    watchFrames();
    changed();
  });
  signal.addEventListener('abort', () => {
    stop();
    sizes.disconnect();
  });
}

/** Whether there is a place for it on this page. Under the pointer it moves only when it must. */
function place(page: Window, card: HTMLElement, { direction, conversation }: NoticeContent): boolean {
  const { document } = page;
  const taken = [...document.querySelectorAll(kept)].map((each) => each.getBoundingClientRect());
  const size = card.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isHere = takesNotice(page.location, conversation, hiddenIn(page));
  const box = isHere ? placeFor(size, { width, height }, direction, taken) : undefined;
  card.classList.toggle('away', !box);
  if (box && !(card.matches(':hover') && isFree(size, taken))) {
    card.style.left = `${box.left}px`;
    card.style.top = `${box.top}px`;
  }
  return box !== undefined;
}

const isFree = (box: Box, taken: readonly Box[]) => !taken.some((other) => meet(box, other));

/** A page whose site data is blocked has none, and throws. */
function hiddenIn(page: Window): string | null {
  try {
    return page.sessionStorage.getItem(incognitoKey);
  } catch {
    return null;
  }
}
