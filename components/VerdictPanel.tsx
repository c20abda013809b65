import type { Glance } from '../lib/core/glance.ts';
import type { Reason } from '../lib/core/verdict.ts';
import { sentenceFor } from '../lib/core/wording.ts';
import type { Hint, VerdictWord } from '../lib/core/words.ts';
import { clock } from './times.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { type MessageKey, useWords } from './words.ts';

type Props = Pick<Glance, 'verdict' | 'colour' | 'saving' | 'at'>;

/** The verdict in one sentence, what to do, and why, folded. */
export function VerdictPanel({ verdict, colour, saving, at }: Props) {
  const words = useWords();
  const { say } = words;
  const isAhead = verdict.verdict === 'outage' && colour === 'green';
  const advice = adviceFor(verdict, colour);
  return (
    <section class="verdict">
      <h1>
        <VerdictMark verdict={verdict.verdict} saving={saving} />
        <span>{say(sentenceFor(verdict))}</span>
      </h1>
      <p class="meta">
        {verdict.since !== null && `${say('since', clock(words, verdict.since, at))} · `}
        {say(`confidence_${verdict.confidence}`)}
      </p>
      {(saving.ok || !promises.has(advice)) && <p>{say(advice)}</p>}
      {verdict.hint && <p data-hint={verdict.hint}>{say(hintKeys[verdict.hint])}</p>}
      {isAhead && <p class="meta">{say('ahead_of_page')}</p>}
      {verdict.because.length > 0 && <Why because={verdict.because} at={at} />}
    </section>
  );
}

function Why({ because, at }: { because: readonly Reason[]; at: number }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.say('why')}</summary>
      <ul class="because">
        {because.slice(-6).map((one) => (
          <li key={`${one.reason}${one.at}${one.detail}`}>
            <time dateTime={new Date(one.at).toISOString()}>{clock(words, one.at, at)}</time>{' '}
            {words.say(`because_${one.reason.replaceAll('-', '_')}` as MessageKey, one.detail)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const hintKeys: Record<Hint, MessageKey> = {
  'access-layer': 'hint_access_layer',
  'web-app': 'hint_web_app',
  'one-model': 'hint_one_model',
  'session-ended': 'hint_session_ended',
  'login-loop': 'hint_login_loop',
};

const adviceByVerdict: Record<Exclude<VerdictWord, 'outage' | 'limit'>, MessageKey> = {
  fine: 'advice_fine',
  recovering: 'advice_recovering',
  stalled: 'advice_stalled',
  'signed-out': 'advice_signed_out',
  challenge: 'advice_challenge',
  'too-long': 'advice_too_long',
  connection: 'advice_connection',
  unknown: 'advice_unknown',
};

const adviceByLayer = {
  site: 'advice_outage_site',
  'sign-in': 'advice_outage_sign_in',
  capacity: 'advice_outage_capacity',
  model: 'advice_outage',
} as const;

/** Advice that says that text is kept: never while it is not. */
const promises = new Set<MessageKey>([
  'advice_fine',
  'advice_unknown',
  'advice_stalled',
  'advice_signed_out',
  'advice_connection',
  'advice_outage',
  'advice_outage_capacity',
  'advice_outage_site',
]);

function adviceFor(verdict: Props['verdict'], colour: Props['colour']): MessageKey {
  if (verdict.verdict === 'outage') return adviceByLayer[verdict.layer];
  if (verdict.verdict === 'limit') return colour === 'red' ? 'advice_limit_doubtful' : 'advice_limit';
  return adviceByVerdict[verdict.verdict];
}
