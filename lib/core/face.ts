import type { Saving } from './glance.ts';
import type { VerdictWord } from './words.ts';

/** What the icon and the mark look like: a shape of its own for every kind of state, so that colour is never needed. */
export type Shape = 'fine' | 'trouble' | 'blocked' | 'unknown' | 'not-saving';

interface Face {
  shape: Shape;
  /** At most three characters: more does not fit on the toolbar. */
  badge: string;
}

const faces: Record<VerdictWord, Face> = {
  fine: { shape: 'fine', badge: '' },
  recovering: { shape: 'fine', badge: '~' },
  outage: { shape: 'trouble', badge: '!' },
  stalled: { shape: 'trouble', badge: '…' },
  'signed-out': { shape: 'blocked', badge: '' },
  limit: { shape: 'blocked', badge: '' },
  challenge: { shape: 'blocked', badge: '' },
  'too-long': { shape: 'blocked', badge: '' },
  connection: { shape: 'trouble', badge: '×' },
  unknown: { shape: 'unknown', badge: '' },
};

/** That text is not being kept outshouts every verdict: on the toolbar there is room for one thing. */
export function faceOf(verdict: VerdictWord, saving: Saving): Face {
  return saving.ok ? faces[verdict] : { shape: 'not-saving', badge: '!' };
}
