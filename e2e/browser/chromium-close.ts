import type { Page } from '@playwright/test';

/** A page that closes at all is gone by then. Milliseconds. */
const patience = 1_000;

/**
 * Closes a page. Chromium (156) drops a close that meets the commit of a navigation (crbug.com/536385539), and Playwright
 * (1.65, its issue 42068) then waits for ever: it is asked for again.
 */
export async function closePage(page: Page): Promise<void> {
  // What was dropped may be gone by the time it is asked for again.
  const again = setInterval(() => void askAgain(page).catch(() => undefined), patience);
  await page.close().finally(() => clearInterval(again));
}

async function askAgain(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Target.closeTarget', { targetId: targetInfo.targetId });
}
