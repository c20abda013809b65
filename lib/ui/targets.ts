import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { TargetsActions, TargetsSaid, TargetsState } from '../../components/TargetsPanel.tsx';
import { targets as registry } from '../assistants/targets.ts';
import type { Target } from '../core/hand-off.ts';
import type { Settings } from '../core/settings.ts';
import { added, type Choice, moved, placed, removed, withShown } from '../core/targets.ts';
import { focusOn } from './focus.ts';
import { heldAmong } from './targets-held.ts';
import { removeLeave, requestLeave } from './targets-leave.ts';

/** What the person can choose about where prompts go, in Options. */
export function openTargets(changeBy: (to: (now: Settings) => Settings) => Promise<boolean>) {
  const held = signal<ReadonlySet<string>>(new Set());
  const said = signal<TargetsSaid | null>(null);
  const state = computed<TargetsState>(() => ({ registry, held: held.value, said: said.value }));

  const readHeld = async () => {
    held.value = await heldAmong(registry);
  };
  /** One after the other: each is made to what the one before it left. */
  let last: Promise<unknown> = Promise.resolve();
  const change = (to: (now: Choice) => Choice): Promise<boolean> => {
    said.value = null;
    const coming = last.then(() => changeBy((now) => ({ ...now, ...to(now) })));
    last = coming;
    return coming;
  };
  const tell = async (coming: Promise<boolean>, isWanted: boolean, { name }: Target) => {
    const isDone = await coming;
    await readHeld();
    if (isDone) said.value = { kind: isWanted ? 'leave-given' : 'leave-taken', name };
    else if (isWanted) said.value = { kind: 'leave-refused', name };
  };
  const actions: TargetsActions = {
    onMove(id, step) {
      const coming = change((now) => moved(now, registry, id, step));
      // A row that is moved in the page loses the keyboard.
      void coming.then(() => focusOn(`[data-move="${CSS.escape(id)} ${step}"]`));
    },
    onPlace: (id, to) => void change((now) => placed(now, registry, id, to)),
    onShow: (id, isShown) => void change((now) => withShown(now, registry, id, isShown)),
    onAdd({ name, template }) {
      const custom = { id: `own-${crypto.randomUUID()}`, name, template };
      void change((now) => added(now, custom)).then((isDone) => {
        if (isDone) said.value = { kind: 'added', name };
      });
    },
    onRemove: (id) => void change((now) => removed(now, id)),
    onLeave(target, isWanted) {
      // The first call of the click: browsers ask the person only then.
      void tell(isWanted ? requestLeave(target) : removeLeave(target), isWanted, target);
    },
  };
  // The browser's own settings can change it, too.
  browser.permissions.onAdded.addListener(() => void readHeld());
  browser.permissions.onRemoved.addListener(() => void readHeld());
  // What a site was let in for is noted after the browser has told of it.
  browser.storage.local.onChanged.addListener(() => void readHeld());
  void readHeld();
  return { state, actions };
}
