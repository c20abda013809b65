import type { PartName } from '../core/page-diagnosis.ts';
import { composerFrame, composerSelectors, sendButton, stopButton } from './claude-composer.ts';
import { noticeSelectors } from './claude-notices.ts';
import { promptRows, replySelectors } from './claude-replies.ts';

/* By which selectors the diagnostics in Options look for each part of a page. Dated where they come from. */

/** One by one: which of them finds something tells which layout of claude.ai it is, and what has rotted. */
const each = (selectors: string): string[] => selectors.split(', ');

/** The selectors by which each part of a page is found. */
export const pageParts: Readonly<Record<PartName, readonly string[]>> = {
  composer: composerSelectors,
  frame: each(composerFrame),
  send: each(sendButton),
  stop: each(stopButton),
  prompts: each(promptRows),
  replies: each(replySelectors.text),
  notices: Object.values(noticeSelectors).flatMap(each),
};
