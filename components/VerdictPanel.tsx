import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Glance } from '../lib/core/glance.ts';
import type { Reason, Verdict } from '../lib/core/verdict.ts';
import { sentenceFor } from '../lib/core/wording.ts';
import type { Hint, VerdictWord } from '../lib/core/words.ts';
import { Icon } from './Icon.tsx';
import { clock } from './times.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { type MessageKey, useWords, type Words } from './words.ts';

type Props = Pick<Glance, 'verdict' | 'colour' | 'saving' | 'at'>;

/** The verdict in one sentence, what to do, then how sure it is and why: who listens hears it in this order. */
export function VerdictPanel({ verdict, colour, saving, at }: Props) {
  const words = useWords();
  const { say } = words;
  const isAhead = verdict.verdict === 'outage' && colour === 'green';
  const advice = adviceFor(verdict, colour);
  const isTrue = saving.ok || !promises.has(advice);
  return (
    <section class="verdict">
      <h1>
        <VerdictMark verdict={verdict.verdict} />
        <span>
          {say(sentenceFor(verdict, isAhead))}
          {verdict.until !== undefined && ` ${say('limit_until', clock(words, verdict.until, at))}`}
        </span>
      </h1>
      {!isCalm(verdict) && isTrue && <p>{say(advice)}</p>}
      {verdict.hint && <p data-hint={verdict.hint}>{say(hintKeys[verdict.hint])}</p>}
      {isAhead && <p class="meta">{say('ahead_of_page')}</p>}
      <Known verdict={verdict} at={at}>
        {isCalm(verdict) ? isTrue && say(advice) : knownOf(words, verdict, at)}
      </Known>
    </section>
  );
}

/** More would be a log: the Desk has one. */
const mostReasons = 4;

/** What is known, in a line, and at a press because of what. */
function Known({ verdict, at, children }: { verdict: Verdict; at: number; children: ComponentChildren }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const because = verdict.because.slice(-mostReasons);
  if (!children && because.length === 0) return null;
  return (
    <div>
      <div class="verdict-known">
        <span class="meta">{children}</span>
        {because.length > 0 && (
          <button
            type="button"
            class="quiet why"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {say('why')}
            <Icon name="chevronDown" />
          </button>
        )}
      </div>
      {/* There while folded too: what a button says it controls has to exist. */}
      <ul class="because" id={id} hidden={!isOpen}>
        {because.map((one) => (
          <Because key={`${one.reason}${one.at}${one.detail}`} because={one} at={at} />
        ))}
      </ul>
    </div>
  );
}

function Because({ because, at }: { because: Reason; at: number }) {
  const words = useWords();
  const key = `because_${because.reason.replaceAll('-', '_')}` as MessageKey;
  return (
    <li>
      <time dateTime={new Date(because.at).toISOString()}>{clock(words, because.at, at)}</time>{' '}
      <span>{words.say(key, detailOf(words, because))}</span>
    </li>
  );
}

/** Our names for things are not what people call them. */
function detailOf({ say }: Words, { reason, detail }: Reason): string {
  if (reason === 'notice') return '';
  const [, name, status] = (reason === 'component' && /^(.+): (\w+)$/.exec(detail)) || [];
  return name ? `${name}: ${say(`status_${status}` as MessageKey)}` : detail;
}

/** "Suspected" beside "Claude seems to be working" would frighten: these sentences say themselves how sure they are. */
const isCalm = ({ verdict }: Verdict) => verdict === 'fine' || verdict === 'unknown';

/** Since when, and how sure. */
function knownOf(words: Words, { since, confidence }: Verdict, at: number): string {
  const began = since === null ? [] : [words.say('since', clock(words, since, at))];
  return [...began, words.say(`confidence_${confidence}`)].join(' · ');
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
  'advice_outage_red',
  'advice_outage_capacity',
  'advice_outage_site',
]);

function adviceFor({ verdict, layer, confidence }: Verdict, colour: Props['colour']): MessageKey {
  // Nobody's try helps then, and the plan names none.
  if (layer === 'model' && colour === 'red') return 'advice_outage_red';
  if (layer !== null) return adviceByLayer[layer];
  if (verdict === 'limit') return confidence === 'confirmed' ? 'advice_limit' : 'advice_limit_doubtful';
  return adviceByVerdict[verdict];
}
