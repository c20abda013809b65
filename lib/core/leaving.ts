import type { KeptText } from './kept-text.ts';
import { findSecrets, type Secret, secretPrint } from './secrets.ts';

type Leaving = Pick<KeptText, 'text' | 'agreed'>;

/** Whether a prompt may go to another company at once, or what has to be asked first. */
export function beforeLeaving({ text, agreed = [] }: Leaving): 'go' | { ask: Secret[] } {
  const fresh = findSecrets(text).filter((secret) => !agreed.includes(secretPrint(text, secret)));
  return fresh.length === 0 ? 'go' : { ask: fresh };
}
