import type { VNode } from 'preact';
import { faceOf, type Shape } from '../lib/core/face.ts';
import type { VerdictWord } from '../lib/core/words.ts';

/** The shapes of the toolbar's icons in `public/icon`, each with the hole of a ring buoy, in the colours of the page. */
const shapes: Record<Shape, VNode> = {
  fine: (
    <path d="M16 1a15 15 0 0 1 9.2 3.2L21 8.4a9 9 0 0 0-10 0L6.8 4.2A15 15 0 0 1 16 1zM27.8 6.8A15 15 0 0 1 27.8 25.2L23.6 21a9 9 0 0 0 0-10zM25.2 27.8A15 15 0 0 1 6.8 27.8L11 23.6a9 9 0 0 0 10 0zM4.2 25.2A15 15 0 0 1 4.2 6.8L8.4 11a9 9 0 0 0 0 10z" />
  ),
  trouble: (
    <path d="M16 2a2 2 0 0 1 1.8 1L31 27a2 2 0 0 1-1.8 3H2.8A2 2 0 0 1 1 27L14.2 3A2 2 0 0 1 16 2zm0 13a5 5 0 1 0 0 10a5 5 0 0 0 0-10z" />
  ),
  blocked: (
    <path d="M6 2h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4zm10 7.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z" />
  ),
  unknown: <path d="M16 1a15 15 0 1 0 0 30a15 15 0 0 0 0-30zm0 5a10 10 0 1 1 0 20a10 10 0 0 1 0-20z" />,
  'not-saving': (
    <path d="M16 1a15 15 0 1 0 0 30a15 15 0 0 0 0-30zm0 5a10 10 0 0 1 5.7 1.8L7.8 21.7A10 10 0 0 1 16 6zm8.2 4.3A10 10 0 0 1 10.3 24.2z" />
  ),
};

/** Read by eye alone: the words beside it say the same. */
export function Mark({ shape }: { shape: Shape }) {
  return (
    <svg class={`mark mark-${shape}`} viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}

export function VerdictMark({ verdict }: { verdict: VerdictWord }) {
  return <Mark shape={faceOf(verdict, { ok: true }).shape} />;
}
