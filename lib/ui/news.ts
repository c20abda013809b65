import { browser } from 'wxt/browser';
import { changedNotice } from '../messaging/news.ts';

/** Calls `changed` whenever the background says that what this page shows may have changed. */
export function onNews(changed: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const isNews = typeof message === 'object' && message !== null && 'notice' in message;
    if (isNews && message.notice === changedNotice) changed();
    // Not ours to answer.
    return undefined;
  });
}
