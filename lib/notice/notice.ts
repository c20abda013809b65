import { ask } from '../messaging/ask.ts';
import type { NoticeContent } from '../messaging/to-notice.ts';
import { openCard } from './card.ts';
import { openTab } from './open-tab.ts';
import { stand } from './stand.ts';

/** The notice on this page: one line, three buttons. `onDismiss`: the person does not want to see it. */
export function openNotice(page: Window, first: NoticeContent, onDismiss: () => void) {
  let content = first;
  /** Whether the text is in the clipboard now; said in the notice's line. */
  const copy = async () => {
    try {
      await page.navigator.clipboard.writeText(content.text);
      return true;
    } catch {
      card.say(content.copyFailed);
      return false;
    }
  };
  const card = openCard(page.document, first, {
    copy: async () => {
      if (await copy()) card.say(content.copied);
    },
    // The clipboard first, as everywhere: it is what helps when all else fails.
    open: async () => {
      if (content.url === null) return;
      const isCopied = await copy();
      if (!isCopied && content.byClipboard) return;
      openTab(page.document, content.url);
      card.say(content.opened);
      await ask('noticed', { did: 'opened' });
    },
    dismiss: async () => {
      onDismiss();
      await ask('noticed', { did: 'dismissed' });
    },
  });
  const standing = stand(page, card, () => content);
  return {
    say(next: NoticeContent) {
      content = next;
      card.draw(next);
      standing.again();
    },
    close() {
      standing.end();
      card.remove();
    },
  };
}
