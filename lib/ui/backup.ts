import { signal } from '@preact/signals';
import type { BackupStep } from '../../components/BackupPanel.tsx';
import type { Entry } from '../core/entry.ts';
import { exportEverything } from './export.ts';
import { planImport, readBackup, takeIn } from './import.ts';

/** Export and import, and where they stand. */
export function openBackup() {
  const backup = signal<BackupStep | null>(null);
  let chosen: readonly Entry[] = [];
  let going = new AbortController();

  /** What goes on is stopped by what begins; what was stopped has nothing more to say. */
  const begin = async (work: (signal: AbortSignal) => Promise<BackupStep>) => {
    going.abort();
    going = new AbortController();
    const { signal: stop } = going;
    backup.value = { step: 'busy' };
    const ending = await work(stop);
    if (going.signal === stop) backup.value = ending;
  };
  const plan = async (file: File, stop: AbortSignal): Promise<BackupStep> => {
    const parsed = await readBackup(file);
    if (!parsed.ok) return { step: 'refused', refusal: parsed };
    const step = await planned(parsed.entries, parsed.unreadable);
    if (stop.aborted) return { step: 'stopped' };
    chosen = parsed.entries;
    return step;
  };
  return {
    backup,
    choose: (file: File) => begin((stop) => plan(file, stop)),
    save: (as: 'json' | 'markdown') => begin((stop) => exportEverything(as, stop)),
    take: () =>
      begin((stop) =>
        takeIn(chosen, stop, (step) => {
          backup.value = step;
        }),
      ),
    cancel() {
      going.abort();
      chosen = [];
      if (backup.value?.step === 'planned') backup.value = null;
      // An import says itself how far it came.
      else if (backup.value?.step === 'busy') backup.value = { step: 'stopped' };
    },
  };
}

async function planned(entries: readonly Entry[], unreadable: number): Promise<BackupStep> {
  try {
    return { step: 'planned', plan: await planImport(entries, unreadable) };
  } catch {
    return { step: 'unreadable' };
  }
}
