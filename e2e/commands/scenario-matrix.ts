import { confusion, corpus, languagesOf, play, type Result } from '../scenarios/corpus.ts';

/* Prints what is concluded from each situation of the corpus against what must be: `npm run scenarios`. */

const results = corpus.map(play);
const matrix = confusion(results);
const labels = [
  ...new Set(results.flatMap(({ scenario, concluded }) => [scenario[3], concluded])),
].toSorted();
const wide = Math.max(...labels.map((label) => label.length)) + 2;

say(
  `${corpus.length} situations, ${languagesOf(corpus).length} languages. Rows: what it is. Columns: what is said.\n`,
);
say(`${' '.repeat(wide)}${labels.map((_, index) => String(index + 1).padStart(5)).join('')}`);
for (const [index, label] of labels.entries()) {
  const counts = labels.map((said) => String(matrix.get(label)?.get(said) || '·').padStart(5));
  say(`${label.padEnd(wide)}${counts.join('')}   (${index + 1})`);
}
const wrong = results.filter(({ isRight }) => !isRight);
for (const one of wrong) say(`wrong: ${inWords(one)}`);
const invented = wrong.filter(
  ({ scenario, concluded }) => /^outage/.test(concluded) && !/^outage/.test(scenario[3]),
);
const right = (100 * (results.length - wrong.length)) / results.length;
say(`\n${right.toFixed(1)} % right, ${invented.length} called an outage that are none`);
process.exitCode = invented.length > 0 || right < 98 ? 1 : 0;

function inWords({ scenario, concluded }: Result): string {
  const [name, layout, language, expected] = scenario;
  return `${name} (${layout}, ${language}) is ${expected}, said ${concluded}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
