import type { RestoreResult } from '../core/glance.ts';
import { findComposer } from './composer.ts';
import { readComposer } from './read-composer.ts';

/** Start-up and draft restore of the page wipe what is written early. Milliseconds; measured on TipTap and ProseMirror. */
const settlingTime = 600;

/**
 * Writes a text into the composer through the editor's own input and reads it back, at once and once more after the page
 * has settled. Over other text only with `replace`.
 */
export async function restoreInto(root: Document, text: string, replace: boolean): Promise<RestoreResult> {
  const composer = findComposer(root);
  if (!composer) return { ok: false, why: 'no-composer' };
  const before = readComposer(composer);
  if (before === text) return { ok: true };
  if (before.trim() !== '' && !replace) return { ok: false, why: 'not-empty' };
  for (const write of [asParagraphs, asTyping]) {
    const now = findComposer(root);
    if (!now) return { ok: false, why: 'no-composer' };
    write(now, text);
    await settled(0);
    const written = readBack(root);
    await settled(settlingTime);
    const stayed = readBack(root) ?? '';
    // What the person typed meanwhile, around the text, is theirs.
    if (written === text && stayed.includes(text)) return { ok: true };
    // Neither what was written nor wiped by the page: somebody is at work there.
    if (stayed !== written && stayed !== '' && stayed !== before) break;
  }
  return { ok: false, why: 'differs' };
}

function settled(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** The editor may be another element by now: it is remounted when the route changes. */
function readBack(root: Document): string | undefined {
  const composer = findComposer(root);
  return composer && readComposer(composer);
}

/** Exact in Chromium and Firefox, 2 and 17 ms at 102 KB, but for one line that the editor takes for Markdown. */
function asParagraphs(composer: HTMLElement, text: string): void {
  composer.focus();
  const paragraphs = text.split('\n').map((line) => {
    const paragraph = composer.ownerDocument.createElement('p');
    paragraph.append(line === '' ? composer.ownerDocument.createElement('br') : line);
    return paragraph;
  });
  composer.replaceChildren(...paragraphs);
  composer.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Deprecated and slow (up to 1 s at 100 KB), but exact where the first way is not. */
function asTyping(composer: HTMLElement, text: string): void {
  composer.focus();
  const page = composer.ownerDocument;
  page.getSelection()?.selectAllChildren(composer);
  page.execCommand('insertText', false, text);
}
