import { isField } from './fill-find.ts';

/**
 * What stands in a composer of any kind, line by line, as far as the DOM shows it: nothing squashed, and no Markdown made
 * of marks, so that a text which the editor turned into something else is not taken for the text itself.
 */
export function readAnyComposer(box: HTMLElement): string {
  if (isField(box)) return box.value;
  return readLines(box).join('\n');
}

const blocks = new Set(
  'address,article,blockquote,div,dd,dl,dt,h1,h2,h3,h4,h5,h6,hr,li,ol,p,pre,section,ul'.split(','),
);

/** The lines of a block: its own inline content between those of the blocks in it. */
function readLines(block: Element): string[] {
  const lines: string[] = [];
  let inline: Node[] = [];
  const flush = () => {
    if (inline.length > 0) lines.push(readInline(inline));
    inline = [];
  };
  for (const node of block.childNodes) {
    if (node instanceof Element && isOwn(node)) continue;
    if (node instanceof Element && blocks.has(node.localName)) {
      flush();
      lines.push(...readLines(node));
    } else if (node instanceof Element || node instanceof Text) inline.push(node);
  }
  flush();
  return lines.length > 0 ? lines : [''];
}

/** A break that ends a block shows nothing: editors put it there to give an empty last line its height. */
function readInline(nodes: readonly Node[]): string {
  const text = nodes.map(readNode).join('');
  const last = nodes.at(-1);
  const isClosed = last !== undefined && (endsInBreak(last) || endsInSlate(last));
  return isClosed && text.endsWith('\n') ? text.slice(0, -1) : text;
}

function readNode(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || isOwn(node)) return '';
  if (node.localName === 'br') return '\n';
  if (node.localName === 'img') return isSeparator(node) ? '' : picture;
  const text = [...node.childNodes].map(readNode).join('');
  return isZeroWidth(node) ? text.replace('\ufeff', '') : text;
}

/** Stands for what is no text, so that a composer with a picture in it is not empty. */
const picture = '\ufffc';

const isSeparator = (element: Element) => element.classList.contains('ProseMirror-separator');

/** Slate's and Quill's places for a cursor where there is no text. */
const isZeroWidth = (element: Element) =>
  element.hasAttribute('data-slate-zero-width') || element.classList.contains('ql-cursor');

/** What editors draw for themselves. */
const isOwn = (element: Element) =>
  element.matches(
    '[data-slate-placeholder], .ProseMirror-widget, .ProseMirror-gapcursor, .ql-ui, style, script',
  );

function endsInBreak(node: Node): boolean {
  if (node instanceof Element && node.localName === 'br') return true;
  return node.lastChild !== null && endsInBreak(node.lastChild);
}

/** Slate draws a second break after a text that ends in one. */
function endsInSlate(node: Node): boolean {
  return node instanceof Element && node.matches('[data-slate-node]');
}
