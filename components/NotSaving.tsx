import type { NotSaving as Why } from '../lib/core/glance.ts';
import type { KeepingActions } from './Keeping.tsx';
import { Mark } from './VerdictMark.tsx';
import { type MessageKey, useWords } from './words.ts';

/** The one thing that can be done about it here, where there is one. */
const remedies: Partial<Record<Why, { label: MessageKey; act(actions: KeepingActions): void }>> = {
  'no-access': { label: 'grant_access', act: ({ onGrantAccess }) => onGrantAccess() },
  paused: { label: 'keep_again', act: ({ onPause }) => onPause(false) },
  'not-kept': { label: 'keep_conversation_again', act: ({ onKeepConversation }) => onKeepConversation(true) },
};

/** Says on top of everything that nothing is being kept, and why. What the person chose is said quietly. */
export function NotSaving({ why, ...actions }: { why: Why } & KeepingActions) {
  const { say } = useWords();
  const remedy = remedies[why];
  const isChosen = why === 'paused' || why === 'not-kept';
  return (
    <section class={isChosen ? 'warning warning-chosen' : 'warning'} data-not-saving={why}>
      <p role="alert">
        <Mark shape="not-saving" />
        <span>{say(`saving_${why.replaceAll('-', '_')}` as MessageKey)}</span>
      </p>
      {remedy && (
        <button type="button" onClick={() => remedy.act(actions)}>
          {say(remedy.label)}
        </button>
      )}
    </section>
  );
}
