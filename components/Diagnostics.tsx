import {
  layoutOf,
  type PageDiagnosed,
  type PageDiagnosis,
  type PartName,
} from '../lib/core/page-diagnosis.ts';
import { type MessageKey, useWords } from './words.ts';

/** What a look at the claude.ai tab brought, and the report made of it. */
export interface Looked {
  page: PageDiagnosed;
  report: string;
}

interface Props {
  /** Null before any look, and while one goes on. */
  looked: Looked | null;
  /** What came of the last thing that was done. */
  said: 'looking' | 'copied' | 'copy-failed' | 'silent' | null;
  onLook: () => void;
  onCopyReport: (report: string) => void;
}

/** What can be seen on the claude.ai tab used last, and a report of it for whoever mends the extension. */
export function Diagnostics({ looked, said, onLook, onCopyReport }: Props) {
  const { say } = useWords();
  return (
    <div class="part" data-diagnosed={looked ? kindOf(looked.page) : undefined}>
      <p>{say('diagnostics_why')}</p>
      <div class="actions">
        <button type="button" data-look onClick={onLook}>
          {say('diagnostics_look')}
        </button>
      </div>
      {looked && <Seen page={looked.page} />}
      {looked && (
        <label class="file">
          <span>{say('diagnostics_report')}</span>
          <textarea class="report" readOnly rows={12} dir="ltr" spellcheck={false} value={looked.report} />
        </label>
      )}
      {looked && (
        <div class="actions">
          <button type="button" onClick={() => onCopyReport(looked.report)}>
            {say('diagnostics_copy')}
          </button>
        </div>
      )}
      <p role="status">{said && say(saidKeys[said])}</p>
    </div>
  );
}

const saidKeys = {
  looking: 'diagnostics_looking',
  copied: 'diagnostics_copied',
  'copy-failed': 'diagnostics_copy_failed',
  silent: 'worker_silent',
} as const satisfies Record<NonNullable<Props['said']>, MessageKey>;

const kindOf = (page: PageDiagnosed) => (page.ok ? page.diagnosis.kind : page.why);

/** What people know by sight; the report has the others as well. */
const told = {
  composer: 'part_composer',
  send: 'part_send',
  prompts: 'part_prompts',
  replies: 'part_replies',
  notices: 'part_notices',
} as const satisfies Partial<Record<PartName, MessageKey>>;

function Seen({ page }: { page: PageDiagnosed }) {
  const { say } = useWords();
  if (!page.ok) return <p>{say(page.why === 'no-tab' ? 'diagnostics_no_tab' : 'diagnostics_no_script')}</p>;
  const { kind, seen } = page.diagnosis;
  return (
    <>
      <h3>{say('diagnostics_sees')}</h3>
      <ul class="seen">
        {(Object.keys(told) as (keyof typeof told)[]).map((part) => (
          <Line key={part} part={part} isSeen={seen[part].length > 0} />
        ))}
      </ul>
      <p class="meta">{said(page.diagnosis, say)}</p>
      {kind === 'writing' && seen.composer.length === 0 && <p class="fault">{say('saving_no_composer')}</p>}
    </>
  );
}

/** Shape and words beside the colour. */
function Line({ part, isSeen }: { part: keyof typeof told; isSeen: boolean }) {
  const { say } = useWords();
  return (
    <li data-part={part} data-seen={isSeen}>
      <span aria-hidden="true">{isSeen ? '✓' : '–'}</span>
      <span>{say(told[part])}</span>
      <span class="meta">{say(isSeen ? 'part_seen' : 'part_unseen')}</span>
    </li>
  );
}

function said(diagnosis: PageDiagnosis, say: (key: MessageKey) => string): string {
  const kind = say(`page_kind_${diagnosis.kind.replaceAll('-', '_')}` as MessageKey);
  const layout = say(`page_layout_${layoutOf(diagnosis)}`);
  return `${kind} ${layout} ${say('diagnostics_usual')}`;
}
