import type { Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { quota, quotaChannel } from './build.ts';
import { cutOff, overwrite, removeDatabase } from './damage.ts';
import { saysNotSaving } from './finding.ts';
import type { Scenario } from './scenario.ts';
import { type Stage, startAgain } from './stage.ts';
import { rest, typeInto } from './writing.ts';

/** The database's files, its connections and what is in it. */
export const scenarios = {
  'index-truncated': damaged((stage) => cutOff(stage, 'index')),
  'index-garbage': damaged((stage) => overwrite(stage, 'index')),
  'log-garbage': damaged((stage) => overwrite(stage, 'log')),
  'log-truncated': damaged((stage) => cutOff(stage, 'log')),
  'database-gone': damaged(removeDatabase),
  'record-garbage': {
    async happen(stage) {
      const desk = await stage.browser.extensionPage('desk.html');
      await typeInto(stage, () => desk.evaluate(spoilOldest, undefined));
      await desk.close();
      await rest(stage, ' And on.');
    },
  },
  'database-deleted': {
    async happen(stage) {
      const desk = await stage.browser.extensionPage('desk.html');
      await typeInto(stage, () => desk.evaluate(deleteDatabase, undefined));
      await desk.close();
      await rest(stage, ' And on.');
    },
  },
  'database-blocked': {
    async happen(stage) {
      const [holder, upgrader] = await pages(stage);
      await holder.evaluate(holdOpen, undefined);
      await stuck(stage, () => upgrader.evaluate(askForUpgrade, undefined));
      // In this order: once the upgrade could go through, the product would be too old for its own database.
      await upgrader.close();
      await holder.close();
    },
  },
  'database-hangs': {
    async happen(stage) {
      const [holder, deleter] = await pages(stage);
      await holder.evaluate(holdOpen, undefined);
      await stuck(stage, () => deleter.evaluate(askForDeletion, undefined));
      await deleter.close();
      await holder.close();
    },
  },
  quota: {
    obstacle: quota,
    async happen(stage) {
      const desk = await stage.browser.extensionPage('desk.html');
      await stuck(stage, () => switchQuota(desk, true));
      await switchQuota(desk, false);
      await desk.close();
    },
  },
} satisfies Partial<Record<string, Scenario>>;

function damaged(damage: (stage: Stage) => Promise<void>): Scenario {
  return {
    async happen(stage) {
      await typeInto(stage, () => stage.browser.kill());
      await damage(stage);
      await startAgain(stage);
    },
  };
}

/** Writes on while the database takes nothing, and looks whether that is said. */
async function stuck(stage: Stage, fault: () => Promise<unknown>): Promise<void> {
  await typeInto(stage, fault);
  await rest(stage, ' While nothing is taken.');
  stage.said = await saysNotSaving(stage);
}

/** Small ones that run no code of the product. */
async function pages({ browser }: Stage): Promise<[Tab, Tab]> {
  return [await browser.extensionPage('manifest.json'), await browser.extensionPage('manifest.json')];
}

declare global {
  interface Window {
    held?: IDBDatabase;
  }
}

/** A connection that answers no `versionchange`, as one of a page that hangs. */
async function holdOpen(): Promise<void> {
  const opening = indexedDB.open('lifeboat');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  window.held = opening.result;
}

/** Resolves once it is blocked: everybody who opens the database from now on stands behind it. */
async function askForUpgrade(): Promise<void> {
  const databases = await indexedDB.databases();
  const version = databases.find(({ name }) => name === 'lifeboat')?.version ?? 0;
  const opening = indexedDB.open('lifeboat', version + 1);
  await new Promise((resolve, reject) => {
    opening.onblocked = resolve;
    opening.onsuccess = reject;
    opening.onerror = reject;
  });
}

async function askForDeletion(): Promise<void> {
  const deleting = indexedDB.deleteDatabase('lifeboat');
  await new Promise((resolve, reject) => {
    deleting.onblocked = resolve;
    deleting.onsuccess = reject;
    deleting.onerror = reject;
  });
}

async function deleteDatabase(): Promise<void> {
  const deleting = indexedDB.deleteDatabase('lifeboat');
  await new Promise((resolve, reject) => {
    deleting.onsuccess = resolve;
    deleting.onerror = reject;
  });
}

/** The oldest prompt gets a shape that the product does not know; its text is still in it. */
async function spoilOldest(): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('lifeboat'));
  const store = database.transaction('prompts', 'readwrite').objectStore('prompts');
  const all: { id: string; text: string; createdAt: number }[] = await done(store.getAll());
  const [oldest] = all.toSorted((a, b) => a.createdAt - b.createdAt);
  if (!oldest) throw new Error('There is no record.');
  await done(store.put({ id: oldest.id, words: oldest.text, changedAt: 'yesterday', state: 42 }));
  database.close();
}

/** Until the worker, which may be asleep and has to be woken first, says that it heard. */
async function switchQuota(desk: Tab, isFull: boolean): Promise<void> {
  const ask = () =>
    desk.evaluate(
      async ({ name, wanted }) => {
        await chrome.runtime.sendMessage({ request: 'settings', payload: {} });
        const channel = new BroadcastChannel(name);
        const heard = new Promise((resolve) => {
          channel.onmessage = () => resolve(true);
        });
        channel.postMessage(wanted);
        return heard;
      },
      { name: quotaChannel, wanted: isFull },
    );
  await until('the worker hears of the quota', ask);
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
