import { pageOf } from '../browser/chromium-tab.ts';
import { expect, test } from '../browser/fixture.ts';
import { prompt } from './prompt.ts';
import * as step from './steps.ts';

test('diagnostics tell what is seen in the claude.ai tab, and the report holds no word of the prompt', async ({
  browser,
}) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  const options = await browser.extensionPage('options.html#diagnostics');
  await step.press(options, 'Look at the claude.ai tab');
  await options.waitFor(
    () => document.querySelector('[data-diagnosed=writing] [data-part=composer][data-seen=true]') !== null,
    undefined,
    'the text box',
  );
  const report = await options.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('.report')?.value ?? '',
    undefined,
  );
  expect(report).toMatch(/^composer: \[data-testid="chat-input"\]/m);
  expect(report).toContain('notices: none');
  expect(report).toContain('saving: ok');
  for (const word of [prompt.before.trim(), ...prompt.code, prompt.after.trim()].filter(
    (one) => one.length > 5,
  ))
    expect(report).not.toContain(word);
  await step.press(options, 'Copy report');
  await expect.poll(() => options.text('#diagnostics [role=status]')).toBe('The report is copied.');
  expect((await browser.readClipboard()).trim()).toBe(report.trim());
});

test('an assistant is dragged to the top, and stays there @chromium', async ({ browser }) => {
  const options = await browser.extensionPage('options.html#targets');
  await options.waitFor(() => document.querySelectorAll('ol [data-grip]').length > 2, undefined, 'the rows');
  const order = () =>
    options.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('ol [data-target]')].map(({ dataset }) => dataset.target),
      undefined,
    );
  const [first = '', second = '', third = '', ...rest] = (await order()).map(String);
  const { mouse } = pageOf(options);
  const gripOf = (id: string) => pageOf(options).locator(`[data-grip="${id}"]`);
  // Which waits until the row stands still.
  await gripOf(third).hover();
  await mouse.down();
  const { x = 0, y = 0 } = (await gripOf(first).boundingBox()) ?? {};
  await mouse.move(x + 12, y + 6, { steps: 4 });
  await mouse.up();
  await expect.poll(order).toEqual([third, first, second, ...rest]);
  await options.reload();
  await expect.poll(order).toEqual([third, first, second, ...rest]);
});

test('a button leads to the browser’s own page for shortcuts @chromium', async ({ browser }) => {
  const options = await browser.extensionPage('options.html');
  const shortcuts = await browser.nextTab(() => options.click('[data-shortcuts]'));
  expect(await shortcuts.evaluate(() => location.href, undefined)).toBe('chrome://extensions/shortcuts');
});
