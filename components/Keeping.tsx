import type { Glance } from '../lib/core/glance.ts';
import { PauseSwitch } from './PauseSwitch.tsx';
import { useWords } from './words.ts';

/** What a person can change about what is kept. */
export interface KeepingActions {
  onPause(paused: boolean): void;
  /** Whether the conversation that is open is kept from now on. */
  onKeepConversation(isKept: boolean): void;
  onGrantAccess(): void;
}

interface Props extends KeepingActions {
  glance: Glance;
  /** Null until it is known. */
  paused: boolean | null;
}

/** The switches that are rarely needed, folded. */
export function Keeping({ glance, paused, ...actions }: Props) {
  const { say } = useWords();
  const { saving, conversation } = glance;
  const why = saving.ok ? null : saving.why;
  return (
    <details class="keeping">
      <summary>{say('keeping')}</summary>
      <PauseSwitch paused={paused ?? why === 'paused'} onPause={actions.onPause} />
      {conversation !== null && why !== 'not-kept' && (
        <p class="keeping-one">
          <button type="button" onClick={() => actions.onKeepConversation(false)}>
            {say('do_not_keep')}
          </button>
          <span class="meta">{say('do_not_keep_means')}</span>
        </p>
      )}
    </details>
  );
}
