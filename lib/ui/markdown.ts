import type { Outcome } from '../../components/Message.tsx';
import type { KeptText } from '../core/kept-text.ts';
import { everythingAsMarkdown, type MarkdownWords, promptAsMarkdown } from '../core/markdown.ts';
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
    earlier: say('markdown_earlier'),
    stateOf: (state) => say(`state_${state}`),
    timeOf: (at) => new Date(at).toISOString(),
  };
}

/** Saves one prompt as a Markdown file. */
export function saveAsMarkdown(prompt: KeptText): Outcome {
  const file = `prompt-${stamp(prompt.changedAt)}.md`;
  download([promptAsMarkdown(prompt, markdownWords())], file, markdownType);
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
