import { isSignInPath, proseSelector } from '../assistants/claude.ts';
import { answerPushes } from './answer-pushes.ts';
import { findComposer } from './composer.ts';
import { type Keeper, openKeeper } from './keeper.ts';
import { watchPlace } from './place.ts';
import { sightTeller } from './sight.ts';
import { type ComposerWatch, watchComposer } from './watch-composer.ts';
import { type Notice, noticeReader } from './watch-notices.ts';
import { type ReplyWatch, watchReply } from './watch-reply.ts';
import { type Wish, watchSend } from './watch-send.ts';
import { watchTree } from './watch-tree.ts';
import { restoreInto } from './write-composer.ts';

/** Keeps what is written on this page and tells how sending it goes, until `work` is aborted. */
export function startPage(page: Window, work: AbortController): void {
  const { document } = page;
  const { signal } = work;
  const keeper = openKeeper(document, work);
  const reply = watchReply(document, signal, keeper.awaits, (phase, prompt) =>
    keeper.happen({ type: phase === 'began' ? 'reply-began' : 'reply-ended', prompt }),
  );
  let restoring: string | undefined;
  const composer = watchComposer(document, signal, keeper.intends, (text, found) => {
    keeper.happen({ type: 'composer', text, found, restored: text === restoring });
    if (text === restoring) restoring = undefined;
    if (keeper.awaits()) reply.expect();
  });
  watchWishes(page, signal, keeper, reply, composer);
  watchStructure(page, signal, keeper, reply, composer);
  watchLeaving(page, signal, keeper, composer);
  answerPushes(signal, {
    restore: async ({ text, replace }) => {
      // What stands there now is kept before it is replaced.
      composer.flush();
      restoring = text;
      const result = await restoreInto(document, text, replace);
      // A restore that wrote nothing must not claim what the person types later.
      restoring = undefined;
      return result;
    },
    'request-ended': ({ failure, conversation }) => {
      const attempt = keeper.attempt();
      keeper.happen({ type: 'refused', failure, conversation });
      return { attempt };
    },
  });
}

function watchWishes(
  page: Window,
  signal: AbortSignal,
  keeper: Keeper,
  reply: ReplyWatch,
  composer: ComposerWatch,
): void {
  const isInComposer = (target: Node) => findComposer(page.document)?.contains(target) === true;
  watchSend(page, signal, isInComposer, (wish: Wish) => {
    if (wish === 'stop') return keeper.happen({ type: 'stopped' });
    // A text that the page has only just put there is found, not written: told first, it is known again.
    if (wish === 'send') composer.flush();
    const text = wish === 'send' ? composer.text() : undefined;
    // Enter in an empty box sends nothing.
    if (wish === 'send' && !text) return;
    reply.mark();
    if (text) return keeper.happen({ type: 'send', text });
    keeper.happen({ type: 'retry' });
    if (keeper.awaits()) reply.expect();
  });
}

function watchStructure(
  page: Window,
  signal: AbortSignal,
  keeper: Keeper,
  reply: ReplyWatch,
  composer: ComposerWatch,
): void {
  const tellSight = sightTeller(page, signal);
  const readNotices = noticeReader();
  const look = () => tellSight(composer.look());
  const changed = new Set<Element>();
  let path = page.location.pathname;
  const arrived = () => {
    path = page.location.pathname;
    keeper.happen({ type: 'moved' });
    reply.forget();
    if (isSignInPath(page.location.pathname)) keeper.report({ kind: 'signed-out' });
    look();
  };
  const read = () => {
    const now = [...changed];
    changed.clear();
    // Firefox before 147 has no Navigation API: a change of the page's address shows by what it draws.
    if (path !== page.location.pathname) arrived();
    look();
    for (const notice of readNotices(now)) tellNotice(keeper, notice);
    if (!keeper.awaits() && !keeper.hopes()) return;
    reply.check();
    if (keeper.awaits()) reply.expect();
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

/** Old failure rows stay on the page for ever: a row is news only while or right after something was sent. */
function tellNotice(keeper: Keeper, { place, signature, failure, weight }: Notice): void {
  if (place === 'row' && keeper.attempt() === null) return;
  // The attempt is named before the failure settles it.
  keeper.report({ kind: 'notice', place, signature, failure, weight });
  if (place !== 'page') keeper.happen({ type: 'failed', failure });
}

/** A bonus: what was typed is saved while it is typed; this catches the last moments. */
function watchLeaving(page: Window, signal: AbortSignal, keeper: Keeper, composer: ComposerWatch): void {
  page.addEventListener('blur', composer.flush, { signal });
  page.document.addEventListener('visibilitychange', composer.flush, { signal });
  page.addEventListener(
    'pagehide',
    () => {
      composer.flush();
      keeper.happen({ type: 'left' });
    },
    { signal },
  );
}
