import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** All that a person reads, in their language: given from outside, so that views stay free of the browser. */
export interface Words {
  /** The message of this name; `$1`, `$2` become the given parts. */
  say(key: MessageKey, ...parts: string[]): string;
  /** BCP 47, for `Intl`. */
  locale: string;
}

/** What a view says when nobody gave it words: the keys themselves, so that it shows in a test. */
export const WordsContext = createContext<Words>({ say: (key) => key, locale: 'en' });

export const useWords = (): Words => useContext(WordsContext);
