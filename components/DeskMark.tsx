import type { VNode } from 'preact';
import type { PromptState } from '../lib/core/words.ts';

/** A pencil's stroke, what is under way, a tick, a triangle for what failed, a way back, a ring for what nobody knows. */
const shapes: Record<PromptState, VNode> = {
  draft: <path d="M2 10 3 7 8.5 1.5 10.5 3.5 5 9z" />,
  sent: <path d="M2 6h7M6 3l3 3-3 3" />,
  answering: <path d="M2 6h1M5.5 6h1M9 6h1" />,
  answered: <path d="m2 6.5 3 3 5-7" />,
  failed: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  bounced: <path d="M10 6H3M6 3 3 6l3 3" />,
  unknown: <circle cx="6" cy="6" r="4" />,
};

/** The state of a text as a shape; the words are beside it, for those who do not see it. */
export function DeskMark({ state }: { state: PromptState }) {
  return (
    <svg class={`row-mark row-mark-${state}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapes[state]}
    </svg>
  );
}
