import { type KeptText, keep } from '../core/kept-text.ts';
import type { Save } from '../core/save.ts';

/** Noon of some day. Milliseconds since 1970. */
export const noon = 1_790_000_000_000;

/** A save with what a test cares about; the rest is plausible. */
export function aSave(part: Partial<Save> = {}): Save {
  return {
    slot: 'page.1',
    revision: 1,
    at: noon,
    text: 'Compare the two contracts',
    state: 'draft',
    failure: null,
    conversation: 'c1',
    account: 'org',
    found: false,
    attachments: null,
    ...part,
  };
}

/** A kept text with what a test cares about. */
export function aKeptText(part: Partial<KeptText> = {}): KeptText {
  return { ...keep('kept', aSave()), ...part };
}

/** Every text that a kept text can still give back. */
export function textsOf(kept: KeptText): string[] {
  return [kept.text, ...kept.versions.map(({ text }) => text)];
}

/** Whether a text is in there: by itself or as the beginning of another, but for outer blanks. */
export function holds(kept: KeptText, text: string): boolean {
  return textsOf(kept).some((one) => one.trim().startsWith(text.trim()));
}
