import { signal } from '@preact/signals';
import type { Glance } from '../core/glance.ts';
import { minute, second } from '../core/words.ts';
import { drawn } from './drawn.ts';
import { takeFirst } from './first-glance.ts';
import { onNews } from './news.ts';

/** While somebody looks, the status page is asked for again this often. Milliseconds. */
const refresh = 1 * minute;

/**
 * What the popup shows, kept up to date while it is open; null until the first answer. `shown`: when that was drawn, or
 * when it is certain that there is none.
 */
export function watchGlance(onSilence: () => void) {
  const glance = signal<Glance | null>(null);
  const now = signal(Date.now());
  const load = async () => {
    const answer = await takeFirst();
    if (answer.ok) glance.value = answer.reply;
    else onSilence();
  };
  onNews(() => void load());
  setInterval(() => {
    now.value = Date.now();
  }, second);
  setInterval(() => void load(), refresh);
  const shown = load().then(drawn);
  return { glance, now, load, shown };
}
