/**
 * The composer's text as claude.ai sends it: blocks, breaks, lists, fences and marks in Markdown, nothing trimmed or
 * squashed. Not `innerText`: that doubles blank lines, loses list numbers and forces a layout.
 */
export function readComposer(composer: Element): string {
  const isBlocks = composer.firstElementChild !== null;
  return isBlocks ? readBlocks(composer).join('\n') : readInline(composer);
}

function readBlocks(parent: Element): string[] {
  const texts: string[] = [];
  for (let block = parent.firstElementChild; block; block = block.nextElementSibling) {
    if (isEditorsOwn(block)) continue;
    // Plain paragraphs are nearly everything: read in one call each they hold up a send for a fraction of the time.
    if (block.localName === 'p' && block.firstElementChild === null) texts.push(block.textContent ?? '');
    else texts.push(...readBlock(block));
  }
  return texts;
}

function readBlock(block: Element): string[] {
  switch (block.localName) {
    case 'pre':
      return [readFence(block)];
    case 'ul':
    case 'ol':
      return readList(block, '');
    case 'blockquote':
      return readBlocks(block).flatMap((text) => text.split('\n').map((line) => `> ${line}`));
    case 'hr':
      return ['---'];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [`${'#'.repeat(Number(block.localName[1]))} ${readInline(block)}`];
    default:
      return [readInline(block)];
  }
}

function readFence(pre: Element): string {
  const code = pre.querySelector('code') ?? pre;
  const language = /language-(\S+)/.exec(code.className)?.[1] ?? '';
  return `\`\`\`${language}\n${readPlain(code)}\n\`\`\``;
}

/** Three spaces a level, as claude.ai sends lists. */
function readList(list: Element, indent: string): string[] {
  const first = Number(list.getAttribute('start') ?? 1);
  return [...list.children].flatMap((item, index) => {
    const bullet = list.localName === 'ol' ? `${first + index}. ` : '* ';
    const [head = '', ...rest] = [...item.children].flatMap((block) =>
      block.localName === 'ul' || block.localName === 'ol'
        ? readList(block, `${indent}   `)
        : readBlock(block),
    );
    return [`${indent}${bullet}${head}`, ...rest];
  });
}

const marks: Record<string, string> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  u: '__',
  s: '~~',
  del: '~~',
  code: '`',
};

function readInline(parent: Node): string {
  let text = '';
  for (const node of parent.childNodes) text += readNode(node);
  return text;
}

function readNode(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return isEditorsOwn(node) ? '' : '\n';
  const text = readInline(node);
  if (node.localName === 'a') {
    const address = node.getAttribute('href') ?? '';
    return address === '' || address === text ? text : `[${text}](${address})`;
  }
  const mark = marks[node.localName] ?? '';
  return mark + text + mark;
}

const editorsOwn = ['ProseMirror-trailingBreak', 'ProseMirror-gapcursor', 'ProseMirror-widget'];

/** What ProseMirror adds for itself: a break at a block's end, a place for the cursor between blocks. */
function isEditorsOwn(node: Element): boolean {
  if (node.className === '') return false;
  return editorsOwn.some((name) => node.classList.contains(name));
}

/** Inside a fence nothing is a mark. */
function readPlain(parent: Node): string {
  let text = '';
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
    else if (!(node instanceof Element)) continue;
    else if (node.localName === 'br') text += isEditorsOwn(node) ? '' : '\n';
    else text += readPlain(node);
  }
  return text;
}
