import type { Entry } from './entry.ts';
import type { Version } from './versions.ts';

/**
 * Entries in batches that one message carries. `limit`: characters of JSON; an entry that is longer goes alone, and one
 * beyond `entryLimit` goes in several pieces, which `merge` puts together again.
 */
export function batchesOf(entries: readonly Entry[], limit = 1_000_000, entryLimit = 16_000_000): Entry[][] {
  const batches: Entry[][] = [];
  let room = 0;
  for (const entry of entries.flatMap((each) => piecesOf(each, entryLimit))) {
    const length = JSON.stringify(entry).length;
    if (length > room) {
      batches.push([]);
      room = limit;
    }
    batches.at(-1)?.push(entry);
    room -= length;
  }
  return batches;
}

/** The versions in as many pieces as it takes, then each answer in one of its own. */
function piecesOf(entry: Entry, limit: number): Entry[] {
  const { kept, versions, answers = [] } = entry;
  const size = (texts: readonly { text: string }[]) => texts.reduce((sum, { text }) => sum + text.length, 0);
  if (size(versions) + size(answers) <= limit) return [entry];
  const pieces: Version[][] = [[]];
  let room = limit;
  for (const version of versions) {
    if (version.text.length > room && pieces.at(-1)?.length) {
      pieces.push([]);
      room = limit;
    }
    pieces.at(-1)?.push(version);
    room -= version.text.length;
  }
  const rest = answers.map((answer) => ({ kept, versions: [], answers: [answer] }));
  return [...pieces.map((piece) => ({ kept, versions: piece })), ...rest];
}
