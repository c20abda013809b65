import { browser } from 'wxt/browser';
import type { NoticeContent, NoticePush } from '../messaging/to-notice.ts';
import { hostName } from './card.ts';
import { openNotice } from './notice.ts';

/** Shows and hides the notice on this page as the background says, until the work ends. */
export function startNotice(page: Window, signal: AbortSignal): void {
  // Of a copy whose extension went away without a word to its pages.
  for (const left of page.document.querySelectorAll(hostName)) left.remove();
  let shown: ReturnType<typeof openNotice> | undefined;
  const hide = () => {
    shown?.close();
    shown = undefined;
  };
  const show = (content: NoticeContent) => {
    if (shown) shown.say(content);
    else shown = openNotice(page, content, hide);
  };
  listen(signal, (push) => (push.pageNotice === 'show' ? show(push.content) : hide()));
  signal.addEventListener('abort', hide);
}

/** Hears the background only. Checked by hand, as the content script's pushes are: zod would be most of this script. */
function listen(signal: AbortSignal, heard: (push: NoticePush) => void): void {
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }, reply: (ok: true) => void) => {
    const isOwn = sender.id === browser.runtime.id && sender.tab === undefined;
    if (!isOwn || !isPush(message)) return;
    heard(message);
    reply(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphan of a replaced extension has no runtime any more.
    browser.runtime?.onMessage?.removeListener(listener);
  });
}

function isPush(message: unknown): message is NoticePush {
  return typeof message === 'object' && message !== null && 'pageNotice' in message;
}
