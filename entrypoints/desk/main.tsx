import '../../components/cards.css';
import '../../components/said.css';
import '../../components/style.css';
import { DeskView } from '../../components/DeskView.tsx';
import { firstTarget, nameOf } from '../../lib/ui/actions.ts';
import { keepUpToDate, openDesk } from '../../lib/ui/desk.ts';
import { show } from '../../lib/ui/show.ts';

const { outcome, list, versions, actions } = openDesk();
const onMore = () => void list.more();

const Desk = () => (
  <DeskView
    shown={list.shown.value}
    earlier={list.earlier.value}
    versions={versions.value}
    now={Date.now()}
    outcome={outcome.value}
    target={firstTarget.name}
    nameOf={nameOf}
    onSearch={list.search}
    onMore={onMore}
    {...actions}
  />
);

show(<Desk />);
void keepUpToDate(list);
