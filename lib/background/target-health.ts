import { browser } from 'wxt/browser';
import { targetFeeds } from '../assistants/target-status.ts';
import { decodeTarget, isFresh, isTrouble, type TargetFeed, TargetHealths } from '../core/target-status.ts';
import { second } from '../core/words.ts';
import { fetchFeed } from '../network/gate.ts';
import { judge } from './judge.ts';

/** In memory only: what an assistant was like yesterday helps nobody. */
const key = 'targetHealth';
/** Somebody has the list before their eyes. Milliseconds. */
const patience = 4 * second;

let underWay: Promise<TargetHealths> | undefined;

/** How the other assistants say they are, in trouble only; at other times nobody is asked, and nothing said. */
export async function targetHealth(): Promise<TargetHealths> {
  const { verdict } = await judge();
  if (!isTrouble(verdict.verdict)) return {};
  underWay ??= look().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function look(): Promise<TargetHealths> {
  const stored = await browser.storage.session.get(key);
  const known = TargetHealths.safeParse(stored[key]).data ?? {};
  const now = Date.now();
  const found = await Promise.all(
    targetFeeds.map(async (feed) => {
      const before = known[feed.target];
      const isKnown = before && isFresh(before.at, now);
      return [feed.target, isKnown ? before : { state: await stateOf(feed), at: now }] as const;
    }),
  );
  const health = Object.fromEntries(found);
  await browser.storage.session.set({ [key]: health });
  return health;
}

/** A page that cannot be read says nothing about the assistant behind it. */
async function stateOf({ feed, components }: TargetFeed) {
  try {
    const response = await fetchFeed(feed, {
      cache: 'no-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? decodeTarget(await response.text(), components) : 'unknown';
  } catch {
    return 'unknown';
  }
}
