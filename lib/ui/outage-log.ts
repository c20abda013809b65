import { type Signal, signal } from '@preact/signals';
import type { Outcome } from '../../components/Message.tsx';
import { watchedByDefault } from '../core/diagnose.ts';
import { type Trouble, troublesIn } from '../core/outage-lead.ts';
import { logFile } from '../core/outage-log.ts';
import { ask } from '../messaging/ask.ts';
import { readLog } from '../storage/reading.ts';
import { download, stamp } from './download.ts';
import { onNews } from './news.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { csvOf } from './outage-log-csv.ts';

/** What is read faster than this needs no word about it. Milliseconds. */
const slow = 300;

/** The outage log, kept up to date; `troubles` is null until it was read, and `isBusy` tells when that takes long. */
export function openOutageLog(outcome: Signal<Outcome | null>) {
  const troubles = signal<readonly Trouble[] | null>(null);
  const watched = signal(watchedByDefault);
  const isBusy = signal(false);
  const patience = setTimeout(() => {
    isBusy.value = true;
  }, slow);
  const load = oneAtATime(async () => {
    const [lines, settings] = await Promise.all([readLog().catch(() => null), ask('settings', {})]);
    if (settings.ok) watched.value = settings.reply.watched;
    if (lines) troubles.value = troublesIn(lines, watched.value);
    clearTimeout(patience);
    isBusy.value = false;
  });
  const save = async (as: 'json' | 'csv') => {
    const lines = await readLog().catch(() => null);
    outcome.value = lines ? saveLog(lines, as) : { kind: 'unreadable' };
  };
  onNews(() => void load());
  void load();
  return { troubles, watched, isBusy, onExport: (as: 'json' | 'csv') => void save(as) };
}

function saveLog(lines: Awaited<ReturnType<typeof readLog>>, as: 'json' | 'csv'): Outcome {
  const now = Date.now();
  const file = `lifeboat-outage-log-${stamp(now)}.${as}`;
  const [text, type] =
    as === 'json' ? [logFile(lines, now), 'application/json'] : [csvOf(lines), 'text/csv;charset=utf-8'];
  download([text], file, type);
  return { kind: 'downloaded', file };
}
