import type { BackupRefusal } from '../lib/core/backup-file.ts';
import { isolated } from './isolated.ts';
import { counted, inFigures } from './times.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

/** How many texts a backup adds, adds something to, and finds as they are. */
export interface Changes {
  added: number;
  merged: number;
  unchanged: number;
}

/** What an import would do; nothing was changed yet. */
export interface Plan extends Changes {
  /** Of those added: how many are older than the person keeps texts. */
  expiring: number;
  /** Records that could not be read when the file was made. They stay in the file. */
  unreadable: number;
}

/** Where an export or import stands. */
export type BackupStep =
  | { step: 'busy' }
  | { step: 'exported'; texts: number; file: string }
  | { step: 'refused'; refusal: BackupRefusal }
  | { step: 'planned'; plan: Plan }
  | { step: 'importing'; done: number; of: number }
  | { step: 'imported'; changes: Changes }
  /** The person stopped it before anything was changed. */
  | { step: 'stopped' }
  /** The person stopped it on the way. */
  | { step: 'import-stopped'; done: number; of: number }
  /** What is kept could not be read. */
  | { step: 'unreadable' }
  /** The background stopped answering on the way. */
  | { step: 'broken-off'; done: number; of: number };

interface Props {
  backup: BackupStep | null;
  onExport: (as: 'json' | 'markdown') => void;
  onChoose: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** Everything kept as a file, and back. */
export function BackupPanel({ backup, onExport, onChoose, onImport, onCancel }: Props) {
  const { say } = useWords();
  return (
    <section class="part" id="backup">
      <h3>{say('backup')}</h3>
      <p>{say('backup_why')}</p>
      <div class="actions">
        <button type="button" onClick={() => onExport('json')}>
          {say('export_json')}
        </button>
        <button type="button" onClick={() => onExport('markdown')}>
          {say('export_markdown')}
        </button>
      </div>
      <label class="file">
        <span>{say('import_choose')}</span>
        <input
          type="file"
          accept=".json,application/json"
          disabled={backup?.step === 'importing' || backup?.step === 'busy'}
          onChange={({ currentTarget }) => choose(currentTarget, onChoose)}
        />
      </label>
      <Step backup={backup} onImport={onImport} onCancel={onCancel} />
    </section>
  );
}

/** Emptied, so that the same file can be chosen again once it was mended. */
function choose(input: HTMLInputElement, onChoose: (file: File) => void): void {
  const [file] = input.files ?? [];
  if (file) onChoose(file);
  input.value = '';
}

function Step({ backup, onImport, onCancel }: Pick<Props, 'backup' | 'onImport' | 'onCancel'>) {
  const words = useWords();
  const { say } = words;
  return (
    <div class="backup" data-backup={backup?.step}>
      <div role="status">
        {backup && sentences(words, backup).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {(backup?.step === 'busy' || backup?.step === 'importing') && (
        <div class="progress">
          <progress
            aria-label={say('backup_progress')}
            {...(backup.step === 'importing' && { value: backup.done, max: backup.of })}
          />
          <button type="button" onClick={onCancel}>
            {say('cancel')}
          </button>
        </div>
      )}
      {backup?.step === 'planned' && (
        <div class="actions">
          <button type="button" class="primary" onClick={onImport}>
            {say('import')}
          </button>
          <button type="button" onClick={onCancel}>
            {say('cancel')}
          </button>
        </div>
      )}
    </div>
  );
}

function sentences(words: Words, backup: BackupStep): string[] {
  const { say } = words;
  switch (backup.step) {
    case 'busy':
      return [say('backup_busy')];
    case 'exported':
      return [counted(words, 'exported', backup.texts), say('downloaded', isolated(backup.file))];
    case 'refused':
      return [refused(words, backup.refusal), say('import_nothing_changed')];
    case 'planned':
      return planned(words, backup.plan);
    case 'imported':
      return [say('import_done'), ...changed(words, 'import', backup.changes)];
    case 'unreadable':
      return [say('kept_unreadable')];
    case 'stopped':
      return [say('backup_stopped')];
    default:
      return [say(partWayKeys[backup.step], inFigures(words, backup.done), inFigures(words, backup.of))];
  }
}

const partWayKeys = {
  importing: 'import_going_on',
  'import-stopped': 'import_stopped',
  'broken-off': 'import_broken_off',
} as const;

function planned(words: Words, plan: Plan): string[] {
  const { expiring, unreadable } = plan;
  const said = changed(words, 'plan', plan);
  if (said.length === 0) said.push(words.say('plan_empty'));
  if (expiring > 0) said.push(counted(words, 'plan_expiring', expiring));
  if (unreadable > 0) said.push(counted(words, 'plan_unreadable', unreadable));
  return said;
}

function changed(words: Words, when: 'plan' | 'import', changes: Changes): string[] {
  const kinds = ['added', 'merged', 'unchanged'] as const;
  return kinds
    .filter((kind) => changes[kind] > 0)
    .map((kind) => counted(words, `${when}_${kind}`, changes[kind]));
}

function refused(words: Words, refusal: BackupRefusal): string {
  if (refusal.why !== 'damaged')
    return words.say(`refused_${refusal.why.replaceAll('-', '_')}` as MessageKey);
  if (refusal.first === 0) return words.say('refused_damaged_around');
  const figures = [refusal.first, refusal.damaged, refusal.of].map((count) => inFigures(words, count));
  return words.say('refused_damaged', ...figures);
}
