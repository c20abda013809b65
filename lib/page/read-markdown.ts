import { artifact, besideWords } from '../assistants/claude-conversation.ts';

/**
 * What is drawn, as Markdown that a reader would write: blocks apart by empty lines, fences, lists, tables, headings.
 * `isPlain`: a prompt's rows are its lines, each a paragraph of its own.
 */
export function readMarkdown(root: Element, isPlain = false): string {
  return blocksOf(root)
    .join(isPlain ? '\n' : '\n\n')
    .replace(/^\n+|\s+$/g, '');
}

const skipped = `${besideWords}, ${artifact}`;

const blockNames = new Set(
  'address article aside blockquote div dl dd dt details figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** Blocks, and what stands between them as a block of its own. */
function blocksOf(parent: Element): string[] {
  const blocks: string[] = [];
  let inline = '';
  const flush = () => {
    if (inline.trim() !== '') blocks.push(inline.trim());
    inline = '';
  };
  for (const node of parent.childNodes) {
    if (node instanceof Element && node.matches(skipped)) continue;
    if (node instanceof Element && isBlock(node)) {
      flush();
      blocks.push(...blockOf(node));
    } else inline += readInline(node);
  }
  flush();
  return blocks;
}

/** A wrapper of inline kind around blocks is a block too. */
function isBlock(element: Element): boolean {
  if (blockNames.has(element.localName)) return true;
  return element.querySelector('p, pre, ul, ol, table, blockquote') !== null;
}

function blockOf(block: Element): string[] {
  switch (block.localName) {
    case 'pre':
      return [fenceOf(block)];
    case 'ul':
    case 'ol':
      return [listOf(block)];
    case 'table':
      return [tableOf(block)];
    case 'hr':
      return ['---'];
    case 'blockquote':
      return [indented(blocksOf(block).join('\n\n'), '> ', '>')];
    case 'p':
      return [inlineOf(block)];
    default:
      return /^h[1-6]$/.test(block.localName)
        ? [`${'#'.repeat(Number(block.localName[1]))} ${inlineOf(block).trim()}`]
        : blocksOf(block);
  }
}

function indented(text: string, with_: string, blank = ''): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? blank : with_ + line))
    .join('\n');
}

/** A fence must be longer than any run of its own character inside. */
function fenceOf(pre: Element): string {
  const code = pre.querySelector('code') ?? pre;
  const language = /language-(\S+)/.exec(code.className)?.[1] ?? '';
  const text = (code.textContent ?? '').replace(/\n$/, '');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);

function listOf(list: Element): string {
  const first = Number(list.getAttribute('start') ?? 1);
  return [...list.children]
    .map((item, at) => {
      const bullet = list.localName === 'ol' ? `${first + at}. ` : '- ';
      const blocks = blocksOf(item);
      // What belongs to an item stands under its words.
      const text = blocks.join(blocks.length > 1 && !item.querySelector(':scope > p') ? '\n' : '\n\n');
      return bullet + indented(text, ' '.repeat(bullet.length)).trimStart();
    })
    .join('\n');
}

function tableOf(table: Element): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cellOf(cell)),
  );
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

const cellOf = (cell: Element): string =>
  blocksOf(cell)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

function inlineOf(parent: Node): string {
  let text = '';
  for (const node of parent.childNodes) text += readInline(node);
  return text;
}

const marks: Record<string, string> = { strong: '**', b: '**', em: '*', i: '*', s: '~~', del: '~~' };

function readInline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (!(node instanceof Element) || node.matches(skipped)) return '';
  const { localName } = node;
  if (localName === 'br') return '\n';
  if (localName === 'code') return codeOf(node.textContent ?? '');
  if (localName === 'img') return imageOf(node);
  if (node.matches('.katex')) return formulaOf(node);
  const text = inlineOf(node);
  if (localName === 'a') return linkOf(node, text);
  const mark = text.trim() === '' ? '' : (marks[localName] ?? '');
  return mark + text + mark;
}

function codeOf(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  return ticks.length === 1 ? `\`${text}\`` : `${ticks} ${text} ${ticks}`;
}

/** By what it shows or is called: its bytes are not there. */
function imageOf(image: Element): string {
  const said =
    image.getAttribute('alt') || (image.getAttribute('src') ?? '').split(/[?#]/)[0]?.split('/').at(-1);
  const isInPage = /^(?:data|blob):/.test(image.getAttribute('src') ?? '');
  return image.getAttribute('alt') || !isInPage ? `[image: ${said}]` : '[image]';
}

/** KaTeX keeps what it was made of beside what it drew. */
function formulaOf(formula: Element): string {
  const source = formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
  return source ? `$${source}$` : (formula.textContent ?? '');
}

function linkOf(link: Element, text: string): string {
  const address = link.getAttribute('href') ?? '';
  const isAbsolute = /^https?:/.test(address);
  return !isAbsolute || address === text ? text : `[${text}](${address})`;
}
