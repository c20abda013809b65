import '../../components/answers.css';
import '../../components/cards.css';
import '../../components/said.css';
import '../../components/style.css';
import { AnswerPanel } from '../../components/AnswerPanel.tsx';
import { OptionsView } from '../../components/OptionsView.tsx';
import { openBackup } from '../../lib/ui/backup.ts';
import { openEndpoints } from '../../lib/ui/endpoints.ts';
import { openOwnModel } from '../../lib/ui/own-model.ts';
import { openSettings } from '../../lib/ui/settings.ts';
import { show } from '../../lib/ui/show.ts';

const { settings, result, ...change } = openSettings();
const { backup, ...file } = openBackup();
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
    answers={<Answers />}
    onDays={(which, typed) => void change.changeDays(which, typed)}
    onPause={(paused) => void change.pause(paused)}
    onKeepAgain={(conversation) => void change.keepAgain(conversation)}
    onExport={(as) => void file.save(as)}
    onChoose={(chosen) => void file.choose(chosen)}
    onImport={() => void file.take()}
    onCancel={file.cancel}
    onDeleteAll={() => void change.deleteAll()}
  />
);

show(<Options />);
