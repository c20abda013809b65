import type { VNode } from 'preact';
import { faceOf, type Shape } from '../lib/core/face.ts';
import type { Saving } from '../lib/core/glance.ts';
import type { VerdictWord } from '../lib/core/words.ts';

const shapes: Record<Shape, VNode> = {
  fine: <circle cx="8" cy="8" r="6" />,
  trouble: <path d="M8 1.5 15 14H1z" />,
  blocked: <rect x="2" y="2" width="12" height="12" rx="2" />,
  unknown: <circle cx="8" cy="8" r="5" class="mark-hollow" />,
  'not-saving': <path d="M3 13 13 3" class="mark-hollow" />,
};

export function VerdictMark(props: { verdict: VerdictWord; saving: Saving }) {
  const { shape } = faceOf(props.verdict, props.saving);
  return (
    <svg class={`mark mark-${shape}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}
