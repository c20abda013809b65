import { until } from '../browser/condition.ts';
import { keptTexts } from '../browser/kept.ts';
import { composer, openClaude } from '../specs/steps.ts';
import { noJournal } from './build.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import { rest, sendWritten, typeInto, write } from './writing.ts';

/** The page, its tab, its site and its connection. */
export const scenarios = {
  'worker-typing': {
    async happen(stage) {
      await typeInto(stage, () => stage.browser.stopWorker());
      await rest(stage, ' And on.');
    },
  },
  'worker-send': {
    async happen(stage) {
      const text = await clearAndWrite(stage, 'Sent while the worker is stopped.');
      await Promise.all([sendWritten(stage, text), stage.browser.stopWorker()]);
    },
  },
  'tab-crashed': {
    happen: (stage) => typeInto(stage, () => stage.browser.crash(stage.tab)),
  },
  'tab-closed': {
    happen: (stage) => typeInto(stage, () => stage.tab.close()),
  },
  offline: {
    async happen(stage) {
      await stage.browser.setOffline(true);
      await typeInto(stage, async () => undefined);
      const text = stage.written.typed.at(-1)?.text ?? '';
      await stage.tab.press('Enter');
      stage.written.sent.push(text);
      await stage.tab.close();
      await stage.browser.setOffline(false);
    },
  },
  'journal-refused': {
    obstacle: noJournal,
    async happen(stage) {
      const desk = await stage.browser.extensionPage('desk.html');
      await desk.evaluate(watchJournal, undefined);
      await typeInto(stage, () => stage.browser.stopWorker());
      await rest(stage, ' And on.');
      await stage.tab.close();
      const isRefused = await desk.evaluate(() => window.journalled === undefined, undefined);
      if (!isRefused) throw new Error('storage.local took something.');
    },
  },
  'site-data-cleared': {
    async happen(stage) {
      await stage.tab.evaluate(() => localStorage.setItem('canary', 'alive'), undefined);
      await typeInto(stage, () => stage.browser.clearSiteData('claude.ai'));
      await stage.tab.reload();
      const isCleared = () => localStorage.getItem('canary') === null;
      await stage.tab.waitFor(isCleared, undefined, 'the data of claude.ai is cleared');
    },
  },
  'private-window': { happen: writePrivately },
} satisfies Partial<Record<string, Scenario>>;

declare global {
  interface Window {
    journalled?: true;
  }
}

declare const chrome: { storage: { local: { onChanged: { addListener(heard: () => void): void } } } };

function watchJournal(): void {
  chrome.storage.local.onChanged.addListener(() => {
    window.journalled = true;
  });
}

async function clearAndWrite(stage: Stage, text: string): Promise<string> {
  await stage.tab.click(composer);
  await stage.tab.press('Control+A');
  await stage.tab.press('Delete');
  await write(stage, text);
  return text;
}

const secret = 'Nothing of this may be kept.';

/** What is written later in an ordinary window is kept: had the private text been, it would be there by then. */
async function writePrivately(stage: Stage): Promise<void> {
  const hidden = await openClaude({ newTab: (url) => stage.browser.privateTab(url) });
  await hidden.click(composer);
  await hidden.type(secret);
  await hidden.press('Enter');
  await until('it was sent', async () => stage.site.received.some(({ text }) => text === secret));
  await hidden.close();
  await rest(stage, ' After the private window.');
  const desk = await stage.browser.extensionPage('desk.html');
  const kept = JSON.stringify(await keptTexts(desk));
  if (kept.includes(secret)) throw new Error('A text of a private window was kept.');
}
