import { composerSelectors } from '../assistants/claude-composer.ts';

/** The live composer, or undefined. Candidates are tried one by one and hidden or disabled ones passed over. */
export function findComposer(root: ParentNode): HTMLElement | undefined {
  for (const selector of composerSelectors) {
    for (const candidate of root.querySelectorAll<HTMLElement>(selector)) {
      if (candidate.isConnected && candidate.getClientRects().length > 0) return candidate;
    }
  }
  return undefined;
}
