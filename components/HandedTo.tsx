import type { KeptText } from '../lib/core/kept-text.ts';
import { isolated } from './isolated.ts';
import { clock } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  handOffs: KeptText['handOffs'];
  at: number;
  /** How many of them, the newest first. */
  most: number;
  /** The name of an assistant by its id. */
  nameOf: (target: string) => string;
}

/** Where a prompt was carried, and when. */
export function HandedTo({ handOffs, at, most, nameOf }: Props) {
  const words = useWords();
  return handOffs
    .slice(-most)
    .reverse()
    .map((handOff) => (
      <p key={`${handOff.at} ${handOff.target}`} class="meta" data-handed={handOff.target}>
        {words.say(`handed_${handOff.way}`, isolated(nameOf(handOff.target)), clock(words, handOff.at, at))}
      </p>
    ));
}
