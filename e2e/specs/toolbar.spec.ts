import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';

declare const chrome: {
  action: { getBadgeText(details: object): Promise<string>; getTitle(details: object): Promise<string> };
};

test('icon, badge and title follow the verdict', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  const badge = () => desk.evaluate(() => chrome.action.getBadgeText({}), undefined);
  expect(await badge()).toBe('');
  site.change({ fault: 'http-503' });
  await step.writePrompt(tab);
  await tab.press('Enter');
  await step.keptAs(desk, 'failed', ({ state }) => state === 'failed');
  await expect.poll(badge).toBe('!');
  const title = () => desk.evaluate(() => chrome.action.getTitle({}), undefined);
  await expect.poll(title).toBe('Lifeboat for Claude: Claude is failing to answer.');
});
