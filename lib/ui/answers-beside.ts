import { type Signal, signal } from '@preact/signals';
import type { Live } from '../../components/AnswerCard.tsx';
import { comingNow, untilOver } from '../answers/coming.ts';
import { type KeptAnswer, uniteAnswers } from '../core/answer.ts';
import { answersTo } from '../storage/reading.ts';

/** The answers to one prompt. */
export interface Beside {
  kept: Signal<readonly KeptAnswer[]>;
  /** The ids of those that another tab is getting. */
  elsewhere: Signal<ReadonlySet<string>>;
  live: Signal<Live | null>;
  /** Reads what is kept, and follows what still comes elsewhere. */
  read(): Promise<void>;
  /** Stops the one that comes. */
  stop(): void;
  begin(controller: AbortController): void;
}

/** What is kept beside a prompt, what comes here, and what comes in other tabs. */
export function openBeside(id: string): Beside {
  const kept = signal<readonly KeptAnswer[]>([]);
  const elsewhere = signal<ReadonlySet<string>>(new Set());
  const live = signal<Live | null>(null);
  let going: AbortController | undefined;
  const read = async () => {
    // In this order: what ends in between is then read with its end.
    const coming = await comingNow(id);
    const found = await answersTo(id);
    kept.value = uniteAnswers(found, kept.value);
    // Also one of which nothing is kept yet: nobody should ask, and pay, twice.
    for (const one of coming) if (one !== live.peek()?.answer.id) follow(one);
  };
  // The Desk says elsewhere that what is kept cannot be read.
  const readIfPossible = () => read().catch(() => undefined);
  const follow = (one: string) => {
    if (elsewhere.peek().has(one)) return;
    elsewhere.value = new Set(elsewhere.peek()).add(one);
    void untilOver({ kept: id, id: one })
      .then(readIfPossible)
      .then(() => {
        elsewhere.value = new Set([...elsewhere.peek()].filter((other) => other !== one));
      });
  };
  void readIfPossible();
  return {
    kept,
    elsewhere,
    live,
    read: readIfPossible,
    stop: () => going?.abort(),
    begin(controller) {
      going = controller;
    },
  };
}
