import { AnswerHere } from '../../components/AnswerHere.tsx';
import { Conversation } from '../../components/Conversation.tsx';
import { DeskView } from '../../components/DeskView.tsx';
import type { KeptText } from '../../lib/core/kept-text.ts';
import { openAnswers } from '../../lib/ui/answers.ts';
import { keepUpToDate, openDesk } from '../../lib/ui/desk.ts';
import { nameIn, openOffers } from '../../lib/ui/targets-offered.ts';

/** The kept texts: list, reading pane and the place to write. */
export function openKept() {
  const offers = openOffers();
  const { outcome, leave, list, choice, writing, versions, conversation, progress, actions } =
    openDesk(offers);
  const answers = openAnswers({ outcome, leave });
  /** A view of its own, so that an answer that comes draws itself and nothing else. */
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
  const Kept = () => (
    <DeskView
      shown={list.shown.value}
      chosen={choice.chosen.value}
      picked={new Set(choice.picked.value.map(({ id }) => id))}
      earlier={choice.earlier.value}
      versions={versions.value.get(choice.chosen.value?.id ?? '') ?? null}
      conversation={opened()}
      writing={writing.value}
      filter={list.filter.value}
      now={Date.now()}
      outcome={outcome.value}
      progress={progress.value}
      offers={offers.value}
      nameOf={nameIn(offers)}
      beside={beside}
      onSearch={list.search}
      onFilter={list.narrow}
      onMore={onMore}
      {...actions}
    />
  );
  void keepUpToDate(list);
  return Kept;
}
