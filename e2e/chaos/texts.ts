import type { Random } from './random.ts';

/** What one step writes; `code` is typed into a fence. */
export interface Writing {
  kind: Kind;
  text: string;
}

const kinds = ['line', 'lines', 'code', 'right-to-left', 'emoji', 'marks', 'long'] as const;
type Kind = (typeof kinds)[number];

/** Names one text among all of a run, wherever it turns up and however much of it is left. */
function markerOf(index: number): string {
  return `«${index}»`;
}

/** All markers in a text, in order. */
export function markersIn(text: string): string[] {
  return text.match(/«\d+»/g) ?? [];
}

/** A text of its kind that no other step of the run writes. */
export function writingOf(random: Random, index: number): Writing {
  const kind = random.pick(kinds);
  return { kind, text: texts[kind](markerOf(index), random) };
}

const words = ['contract', 'clause', 'liability', 'tide', 'harbour', 'ледокол', 'bateau', '契約', 'Boot'];

function sentence(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(words)).join(' ');
}

const texts: Record<Kind, (marker: string, random: Random) => string> = {
  line: (marker, random) => `${marker} ${sentence(random, 4)}`,
  lines: (marker, random) => `${marker} ${sentence(random, 3)}:\n\n${sentence(random, 5)}\n ends`,
  code: (marker, random) =>
    `const name = "${sentence(random, 1)}"; // ${marker}\nif (a < b && c) return <b>;`,
  'right-to-left': (marker) => `${marker} قارن بين العقدين، ثم לסכם בקצרה (50%) من فضلك`,
  emoji: (marker) => `${marker} 👩‍👩‍👧‍👦 🚣🏽 e\u0301 – “quoted” & <i>not markup</i> 日本語`,
  marks: (marker) => `${marker} **bold** and \`code\` and ~~gone~~ now`,
  // Some 30 KB in few lines: a new line is a key press, and there are only so many a second.
  long: (marker, random) =>
    Array.from({ length: 6 }, (_, line) => `${line === 0 ? marker : line} ${sentence(random, 700)}`).join(
      '\n',
    ),
};
