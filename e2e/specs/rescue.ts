import type { Browser, Tab } from '../browser/browser.ts';
import { expect } from '../browser/fixture.ts';
import type { Fault, Layout, Site } from '../site/scene.ts';
import { type Expected, pageFaults, sendFaults } from './faults.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

export interface Course {
  fault: Fault;
  layout: Layout;
  /** What becomes of the tab before anybody looks at the popup. */
  end: 'reload' | 'close';
}

interface World {
  browser: Browser;
  site: Site;
}

/** One whole rescue: written on a healthy day, lost to a fault, found, copied, put back and carried elsewhere. */
export async function rescue({ browser, site }: World, course: Course): Promise<void> {
  site.change({ layout: course.layout });
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await step.writePrompt(tab);
  expect(await step.written(tab)).toBe(promptText);
  await step.keptAs(desk, 'the draft', ({ text }) => text === promptText);

  const expected = sendFaults[course.fault]?.[course.layout];
  await (expected
    ? sendIntoFault({ site, tab, desk }, course, expected)
    : breakPage({ site, tab, desk }, course));
  const popup = await step.openPopup(browser);
  await expectShown(popup, expected?.left ?? expected?.state ?? 'draft');
  await expectVerdict(popup, expected ?? pageFaults[course.fault] ?? { verdict: 'unknown' });
  await expectCarried({ browser, site }, popup);
}

/** Sends, waits for the outcome, then loses the page. */
async function sendIntoFault(
  { site, tab, desk }: { site: Site; tab: Tab; desk: Tab },
  { fault, end }: Course,
  expected: Expected,
): Promise<void> {
  site.change({ fault });
  await tab.press('Enter');
  const isOutcome = ({ state, failure }: { state: string; failure: string | null }) =>
    state === expected.state && failure === expected.failure;
  const outcome = await step.keptAs(desk, `${expected.state} (${expected.failure})`, isOutcome);
  expect(outcome.text).toBe(promptText);
  await (end === 'close' ? tab.close() : tab.reload());
}

/** The page itself breaks: what was written before was never sent. */
async function breakPage(
  { site, tab, desk }: { site: Site; tab: Tab; desk: Tab },
  { fault, end }: Course,
): Promise<void> {
  site.change({ fault });
  await tab.reload();
  if (fault === 'login-loop' || fault === 'sign-in-503')
    await tab.waitFor(() => location.pathname === '/login', undefined, 'the sign-in page');
  if (fault === 'sign-in-503') await tab.click(step.signIn);
  const bootError = '[data-testid="bootstrap-connection-error"]';
  if (fault === 'boot-error') {
    await tab.waitFor(
      (selector) => document.querySelector(selector) !== null,
      bootError,
      'the boot-error page',
    );
  }
  // What a page had no time to tell nobody can know.
  await desk.waitFor(isTroubleNoted, undefined, 'a sign of the trouble');
  if (end === 'close') await tab.close();
}

async function isTroubleNoted(): Promise<boolean> {
  const opening = indexedDB.open('lifeboat');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const reading = opening.result.transaction('evidence').objectStore('evidence').getAll();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  opening.result.close();
  const noted = reading.result as { signal: { kind: string } }[];
  return noted.some(({ signal }) => signal.kind !== 'page-works');
}

async function expectShown(popup: Tab, state: string): Promise<void> {
  await popup.waitFor(
    (wanted) => document.querySelector('article.prompt')?.getAttribute('data-prompt-state') === wanted,
    state,
    `a prompt shown as ${state}`,
  );
  const texts = (await step.kept(popup)).map(({ text }) => text);
  expect(texts).toEqual([promptText]);
}

async function expectVerdict(
  popup: Tab,
  { verdict, layer }: Pick<Expected, 'verdict' | 'layer'>,
): Promise<void> {
  await popup.waitFor(
    (wanted) => document.querySelector('main')?.getAttribute('data-verdict') === wanted,
    verdict,
    `the verdict ${verdict}`,
  );
  const shown = await popup.evaluate(
    () => document.querySelector('main')?.getAttribute('data-layer'),
    undefined,
  );
  expect(shown).toBe(layer ?? null);
}

/** Copy, Put back into an empty composer, and Open in ChatGPT: each gives exactly the text. */
async function expectCarried({ browser, site }: World, popup: Tab): Promise<void> {
  // Until the status page was read the buttons move, and a click in Firefox goes where they were.
  await popup.waitFor(() => document.querySelector('[data-component]') !== null, undefined, 'the status');
  await step.press(popup, 'Copy');
  await popup.waitFor(
    () => document.querySelector('[role=status]')?.textContent,
    undefined,
    'the word that it was copied',
  );
  expect(await browser.readClipboard()).toBe(promptText);

  site.change({ fault: 'none' });
  const fresh = await step.openClaude(browser);
  await step.clearComposer(fresh);
  await step.press(popup, 'Put back');
  await fresh.waitFor((text) => practice.text() === text, promptText, 'the prompt in the composer');

  const elsewhere = await browser.nextTab(() => step.press(popup, 'Open in ChatGPT'));
  await elsewhere.waitFor((text) => practice.text() === text, promptText, 'the prompt in ChatGPT');
  const handOffs = async () => (await step.kept(popup))[0]?.handOffs;
  await expect.poll(handOffs).toMatchObject([{ target: 'chatgpt', way: 'url' }]);
}

declare const practice: { text(): string };
