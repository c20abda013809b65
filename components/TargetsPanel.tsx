import type { CustomTarget } from '../lib/core/custom-target.ts';
import type { Target } from '../lib/core/hand-off.ts';
import type { Settings } from '../lib/core/settings.ts';
import { notOffered, offered } from '../lib/core/targets.ts';
import { CustomTargetForm } from './CustomTargetForm.tsx';
import { Group } from './Group.tsx';
import { isolated } from './isolated.ts';
import { dropOf, useReorder } from './reorder.ts';
import { TargetRow } from './TargetRow.tsx';
import { useWords, type Words } from './words.ts';

/** What a person can choose about where prompts are carried. */
export interface TargetsActions {
  onMove(id: string, step: -1 | 1): void;
  /** To this place among those offered, counted from 0. */
  onPlace(id: string, to: number): void;
  onShow(id: string, isShown: boolean): void;
  onAdd(custom: Omit<CustomTarget, 'id'>): void;
  onRemove(id: string): void;
  /** Whether prompts may be put into its page. */
  onLeave(target: Target, isWanted: boolean): void;
}

/** What came of the last of it, and with which target. */
export interface TargetsSaid {
  kind: 'added' | 'leave-given' | 'leave-taken' | 'leave-refused';
  name: string;
}

export interface TargetsState {
  /** All that there is to choose from, beside the person's own. */
  registry: readonly Target[];
  /** Ids of those into whose page prompts may be put. */
  held: ReadonlySet<string>;
  said: TargetsSaid | null;
}

interface Props extends TargetsActions {
  settings: Settings;
  targets: TargetsState;
}

/** Where prompts can be carried: which assistants, in which order, and the person's own. */
export function TargetsPanel({ settings, targets, onAdd, onPlace, ...actions }: Props) {
  const words = useWords();
  const { say } = words;
  const { registry, held, said } = targets;
  const shown = offered(settings, registry);
  const others = notOffered(settings, registry);
  const own = new Set(settings.customTargets.map(({ id }) => id));
  const ids = shown.map(({ id }) => id);
  const { dragged, gripOf } = useReorder(onPlace);
  const rowOf = (target: Target, isShown: boolean) => (
    <TargetRow
      key={target.id}
      target={target}
      isShown={isShown}
      isOwn={own.has(target.id)}
      isHeld={held.has(target.id)}
      grip={isShown ? gripOf(target.id) : null}
      isDragged={dragged?.id === target.id}
      drop={dropOf(dragged, ids, target.id)}
      {...actions}
    />
  );
  return (
    <Group id="targets" title={say('targets_title')}>
      <p>{say('targets_why')}</p>
      <p role="status">{said && sentence(words, said)}</p>
      {shown.length === 0 && <p class="meta">{say('targets_none')}</p>}
      <ol class="targets">{shown.map((target) => rowOf(target, true))}</ol>
      {others.length > 0 && (
        <details>
          <summary>{say('targets_more')}</summary>
          <ul class="targets">{others.map((target) => rowOf(target, false))}</ul>
        </details>
      )}
      <CustomTargetForm taken={[...shown, ...others]} isFull={own.size >= fullAt} onAdd={onAdd} />
    </Group>
  );
}

/** As many as the settings hold. */
const fullAt = 20;

function sentence({ say }: Words, { kind, name }: TargetsSaid): string {
  const keys = {
    added: 'custom_added',
    'leave-given': 'leave_given',
    'leave-taken': 'leave_taken',
    'leave-refused': 'leave_refused',
  } as const;
  return say(keys[kind], isolated(name));
}
