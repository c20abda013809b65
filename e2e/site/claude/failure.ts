/** Why a turn failed, as far as the app itself can tell. */
export type Cause =
  | 'server-error'
  | 'unavailable'
  | 'overloaded'
  | 'network'
  | 'incomplete'
  | 'warning'
  | 'toast'
  | 'taken-back'
  | 'usage-limit'
  | 'session-ended'
  | 'challenge';

export class TurnFailure extends Error {
  readonly kind: Cause;
  /** When the usage limit ends, in seconds. */
  readonly resetsAt: number | undefined;
  /** True when the send itself was refused, so that the server does not have the prompt. */
  readonly refused: boolean;

  constructor(kind: Cause, { resetsAt, refused = false }: { resetsAt?: number; refused?: boolean } = {}) {
    super(kind);
    this.kind = kind;
    this.resetsAt = resetsAt;
    this.refused = refused;
  }
}

/** The HTTP answers of facts §3.4. */
export async function failureOf(response: Response): Promise<TurnFailure> {
  const refused = true;
  const body = await response.text();
  if (response.headers.get('cf-mitigated') === 'challenge') return new TurnFailure('challenge', { refused });
  if (body.includes('account_session_invalid')) return new TurnFailure('session-ended', { refused });
  if (response.status === 429) return new TurnFailure('usage-limit', { refused, resetsAt: resetsAtIn(body) });
  if (response.status === 529) return new TurnFailure('overloaded', { refused });
  return new TurnFailure(response.status === 500 ? 'server-error' : 'unavailable', { refused });
}

function resetsAtIn(body: string): number {
  const found = /resetsAt\\?":(\d+)/.exec(body);
  return Number(found?.[1] ?? Date.now() / 1000 + 3600);
}
