import type { Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { longConversation, longLength, longMessage } from '../site/claude/long-conversation.ts';
import * as step from './steps.ts';
import { say } from './writing.ts';

const prompt = 'And what follows from all of this?';

/** Buttons of the opened conversation; the card's own have the same names. */
const copy = '.conversation .actions button:nth-of-type(2)';
const save = '.conversation .actions button:nth-of-type(3)';

async function waitForRows(desk: Tab, count: number): Promise<void> {
  const isThere = (wanted: number) => document.querySelectorAll('.conversation-rows input').length === wanted;
  await desk.waitFor(isThere, count, `${count} messages to choose from`);
}

for (const [layout, tag] of [
  ['merged', '@chromium'],
  ['classic', '@firefox'],
] as const) {
  test(`what a ${layout} tab shows of a long conversation is carried along with the prompt ${tag}`, async ({
    browser,
    site,
  }) => {
    site.change({ layout });
    const tab = await step.openClaude(browser, `/chat/${longConversation}`);
    site.change({ fault: 'http-529' });
    await say(tab, prompt);
    const desk = await browser.extensionPage('desk.html');
    await step.keptAs(desk, 'failed', ({ state }) => state === 'failed');
    await step.press(desk, 'With the conversation');
    // Five in sight, and the last pair; the prompt is no message to choose.
    await waitForRows(desk, 7);
    await tab.evaluate(
      () => document.querySelector('[data-autoscroll-container]')?.scrollTo(0, 0),
      undefined,
    );
    const isAtTop = () => document.querySelector('[data-index="0"]') !== null;
    await tab.waitFor(isAtTop, undefined, 'the first messages');
    await step.press(desk, 'Read again');
    await waitForRows(desk, 12);
    await desk.click('.conversation-rows label:nth-of-type(2) input');
    await desk.click(copy);
    const copied = () => browser.readClipboard();
    await expect.poll(copied).toContain('1 message left out');
    const text = await copied();
    expect(text).toMatch(/^I was working on this with another assistant/);
    for (const index of [0, 2, 3, 4, longLength - 2, longLength - 1]) {
      expect(text).toContain(longMessage(index).markdown);
    }
    expect(text).not.toContain(longMessage(1).markdown);
    expect(text).toContain('messages not included: they could not be read]');
    expect(text).not.toContain('Hidden thought');
    expect(text).toContain(`\n\n## User (unanswered - please answer this)\n${prompt}`);
    await desk.click(save);
    await expect.poll(() => browser.downloaded('.md')).toBe(text);
    // It was read for this page alone.
    expect((await step.kept(desk)).map((one) => one.text)).toEqual([prompt]);
  });
}
