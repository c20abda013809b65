import { post, tell } from './api.ts';
import { failureOf, TurnFailure } from './failure.ts';
import type { Outgoing } from './outgoing.ts';
import { performActionPath, type Timeline, type TimelineEvent } from './timeline.ts';

/** Sends a turn by `PerformAction` and yields the reply from the stream. Throws `TurnFailure`. */
export async function* sendMerged(
  outgoing: Outgoing,
  timeline: Timeline,
  signal: AbortSignal,
): AsyncGenerator<string> {
  timeline.forget();
  await perform(outgoing, signal);
  await acknowledged(timeline, signal);
  yield* follow(timeline, signal);
}

/** What comes before the acknowledgement still belongs to the turn before. */
async function acknowledged(timeline: Timeline, signal: AbortSignal): Promise<void> {
  for (;;) {
    const event = await timeline.next(signal);
    if (event.mutation_ack?.error || event.lost) throw failureIn(event);
    if (event.mutation_ack) return;
  }
}

/** The rest of a reply that is already running, after a reload too. */
export async function* follow(timeline: Timeline, signal: AbortSignal): AsyncGenerator<string> {
  for (;;) {
    const event = await timeline.next(signal);
    if (event.conversation?.status === 'IDLE') return;
    const failure = failureIn(event);
    if (failure) throw failure;
    if (event.delta) yield event.delta.text;
  }
}

export async function stopMerged(conversation: string): Promise<void> {
  await tell(performActionPath, { conversation_id: conversation, stop: {} });
}

async function perform({ conversation, ...send }: Outgoing, signal: AbortSignal): Promise<void> {
  const response = await post(performActionPath, { conversation_id: conversation, send }, signal).catch(
    (error: unknown) => {
      throw signal.aborted ? error : new TurnFailure('network', { refused: true });
    },
  );
  if (!response.ok) throw await failureOf(response);
  await response.arrayBuffer();
}

/** 200 on the send says only "accepted"; a rejection comes here (facts §0.2). */
function failureIn({ mutation_ack, conversation, lost }: TimelineEvent): TurnFailure | undefined {
  if (lost) return new TurnFailure('incomplete');
  if (conversation?.status === 'ERROR') {
    return new TurnFailure(conversation.status_error_class === 'OVERLOADED' ? 'overloaded' : 'warning');
  }
  const error = mutation_ack?.error;
  if (!error) return undefined;
  if (error.error_visibility === 'user_facing') return new TurnFailure('toast');
  if (error.code !== 'resource_exhausted') return new TurnFailure('taken-back', { refused: true });
  return new TurnFailure('usage-limit', { refused: true, resetsAt: error.resets_at ?? 0 });
}
