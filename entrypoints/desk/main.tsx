import '../../components/cards.css';
import '../../components/log.css';
import '../../components/said.css';
import '../../components/style.css';
import { DeskView } from '../../components/DeskView.tsx';
import { firstTarget } from '../../lib/ui/actions.ts';
import { keepUpToDate, openDesk } from '../../lib/ui/desk.ts';
import { goToPart, openOutageLog } from '../../lib/ui/outage-log.ts';
import { show } from '../../lib/ui/show.ts';

const { outcome, list, versions, actions } = openDesk();
const { troubles, watched, load, onExport } = openOutageLog(outcome);
const onMore = () => void list.more();

const Desk = () => (
  <DeskView
    shown={list.shown.value}
    earlier={list.earlier.value}
    versions={versions.value}
    now={Date.now()}
    outcome={outcome.value}
    target={firstTarget.name}
    onSearch={list.search}
    onMore={onMore}
    log={{ troubles: troubles.value, watched: watched.value, now: Date.now(), onExport }}
    {...actions}
  />
);

show(<Desk />);
void keepUpToDate(list);
void load().then(goToPart);
