import { hasComposer, isSignInPath } from '../assistants/claude-addresses.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { placeOf } from './place.ts';

/** A page that shows no composer for this long, where one belongs, is one we cannot read. Milliseconds. */
const patience = 15 * second;

/**
 * Tells the background whether the composer can be seen, once per change: when it cannot, nothing is being kept, and
 * that must be said. `update` is called with what is seen now.
 */
export function sightTeller(page: Window, signal: AbortSignal): (isSeen: boolean) => void {
  let told: boolean | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (isSeen: boolean) => {
    if (told === isSeen || signal.aborted) return;
    told = isSeen;
    void ask('sight', { composer: isSeen, account: placeOf(page.document).account });
  };
  return (isSeen) => {
    // Whoever signs in without a load comes to a page that works again.
    if (isSignInPath(page.location.pathname)) told = undefined;
    if (isSeen || !hasComposer(page.location.pathname)) {
      clearTimeout(timer);
      timer = undefined;
      if (isSeen) tell(true);
    } else timer ??= setTimeout(() => tell(false), patience);
  };
}
