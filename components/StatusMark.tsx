import type { VNode } from 'preact';
import type { ComponentStatus } from '../lib/core/service-status.ts';

const triangle = <path d="M5 1 9.5 9h-9z" />;

/** A circle for what works, a triangle for trouble, hollow where it is slight; a square for what was announced. */
const shapes: Record<ComponentStatus, VNode> = {
  operational: <circle cx="5" cy="5" r="3.5" />,
  degraded_performance: triangle,
  partial_outage: triangle,
  major_outage: triangle,
  under_maintenance: <path d="M1.5 1.5h7v7h-7z" />,
  unknown: <circle cx="5" cy="5" r="3.5" />,
};

export function StatusMark({ status }: { status: ComponentStatus }) {
  return (
    <svg
      class={`status-mark status-mark-${status}`}
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  );
}
