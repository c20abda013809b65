import '../../components/answers.css';
import '../../components/cards.css';
import '../../components/said.css';
import '../../components/style.css';
import { AnswerHere } from '../../components/AnswerHere.tsx';
import { DeskView } from '../../components/DeskView.tsx';
import type { KeptText } from '../../lib/core/kept-text.ts';
import { firstTarget } from '../../lib/ui/actions.ts';
import { openAnswers } from '../../lib/ui/answers.ts';
import { keepUpToDate, openDesk } from '../../lib/ui/desk.ts';
import { show } from '../../lib/ui/show.ts';

const { outcome, list, versions, actions } = openDesk();
const answers = openAnswers();
/** A view of its own, so that an answer that comes draws its card and no other. */
const Answers = ({ prompt }: { prompt: KeptText }) => (
  <AnswerHere {...answers.beside(prompt)} at={Date.now()} onCopyText={actions.onCopyText} />
);
const beside = (prompt: KeptText) => <Answers prompt={prompt} />;
const onMore = () => void list.more();

const Desk = () => (
  <DeskView
    shown={list.shown.value}
    earlier={list.earlier.value}
    versions={versions.value}
    now={Date.now()}
    outcome={outcome.value}
    target={firstTarget.name}
    beside={beside}
    onSearch={list.search}
    onMore={onMore}
    {...actions}
  />
);

show(<Desk />);
void keepUpToDate(list);
