import { useWords } from './words.ts';

interface Props {
  notice: boolean;
  onNotice: (notice: boolean) => void;
}

/** On while the notice on claude.ai may be shown. */
export function NoticeSwitch({ notice, onNotice }: Props) {
  const { say } = useWords();
  return (
    <section class="part">
      <h3>{say('notice_title')}</h3>
      <label class="check">
        <input
          type="checkbox"
          data-notice
          checked={notice}
          onChange={({ currentTarget }) => onNotice(currentTarget.checked)}
        />
        <span>{say('notice_switch')}</span>
      </label>
      <p class="meta">{say('notice_switch_means')}</p>
    </section>
  );
}
