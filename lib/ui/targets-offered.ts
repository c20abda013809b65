import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { onlyKey } from '../answers/shared-host.ts';
import type { Target } from '../core/hand-off.ts';
import type { Choice, Offers } from '../core/targets.ts';
import { ask } from '../messaging/ask.ts';
import { readyToLeave } from './leaving.ts';
import { onNews } from './news.ts';
import { forAnswersAmong, heldAmong } from './targets-held.ts';

const noChoice: Choice = { targetOrder: [], hiddenTargets: [], customTargets: [] };

/** Every assistant there is; empty until they are loaded, which no first paint waits for. */
const registry = signal<readonly Target[]>([]);

/**
 * What "Open in" offers, kept up to date. Null until the person's order is known: a prompt must not go to the first
 * assistant of somebody else's. Where the order cannot be asked for, it is the one without a choice. Nothing is
 * asked for before the page is `shown`.
 */
export function openOffers(shown: Promise<void> = Promise.resolve()) {
  const offers = signal<Offers | null>(null);
  const load = async () => {
    const [answer, known] = await Promise.all([
      ask('settings', {}),
      import('./targets-known.ts'),
      readyToLeave(),
    ]);
    registry.value = known.registry;
    const targets = known.offered(answer.ok ? answer.reply : noChoice, known.registry);
    const [held, forAnswers] = await Promise.all([heldAmong(targets), forAnswersAmong(targets)]);
    offers.value = { targets, held, forAnswers, unwell: new Map() };
  };
  onNews(() => void load());
  // Of this the browser tells nobody: the permission stays.
  browser.storage.local.onChanged.addListener((changes) => {
    if (onlyKey in changes) void load();
  });
  void shown.then(load);
  return offers;
}

/** Tells an assistant's name by its id; one that is no longer known goes by its id. */
export const nameIn =
  (offers: Signal<Offers | null>) =>
  (target: string): string =>
    [...(offers.value?.targets ?? []), ...registry.value].find(({ id }) => id === target)?.name ?? target;
