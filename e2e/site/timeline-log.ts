export interface TimelineEvent {
  mutation_ack?: { error?: { code: string; error_visibility?: 'user_facing'; resets_at?: number } };
  conversation?: { status: 'RUNNING' | 'IDLE' | 'ERROR'; status_kind?: string; status_error_class?: string };
  delta?: { text: string };
}

/** What a StreamTimeline says, kept by index so that a stream opened anew goes on where the last one ended. */
export class TimelineLog {
  readonly events: TimelineEvent[] = [];
  /** The connection under the stream is broken: `reset-mid-reply`. */
  broken = false;
  readonly #waiting = new Set<() => void>();

  push(event: TimelineEvent): void {
    this.events.push(event);
    this.#wake();
  }

  break(): void {
    this.broken = true;
    this.#wake();
  }

  /** Until something new is said, but no longer than `ms`. */
  changed(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
    });
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}
