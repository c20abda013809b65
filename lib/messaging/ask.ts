import { browser } from 'wxt/browser';
import type { Payload, Refusal, Replies, RequestName } from './requests.ts';

/** What `ask` gives: the reply, or the name of the reason why there is none. */
export type Answer<Name extends RequestName> =
  | { ok: true; reply: Replies[Name] }
  | { ok: false; refused: Refusal | 'unreachable' | 'broken' };

/** Asks the background and waits for its answer. Never throws: a worker that was stopped is `unreachable`. */
export async function ask<Name extends RequestName>(
  request: Name,
  payload: Payload<Name>,
): Promise<Answer<Name>> {
  try {
    const answer: Answer<Name> | undefined = await browser.runtime.sendMessage({ request, payload });
    return answer ?? { ok: false, refused: 'unreachable' };
  } catch {
    return { ok: false, refused: 'unreachable' };
  }
}
