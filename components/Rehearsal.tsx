import { clock, sizeOf } from './times.ts';
import { type MessageKey, useWords } from './words.ts';

/** Where the rehearsal stands. `rescued`: what was lost on purpose, and when. */
export interface RehearsalState {
  typed: string;
  step: 'writing' | 'empty' | 'sending' | 'rescued' | 'copied' | 'copy-failed' | 'put-back';
  rescued: { text: string; at: number } | null;
}

interface Props {
  state: RehearsalState;
  onType: (typed: string) => void;
  onSend: () => void;
  onCopy: (text: string) => void;
  onPutBack: (text: string) => void;
}

const saidKeys: Partial<Record<RehearsalState['step'], MessageKey>> = {
  empty: 'rehearsal_empty',
  sending: 'rehearsal_sending',
  rescued: 'rehearsal_rescued',
  copied: 'rehearsal_copied',
  'copy-failed': 'rehearsal_copy_failed',
  'put-back': 'rehearsal_put_back',
};

/** A practice text box that loses what is sent from it, and the card that has it. */
export function Rehearsal({ state, onType, onSend, ...actions }: Props) {
  const { say } = useWords();
  const { typed, step, rescued } = state;
  const key = saidKeys[step];
  return (
    <section class="welcome-part" id="rehearsal" data-rehearsal={step}>
      <h2>{say('rehearsal_title')}</h2>
      <p>{say('rehearsal_how')}</p>
      <form
        class="practice"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <label htmlFor="practice">{say('rehearsal_box')}</label>
        <textarea
          id="practice"
          rows={3}
          dir="auto"
          maxLength={2_000}
          value={typed}
          readOnly={step === 'sending'}
          placeholder={say('rehearsal_placeholder')}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
        <div class="actions">
          <button type="submit" class="primary">
            {say('rehearsal_send')}
          </button>
        </div>
      </form>
      <p role="status" class={key ? 'message-said' : undefined}>
        {key && say(key)}
      </p>
      {rescued && <Rescued rescued={rescued} {...actions} />}
    </section>
  );
}

/** As on claude.ai; not the Enter that picks a word in an input method. */
function sendOnEnter(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

type RescuedProps = Pick<Props, 'onCopy' | 'onPutBack'> & {
  rescued: NonNullable<RehearsalState['rescued']>;
};

/** As the popup shows a prompt that failed. */
function Rescued({ rescued: { text, at }, onCopy, onPutBack }: RescuedProps) {
  const words = useWords();
  const { say } = words;
  return (
    <article class="prompt" data-prompt-state="failed">
      <p class="meta">
        {`${say('kept')} ${clock(words, at, at)} · ${say('state_failed')} · ${sizeOf(words, text)}`}
      </p>
      <p class="text" dir="auto">
        {text}
      </p>
      <div class="actions">
        <button type="button" onClick={() => onPutBack(text)}>
          {say('put_back')}
        </button>
        <button type="button" onClick={() => onCopy(text)}>
          {say('copy')}
        </button>
      </div>
    </article>
  );
}
