import type { ComponentChildren } from 'preact';
import { useWords } from './words.ts';

const boxes = { here: 'M6 10h56v40H6z', there: 'M98 10h56v40H98z' };

/** What Lifeboat does: a text is kept while it is written, stays when sending fails, and goes back or elsewhere. */
export function Pictures() {
  const { say } = useWords();
  return (
    <ol class="pictures">
      <Picture says={say('welcome_writes')}>
        <path class="drawn-box" d={boxes.here} />
        <path class="drawn-text" d="M14 22h40M14 30h40M14 38h24" />
        <path class="drawn-way" d="M68 30h18m-5-5 5 5-5 5" />
        <Ring x={122} />
      </Picture>
      <Picture says={say('welcome_fails')}>
        <path class="drawn-box" d={boxes.here} />
        <path class="drawn-trouble" d="M34 18 46 40H22zM34 26v6m0 3v1" />
        <Ring x={122} />
        <path class="drawn-text" d="M112 26h20M112 34h14" />
      </Picture>
      <Picture says={say('welcome_goes_on')}>
        <Ring x={80} />
        <path class="drawn-way" d="M58 30H44m5-5-5 5 5 5M102 30h14m-5-5 5 5-5 5" />
        <path class="drawn-box" d="M4 14h34v32H4zM122 14h34v32h-34z" />
        <path class="drawn-text" d="M10 24h22M10 32h14M128 24h22M128 32h14" />
      </Picture>
    </ol>
  );
}

function Picture({ says, children }: { says: string; children: ComponentChildren }) {
  return (
    <li>
      <svg viewBox="0 0 160 60" aria-hidden="true">
        {children}
      </svg>
      <p>{says}</p>
    </li>
  );
}

/** The ring of a lifeboat. */
function Ring({ x }: { x: number }) {
  return (
    <>
      <circle class="drawn-ring" cx={x} cy={30} r={18} />
      <path class="drawn-bands" d={`M${x - 18} 30h-4m44 0h-4M${x} 12V8m0 44v-4`} />
    </>
  );
}
