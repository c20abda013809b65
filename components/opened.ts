import type { Target, Way } from '../lib/core/hand-off.ts';
import type { NotInserted } from '../lib/core/insertion.ts';
import { isolated } from './isolated.ts';
import { inFigures, sizeOf } from './times.ts';
import type { Words } from './words.ts';

/** How a prompt went elsewhere, as far as it is known here. */
export interface Opened {
  way: Way;
  /** Why it could not be put into the page; null where it was, or nobody tried. */
  failed: Exclude<NotInserted, 'no-permission' | 'gone' | 'refused'> | null;
  target: Target;
  text: string;
  isCopied: boolean;
  /** It could be put into the page if the person allowed it. */
  mayStillAllow: boolean;
  isMac: boolean;
}

/** Which way it went, how much arrived, and what to do if it did not. */
export function openedSentences(words: Words, opened: Opened): string {
  const { target, text, isMac } = opened;
  const name = isolated(target.name);
  const size = sizeOf(words, text);
  const said = [words.say(keyOf(opened), name, size, words.say(isMac ? 'paste_mac' : 'paste_keys'))];
  if (opened.failed) said.unshift(words.say(failedKeys[opened.failed], name));
  if (target.longest && text.length > target.longest)
    said.push(words.say('open_longest', name, inFigures(words, target.longest)));
  const isPasted = opened.way === 'clipboard' || opened.failed !== null;
  if (isPasted && text.length > (target.attachesAbove ?? Number.POSITIVE_INFINITY))
    said.push(words.say('open_attaches', name));
  if (opened.way === 'clipboard' && opened.mayStillAllow) said.push(words.say('open_allow', name));
  return said.join(' ');
}

const failedKeys = {
  'composer-not-found': 'insert_composer_not_found',
  'composer-not-empty': 'insert_composer_not_empty',
  differs: 'insert_differs',
  'tab-closed': 'insert_tab_closed',
} as const;

function keyOf({ way, failed, target, isCopied }: Opened) {
  if (failed) return 'insert_copied';
  if (way !== 'url') return `opened_by_${way}` as const;
  if (!isCopied) return 'opened_uncopied';
  return target.sends === 'always' ? 'opened_and_answers' : 'opened_by_url';
}
