import '../../../components/cards.css';
import '../../../components/popup.css';
import '../../../components/said.css';
import '../../../components/status.css';
import '../../../components/style.css';
import '../../../components/verdict.css';
import { render } from 'preact';
import { PopupView } from '../../../components/PopupView.tsx';
import { type Words, WordsContext } from '../../../components/words.ts';
import { targets } from '../../../lib/assistants/targets.ts';
import { defaultSettings } from '../../../lib/core/settings.ts';
import { type Offers, offered } from '../../../lib/core/targets.ts';
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
  onDismissMissed: nothing,
  onBringHome: nothing,
  onSave: nothing,
  onByLink: nothing,
  onLeaveAnyway: nothing,
  onStay: nothing,
  onTellMe: nothing,
};
const offers: Offers = { targets: offered(defaultSettings, targets), held: new Set(), unwell: new Map() };
const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id;

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
        offers={offers}
        nameOf={nameOf}
        tellMe={false}
        paused={null}
        {...actions}
      />
    </WordsContext.Provider>,
    document.body,
  );
  document.body.dataset.shown = location.hash.slice(1);
}

addEventListener('hashchange', show);
show();
