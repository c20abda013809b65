import type { KeptText } from '../core/kept-text.ts';
import { type Searchable, search, searchable } from '../core/search.ts';

/** Made ready in one go before the page gets a turn again. Texts; 250 of 2 KB take about 5 ms. */
const turn = 250;

/**
 * Searches everything in memory. What is kept is read when the person first goes near the search or shortly after the
 * page was drawn, never before: opening the Desk must not wait for it. `found`: null where there is no search.
 */
export function openIndex(
  everyKept: () => Promise<KeptText[]>,
  found: (hits: readonly KeptText[] | null) => void,
) {
  let texts: readonly Searchable[] | undefined;
  let query = '';
  let newest = 0;
  const show = () => found(query.trim() === '' ? null : search(texts ?? [], query));

  const refresh = async () => {
    newest += 1;
    const mine = newest;
    const ready = await prepare(await everyKept(), texts ?? []);
    if (mine !== newest) return;
    texts = ready;
    show();
  };
  return {
    refresh,
    search(typed: string) {
      query = typed;
      if (texts) show();
    },
  };
}

/** What was ready before and has not changed is not made again. */
async function prepare(all: readonly KeptText[], before: readonly Searchable[]): Promise<Searchable[]> {
  const known = new Map(before.map((one) => [one.kept.id, one]));
  const ready: Searchable[] = [];
  for (const kept of all) {
    const old = known.get(kept.id);
    const isSame = old && old.kept.text === kept.text && old.kept.conversation === kept.conversation;
    ready.push(isSame ? { ...old, kept } : searchable(kept));
    if (!isSame && ready.length % turn === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return ready;
}
