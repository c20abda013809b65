import { signal } from '@preact/signals';
import type { BackupStep } from '../../components/BackupPanel.tsx';
import type { Entry } from '../core/backup.ts';
import { exportEverything } from './export.ts';
import { planImport, readBackup, takeIn } from './import.ts';

/** Export and import, and where they stand. */
export function openBackup() {
  const backup = signal<BackupStep | null>(null);
  let chosen: readonly Entry[] = [];

  const choose = async (file: File) => {
    backup.value = { step: 'busy' };
    const parsed = await readBackup(file);
    if (!parsed.ok) {
      backup.value = { step: 'refused', refusal: parsed };
      return;
    }
    chosen = parsed.entries;
    backup.value = await planned(parsed.entries, parsed.unreadable);
  };
  return {
    backup,
    choose,
    async save(as: 'json' | 'markdown') {
      backup.value = { step: 'busy' };
      backup.value = await exportEverything(as);
    },
    async take() {
      backup.value = await takeIn(chosen, (step) => {
        backup.value = step;
      });
    },
    cancel() {
      chosen = [];
      backup.value = null;
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
