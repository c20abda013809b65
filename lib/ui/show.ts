import { type ComponentChildren, h, render } from 'preact';
import { WordsContext } from '../../components/words.ts';
import { directionOf } from '../core/language.ts';
import { words } from './words.ts';

/** Shows a view on this page in the person's language and writing direction. */
export function show(view: ComponentChildren): void {
  document.documentElement.lang = words.locale;
  document.documentElement.dir = directionOf(words.locale);
  render(h(WordsContext.Provider, { value: words }, view), document.body);
}
