import { type MessageKey, useWords } from './words.ts';

/** Where the browser lets people change shortcuts, and whether a button can lead there. */
export interface ShortcutsPlace {
  where: 'chromium' | 'firefox';
  canOpen: boolean;
}

/** One thing that keys do. `means`: '' for opening the popup, which every extension has; `keys`: as the browser writes them, '' while it has none. */
export interface Shortcut {
  name: string;
  means: string;
  keys: string;
}

interface Props {
  shortcuts: readonly Shortcut[];
  place: ShortcutsPlace;
  onOpen: () => void;
}

const whereKeys: Record<ShortcutsPlace['where'], MessageKey> = {
  chromium: 'shortcuts_chromium',
  firefox: 'shortcuts_firefox',
};

/** The keys that work everywhere in the browser. Only the browser itself changes them. */
export function Shortcuts({ shortcuts, place, onOpen }: Props) {
  const { say } = useWords();
  return (
    <>
      <dl class="facts">
        {shortcuts.map(({ name, means, keys }) => (
          <div key={name}>
            <dt>{means === '' ? say('shortcuts_popup') : means}</dt>
            <dd>{keys === '' ? say('shortcuts_none') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p>{say('shortcuts_where')}</p>
      {place.canOpen ? (
        <div class="actions">
          <button type="button" data-shortcuts onClick={onOpen}>
            {say('shortcuts_open')}
          </button>
        </div>
      ) : (
        <p>{say(whereKeys[place.where])}</p>
      )}
    </>
  );
}
