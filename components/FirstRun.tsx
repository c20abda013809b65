import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

/** What stands where the texts will be while nothing is kept: where they come from, and a way to see it happen. */
export function FirstRun() {
  const { say } = useWords();
  return (
    <section class="first">
      <p>{say('nothing_kept')}</p>
      <a href="/desk.html#welcome" target="_blank" rel="noopener">
        <Icon name="lifeBuoy" />
        {say('first_try')}
      </a>
      <p class="meta">{say('first_try_means')}</p>
    </section>
  );
}
