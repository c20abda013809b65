import { computed, signal } from '@preact/signals';
import type { Shown } from '../../components/DeskView.tsx';
import type { KeptText } from '../core/kept-text.ts';
import { everyKept, listKept } from '../storage/reading.ts';
import { openIndex } from './search-index.ts';

/** Drawn at once, and more at a time. Texts. */
const stretch = 50;

/** The Desk's list: a stretch of everything, read as far as somebody looks, or of what a search found. */
export function openList() {
  const stretchOfAll = signal<Shown | null>(null);
  const found = signal<readonly KeptText[] | null>(null);
  const earlier = signal<ReadonlyMap<string, number>>(new Map());
  const wanted = signal(stretch);
  const index = openIndex(everyKept, (hits) => {
    found.value = hits;
  });
  const read = async () => {
    const { listed, next } = await listKept(null, wanted.value);
    earlier.value = new Map([...earlier.value, ...listed.map((one) => [one.kept.id, one.versions] as const)]);
    stretchOfAll.value = { prompts: listed.map(({ kept }) => kept), hits: null, hasMore: next !== null };
  };
  const shown = computed<Shown | null>(() => {
    const hits = found.value;
    if (!hits) return stretchOfAll.value;
    return {
      prompts: hits.slice(0, wanted.value),
      hits: hits.length,
      hasMore: hits.length > wanted.value,
    };
  });
  return {
    shown,
    earlier,
    read: () => Promise.all([read(), index.refresh()]),
    search(query: string) {
      wanted.value = stretch;
      index.search(query);
    },
    async more() {
      wanted.value += stretch;
      if (!found.value) await read();
    },
  };
}
