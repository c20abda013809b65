import { busyHours } from '../lib/core/outage-hours.ts';
import { leadOf, type Trouble } from '../lib/core/outage-lead.ts';
import { OutageChart } from './OutageChart.tsx';
import { OutageRow } from './OutageRow.tsx';
import { clock, inFigures, lengthOf } from './times.ts';
import { useWords, type Words } from './words.ts';

export interface OutageLogProps {
  /** Oldest first; null until they were read. */
  troubles: readonly Trouble[] | null;
  /** Ids of the components that count. */
  watched: readonly string[];
  /** Reading it takes long. */
  isBusy: boolean;
  now: number;
  onExport: (as: 'json' | 'csv') => void;
}

/** What was seen when, and how far ahead of the official page it was. */
export function OutageLog({ troubles, watched, isBusy, now, onExport }: OutageLogProps) {
  const words = useWords();
  const { say } = words;
  return (
    <section class="group log" id="log">
      <h2>{say('log')}</h2>
      <p class="meta">{say('log_means')}</p>
      {isBusy && <p role="status">{say('log_busy')}</p>}
      {troubles?.length === 0 && <p>{say('log_none')}</p>}
      {troubles && troubles.length > 0 && (
        <>
          <OutageChart troubles={troubles} watched={watched} now={now} />
          <Lead words={words} troubles={troubles} />
          <Hours words={words} troubles={troubles} />
          <Table words={words} troubles={troubles} watched={watched} now={now} />
        </>
      )}
      <div class="actions">
        <button type="button" onClick={() => onExport('json')}>
          {say('log_export_json')}
        </button>
        <button type="button" onClick={() => onExport('csv')}>
          {say('log_export_csv')}
        </button>
      </div>
    </section>
  );
}

function Lead({ words, troubles }: { words: Words; troubles: readonly Trouble[] }) {
  const lead = leadOf(troubles);
  if (!lead) return null;
  const { both, first, median } = lead;
  const figures = [inFigures(words, first), inFigures(words, both), lengthOf(words, Math.abs(median))];
  return <p data-lead={Math.round(median)}>{words.say(median < 0 ? 'log_lag' : 'log_lead', ...figures)}</p>;
}

/** Any day: only its hours are told. */
const someDay = new Date(2026, 0, 5);

function Hours({ words, troubles }: { words: Words; troubles: readonly Trouble[] }) {
  const busy = busyHours(troubles, (at) => new Date(at).getHours());
  if (!busy) return null;
  const at = (hour: number) => new Date(someDay).setHours(hour);
  const hours = `${clock(words, at(busy.from), at(0))} – ${clock(words, at(busy.to), at(0))}`;
  const figures = [hours, inFigures(words, busy.count), inFigures(words, busy.all)];
  return <p data-busiest={busy.from}>{words.say('log_hours', ...figures)}</p>;
}

type TableProps = Pick<OutageLogProps, 'watched' | 'now'> & { words: Words; troubles: readonly Trouble[] };

function Table({ words: { say }, troubles, watched, now }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('log_own')}</th>
          <th scope="col">{say('log_official')}</th>
          <th scope="col">{say('log_difference')}</th>
        </tr>
      </thead>
      <tbody>
        {troubles.toReversed().map((trouble) => (
          <OutageRow
            key={`${trouble.own?.from}-${trouble.official?.from}`}
            trouble={trouble}
            watched={watched}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}
