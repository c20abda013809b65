import { type Filter, isNarrow, noFilter, passes } from '../core/filter.ts';
import type { KeptText } from '../core/kept-text.ts';
import { type Searchable, search, searchable } from '../core/search.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Made ready in one go before the page gets a turn again. Texts; 250 of 2 KB take about 5 ms. */
const turn = 250;

interface Index {
  everyKept(): Promise<KeptText[]>;
  /** Called with what was found; null where nothing is searched for or left out. */
  onFound(hits: readonly KeptText[] | null): void;
  onUnreadable(): void;
}

/**
 * Searches and filters everything in memory. Reading all of it takes a while, so it is done after the page was drawn, and
 * again only when somebody searches after something changed.
 */
export function openIndex({ everyKept, onFound, onUnreadable }: Index) {
  let texts: readonly Searchable[] | undefined;
  let query = '';
  let filter = noFilter;
  let isStale = true;
  const isLooking = () => query.trim() !== '' || isNarrow(filter);
  const show = () => onFound(isLooking() ? search(texts ?? [], query).filter(passes(filter, today())) : null);
  const read = oneAtATime(async () => {
    isStale = false;
    texts = await prepare(await everyKept(), texts ?? []);
    show();
  });
  const refresh = () =>
    read().catch(() => {
      isStale = true;
      onUnreadable();
    });
  const look = () => {
    if (texts || !isLooking()) show();
    if (isStale && isLooking()) void refresh();
  };
  return {
    refresh,
    /** What is kept has changed. */
    async outdate() {
      isStale = true;
      if (isLooking()) await refresh();
    },
    search(typed: string) {
      query = typed;
      look();
    },
    filter(wanted: Filter) {
      filter = wanted;
      look();
    },
  };
}

function today() {
  const now = Date.now();
  return { now, midnight: new Date(now).setHours(0, 0, 0, 0) };
}

/** What was ready before and has not changed is not made again. */
async function prepare(all: readonly KeptText[], before: readonly Searchable[]): Promise<Searchable[]> {
  const known = new Map(before.map((one) => [one.kept.id, one]));
  const ready: Searchable[] = [];
  for (const kept of all) {
    const old = known.get(kept.id);
    const isSame = old && isAsSearchable(old.kept, kept);
    ready.push(isSame ? { ...old, kept } : searchable(kept));
    if (!isSame && ready.length % turn === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return ready;
}

function isAsSearchable(one: KeptText, other: KeptText): boolean {
  const isSameText = one.text === other.text && one.conversation === other.conversation;
  const isSameAnswer = one.answer?.text === other.answer?.text;
  return isSameText && isSameAnswer && one.attachments.length === 0 && other.attachments.length === 0;
}
