import '../../components/cards.css';
import '../../components/said.css';
import '../../components/style.css';
import { DeskView } from '../../components/DeskView.tsx';
import { keepUpToDate, openDesk } from '../../lib/ui/desk.ts';
import { show } from '../../lib/ui/show.ts';
import { openOffers } from '../../lib/ui/targets-offered.ts';

const offers = openOffers();
const { outcome, list, versions, actions } = openDesk(offers);
const onMore = () => void list.more();

const Desk = () => (
  <DeskView
    shown={list.shown.value}
    earlier={list.earlier.value}
    versions={versions.value}
    now={Date.now()}
    outcome={outcome.value}
    offers={offers.value}
    onSearch={list.search}
    onMore={onMore}
    {...actions}
  />
);

show(<Desk />);
void keepUpToDate(list);
