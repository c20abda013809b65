import type { KeptAnswer } from './answer.ts';
import type { Entry } from './entry.ts';
import type { KeptText } from './kept-text.ts';

/** What the reader of the file reads beside the texts, in their language. */
export interface MarkdownWords {
  title: string;
  kept: string;
  state: string;
  conversation: string;
  attached: string;
  answer: string;
  /** Of an answer that came at the Desk. */
  answeredBy: string;
  earlier: string;
  stateOf(state: KeptText['state']): string;
  /** How an answer ended. */
  endOf(answer: KeptAnswer): string;
  /** Milliseconds since 1970. */
  timeOf(at: number): string;
}

type Shown = Pick<Entry, 'kept' | 'answers'>;

/**
 * One prompt as a Markdown file: a front part, an empty line, and the text exactly, to the end of the file. Where
 * pasted texts or answers follow it, each text stands in a fence of its own instead.
 */
export function promptAsMarkdown({ kept, answers }: Shown, words: MarkdownWords): string {
  const beside = [...pastedTexts(kept, words), ...answerTexts(answers, words)];
  const body = beside.length > 0 ? [fenced(kept.text), ...beside].join('\n\n') : kept.text;
  return `---\n${frontOf(kept, words).join('\n')}\n---\n\n${body}`;
}

/** Everything kept as the parts of one Markdown file; every text stands exactly in a fence of its own. */
export function* everythingAsMarkdown(entries: readonly Entry[], words: MarkdownWords): Generator<string> {
  yield `# ${words.title}\n`;
  for (const { kept, versions, answers } of entries) {
    const front = frontOf(kept, words).map((line) => `- ${line}`);
    const earlier = versions.map(
      ({ at, text }) => `${words.earlier} ${words.timeOf(at)}:\n\n${fenced(text)}`,
    );
    const beside = [...pastedTexts(kept, words), ...answerTexts(answers, words)];
    const parts = [front.join('\n'), fenced(kept.text), ...beside, ...earlier];
    yield `\n## ${words.timeOf(kept.changedAt)}\n\n${parts.join('\n\n')}\n`;
  }
}

/** Names from outside are quoted as JSON, which YAML reads: a line break in one must not end the front part. */
function frontOf(kept: KeptText, words: MarkdownWords): string[] {
  const { conversation, attachments } = kept;
  const lines = [
    `${words.kept}: ${words.timeOf(kept.changedAt)}`,
    `${words.state}: ${words.stateOf(kept.state)}`,
  ];
  if (conversation !== null) lines.push(`${words.conversation}: ${JSON.stringify(conversation)}`);
  const names = attachments.map(({ name }) => JSON.stringify(name));
  if (names.length > 0) lines.push(`${words.attached}: [${names.join(', ')}]`);
  return lines;
}

function pastedTexts({ attachments, answer }: KeptText, words: MarkdownWords): string[] {
  const attached = attachments.flatMap(({ name, text }) =>
    text === null ? [] : [`${words.attached} ${JSON.stringify(name)}:\n\n${fenced(text)}`],
  );
  return answer ? [...attached, `${words.answer}:\n\n${fenced(answer.text)}`] : attached;
}

function answerTexts(answers: Entry['answers'], words: MarkdownWords): string[] {
  return (answers ?? []).map((answer) => {
    const { from, model, at, text } = answer;
    const name = JSON.stringify(model === '' ? from : `${from} · ${model}`);
    return `${words.answeredBy} ${name}, ${words.timeOf(at)}: ${words.endOf(answer)}\n\n${fenced(text)}`;
  });
}

/** A fence must be longer than any run of its own character inside. */
function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
