import type { ComponentChildren } from 'preact';
import type { Settings } from '../lib/core/settings.ts';
import { BackupPanel, type BackupStep } from './BackupPanel.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { NoticeSwitch } from './NoticeSwitch.tsx';
import { type Days, Retention } from './Retention.tsx';
import { type TargetsActions, TargetsPanel, type TargetsState } from './TargetsPanel.tsx';
import { WatchedComponents } from './WatchedComponents.tsx';
import { WhatIsKept } from './WhatIsKept.tsx';
import { type MessageKey, useWords } from './words.ts';

/** What came of the last change. */
export type SettingsResult = 'saved' | 'unanswered-wrong' | 'answered-wrong' | 'deleted' | 'silent';

interface Props extends TargetsActions {
  targets: TargetsState;
  settings: Settings | null;
  result: SettingsResult | null;
  backup: BackupStep | null;
  /** Who may answer in the Desk. */
  answers?: ComponentChildren;
  onDays: (which: Days, typed: string | null) => void;
  onPause: (paused: boolean) => void;
  onKeepAgain: (conversation: string) => void;
  /** The parts of the status page there are to choose from. */
  components: readonly { id: string; name: string }[];
  onWatch: (id: string, isWatched: boolean) => void;
  onNotice: (notice: boolean) => void;
  onExport: (as: 'json' | 'markdown') => void;
  onChoose: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
  onDeleteAll: () => void;
}

const resultKeys: Record<SettingsResult, MessageKey> = {
  saved: 'saved',
  'unanswered-wrong': 'days_wrong',
  'answered-wrong': 'days_wrong',
  deleted: 'deleted_all',
  silent: 'worker_silent',
};

const wrongDays: Partial<Record<SettingsResult, Days>> = {
  'unanswered-wrong': 'keepUnansweredDays',
  'answered-wrong': 'keepAnsweredDays',
};

/** What the person can choose, and what is kept about them. */
export function OptionsView({ settings, result, backup, targets, answers, ...actions }: Props) {
  const { say } = useWords();
  return (
    <main class="desk">
      <h1>{say('options_title')}</h1>
      <div class="bar">
        <p role="status" id="result" class={result ? 'message-said' : undefined}>
          {result && say(resultKeys[result])}
        </p>
      </div>
      <p>{say('options_kept_where')}</p>
      {settings && (
        <>
          <Retention
            settings={settings}
            wrong={(result && wrongDays[result]) ?? null}
            onDays={actions.onDays}
          />
          <WhatIsKept settings={settings} onPause={actions.onPause} onKeepAgain={actions.onKeepAgain} />
          <WatchedComponents
            components={actions.components}
            watched={settings.watched}
            onWatch={actions.onWatch}
          />
          <TargetsPanel settings={settings} targets={targets} {...actions} />
          <NoticeSwitch notice={settings.notice} onNotice={actions.onNotice} />
        </>
      )}
      {answers}
      <BackupPanel backup={backup} {...actions} />
      <section class="group">
        <h2>{say('delete_title')}</h2>
        <DeleteAll onDeleteAll={actions.onDeleteAll} />
      </section>
      <footer>
        <a href="/desk.html">{say('desk')}</a>
        <span class="meta">{say('affiliation')}</span>
      </footer>
    </main>
  );
}
