import type { Tab } from '../browser/browser.ts';

declare const practice: { text(): string; editor: { commands: { setContent(document: object): void } } };

/** 100 KB in 2,000 paragraphs, as a pasted document is. */
const longLines = 2_000;
const line = 'A line of 50 characters with a few words in it, ok';

/** Puts the long text into the practice composer at once; what follows is typed for real. */
export async function fillComposer(tab: Tab): Promise<void> {
  await tab.evaluate(
    ({ count, text }) => {
      const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };
      practice.editor.commands.setContent({ type: 'doc', content: Array(count).fill(paragraph) });
    },
    { count: longLines, text: line },
  );
  const isThere = (least: number) => practice.text().length >= least;
  await tab.waitFor(isThere, longLines * line.length, 'the long text');
}
