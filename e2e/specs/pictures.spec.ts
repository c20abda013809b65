import { join } from 'node:path';
import { test } from '../browser/fixture.ts';
import * as step from './steps.ts';

/** `npm run pictures` copies these to where the README shows them. */
const folder = join(import.meta.dirname, '../../.results/pictures');

test('a picture of the popup in an outage, light and dark @chromium', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  await tab.type(
    'Compare the two contracts clause by clause and list every change of liability, notice and term.',
  );
  site.change({ fault: 'http-503' });
  await tab.press('Enter');
  const popup = await step.openPopup(browser);
  await step.keptAs(popup, 'failed', ({ state }) => state === 'failed');
  await popup.reload();
  await popup.waitFor(() => document.querySelector('[data-component]') !== null, undefined, 'the status');
  for (const scheme of ['light', 'dark'] as const) {
    await popup.setViewport(380, 580, scheme);
    await popup.screenshot(join(folder, `popup-outage-${scheme}.png`));
  }
});
