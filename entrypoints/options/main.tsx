import '../../components/answers.css';
import '../../components/cards.css';
import '../../components/log.css';
import '../../components/said.css';
import '../../components/style.css';
import { AnswerPanel } from '../../components/AnswerPanel.tsx';
import { OptionsView } from '../../components/OptionsView.tsx';
import { statusComponents } from '../../lib/assistants/claude-status.ts';
import { openBackup } from '../../lib/ui/backup.ts';
import { openEndpoints } from '../../lib/ui/endpoints.ts';
import { openOwnModel } from '../../lib/ui/own-model.ts';
import { openSettings } from '../../lib/ui/settings.ts';
import { show } from '../../lib/ui/show.ts';
import { openTargets } from '../../lib/ui/targets.ts';

const { settings, result, ...change } = openSettings();
const { backup, ...file } = openBackup();
const targets = openTargets(change.changeBy);
const { setUps, result: setUpResult, actions } = openEndpoints();
const { ownModel, onPrepare } = openOwnModel();

const Answers = () => (
  <AnswerPanel
    setUps={setUps.value}
    result={setUpResult.value}
    ownModel={ownModel.value}
    onPrepare={onPrepare}
    {...actions}
  />
);

const Options = () => (
  <OptionsView
    settings={settings.value}
    result={result.value}
    backup={backup.value}
    targets={targets.state.value}
    {...targets.actions}
    answers={<Answers />}
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
