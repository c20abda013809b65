import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';
import { keptIn, say } from './writing.ts';

/** It takes more than half a minute, and the ledger's tests hold the same: `npm run matrix`. */
if (process.env.LIFEBOAT_MATRIX) {
  test('a failure that comes more than half a minute after the send is that send’s @chromium @matrix', async ({
    browser,
    site,
  }) => {
    test.setTimeout(120_000);
    const tab = await step.openClaude(browser);
    const desk = await browser.extensionPage('desk.html');
    site.change({ fault: 'error-in-stream', pace: { firstToken: 32_000, token: 10 } });
    await say(tab, 'a question that takes long to fail');
    const failing = () => document.querySelector('[data-testid="message-warning"]') !== null;
    await tab.waitFor(failing, undefined, 'the failure', 60_000);
    const { attempts } = await step.keptAs(desk, 'failed', ({ state }) => state === 'failed');
    expect(attempts).toMatchObject([{ outcome: 'failed', failure: 'overloaded' }]);
    await keptIn(desk, 'a question that takes long to fail', 'failed');
  });
}
