import { asMarkdown, type Carried, type ConversationWords, type Turn } from './conversation.ts';

/** Lines of code that an old message may keep when the whole is too long. */
const shortCode = 20;

/**
 * Makes a conversation fit: the oldest messages of the middle are left out first, then long code of the oldest one. The
 * person's first message, the newest one and the prompt are always there, and nothing is cut inside of a sentence.
 * What still does not fit is longer than `limit`: it is for a file.
 */
export function shrink(
  carried: Carried,
  limit: number,
  words: ConversationWords,
): { carried: Carried; chosen: ReadonlySet<Turn> } {
  const { history } = carried;
  const keepers = new Set([history.find(({ role }) => role === 'user'), history.at(-1)]);
  const middle = history.filter((turn) => !keepers.has(turn));
  const sizeWithout = (count: number) => {
    const chosen = new Set(history.filter((turn) => !middle.slice(0, count).includes(turn)));
    return { chosen, size: asMarkdown(carried, (turn) => chosen.has(turn), words).length };
  };
  const fewest = fewestToLeaveOut(middle.length, (count) => sizeWithout(count).size <= limit);
  const { chosen, size } = sizeWithout(fewest);
  if (size <= limit) return { carried, chosen };
  const shorter = history.map((turn) => (chosen.has(turn) ? withoutLongCode(turn, words) : turn));
  const kept = new Set(shorter.filter((_, at) => chosen.has(history[at] as Turn)));
  return { carried: { ...carried, history: shorter }, chosen: kept };
}

/** The size falls with each message left out, but for the note that says so: halving finds the place. */
function fewestToLeaveOut(most: number, fits: (count: number) => boolean): number {
  let least = 0;
  let enough = most;
  while (least < enough) {
    const half = Math.floor((least + enough) / 2);
    if (fits(half)) enough = half;
    else least = half + 1;
  }
  return enough;
}

function withoutLongCode(turn: Turn, words: ConversationWords): Turn {
  const markdown = turn.markdown.replace(
    /^(`{3,})[^`\n]*\n([\s\S]*?)\n\1[ \t]*$/gm,
    (block, _fence, code: string) => {
      const lines = code.split('\n').length;
      return lines > shortCode ? `[${words.codeLeftOut(lines)}]` : block;
    },
  );
  return { ...turn, markdown };
}
