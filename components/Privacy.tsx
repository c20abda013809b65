import { counted, fileSize } from './times.ts';
import { useWords } from './words.ts';

/** How much is kept. `bytes`: all that the extension stores, as the browser counts it; null where it does not say. */
export interface Kept {
  texts: number;
  versions: number;
  bytes: number | null;
}

/** What is kept, how much of it, and what leaves this computer. `kept`: null until it is counted, or cannot be. */
export function Privacy({ kept }: { kept: Kept | 'unreadable' | null }) {
  const words = useWords();
  const { say } = words;
  return (
    <section class="part">
      <p>{say('options_kept_where')}</p>
      <p data-kept>
        {kept === 'unreadable' && say('kept_unreadable')}
        {typeof kept === 'object' && kept && sentence(words, kept)}
      </p>
      <p>{say('privacy_network')}</p>
      <p>{say('privacy_not_kept')}</p>
      <p class="line">
        <a href="#backup">{say('privacy_to_backup')}</a>
        <a href="#delete">{say('privacy_to_delete')}</a>
      </p>
    </section>
  );
}

function sentence(words: ReturnType<typeof useWords>, { texts, versions, bytes }: Kept): string {
  const amount = words.say(
    'privacy_amount',
    counted(words, 'texts', texts),
    counted(words, 'earlier', versions),
  );
  return bytes === null ? amount : `${amount} ${words.say('privacy_size', fileSize(words, bytes))}`;
}
