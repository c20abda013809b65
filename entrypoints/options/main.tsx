import '../../components/style.css';
import { OptionsView } from '../../components/OptionsView.tsx';
import { openSettings } from '../../lib/ui/settings.ts';
import { show } from '../../lib/ui/show.ts';

const { settings, result, changeDays, deleteAll } = openSettings();

const Options = () => (
  <OptionsView
    settings={settings.value}
    result={result.value}
    onDays={(which, typed) => void changeDays(which, typed)}
    onDeleteAll={() => void deleteAll()}
  />
);

show(<Options />);
