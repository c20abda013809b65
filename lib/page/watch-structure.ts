import { isSessionEnd, isSignInPath } from '../assistants/claude-addresses.ts';
import { proseSelector } from '../assistants/claude-replies.ts';
import { isAlive } from './alive.ts';
import { attemptIn, awaits, hopes } from './attempt.ts';
import { isChallenge } from './challenge.ts';
import type { Keeper } from './keeper.ts';
import { watchGoodbye } from './leaving.ts';
import { limitNoted } from './page-notes.ts';
import { watchPlace } from './place.ts';
import { sightTeller } from './sight.ts';
import { tellNotice } from './tell-notice.ts';
import type { ComposerWatch } from './watch-composer.ts';
import type { EditWatch } from './watch-edit.ts';
import { noticeReader } from './watch-notices.ts';
import type { ReplyWatch } from './watch-reply.ts';
import { watchTree } from './watch-tree.ts';

/** What looks again when the page drew something. */
interface Watches {
  keeper: Keeper;
  reply: ReplyWatch;
  composer: ComposerWatch;
  edit: EditWatch;
}

/** Looks again, at most once a task, when the page draws something or goes elsewhere. */
export function watchStructure(page: Window, work: AbortController, watches: Watches): void {
  const { keeper, reply, composer, edit } = watches;
  const { signal } = work;
  const tellSight = sightTeller(page, signal);
  const readNotices = noticeReader(() => limitNoted(page.document, Date.now()));
  const look = () => tellSight(composer.look());
  const changed = new Set<Element>();
  let path = page.location.pathname;
  let isChallenged = false;
  const booking = bookingOf(keeper, watchGoodbye(page, signal));
  const arrived = () => {
    path = page.location.pathname;
    keeper.happen({ type: 'moved' });
    reply.forget();
    tellSignIn(page.location, keeper);
    look();
  };
  const read = () => {
    const now = [...changed];
    changed.clear();
    if (!isAlive(work)) return;
    // Firefox before 147 has no Navigation API: a change of the page's address shows by what it draws.
    if (path !== page.location.pathname) arrived();
    edit.look();
    look();
    tellPrompt(keeper, reply);
    for (const notice of readNotices(now)) tellNotice(booking, notice, isSignInPath(path));
    if (!isChallenged && isChallenge(page.document)) {
      isChallenged = true;
      keeper.report({ kind: 'challenge' });
    }
    if (!awaits(keeper.ledger) && !hopes(keeper.ledger)) return;
    reply.check();
    if (awaits(keeper.ledger)) reply.expect();
  };
  const stop = watchTree(page.document.documentElement, proseSelector, (elements) => {
    if (changed.size === 0) setTimeout(read, 0);
    for (const element of elements) changed.add(element);
  });
  signal.addEventListener('abort', stop);
  watchPlace(page, signal, arrived);
  arrived();
  changed.add(page.document.documentElement);
  read();
}

/** A suggestion was chosen: the row that the page draws for it has its words. */
export function tellPrompt(keeper: Keeper, reply: ReplyWatch): void {
  const prompt = keeper.ledger.picked ? reply.newPrompt() : undefined;
  if (prompt !== undefined) keeper.happen({ type: 'drawn', prompt });
}

function bookingOf(keeper: Keeper, isLeaving: () => boolean): Parameters<typeof tellNotice>[0] {
  return {
    isLeaving,
    attempt: () => attemptIn(keeper.ledger, Date.now()),
    report: keeper.report,
    failed: (failure) => keeper.happen({ type: 'failed', failure }),
  };
}

function tellSignIn(location: Location, keeper: Keeper): void {
  if (!isSignInPath(location.pathname)) return;
  keeper.report({ kind: isSessionEnd(location) ? 'session-ended' : 'signed-out' });
}
