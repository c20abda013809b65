import { lookAgain, type Patience, type Stall, startPatience } from '../core/patience.ts';
import { activityOf, lengthOf } from './reply-length.ts';

interface StallWatch {
  /** A prompt is about to be sent, or the page stands elsewhere: what was seen up to now does not count. */
  begin(): void;
  look(): void;
}

/** Tells when a reply that is awaited stalls and when it goes on. It has no timer of its own. */
export function watchStall(
  page: Document,
  signal: AbortSignal,
  isAwaited: () => boolean,
  newRow: () => Element | undefined,
  told: (found: Stall) => void,
): StallWatch {
  let patience: Patience | undefined;
  let wasHidden = page.hidden;
  const look = () => {
    if (!isAwaited()) return;
    const row = newRow();
    const now = {
      at: Date.now(),
      length: row ? lengthOf(row) : 0,
      activity: row ? activityOf(row) : 0,
      hidden: wasHidden || page.hidden,
    };
    wasHidden = page.hidden;
    if (!patience) {
      patience = startPatience(now);
      return;
    }
    const next = lookAgain(patience, now);
    patience = next.patience;
    if (next.found) told(next.found);
  };
  // Whoever comes back to the tab is told at once; who leaves it starts the slower pace.
  page.addEventListener('visibilitychange', look, { signal });
  return {
    begin: () => {
      patience = startPatience({ at: Date.now(), length: 0, activity: 0, hidden: page.hidden });
    },
    look,
  };
}
