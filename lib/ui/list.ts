import { computed, signal } from '@preact/signals';
import type { Shown } from '../../components/DeskView.tsx';
import { type Filter, noFilter } from '../core/filter.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { listKept, newestKept, type Stretch } from '../storage/reading.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openIndex } from './search-index.ts';

/** Drawn at once, and more at a time. Texts. */
const stretch = 50;

/** The Desk's list: a stretch of everything, read as far as somebody looks, or of what was found. */
export function openList(onUnreadable: () => void) {
  const ofAll = signal<Shown | null>(null);
  const found = signal<readonly KeptText[] | null>(null);
  const filter = signal(noFilter);
  const wanted = signal(stretch);
  const shown = computed(() => (found.value ? stretchOf(found.value, wanted.value) : ofAll.value));
  const index = openIndex({
    everyKept: () => newestKept(),
    onUnreadable,
    onFound(hits) {
      found.value = hits;
    },
  });
  /** Nobody should have to wait for their text until the database is mended. */
  const readElsewhere = async () => {
    onUnreadable();
    const answer = await ask('held', {});
    if (answer.ok) ofAll.value = { prompts: answer.reply, hits: null, hasMore: false };
  };
  let known: Stretch | null = null;
  let isStale = false;
  const readStretch = oneAtATime(async () => {
    const before = isStale ? null : known;
    isStale = false;
    known = null;
    known = await readOn(before ?? (await listKept(stretch)), wanted.value);
    ofAll.value = { prompts: onceEach(known.listed), hits: null, hasMore: known.end !== null };
  });
  return {
    shown,
    filter,
    prepareSearch: index.refresh,
    async read() {
      isStale = true;
      await Promise.all([readStretch().catch(readElsewhere), index.outdate()]);
    },
    search(query: string) {
      wanted.value = stretch;
      index.search(query);
    },
    narrow(to: Filter) {
      wanted.value = stretch;
      filter.value = to;
      index.filter(to);
    },
    async more() {
      wanted.value += stretch;
      if (!found.value) await readStretch().catch(readElsewhere);
    },
  };
}

/** One stretch at a time: a thousand texts at once would hold up the scrolling that asks for them. */
async function readOn({ listed, end }: Stretch, wanted: number): Promise<Stretch> {
  if (end === null || listed.length >= wanted) return { listed, end };
  const next = await listKept(stretch, end);
  return readOn({ listed: [...listed, ...next.listed], end: next.end }, wanted);
}

/** One that was changed between two stretches is in both. */
function onceEach(listed: readonly KeptText[]): KeptText[] {
  return [...new Map(listed.map((kept) => [kept.id, kept])).values()];
}

function stretchOf(hits: readonly KeptText[], count: number): Shown {
  return { prompts: hits.slice(0, count), hits: hits.length, hasMore: hits.length > count };
}
