import { request } from './api.ts';
import { linesOfStream } from './stream-lines.ts';

export interface TimelineEvent {
  at?: number;
  mutation_ack?: { error?: { code: string; error_visibility?: string; resets_at?: number } };
  conversation?: { status: string; status_error_class?: string };
  delta?: { text: string };
  /** Ours: the stream broke three times running with nothing new. */
  lost?: true;
}

const service = '/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService';
export const performActionPath = `${service}/PerformAction`;
const enoughFailures = 3;

/** The merged layout's long-lived stream; the server closes it every few seconds and it is reopened at once. */
export class Timeline {
  readonly #conversation: string;
  readonly #leave = new AbortController();
  #cursor: number;
  #failures = 0;
  #queue: TimelineEvent[] = [];
  #wake: () => void = () => undefined;

  constructor(conversation: string, cursor: number) {
    this.#conversation = conversation;
    this.#cursor = cursor;
    void this.#keepOpen();
  }

  close(): void {
    this.#leave.abort();
  }

  /** Forgets what was said outside of a turn. */
  forget(): void {
    this.#queue = [];
    this.#failures = 0;
  }

  async next(signal: AbortSignal): Promise<TimelineEvent> {
    for (;;) {
      signal.throwIfAborted();
      const event = this.#queue.shift();
      if (event) return event;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  async #keepOpen(): Promise<void> {
    while (!this.#leave.signal.aborted) {
      try {
        await this.#readOnce();
      } catch {
        this.#failures += 1;
        if (this.#failures === enoughFailures) this.#push({ lost: true });
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }

  async #readOnce(): Promise<void> {
    const response = await request(`${service}/StreamTimeline`, {
      method: 'POST',
      headers: { 'content-type': 'application/connect+json' },
      body: JSON.stringify({ conversation_id: this.#conversation, cursor: this.#cursor }),
      signal: this.#leave.signal,
    });
    if (!response.ok) throw new Error(`StreamTimeline answered ${response.status}`);
    for await (const line of linesOfStream(response)) {
      const event = JSON.parse(line) as TimelineEvent;
      if (event.at === undefined) continue;
      this.#cursor = event.at + 1;
      this.#failures = 0;
      this.#push(event);
    }
  }

  #push(event: TimelineEvent): void {
    this.#queue.push(event);
    this.#wake();
  }
}
