import { browser } from 'wxt/browser';
import type { Words } from '../../components/words.ts';
import { languageOf } from '../core/language.ts';

const { getMessage, getUILanguage } = browser.i18n;

/** The person's own words: the browser's language, with its messages. */
export const words: Words = {
  say: (key, ...parts) => getMessage(key, parts),
  locale: languageOf(getMessage('language'), getUILanguage()),
};
