import '../../components/cards.css';
import '../../components/said.css';
import '../../components/style.css';
import { OptionsView } from '../../components/OptionsView.tsx';
import { openBackup } from '../../lib/ui/backup.ts';
import { openSettings } from '../../lib/ui/settings.ts';
import { show } from '../../lib/ui/show.ts';

const { settings, result, ...change } = openSettings();
const { backup, ...file } = openBackup();

const Options = () => (
  <OptionsView
    settings={settings.value}
    result={result.value}
    backup={backup.value}
    onDays={(which, typed) => void change.changeDays(which, typed)}
    onPause={(paused) => void change.pause(paused)}
    onKeepAgain={(conversation) => void change.keepAgain(conversation)}
    onNotice={(notice) => void change.showNotice(notice)}
    onExport={(as) => void file.save(as)}
    onChoose={(chosen) => void file.choose(chosen)}
    onImport={() => void file.take()}
    onCancel={file.cancel}
    onDeleteAll={() => void change.deleteAll()}
  />
);

show(<Options />);
