import type { ComponentChildren } from 'preact';
import type { Settings } from '../lib/core/settings.ts';
import { BackupPanel, type BackupStep } from './BackupPanel.tsx';
import { Contents } from './Contents.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { Group } from './Group.tsx';
import { NoticeSwitch } from './NoticeSwitch.tsx';
import { type Days, Retention } from './Retention.tsx';
import { type TargetsActions, TargetsPanel, type TargetsState } from './TargetsPanel.tsx';
import { WatchedComponents } from './WatchedComponents.tsx';
import { WhatIsKept } from './WhatIsKept.tsx';
import { type MessageKey, useWords } from './words.ts';

/** What came of the last change. */
export type SettingsResult = 'saved' | 'unanswered-wrong' | 'answered-wrong' | 'deleted' | 'silent';

/** What has a state of its own, each in its place. */
interface Panels {
  /** Who may answer in the Desk. */
  answers?: ComponentChildren;
  notifications?: ComponentChildren;
  shortcuts?: ComponentChildren;
  privacy?: ComponentChildren;
  diagnostics?: ComponentChildren;
}

interface Props extends TargetsActions, Panels {
  targets: TargetsState;
  settings: Settings | null;
  result: SettingsResult | null;
  backup: BackupStep | null;
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

const titles = {
  keeping: 'options_keeping',
  trouble: 'options_trouble',
  targets: 'targets_title',
  answers: 'answers_title',
  shortcuts: 'shortcuts_title',
  privacy: 'privacy_title',
  diagnostics: 'diagnostics_title',
} as const satisfies Record<string, MessageKey>;

/** What the person can choose, and what is kept about them. */
export function OptionsView(props: Props) {
  const { say } = useWords();
  const { settings, result } = props;
  const parts = Object.entries(titles).map(([id, key]) => ({ id, title: say(key) }));
  return (
    <main class="options-page">
      <h1>{say('options_title')}</h1>
      <Contents parts={parts} />
      <div class="options-parts">
        {settings && <Chosen {...props} settings={settings} />}
        {props.answers}
        <Group id="shortcuts" title={say('shortcuts_title')}>
          {props.shortcuts}
        </Group>
        <Data {...props} />
        <Group id="diagnostics" title={say('diagnostics_title')}>
          {props.diagnostics}
        </Group>
      </div>
      <p role="status" id="result" class={result ? 'message message-said' : 'message'}>
        {result && say(resultKeys[result])}
      </p>
      <footer>
        <a href="/desk.html">{say('desk')}</a>
        <a href="/desk.html#welcome">{say('options_welcome')}</a>
        <span class="meta">{say('affiliation')}</span>
      </footer>
    </main>
  );
}

const wrongDays: Partial<Record<SettingsResult, Days>> = {
  'unanswered-wrong': 'keepUnansweredDays',
  'answered-wrong': 'keepAnsweredDays',
};

/** What is set, once it is known. */
function Chosen({ settings, result, targets, notifications, ...actions }: Props & { settings: Settings }) {
  const { say } = useWords();
  const wrong = (result && wrongDays[result]) ?? null;
  return (
    <>
      <Group id="keeping" title={say('options_keeping')}>
        <WhatIsKept settings={settings} onPause={actions.onPause} onKeepAgain={actions.onKeepAgain} />
        <Retention settings={settings} wrong={wrong} onDays={actions.onDays} />
      </Group>
      <Group id="trouble" title={say('options_trouble')}>
        <NoticeSwitch notice={settings.notice} onNotice={actions.onNotice} />
        {notifications}
        <WatchedComponents
          components={actions.components}
          watched={settings.watched}
          onWatch={actions.onWatch}
        />
      </Group>
      <TargetsPanel settings={settings} targets={targets} {...actions} />
    </>
  );
}

function Data({ privacy, backup, ...actions }: Props) {
  const { say } = useWords();
  return (
    <Group id="privacy" title={say('privacy_title')}>
      {privacy}
      <BackupPanel backup={backup} {...actions} />
      <section class="part" id="delete">
        <h3>{say('delete_title')}</h3>
        <DeleteAll onDeleteAll={actions.onDeleteAll} />
      </section>
    </Group>
  );
}
