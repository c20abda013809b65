/** All that the notice on a claude.ai page says and does: its words come with it, and it looks nothing up. */
export interface NoticeContent {
  /** The extension's name, for those who do not see where the notice stands. */
  name: string;
  /** The one line. */
  said: string;
  open: string;
  copy: string;
  dismiss: string;
  /** Said after a click. */
  opened: string;
  copied: string;
  copyFailed: string;
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The prompt that this very tab sent: its page wrote it a moment ago, and learns nothing from it. */
  text: string;
  /** What a click on `open` opens, and whether the text has to be pasted there. Null: only Copy is offered. */
  url: string | null;
  byClipboard: boolean;
  /** claude.ai's id of the prompt's conversation. */
  conversation: string | null;
}

/** What the background sends to the notice's script, where it is loaded; anything else is not for it. */
export type NoticePush = { pageNotice: 'show'; content: NoticeContent } | { pageNotice: 'hide' };
