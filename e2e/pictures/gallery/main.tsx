import '../../../components/cards.css';
import '../../../components/popup.css';
import '../../../components/said.css';
import '../../../components/status.css';
import '../../../components/style.css';
import '../../../components/verdict.css';
import { render } from 'preact';
import { PopupView } from '../../../components/PopupView.tsx';
import { type Words, WordsContext } from '../../../components/words.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { now, samples } from './samples.ts';

const words: Words = {
  say: (key, ...parts) => messages[key].message.replace(/\$(\d)/g, (_, index) => parts[index - 1] ?? ''),
  locale: 'en',
};

const nothing = () => undefined;
const actions = {
  onCopy: nothing,
  onPutBack: nothing,
  onOpen: nothing,
  onReplace: nothing,
  onUndo: nothing,
  onPause: nothing,
  onKeepConversation: nothing,
  onGrantAccess: nothing,
  onDismissRecovery: nothing,
};

/** Shows the state that the address names: `#limit`, or `#limit+rtl` from right to left. */
function show(): void {
  const [name = '', ...how] = location.hash.slice(1).split('+');
  const sample = samples[name];
  if (!sample) return;
  document.documentElement.dir = how.includes('rtl') ? 'rtl' : 'ltr';
  render(
    <WordsContext.Provider value={words}>
      <PopupView
        key={location.hash}
        glance={sample.glance}
        outcome={sample.outcome ?? null}
        now={now}
        target="ChatGPT"
        paused={null}
        {...actions}
      />
    </WordsContext.Provider>,
    document.body,
  );
  document.body.dataset.shown = name;
}

addEventListener('hashchange', show);
show();
