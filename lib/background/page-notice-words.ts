import { browser } from 'wxt/browser';
import type { Way } from '../core/hand-off.ts';
import { directionOf, languageOf, sayCounted } from '../core/language.ts';
import type { Verdict } from '../core/verdict.ts';
import { sentenceFor } from '../core/wording.ts';
import type { NoticeContent } from '../messaging/to-notice.ts';

type Words = Omit<NoticeContent, 'text' | 'url' | 'byClipboard' | 'conversation'>;

/** What the notice on claude.ai says, in the browser's language. */
export function wordsFor(text: string, verdict: Verdict, target: string, way: Way): Words {
  const { getMessage } = browser.i18n;
  const locale = languageOf(getMessage('language'), browser.i18n.getUILanguage());
  const size = sizeIn(locale, text.length);
  return {
    name: getMessage('extensionName'),
    said: getMessage('notice_kept', [size, getMessage(sentenceFor(verdict))]),
    open: getMessage('open_in', target),
    copy: getMessage('copy'),
    dismiss: getMessage('notice_dismiss'),
    opened: getMessage(`opened_by_${way}`, [target, size, pasteKeys()]),
    copied: getMessage('copied', size),
    copyFailed: getMessage('notice_copy_failed'),
    locale,
    direction: directionOf(locale),
  };
}

/** "1,842 characters". */
function sizeIn(locale: string, count: number): string {
  const figures = new Intl.NumberFormat(locale).format(count);
  const plurals = new Intl.PluralRules(locale);
  return sayCounted('characters', count, plurals, (key) => browser.i18n.getMessage(key, figures));
}

/** Macs paste with the Command key. */
const pasteKeys = (): string =>
  browser.i18n.getMessage(/Mac/.test(navigator.platform) ? 'paste_mac' : 'paste_keys');
