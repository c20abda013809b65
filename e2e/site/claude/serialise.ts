import type { JSONContent } from '@tiptap/core';

/** What the practice Claude sends for a document: facts §1.3, but exact, with nothing trimmed or squashed. */
export function serialise(doc: JSONContent): string {
  return blocks(doc.content, 0);
}

function blocks(nodes: JSONContent[] = [], level: number): string {
  return nodes.map((node) => block(node, level)).join('\n');
}

function block(node: JSONContent, level: number): string {
  switch (node.type) {
    case 'codeBlock':
      return `\`\`\`${node.attrs?.language ?? ''}\n${inline(node.content)}\n\`\`\``;
    case 'bulletList':
      return items(node, level, () => '* ');
    case 'orderedList':
      return items(node, level, (index) => `${Number(node.attrs?.start ?? 1) + index}. `);
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 1))} ${inline(node.content)}`;
    case 'blockquote':
      return blocks(node.content, level).replace(/^/gm, '> ');
    case 'horizontalRule':
      return '---';
    default:
      return inline(node.content);
  }
}

function items(list: JSONContent, level: number, marker: (index: number) => string): string {
  const indent = '   '.repeat(level);
  return (list.content ?? [])
    .map((item, index) => indent + marker(index) + blocks(item.content, level + 1))
    .join('\n');
}

type Mark = NonNullable<JSONContent['marks']>[number];

interface Open {
  mark: Mark;
  close: string;
}

/** Marks are opened and closed as the editor nests them in its DOM, so neighbours share one pair of signs. */
function inline(nodes: JSONContent[] = []): string {
  let text = '';
  let open: Open[] = [];
  for (const node of nodes) {
    const wanted = node.marks ?? [];
    const shared = sharedCount(open, wanted);
    text += closeAll(open.slice(shared));
    open = open.slice(0, shared);
    for (const mark of wanted.slice(shared)) {
      const [before, after] = signs(mark, node.text ?? '');
      text += before;
      open.push({ mark, close: after });
    }
    text += node.type === 'hardBreak' ? '\n' : (node.text ?? '');
  }
  return text + closeAll(open);
}

function sharedCount(open: Open[], wanted: Mark[]): number {
  const differs = open.findIndex(({ mark }, index) => JSON.stringify(mark) !== JSON.stringify(wanted[index]));
  return differs < 0 ? open.length : differs;
}

function closeAll(open: Open[]): string {
  return open
    .toReversed()
    .map(({ close }) => close)
    .join('');
}

const simple: Record<string, string> = { bold: '**', italic: '*', underline: '__', strike: '~~', code: '`' };

/** A link whose words are its address is written as the address alone. */
function signs(mark: Mark, text: string): [string, string] {
  if (mark.type === 'link') return mark.attrs?.href === text ? ['', ''] : ['[', `](${mark.attrs?.href})`];
  const sign = simple[mark.type] ?? '';
  return [sign, sign];
}
