import type { Settings } from '../lib/core/settings.ts';
import { PauseSwitch } from './PauseSwitch.tsx';
import { useWords } from './words.ts';

interface Props {
  settings: Settings;
  onPause: (paused: boolean) => void;
  onKeepAgain: (conversation: string) => void;
}

/** Whether anything is kept at all, and which conversations are not. */
export function WhatIsKept({ settings, onPause, onKeepAgain }: Props) {
  const { say } = useWords();
  return (
    <section class="part">
      <PauseSwitch paused={settings.paused} onPause={onPause} />
      {settings.paused && <p class="meta">{say('saving_paused')}</p>}
      <h3>{say('not_kept')}</h3>
      {settings.notKept.length === 0 && <p class="meta">{say('not_kept_none')}</p>}
      {settings.notKept.length > 0 && (
        <ul>
          {settings.notKept.map((conversation) => (
            <li key={conversation} class="field" data-not-kept={conversation}>
              <code>{conversation}</code>
              <button type="button" onClick={() => onKeepAgain(conversation)}>
                {say('keep_again')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
