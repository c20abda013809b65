import type { Target } from '../core/hand-off.ts';

/**
 * Claude itself, where a prompt cannot be put back into its page. The link has only filled the box since 2025-10-03; it
 * appends to a draft that is there, may show a notice about prompts from elsewhere, and gets lost over a sign-in. Worked
 * on 2026-07-23. Never inserted into by this way: Put back does that.
 */
export const wayBack: Target = {
  id: 'claude',
  name: 'Claude',
  home: 'https://claude.ai/new',
  prefill: 'https://claude.ai/new?q={prompt}',
  sends: 'never',
  account: 'needed',
  host: null,
  selectors: [],
  isCommon: false,
  checked: '2026-07-23',
};
