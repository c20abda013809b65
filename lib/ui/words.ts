import { browser } from 'wxt/browser';
import type { Words } from '../../components/words.ts';

/** The person's own words: the browser's language, with its messages. */
export const words: Words = {
  say: (key, ...parts) => browser.i18n.getMessage(key, parts),
  locale: browser.i18n.getUILanguage(),
};
