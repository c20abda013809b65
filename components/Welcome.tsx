import type { ComponentChildren } from 'preact';
import { defaultSettings } from '../lib/core/settings.ts';
import { Pictures } from './Pictures.tsx';
import { inFigures } from './times.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

/** How the icon gets to stand on the toolbar, which each browser does its own way. */
export interface Pinning {
  browser: 'chromium' | 'firefox';
  /** Null where the browser does not say. */
  isPinned: boolean | null;
}

interface Props {
  pinning: Pinning;
  rehearsal: ComponentChildren;
}

/** The first run: what it does, a try, the icon, and what it may and keeps. */
export function Welcome({ pinning, rehearsal }: Props) {
  const words = useWords();
  const { say } = words;
  return (
    <main class="welcome">
      <h1>{say('extensionName')}</h1>
      <Pictures />
      {rehearsal}
      <section class="welcome-part">
        <h2>{say('pin_title')}</h2>
        <p data-pinned={pinning.isPinned}>
          {say(
            pinning.isPinned ? 'pin_done' : pinning.browser === 'firefox' ? 'pin_firefox' : 'pin_chromium',
          )}
        </p>
      </section>
      <Listed
        title="welcome_kept"
        lines={[say('welcome_kept_here'), say('privacy_not_kept'), keptFor(words)]}
      />
      <Listed
        title="welcome_asks"
        lines={[say('welcome_asks_claude'), say('welcome_asks_notify'), say('welcome_asks_sites')]}
      />
      <footer>
        <a href="/options.html">{say('options')}</a>
        <a href="/desk.html#">{say('desk')}</a>
        <span class="meta">{say('affiliation')}</span>
      </footer>
    </main>
  );
}

/** As it is until the person changes it. */
function keptFor(words: Words): string {
  const { keepAnsweredDays, keepUnansweredDays } = defaultSettings;
  return words.say(
    'welcome_kept_time',
    inFigures(words, keepAnsweredDays ?? 0),
    inFigures(words, keepUnansweredDays ?? 0),
  );
}

function Listed({ title, lines }: { title: MessageKey; lines: readonly string[] }) {
  const { say } = useWords();
  return (
    <section class="welcome-part">
      <h2>{say(title)}</h2>
      <ul class="welcome-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
