import { browser } from 'wxt/browser';

/**
 * Opens the first run, once: after an install, never after an update. Who loads the extension from a folder does so again
 * and again, and knows it.
 */
export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'development') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/desk.html#welcome' as '/desk.html') });
}
