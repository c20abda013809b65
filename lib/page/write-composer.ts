import { findComposer } from './composer.ts';
import { writeParagraphs } from './paragraphs.ts';
import { readComposer } from './read-composer.ts';

/** Start-up and draft restore of the page wipe what is written early. Milliseconds; measured on TipTap and ProseMirror. */
const settlingTime = 600;

type Way = (root: Document, composer: HTMLElement, text: string) => void | Promise<void>;

/**
 * Puts a text in the place of what stands in the composer, through the editor's own input, and reads it back, at once
 * and once more after the page has settled. `written` is called while the composer holds it and nobody can have typed.
 */
export async function writeExactly(
  root: Document,
  text: string,
  written: () => void,
): Promise<'exact' | 'no-composer' | 'differs'> {
  const before = readBack(root);
  for (const write of ways) {
    const composer = findComposer(root);
    if (!composer) return 'no-composer';
    await write(root, composer, text);
    await settled(0);
    if (readBack(root) !== text) continue;
    written();
    await settled(settlingTime);
    const stayed = readBack(root) ?? '';
    // What the person typed meanwhile, around the text, is theirs.
    if (stayed.includes(text)) return 'exact';
    // Neither what was written nor wiped by the page: somebody is at work there.
    if (stayed !== '' && stayed !== before) break;
  }
  return 'differs';
}

function settled(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** The editor may be another element by now: it is remounted when the route changes. */
function readBack(root: Document): string | undefined {
  const composer = findComposer(root);
  return composer && readComposer(composer);
}

/** Exact in Chromium and Firefox, 2 and 17 ms at 102 KB, but for lines that the editor takes for Markdown or an address. */
const asParagraphs: Way = (_root, composer, text) => writeParagraphs(composer, text.split('\n'));

/**
 * Between two empty lines, which are taken away afterwards: the editor's rules look at a line that is typed and at the
 * first of several that come at once, not at what a removal leaves.
 */
const framed: Way = async (root, composer, text) => {
  writeParagraphs(composer, ['', ...text.split('\n'), '']);
  for (const end of ['lastElementChild', 'firstElementChild'] as const) {
    await settled(0);
    const now = findComposer(root);
    now?.[end]?.remove();
    now?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
};

/** Deprecated and slow (up to 1 s at 100 KB), but another way where the first two are not exact. */
const asTyping: Way = (root, composer, text) => {
  composer.focus();
  root.getSelection()?.selectAllChildren(composer);
  root.execCommand('insertText', false, text);
};

const ways = [asParagraphs, framed, asTyping];
