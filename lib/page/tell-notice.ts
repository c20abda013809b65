import type { Signal } from '../core/evidence.ts';
import type { Failure } from '../core/words.ts';
import type { Notice } from './watch-notices.ts';

/** What a notice is booked with. */
interface Booking {
  /** The attempt that the page is about now, if any. */
  attempt(): string | null;
  /** What the page shows now may be of its own going. */
  isLeaving(): boolean;
  report(signal: Signal): void;
  failed(failure: Failure): void;
}

/**
 * Old failure rows stay on the page for ever: a row is news only while or right after something was sent. So is a toast
 * that only its colour tells of. Words that may mean anything say nothing of a page that is being left.
 */
export function tellNotice(booking: Booking, shown: Notice, isSigningIn: boolean): void {
  const { isPassing, ...notice } = shown;
  const needsAttempt = notice.place === 'row' || notice.signature === 'danger-toast';
  if (needsAttempt && booking.attempt() === null) return;
  if (notice.weight === 'ambiguous' && booking.isLeaving()) return;
  const place = isSigningIn ? 'sign-in' : notice.place;
  // The attempt is named before the failure settles it. A guess at a limit waits for a send to fail beside it.
  booking.report({ kind: 'notice', ...notice, place });
  const isGuess = notice.failure === 'limit' && notice.weight === 'ambiguous';
  if (place !== 'page' && place !== 'sign-in' && !isPassing && !isGuess) booking.failed(notice.failure);
}
