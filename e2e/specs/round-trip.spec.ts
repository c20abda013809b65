import { expect, test } from '../browser/fixture.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

declare const practice: { text(): string };

const answer = 'They differ in clause 4.\n\n* the notice period\n* the deposit — 2 months, not 3';

test('carried elsewhere in an outage, and home again with the answer @chromium', async ({
  browser,
  site,
}) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  site.change({ fault: 'http-503' });
  await tab.press('Enter');
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'failed', ({ state }) => state === 'failed');
  await browser.nextTab(() => step.press(desk, 'Open in ChatGPT'));
  await desk.activate();
  await desk.waitFor(
    () => document.querySelector('[data-handed=chatgpt]') !== null,
    undefined,
    'where it was carried',
  );
  expect(await desk.text('[data-handed]')).toMatch(/^Opened in ChatGPT at .+, by link\.$/);

  await desk.click('details:has(.pasted) > summary');
  await desk.click('.pasted');
  await browser.writeClipboard(answer);
  await desk.press('Control+V');
  const kept = await step.keptAs(desk, 'the answer', (one) => one.answer?.text === answer);
  expect(kept.text).toBe(promptText);

  site.change({ fault: 'none' });
  await tab.activate();
  await tab.reload();
  await step.ready(tab);
  await step.clearComposer(tab);
  await step.press(desk, 'Put back with the answer');
  const frame = [
    'I asked this elsewhere while you were unavailable.',
    'My prompt:',
    promptText,
    'The answer:',
    answer,
    'Please go on from here.',
  ].join('\n\n');
  await tab.waitFor((text) => practice.text() === text, frame, 'prompt and answer in the composer');
  await step.keptAs(desk, 'what was put there', ({ text }) => text === frame);
});
