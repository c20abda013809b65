import { endSaid } from '../../components/answer-words.ts';
import type { Outcome } from '../../components/Message.tsx';
import type { KeptText } from '../core/kept-text.ts';
import { everythingAsMarkdown, type MarkdownWords, promptAsMarkdown } from '../core/markdown.ts';
import { answersTo } from '../storage/reading.ts';
import { download, stamp } from './download.ts';
import { wholeOf } from './removal.ts';
import { words } from './words.ts';

export const markdownType = 'text/markdown;charset=utf-8';

/** What a file says around the texts, in the person's language. */
export function markdownWords(): MarkdownWords {
  const { say } = words;
  return {
    title: say('markdown_title'),
    kept: say('markdown_kept'),
    state: say('markdown_state'),
    conversation: say('markdown_conversation'),
    attached: say('markdown_attached'),
    answer: say('markdown_answer'),
    answeredBy: say('markdown_answered_by'),
    earlier: say('markdown_earlier'),
    stateOf: (state) => say(`state_${state}`),
    endOf: ({ end, from }) => say(endSaid(end), from),
    timeOf: (at) => new Date(at).toISOString(),
  };
}

/** Saves one prompt with its answers as a Markdown file; the prompt alone where the database cannot be read. */
export async function saveAsMarkdown(prompt: KeptText): Promise<Outcome> {
  const answers = await answersTo(prompt.id).catch(() => []);
  const file = `prompt-${stamp(prompt.changedAt)}.md`;
  download([promptAsMarkdown({ kept: prompt, answers }, markdownWords())], file, markdownType);
  return { kind: 'downloaded', file };
}

/** Saves several as one Markdown file to read. */
export async function saveAllAsMarkdown(prompts: readonly KeptText[]): Promise<Outcome> {
  const entries = await wholeOf(prompts).catch(() => []);
  if (entries.length === 0) return { kind: 'unreadable' };
  const file = `lifeboat-${stamp(Date.now())}.md`;
  download(everythingAsMarkdown(entries, markdownWords()), file, markdownType);
  return { kind: 'downloaded', file };
}
