import { useWords } from './words.ts';

export interface NotificationsProps {
  /** Whether the browser lets us; null until it is known. */
  isAllowed: boolean | null;
  /** The browser was asked and did not. */
  wasDenied: boolean;
  onAllow: (isWanted: boolean) => void;
}

/** Whether the person can be told when the trouble is over, in words. */
export function Notifications({ isAllowed, wasDenied, onAllow }: NotificationsProps) {
  const { say } = useWords();
  return (
    <section class="part" data-notifications={isAllowed === null ? undefined : isAllowed ? 'on' : 'off'}>
      <h3>{say('notifications_title')}</h3>
      <p>{isAllowed !== null && say(isAllowed ? 'notifications_on' : 'notifications_off')}</p>
      <p class="meta">{say('notifications_means')}</p>
      <p role="status">{wasDenied && say('tell_me_denied')}</p>
      {isAllowed !== null && (
        <div class="actions">
          <button type="button" onClick={() => onAllow(!isAllowed)}>
            {say(isAllowed ? 'notifications_take' : 'notifications_allow')}
          </button>
        </div>
      )}
    </section>
  );
}
