import { attachmentChip, attachmentName } from '../assistants/claude-composer.ts';
import { answerTexts, artifact, indexOfRow, messageRow } from '../assistants/claude-conversation.ts';
import { failedRow } from '../assistants/claude-notices.ts';
import { promptRows, replySelectors } from '../assistants/claude-replies.ts';
import type { Turn } from '../core/conversation.ts';
import { readMarkdown } from './read-markdown.ts';

/**
 * The messages that this page has drawn, in their order. claude.ai draws those in sight, and the last ones: what is not
 * there is not looked for, the page is neither scrolled nor asked; the numbers of the rows tell what is missing.
 */
export function readConversation(page: Document): Turn[] {
  const turns: Turn[] = [];
  for (const row of page.querySelectorAll(messageRow)) {
    const turn = row.getAttribute('data-perf-row') === 'human' ? readPrompt(row) : readAnswer(row);
    // A row without words is not drawn yet, or is an answer that never came.
    if (turn && (turn.markdown !== '' || turn.files.length > 0)) turns.push(turn);
  }
  return turns;
}

function readPrompt(row: Element): Turn | undefined {
  const text = row.querySelector(promptRows);
  if (!text) return undefined;
  const files = [...row.querySelectorAll(attachmentChip)].map(attachmentName);
  const markdown = readMarkdown(text, true);
  return { role: 'user', markdown, complete: true, files: named(files), index: indexOfRow(row) };
}

function readAnswer(row: Element): Turn {
  const files = [...row.querySelectorAll(artifact)]
    .filter((each) => !each.parentElement?.closest(artifact))
    .map(titleOf);
  const markdown = textsOf(row)
    .map((text) => readMarkdown(text))
    .filter((text) => text !== '')
    .join('\n\n');
  const isBroken =
    row.querySelector(`${replySelectors.streaming}, ${failedRow}, [data-cds="Banner"]`) !== null;
  return { role: 'assistant', markdown, complete: !isBroken, files: named(files), index: indexOfRow(row) };
}

/** The outermost of the best kind: one answer may consist of several texts with tools between them. */
function textsOf(row: Element): Element[] {
  for (const kind of answerTexts) {
    const found = [...row.querySelectorAll(kind)].filter((each) => !each.parentElement?.closest(kind));
    if (found.length > 0) return found;
  }
  return [];
}

/** The first words of it that stand by themselves. */
function titleOf(element: Element): string {
  const label =
    element.getAttribute('aria-label') ?? element.querySelector('[aria-label]')?.getAttribute('aria-label');
  const lines = (label ?? element.textContent ?? '').split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '') ?? '';
}

const longestName = 200;

const named = (names: readonly string[]): string[] =>
  names.filter((name) => name !== '').map((name) => name.slice(0, longestName));
