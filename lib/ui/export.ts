import type { BackupStep } from '../../components/BackupPanel.tsx';
import { backupParts } from '../core/backup-file.ts';
import { batchesOf } from '../core/batches.ts';
import { everythingAsMarkdown } from '../core/markdown.ts';
import { ask } from '../messaging/ask.ts';
import { everything } from '../storage/reading.ts';
import { download, stamp } from './download.ts';
import { markdownType, markdownWords } from './markdown.ts';

/** More goes into a second file: every file is a backup by itself, and small enough to be read again. Characters. */
const largestFile = 64_000_000;

/** Saves everything kept: as a backup, or to be read. What the background still holds is asked for, not waited on. */
export async function exportEverything(as: 'json' | 'markdown', stop: AbortSignal): Promise<BackupStep> {
  await ask('catchUp', {});
  const found = await everything().catch(() => undefined);
  if (!found) return { step: 'unreadable' };
  if (stop.aborted) return { step: 'stopped' };
  const { entries, unreadable } = found;
  const now = Date.now();
  if (as === 'markdown') {
    const file = `lifeboat-${stamp(now)}.md`;
    download(everythingAsMarkdown(entries, markdownWords()), file, markdownType);
    return { step: 'exported', texts: entries.length, file };
  }
  const files = batchesOf(entries, largestFile, largestFile);
  const last = Math.max(0, files.length - 1);
  for (let index = 0; index <= last; index += 1) {
    const name = fileName(now, index, last);
    const part = { entries: files[index] ?? [], unreadable: index === last ? unreadable : [] };
    download(backupParts(part, now), name, 'application/json');
  }
  return { step: 'exported', texts: entries.length, file: fileName(now, last, last) };
}

const fileName = (at: number, index: number, last: number) =>
  `lifeboat-backup-${stamp(at)}${last > 0 ? `-${index + 1}-of-${last + 1}` : ''}.json`;
