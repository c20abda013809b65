import '../../components/answers.css';
import '../../components/cards.css';
import '../../components/conversation.css';
import '../../components/log.css';
import '../../components/said.css';
import '../../components/style.css';
import { AnswerHere } from '../../components/AnswerHere.tsx';
import { Conversation } from '../../components/Conversation.tsx';
import { DeskView } from '../../components/DeskView.tsx';
import type { KeptText } from '../../lib/core/kept-text.ts';
import { openAnswers } from '../../lib/ui/answers.ts';
import { keepUpToDate, openDesk } from '../../lib/ui/desk.ts';
import { goToPart, openOutageLog } from '../../lib/ui/outage-log.ts';
import { show } from '../../lib/ui/show.ts';
import { nameIn, openOffers } from '../../lib/ui/targets-offered.ts';

const offers = openOffers();
const { outcome, list, versions, conversation, actions } = openDesk(offers);
const { troubles, watched, load, onExport } = openOutageLog(outcome);
const answers = openAnswers();
/** A view of its own, so that an answer that comes draws its card and no other. */
const Answers = ({ prompt }: { prompt: KeptText }) => (
  <AnswerHere {...answers.beside(prompt)} at={Date.now()} onCopyText={actions.onCopyText} />
);
const beside = (prompt: KeptText) => <Answers prompt={prompt} />;
const onMore = () => void list.more();

const opened = () => {
  const { id, step } = conversation.shown.value ?? {};
  if (id === undefined || !step) return null;
  const target = offers.value?.targets[0]?.name ?? null;
  return { id, view: <Conversation step={step} target={target} {...conversation.actions} /> };
};

const Desk = () => (
  <DeskView
    shown={list.shown.value}
    earlier={list.earlier.value}
    versions={versions.value}
    conversation={opened()}
    now={Date.now()}
    outcome={outcome.value}
    offers={offers.value}
    nameOf={nameIn(offers)}
    beside={beside}
    onSearch={list.search}
    onMore={onMore}
    log={{ troubles: troubles.value, watched: watched.value, now: Date.now(), onExport }}
    {...actions}
  />
);

/** The first run stands on the same page; its code is loaded only there. */
const draw = async () =>
  location.hash === '#welcome' ? (await import('./welcome.tsx')).showWelcome() : show(<Desk />);

addEventListener('hashchange', () => void draw());
void draw();
void keepUpToDate(list);
void load().then(goToPart);
