import type { Evidence } from '../core/evidence.ts';
import { type Effect, type Ledger, openLedger, record } from '../core/ledger.ts';
import type { PageEvent, Place } from '../core/page-event.ts';
import type { Attachment, Save } from '../core/save.ts';
import type { Failure } from '../core/words.ts';

/** A `PageEvent` without its time and place. */
export type Step = PageEvent extends infer Event
  ? Event extends PageEvent
    ? Omit<Event, 'at' | 'place'>
    : never
  : never;

/** One page's story as its ledger hears it, and all that followed from it. */
export class Visit {
  ledger: Ledger;
  readonly effects: Effect[] = [];
  #now = 1_000_000;
  #place: Place;

  constructor(conversation: string | null = null, session = 'page') {
    this.ledger = openLedger(session);
    this.#place = { conversation, account: 'org' };
  }

  happen(step: Step): this {
    const entry = record(this.ledger, { ...step, at: this.#now, place: this.#place });
    this.ledger = entry.ledger;
    this.effects.push(...entry.effects);
    return this;
  }

  wait(milliseconds: number): this {
    this.#now += milliseconds;
    return this;
  }

  /** The composer shows this text, with these files beside it. */
  writes(text: string, ...attachments: Attachment[]): this {
    return this.happen({ type: 'composer', text, found: false, attachments });
  }

  /** The person presses Enter over this text. */
  presses(text: string, ...attachments: Attachment[]): this {
    return this.happen({ type: 'send', text, attachments });
  }

  /** Enter, and the page empties the box. */
  sends(text: string, ...attachments: Attachment[]): this {
    return this.presses(text, ...attachments)
      .wait(1)
      .writes('');
  }

  /** The box of a sent message shows this text. */
  edits(text: string, box = 1): this {
    return this.happen({ type: 'edit', box, text });
  }

  /** Save, in the box of a sent message. */
  sendsEdit(text: string, box = 1): this {
    return this.happen({ type: 'edit-sent', box, text });
  }

  picks(suggestion: string): this {
    return this.happen({ type: 'picked', text: suggestion });
  }

  fails(failure: Failure = 'server-error'): this {
    return this.happen({ type: 'failed', failure });
  }

  goesTo(conversation: string | null): this {
    this.#place = { ...this.#place, conversation };
    return this.happen({ type: 'moved' });
  }

  get saves(): Save[] {
    return this.effects.flatMap((effect) => (effect.type === 'keep' ? [effect.save] : []));
  }

  get signals(): Evidence['signal'][] {
    return this.effects.flatMap((effect) => (effect.type === 'report' ? [effect.evidence.signal] : []));
  }

  /** How each slot was saved last, oldest slot first. */
  get slots(): Save[] {
    return [...new Map(this.saves.map((save) => [save.slot, save])).values()];
  }

  get states(): string[] {
    return this.slots.map(({ text, state }) => `${text}: ${state}`);
  }
}
