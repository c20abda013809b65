import type { Outcome } from '../../components/Message.tsx';

/** Copies a text. Where the browser does not let it, the text is shown to be copied by hand. */
export async function copy(text: string): Promise<Extract<Outcome, { kind: 'copied' | 'copy-failed' }>> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied', text };
  } catch {
    return { kind: 'copy-failed', text };
  }
}
