import { test } from '../browser/fixture.ts';
import * as step from './steps.ts';

test('shots', async ({ browser, site }) => {
  site.change({ status: 'green' });
  const popup = await step.openPopup(browser);
  await step.plant(
    popup,
    'Compare the two contracts clause by clause and list every change of liability, notice and term. '.repeat(
      4,
    ),
  );
  const options = await browser.extensionPage('options.html');
  await options.waitFor(() => document.querySelector('#targets'), undefined, 'targets');
  await popup.activate();
  await popup.reload();
  await popup.waitFor(() => document.querySelector('[aria-haspopup]'), undefined, 'menu');
  for (const scheme of ['light', 'dark'] as const) {
    await popup.setViewport(380, 600, scheme);
    await popup.screenshot(`/tmp/ht/popup-${scheme}.png`);
    await popup.click('[aria-haspopup]');
    await popup.waitFor(() => document.querySelector('[role=menu]'), undefined, 'open');
    await popup.screenshot(`/tmp/ht/popup-menu-${scheme}.png`);
    await popup.click('[aria-haspopup]');
  }
  await options.activate();
  await step.press(options, 'Add');
  for (const scheme of ['light', 'dark'] as const) {
    await options.setViewport(800, 1500, scheme);
    await options.screenshot(`/tmp/ht/options-${scheme}.png`);
  }
  await options.setViewport(380, 1500, 'light');
  await options.screenshot(`/tmp/ht/options-narrow.png`);
  const desk = await browser.extensionPage('desk.html');
  await desk.waitFor(() => document.querySelector('[aria-haspopup]'), undefined, 'menu');
  await desk.click('[aria-haspopup]');
  await desk.setViewport(800, 700, 'light');
  await desk.screenshot(`/tmp/ht/desk-light.png`);
});
