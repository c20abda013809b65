import { randomFrom as sharesFrom } from '../../lib/core/random.ts';

/** Numbers that the seed decides: the same seed makes the same plan on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(all: readonly T[]): T;
}

/** Whole numbers of 32 bits from the product's own generator. */
export function randomFrom(seed: number): Random {
  const share = sharesFrom(seed);
  const next = () => share() * 2 ** 32;
  const below = (end: number) => next() % end;
  return {
    below,
    pick: (all) => {
      const picked = all[below(all.length)];
      if (picked === undefined) throw new Error('Nothing to pick from.');
      return picked;
    },
  };
}
