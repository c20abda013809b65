import type { Confidence, Hint, Layer, VerdictWord } from './words.ts';

/** One reason of a verdict: a key of the interface's words, and what to put into it. */
export interface Reason {
  reason:
    | 'offline'
    | 'http'
    | 'net-error'
    | 'notice'
    | 'bounced'
    | 'stalled'
    | 'backoff'
    | 'challenge'
    | 'signed-out'
    | 'session-ended'
    | 'answered'
    | 'page-works'
    | 'component'
    | 'incident'
    | 'status-green'
    | 'status-unreadable';
  /** When it was seen. Milliseconds since 1970. */
  at: number;
  /** E.g. an HTTP status, a browser's error words, a signature's name, a component's name. */
  detail: string;
}

/** What we conclude, how sure we are, and because of what. */
export type Verdict = {
  confidence: Confidence;
  because: readonly Reason[];
  /** When the trouble was first seen, or null where there is none. Milliseconds since 1970. */
  since: number | null;
  /** Where the trouble seems to be, or what kind of sign-out it is, where that is known. */
  hint?: Hint;
  /** When a limit ends, as claude.ai says. Milliseconds since 1970. */
  until?: number;
  /** An answer of claude.ai asked for no try before this. Milliseconds since 1970. */
  notBefore?: number;
} & ({ verdict: 'outage'; layer: Layer } | { verdict: Exclude<VerdictWord, 'outage'>; layer: null });
