import { canInsert, type Target } from '../lib/core/hand-off.ts';
import { Icon } from './Icon.tsx';
import { isolated } from './isolated.ts';
import type { useReorder } from './reorder.ts';
import type { TargetsActions } from './TargetsPanel.tsx';
import { type MessageKey, useWords, type Words } from './words.ts';

interface Props extends Omit<TargetsActions, 'onAdd' | 'onPlace'> {
  target: Target;
  isShown: boolean;
  /** The person added it. */
  isOwn: boolean;
  /** Prompts may be put into its page. */
  isHeld: boolean;
  /** What the row can be dragged by; null where it has no place of its own. */
  grip: ReturnType<ReturnType<typeof useReorder>['gripOf']> | null;
  isDragged: boolean;
  /** Where beside it the dragged row would go. */
  drop: 'before' | 'after' | null;
}

/** One assistant in Options, with what can be chosen about it. */
export function TargetRow({ target, isShown, isOwn, isHeld, grip, isDragged, drop, ...actions }: Props) {
  const words = useWords();
  const { id, name } = target;
  const named = (label: MessageKey, long: MessageKey, onClick: () => void) => (
    <button type="button" aria-label={words.say(long, isolated(name))} onClick={onClick}>
      {words.say(label)}
    </button>
  );
  return (
    <li class={isDragged ? 'target target-dragged' : 'target'} data-target={id} data-drop={drop}>
      {grip && (
        // For the pointer alone: the two arrows are the keyboard's way.
        <span class="grip" aria-hidden="true" data-grip={id} title={words.say('target_drag')} {...grip}>
          <Icon name="gripVertical" />
        </span>
      )}
      <span class="name" dir="auto">
        {name}
      </span>
      <span class="meta">{factsOf(words, target, isOwn)}</span>
      <span class="actions actions-last">
        {isShown &&
          !isHeld &&
          canInsert(target) &&
          named('target_allow', 'target_allow_named', () => actions.onLeave(target, true))}
        {isHeld && named('target_disallow', 'target_disallow_named', () => actions.onLeave(target, false))}
        {isShown && <Moves target={target} onMove={actions.onMove} />}
        {isOwn
          ? named('target_remove', 'target_remove_named', () => actions.onRemove(id))
          : named(
              isShown ? 'target_hide' : 'target_show',
              isShown ? 'target_hide_named' : 'target_show_named',
              () => actions.onShow(id, !isShown),
            )}
      </span>
    </li>
  );
}

/** Never disabled at the ends of the list: a button that is would drop the keyboard. */
function Moves({ target, onMove }: { target: Target; onMove: TargetsActions['onMove'] }) {
  const { say } = useWords();
  const moves = [
    [-1, 'target_up', '▴'],
    [1, 'target_down_one', '▾'],
  ] as const;
  return (
    <>
      {moves.map(([step, label, arrow]) => (
        <button
          key={step}
          type="button"
          aria-label={say(label, isolated(target.name))}
          data-move={`${target.id} ${step}`}
          onClick={() => onMove(target.id, step)}
        >
          <span aria-hidden="true">{arrow}</span>
        </button>
      ))}
    </>
  );
}

function factsOf({ say }: Words, target: Target, isOwn: boolean): string {
  if (isOwn) return `${say('target_custom')} · ${isolated(target.prefill ?? '')}`;
  const facts: (string | false)[] = [
    target.sends === 'always' && say('target_answers'),
    target.account === 'needed' && say('target_account'),
    target.publishes === true && say('target_publishes'),
    say('target_checked', target.checked),
  ];
  return facts.filter((fact) => fact !== false).join(' · ');
}
