import { type Signal, signal } from '@preact/signals';
import { targets as registry } from '../assistants/targets.ts';
import { defaultSettings } from '../core/settings.ts';
import { type Offers, offered } from '../core/targets.ts';
import { ask } from '../messaging/ask.ts';
import { onNews } from './news.ts';
import { heldAmong } from './targets-held.ts';

/**
 * What "Open in" offers, kept up to date. Null until the person's order is known: a prompt must not go to the first
 * assistant of somebody else's. Where the order cannot be asked for, it is the one without a choice.
 */
export function openOffers() {
  const offers = signal<Offers | null>(null);
  const load = async () => {
    const answer = await ask('settings', {});
    const targets = offered(answer.ok ? answer.reply : defaultSettings, registry);
    offers.value = { targets, held: await heldAmong(targets), unwell: new Map() };
  };
  onNews(() => void load());
  void load();
  return offers;
}

/** Tells an assistant's name by its id; one that is no longer known goes by its id. */
export const nameIn =
  (offers: Signal<Offers | null>) =>
  (target: string): string =>
    [...(offers.value?.targets ?? []), ...registry].find(({ id }) => id === target)?.name ?? target;
