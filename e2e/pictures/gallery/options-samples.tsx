import type { VNode } from 'preact';
import { AnswerPanel } from '../../../components/AnswerPanel.tsx';
import type { BackupStep } from '../../../components/BackupPanel.tsx';
import { Diagnostics } from '../../../components/Diagnostics.tsx';
import type { SetUp } from '../../../components/EndpointCard.tsx';
import { Notifications } from '../../../components/Notifications.tsx';
import { OptionsView, type SettingsResult } from '../../../components/OptionsView.tsx';
import { Privacy } from '../../../components/Privacy.tsx';
import { Shortcuts } from '../../../components/Shortcuts.tsx';
import { statusComponents } from '../../../lib/assistants/claude-status.ts';
import { targets } from '../../../lib/assistants/targets.ts';
import { problem } from '../../../lib/core/answer-problem.ts';
import type { PageDiagnosis } from '../../../lib/core/page-diagnosis.ts';
import { defaultSettings, type Settings } from '../../../lib/core/settings.ts';

const nothing = () => undefined;
const actions = {
  onDays: nothing,
  onPause: nothing,
  onKeepAgain: nothing,
  onNotice: nothing,
  onExport: nothing,
  onChoose: nothing,
  onImport: nothing,
  onCancel: nothing,
  onDeleteAll: nothing,
  onWatch: nothing,
  onMove: nothing,
  onPlace: nothing,
  onShow: nothing,
  onAdd: nothing,
  onRemove: nothing,
  onLeave: nothing,
};

const diagnosis: PageDiagnosis = {
  kind: 'writing',
  isSignedIn: true,
  seen: { composer: [0], frame: [0], send: [1], stop: [], prompts: [0], replies: [0], notices: [] },
};

const setUps: readonly SetUp[] = [
  {
    endpoint: {
      id: 'r',
      name: 'OpenRouter',
      protocol: 'openai',
      base: 'https://openrouter.ai/api/v1',
      model: 'a/model',
      hasKey: true,
    },
    keyEnd: 'x4Tq',
    test: 'good',
    models: ['a/model', 'b/model'],
  },
  {
    endpoint: {
      id: 'o',
      name: 'Ollama',
      protocol: 'openai',
      base: 'http://localhost:11434/v1',
      model: '',
      hasKey: true,
    },
    keyEnd: null,
    test: problem('unreachable'),
    models: [],
  },
];

interface OptionsPart {
  settings?: Partial<Settings>;
  result?: SettingsResult;
  backup?: BackupStep;
}

/** Options with everything that can be set up. */
export const options = ({ settings, result, backup }: OptionsPart = {}) => (
  <OptionsView
    settings={{ ...defaultSettings, ...settings }}
    result={result ?? null}
    backup={backup ?? null}
    components={statusComponents}
    targets={{ registry: targets, held: new Set(['chatgpt']), said: null }}
    answers={
      <AnswerPanel
        setUps={setUps}
        result="saved"
        ownModel={{ availability: 'downloadable', part: null }}
        onAdd={nothing}
        onTest={nothing}
        onModel={nothing}
        onKey={nothing}
        onDelete={nothing}
        onPrepare={nothing}
      />
    }
    notifications={<Notifications isAllowed={false} wasDenied={true} onAllow={nothing} />}
    shortcuts={
      <Shortcuts
        shortcuts={[
          { name: '_execute_action', means: '', keys: '' },
          { name: 'insert', means: 'Insert rescued prompt here', keys: 'Alt+Shift+V' },
        ]}
        place={{ where: 'chromium', canOpen: false }}
        onOpen={nothing}
      />
    }
    privacy={<Privacy kept={{ texts: 214, versions: 38, bytes: 1_480_000 }} />}
    diagnostics={
      <Diagnostics
        looked={{ page: { ok: true, diagnosis }, report: 'Lifeboat for Claude 0.1.0\nkind: writing' }}
        said="copied"
        onLook={nothing}
        onCopyReport={nothing}
      />
    }
    {...actions}
  />
);

/** States of Options, by name. */
export const optionsSamples: Record<string, () => VNode> = {
  usual: () => options(),
  changed: () =>
    options({
      settings: {
        paused: true,
        keepUnansweredDays: null,
        notKept: ['3f0c7a52-5c1e-4a35-8d3d-6b0c9a4c2f11'],
        customTargets: [{ id: 'own', name: 'Home server', template: 'http://localhost:3000/?q={prompt}' }],
      },
      result: 'answered-wrong',
      backup: { step: 'planned', plan: { added: 12, merged: 1, unchanged: 40, expiring: 2, unreadable: 1 } },
    }),
};
