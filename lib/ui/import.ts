import type { BackupStep, Changes, Plan } from '../../components/BackupPanel.tsx';
import { maxBackupSize, type ParsedBackup, parseBackup } from '../core/backup-file.ts';
import { batchesOf } from '../core/batches.ts';
import type { Entry } from '../core/entry.ts';
import { merge } from '../core/merge.ts';
import { hasExpired } from '../core/retention.ts';
import { ask } from '../messaging/ask.ts';
import { everything } from '../storage/reading.ts';

/** Reads a chosen file. Nothing of it is kept yet. */
export async function readBackup(file: Blob): Promise<ParsedBackup> {
  if (file.size > maxBackupSize) return { ok: false, why: 'too-big' };
  try {
    // Without `fatal`, what is not UTF-8 would become other letters and be kept like that.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return parseBackup(text);
  } catch {
    return { ok: false, why: 'not-utf8' };
  }
}

/** What taking these entries in would change; rejects where what is kept cannot be read. */
export async function planImport(entries: readonly Entry[], unreadable: number): Promise<Plan> {
  await ask('catchUp', {});
  const kept = await everything();
  const existing = new Map(kept.entries.map((entry) => [entry.kept.id, entry]));
  const settings = await ask('settings', {});
  const plan: Plan = { added: 0, merged: 0, unchanged: 0, expiring: 0, unreadable };
  for (const entry of entries) {
    const { change } = merge(existing.get(entry.kept.id), entry);
    plan[change] += 1;
    const isOld = settings.ok && hasExpired(entry.kept, settings.reply, Date.now());
    if (change === 'added' && isOld) plan.expiring += 1;
  }
  return plan;
}

/** Has the background take the entries in, a few at a time. What was taken stays when it breaks off: merging again is safe. */
export async function takeIn(
  entries: readonly Entry[],
  stop: AbortSignal,
  onProgress: (step: BackupStep) => void,
): Promise<BackupStep> {
  const of = entries.length;
  const changes: Changes = { added: 0, merged: 0, unchanged: 0 };
  const done = new Set<string>();
  for (const batch of batchesOf(entries)) {
    if (stop.aborted) return { step: 'import-stopped', done: done.size, of };
    onProgress({ step: 'importing', done: done.size, of });
    const answer = await ask('take', { entries: batch });
    if (!answer.ok) return { step: 'broken-off', done: done.size, of };
    for (const kind of ['added', 'merged', 'unchanged'] as const) changes[kind] += answer.reply[kind];
    for (const { kept } of batch) done.add(kept.id);
  }
  return { step: 'imported', changes };
}
