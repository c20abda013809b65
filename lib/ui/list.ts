import { computed, signal } from '@preact/signals';
import type { Shown } from '../../components/DeskView.tsx';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { everyKept, listKept, versionsOf } from '../storage/reading.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openIndex } from './search-index.ts';

/** Drawn at once, and more at a time. Texts. */
const stretch = 50;

/** The Desk's list: a stretch of everything, read as far as somebody looks, or of what a search found. */
export function openList(onUnreadable: () => void) {
  const ofAll = signal<Shown | null>(null);
  const found = signal<readonly KeptText[] | null>(null);
  const earlier = signal<ReadonlyMap<string, number>>(new Map());
  const wanted = signal(stretch);
  const know = (counts: Iterable<readonly [string, number]>) => {
    earlier.value = new Map([...earlier.value, ...counts]);
  };
  const shown = computed(() => (found.value ? stretchOf(found.value, wanted.value) : ofAll.value));
  const index = openIndex({
    everyKept,
    onUnreadable,
    onFound(hits) {
      found.value = hits;
      void countEarlier(shown.peek()?.prompts ?? [], earlier.peek()).then(know, onUnreadable);
    },
  });
  /** Nobody should have to wait for their text until the database is mended. */
  const readElsewhere = async () => {
    onUnreadable();
    const answer = await ask('held', {});
    if (answer.ok) ofAll.value = { prompts: answer.reply, hits: null, hasMore: false };
  };
  const readStretch = oneAtATime(async () => {
    const { listed, hasMore } = await listKept(wanted.value);
    know(listed.map(({ kept, versions }) => [kept.id, versions] as const));
    ofAll.value = { prompts: listed.map(({ kept }) => kept), hits: null, hasMore };
  });
  return {
    shown,
    earlier,
    prepareSearch: index.refresh,
    async read() {
      await Promise.all([readStretch().catch(readElsewhere), index.outdate()]);
    },
    search(query: string) {
      wanted.value = stretch;
      index.search(query);
    },
    async more() {
      wanted.value += stretch;
      if (found.value) await countEarlier(shown.value?.prompts ?? [], earlier.value).then(know, onUnreadable);
      else await readStretch().catch(readElsewhere);
    },
  };
}

function stretchOf(hits: readonly KeptText[], count: number): Shown {
  return { prompts: hits.slice(0, count), hits: hits.length, hasMore: hits.length > count };
}

/** After what was found is drawn: a search does not wait for it. */
function countEarlier(prompts: readonly KeptText[], known: ReadonlyMap<string, number>) {
  const unknown = prompts.filter(({ id }) => !known.has(id));
  return Promise.all(unknown.map(async ({ id }) => [id, (await versionsOf(id)).length] as const));
}
