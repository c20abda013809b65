import '../../components/cards.css';
import '../../components/conversation.css';
import '../../components/said.css';
import '../../components/style.css';
import { Conversation } from '../../components/Conversation.tsx';
import { DeskView } from '../../components/DeskView.tsx';
import { firstTarget } from '../../lib/ui/actions.ts';
import { keepUpToDate, openDesk } from '../../lib/ui/desk.ts';
import { show } from '../../lib/ui/show.ts';

const { outcome, list, versions, conversation, actions } = openDesk();
const onMore = () => void list.more();

const opened = () => {
  const { id, step } = conversation.shown.value ?? {};
  if (id === undefined || !step) return null;
  return { id, view: <Conversation step={step} target={firstTarget.name} {...conversation.actions} /> };
};

const Desk = () => (
  <DeskView
    shown={list.shown.value}
    earlier={list.earlier.value}
    versions={versions.value}
    conversation={opened()}
    now={Date.now()}
    outcome={outcome.value}
    target={firstTarget.name}
    onSearch={list.search}
    onMore={onMore}
    {...actions}
  />
);

show(<Desk />);
void keepUpToDate(list);
