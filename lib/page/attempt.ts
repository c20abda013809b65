import type { Ledger } from '../core/ledger.ts';
import { second } from '../core/words.ts';

/** How long after its outcome a notice is still about a prompt. Milliseconds. */
const aftermath = 30 * second;

/** Whether a sent prompt has no outcome yet. */
export function awaits({ awaited }: Ledger): boolean {
  return awaited.length > 0;
}

/** Whether the newest outcome was a failure, which the page may yet overcome by itself. */
export function hopes({ settled }: Ledger): boolean {
  return settled.at(-1)?.state === 'failed';
}

/** The slot that a signal on the page is about at `now`, in milliseconds since 1970. */
export function attemptIn({ awaited, composing, settled }: Ledger, now: number): string | null {
  const bounced = composing?.state === 'bounced' ? composing : undefined;
  const open = awaited.at(-1);
  if (open) return open.slot;
  const slot = bounced ?? settled.at(-1);
  return slot && now - slot.at <= aftermath ? slot.slot : null;
}
