import { browser } from 'wxt/browser';
import type { Filled } from '../core/insertion.ts';
import { second } from '../core/words.ts';

/** As long as a page may take to load on a slow line, until it can be looked at. Milliseconds. */
export const loadingPatience = 25 * second;
/** As long as its composer may take then. Milliseconds. */
const composerPatience = 12 * second;
const tryAgain = 200;

/** Where in the browser a composer is: the page itself unless the person pointed at a frame in it. */
export interface Place {
  tab: number;
  frame: number;
}

/** Waits until a tab that was opened a moment ago shows its page and its composer there. */
export async function awaitComposer(
  place: Place,
  selectors: readonly string[],
): Promise<'there' | 'not-found' | 'closed'> {
  const until = Date.now() + loadingPatience;
  // Between a tab's opening and its page, and from one page of it to the next, no script gets in.
  for (;;) {
    const isThere = await lookFor(place, selectors, composerPatience).catch(() => undefined);
    if (isThere !== undefined) return isThere ? 'there' : 'not-found';
    if (!(await isOpen(place.tab))) return 'closed';
    if (Date.now() >= until) return 'not-found';
    await new Promise((resolve) => setTimeout(resolve, tryAgain));
  }
}

/** Whether a composer is there; undefined where the page went away meanwhile. Rejects where no script may go. */
export async function lookFor(
  place: Place,
  selectors: readonly string[],
  patience: number,
): Promise<boolean | undefined> {
  await browser.scripting.executeScript({ target: targetOf(place), files: ['/fill-composer.js'] });
  const [found] = await browser.scripting.executeScript({
    target: targetOf(place),
    func: lookInPage,
    args: [selectors, patience],
  });
  return typeof found?.result === 'boolean' ? found.result : undefined;
}

/** Fills the composer that was found; undefined where the page went away meanwhile: it is not tried on the next. */
export async function fillIn(
  place: Place,
  job: string,
  selectors: readonly string[],
  text: string,
): Promise<Filled | undefined> {
  const [filled] = await browser.scripting
    .executeScript({ target: targetOf(place), func: fillInPage, args: [job, selectors, text] })
    .catch(() => []);
  return filled?.result ?? undefined;
}

/** What came of a job that was begun on a page, if it is still there. */
export async function outcomeIn(place: Place, job: string): Promise<Filled | undefined> {
  const [filled] = await browser.scripting
    .executeScript({ target: targetOf(place), func: outcomeInPage, args: [job] })
    .catch(() => []);
  return filled?.result ?? undefined;
}

const targetOf = ({ tab, frame }: Place) => ({ tabId: tab, frameIds: [frame] });

const isOpen = (tab: number) =>
  browser.tabs.get(tab).then(
    () => true,
    () => false,
  );

// These three travel as text and run in the page, where the script has left its hands: nothing from here goes along.

const lookInPage = (selectors: readonly string[], patience: number) =>
  globalThis.lifeboatFiller?.find(selectors, patience);

const fillInPage = (job: string, selectors: readonly string[], text: string) =>
  globalThis.lifeboatFiller?.fill(job, selectors, text);

const outcomeInPage = (job: string) => globalThis.lifeboatFiller?.outcome(job);
