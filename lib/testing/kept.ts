import type { KeptAnswer } from '../core/answer.ts';
import { type Change, type KeptText, keep } from '../core/kept-text.ts';
import type { Save } from '../core/save.ts';
import type { Version } from '../core/versions.ts';

/** Noon of some day. Milliseconds since 1970. */
export const noon = 1_790_000_000_000;

/** A save with what a test cares about; the rest is plausible. */
export function aSave(part: Partial<Save> = {}): Save {
  return {
    slot: 'page.1',
    revision: 1,
    at: noon,
    text: 'Compare the two contracts',
    attachments: null,
    state: 'draft',
    failure: null,
    conversation: 'c1',
    account: 'org',
    found: false,
    ...part,
  };
}

/** A kept text with what a test cares about. */
export function aKeptText(part: Partial<KeptText> = {}): KeptText {
  return { ...keep('kept', aSave()), ...part };
}

/** An answer with what a test cares about. */
export function anAnswer(part: Partial<KeptAnswer> = {}): KeptAnswer {
  return {
    id: 'answer',
    kept: 'kept',
    at: noon,
    from: 'Other',
    model: 'some/model',
    text: 'Clause nine differs.',
    end: 'whole',
    ...part,
  };
}

/** A kept text with the earlier texts that are kept beside it. */
export interface Kept {
  kept: KeptText;
  versions: readonly Version[];
}

/** What a change makes of it. */
export function after({ versions }: Kept, { kept, outlived }: Change): Kept {
  return { kept, versions: [...versions, ...outlived] };
}

/** Every text that it can still give back. */
export function textsOf({ kept, versions }: Kept): string[] {
  return [kept.text, ...versions.map(({ text }) => text)];
}

/** Whether a text is in there: by itself or as the beginning of another, but for outer blanks. */
export function holds(one: Kept, text: string): boolean {
  return textsOf(one).some((each) => each.trim().startsWith(text.trim()));
}
