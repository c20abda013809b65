import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';

test('a click on the toolbar shows the verdict and the prompt at risk in 380 pixels @chromium', async ({
  browser,
  site,
}) => {
  const tab = await step.openClaude(browser);
  site.change({ fault: 'http-529' });
  await step.writePrompt(tab);
  await tab.press('Enter');
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'failed', ({ state }) => state === 'failed');
  await desk.close();
  const inPopup = await browser.actionPopup?.();
  const seen = () =>
    inPopup?.(`JSON.stringify({
      width: document.body.offsetWidth,
      verdict: document.querySelector('main')?.dataset.verdict,
      layer: document.querySelector('main')?.dataset.layer,
      state: document.querySelector('article')?.dataset.promptState,
      buttons: [...document.querySelectorAll('article:first-of-type button')].map((one) => one.textContent),
    })`);
  await expect
    .poll(async () => JSON.parse(String(await seen())))
    .toEqual({
      width: 380,
      verdict: 'outage',
      layer: 'capacity',
      state: 'failed',
      buttons: ['Open in ChatGPT', '▾', 'Copy', 'Put back', 'Save as .md'],
    });
});
