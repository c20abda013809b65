import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Outcome } from '../../components/Message.tsx';
import { ask } from '../messaging/ask.ts';
import { changeSettings } from './change-settings.ts';
import { onNews } from './news.ts';

const notifications = { permissions: ['notifications' as const] };

/** The wish to be told when this trouble is over. `tellMe` is null until it is known: the popup does not wait for it. */
export function openTellMe(outcome: Signal<Outcome | null>) {
  const tellMe = signal<boolean | null>(null);
  const know = async () => {
    const [answer, isGranted] = await Promise.all([
      ask('settings', {}),
      browser.permissions.contains(notifications),
    ]);
    if (answer.ok) tellMe.value = answer.reply.tellMe && isGranted;
  };
  const wish = async (wanted: boolean) => {
    const changed = await changeSettings((now) => ({ ...now, tellMe: wanted }));
    if (typeof changed !== 'object') outcome.value = { kind: 'silent' };
  };
  const onTellMe = (wanted: boolean) => {
    tellMe.value = wanted;
    // The first call of the click: browsers ask the person only then.
    const asked = wanted ? browser.permissions.request(notifications).catch(() => false) : undefined;
    // Before the answer: asking closes the popup in some browsers, and without the permission nothing is told anyway.
    const wished = wish(wanted);
    void wished.then(async () => {
      if ((await asked) === false) {
        outcome.value = { kind: 'notifications-denied' };
        await wish(false);
      }
      await know();
    });
  };
  // It is set back by itself when the trouble is over.
  onNews(() => void know());
  return { tellMe, onTellMe, know };
}
