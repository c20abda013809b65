import '../../components/answers.css';
import '../../components/cards.css';
import '../../components/options.css';
import '../../components/said.css';
import '../../components/style.css';
import { AnswerPanel } from '../../components/AnswerPanel.tsx';
import { Diagnostics } from '../../components/Diagnostics.tsx';
import { Notifications } from '../../components/Notifications.tsx';
import { OptionsView } from '../../components/OptionsView.tsx';
import { Privacy } from '../../components/Privacy.tsx';
import { Shortcuts } from '../../components/Shortcuts.tsx';
import { statusComponents } from '../../lib/assistants/claude-status.ts';
import { openBackup } from '../../lib/ui/backup.ts';
import { openDiagnostics } from '../../lib/ui/diagnostics.ts';
import { openEndpoints } from '../../lib/ui/endpoints.ts';
import { goToNamedPart } from '../../lib/ui/focus.ts';
import { openNotifications } from '../../lib/ui/notifications.ts';
import { openOwnModel } from '../../lib/ui/own-model.ts';
import { openPrivacy } from '../../lib/ui/privacy.ts';
import { openSettings } from '../../lib/ui/settings.ts';
import { openShortcuts } from '../../lib/ui/shortcuts.ts';
import { show } from '../../lib/ui/show.ts';
import { openTargets } from '../../lib/ui/targets.ts';

const { settings, result, loaded, ...change } = openSettings();
const { backup, ...file } = openBackup();
const targets = openTargets(change.changeBy);
const { setUps, result: setUpResult, actions } = openEndpoints();
const { ownModel, onPrepare } = openOwnModel();
const { isAllowed, wasDenied, onAllow } = openNotifications();
const { shortcuts, place, onOpen } = openShortcuts();
const { kept } = openPrivacy();
const { looked, said, ...look } = openDiagnostics();

const panels = {
  Answers: () => (
    <AnswerPanel
      setUps={setUps.value}
      result={setUpResult.value}
      ownModel={ownModel.value}
      onPrepare={onPrepare}
      {...actions}
    />
  ),
  Told: () => <Notifications isAllowed={isAllowed.value} wasDenied={wasDenied.value} onAllow={onAllow} />,
  Keys: () => <Shortcuts shortcuts={shortcuts.value} place={place} onOpen={onOpen} />,
  Stored: () => <Privacy kept={kept.value} />,
  Look: () => <Diagnostics looked={looked.value} said={said.value} {...look} />,
};

const Options = () => (
  <OptionsView
    settings={settings.value}
    result={result.value}
    backup={backup.value}
    targets={targets.state.value}
    {...targets.actions}
    answers={<panels.Answers />}
    notifications={<panels.Told />}
    shortcuts={<panels.Keys />}
    privacy={<panels.Stored />}
    diagnostics={<panels.Look />}
    onDays={(which, typed) => void change.changeDays(which, typed)}
    onPause={(paused) => void change.pause(paused)}
    onKeepAgain={(conversation) => void change.keepAgain(conversation)}
    components={statusComponents}
    onWatch={(id, isWatched) => void change.watch(id, isWatched)}
    onNotice={(notice) => void change.showNotice(notice)}
    onExport={(as) => void file.save(as)}
    onChoose={(chosen) => void file.choose(chosen)}
    onImport={() => void file.take()}
    onCancel={file.cancel}
    onDeleteAll={() => void change.deleteAll()}
  />
);

show(<Options />);
void loaded.then(goToNamedPart);
