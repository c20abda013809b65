import { TimelineLog } from './timeline-log.ts';

type MessageState = 'running' | 'done' | 'failed' | 'stopped';

export interface Message {
  uuid: string;
  sender: 'human' | 'assistant';
  text: string;
  state: MessageState;
}

export interface Conversation {
  readonly id: string;
  readonly account: string;
  readonly messages: Message[];
  /** What the merged layout's stream has said so far. */
  readonly log: TimelineLog;
  /** Ends the reply that is running, if any. */
  run: AbortController;
}

/** Kept in the server's memory, so that a reload shows the transcript as on the real site. */
export class Conversations {
  readonly #all = new Map<string, Conversation>();

  get(id: string, account: string): Conversation | undefined {
    const found = this.#all.get(id);
    return found?.account === account ? found : undefined;
  }

  open(id: string, account: string): Conversation {
    const found = this.get(id, account);
    if (found) return found;
    const made = { id, account, messages: [], log: new TimelineLog(), run: new AbortController() };
    this.#all.set(id, made);
    return made;
  }

  of(account: string): Conversation[] {
    return [...this.#all.values()].filter((one) => one.account === account && one.messages.length > 0);
  }

  clear(): void {
    for (const one of this.#all.values()) one.run.abort();
    this.#all.clear();
  }
}
