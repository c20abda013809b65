import { render, type VNode } from 'preact';
import { type Words, WordsContext } from '../../../components/words.ts';
import { directionOf } from '../../../lib/core/language.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

type Messages = Partial<typeof english>;

/** As the browser looks messages up: what a language lacks is said in English. */
const wordsOf = (locale: string, messages: Messages): Words => ({
  say: (key, ...parts) =>
    (messages[key] ?? english[key])?.message.replace(/\$(\d)/g, (_, index) => parts[index - 1] ?? '') ?? '',
  locale,
});

const languageCode = /^[a-z]{2}(-[A-Z]{2})?$/;

async function wordsIn(language: string): Promise<Words> {
  if (language === 'en') return wordsOf('en', english);
  const answer = await fetch(`/messages/${language.replace('-', '_')}.json`);
  return wordsOf(language, await answer.json());
}

/**
 * Shows the sample that the address names: `#limit`, `#limit+ar` in another language, `#limit+rtl` in English from right
 * to left.
 */
export function showSamples(samples: Record<string, () => VNode>): void {
  const show = async () => {
    const [name = '', ...how] = location.hash.slice(1).split('+');
    const view = samples[name];
    if (!view) return;
    const language = how.find((one) => languageCode.test(one)) ?? 'en';
    const words = await wordsIn(language);
    document.documentElement.lang = language;
    document.documentElement.dir = how.includes('rtl') ? 'rtl' : directionOf(language);
    // Nothing of the sample before stays: no state, no focus, no folding.
    render(null, document.body);
    render(<WordsContext.Provider value={words}>{view()}</WordsContext.Provider>, document.body);
    document.body.dataset.shown = location.hash.slice(1);
  };
  document.body.dataset.samples = Object.keys(samples).join(' ');
  addEventListener('hashchange', () => void show());
  void show();
}
