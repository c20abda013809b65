import type { Stretch, Trouble } from '../lib/core/outage-lead.ts';
import type { LogLine } from '../lib/core/outage-log.ts';
import { watchedComponents } from '../lib/core/service-status.ts';
import { confidences, type Layer, minute } from '../lib/core/words.ts';
import { isolated } from './isolated.ts';
import { clock, lengthOf, listOf, range } from './times.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

interface Props {
  trouble: Trouble;
  /** Ids of the components that count. */
  watched: readonly string[];
  now: number;
}

/** One trouble: as it was seen here, as the page told it, and which came first. */
export function OutageRow({ trouble, watched, now }: Props) {
  const words = useWords();
  const { own, official } = trouble;
  return (
    <tr data-ahead={trouble.ahead ?? undefined}>
      <td>{own && <Seen stretch={own} what={ownWords(words, own.said)} now={now} />}</td>
      <td>
        {official && <Seen stretch={official} what={pageWords(words, official.said, watched)} now={now} />}
      </td>
      <td>{difference(words, trouble)}</td>
    </tr>
  );
}

function Seen({ stretch: { from, to }, what, now }: { stretch: Stretch; what: string; now: number }) {
  const words = useWords();
  return (
    <>
      <time dateTime={new Date(from).toISOString()}>
        {to === null ? words.say('since', clock(words, from, now)) : range(words, from, to, now)}
      </time>{' '}
      <span class="meta">
        {lengthOf(words, (to ?? now) - from)} · {what}
      </span>
    </>
  );
}

const layerKeys: Record<Layer, MessageKey> = {
  site: 'log_site',
  'sign-in': 'log_sign_in',
  capacity: 'log_capacity',
  model: 'log_model',
};

/** What was concluded meanwhile, each once, and how sure it became. */
function ownWords({ say, ...words }: Words, said: readonly LogLine[]): string {
  const own = said.flatMap((line) => (line.kind === 'own' ? [line] : []));
  const what = own.map(({ layer }) => say(layer === null ? 'log_stalled' : layerKeys[layer]));
  const surest = confidences.find((one) => own.some(({ confidence }) => confidence === one));
  const list = listOf({ say, ...words }, [...new Set(what)]);
  return surest ? `${list} (${say(`confidence_${surest}`)})` : list;
}

/** What was not as it should be, each part once with each of its states. */
function pageWords(words: Words, said: readonly LogLine[], watched: readonly string[]): string {
  const parts = said.flatMap((line) =>
    line.kind === 'official' ? watchedComponents(line.status, watched) : [],
  );
  const failing = parts.filter(({ status }) => status !== 'operational' && status !== 'unknown');
  const what = failing.map(({ name, status }) => `${isolated(name)}: ${words.say(`status_${status}`)}`);
  return listOf(words, [...new Set(what)]);
}

function difference(words: Words, { own, ahead }: Trouble): string {
  const { say } = words;
  if (ahead === null) return say(own ? 'log_own_only' : 'log_official_only');
  if (Math.abs(ahead) < minute) return say('log_same');
  return say(ahead > 0 ? 'log_ahead' : 'log_behind', lengthOf(words, Math.abs(ahead)));
}
