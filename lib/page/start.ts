import { answerPushes } from './answer-pushes.ts';
import { attemptIn, awaits } from './attempt.ts';
import { type Keeper, openKeeper } from './keeper.ts';
import { openRestorer } from './restore.ts';
import { type Composed, type ComposerWatch, watchComposer } from './watch-composer.ts';
import { type EditWatch, watchEdit } from './watch-edit.ts';
import { watchLine } from './watch-line.ts';
import { type ReplyWatch, watchReply } from './watch-reply.ts';
import { type Wish, watchSend } from './watch-send.ts';
import { tellPrompt, watchStructure } from './watch-structure.ts';
import { watchTimings } from './watch-timings.ts';

/** Keeps what is written on this page and tells how sending it goes, until `work` is aborted. */
export function startPage(page: Window, work: AbortController): void {
  const { document } = page;
  const { signal } = work;
  const keeper = openKeeper(document, work);
  const isAwaiting = () => awaits(keeper.ledger);
  const reply = watchReply(document, signal, isAwaiting, keeper.happen);
  const intends = () => keeper.ledger.intended !== null;
  const told = (composed: Composed, found: boolean) => {
    const kind = restorer.kindOf(composed.text);
    if (kind === 'passing') return;
    keeper.happen({ type: 'composer', ...composed, found, restored: kind === 'restored' });
    if (isAwaiting()) reply.expect();
  };
  const switched = () => keeper.happen({ type: 'switched' });
  const composer = watchComposer(page, signal, intends, told, switched);
  const restorer = openRestorer(document, composer.read);
  const edit = watchEdit(page, signal, reply.mark, (event) => {
    keeper.happen(event);
    if (isAwaiting()) reply.expect();
  });
  watchWishes(page, signal, keeper, reply, composer);
  watchStructure(page, work, { keeper, reply, composer, edit });
  watchLeaving(page, signal, keeper, composer, edit);
  watchLine(page, signal, keeper);
  const requests = watchTimings(page, signal, keeper);
  answerPushes(signal, {
    restore: ({ text, replace }) => restorer.restore(text, replace),
    'undo-restore': () => restorer.undo(),
    'request-ended': ({ failure, conversation }) => {
      requests.heard();
      // A refusal may be quicker than our next look at the page.
      tellPrompt(keeper, reply);
      const attempt = attemptIn(keeper.ledger, Date.now());
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
  watchSend(page, signal, composer.holds, (asked: Wish) => {
    if (asked.wish === 'stop') return keeper.happen({ type: 'stopped' });
    const composed = asked.wish === 'send' ? composer.now(asked.at) : undefined;
    // Enter in an empty box sends nothing.
    if (asked.wish === 'send' && !composed?.text && !composed?.attachments.length) return;
    reply.mark();
    if (composed) return keeper.happen({ type: 'send', ...composed });
    if (asked.wish === 'pick') return keeper.happen({ type: 'picked', text: asked.suggestion });
    keeper.happen({ type: 'retry' });
    if (awaits(keeper.ledger)) reply.expect();
  });
}

/** A bonus: what was typed is saved while it is typed; this catches the last moments. */
function watchLeaving(
  page: Window,
  signal: AbortSignal,
  keeper: Keeper,
  composer: ComposerWatch,
  edit: EditWatch,
): void {
  const flush = () => {
    composer.flush();
    edit.flush();
    keeper.flush();
  };
  page.addEventListener('blur', flush, { signal });
  page.document.addEventListener('visibilitychange', flush, { signal });
  page.addEventListener(
    'pagehide',
    () => {
      flush();
      keeper.happen({ type: 'left' });
      keeper.flush();
    },
    { signal },
  );
}
