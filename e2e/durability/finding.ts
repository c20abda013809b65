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
    return isSame(loss, nothingLost) || (isWithinPromise(loss) && (await isDrained(desk)));
  };
  await until('all of it is found', isSettled, patienceMs).catch(() => undefined);
  await desk.close();
  return loss;
}

/** Whether the database holds all of it already. */
export async function isAllInDatabase({ browser, written, faultAt }: Stage): Promise<boolean> {
  const desk = await browser.extensionPage('manifest.json');
  const { database } = await textsFound(desk);
  await desk.close();
  return isSame(lossOf(written, database ?? [], faultAt), nothingLost);
}

const isSame = (one: Loss, other: Loss) => JSON.stringify(one) === JSON.stringify(other);

async function lossNow({ written, faultAt }: Stage, desk: Tab): Promise<Loss> {
  const { database, journal, copies } = await textsFound(desk);
  return lossOf(written, [...(database ?? []), ...journal, ...copies], faultAt);
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

/** Whether the toolbar's title and the popup both come to say, in the same words, that text is not being stored. */
export async function saysNotSaving(stage: Stage): Promise<boolean> {
  const popup = await stage.browser.extensionPage('popup.html');
  const words = () => document.querySelector('[data-not-saving="storage"]')?.textContent ?? '';
  const title = () => chrome.action.getTitle({});
  const isSaid = async () => {
    const said = await popup.evaluate(words, undefined);
    return said !== '' && (await popup.evaluate(title, undefined)).includes(said);
  };
  const wasSaid = await until('it is said', isSaid, patienceMs).catch(() => false);
  await popup.close();
  return wasSaid;
}

/** Whether the popup comes to say that texts were brought back, or, where nothing can be stored, that it is so. */
export async function saysRecovered(stage: Stage): Promise<boolean> {
  const popup = await stage.browser.extensionPage('popup.html');
  const isSaid = () => document.querySelector('[data-recovered], [data-not-saving="storage"]') !== null;
  const wasSaid = await until('it is said', () => popup.evaluate(isSaid, undefined), 5_000).catch(
    () => false,
  );
  await popup.close();
  return wasSaid;
}
