import type { Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { textsFound } from '../browser/kept.ts';
import { isWithinPromise, type Loss, lossOf, nothingLost } from './loss.ts';
import type { Stage } from './stage.ts';

/** Longer than the product tries by itself: its waits between tries end at 10 s. */
const patienceMs = 15_000;

/** Opens the Desk, as a person would who looks for a text, and compares what is kept with what was written. */
export async function lookFor(stage: Stage): Promise<Loss> {
  const desk = await stage.browser.extensionPage('desk.html');
  let loss = await lossNow(stage, desk);
  const isSettled = async () => {
    loss = await lossNow(stage, desk);
    return (
      JSON.stringify(loss) === JSON.stringify(nothingLost) ||
      (isWithinPromise(loss) && (await isDrained(desk)))
    );
  };
  await until('all of it is found', isSettled, patienceMs).catch(() => undefined);
  await desk.close();
  return loss;
}

async function lossNow({ written, faultAt }: Stage, desk: Tab): Promise<Loss> {
  const { database, journal } = await textsFound(desk);
  return lossOf(written, [...(database ?? []), ...journal], faultAt);
}

declare const chrome: {
  storage: { local: { get(keys: null): Promise<object> } };
  action: { getTitle(details: object): Promise<string> };
};

/** Nothing waits any more: what is in the database now is all that there will be. */
function isDrained(desk: Tab): Promise<boolean> {
  return desk.evaluate(async () => {
    const stored = await chrome.storage.local.get(null);
    return !Object.keys(stored).some((key) => key.startsWith('journal:'));
  }, undefined);
}

/** Waits until the toolbar's title and the popup both say that text is not being stored. */
export async function saysNotSaving(stage: Stage): Promise<void> {
  const popup = await stage.browser.extensionPage('popup.html');
  const isSaid = () => document.querySelector('[data-not-saving="storage"]')?.textContent !== undefined;
  await popup.waitFor(isSaid, undefined, 'the popup says that text is not being stored', 20_000);
  const words = await popup.text('[data-not-saving="storage"]');
  const title = () => popup.evaluate(() => chrome.action.getTitle({}), undefined);
  await until('the toolbar says it too', async () => (await title()).includes(words), 10_000);
  await popup.close();
}

/** Waits until the popup says that texts were brought back from their second copy. */
export async function saysRecovered(stage: Stage): Promise<void> {
  const popup = await stage.browser.extensionPage('popup.html');
  const isSaid = () => document.querySelector('[data-recovered]') !== null;
  await popup.waitFor(isSaid, undefined, 'the popup says that texts were brought back');
  await popup.close();
}
