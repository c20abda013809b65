import type { TurnFailure } from './failure.ts';
import { failedSend, limitNotice, replyBanner, toast } from './notices.ts';
import { english, notice } from './texts.ts';
import type { Turn, TurnPlace } from './turn.ts';

/** Shows a failed turn the way its layout does; the table at the top of the README says which. */
export function showFailure(place: TurnPlace, turn: Turn, failure: TurnFailure) {
  switch (failure.kind) {
    case 'session-ended':
      return leaveTo(`/logout?involuntary=1&returnTo=${encodeURIComponent(reauthPath())}`);
    case 'challenge':
      return leaveTo(`/api/challenge_redirect?to=${encodeURIComponent(location.pathname)}`);
    case 'taken-back':
      return takeBack(place, turn);
    case 'usage-limit':
      takeBack(place, turn);
      return place.composer.frame.notices.replaceChildren(limitNotice(failure.resetsAt ?? 0));
    case 'toast':
      place.transcript.remove(turn.reply.outer);
      return toast(place.layout, english.notWorking);
    default:
      if (failure.refused && place.layout === 'merged') return showUnsent(place, turn);
      if (failure.kind === 'server-error') return showServerError(place, turn);
      showBanner(place, turn, failure);
  }
}

function leaveTo(path: string): void {
  location.assign(path);
}

function reauthPath(): string {
  return `/login?returnTo=${encodeURIComponent(location.pathname)}&reauth=1`;
}

function takeBack(place: TurnPlace, turn: Turn): void {
  place.transcript.remove(turn.user.outer, true);
  const typed = place.composer.written();
  if (turn.startsChat) {
    place.backToNew();
    place.composer.putBack(typed);
  }
  place.composer.putBack(turn.written);
}

function showServerError(place: TurnPlace, turn: Turn): void {
  showUnsent(place, turn);
  toast(place.layout, english.notWorking);
  place.composer.putBack(turn.written);
}

function showUnsent(place: TurnPlace, turn: Turn): void {
  const { transcript } = place;
  transcript.remove(turn.reply.outer);
  const discard = () => transcript.remove(turn.user.outer);
  turn.user.row.append(failedSend(place, () => turn.retry(false), discard));
}

function showBanner(place: TurnPlace, turn: Turn, { kind, refused }: TurnFailure): void {
  const texts = {
    overloaded: notice('atCapacity'),
    unavailable: notice('unavailable'),
    network: english.cannotReach,
    incomplete: english.cannotReach,
  };
  const text = kind in texts ? texts[kind as keyof typeof texts] : notice('didNotLoad');
  turn.reply.row.append(replyBanner(place.layout, text, () => turn.retry(!refused)));
}
