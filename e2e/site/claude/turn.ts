import type { StoredMessage } from './api.ts';
import type { Composer, Written } from './composer.ts';
import { editInPlace } from './edit-in-place.ts';
import { TurnFailure } from './failure.ts';
import { docOf } from './lines.ts';
import type { ReplyRow, RowWants, UserRow } from './rows.ts';
import { sendClassic } from './send-classic.ts';
import { follow as followTimeline, sendMerged } from './send-merged.ts';
import { serialise } from './serialise.ts';
import { showFailure } from './show-failure.ts';
import type { Timeline } from './timeline.ts';
import type { Transcript } from './transcript.ts';

/** What a turn needs of the page it happens on. */
export interface TurnPlace {
  readonly layout: string;
  readonly isCode: boolean;
  readonly conversation: string | undefined;
  readonly composer: Composer;
  readonly transcript: Transcript;
  readonly timeline: Timeline | undefined;
  running: AbortController;
  send(written: Written, replaces?: Turn): Promise<void>;
  backToNew(): void;
}

export interface TurnWants {
  written: Written;
  uuid: string;
  /** This turn opened its chat: taken back, it takes the chat with it. */
  startsChat: boolean;
  replaces?: string;
  again?: boolean;
}

export interface Turn extends TurnWants {
  user: UserRow;
  reply: ReplyRow;
  retry(again: boolean): void;
}

export async function runTurn(place: TurnPlace, wants: TurnWants): Promise<void> {
  const turn = draw(place, wants);
  place.running = new AbortController();
  const { signal } = place.running;
  await hear(place, turn, '', pieces(place, turn, signal), signal);
}

/** Draws a stored turn, and hears out a reply that is still running. */
export function follow(
  place: TurnPlace,
  wants: TurnWants,
  stored: StoredMessage,
  banner: (retry: () => void) => HTMLElement,
): void {
  const turn = draw(place, wants);
  if (stored.text !== '') turn.reply.say(stored.text);
  if (stored.state === 'running' && place.timeline) {
    const { signal } = place.running;
    void hear(place, turn, stored.text, followTimeline(place.timeline, signal), signal);
    return;
  }
  turn.reply.finish();
  if (stored.state === 'failed') turn.reply.row.append(banner(() => turn.retry(true)));
}

function draw(place: TurnPlace, wants: TurnWants): Turn {
  const { uuid, written } = wants;
  const retry = (again: boolean) => {
    place.transcript.remove(turn.user.outer, true);
    void runTurn(place, { ...wants, startsChat: false, replaces: uuid, again });
  };
  const handlers: RowWants = {
    uuid,
    onRetry: () => retry(true),
    onEdit: () =>
      editInPlace(turn.user.box, text(), (edited) => {
        void place.send({ doc: docOf(edited), attachments: [] }, turn);
      }),
  };
  const text = () => serialise(written.doc);
  const user = place.transcript.addUser(text(), handlers);
  const turn: Turn = { ...wants, user, reply: place.transcript.addReply(handlers), retry };
  return turn;
}

function pieces(place: TurnPlace, turn: Turn, signal: AbortSignal): AsyncGenerator<string> {
  const { written, uuid, replaces, again } = turn;
  const outgoing = {
    conversation: place.conversation ?? '',
    uuid,
    prompt: serialise(written.doc),
    attachments: written.attachments.map((one) => one.extracted_content ?? one.file_name),
    ...(replaces && { replaces }),
    ...(again && { again }),
  };
  return place.timeline ? sendMerged(outgoing, place.timeline, signal) : sendClassic(outgoing, signal);
}

async function hear(
  place: TurnPlace,
  turn: Turn,
  before: string,
  source: AsyncGenerator<string>,
  signal: AbortSignal,
): Promise<void> {
  const { composer } = place;
  let said = before;
  composer.setRunning(true);
  try {
    for await (const piece of source) {
      said += piece;
      turn.reply.say(said);
    }
    settle(composer, turn);
  } catch (error) {
    settle(composer, turn);
    if (signal.aborted) return;
    if (!(error instanceof TurnFailure)) throw error;
    showFailure(place, turn, error);
  }
}

function settle(composer: Composer, turn: Turn): void {
  turn.reply.finish();
  if (!composer.editor.isDestroyed) composer.setRunning(false);
}
