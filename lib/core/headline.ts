import { isAtRisk } from './at-risk.ts';
import type { KeptText } from './kept-text.ts';

/**
 * The text that a person opens the popup for: the newest that was sent and not answered; else the newest draft.
 * `prompts` are newest first.
 */
export function headline(prompts: readonly KeptText[]): KeptText | undefined {
  const atRisk = prompts.filter(isAtRisk);
  return atRisk.find(({ attempts }) => attempts.length > 0) ?? atRisk[0];
}
