import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Shown } from '../../components/DeskView.tsx';
import { countVersions } from '../storage/reading.ts';

/** Which of the listed texts is in the reading pane, and which are picked for something to be done with all of them. */
export function openChoice(shown: ReadonlySignal<Shown | null>) {
  const id = signal<string | null>(null);
  const picks = signal<ReadonlySet<string>>(new Set());
  const earlier = signal({ id: '', count: 0 });
  const chosen = computed(() => shown.value?.prompts.find((one) => one.id === id.value) ?? null);
  // What is out of sight must not be deleted with the others.
  const picked = computed(() => shown.value?.prompts.filter((one) => picks.value.has(one.id)) ?? []);
  effect(() => {
    const prompts = shown.value?.prompts ?? [];
    // The pane stays with its text when a newer one comes.
    if (prompts.length > 0 && !chosen.value) id.value = prompts[0]?.id ?? null;
  });
  effect(() => {
    const now = chosen.value?.id;
    if (now === undefined) return;
    void countVersions(now).then(
      (count) => {
        if (chosen.peek()?.id === now) earlier.value = { id: now, count };
      },
      // Where the database cannot be read, that is said of the list.
      () => undefined,
    );
  });
  return {
    chosen,
    picked,
    /** How many earlier texts the chosen one has; 0 until it is known. */
    earlier: computed(() => (earlier.value.id === chosen.value?.id ? earlier.value.count : 0)),
    choose(wanted: string) {
      id.value = wanted;
    },
    pick(wanted: ReadonlySet<string>) {
      picks.value = wanted;
    },
    /** Before these are taken away: the next one takes the place, or the one before. */
    moveFrom(gone: ReadonlySet<string>) {
      const ids = shown.peek()?.prompts.map((one) => one.id) ?? [];
      const at = ids.indexOf(id.peek() ?? '');
      if (!gone.has(id.peek() ?? '')) return;
      const stays = (one: string) => !gone.has(one);
      id.value = ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays) ?? null;
    },
  };
}
