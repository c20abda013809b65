import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { KeepingActions } from '../../components/Keeping.tsx';
import type { Outcome } from '../../components/Message.tsx';
import type { Glance } from '../core/glance.ts';
import type { Settings } from '../core/settings.ts';
import { ask } from '../messaging/ask.ts';
import { changeSettings, without } from './change-settings.ts';

const claude = { origins: ['https://claude.ai/*'] };

interface Popup {
  glance: Signal<Glance | null>;
  outcome: Signal<Outcome | null>;
  load(): Promise<void>;
}

/** What the popup can change about keeping. `paused` is null until it is known: the popup does not wait for it. */
export function openKeeping({ glance, outcome, load }: Popup) {
  const paused = signal<boolean | null>(null);
  const change = async (to: (now: Settings) => Settings) => {
    const changed = await changeSettings(to);
    if (typeof changed === 'object') {
      paused.value = changed.paused;
      outcome.value = { kind: 'settings', result: 'saved' };
    } else
      outcome.value =
        changed === 'wrong' ? { kind: 'settings', result: 'not-kept-full' } : { kind: 'silent' };
    await load();
  };
  const keepConversation = (isKept: boolean) => {
    const conversation = glance.value?.conversation;
    if (!conversation) return;
    void change((now) => {
      const others = without(now.notKept, conversation);
      return { ...now, notKept: isKept ? others : [...others, conversation] };
    });
  };
  const actions: KeepingActions & { onDismissRecovery(): void; onDismissMissed(): void } = {
    onPause: (paused) => void change((now) => ({ ...now, paused })),
    onKeepConversation: keepConversation,
    onGrantAccess() {
      // The first call of the click: browsers ask the person only then.
      const asked = browser.permissions.request(claude).catch(() => false);
      void asked.then((isGranted) => {
        outcome.value = isGranted ? null : { kind: 'access-denied' };
        return load();
      });
    },
    onDismissRecovery: () => void ask('dismissRecovery', {}).then(load),
    onDismissMissed: () => void ask('dismissMissed', {}).then(load),
  };
  const know = async () => {
    const answer = await ask('settings', {});
    if (answer.ok) paused.value = answer.reply.paused;
  };
  return { paused, know, actions };
}
